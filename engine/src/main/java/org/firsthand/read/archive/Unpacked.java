// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The content of a member too large for memory: unpacked as it is read, from its beginning once
/// more where a place before the latest ones is asked for.
final class Unpacked implements Bytes, AutoCloseable {
    private static final int WINDOW = 1 << 20;

    private final Packing packing;
    private final Bytes source;
    private final long start;
    private final long size;
    private final Budget budget;
    private final byte[] window = new byte[WINDOW];
    private @Nullable MemberStream stream;
    private long windowStart;
    private int windowLength;

    Unpacked(Packing packing, Bytes source, long start, long size, Budget budget) {
        this.packing = packing;
        this.source = source;
        this.start = start;
        this.size = size;
        this.budget = budget;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long at, byte[] into, int from, int length) throws IOException {
        if (at >= size || length == 0) {
            return 0;
        }
        if (stream == null || at < windowStart) {
            restart();
        }
        while (at >= windowStart + windowLength) {
            fill();
        }
        int offset = (int) (at - windowStart);
        int count = Math.min(length, windowLength - offset);
        System.arraycopy(window, offset, into, from, count);
        return count;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    private void restart() throws IOException {
        if (stream != null) {
            budget.searched(windowStart + windowLength);
            close();
        }
        stream = packing.open(source, start, budget);
        windowStart = 0;
        windowLength = 0;
    }

    /// Goes on by half a window, so that places a little before the latest stay at hand.
    private void fill() throws IOException {
        if (stream == null) {
            throw new IllegalStateException("Nothing is open");
        }
        int kept = Math.min(windowLength, WINDOW / 2);
        System.arraycopy(window, windowLength - kept, window, 0, kept);
        windowStart += windowLength - kept;
        windowLength = kept;
        while (windowLength < WINDOW && windowStart + windowLength < size) {
            int most = (int) Math.min(WINDOW - windowLength, size - windowStart - windowLength);
            int count = stream.read(window, windowLength, most);
            if (count < 0) {
                throw new ZipException("The packed bytes changed while they were read");
            }
            windowLength += count;
        }
    }
}
