// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.HashMap;
import java.util.List;

/// The best matching place of two passages: where the longest run of equal words begins.
///
/// One pass over each side. A run is followed from the first place in `a` at which its words stand.
///
/// @param a the index of its first word in the first passage
/// @param b the index of its first word in the second passage
record Anchor(int a, int b) {
    /// How many words in a row count as a match; fewer stand everywhere.
    private static final int WORDS = 4;

    /// The place in two lists of words, in lower case; their beginnings where they share no run.
    static Anchor of(List<String> a, List<String> b) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i + WORDS <= a.size(); i++) {
            places.putIfAbsent(key(a, i), i);
        }
        var best = new Anchor(0, 0);
        int longest = 0;
        int length = 0;
        int expected = -1;
        for (int j = 0; j + WORDS <= b.size(); j++) {
            var place = places.get(key(b, j));
            int i = place == null ? -1 : place;
            length = i < 0 ? 0 : i == expected ? length + 1 : 1;
            expected = i < 0 ? -1 : i + 1;
            if (length > longest) {
                longest = length;
                best = new Anchor(i - length + 1, j - length + 1);
            }
        }
        return best;
    }

    private static String key(List<String> words, int from) {
        return String.join(" ", words.subList(from, from + WORDS));
    }

    /// A little before the place, the same number of words on both sides, so that a change just
    /// before it is seen.
    Anchor earlier(int words) {
        int back = Math.min(words, Math.min(a, b));
        return a <= words && b <= words ? new Anchor(0, 0) : new Anchor(a - back, b - back);
    }
}
