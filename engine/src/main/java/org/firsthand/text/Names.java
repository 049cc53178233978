// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

/// Whether two names of an outlet, agency or person mean the same one.
public final class Names {
    private static final int SHORTEST_PART = 4;

    private Names() {}

    /// The comparison key of a name: without article, place after a comma, and case.
    public static String key(String name) {
        int comma = name.indexOf(',');
        var key = Key.of(comma > 0 ? name.substring(0, comma) : name);
        return name.strip().toLowerCase(java.util.Locale.ROOT).startsWith("the ") && key.length() > 6
                ? key.substring(3)
                : key;
    }

    /// Whether both name the same outlet: equal, or one is the other with a place before or behind it.
    public static boolean sameOutlet(String a, String b) {
        var left = key(a);
        var right = key(b);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        var longer = left.length() >= right.length() ? left : right;
        var shorter = left.length() >= right.length() ? right : left;
        return longer.equals(shorter)
                || shorter.length() >= SHORTEST_PART * 2 && (longer.startsWith(shorter) || longer.endsWith(shorter));
    }

    /// Whether both name the same person or body: equal but for one letter, or one is the last part of the other.
    public static boolean sameSource(String a, String b) {
        var left = key(a);
        var right = key(b);
        var longer = left.length() >= right.length() ? left : right;
        var shorter = left.length() >= right.length() ? right : left;
        return shorter.length() >= SHORTEST_PART && longer.endsWith(shorter)
                || !shorter.isEmpty() && (longer.equals(shorter) || differInOneLetter(longer, shorter));
    }

    /// One letter changed, added or dropped, as scanning and typing do.
    private static boolean differInOneLetter(String longer, String shorter) {
        if (shorter.length() < SHORTEST_PART || longer.length() - shorter.length() > 1) {
            return false;
        }
        int front = 0;
        while (front < shorter.length() && longer.charAt(front) == shorter.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter.length() - front
                && longer.charAt(longer.length() - 1 - back) == shorter.charAt(shorter.length() - 1 - back)) {
            back++;
        }
        return front + back >= longer.length() - 1;
    }

    /// Whether a name names nobody in particular: it has no capital letter after its first word's start.
    public static boolean isUnnamed(String name) {
        boolean capital = false;
        for (var word : Words.of(name)) {
            capital |= Character.isUpperCase(name.charAt(word.start()));
        }
        return !capital;
    }
}
