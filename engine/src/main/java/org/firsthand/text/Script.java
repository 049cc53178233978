// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// The script most letters of a text are written in, as the language that it stands for here.
final class Script {
    /// Latin, which many languages share.
    static final String LATIN = "latin";

    private static final int LETTERS_LOOKED_AT = 20_000;

    private Script() {}

    /// `LATIN`, the language that the script suggests, or `und`.
    static String of(String text) {
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        int looked = 0;
        int latin = 0;
        int most = Math.min(text.length(), LETTERS_LOOKED_AT);
        for (int i = 0; i < text.length() && looked < LETTERS_LOOKED_AT; i++) {
            if (2 * latin > most) {
                return LATIN;
            }
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                looked++;
                latin++;
            } else if (Character.isLetter(c)) {
                looked++;
                letters.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (latin > 0) {
            letters.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
        var script =
                letters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(UnicodeScript.LATIN);
        boolean kana =
                letters.containsKey(UnicodeScript.HIRAGANA)
                        || letters.containsKey(UnicodeScript.KATAKANA);
        return switch (script) {
            case LATIN -> LATIN;
            case CYRILLIC -> cyrillic(text);
            case HAN, HIRAGANA, KATAKANA -> kana ? "ja" : "zh";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case HEBREW -> "he";
            case ARABIC -> has(text, "گچپژ") ? "fa" : "ar";
            case THAI -> "th";
            case DEVANAGARI -> "hi";
            default -> Language.UNKNOWN;
        };
    }

    private static String cyrillic(String text) {
        if (has(text, "іїє")) {
            return "uk";
        }
        return has(text, "ыэ") ? "ru" : "bg";
    }

    private static boolean has(String text, String letters) {
        int most = Math.min(text.length(), LETTERS_LOOKED_AT);
        for (int i = 0; i < most; i++) {
            if (letters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
