// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.firsthand.Investigation.Step;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A copied sentence is found, however its letters are dressed up, and is shown as it was printed.
class DisguiseTest {
    private static final int SENTENCES = 1_000;
    private static final int A_PAPER = 20;

    @TempDir private Path folder;

    private final Random random = new Random(1);

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
    enum Disguise {
        ZERO_WIDTH(text -> everyThird(text, "\u200b")),
        SOFT_HYPHENS(text -> everyThird(text, "\u00ad")),
        HOMOGLYPHS(text ->
                text.replace('a', '\u0430')
                        .replace('e', '\u0435')
                        .replace('o', '\u03bf')
                        .replace('i', '\u0456')
                        .replace('p', '\u0440')),
        WIDE_AND_LIGATURES(text -> wide(text.replace("fi", "\ufb01").replace("fl", "\ufb02"))),
        CASE_AND_MARKS(text ->
                text.toUpperCase(Locale.ROOT)
                        .replace(",", " \u2014")
                        .replace(" THE ", " \u201eTHE\u201d ")
                        .replace(' ', '\u00a0'));

        private final UnaryOperator<String> dress;

        Disguise(UnaryOperator<String> dress) {
            this.dress = dress;
        }

        private static String everyThird(String text, String mark) {
            var dressed = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                dressed.append(text.charAt(i));
                boolean inside =
                        Character.isLetter(text.charAt(i))
                                && i + 1 < text.length()
                                && Character.isLetter(text.charAt(i + 1));
                dressed.append(i % 3 == 0 && inside ? mark : "");
            }
            return dressed.toString();
        }

        /// Every other word in letters of full width.
        private static String wide(String text) {
            var dressed = new StringBuilder();
            boolean wide = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                wide ^= c == ' ';
                dressed.append(wide && c > ' ' && c < 0x7f ? (char) (c + 0xfee0) : c);
            }
            return dressed.toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheCopyAndLeavesItsLettersAlone(Disguise disguise) throws IOException {
        var printed = new ArrayList<String>();
        for (int i = 0; i < SENTENCES; i++) {
            printed.add(sentence(24));
        }
        for (int i = 0; i < SENTENCES; i += A_PAPER) {
            write("original-" + i, String.join(" ", printed.subList(i, i + A_PAPER)));
        }
        var dressed = printed.stream().map(disguise.dress).toList();
        for (int i = 0; i < SENTENCES; i++) {
            write("copy-" + i, sentence(9) + "\n\n" + dressed.get(i) + "\n\n" + sentence(9));
        }

        var answer = new Investigation(Progress.SILENT).answer(List.of(folder), Step.COLLATE);

        var copies = new HashMap<String, Document>();
        answer.documents().forEach(d -> copies.put(d.path(), d));
        int found = 0;
        for (int i = 0; i < SENTENCES; i++) {
            var copy = Objects.requireNonNull(copies.get("copy-" + i + ".txt"));
            assertThat(copy.body()).contains(dressed.get(i));
            found += isFound(answer, copy, dressed.get(i)) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(SENTENCES * 99 / 100);
    }

    /// Whether a passage of the copy that an original has too is the whole sentence, as printed.
    private static boolean isFound(Answer answer, Document copy, String sentence) {
        return answer.collation().reuses().stream()
                .filter(r -> r.b().path().startsWith("original"))
                .map(r -> r.a())
                .filter(passage -> passage.path().equals(copy.path()))
                .map(passage -> quote(copy, passage))
                .anyMatch(quote -> quote.contains(sentence.substring(0, sentence.length() - 1)));
    }

    private static String quote(Document copy, Passage passage) {
        return copy.body().substring(passage.span().start(), passage.span().end());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), text + "\n");
    }

    private String sentence(int words) {
        var sentence = new StringBuilder(word());
        for (int i = 1; i < words; i++) {
            sentence.append(i % 8 == 0 ? ", " : i % 5 == 0 ? " the " : " ").append(word());
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append('.').toString();
    }

    private String word() {
        var word = new StringBuilder();
        IntStream.range(0, 2 + random.nextInt(2))
                .forEach(i ->
                        word.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
                                .append("aeiou".charAt(random.nextInt(5))));
        return random.nextInt(6) == 0 ? word + "fi" : word.toString();
    }
}
