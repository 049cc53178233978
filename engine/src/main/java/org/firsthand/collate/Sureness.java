// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.List;
import java.util.Map;

/// How sure words make what they stand with.
final class Sureness {
    /// Words on either side of a change of modality.
    private static final int MODAL = 4;

    /// How sure a word makes what it stands with: 1 possible or only said to be so, 2 to be
    /// expected, 3 certain. A verb without any such word is certain.
    private static final Map<String, Integer> SURE =
            Map.ofEntries(
                    Map.entry("may", 1),
                    Map.entry("might", 1),
                    Map.entry("could", 1),
                    Map.entry("possibly", 1),
                    Map.entry("possible", 1),
                    Map.entry("perhaps", 1),
                    Map.entry("maybe", 1),
                    Map.entry("allegedly", 1),
                    Map.entry("alleged", 1),
                    Map.entry("reportedly", 1),
                    Map.entry("apparently", 1),
                    Map.entry("seemingly", 1),
                    Map.entry("suspected", 1),
                    Map.entry("unconfirmed", 1),
                    Map.entry("provisional", 1),
                    Map.entry("provisionally", 1),
                    Map.entry("proposed", 1),
                    Map.entry("would", 2),
                    Map.entry("should", 2),
                    Map.entry("likely", 2),
                    Map.entry("probably", 2),
                    Map.entry("will", 3),
                    Map.entry("shall", 3),
                    Map.entry("must", 3),
                    Map.entry("certainly", 3),
                    Map.entry("definitely", 3));

    private static final int CERTAIN = 3;

    private Sureness() {}

    /// Whether words that stand in the place of others make it surer, or as unsure as a rumour.
    static boolean differs(List<String> a, List<String> b) {
        if (Math.max(a.size(), b.size()) > MODAL) {
            return false;
        }
        int one = least(a);
        int other = least(b);
        boolean spoken = a.stream().anyMatch(SURE::containsKey);
        boolean added = !spoken && b.stream().anyMatch(SURE::containsKey);
        boolean cut = b.isEmpty() && a.size() > 2;
        return spoken && one < other && !cut || added && other == 1 && a.size() <= 1;
    }

    /// The least sure of the words; certain where none speaks of it.
    private static int least(List<String> words) {
        return words.stream().mapToInt(w -> SURE.getOrDefault(w, CERTAIN)).min().orElse(CERTAIN);
    }

    /// How sure a word makes what it stands with, or 0 for any other word.
    static int of(String key) {
        return SURE.getOrDefault(key, 0);
    }
}
