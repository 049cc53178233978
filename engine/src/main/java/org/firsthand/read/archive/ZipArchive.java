// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.firsthand.model.Problem;
import org.jspecify.annotations.Nullable;

/// A ZIP file that holds sources.
///
/// Memory: its directory, and one entry, at most [Budget#MOST_ITEM_BYTES]; an entry that is not
/// packed is read where it lies.
public final class ZipArchive {
    private final Bytes source;
    private final Budget budget;
    private final ZipEntries found;

    private ZipArchive(Bytes source, Budget budget) throws IOException {
        this.source = source;
        this.budget = budget;
        this.found = ZipEntries.of(source, budget, entry -> isSound(source, budget, entry));
    }

    /// Opens the directory.
    public static ZipArchive of(Bytes source, Budget budget) throws IOException {
        return new ZipArchive(source, budget);
    }

    /// Whether the bytes begin as a ZIP file does.
    public static boolean begins(byte[] head) {
        return head.length > 3
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /// Whether it holds an entry of this name.
    public boolean holds(String name) {
        return found.find(name) != null;
    }

    /// What the entry of this name holds; null where there is none.
    ///
    /// @throws ZipException where it is damaged
    public @Nullable Bytes content(String name) throws IOException {
        var entry = found.find(name);
        return entry == null ? null : content(entry);
    }

    List<ZipEntry> entries() {
        return found.entries();
    }

    /// Hands over all entries in the order of their names.
    public void read(Contents contents) throws IOException {
        for (var entry : named(contents).entrySet()) {
            hand(entry.getKey(), entry.getValue(), contents);
        }
    }

    /// The entries that can be read, by the names they are printed under; the others are told.
    SortedMap<String, ZipEntry> named(Contents contents) {
        var named = new TreeMap<String, ZipEntry>();
        var labels = new Labels();
        for (var entry : readable(contents)) {
            named.put(label(entry, labels, contents), entry);
        }
        return named;
    }

    /// The name of an entry; of two with one name the second gets a number.
    private static String label(ZipEntry entry, Labels labels, Contents contents) {
        var name = entry.printed();
        var label = labels.free(name);
        if (!label.equals(name)) {
            contents.problem(label, null, "Two entries have the name '" + name + "'", null);
        }
        return label;
    }

    /// Hands over one entry.
    void hand(String name, ZipEntry entry, Contents contents) throws IOException {
        var oddity = EntryName.oddity(entry.name());
        if (oddity != null) {
            contents.problem(name, null, oddity, null);
        }
        try {
            contents.item(Item.of(entry.name(), content(entry)).named(name));
        } catch (ItemTooLarge e) {
            contents.problem(name, null, ItemTooLarge.WHAT, Budget.ITEM_BYTES);
        } catch (LimitReached e) {
            throw e;
        } catch (IOException e) {
            contents.problem(name, null, "The entry is damaged: " + e.getMessage(), null);
        }
    }

    private List<ZipEntry> readable(Contents contents) {
        if (found.damage() != null) {
            contents.problem(
                    "",
                    null,
                    "The archive is damaged, "
                            + found.damage()
                            + (found.entries().isEmpty()
                                    ? ": nothing was found in it"
                                    : ": what could be found was read"),
                    null);
        }
        if (found.limit() != null) {
            contents.problem(
                    "",
                    null,
                    found.limit().what() + ": further entries were not looked for",
                    found.limit().limit());
        }
        var shared = shared();
        if (!shared.isEmpty()) {
            contents.problem(
                    "",
                    null,
                    found.entries().stream().filter(e -> shared.contains(e.offset())).count()
                            + " entries share their bytes with others and were not read",
                    "entry overlap");
        }
        for (var entry : found.entries()) {
            if (entry.obstacle() == ZipEntry.Obstacle.LOCKED) {
                contents.problem(entry.printed(), null, "The entry is locked by a password", null);
            } else if (entry.obstacle() == ZipEntry.Obstacle.LINK) {
                contents.problem(entry.printed(), null, "A link is not followed", null);
            }
        }
        tellHidden(contents);
        return found.entries().stream()
                .filter(entry -> !shared.contains(entry.offset()))
                .filter(entry -> entry.obstacle() == ZipEntry.Obstacle.NONE)
                .filter(entry -> !isFolder(entry) && !EntryName.isHidden(entry.name()))
                .toList();
    }

    private static boolean isFolder(ZipEntry entry) {
        return entry.isFolder() && entry.packed() == 0;
    }

    /// Tells of hidden entries but those that a Macintosh leaves in every folder.
    private void tellHidden(Contents contents) {
        long hidden =
                found.entries().stream()
                        .filter(entry -> EntryName.isHidden(entry.name()))
                        .filter(entry -> !entry.name().startsWith("__MACOSX/"))
                        .filter(entry -> !entry.name().endsWith(".DS_Store"))
                        .count();
        if (hidden > 0) {
            contents.problem("", null, Problem.HIDDEN + ": " + hidden, null);
        }
    }

    /// The offsets of entries that lie in one another.
    private Set<Long> shared() {
        var sorted =
                found.entries().stream()
                        .sorted((a, b) -> Long.compare(a.offset(), b.offset()))
                        .toList();
        var shared = new HashSet<Long>();
        long end = 0;
        long owner = -1;
        for (var entry : sorted) {
            if (entry.offset() < end) {
                shared.add(entry.offset());
                shared.add(owner);
            }
            if (entry.offset() + entry.packed() > end) {
                end = entry.offset() + entry.packed();
                owner = entry.offset();
            }
        }
        return shared;
    }

    private static boolean isSound(Bytes source, Budget budget, ZipEntry entry) throws IOException {
        try {
            return content(source, budget, entry).size() >= 0;
        } catch (ZipException | ItemTooLarge damaged) {
            return false;
        }
    }

    /// What comes out of an entry.
    Bytes content(ZipEntry entry) throws IOException {
        return content(source, budget, entry);
    }

    private static Bytes content(Bytes source, Budget budget, ZipEntry entry) throws IOException {
        long begin = ZipEntries.begin(source, entry);
        if (begin < 0 || entry.packed() < 0 || begin + entry.packed() > source.size()) {
            throw new ZipException("it is not where the directory says");
        }
        var packed = source.slice(begin, begin + entry.packed());
        return switch (entry.method()) {
            case ZipEntry.STORED -> stored(packed, entry);
            case ZipEntry.DEFLATED -> inflated(packed, budget, entry);
            default -> throw new ZipException("method " + entry.method() + " is not known");
        };
    }

    private static Bytes stored(Bytes packed, ZipEntry entry) throws IOException {
        if (packed.size() <= Budget.MOST_ITEM_BYTES) {
            prove(packed.copy(0, packed.size()), entry);
        }
        return packed;
    }

    private static Bytes inflated(Bytes packed, Budget budget, ZipEntry entry) throws IOException {
        if (entry.size() > Budget.MOST_ITEM_BYTES) {
            throw new ItemTooLarge();
        }
        var out = new ByteArrayOutputStream();
        var inflater = new Inflater(true);
        try {
            inflate(packed, inflater, out, budget);
        } catch (DataFormatException e) {
            throw new ZipException("the compressed bytes make no sense");
        } catch (EOFException e) {
            throw new ZipException("it breaks off");
        } finally {
            inflater.end();
        }
        var content = out.toByteArray();
        prove(content, entry);
        return Bytes.of(content);
    }

    private static void inflate(
            Bytes packed, Inflater inflater, ByteArrayOutputStream out, Budget budget)
            throws IOException, DataFormatException {
        var in = new byte[1 << 14];
        var buffer = new byte[1 << 14];
        long at = 0;
        while (!inflater.finished()) {
            int count = inflater.inflate(buffer);
            budget.unpacked(count);
            out.write(buffer, 0, count);
            if (out.size() > Budget.MOST_ITEM_BYTES) {
                throw new ItemTooLarge();
            }
            if (count == 0 && !inflater.finished()) {
                int more = packed.read(at, in, 0, in.length);
                if (more == 0 || inflater.needsDictionary()) {
                    throw new EOFException();
                }
                inflater.setInput(in, 0, more);
                at += more;
            }
        }
    }

    private static void prove(byte[] content, ZipEntry entry) throws ZipException {
        var check = new CRC32();
        check.update(content);
        if (entry.check() != ZipEntry.UNKNOWN && entry.check() != check.getValue()) {
            throw new ZipException("its checksum differs");
        }
    }
}
