// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entries of a ZIP file
/// ([APPNOTE](https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT)): by its directory, or
/// where that is damaged by the header before each entry.
///
/// @param damage what is wrong with the directory; null where nothing is
/// @param limit that kept further entries from being looked for; null where all was looked through
record ZipEntries(List<ZipEntry> entries, @Nullable String damage, @Nullable LimitReached limit) {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_SIZE = 22;
    private static final int LOCAL_SIZE = 30;
    private static final int MAGIC = 4;
    private static final int CENTRAL_SIZE = 46;
    private static final int LINK = 0xA000;
    private static final int FILE_TYPE = 0xF000;
    private static final long WIDE = 0xFFFFFFFFL;
    private static final int EXTRA_64 = 1;
    private static final int UTF_8 = 1 << 11;
    private static final int TRAILED = 1 << 3;

    /// Tells whether an entry comes out as it was packed.
    interface Proof {
        boolean sound(ZipEntry entry) throws IOException;
    }

    static ZipEntries of(Bytes source, Budget budget, Proof proof) throws IOException {
        var entries = new ArrayList<ZipEntry>();
        var damage = directory(source, budget, entries);
        if (damage != null) {
            entries.clear();
            try {
                oneByOne(source, budget, proof, entries);
            } catch (LimitReached e) {
                return new ZipEntries(List.copyOf(entries), damage, e);
            }
        }
        return new ZipEntries(List.copyOf(entries), damage, null);
    }

    /// The entry of this name, the first where there are several; null where there is none.
    @Nullable ZipEntry find(String name) {
        for (var entry : entries) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        return null;
    }

    private static ByteBuffer buffer(Bytes source, long from, long count) throws IOException {
        long start = Math.clamp(from, 0, source.size());
        long end = Math.clamp(start + count, start, source.size());
        return ByteBuffer.wrap(source.copy(start, end)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads the directory; tells what is wrong with it.
    private static @Nullable String directory(Bytes source, Budget budget, List<ZipEntry> entries)
            throws IOException {
        long tail = Math.max(0, source.size() - END_SIZE - 0xFFFF);
        var last = buffer(source, tail, source.size() - tail);
        int p = last.limit() - END_SIZE;
        while (p >= 0 && last.getInt(p) != END) {
            p--;
        }
        if (p < 0) {
            return "its directory is missing";
        }
        long count = last.getShort(p + 10) & 0xFFFF;
        long at = last.getInt(p + 16) & WIDE;
        long end = tail + p;
        if (p >= 20 && last.getInt(p - 20) == LOCATOR_64) {
            var wide = buffer(source, last.getLong(p - 12), 56);
            if (wide.limit() == 56 && wide.getInt(0) == END_64) {
                end = last.getLong(p - 12);
                count = wide.getLong(32);
                at = wide.getLong(48);
            }
        }
        for (long i = 0; i < count; i++) {
            budget.item();
            var head = buffer(source, at, CENTRAL_SIZE);
            if (at < 0 || head.limit() < CENTRAL_SIZE || head.getInt(0) != CENTRAL) {
                return "its directory is damaged behind entry " + i;
            }
            int name = head.getShort(28) & 0xFFFF;
            int extra = head.getShort(30) & 0xFFFF;
            int comment = head.getShort(32) & 0xFFFF;
            var words = buffer(source, at + CENTRAL_SIZE, (long) name + extra);
            if (words.limit() < name + extra) {
                return "its directory is damaged behind entry " + i;
            }
            entries.add(central(head, words, name));
            at += CENTRAL_SIZE + name + extra + comment;
        }
        return at == end || count == 0 && source.size() == END_SIZE
                ? null
                : "its directory does not hold all entries";
    }

    private static ZipEntry central(ByteBuffer head, ByteBuffer words, int name) {
        var sizes =
                new long[] {head.getInt(24) & WIDE, head.getInt(20) & WIDE, head.getInt(42) & WIDE};
        widen(sizes, words, name);
        boolean unix = (head.getShort(4) & 0xFF00) == 0x0300;
        boolean link = unix && ((head.getInt(38) >>> 16) & FILE_TYPE) == LINK;
        int flags = head.getShort(8);
        return new ZipEntry(
                name(words, name, flags),
                sizes[2],
                head.getShort(10),
                head.getInt(16) & WIDE,
                sizes[1],
                sizes[0],
                (flags & 1) != 0
                        ? ZipEntry.Obstacle.LOCKED
                        : link ? ZipEntry.Obstacle.LINK : ZipEntry.Obstacle.NONE);
    }

    /// Sizes and offset that do not fit into four bytes stand in the extra field, in this order.
    private static void widen(long[] sizes, ByteBuffer words, int from) {
        int p = from;
        while (p + 4 <= words.limit()) {
            int id = words.getShort(p) & 0xFFFF;
            int end = Math.min(words.limit(), p + 4 + (words.getShort(p + 2) & 0xFFFF));
            if (id == EXTRA_64) {
                int q = p + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == WIDE && q + 8 <= end) {
                        sizes[i] = words.getLong(q);
                        q += 8;
                    }
                }
            }
            p = end;
        }
    }

    private static String name(ByteBuffer words, int length, int flags) {
        var bytes = new byte[length];
        words.get(0, bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        boolean broken = (flags & UTF_8) == 0 && text.indexOf('\uFFFD') >= 0;
        return broken ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
    }

    /// Looks for the header before each entry. Of one whose size stands behind it, all up to the
    /// next header is taken; and of one that would hold other headers, where it is not sound.
    private static void oneByOne(Bytes source, Budget budget, Proof proof, List<ZipEntry> entries)
            throws IOException {
        var search = new Search(source, budget, LOCAL_SIZE);
        long at = search.next(0, ZipEntries::isHeader);
        while (at < source.size()) {
            var head = buffer(source, at, LOCAL_SIZE);
            budget.item();
            long next = search.next(at + MAGIC, ZipEntries::isHeader);
            int name = next < at + LOCAL_SIZE ? 0 : head.getShort(26) & 0xFFFF;
            int extra = next < at + LOCAL_SIZE ? 0 : head.getShort(28) & 0xFFFF;
            var words = buffer(source, at + LOCAL_SIZE, (long) name + extra);
            long begin = at + LOCAL_SIZE + name + extra;
            if (next < begin) {
                entries.add(headless(words, (int) Math.min(name, next - at - LOCAL_SIZE), at));
            } else {
                var told = local(head, words, new Span(at, begin, next, source.size()));
                boolean whole = begin + told.packed() <= next || proof.sound(told);
                entries.add(whole ? told : told.packedInto(next - begin));
                next = whole ? search.next(begin + told.packed(), ZipEntries::isHeader) : next;
            }
            at = next;
        }
    }

    /// Where an entry lies: its header, its bytes, the next header, and the end of the source.
    private record Span(long at, long begin, long next, long size) {}

    private static ZipEntry local(ByteBuffer head, ByteBuffer words, Span span) {
        int name = Math.min(head.getShort(26) & 0xFFFF, words.limit());
        var sizes = new long[] {head.getInt(22) & WIDE, head.getInt(18) & WIDE};
        widen(sizes, words, name);
        int flags = head.getShort(6);
        boolean trailed = (flags & TRAILED) != 0 && sizes[1] == 0;
        long end = span.begin() + sizes[1];
        boolean inside = !trailed && end >= span.begin() && end <= span.size();
        return new ZipEntry(
                name(words, name, flags),
                span.at(),
                head.getShort(8),
                trailed ? ZipEntry.UNKNOWN : head.getInt(14) & WIDE,
                inside ? sizes[1] : span.next() - span.begin(),
                trailed ? ZipEntry.UNKNOWN : sizes[0],
                (flags & 1) != 0 ? ZipEntry.Obstacle.LOCKED : ZipEntry.Obstacle.NONE);
    }

    /// An entry whose header tells lengths that lead into the next header: no more than its place
    /// is known.
    private static ZipEntry headless(ByteBuffer words, int name, long at) {
        return new ZipEntry(
                name < 0 ? "" : name(words, Math.min(name, words.limit()), 0),
                at,
                ZipEntry.STORED,
                ZipEntry.UNKNOWN,
                ZipEntry.UNKNOWN,
                ZipEntry.UNKNOWN,
                ZipEntry.Obstacle.NONE);
    }

    private static boolean isHeader(byte[] bytes, int at, int end) {
        return at + 4 <= end
                && bytes[at] == 'P'
                && bytes[at + 1] == 'K'
                && bytes[at + 2] == 3
                && bytes[at + 3] == 4;
    }

    /// Where the bytes of an entry begin; -1 where its header is not where the directory says.
    static long begin(Bytes source, ZipEntry entry) throws IOException {
        var head = buffer(source, entry.offset(), LOCAL_SIZE);
        boolean there =
                entry.offset() >= 0 && head.limit() == LOCAL_SIZE && head.getInt(0) == LOCAL;
        return there
                ? entry.offset()
                        + LOCAL_SIZE
                        + (head.getShort(26) & 0xFFFF)
                        + (head.getShort(28) & 0xFFFF)
                : -1;
    }
}
