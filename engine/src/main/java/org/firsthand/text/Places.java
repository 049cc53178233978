// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;

/// Things that stand at passages, found by a passage that touches theirs: the time grows with what
/// is found and not with what there is, so that one document with a hundred thousand things in it
/// costs no more than a hundred thousand documents.
public final class Places<T> {
    private final Map<Where, Things<T>> byPart = new HashMap<>();

    /// A part of a document.
    private record Where(String path, String part) {
        static Where of(Passage passage) {
            return new Where(passage.path(), passage.part());
        }
    }

    /// Adds a thing. An empty passage touches nothing.
    public void add(Passage passage, T thing) {
        if (passage.span().length() > 0) {
            byPart.computeIfAbsent(Where.of(passage), x -> new Things<>())
                    .add(passage.span(), thing);
        }
    }

    /// What touches a passage, in the order of the text; of what begins at one place, in the order
    /// it was added.
    public List<T> touching(Passage passage) {
        var things = byPart.get(Where.of(passage));
        return things == null || passage.span().length() == 0
                ? List.of()
                : things.touching(passage.span());
    }

    /// How many things touch a passage.
    public int count(Passage passage) {
        var things = byPart.get(Where.of(passage));
        return things == null || passage.span().length() == 0 ? 0 : things.count(passage.span());
    }

    /// The things of one part: a search tree by where they begin, laid out in the sorted list (its
    /// root is the middle), which knows for each node how far anything below it reaches.
    private static final class Things<T> {
        private final List<Thing<T>> all = new ArrayList<>();
        private int[] starts = new int[0];
        private int[] ends = new int[0];
        private int[] reach = new int[0];

        private record Thing<T>(Span span, T what) {}

        void add(Span span, T what) {
            all.add(new Thing<>(span, what));
        }

        List<T> touching(Span span) {
            build();
            var found = new ArrayList<T>();
            collect(0, all.size(), span, found);
            return found;
        }

        /// All but those that begin behind the span, and those that end before it.
        int count(Span span) {
            build();
            return before(starts, span.end()) - before(ends, span.start() + 1);
        }

        private void build() {
            if (starts.length == all.size()) {
                return;
            }
            all.sort(Comparator.comparingInt(thing -> thing.span().start()));
            starts = all.stream().mapToInt(thing -> thing.span().start()).toArray();
            ends = all.stream().mapToInt(thing -> thing.span().end()).sorted().toArray();
            reach = new int[all.size()];
            reach(0, all.size());
        }

        private int reach(int from, int to) {
            if (from == to) {
                return 0;
            }
            int middle = (from + to) >>> 1;
            int below = Math.max(reach(from, middle), reach(middle + 1, to));
            reach[middle] = Math.max(below, all.get(middle).span().end());
            return reach[middle];
        }

        private void collect(int from, int to, Span span, List<T> found) {
            int middle = (from + to) >>> 1;
            if (from == to || reach[middle] <= span.start()) {
                return;
            }
            collect(from, middle, span, found);
            if (starts[middle] < span.end()) {
                if (all.get(middle).span().overlap(span) > 0) {
                    found.add(all.get(middle).what());
                }
                collect(middle + 1, to, span, found);
            }
        }

        /// How many of sorted numbers are smaller than `limit`.
        private static int before(int[] sorted, int limit) {
            int from = 0;
            int to = sorted.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sorted[middle] < limit) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }
}
