// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.firsthand.model.Span;

/// What of one teller's wording others have, in key characters: all of them together, each, and
/// each alone.
final class Coverage {
    private final int all;
    private final Map<Integer, Integer> with = new HashMap<>();
    private final Map<Integer, Integer> only = new HashMap<>();
    private final Map<Integer, Integer> last = new HashMap<>();

    /// A place where something that one other has begins or ends.
    private record End(int at, int other, int step) {}

    private Coverage(List<End> ends) {
        int covered = 0;
        int before = 0;
        var open = new HashMap<Integer, Integer>();
        for (var end : ends) {
            int length = end.at - before;
            if (!open.isEmpty() && length > 0) {
                covered += length;
                open.keySet().forEach(other -> with.merge(other, length, Integer::sum));
                if (open.size() == 1) {
                    only.merge(open.keySet().iterator().next(), length, Integer::sum);
                }
            }
            before = end.at;
            if (open.merge(end.other, end.step, Integer::sum) == 0) {
                open.remove(end.other);
            }
            last.merge(end.other, end.at, Math::max);
        }
        all = covered;
    }

    /// @param spans what each other shares, in the teller's own key characters
    static Coverage of(Map<Integer, List<Span>> spans) {
        var ends = new ArrayList<End>();
        spans.forEach((other, held) ->
                held.forEach(span -> {
                    ends.add(new End(span.start(), other, 1));
                    ends.add(new End(span.end(), other, -1));
                }));
        ends.sort(Comparator.comparingInt(End::at));
        return new Coverage(ends);
    }

    /// Characters that at least one other has.
    int all() {
        return all;
    }

    /// Characters that another has.
    int with(int other) {
        return with.getOrDefault(other, 0);
    }

    /// Characters that another has and nobody else.
    int only(int other) {
        return only.getOrDefault(other, 0);
    }

    /// Where the last that anybody has ends, some left out.
    int last(IntPredicate except) {
        return last.entrySet().stream()
                .filter(e -> !except.test(e.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /// Where the last that another has ends.
    int last(int other) {
        return last.getOrDefault(other, 0);
    }
}
