// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The content of one gzip member ([RFC 1952](https://www.rfc-editor.org/rfc/rfc1952)). At its end
/// length and checksum are compared; a `ZipException` tells that they differ, or that nothing can
/// be unpacked any more, an `EOFException` that the source ends first.
final class GzipStream extends MemberStream {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int BUFFER = 1 << 15;
    private static final int FIRST_FEED = 1 << 9;

    private final Bytes source;
    private final Budget budget;
    private final Inflater inflater;
    private final CRC32 check = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private long at;
    private int feed = FIRST_FEED;
    private long length;
    private boolean done;

    GzipStream(Bytes source, long start, Budget budget) throws IOException {
        this.source = source;
        this.budget = budget;
        this.at = header(start);
        this.inflater = new Inflater(true);
    }

    /// Whether a member may begin with these bytes.
    static boolean begins(byte[] bytes, int at, int end) {
        return at + 4 <= end
                && bytes[at] == 0x1F
                && (bytes[at + 1] & 0xFF) == 0x8B
                && bytes[at + 2] == 8
                && (bytes[at + 3] & 0xE0) == 0;
    }

    private long header(long start) throws IOException {
        var head = exactly(start, HEADER);
        if (!begins(head, 0, HEADER)) {
            throw new ZipException("no gzip header stands here");
        }
        int flags = head[3];
        long p = start + HEADER;
        if ((flags & EXTRA) != 0) {
            var size = exactly(p, 2);
            p += 2 + (size[0] & 0xFF) + ((size[1] & 0xFF) << 8);
        }
        p = (flags & NAME) != 0 ? afterZero(p) : p;
        p = (flags & COMMENT) != 0 ? afterZero(p) : p;
        return (flags & HEADER_CHECK) != 0 ? p + 2 : p;
    }

    private long afterZero(long from) throws IOException {
        int count = source.read(from, buffer, 0, BUFFER);
        for (int i = 0; i < count; i++) {
            if (buffer[i] == 0) {
                budget.searched(i + 1L);
                return from + i + 1;
            }
        }
        budget.searched(count);
        throw new ZipException("the gzip header does not end");
    }

    private byte[] exactly(long from, int count) throws IOException {
        if (from + count > source.size()) {
            throw new EOFException();
        }
        return source.copy(from, from + count);
    }

    @Override
    long end() {
        return at;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (done || count == 0) {
            return done ? -1 : 0;
        }
        try {
            int got = inflater.inflate(into, from, count);
            while (got == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw new ZipException("a dictionary is asked for");
                }
                feed();
                got = inflater.inflate(into, from, count);
            }
            check.update(into, from, got);
            length += got;
            if (got == 0) {
                finish();
            }
            return got == 0 ? -1 : got;
        } catch (DataFormatException e) {
            throw new ZipException("the compressed bytes make no sense");
        }
    }

    /// Reads little at first: most places that are only looked at need no more.
    private void feed() throws IOException {
        int count = source.read(at, buffer, 0, feed);
        if (count == 0) {
            throw new EOFException();
        }
        budget.searched(count);
        feed = Math.min(BUFFER, 2 * feed);
        inflater.setInput(buffer, 0, count);
        at += count;
    }

    private void finish() throws IOException {
        done = true;
        at -= inflater.getRemaining();
        var trailer = exactly(at, TRAILER);
        at += TRAILER;
        if (number(trailer, 0) != check.getValue()) {
            throw new ZipException("its checksum differs");
        }
        if (number(trailer, 4) != (length & 0xFFFFFFFFL)) {
            throw new ZipException("its length differs");
        }
    }

    private static long number(byte[] bytes, int from) {
        return (bytes[from] & 0xFF)
                | (bytes[from + 1] & 0xFF) << 8
                | (bytes[from + 2] & 0xFF) << 16
                | (bytes[from + 3] & 0xFFL) << 24;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
