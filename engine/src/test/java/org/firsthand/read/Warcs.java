// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// Web archives for tests.
final class Warcs {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean packed;

    private Warcs(boolean packed) {
        this.packed = packed;
    }

    static Warcs plain() {
        return new Warcs(false);
    }

    /// Each record in a gzip member of its own.
    static Warcs gzip() {
        return new Warcs(true);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /// Where the next record will begin.
    int size() {
        return out.size();
    }

    Warcs raw(byte[] bytes) {
        out.writeBytes(packed ? gzipped(bytes) : bytes);
        return this;
    }

    /// A page that a server sent, with the digest of its body and of the whole answer.
    Warcs page(String url, String date, String html) {
        return response(url, date, "Content-Type: text/html; charset=utf-8\r\n", bytes(html));
    }

    Warcs response(String url, String date, String fields, byte[] body) {
        var block = joined(bytes("HTTP/1.1 200 OK\r\n" + fields + "\r\n"), body);
        return record(
                "response",
                url,
                date,
                "Content-Type: application/http;msgtype=response\r\nWARC-Payload-Digest: sha256:"
                        + digest("SHA-256", body)
                        + "\r\nWARC-Block-Digest: sha1:"
                        + digest("SHA-1", block)
                        + "\r\n",
                block);
    }

    Warcs record(String type, String url, String date, String fields, byte[] block) {
        var head =
                "WARC/1.0\r\nWARC-Type: "
                        + type
                        + "\r\nWARC-Target-URI: "
                        + url
                        + "\r\nWARC-Date: "
                        + date
                        + "\r\n"
                        + fields
                        + "Content-Length: "
                        + block.length
                        + "\r\n\r\n";
        return raw(joined(joined(bytes(head), block), bytes("\r\n\r\n")));
    }

    static String html(String title, String sentence) {
        return "<!doctype html><html><head><title>"
                + title
                + "</title></head><body><article><h1>"
                + title
                + "</h1><p>"
                + sentence
                + "</p><p>The office did not say when the second hearing will be held, and nobody"
                + " at the quay could tell.</p></article></body></html>";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    static byte[] gzipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot be written", e);
        }
        return out.toByteArray();
    }

    static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(bytes))
                    .toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
