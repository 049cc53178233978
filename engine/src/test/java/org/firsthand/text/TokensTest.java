// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final String[] WORDS = {
        "The", "the", "harbour", "3.5", "3,500.5", "35", "U.S", "don't", "dont", "re-opened",
        "café", "cafe", "said", "not", "Аnna", "Anna", "½", "naïve", "1.5", "15"
    };

    private static final String[] MARKS = {" ", ", ", ". ", "\n", " — ", " “", "’s "};

    private static Tokens tokens(String text) {
        return Tokens.of(text, new Span(0, text.length()));
    }

    private static Wording.Side side(String text) {
        return Wording.Side.of(text, new Span(0, text.length()));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int words = random.nextInt(30);
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
            text.append(MARKS[random.nextInt(MARKS.length)]);
        }
        return text.toString();
    }

    @Test
    void areTheWordsOfTheText() {
        var random = new Random(1);
        for (int seed = 0; seed < 500; seed++) {
            var text = text(random);
            var tokens = tokens(text);
            assertEquals(
                    Words.of(text),
                    IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList());
        }
    }

    @Test
    void differWhereTheKeysOfTheWordsDiffer() {
        var random = new Random(2);
        int changes = 0;
        for (int seed = 0; seed < 1000; seed++) {
            var a = text(random);
            var b = text(random);
            var expected = Wording.changes(side(a), side(b));
            assertEquals(expected, Wording.changes(tokens(a), tokens(b)), a + "\n" + b);
            changes += expected.size();
        }
        assertTrue(changes > 1000);
    }

    @Test
    void areCountedWhereTheyLieWholly() {
        var tokens = tokens("the harbour office said no");
        assertEquals(2, tokens.within(new Span(4, 18)));
        assertEquals(1, tokens.within(new Span(5, 18)));
        assertEquals(0, tokens.within(new Span(4, 4)));
    }
}
