// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;

/// How a web archive packs its records: each into a stretch of its own, a *member*.
interface Packing {
    /// Opens the member that begins at `start`.
    MemberStream open(Bytes source, long start) throws IOException;

    /// Whether a member may begin with these bytes.
    boolean begins(byte[] bytes, int at, int end);

    /// The fewest bytes that a member has.
    int least();

    /// gzip.
    Packing GZIP =
            new Packing() {
                @Override
                public MemberStream open(Bytes source, long start) throws IOException {
                    return new GzipStream(source, start);
                }

                @Override
                public boolean begins(byte[] bytes, int at, int end) {
                    return GzipStream.begins(bytes, at, end);
                }

                @Override
                public int least() {
                    return GzipStream.LEAST;
                }
            };

    /// Where the next member may begin, from `from` on; the size of the source where none does.
    default long next(Bytes source, long from, Budget budget) throws IOException {
        var buffer = new byte[1 << 16];
        long at = from;
        while (at + least() <= source.size()) {
            int count = source.read(at, buffer, 0, buffer.length);
            for (int i = 0; i + 4 <= count; i++) {
                if (begins(buffer, i, count)) {
                    budget.searched(i + 1);
                    return at + i;
                }
            }
            budget.searched(count);
            at += Math.max(1, count - 3);
        }
        return source.size();
    }
}
