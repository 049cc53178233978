// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// ZIP and TAR files for tests.
final class Zips {
    private final Map<String, byte[]> entries = new TreeMap<>();

    static Zips with(String name, byte[] content) {
        return new Zips().and(name, content);
    }

    Zips and(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Zips and(String name, String content) {
        return and(name, Warcs.bytes(content));
    }

    /// Web archives stay as they are, all else is packed.
    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(entry(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        if (name.contains(".warc")) {
            var check = new CRC32();
            check.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCompressedSize(content.length);
            entry.setCrc(check.getValue());
        }
        return entry;
    }

    /// The same entries in a TAR file.
    byte[] tar() {
        var out = new ByteArrayOutputStream();
        entries.forEach((name, content) -> {
            out.writeBytes(tarHeader(name, content.length));
            out.writeBytes(content);
            out.writeBytes(new byte[(512 - content.length % 512) % 512]);
        });
        out.writeBytes(new byte[1024]);
        return out.toByteArray();
    }

    private static byte[] tarHeader(String name, int size) {
        var header = new byte[512];
        put(header, 0, name);
        put(header, 124, "%011o".formatted(size));
        put(header, 257, "ustar");
        header[156] = '0';
        java.util.Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        put(header, 148, "%06o".formatted(sum) + "\0 ");
        return header;
    }

    private static void put(byte[] into, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }
}
