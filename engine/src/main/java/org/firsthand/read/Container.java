// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.util.Set;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Contents;
import org.firsthand.read.archive.Item;
import org.firsthand.read.archive.Packed;
import org.firsthand.read.archive.TarArchive;
import org.firsthand.read.archive.Wacz;
import org.firsthand.read.archive.WebArchive;
import org.firsthand.read.archive.ZipArchive;
import org.jspecify.annotations.Nullable;

/// A kind of source that holds others.
enum Container {
    WEB_ARCHIVE {
        @Override
        void open(Item item, Budget budget, Contents contents) throws IOException {
            WebArchive.read(item.content(), budget, contents);
        }
    },
    GZIP {
        @Override
        void open(Item item, Budget budget, Contents contents) throws IOException {
            Packed.read(item, budget, contents);
        }
    },
    ZIP {
        @Override
        void open(Item item, Budget budget, Contents contents) throws IOException {
            var zip = ZipArchive.of(item.content(), budget);
            if (Wacz.is(zip)) {
                Wacz.read(zip, budget, contents);
            } else {
                zip.read(contents);
            }
        }
    },
    TAR {
        @Override
        void open(Item item, Budget budget, Contents contents) throws IOException {
            TarArchive.read(item.content(), budget, contents);
        }
    };

    /// Kinds of file that are ZIP files inside, and no folders of sources.
    private static final Set<String> ZIPPED =
            Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "jar", "apk");

    /// Hands over what lies in the container `item`.
    abstract void open(Item item, Budget budget, Contents contents) throws IOException;

    /// The kind of container that this item is, told by its first bytes; null where it is none.
    static @Nullable Container of(Item item) throws IOException {
        var head = head(item);
        if (WebArchive.begins(head)) {
            return WEB_ARCHIVE;
        }
        if (Decoding.startsWith(head, 0x1F, 0x8B)) {
            return Packed.isWebArchive(item) ? WEB_ARCHIVE : GZIP;
        }
        if (ZipArchive.begins(head)) {
            return ZIPPED.contains(Format.extension(item.label())) ? null : ZIP;
        }
        return TarArchive.begins(head) ? TAR : null;
    }

    private static byte[] head(Item item) throws IOException {
        var head = new byte[Format.LOOKED_AT];
        int count = item.content().read(0, head, 0, head.length);
        return java.util.Arrays.copyOf(head, count);
    }
}
