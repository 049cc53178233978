// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How much a stem tells in a pile: the fewer sentences have it, the more.
///
/// Inverse document frequency after Sparck Jones, "A statistical interpretation of term
/// specificity" (J. Documentation 28, 1972).
final class Rarity {
    private static final double LIGHT = 0.25;
    private static final double TIME = 0.8;
    private static final double CLOCK = 0.3;
    private static final double[] NONE = {};

    private final Map<String, Integer> frequency = new HashMap<>();
    private final Set<String> happening = new HashSet<>();
    private int sentences;

    /// What a stem weighs that so many sentences have; empty until that is asked for.
    private double[] rare = NONE;

    /// Counts the stems of one sentence.
    void count(Gist gist) {
        sentences++;
        rare = NONE;
        gist.stems()
                .forEach((stem, mark) -> {
                    frequency.merge(stem, 1, Integer::sum);
                    if (mark.verb()) {
                        happening.add(stem);
                    }
                });
    }

    /// Whether some sentence has it as a verb.
    boolean happens(String stem) {
        return happening.contains(stem);
    }

    /// In how many sentences a stem stands.
    int frequency(String stem) {
        return frequency.getOrDefault(stem, 0);
    }

    /// What a stem weighs that stands in one sentence only.
    double greatest() {
        return rare(1);
    }

    /// What a stem weighs in its place.
    double weight(String stem, Gist.Kind kind) {
        double rare = rare(frequency.getOrDefault(stem, 0));
        return switch (kind) {
            case LIGHT -> LIGHT * StrictMath.min(rare, 4);
            case TIME -> (stem.startsWith(Gist.TIME) ? CLOCK : TIME) * rare;
            case WORD, NAME, NUMBER -> rare;
        };
    }

    private double rare(int frequency) {
        if (rare.length == 0) {
            rare = new double[sentences + 2];
            for (int i = 0; i < rare.length; i++) {
                rare[i] = 1 + StrictMath.log((sentences + 1.0) / (1 + i));
            }
        }
        return rare[frequency];
    }
}
