// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// One packed stretch of a source, unpacked once to its end to see whether it is sound.
///
/// @param end the offset behind it, or behind what was read of it
/// @param content what came out, as far as something did; what does not fit into memory is unpacked
///   again when it is read
/// @param damage what is wrong with it; null where nothing is
/// @param cut whether the source ends inside it: what came out is as it was written
record Member(long start, long end, Bytes content, @Nullable String damage, boolean cut)
        implements AutoCloseable {

    /// Whether all came out as it was packed.
    boolean sound() {
        return damage == null;
    }

    /// Its content is not read any more.
    @Override
    public void close() {
        if (content instanceof Unpacked unpacked) {
            unpacked.close();
        }
    }

    /// Unpacks the member that begins at `start`.
    static Member read(Packing packing, Bytes source, long start, Budget budget)
            throws IOException {
        var held = new ByteArrayOutputStream();
        long size = 0;
        String damage = null;
        boolean cut = false;
        long end = start;
        try (var stream = packing.open(source, start, budget)) {
            var buffer = new byte[1 << 15];
            try {
                int count = stream.read(buffer, 0, buffer.length);
                while (count >= 0) {
                    budget.unpacked(count);
                    size += count;
                    if (size <= Budget.MOST_ITEM_BYTES) {
                        held.write(buffer, 0, count);
                    } else {
                        held = new ByteArrayOutputStream();
                    }
                    count = stream.read(buffer, 0, buffer.length);
                }
            } catch (ZipException e) {
                damage = e.getMessage();
            } catch (EOFException e) {
                damage = "the file ends inside it";
                cut = true;
            }
            end = stream.end();
        } catch (ZipException e) {
            damage = e.getMessage();
        } catch (EOFException e) {
            damage = "the file ends inside it";
            cut = true;
        }
        var content =
                size <= Budget.MOST_ITEM_BYTES
                        ? Bytes.of(held.toByteArray())
                        : new Unpacked(packing, source, start, size, budget);
        return new Member(start, end, content, damage, cut);
    }
}
