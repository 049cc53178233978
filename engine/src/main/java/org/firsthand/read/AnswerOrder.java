// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.Arrays;

/// In which order posts can be read so that each stands behind the one it answers.
///
/// Posts are named by their places, and who answers nobody by [Answer#TOP].
final class AnswerOrder {
    private AnswerOrder() {}

    /// The same parents, where of each ring of posts that answer one another the first answers
    /// nobody.
    static int[] withoutRings(int[] parents) {
        var cut = parents.clone();
        var seen = new int[parents.length];
        for (int i = 0; i < cut.length; i++) {
            int at = i;
            while (at != Answer.TOP && seen[at] == 0) {
                seen[at] = i + 1;
                at = cut[at];
            }
            if (at != Answer.TOP && seen[at] == i + 1) {
                cut[first(cut, at)] = Answer.TOP;
            }
        }
        return cut;
    }

    /// The first post of the ring in which `at` stands.
    private static int first(int[] parents, int at) {
        int first = at;
        for (int other = parents[at]; other != at; other = parents[other]) {
            first = Math.min(first, other);
        }
        return first;
    }

    /// The places in order: each post is followed by all that answer it, these in the order in
    /// which they stand.
    ///
    /// @param parents without rings
    static int[] depthFirst(int[] parents) {
        // The answers of a post as a chain: its first one, and of each the next.
        var first = new int[parents.length + 1];
        var next = new int[parents.length];
        Arrays.fill(first, Answer.TOP);
        for (int i = parents.length - 1; i >= 0; i--) {
            next[i] = first[parents[i] + 1];
            first[parents[i] + 1] = i;
        }
        var order = new int[parents.length];
        var open = new ArrayDeque<Integer>();
        int count = 0;
        for (int at = first[0]; at != Answer.TOP || !open.isEmpty(); ) {
            if (at == Answer.TOP) {
                at = open.pop();
                continue;
            }
            order[count++] = at;
            open.push(next[at]);
            at = first[at + 1];
        }
        return order;
    }

    /// The places as they are, where every post stands behind the one it answers; else
    /// [#depthFirst].
    static int[] of(int[] parents) {
        var order = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] >= i) {
                return depthFirst(parents);
            }
            order[i] = i;
        }
        return order;
    }
}
