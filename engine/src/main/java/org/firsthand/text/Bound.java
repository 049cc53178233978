// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.List;
import java.util.Set;

/// How exactly a number is given.
public enum Bound {
    EXACT,
    ABOUT,
    OVER,
    UNDER;

    private static final Set<String> ROUGHLY =
            Set.of(
                    "about",
                    "around",
                    "roughly",
                    "approximately",
                    "some",
                    "circa",
                    "estimated",
                    "perhaps",
                    "maybe",
                    "nearly",
                    "almost",
                    "barely");
    private static final Set<String> MORE = Set.of("more", "better", "greater", "longer", "higher");
    private static final Set<String> LESS = Set.of("less", "fewer", "shorter", "lower");
    private static final Set<String> SIGNS = Set.of("a", "an", "the", "$", "£", "€");

    /// How exactly the number is given that stands between two words.
    ///
    /// @param words words in lower case, or their keys
    public static Bound around(List<String> words, int from, int to) {
        var after = word(words, to).equals("or") ? word(words, to + 1) : "";
        int i = from - 1;
        while (SIGNS.contains(word(words, i))) {
            i--;
        }
        var last = word(words, i);
        var before = word(words, i - 1);
        boolean than = last.equals("than");
        if (than && MORE.contains(before)
                || last.equals("over")
                || last.equals("least") && before.equals("at")
                || after.equals("more")) {
            return OVER;
        }
        if (than && LESS.contains(before)
                || last.equals("under")
                || last.equals("most") && before.equals("at")
                || last.equals("to") && before.equals("up")
                || after.equals("less")
                || after.equals("fewer")) {
            return UNDER;
        }
        boolean region =
                last.equals("to") && before.equals("close")
                        || last.equals("of") && before.equals("region");
        return ROUGHLY.contains(last) || region || after.equals("so") ? ABOUT : EXACT;
    }

    /// Whether other numbers than the one that is given are meant as well.
    public boolean isRough() {
        return this != EXACT;
    }

    private static String word(List<String> words, int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i);
    }
}
