// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;

/// Bytes that can be read from any place: of a file, of memory, or of a stretch of others.
public interface Bytes {
    /// How many there are.
    long size() throws IOException;

    /// Reads up to `length` bytes that stand from `at` on into `into` from `from` on, and tells how
    /// many; 0 only at the end.
    int read(long at, byte[] into, int from, int length) throws IOException;

    /// Bytes in memory; they are not copied.
    static Bytes of(byte[] content) {
        return new InMemory(content);
    }

    /// The stretch from `start` to `end`, as far as there is one.
    default Bytes slice(long start, long end) throws IOException {
        long from = Math.clamp(start, 0, size());
        return new Slice(this, from, Math.clamp(end, from, size()));
    }

    /// All bytes from `start` to `end`, which must fit into an array.
    default byte[] copy(long start, long end) throws IOException {
        if (this instanceof InMemory(byte[] content) && start == 0 && end == content.length) {
            return content;
        }
        var copy = new byte[Math.toIntExact(Math.max(0, Math.min(end, size()) - start))];
        int filled = 0;
        while (filled < copy.length) {
            int more = read(start + filled, copy, filled, copy.length - filled);
            if (more <= 0) {
                throw new IOException("The bytes end before they should");
            }
            filled += more;
        }
        return copy;
    }

    /// Bytes in memory.
    record InMemory(byte[] content) implements Bytes {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public int read(long at, byte[] into, int from, int length) {
            int count = Math.clamp(content.length - at, 0, length);
            if (count > 0) {
                System.arraycopy(content, (int) at, into, from, count);
            }
            return count;
        }
    }

    /// A stretch of other bytes.
    record Slice(Bytes all, long start, long end) implements Bytes {
        @Override
        public long size() {
            return end - start;
        }

        @Override
        public int read(long at, byte[] into, int from, int length) throws IOException {
            int count = Math.clamp(size() - at, 0, length);
            return count == 0 ? 0 : all.read(start + at, into, from, count);
        }
    }
}
