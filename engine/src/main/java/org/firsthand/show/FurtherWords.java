// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Document;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// What a document has further on from who says a statement, or of them: the sentences outside its
/// paragraph that hold the last word of the source's name.
///
/// How a count came about often stands there: `a vessel towing another is entered as one line`.
final class FurtherWords {
    private static final int MOST = 2;

    private static final int FEWEST = 6;

    /// Characters of a document that are looked through.
    private static final int READ = 60_000;

    private FurtherWords() {}

    /// At most two sentences, in order.
    static List<String> of(Statement statement, Document document) {
        var name = statement.sourceName();
        if (name == null || document.isSpoken(statement.passage())) {
            return List.of();
        }
        var text = document.text(statement.part());
        var paragraph = paragraph(text, statement.passage().span());
        var named = last(name);
        var further = new ArrayList<String>();
        for (var sentence : Sentences.of(text, 0, Math.min(text.length(), READ))) {
            var words = Words.oneLine(sentence.of(text));
            if (sentence.overlap(paragraph) == 0
                    && Words.of(words).size() >= FEWEST
                    && holds(words, named)) {
                further.add(words);
            }
        }
        return further.subList(0, Math.min(MOST, further.size()));
    }

    private static Span paragraph(String text, Span span) {
        int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int end = text.indexOf('\n', span.end());
        return new Span(Math.min(start, span.start()), end < 0 ? text.length() : end);
    }

    private static String last(String name) {
        var words = Words.of(name);
        return words.isEmpty() ? name : words.getLast().of(name).toLowerCase(Locale.ROOT);
    }

    private static boolean holds(String sentence, String word) {
        return Words.of(sentence).stream().anyMatch(w -> w.of(sentence).equalsIgnoreCase(word));
    }
}
