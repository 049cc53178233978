// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;

/// Looks through bytes for the places where something may begin. All searches go through one
/// window, which stays where it is as long as the next place lies in it; the budget is charged for
/// what is looked through.
final class Search {
    private static final int WINDOW = 1 << 16;

    /// Whether something may begin at `at`; the byte before it is there too, where there is one.
    interface Mark {
        boolean begins(byte[] bytes, int at, int end);
    }

    private final Bytes source;
    private final Budget budget;
    private final int ahead;
    private final byte[] window;
    private long start;
    private int count;

    /// A search with marks that look at up to so many bytes from a place on.
    Search(Bytes source, Budget budget, int ahead) {
        this.source = source;
        this.budget = budget;
        this.ahead = ahead;
        this.window = new byte[WINDOW + ahead];
    }

    /// Where the next one begins, from `from` on; the size of the source where none does.
    long next(long from, Mark mark) throws IOException {
        return next(from, 1, mark);
    }

    /// The same, where one can begin only at every `stride`-th byte.
    long next(long from, int stride, Mark mark) throws IOException {
        long at = from;
        while (at < source.size()) {
            int first = fill(at);
            int stop = start + count >= source.size() ? count : count - ahead;
            if (stop <= first) {
                break;
            }
            int i = first;
            while (i < stop && !mark.begins(window, i, count)) {
                i += stride;
            }
            budget.searched(Math.min(i, stop) - first + 1L);
            at = start + i;
            if (i < stop) {
                return at;
            }
        }
        return source.size();
    }

    /// Makes the window hold what a mark looks at from `at` on, and tells where in it that is.
    private int fill(long at) throws IOException {
        boolean held = at > start || at == 0 && start == 0;
        boolean whole = start + count >= Math.min(source.size(), at + ahead + 1);
        if (!held || !whole || count == 0) {
            start = Math.max(0, at - 1);
            count = 0;
            int more = source.read(start, window, 0, window.length);
            while (more > 0) {
                count += more;
                more = source.read(start + count, window, count, window.length - count);
            }
        }
        return (int) (at - start);
    }
}
