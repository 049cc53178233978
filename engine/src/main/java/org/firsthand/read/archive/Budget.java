// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

/// What one source may cost, with all that is nested in it: bytes, their ratio to the bytes of the
/// source, nesting, items, steps. All of these are counted and none is timed, so that every machine
/// stops at the same place; only a PDF is timed, where it is read.
public final class Budget {
    /// The most bytes of one item that is held in memory.
    public static final int MOST_ITEM_BYTES = 32 * 1024 * 1024;

    /// The name of that limit.
    public static final String ITEM_BYTES = "item bytes";

    private static final long MOST_BYTES = 256L << 30;
    private static final long MOST_RATIO = 100;
    private static final long FREE_BYTES = 64L << 20;
    private static final int DEEPEST = 5;
    private static final int MOST_ITEMS = 1_000_000;
    private static final long STEPS_A_BYTE = 16;

    private final long source;
    private long bytes;
    private long steps;
    private int depth;
    private int items;

    /// A budget for a source of so many bytes.
    public Budget(long source) {
        this.source = source;
    }

    /// So many more bytes came out of something packed.
    void unpacked(long more) throws LimitReached {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new LimitReached(
                    "archive bytes", "More than " + MOST_BYTES + " bytes come out of this");
        }
        if (bytes > FREE_BYTES && bytes / MOST_RATIO > source) {
            throw new LimitReached(
                    "archive ratio",
                    "More than " + MOST_RATIO + " bytes come out of this for each of its own");
        }
    }

    /// So many more bytes were looked at in search of a place to go on.
    void searched(long more) throws LimitReached {
        steps += more;
        if (steps > FREE_BYTES && steps / STEPS_A_BYTE > source) {
            throw new LimitReached(
                    "archive steps",
                    "This would have to be looked through more than " + STEPS_A_BYTE + " times");
        }
    }

    /// One more item was found.
    void item() throws LimitReached {
        items++;
        if (items > MOST_ITEMS) {
            throw new LimitReached(
                    "archive items", "This holds more than " + MOST_ITEMS + " items");
        }
    }

    /// Goes into a container; [#leave] follows.
    public void enter() throws LimitReached {
        if (depth == DEEPEST) {
            throw new LimitReached(
                    "archive nesting",
                    "Containers lie in one another more than " + DEEPEST + " deep");
        }
        depth++;
    }

    /// Comes out of a container.
    public void leave() {
        depth--;
    }

    /// How many bytes were unpacked, and looked at in search of a place to go on.
    public long steps() {
        return bytes + steps;
    }
}
