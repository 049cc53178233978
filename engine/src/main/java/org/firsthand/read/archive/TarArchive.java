// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A TAR file, in the formats of POSIX and GNU, that holds sources; they are read where they lie.
public final class TarArchive {
    private static final int BLOCK = 512;
    private static final int CHECK = 148;
    private static final int LONGEST_NAME = 1 << 16;

    private final Bytes source;
    private final Budget budget;
    private final Contents contents;
    private final Gaps gaps;
    private final Search search;
    private final Labels labels = new Labels();
    private @Nullable String longName;
    private long longSize = -1;

    private TarArchive(Bytes source, Budget budget, Contents contents) {
        this.source = source;
        this.budget = budget;
        this.contents = contents;
        this.gaps = new Gaps(contents);
        this.search = new Search(source, budget, BLOCK);
    }

    /// Whether the bytes begin as a TAR file does: the sum of its first header is right.
    public static boolean begins(byte[] head) {
        return head.length >= BLOCK && head[0] != 0 && isHeader(head, 0);
    }

    /// Hands over all files in the order of the archive.
    public static void read(Bytes source, Budget budget, Contents contents) throws IOException {
        var archive = new TarArchive(source, budget, contents);
        try {
            archive.read();
        } finally {
            archive.gaps.finish();
        }
    }

    private static boolean isHeader(byte[] block, int from) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= CHECK && i < CHECK + 8 ? ' ' : block[from + i] & 0xFF;
        }
        return sum == number(block, from + CHECK, 8);
    }

    private void read() throws IOException {
        long at = 0;
        boolean ended = false;
        while (at + BLOCK <= source.size()) {
            var block = source.copy(at, at + BLOCK);
            if (isEmpty(block)) {
                ended = true;
                at += BLOCK;
            } else if (!isHeader(block, 0)) {
                long next = search.next(at + BLOCK, BLOCK, TarArchive::mayBegin);
                gaps.tell(
                        "bytes " + at + " to " + next,
                        "The archive is damaged here: no file begins");
                at = next;
            } else {
                budget.item();
                long size = longSize >= 0 ? longSize : number(block, 124, 12);
                take(block, at + BLOCK, size);
                at += BLOCK + Math.max(0, (size + BLOCK - 1) / BLOCK * BLOCK);
            }
        }
        if (!ended) {
            contents.problem("", null, "The archive breaks off: its end mark is missing", null);
        }
    }

    private static boolean isEmpty(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBegin(byte[] bytes, int at, int end) {
        return at + BLOCK <= end && bytes[at] != 0 && isHeader(bytes, at);
    }

    private void take(byte[] block, long begin, long size) throws IOException {
        char type = (char) block[156];
        var content = source.slice(begin, begin + Math.max(0, size));
        if (type == 'L' || type == 'x') {
            var text =
                    new String(
                            content.copy(0, Math.min(content.size(), LONGEST_NAME)),
                            StandardCharsets.UTF_8);
            longName = type == 'L' ? untilZero(text) : field(text, "path", longName);
            longSize = type == 'L' ? longSize : RecordHeader.number(field(text, "size", "") + "");
            return;
        }
        var name = longName != null ? longName : name(block);
        longName = null;
        longSize = -1;
        if (type == '0' || type == 0 || type == '7') {
            hand(name, content, content.size() < size);
        } else if (type == '1' || type == '2') {
            contents.problem(EntryName.printed(name), null, "A link is not followed", null);
        }
    }

    private void hand(String name, Bytes content, boolean cut) throws IOException {
        var printed = EntryName.printed(name);
        if (EntryName.isHidden(name)) {
            contents.problem(printed, null, "A hidden file is not read", null);
            return;
        }
        var oddity = EntryName.oddity(name);
        if (oddity != null) {
            contents.problem(printed, null, oddity, null);
        }
        contents.item(
                Item.of(name, content)
                        .named(labels.free(printed))
                        .cut(cut ? "the archive ends inside it" : null));
    }

    private static String name(byte[] block) {
        var name = text(block, 0, 100);
        boolean posix = text(block, 257, 5).equals("ustar") && block[262] == 0;
        var folder = posix ? text(block, 345, 155) : "";
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private static String text(byte[] block, int from, int most) {
        return untilZero(new String(block, from, most, StandardCharsets.UTF_8));
    }

    private static String untilZero(String text) {
        int zero = text.indexOf(0);
        return zero < 0 ? text : text.substring(0, zero);
    }

    /// The value of `12 path=a/b.html`.
    private static @Nullable String field(String text, String name, @Nullable String otherwise) {
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf('\n', at);
            int end = line < 0 ? text.length() : line;
            int blank = text.indexOf(' ', at);
            if (blank > 0 && blank < end && text.startsWith(name + "=", blank + 1)) {
                return text.substring(blank + 2 + name.length(), end);
            }
            at = end + 1;
        }
        return otherwise;
    }

    /// An octal number, or a binary one where the first bit is set.
    private static long number(byte[] block, int from, int length) {
        long value = 0;
        if ((block[from] & 0x80) != 0) {
            for (int i = from + Math.max(1, length - 7); i < from + length; i++) {
                value = value << 8 | block[i] & 0xFF;
            }
            return value;
        }
        for (int i = from; i < from + length; i++) {
            int figure = block[i] - '0';
            if (figure >= 0 && figure < 8) {
                value = value << 3 | figure;
            } else if (block[i] != ' ' || value != 0) {
                return value;
            }
        }
        return value;
    }
}
