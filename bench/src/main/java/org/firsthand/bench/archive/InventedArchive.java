// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/// Writes a WARC file of invented pages, and of pictures that cannot be packed, as crawls hold
/// them. The same seed gives the same bytes.
final class InventedArchive {
    private static final String[] SYLLABLES = {
        "har", "bor", "quay", "ta", "pe", "lo", "min", "ster", "ve", "no", "ri", "sal"
    };
    private static final int PARAGRAPHS = 40;
    private static final int WORDS = 60;
    private static final int PICTURE = 80_000;

    private final SplittableRandom random;
    private final boolean packed;

    private InventedArchive(long seed, boolean packed) {
        this.random = new SplittableRandom(seed);
        this.packed = packed;
    }

    /// Writes records to `out` until they take so many bytes, and tells how many pages there are.
    static int write(OutputStream out, long bytes, Form form) throws IOException {
        var archive = new InventedArchive(form.seed(), form.packed());
        long written = 0;
        int pages = 0;
        while (written < bytes) {
            var page = archive.record(pages, "text/html", archive.page(pages));
            out.write(page);
            written += page.length;
            pages++;
            if (form.pictures()) {
                var picture = new byte[PICTURE];
                archive.random.nextBytes(picture);
                var record = archive.record(pages, "image/jpeg", picture);
                out.write(record);
                written += record.length;
            }
        }
        return pages;
    }

    /// What an archive is like.
    record Form(long seed, boolean packed, boolean pictures) {}

    private byte[] page(int number) {
        var html =
                new StringBuilder("<!doctype html><html><head><title>Page ")
                        .append(number)
                        .append(
                                "</title></head><body><nav><a href=/a>Home</a></nav><article><h1>Page ")
                        .append(number)
                        .append("</h1>");
        for (int p = 0; p < PARAGRAPHS; p++) {
            html.append("<p>The ");
            for (int w = 0; w < WORDS; w++) {
                html.append(SYLLABLES[random.nextInt(SYLLABLES.length)])
                        .append(SYLLABLES[random.nextInt(SYLLABLES.length)])
                        .append(w % 12 == 11 ? ". The " : " ");
            }
            html.append("end.</p>");
        }
        return html.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] record(int number, String type, byte[] body) throws IOException {
        var block = new ByteArrayOutputStream();
        block.writeBytes(ascii("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n"));
        block.writeBytes(body);
        var record = new ByteArrayOutputStream();
        record.writeBytes(
                ascii(
                        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://star.example/"
                                + type
                                + "/"
                                + number
                                + "\r\nWARC-Date: 2019-05-14T10:15:30Z\r\nWARC-Block-Digest: sha1:"
                                + sha1(block.toByteArray())
                                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                                + block.size()
                                + "\r\n\r\n"));
        block.writeTo(record);
        record.writeBytes(ascii("\r\n\r\n"));
        if (!packed) {
            return record.toByteArray();
        }
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            record.writeTo(gzip);
        }
        return out.toByteArray();
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
