// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The names under which the items of one container are printed, each a single time.
public final class Labels {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /// The name itself, or where that is taken the name with the next number that is free, as in
    /// `page.html@2`.
    public String free(String name) {
        var label = name;
        while (!taken.add(label)) {
            label = name + "@" + (seen.merge(name, 1, Integer::sum) + 1);
        }
        return label;
    }
}
