// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import org.firsthand.text.Disguise.Tally;

/// Looks for characters that do not show.
final class HiddenCharacters {
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int BLACK_FLAG = 0x1F3F4;

    /// How many characters that do not show can carry a letter.
    private static final int HIDING = 8;

    private final Tally tally = new Tally();

    Tally in(String text) {
        int p = 0;
        int letters = 0;
        int before = ' ';
        while (p < text.length()) {
            int point = text.codePointAt(p);
            if (!doesNotShow(point)) {
                letters = isPlain(point) ? letters + 1 : 0;
                before = point;
                p += Character.charCount(point);
                continue;
            }
            int end = p;
            int row = 0;
            while (end < text.length() && doesNotShow(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
                row++;
            }
            if (isOdd(text, new Row(p, end, row, before, letters))) {
                tally.add(p, row);
            }
            boolean inside = end < text.length() && isPlain(text.codePointAt(end));
            letters = inside && point != SOFT_HYPHEN ? letters : 0;
            p = end;
        }
        return tally;
    }

    /// Where a row of characters ends that stands inside a word and does not show; `at` where none
    /// begins there.
    static int endInWord(String text, int at, int end) {
        int behind = at;
        while (behind < end && doesNotShow(text.charAt(behind))) {
            behind++;
        }
        boolean inside =
                behind > at
                        && behind < end
                        && at > 0
                        && isPlain(text.charAt(at - 1))
                        && isPlain(text.charAt(behind));
        return inside ? behind : at;
    }

    /// Characters side by side that do not show.
    ///
    /// @param before the character before them
    /// @param letters how many letters or figures stand before them in a row
    private record Row(int start, int end, int length, int before, int letters) {}

    private static boolean isOdd(String text, Row row) {
        int point = text.codePointAt(row.start());
        if (row.before() == BLACK_FLAG && isTag(point)) {
            return false;
        }
        int next = row.end() < text.length() ? text.codePointAt(row.end()) : ' ';
        boolean inside = isPlain(row.before()) && isPlain(next);
        if (isTag(point) || row.length() >= HIDING) {
            return true;
        }
        if (isSelector(point)) {
            return selectors(text, row) > 1 || isPlainLetter(row.before());
        }
        if (point == SOFT_HYPHEN && row.length() == 1) {
            return inside && !(row.letters() > 1 && isPlain(after(text, row.end(), next)));
        }
        return inside;
    }

    private static long selectors(String text, Row row) {
        return text.substring(row.start(), row.end())
                .codePoints()
                .filter(HiddenCharacters::isSelector)
                .count();
    }

    /// The character behind the one at `at`.
    private static int after(String text, int at, int point) {
        int p = at + Character.charCount(point);
        return p < text.length() ? text.codePointAt(p) : ' ';
    }

    private static boolean isPlainLetter(int point) {
        var alphabet = Alphabet.of(point);
        return alphabet != null && alphabet.isPlain();
    }

    private static boolean isPlain(int point) {
        return point >= '0' && point <= '9' || isPlainLetter(point);
    }

    private static boolean isTag(int point) {
        return point >= 0xE0000 && point <= 0xE007F;
    }

    private static boolean isSelector(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    static boolean doesNotShow(int point) {
        return switch (point) {
            case SOFT_HYPHEN, 0x34F, 0x115F, 0x1160, 0x180E, 0x3164, 0xFEFF, 0xFFA0 -> true;
            default ->
                    point >= 0x200B && point <= 0x200D
                            || point >= 0x2060 && point <= 0x2064
                            || isSelector(point)
                            || isTag(point);
        };
    }
}
