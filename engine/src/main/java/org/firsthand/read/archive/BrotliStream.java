// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/// What comes out of bytes packed by Brotli ([RFC 7932](https://www.rfc-editor.org/rfc/rfc7932)),
/// in which browsers get most pages today. The format has no checksum: a `ZipException` tells that
/// nothing can be unpacked any more. It holds a window of at most 16 MB.
final class BrotliStream extends InputStream {
    private final BrotliInputStream stream;

    BrotliStream(byte[] packed) throws ZipException {
        try {
            stream = new BrotliInputStream(new ByteArrayInputStream(packed));
        } catch (IOException e) {
            throw senseless();
        }
    }

    private static ZipException senseless() {
        return new ZipException("the compressed bytes make no sense");
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        try {
            return stream.read(into, from, count);
        } catch (IOException e) {
            throw senseless();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
