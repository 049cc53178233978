// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.HashMap;
import java.util.Map;

/// Several sets of words that the same names are asked for: a name is cut into its words once, and
/// each word is looked up once.
final class NameKinds {
    private final NameSet all;
    private final Map<String, Integer> kinds = new HashMap<>();

    private NameKinds(NameSet[] sets) {
        for (int i = 0; i < sets.length; i++) {
            for (var word : sets[i].words()) {
                kinds.merge(word, 1 << i, (a, b) -> a | b);
            }
        }
        all = NameSet.of(kinds.keySet().toArray(String[]::new));
    }

    /// The kinds that these sets are: bit `i` stands for set `i`.
    static NameKinds of(NameSet... sets) {
        return new NameKinds(sets);
    }

    /// The kinds of all words in `names`.
    int of(String names) {
        return of(names, false);
    }

    /// The same, where words of the name may end in figures: `comment17` is `comment`.
    int ofUnnumbered(String names) {
        return of(names, true);
    }

    private int of(String names, boolean numbered) {
        int found = 0;
        int from = Names.next(names, 0);
        while (from < names.length()) {
            int end = Names.end(names, from);
            int to = numbered ? Names.unnumbered(names, from, end) : end;
            var word = to > from ? all.held(names, from, to) : null;
            found |= word == null ? 0 : kinds.getOrDefault(word, 0);
            from = Names.next(names, end);
        }
        return found;
    }
}
