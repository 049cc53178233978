// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the figures that a scorer prints.
///
/// A line with one number at its end is a name and its value. In a line with more numbers the first
/// word and the words before a number name it: `date x.json: F1 0.925 recall 0.927` gives `date.F1`
/// and `date.recall`, `micro edge F1 0.93 (0.95)` gives `micro.edge.F1` and `micro.edge.F1.share`.
final class Figures {
    private Figures() {}

    /// All figures of an output, named `prefix.figure`.
    static SortedMap<String, Double> of(String prefix, String output) {
        var figures = new TreeMap<String, Double>();
        output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    var words = line.split("\\s+");
                    if (onlyLast(words)) {
                        var name = String.join(" ", Arrays.copyOf(words, words.length - 1));
                        figures.put(
                                prefix + "." + name, number(words[words.length - 1]).orElseThrow());
                    } else {
                        row(prefix, words, figures);
                    }
                });
        return figures;
    }

    private static boolean onlyLast(String[] words) {
        for (int i = 0; i < words.length - 1; i++) {
            if (number(words[i]).isPresent()) {
                return false;
            }
        }
        return words.length > 1 && number(words[words.length - 1]).isPresent();
    }

    private static void row(String prefix, String[] words, SortedMap<String, Double> figures) {
        var name = "";
        for (int i = 1; i < words.length; i++) {
            var value = number(words[i]);
            if (value.isPresent()) {
                boolean after = number(words[i - 1]).isPresent();
                name = after ? name + ".share" : name(words, i);
                figures.put(prefix + "." + name, value.getAsDouble());
            }
        }
    }

    /// The first word and up to two before the number, but nothing up to a colon.
    private static String name(String[] words, int number) {
        var name = new StringBuilder(words[0]);
        for (int i = Math.max(1, number - 2); i < number; i++) {
            boolean apart =
                    words[i].endsWith(":") || words[i].endsWith(",") || words[i].endsWith(")");
            if (number(words[i]).isEmpty() && !apart) {
                name.append('.').append(bare(words[i]));
            }
        }
        return name.toString();
    }

    private static String bare(String word) {
        int from = word.startsWith("(") ? 1 : 0;
        int to = word.length();
        while (to > from && "),;".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    private static OptionalDouble number(String word) {
        var bare = bare(word);
        if (bare.toLowerCase(Locale.ROOT).equals("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        if (bare.isEmpty() || bare.charAt(0) != '-' && !Character.isDigit(bare.charAt(0))) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(bare));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
