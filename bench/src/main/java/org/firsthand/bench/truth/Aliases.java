// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.Map;
import java.util.TreeMap;

/// The path under which a document counts, where a pile holds one thing under two names.
record Aliases(Map<String, String> same) {
    Aliases {
        same = Map.copyOf(new TreeMap<>(same));
    }

    String of(String path) {
        var other = same.get(path);
        return other == null ? path : other;
    }

    /// Whether the document has another name besides.
    boolean isDuplicate(String path) {
        return same.containsKey(path) || same.containsValue(path);
    }

    boolean equal(String a, String b) {
        return of(a).equals(of(b));
    }
}
