// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;

/// How a web archive packs its records: each into a stretch of its own, a *member*.
interface Packing {
    /// Opens the member that begins at `start`.
    MemberStream open(Bytes source, long start, Budget budget) throws IOException;

    /// Whether a member may begin with these bytes.
    boolean begins(byte[] bytes, int at, int end);

    /// gzip.
    Packing GZIP =
            new Packing() {
                @Override
                public MemberStream open(Bytes source, long start, Budget budget)
                        throws IOException {
                    return new GzipStream(source, start, budget);
                }

                @Override
                public boolean begins(byte[] bytes, int at, int end) {
                    return GzipStream.begins(bytes, at, end);
                }
            };
}
