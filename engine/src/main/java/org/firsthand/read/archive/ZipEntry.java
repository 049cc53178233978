// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

/// One entry of a ZIP file, as the file tells it.
///
/// @param offset of the header before it
/// @param method how it is packed: 0 not at all, 8 by deflate
/// @param check the CRC-32 of what comes out, or [#UNKNOWN]
/// @param packed how many bytes it takes
/// @param size how many bytes come out, or [#UNKNOWN]
record ZipEntry(
        String name,
        long offset,
        int method,
        long check,
        long packed,
        long size,
        Obstacle obstacle) {
    static final long UNKNOWN = -1;
    static final int STORED = 0;
    static final int DEFLATED = 8;

    /// What keeps an entry from being read.
    enum Obstacle {
        NONE,
        LOCKED,
        LINK
    }

    /// The same where it takes so many bytes.
    ZipEntry packedInto(long bytes) {
        return new ZipEntry(name, offset, method, check, bytes, size, obstacle);
    }

    /// Its name as it may be printed; one without a name is called by its place.
    String printed() {
        return name.isEmpty() ? "entry at byte " + offset : EntryName.printed(name);
    }

    boolean isFolder() {
        return name.endsWith("/") || name.endsWith("\\");
    }
}
