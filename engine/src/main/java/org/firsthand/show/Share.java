// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Words;

/// What part of the words of one document some of its passages hold; a word that two of them hold
/// counts once.
final class Share {
    private final Document document;
    private final Basis basis;
    private final Map<String, List<Span>> words = new HashMap<>();

    /// What a share is taken of.
    enum Basis {
        /// All stories of the document; comments are not of its text.
        DOCUMENT,
        /// The stories and comments in which the passages stand: a newspaper page holds many.
        STORIES
    }

    Share(Document document, Basis basis) {
        this.document = document;
        this.basis = basis;
    }

    /// The share of these passages, 0 to 1.
    double of(Collection<Passage> passages) {
        int held = 0;
        int all = 0;
        for (var story : document.stories()) {
            int own = held(Part.BODY, story.span(), passages);
            held += own;
            all += basis == Basis.DOCUMENT || own > 0 ? count(Part.BODY, story.span()) : 0;
        }
        if (basis == Basis.STORIES) {
            var comments = new TreeSet<String>();
            passages.stream()
                    .map(Passage::part)
                    .filter(part -> !part.equals(Part.BODY))
                    .forEach(comments::add);
            for (var part : comments) {
                var whole = new Span(0, document.text(part).length());
                held += held(part, whole, passages);
                all += count(part, whole);
            }
        }
        return all == 0 ? 0 : held / (double) all;
    }

    private int held(String part, Span within, Collection<Passage> passages) {
        var spans =
                passages.stream()
                        .filter(p -> p.part().equals(part) && p.span().overlap(within) > 0)
                        .map(Passage::span)
                        .sorted()
                        .toList();
        int held = 0;
        int from = within.start();
        for (var span : spans) {
            int start = Math.max(from, span.start());
            int end = Math.min(within.end(), span.end());
            if (start < end) {
                held += count(part, new Span(start, end));
                from = end;
            }
        }
        return held;
    }

    private int count(String part, Span span) {
        var all = words.computeIfAbsent(part, p -> Words.of(document.text(p)));
        return first(all, span.end()) - first(all, span.start());
    }

    /// How many words begin before an offset.
    private static int first(List<Span> words, int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
