// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import org.firsthand.text.EditDistance;
import org.firsthand.text.Words;

/// Tells whether two names that rough scans give for one thing said may be one, by their letters as
/// a machine sees them: `Gorrell` and `Qorreiy`, `Mexican cattleman` and `Melican cat tleman`. Of a
/// person the last name decides: titles and initials are read worse.
final class Misreading {
    /// Letters that are taken for each other, each group under its first.
    private static final String[] ALIKE = {"ceoa0", "iljtf1!", "gq69", "hbk", "s5", "vy", "nu"};

    /// One letter in so many of a whole name may differ by more than looks.
    private static final int OF_ALL = 6;

    /// One in so many of a last name.
    private static final int OF_LAST = 4;

    /// Letters of a last name that tells somebody.
    private static final int SHORTEST = 5;

    private static final int LONGEST = 60;

    private Misreading() {}

    /// Whether one name may be the other.
    static boolean may(String a, String b) {
        return isPerson(a) && isPerson(b)
                ? near(shapes(last(a)), shapes(last(b)), OF_LAST)
                : near(shapes(a), shapes(b), OF_ALL);
    }

    private static boolean near(String a, String b, int of) {
        int shorter = Math.min(a.length(), b.length());
        return shorter >= SHORTEST && shorter <= LONGEST && EditDistance.within(a, b, shorter / of);
    }

    /// Whether a name is a few words at most, each with a capital.
    private static boolean isPerson(String name) {
        var words = Words.of(name);
        return !words.isEmpty()
                && words.size() <= OF_LAST
                && words.stream().allMatch(w -> Character.isUpperCase(name.charAt(w.start())));
    }

    private static String last(String name) {
        return Words.of(name).getLast().of(name);
    }

    private static String shapes(String name) {
        var shapes = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (Character.isLetterOrDigit(c) || c == '!') {
                shapes.append(shape(c));
            }
        }
        return shapes.toString();
    }

    private static char shape(char letter) {
        for (var group : ALIKE) {
            if (group.indexOf(letter) >= 0) {
                return group.charAt(0);
            }
        }
        return letter;
    }
}
