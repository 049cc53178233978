// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.Packed;
import org.firsthand.read.archive.TarArchive;
import org.firsthand.read.archive.WebArchive;
import org.firsthand.read.archive.ZipArchive;
import org.jspecify.annotations.Nullable;

/// A kind of source that holds others.
enum Container {
    WEB_ARCHIVE,
    GZIP,
    ZIP,
    TAR,
    MAILBOX;

    /// Kinds of file that are ZIP files inside, and no folders of sources.
    private static final Set<String> ZIPPED =
            Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "jar", "apk");

    /// The kind of container that this item is, told by its first bytes; null where it is none.
    static @Nullable Container of(Item item) throws IOException {
        var head = head(item);
        if (WebArchive.begins(head)) {
            return WEB_ARCHIVE;
        }
        if (Decoding.startsWith(head, 0x1F, 0x8B)) {
            return Packed.isWebArchive(item) ? WEB_ARCHIVE : GZIP;
        }
        if (Decoding.startsWith(head, 0x28, 0xB5, 0x2F, 0xFD)
                || Decoding.startsWith(head, 0x5D, 0x2A, 0x4D, 0x18)) {
            var name = item.label().toLowerCase(Locale.ROOT);
            boolean other =
                    name.endsWith(".zst") && !name.contains(".warc.") && !name.contains(".arc.");
            return other ? null : WEB_ARCHIVE;
        }
        if (ZipArchive.begins(head)) {
            return ZIPPED.contains(Format.extension(item.label())) ? null : ZIP;
        }
        if (TarArchive.begins(head)) {
            return TAR;
        }
        return Mailbox.begins(head) ? MAILBOX : byName(item.label().toLowerCase(Locale.ROOT));
    }

    /// What a file should be that does not begin as any container does: its beginning may be
    /// damaged.
    private static @Nullable Container byName(String name) {
        if (name.endsWith(".warc.gz") || name.endsWith(".arc.gz") || name.endsWith(".warc.zst")) {
            return WEB_ARCHIVE;
        }
        return switch (Format.extension(name)) {
            case "warc", "arc" -> WEB_ARCHIVE;
            case "zip", "wacz" -> ZIP;
            case "tar" -> TAR;
            case "gz", "tgz" -> GZIP;
            case "mbox" -> MAILBOX;
            default -> null;
        };
    }

    private static byte[] head(Item item) throws IOException {
        var head = new byte[Format.LOOKED_AT];
        int count = item.content().read(0, head, 0, head.length);
        return Arrays.copyOf(head, count);
    }
}
