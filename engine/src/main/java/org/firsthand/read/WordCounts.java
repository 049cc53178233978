// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.firsthand.text.Letters;

/// What is counted along the characters of a block.
///
/// @param upper words that begin with a capital
/// @param stops full stops and their like at the end of a word
/// @param signs characters that set links and labels apart rather than clauses
record WordCounts(int words, int upper, int stops, int commas, int digits, int signs) {
    private static final String SIGNS = "|»›«→©•·/@#+&";
    private static final String COMMAS = ",，、،";
    private static final String CLOSING = "\"'”“»«’)]";

    /// Counts along `text`.
    static WordCounts of(String text) {
        int words = 0;
        int upper = 0;
        int stops = 0;
        int commas = 0;
        int digits = 0;
        int signs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Letters.isLetterOrDigit(c);
            if (letter && !inside) {
                words++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
            inside = letter;
            if (letter) {
                digits += c >= '0' && c <= '9' ? 1 : 0;
            } else if (c != ' ') {
                commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
                boolean ends = i + 1 == text.length() || text.charAt(i + 1) == ' ';
                stops += c == '。' || ends && isStop(c) ? 1 : 0;
                signs += SIGNS.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return new WordCounts(words, upper, stops, commas, digits, signs);
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '。';
    }

    /// How a text ends: 5 for a sentence, 4 for a clause, 3 for what is to follow, 2 for an
    /// omission, 1 for an arrow, 0 for anything else.
    static int end(String text) {
        char last = text.charAt(text.length() - 1);
        int i = text.length() - 1;
        while (i > 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        char c = text.charAt(i);
        if (c == '…' || text.endsWith("...")) {
            return 2;
        }
        if (isStop(c)) {
            return 5;
        }
        return switch (c) {
            case ':' -> 3;
            case ',', ';' -> 4;
            default -> last == '»' || last == '›' ? 1 : 0;
        };
    }

    /// How a text begins: 1 with a small letter, 2 with a capital, 3 with a figure, 4 with a letter
    /// of a script without capitals, 0 with anything else.
    static int start(String text) {
        char c = text.charAt(0);
        if (Character.isLowerCase(c)) {
            return 1;
        }
        if (Character.isUpperCase(c)) {
            return 2;
        }
        return Character.isDigit(c) ? 3 : Character.isLetter(c) ? 4 : 0;
    }
}
