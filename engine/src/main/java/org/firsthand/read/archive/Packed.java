// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;

/// One file packed by gzip, in one member or in several.
public final class Packed {
    private static final String SUFFIX = ".gz";

    private Packed() {}

    /// Whether what is packed is a web archive: by its first bytes, and where these are damaged by
    /// the name.
    public static boolean isWebArchive(Item item) throws IOException {
        try (var stream = new GzipStream(item.content(), 0, new Budget(item.content().size()))) {
            return WebArchive.begins(stream.readNBytes(1 << 12));
        } catch (ZipException | EOFException e) {
            var name = item.label().toLowerCase(Locale.ROOT);
            return name.contains(".warc") || name.contains(".arc.");
        }
    }

    /// Hands over the file, as far as it can be unpacked; one in several members only where all of
    /// them together fit into [Budget#MOST_ITEM_BYTES].
    public static void read(Item item, Budget budget, Contents contents) throws IOException {
        var source = item.content();
        var name = name(item.label());
        var first = Member.read(Packing.GZIP, source, 0, budget);
        budget.item();
        if (first.content().size() == 0 && first.damage() != null) {
            contents.problem("", "byte 0", "This cannot be unpacked: " + first.damage(), null);
        } else if (first.end() >= source.size() || !first.sound()) {
            tell(first, contents);
            contents.item(Item.of(name, first.content()).cut(first.damage()));
        } else {
            joined(first, item, budget, contents);
        }
    }

    /// Members in a row are one file.
    private static void joined(Member first, Item item, Budget budget, Contents contents)
            throws IOException {
        var source = item.content();
        var all = new ByteArrayOutputStream();
        var member = first;
        while (true) {
            if (all.size() + member.content().size() > Budget.MOST_ITEM_BYTES) {
                contents.problem("", null, ItemTooLarge.WHAT, Budget.ITEM_BYTES);
                return;
            }
            all.writeBytes(member.content().copy(0, member.content().size()));
            var head = new byte[4];
            int count = source.read(member.end(), head, 0, 4);
            boolean more = member.sound() && Packing.GZIP.begins(head, 0, count);
            if (!more) {
                break;
            }
            member = Member.read(Packing.GZIP, source, member.end(), budget);
        }
        tell(member, contents);
        if (member.sound() && member.end() < source.size()) {
            contents.problem(
                    "",
                    "byte " + member.end(),
                    "What follows the packed file is no part of it",
                    null);
        }
        contents.item(
                Item.of(name(item.label()), Bytes.of(all.toByteArray())).cut(member.damage()));
    }

    private static void tell(Member member, Contents contents) {
        if (!member.sound()) {
            contents.problem(
                    "",
                    "byte " + member.start(),
                    "The packed file is damaged: " + member.damage(),
                    null);
        }
    }

    private static String name(String label) {
        var name = label.substring(label.lastIndexOf('/') + 1);
        return name.endsWith(SUFFIX) && name.length() > SUFFIX.length()
                ? name.substring(0, name.length() - SUFFIX.length())
                : name + " (unpacked)";
    }
}
