// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds what a transcript leaves open: a question that the one who is asked cannot answer, or
/// whose answer nobody could make out; and talks that a speaker tells of having had.
final class SpokenQuestions {
    private static final Set<String> WH =
            Set.of("who", "what", "how", "why", "when", "where", "which", "whom", "whose");

    /// How an answer begins that is none.
    private static final List<String> UNKNOWN =
            List.of(
                    "i do not remember",
                    "i don't remember",
                    "i do not recall",
                    "i don't recall",
                    "i do not know",
                    "i don't know",
                    "i cannot say",
                    "i can't say",
                    "i cannot tell",
                    "i have no idea",
                    "i couldn't tell you",
                    "i could not tell you");

    /// How transcripts mark words that nobody could make out.
    private static final List<String> UNHEARD =
            List.of("inaudible", "unintelligible", "indistinct", "unclear");

    private static final List<String> LINES =
            List.of(" on the telephone", " on the phone", " on the line", " by telephone");

    private static final List<String> TALKED =
            List.of("i had ", "i spoke ", "i talked ", "we spoke ", "we talked ", "i got ");

    /// Sentences between a question and the one that answers it.
    private static final int BACK = 2;

    /// Words of a sentence that only adds to an answer.
    private static final int AFTERTHOUGHT = 8;

    private final Document document;
    private final List<Span> sentences;
    private final List<Event> found = new ArrayList<>();

    private SpokenQuestions(Document document) {
        this.document = document;
        sentences = Turns.sentences(document);
    }

    /// The open questions and the talks of a transcript, in order.
    static List<Event> of(Document document) {
        var questions = new SpokenQuestions(document);
        for (int i = 0; i < questions.sentences.size(); i++) {
            questions.at(i);
        }
        return questions.found;
    }

    private void at(int i) {
        var low = words(i).toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean unknown = UNKNOWN.stream().anyMatch(low::startsWith);
        if (unknown || isUnheard(low)) {
            int asked = question(i);
            if (asked >= 0) {
                int last = isAfterthought(i + 1, i) ? i + 1 : i;
                var what = "“" + words(asked) + "” – “" + words(i, last) + "”";
                add(new Span(i, last), what, unknown ? "open.spoken" : "open.unheard");
            }
        }
        if (TALKED.stream().anyMatch(low::contains) && LINES.stream().anyMatch(low::contains)) {
            add(new Span(i, i), "the talk told of in “" + words(i) + "”", "lacks.talk");
        }
    }

    /// Whether a mark for words that were not made out stands in brackets.
    private static boolean isUnheard(String low) {
        for (var mark : UNHEARD) {
            int at = low.indexOf(mark);
            if (at > 0 && "([".indexOf(low.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The question shortly before a sentence that another voice asks; -1 where none does.
    private int question(int answer) {
        for (int i = answer - 1; i >= Math.max(0, answer - BACK); i--) {
            if (words(i).endsWith("?") && asks(i)) {
                var one = speaker(i);
                return one != null && one.equals(speaker(answer)) ? -1 : i;
            }
        }
        return -1;
    }

    private boolean asks(int sentence) {
        return Words.of(
                        document.body(),
                        sentences.get(sentence).start(),
                        sentences.get(sentence).end())
                .stream()
                .anyMatch(word -> WH.contains(word.of(document.body()).toLowerCase(Locale.ROOT)));
    }

    private boolean isAfterthought(int next, int answer) {
        return next < sentences.size()
                && !words(next).endsWith("?")
                && Objects.equals(speaker(next), speaker(answer))
                && Words.of(words(next)).size() <= AFTERTHOUGHT;
    }

    private @Nullable String speaker(int sentence) {
        return Turns.speaker(
                document, new Passage(document.path(), Part.BODY, sentences.get(sentence)));
    }

    private String words(int sentence) {
        return words(sentence, sentence);
    }

    private String words(int first, int last) {
        return Words.oneLine(
                        new Span(sentences.get(first).start(), sentences.get(last).end())
                                .of(document.body()))
                .strip();
    }

    private void add(Span range, String what, String rule) {
        var span = new Span(sentences.get(range.start()).start(), sentences.get(range.end()).end());
        found.add(
                new Event(
                        Event.Kind.LEAVE_OPEN,
                        new Passage(document.path(), Part.BODY, span),
                        speaker(range.start()),
                        what,
                        null,
                        null,
                        rule,
                        0.8));
    }
}
