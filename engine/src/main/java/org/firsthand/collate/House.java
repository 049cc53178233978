// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.List;
import java.util.Set;
import org.firsthand.text.Key;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// What a paper changes by habit, whomever it has a text from: spelling, the order of day and month,
/// who says so at the end of a sentence.
final class House {
    /// Two spellings of one sound, the longer first.
    private static final List<String[]> SPELLINGS =
            List.of(
                    pair("our", "or"),
                    pair("re", "er"),
                    pair("ise", "ize"),
                    pair("isa", "iza"),
                    pair("isi", "izi"),
                    pair("yse", "yze"),
                    pair("ogue", "og"),
                    pair("ence", "ense"),
                    pair("amme", "am"),
                    pair("tonne", "ton"),
                    pair("grey", "gray"),
                    pair("ll", "l"),
                    pair("ae", "e"));

    /// Words of a clause that tells who knows it, besides those that [Wording] knows.
    private static final Set<String> SPEAKING =
            Set.of("show", "shows", "showed", "suggest", "suggests", "put", "puts", "wrote", "writes");

    private static final int LAST_DAY = 31;

    private House() {}

    private static String[] pair(String one, String other) {
        return new String[] {one, other};
    }

    /// Whether two words are one in two spellings.
    static boolean sameWord(String a, String b) {
        return SPELLINGS.stream()
                .anyMatch(p -> differ(a, b, p[0], p[1]) || differ(b, a, p[0], p[1]));
    }

    /// Whether one becomes the other when some part of it is put in the place of another.
    private static boolean differ(String one, String other, String part, String instead) {
        if (one.length() - other.length() != part.length() - instead.length()) {
            return false;
        }
        int front = 0;
        while (front < Math.min(one.length(), other.length())
                && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        for (int from = Math.max(0, front - part.length()); from <= front; from++) {
            if (one.startsWith(part, from)
                    && other.startsWith(instead, from)
                    && one.startsWith(
                            other.substring(Math.min(other.length(), from + instead.length())),
                            from + part.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether words are the day of a date alone.
    static boolean isDay(String words) {
        var bare = words.strip();
        if (bare.isEmpty() || bare.length() > 2) {
            return false;
        }
        int value = 0;
        for (int i = 0; i < bare.length(); i++) {
            if (bare.charAt(i) < '0' || bare.charAt(i) > '9') {
                return false;
            }
            value = 10 * value + bare.charAt(i) - '0';
        }
        return value > 0 && value <= LAST_DAY;
    }

    /// Whether words tell who knows something.
    static boolean namesSpeaker(String text) {
        return Words.of(text).stream()
                .map(w -> Key.of(w.of(text)))
                .anyMatch(key -> Wording.isCue(key) || SPEAKING.contains(key));
    }
}
