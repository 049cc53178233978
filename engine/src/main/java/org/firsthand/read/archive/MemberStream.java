// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import java.io.InputStream;

/// The content of one packed stretch of a source. It throws a `ZipException` where the stretch is
/// damaged and an `EOFException` where the source ends inside it.
abstract class MemberStream extends InputStream {
    /// The offset behind what was read of the source; behind the stretch once that has ended.
    abstract long end();

    @Override
    public abstract int read(byte[] into, int from, int count) throws IOException;

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract void close();
}
