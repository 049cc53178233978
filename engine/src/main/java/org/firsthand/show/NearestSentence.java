// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// Finds the sentence of a passage that is most like some words, so that both can be laid side by side.
final class NearestSentence {
    private NearestSentence() {}

    /// The sentence that shares the largest part of its words with `words`; the first among equals.
    static Passage sentence(Passage passage, Document document, String words) {
        var text = document.text(passage.part());
        var wanted = words(words, new Span(0, words.length()));
        var best = passage.span();
        double most = -1;
        for (var sentence : Sentences.of(text, passage.span().start(), passage.span().end())) {
            var own = words(text, sentence);
            int all = own.size() + wanted.size();
            own.retainAll(wanted);
            double share = all == 0 ? 0 : 2.0 * own.size() / all;
            if (share > most) {
                most = share;
                best = sentence;
            }
        }
        return new Passage(passage.path(), passage.part(), best);
    }

    private static Set<String> words(String text, Span span) {
        var words = new HashSet<String>();
        for (var word : Words.of(text, span.start(), span.end())) {
            words.add(word.of(text).toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
