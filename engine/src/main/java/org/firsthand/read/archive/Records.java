// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Finds the records in the unpacked bytes of a web archive, one behind the other, and goes on at
/// the next one where something is damaged.
///
/// The length of a record is believed where a line break or another record follows it; else the
/// record ends before the next header.
final class Records {
    private static final int FIRST_LOOK = 1 << 13;

    /// The line breaks behind a record of WARC.
    private static final int CLOSING = 4;

    /// One record.
    ///
    /// @param start where its header begins
    /// @param damage what is wrong with its length; null where nothing is
    /// @param cut whether the source ends inside it
    record WebRecord(
            long start, RecordHeader header, Bytes block, @Nullable String damage, boolean cut) {

        /// The same with its block in memory.
        WebRecord held() throws IOException {
            return new WebRecord(start, header, Bytes.of(block.copy(0, block.size())), damage, cut);
        }
    }

    /// Takes what is found.
    interface Sink {
        void record(WebRecord record) throws IOException;

        /// Between these offsets no record begins.
        void gap(long from, long to) throws IOException;

        /// The line breaks that close a record are not all there: the source ends at this offset.
        void broken(long end) throws IOException;
    }

    private final Bytes source;
    private final Budget budget;
    private final Search search;

    Records(Bytes source, Budget budget) {
        this.source = source;
        this.budget = budget;
        this.search = new Search(source, budget, FIRST_LOOK);
    }

    /// Hands over all records.
    void each(Sink sink) throws IOException {
        long at = afterBreaks(0);
        boolean arc = false;
        long sound = at;
        while (at < source.size()) {
            var header = header(at);
            if (header == null) {
                at = next(at + 1, arc);
                continue;
            }
            if (sound < at) {
                sink.gap(sound, at);
            }
            arc = header.arc();
            at = record(at, header, sink);
            sound = at;
        }
        if (sound < at) {
            sink.gap(sound, at);
        }
    }

    /// The record that begins at `at`, where its length can be believed.
    @Nullable WebRecord at(long at) throws IOException {
        var header = header(at);
        return header == null
                ? null
                : new WebRecord(at, header, block(at, header, header.length()), null, false);
    }

    /// Hands over one record and tells where the next one begins.
    private long record(long at, RecordHeader header, Sink sink) throws IOException {
        long begin = at + header.size();
        long length = header.length();
        long end = begin + length;
        if (length >= 0 && end <= source.size() && isEnd(end, header.arc())) {
            sink.record(new WebRecord(at, header, block(at, header, length), null, false));
            if (!header.arc() && end + CLOSING > source.size()) {
                sink.broken(source.size());
            }
            return afterBreaks(end);
        }
        long next = next(begin, header.arc());
        boolean cut = next == source.size();
        long stop = cut ? next : beforeBreaks(begin, next);
        boolean beyond = length < 0 || end > source.size();
        var damage =
                cut && beyond && length >= 0
                        ? "the file ends inside it"
                        : "its length is not the one that it tells";
        boolean whole = cut && length >= 0 && end <= source.size();
        sink.record(
                new WebRecord(
                        at,
                        header,
                        block(at, header, whole ? length : stop - begin),
                        damage,
                        cut && beyond));
        return whole ? source.size() : next;
    }

    private Bytes block(long at, RecordHeader header, long length) throws IOException {
        long begin = at + header.size();
        return source.slice(begin, begin + Math.max(0, length));
    }

    private @Nullable RecordHeader header(long at) throws IOException {
        var bytes = new byte[FIRST_LOOK];
        int count = fill(bytes, at);
        var header = RecordHeader.of(bytes, 0, count);
        boolean open = header == null && RecordHeader.begins(bytes, 0, count, false);
        budget.searched(open ? count : header == null ? 1 : header.size());
        if (open && count == FIRST_LOOK) {
            bytes = new byte[RecordHeader.LONGEST];
            count = fill(bytes, at);
            budget.searched(count);
            header = RecordHeader.of(bytes, 0, count);
        }
        return header;
    }

    /// Whether a record may end here: most of the line breaks that close one follow, or another
    /// record, or nothing.
    private boolean isEnd(long at, boolean arc) throws IOException {
        if (at == source.size()) {
            return true;
        }
        var bytes = new byte[4];
        int count = fill(bytes, at);
        int breaks = 0;
        for (int i = 0; i < count; i++) {
            breaks += bytes[i] == (i % 2 == 0 ? '\r' : '\n') ? 1 : 0;
        }
        return breaks >= 3 || header(afterBreaks(at)) != null || arc && bytes[0] == '\n';
    }

    private long afterBreaks(long from) throws IOException {
        var bytes = new byte[64];
        long at = from;
        int count = fill(bytes, at);
        while (count > 0) {
            for (int i = 0; i < count; i++) {
                if (bytes[i] != '\r' && bytes[i] != '\n') {
                    return at + i;
                }
            }
            at += count;
            count = fill(bytes, at);
        }
        return source.size();
    }

    /// The end of a block before the line breaks that close its record.
    private long beforeBreaks(long begin, long next) throws IOException {
        long from = Math.max(begin, next - 4);
        var bytes = source.copy(from, next);
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\r' || bytes[end - 1] == '\n')) {
            end--;
        }
        return from + end;
    }

    /// Where the next header begins, from `from` on.
    private long next(long from, boolean arc) throws IOException {
        return search.next(
                from,
                (bytes, at, end) ->
                        (!arc || at == 0 || bytes[at - 1] == '\n')
                                && RecordHeader.begins(bytes, at, end, arc));
    }

    private int fill(byte[] bytes, long at) throws IOException {
        int filled = 0;
        int more = source.read(at, bytes, 0, bytes.length);
        while (more > 0) {
            filled += more;
            more = source.read(at + filled, bytes, filled, bytes.length - filled);
        }
        return filled;
    }
}
