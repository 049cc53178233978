// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Records packed as [Zstandard
/// frames](https://iipc.github.io/warc-specifications/specifications/warc-zstd/), with the
/// dictionary that may stand before the first one.
///
/// @param dictionary null where there is none
record ZstdPacking(byte @Nullable [] dictionary) implements Packing {
    private static final int FRAME = 0xFD2FB528;
    private static final int DICTIONARY = 0x184D2A5D;
    private static final int SKIPPED = 0x184D2A50;
    private static final int LOOK = 1 << 9;

    /// Takes the dictionary from the beginning of an archive; where that is packed itself,
    /// unpacked.
    static ZstdPacking of(Bytes source, Budget budget) throws IOException {
        if (source.size() < 8 || number(source, 0) != DICTIONARY) {
            return new ZstdPacking(null);
        }
        long size = Math.clamp(number(source, 4) & 0xFFFFFFFFL, 0, source.size() - 8);
        if (size > Budget.MOST_ITEM_BYTES) {
            return new ZstdPacking(null);
        }
        var content = source.slice(8, 8 + size);
        if (size < 4 || number(content, 0) != FRAME) {
            return new ZstdPacking(content.copy(0, size));
        }
        try (var stream = new ZstdPacking(null).open(content, 0, budget)) {
            return new ZstdPacking(stream.readNBytes(Budget.MOST_ITEM_BYTES));
        } catch (ZipException | EOFException damaged) {
            return new ZstdPacking(null);
        }
    }

    private static int number(Bytes source, long at) throws IOException {
        var four = source.copy(at, at + 4);
        return four.length < 4 ? 0 : number(four, 0);
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xFF
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | bytes[at + 3] << 24;
    }

    @Override
    public boolean begins(byte[] bytes, int at, int end) {
        if (at + 4 > end) {
            return false;
        }
        int magic = number(bytes, at);
        return magic == FRAME || (magic & 0xFFFFFFF0) == SKIPPED;
    }

    @Override
    public MemberStream open(Bytes source, long start, Budget budget) throws IOException {
        if (number(source, start) != FRAME) {
            if (start + 8 > source.size()) {
                throw new EOFException();
            }
            return new Frame(null, start + 8 + (number(source, start + 4) & 0xFFFFFFFFL));
        }
        long end = end(source, start, budget);
        var stream = new ZstdInputStream(new Stretch(source, start, end));
        var frame = new Frame(stream, end);
        if (dictionary != null) {
            try {
                stream.setDict(dictionary);
            } catch (ZstdIOException e) {
                frame.close();
                throw new ZipException("the dictionary makes no sense");
            }
        }
        return frame;
    }

    /// Where a [frame](https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1) ends, by the sizes of
    /// its blocks.
    private static long end(Bytes source, long start, Budget budget) throws IOException {
        var look = new Look(source, budget);
        int descriptor = look.at(start + 4);
        boolean single = (descriptor & 0x20) != 0;
        int content = descriptor >> 6;
        int[] ids = {0, 1, 2, 4};
        int[] sizes = {single ? 1 : 0, 2, 4, 8};
        long p = start + 5 + (single ? 0 : 1) + ids[descriptor & 3] + sizes[content];
        boolean last = false;
        while (!last) {
            int header = look.at(p) | look.at(p + 1) << 8 | look.at(p + 2) << 16;
            last = (header & 1) != 0;
            int type = header >> 1 & 3;
            if (type == 3) {
                throw new ZipException("the compressed bytes make no sense");
            }
            p += 3 + (type == 1 ? 1 : header >> 3);
        }
        p += (descriptor & 4) != 0 ? 4 : 0;
        if (p > source.size()) {
            throw new EOFException();
        }
        return p;
    }

    /// Single bytes, read some at a time and charged as they are read.
    private static final class Look {
        private final Bytes source;
        private final Budget budget;
        private final byte[] held = new byte[LOOK];
        private long start;
        private int count;

        Look(Bytes source, Budget budget) {
            this.source = source;
            this.budget = budget;
        }

        int at(long at) throws IOException {
            if (at < start || at >= start + count) {
                start = at;
                count = source.read(at, held, 0, LOOK);
                budget.searched(count);
            }
            if (count == 0) {
                throw new EOFException();
            }
            return held[(int) (at - start)] & 0xFF;
        }
    }

    /// The content of one frame, or none.
    private static final class Frame extends MemberStream {
        private final @Nullable ZstdInputStream stream;
        private final long end;

        Frame(@Nullable ZstdInputStream stream, long end) {
            this.stream = stream;
            this.end = end;
        }

        @Override
        long end() {
            return end;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            try {
                return stream == null ? -1 : stream.read(into, from, count);
            } catch (ZstdIOException e) {
                throw new ZipException("the compressed bytes make no sense");
            }
        }

        @Override
        public void close() {
            try {
                if (stream != null) {
                    stream.close();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /// A stretch of bytes, from front to back.
    private static final class Stretch extends InputStream {
        private final Bytes source;
        private final long end;
        private long at;

        Stretch(Bytes source, long start, long end) {
            this.source = source;
            this.at = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int got = source.read(at, into, from, (int) Math.min(count, end - at));
            at += got;
            return got == 0 ? -1 : got;
        }
    }
}
