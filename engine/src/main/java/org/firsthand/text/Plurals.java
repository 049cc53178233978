// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The singular and the plural of English nouns, in lower case.
public final class Plurals {
    private static final int SHORTEST = 3;

    /// Singular and plural of nouns that follow no rule.
    private static final List<String> IRREGULAR =
            List.of(
                    "person people",
                    "man men",
                    "woman women",
                    "child children",
                    "foot feet",
                    "tooth teeth",
                    "goose geese",
                    "mouse mice",
                    "ox oxen",
                    "penny pence",
                    "inch inches",
                    "wife wives",
                    "life lives",
                    "knife knives",
                    "half halves",
                    "loaf loaves",
                    "leaf leaves",
                    "shelf shelves",
                    "calf calves",
                    "thief thieves",
                    "wolf wolves",
                    "scarf scarves",
                    "quay quays",
                    "bus buses",
                    "gas gases",
                    "lens lenses",
                    "virus viruses",
                    "potato potatoes",
                    "tomato tomatoes",
                    "hero heroes",
                    "crisis crises",
                    "analysis analyses",
                    "basis bases",
                    "axe axes");

    /// Nouns and signs that have one form.
    private static final Set<String> SAME =
            Set.of(
                    "craft",
                    "aircraft",
                    "spacecraft",
                    "hovercraft",
                    "sheep",
                    "fish",
                    "deer",
                    "cattle",
                    "horsepower",
                    "police",
                    "staff",
                    "offspring",
                    "series",
                    "species",
                    "yen",
                    "yuan",
                    "km",
                    "kg",
                    "cm",
                    "mm",
                    "mph",
                    "kmh",
                    "kw",
                    "mw",
                    "hp",
                    "per cent",
                    "percent");

    private static final Set<String> NO_MEN =
            Set.of("specimen", "omen", "abdomen", "regimen", "acumen", "stamen", "amen", "yemen");

    private static final Map<String, String> PLURAL =
            IRREGULAR.stream()
                    .map(pair -> pair.split(" "))
                    .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> p[1]));
    private static final Map<String, String> SINGULAR =
            PLURAL.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Plurals() {}

    /// Whether a word is a plural by no rule, or has one form for both.
    public static boolean isListed(String word) {
        return SINGULAR.containsKey(word) || SAME.contains(word) || isMen(word);
    }

    /// `fishermen`, and no `specimen`.
    private static boolean isMen(String word) {
        return word.length() > SHORTEST && word.endsWith("men") && !NO_MEN.contains(word);
    }

    /// The singular of a noun that stands in the plural; a compound such as `police men` by its
    /// last part.
    public static String singular(String word) {
        var listed = SINGULAR.get(word);
        if (listed != null) {
            return listed;
        }
        int n = word.length();
        if (isMen(word)) {
            return word.substring(0, n - 2) + "an";
        }
        if (SAME.contains(word) || n <= SHORTEST || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        if (word.endsWith("ies") && n > SHORTEST + 1) {
            return word.substring(0, n - 3) + "y";
        }
        boolean hissing =
                word.endsWith("sses")
                        || word.endsWith("shes")
                        || word.endsWith("ches")
                        || word.endsWith("xes")
                        || word.endsWith("zzes");
        return word.substring(0, hissing ? n - 2 : n - 1);
    }

    /// The plural of a noun or of a unit of several words, by its last one; what is no ordinary
    /// word stays as it is.
    public static String of(String unit) {
        if (SAME.contains(unit) || unit.isEmpty() || !unit.chars().allMatch(Plurals::isPlain)) {
            return unit;
        }
        int cut = unit.lastIndexOf(' ') + 1;
        return unit.substring(0, cut) + plural(unit.substring(cut));
    }

    private static String plural(String word) {
        var listed = PLURAL.get(word);
        if (listed != null) {
            return listed;
        }
        if (SAME.contains(word) || SINGULAR.containsKey(word) || word.length() < 2) {
            return word;
        }
        int n = word.length();
        if (word.endsWith("man") && !word.equals("human") && !word.equals("german")) {
            return word.substring(0, n - 2) + "en";
        }
        boolean consonantY = word.endsWith("y") && "aeiou".indexOf(word.charAt(n - 2)) < 0;
        if (consonantY) {
            return word.substring(0, n - 1) + "ies";
        }
        boolean hissing =
                word.endsWith("s")
                        || word.endsWith("x")
                        || word.endsWith("z")
                        || word.endsWith("sh")
                        || word.endsWith("ch");
        return word + (hissing ? "es" : "s");
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c == ' ';
    }
}
