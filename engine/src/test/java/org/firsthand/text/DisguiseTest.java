// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.text.Disguise.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {
    private static void assertFinds(String text, Kind kind, int at, int count) {
        assertThat(Disguise.of(text)).containsExactly(new Disguise(kind, at, count));
    }

    @Test
    void findsCharactersThatDoNotShowInsideWords() {
        assertFinds("The ta\u200Bpe and the qu\u2060ay.", Kind.HIDDEN, 6, 2);
        assertFinds("1\u200D000 tapes", Kind.HIDDEN, 1, 1);
        assertFinds("на\u200Cбережная", Kind.HIDDEN, 2, 1);
    }

    @Test
    void findsSoftHyphensWhereNoLineWouldBreak() {
        assertFinds("t\u00ADa\u00ADp\u00ADe", Kind.HIDDEN, 1, 3);
        assertFinds("a bo\u00ADx", Kind.HIDDEN, 4, 1);
    }

    @Test
    void findsWordsHiddenBetweenWords() {
        assertFinds(
                "The tape \u200B\u200C\u200B\u200B\u200C\u200C\u200B\u200C was", Kind.HIDDEN, 9, 8);
        var tags = new String(new int[] {0xE0068, 0xE0069}, 0, 2);
        assertFinds("The tape " + tags + "was", Kind.HIDDEN, 9, 2);
        var selectors = new String(new int[] {0xE0158, 0xE0159}, 0, 2);
        assertFinds("A smile \uD83D\uDE00" + selectors, Kind.HIDDEN, 10, 2);
        assertFinds("ta\uFE0Fpe", Kind.HIDDEN, 2, 1);
    }

    @Test
    void findsOverridesThatTurnLetters() {
        assertFinds("pay \u202Eecnalab\u202C now", Kind.TURNED, 4, 1);
        assertFinds("one\n\u2067two\u2069 and \u202Bthree\u202C", Kind.TURNED, 4, 2);
        assertFinds("שלום \u202Eabc\u202C", Kind.TURNED, 5, 1);
        assertFinds("a \u202Dשלום\u202C", Kind.TURNED, 2, 1);
    }

    @Test
    void noSecondDisguiseHidesAnOverride() {
        // Two isolates inside change places, though each of them stays straight.
        assertFinds("שלום \u202E\u2066one\u2069\u2066two\u2069\u202C", Kind.TURNED, 5, 1);
        // What closes an isolate closes no override, and the other way round.
        assertFinds("שלום \u202E\u2069abc", Kind.TURNED, 5, 1);
        assertFinds("שלום \u2067\u202C\u202Eabc\u2069", Kind.TURNED, 7, 1);
        assertFinds("שלום \u202E2019\u202C", Kind.TURNED, 5, 1);
        // A letter that looks like an o makes no other line one that runs from right to left.
        assertFinds("h\u05E1me\u2029pay \u2067now\u2069", Kind.TURNED, 9, 1);
    }

    @Test
    void findsWordsOfTwoScriptsThatLookAlike() {
        assertFinds("The p\u0430ypal of Ruth", Kind.MIXED, 4, 1);
        assertFinds("\u0420utin and \u0410pple", Kind.MIXED, 0, 2);
        assertFinds("Пyтин", Kind.MIXED, 0, 1);
        assertFinds("a micr\u03BFphone", Kind.MIXED, 2, 1);
        assertFinds("the ser\u03BDice", Kind.MIXED, 4, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words of the harbour office, 25 % of them.",
                // Where a line may break, and at its end.
                "Donau\u00ADdampf\u00ADschiff",
                "har\u00AD\nbour",
                "har\u00AD bour",
                // Between words and around signs.
                "one\u200B two",
                "star.example/\u200Btape",
                "\uFEFFThe tape",
                "f\u2061(x)",
                // Scripts that join letters or need places to break.
                "می\u200Cخواهم",
                "क्\u200Dष",
                "ภาษา\u200Bไทย",
                "ශ්\u200Dරී",
                // Emoji.
                "\uD83D\uDC69\u200D\uD83D\uDCBB at work",
                "\u2764\uFE0F and 1\uFE0F\u20E3",
                "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
                // Marks and controls beside words that run from right to left.
                "He said \u2067שלום\u2069 and left",
                "שלום\u200F, he said",
                "\u202Bשלום עולם\u202C",
                "\u202Dabc\u202C שלום",
                // Real words, units, signs.
                "Порт молчит о плёнке.",
                "Η μαρτυρία του λιμανιού",
                "5 \u03BCm, 3 k\u03A9, \u03BDmax, \u0394T and \u03C1gh",
                "5 \u00B5m",
                "\u03B1-helix",
                "VIP-персона",
                "iPhone'ов",
                "NASAу и COVIDа",
                "Łódź, Ça va, naïve",
                "東京 tower",
                "ｆｕｌｌ"
            })
    void sparesWhatWritingNeeds(String text) {
        assertThat(Disguise.of(text)).isEmpty();
    }

    @Test
    void sparesTheFlagsOfParts() {
        var scotland =
                new String(
                        new int[] {0x1F3F4, 0xE0067, 0xE0062, 0xE0073, 0xE0063, 0xE0074, 0xE007F},
                        0,
                        7);

        assertThat(Disguise.of("The flag " + scotland + " flew")).isEmpty();
    }
}
