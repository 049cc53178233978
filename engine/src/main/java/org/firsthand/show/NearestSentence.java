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

/// The sentence of a document that is most like some words, found so that both can be laid side by
/// side.
final class NearestSentence {
    /// From which part of shared words on a sentence is surely the one meant.
    private static final double ALIKE = 0.5;

    private NearestSentence() {}

    private record Scored(Span sentence, double share) {}

    /// The sentence of a passage that shares the largest part of its words with `words`, the first
    /// among equals; where none there is much alike, the one of the whole part around it.
    static Passage sentence(Passage passage, Document document, String words) {
        var text = document.text(passage.part());
        var wanted = words(words, new Span(0, words.length()));
        var best = nearest(text, passage.span(), wanted);
        if (best.share() < ALIKE) {
            var elsewhere = nearest(text, new Span(0, text.length()), wanted);
            best = elsewhere.share() >= ALIKE ? elsewhere : best;
        }
        return new Passage(passage.path(), passage.part(), best.sentence());
    }

    private static Scored nearest(String text, Span within, Set<String> wanted) {
        var best = new Scored(within, -1);
        for (var sentence : Sentences.of(text, within.start(), within.end())) {
            double share = share(words(text, sentence), wanted);
            if (share > best.share()) {
                best = new Scored(sentence, share);
            }
        }
        return best;
    }

    /// How much of both is the same: 0 nothing, 1 all.
    private static double share(Set<String> own, Set<String> wanted) {
        int all = own.size() + wanted.size();
        own.retainAll(wanted);
        return all == 0 ? 0 : 2.0 * own.size() / all;
    }

    private static Set<String> words(String text, Span span) {
        var words = new HashSet<String>();
        for (var word : Words.of(text, span.start(), span.end())) {
            words.add(word.of(text).toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
