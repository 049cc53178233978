// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Segment;
import org.firsthand.model.Span;
import org.firsthand.text.Sentences;
import org.jspecify.annotations.Nullable;

/// Reads the turns of a transcript: what one speaker says in a row, over several segments.
final class Turns {
    private Turns() {}

    /// The sentences of a transcript; none runs across two speakers, or across a sound, such as
    /// `(laughter)`, which is none.
    static List<Span> sentences(Document document) {
        var sentences = new ArrayList<Span>();
        Segment first = null;
        Segment last = null;
        for (var segment : document.segments()) {
            if (isSound(segment.span().of(document.body()))) {
                if (first != null && last != null) {
                    add(sentences, document, first, last);
                }
                first = null;
                continue;
            }
            if (first != null
                    && last != null
                    && !Objects.equals(first.speaker(), segment.speaker())) {
                add(sentences, document, first, last);
                first = segment;
            }
            first = first == null ? segment : first;
            last = segment;
        }
        if (first != null && last != null) {
            add(sentences, document, first, last);
        }
        return sentences;
    }

    private static boolean isSound(String words) {
        var bare = words.strip();
        return bare.isEmpty()
                || "([".indexOf(bare.charAt(0)) >= 0
                        && ")]".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    private static void add(List<Span> sentences, Document document, Segment first, Segment last) {
        sentences.addAll(Sentences.of(document.body(), first.span().start(), last.span().end()));
    }

    /// Who speaks in a passage of a transcript; null where nobody is named, or it is none.
    static @Nullable String speaker(Document document, Passage passage) {
        if (!passage.part().equals(Part.BODY)) {
            return null;
        }
        for (var segment : document.segments()) {
            if (segment.span().overlap(passage.span()) > 0) {
                return segment.speaker();
            }
        }
        return null;
    }
}
