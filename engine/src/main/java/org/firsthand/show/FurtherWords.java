// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Statement;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// What a document has further on from who says a statement, or of them: the sentences behind its
/// paragraph that hold the last word of the source's name.
///
/// How a count came about often stands there: `a vessel towing another is entered as one line`.
final class FurtherWords {
    private static final int MOST = 2;

    private static final int FEWEST = 6;
    private static final Set<String> DEFINITE = Set.of("the", "its", "his", "her", "their", "this");

    /// Characters behind the paragraph that are looked through.
    private static final int READ = 60_000;

    private FurtherWords() {}

    /// At most two sentences, in order.
    static List<String> of(Statement statement, Document document) {
        var name = statement.sourceName();
        if (name == null || document.isSpoken(statement.passage())) {
            return List.of();
        }
        var text = document.text(statement.part());
        int from = text.indexOf('\n', statement.passage().span().end());
        var further = new ArrayList<String>();
        if (from < 0) {
            return further;
        }
        for (var sentence : Sentences.of(text, from, Math.min(text.length(), from + READ))) {
            var words = Words.oneLine(sentence.of(text));
            if (Words.of(words).size() >= FEWEST && speaksOf(words, last(name))) {
                further.add(words);
                if (further.size() == MOST) {
                    break;
                }
            }
        }
        return further;
    }

    private static String last(String name) {
        var words = Words.of(name);
        return words.isEmpty() ? name : words.getLast().of(name);
    }

    /// Whether a sentence has a surname, or a common noun behind `the` or `its`: `on board` is no
    /// board.
    private static boolean speaksOf(String sentence, String name) {
        var before = "";
        for (var span : Words.of(sentence)) {
            var word = span.of(sentence);
            boolean names = Character.isUpperCase(name.charAt(0)) || DEFINITE.contains(before);
            if (word.equals(name) && names) {
                return true;
            }
            before = word.toLowerCase(Locale.ROOT);
        }
        return false;
    }
}
