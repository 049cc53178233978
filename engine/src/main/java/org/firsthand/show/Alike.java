// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// Things of which the same is told, so that a hundred thousand of them take one line: what is told
/// may differ in its numbers and in what stands in quotation marks.
///
/// @param all in their order, one at least
record Alike<T>(List<T> all) {
    Alike {
        all = List.copyOf(all);
    }

    /// The things put together by what is told of each, most first.
    static <T> List<Alike<T>> of(List<T> things, Function<T, String> told) {
        var byKind = new LinkedHashMap<String, List<T>>();
        for (var thing : things) {
            byKind.computeIfAbsent(kind(told.apply(thing)), x -> new ArrayList<>()).add(thing);
        }
        return byKind.values().stream()
                .sorted(Comparator.comparingInt((List<T> alike) -> -alike.size()))
                .map(Alike::new)
                .toList();
    }

    T first() {
        return all.getFirst();
    }

    int size() {
        return all.size();
    }

    /// What is told without its numbers and without what stands in quotation marks.
    static String kind(String told) {
        var kind = new StringBuilder(told.length());
        int i = 0;
        while (i < told.length()) {
            char c = told.charAt(i);
            int close =
                    c == '\'' || c == '"'
                            ? told.lastIndexOf(c)
                            : c == '“' ? told.lastIndexOf('”') : -1;
            if (close > i) {
                i = close;
            }
            if (!Character.isDigit(c)) {
                kind.append(c);
            } else if (kind.isEmpty() || kind.charAt(kind.length() - 1) != '#') {
                kind.append('#');
            }
            i++;
        }
        return kind.toString();
    }
}
