// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/// The characters that some bytes stand for, decoded as they are read, so that a large page need
/// not lie in memory a second time.
///
/// @param bytes those from `from` up to `to` count
record Characters(byte[] bytes, int from, int to, Charset set) {
    /// All of them.
    String text() {
        return new String(bytes, from, to - from, set);
    }

    /// At most how many there are.
    int most() {
        return to - from;
    }

    /// Reads the same from the first on, as often as it is asked for.
    Reader reader() {
        return new Decoding(
                ByteBuffer.wrap(bytes, from, to - from),
                set.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /// A reader that cannot fail and has nothing to close.
    private static final class Decoding extends Reader {
        private final ByteBuffer bytes;
        private final CharsetDecoder decoder;
        private final CharBuffer pair = CharBuffer.allocate(2).flip();
        private boolean ended;

        Decoding(ByteBuffer bytes, CharsetDecoder decoder) {
            this.bytes = bytes;
            this.decoder = decoder;
        }

        @Override
        public int read(char[] into, int at, int length) {
            if (length == 0) {
                return 0;
            }
            var out = CharBuffer.wrap(into, at, length);
            take(out);
            if (out.position() == at && !ended) {
                // No room for the two halves of a character: they are handed out one by one.
                pair.clear();
                decode(pair);
                pair.flip();
                take(out);
            }
            return out.position() > at ? out.position() - at : -1;
        }

        private void take(CharBuffer out) {
            while (pair.hasRemaining() && out.hasRemaining()) {
                out.put(pair.get());
            }
            if (!pair.hasRemaining() && out.hasRemaining() && !ended) {
                decode(out);
            }
        }

        private void decode(CharBuffer out) {
            ended =
                    decoder.decode(bytes, out, true).isUnderflow()
                            && decoder.flush(out).isUnderflow();
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
