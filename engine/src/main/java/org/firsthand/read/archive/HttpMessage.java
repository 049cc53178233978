// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// An answer of a web server as it was captured.
///
/// @param status 0 where it could not be read
/// @param bodyStart where its body begins in what was captured
record HttpMessage(int status, HeaderFields fields, int bodyStart) {
    private static final String VERSION = "HTTP/";
    private static final int TEXT_WITHIN = 1024;

    /// What a body holds once its codings are undone.
    ///
    /// @param transferred the body without its chunks
    /// @param content the body as its reader saw it
    /// @param damage why only a part of it is here; null for a whole one
    record Body(byte[] transferred, byte[] content, @Nullable String damage) {}

    /// Reads the head of an answer; null where this is none.
    static @Nullable HttpMessage of(byte[] block) {
        int line = HeaderFields.lineEnd(block, 0, Math.min(block.length, RecordHeader.LONGEST));
        if (line < 0 || !isAnswer(block)) {
            return null;
        }
        var fields = HeaderFields.of(block, line + 1, Math.min(block.length, RecordHeader.LONGEST));
        var first = new String(block, 0, line, StandardCharsets.ISO_8859_1).strip();
        int blank = first.indexOf(' ');
        int end = blank < 0 ? -1 : first.indexOf(' ', blank + 1);
        var code = blank < 0 ? "" : first.substring(blank + 1, end < 0 ? first.length() : end);
        return fields == null
                ? null
                : new HttpMessage(
                        Math.clamp(RecordHeader.number(code), 0, 999), fields, fields.end());
    }

    private static boolean isAnswer(byte[] block) {
        for (int i = 0; i < VERSION.length(); i++) {
            if (i >= block.length || block[i] != VERSION.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The media type without parameters, in lower case; empty where none is given.
    String type() {
        return type(fields.get("content-type"));
    }

    /// The media type in a field `Content-Type`.
    static String type(String field) {
        int end = field.indexOf(';');
        return (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /// The character set in a field `Content-Type`; null where it gives none.
    static @Nullable String charset(String field) {
        var low = field.toLowerCase(Locale.ROOT);
        int at = low.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        var rest = low.substring(at + "charset=".length());
        int end = rest.indexOf(';');
        var name = (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").replace("'", "");
        return name.isBlank() ? null : name.strip();
    }

    /// The codings of the body that are not undone here; null where there is none.
    @Nullable String foreignCoding() {
        var coding = coding();
        return switch (coding) {
            case "", "identity", "gzip", "x-gzip", "deflate", "br", "none", "utf-8" -> null;
            default -> coding;
        };
    }

    private String coding() {
        return fields.get("content-encoding").strip().toLowerCase(Locale.ROOT);
    }

    /// Undoes chunks and compression.
    Body body(byte[] block, Budget budget) throws IOException {
        boolean chunked =
                fields.get("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
        var body = chunked ? unchunked(block) : new Body(rest(block), new byte[0], null);
        var transferred = body.transferred();
        var out = new ByteArrayOutputStream();
        String damage = null;
        try (var in = uncoded(transferred, budget)) {
            if (in == null) {
                return new Body(transferred, transferred, body.damage());
            }
            copy(in, out, budget);
        } catch (ZipException | EOFException e) {
            if (out.size() == 0 && coding().equals("br") && isText(transferred)) {
                return new Body(transferred, transferred, body.damage());
            }
            damage = "its compressed content breaks off";
        }
        return new Body(transferred, out.toByteArray(), damage != null ? damage : body.damage());
    }

    /// What the body unpacks to; null where it is not packed, or no more: gzip tells that itself,
    /// whatever the field says.
    private @Nullable InputStream uncoded(byte[] transferred, Budget budget) throws IOException {
        if (transferred.length == 0) {
            return null;
        }
        if (GzipStream.begins(transferred, 0, transferred.length)) {
            return new GzipStream(Bytes.of(transferred), 0, budget);
        }
        return switch (coding()) {
            case "deflate" -> inflate(transferred);
            case "br" -> new BrotliStream(transferred);
            default -> null;
        };
    }

    /// Whether the beginning is markup or UTF-8, without control characters: many tools that
    /// capture pages unpack them and keep the field that tells how they were packed. Packed bytes
    /// may hold no control characters when they are few.
    private static boolean isText(byte[] bytes) {
        int length = Math.min(bytes.length, TEXT_WITHIN);
        for (int i = 0; i < length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\f\r".indexOf(bytes[i]) < 0) {
                return false;
            }
        }
        var head = new String(bytes, 0, length, StandardCharsets.UTF_8);
        int broken = head.indexOf('\uFFFD');
        boolean utf8 = broken < 0 || length < bytes.length && broken >= head.length() - 1;
        return utf8 || isMarkup(head.strip());
    }

    private static boolean isMarkup(String head) {
        return head.length() > 1
                && head.charAt(0) == '<'
                && (Character.isLetter(head.charAt(1)) || "!?".indexOf(head.charAt(1)) >= 0)
                && head.indexOf('>') > 0;
    }

    private byte[] rest(byte[] block) {
        return java.util.Arrays.copyOfRange(block, bodyStart, block.length);
    }

    /// With the header of zlib as the standard asks for, or without it as some servers send it.
    private static InputStream inflate(byte[] packed) {
        boolean zlib =
                packed.length > 1
                        && (packed[0] & 0x0F) == 8
                        && ((packed[0] & 0xFF) << 8 | packed[1] & 0xFF) % 31 == 0;
        var inflater = new Inflater(!zlib);
        return new InflaterInputStream(new ByteArrayInputStream(packed), inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private static void copy(InputStream in, ByteArrayOutputStream out, Budget budget)
            throws IOException {
        var buffer = new byte[1 << 14];
        int count = in.read(buffer, 0, buffer.length);
        while (count >= 0) {
            budget.unpacked(count);
            if (out.size() + count > Budget.MOST_ITEM_BYTES) {
                throw new ItemTooLarge();
            }
            out.write(buffer, 0, count);
            count = in.read(buffer, 0, buffer.length);
        }
    }

    /// Takes the sizes of [chunks](https://www.rfc-editor.org/rfc/rfc9112#section-7.1) out. A body
    /// that does not begin with one was already freed of them by whoever captured it.
    private Body unchunked(byte[] block) {
        var out = new ByteArrayOutputStream();
        int p = bodyStart;
        while (p < block.length) {
            int line = HeaderFields.lineEnd(block, p, Math.min(block.length, p + 1024));
            int size = line < 0 ? -1 : size(block, p, line);
            if (size < 0) {
                return p == bodyStart
                        ? new Body(rest(block), new byte[0], null)
                        : new Body(out.toByteArray(), new byte[0], "its chunks are broken");
            }
            if (size == 0) {
                return new Body(out.toByteArray(), new byte[0], null);
            }
            int from = line + 1;
            int count = Math.min(size, block.length - from);
            out.write(block, from, count);
            if (count < size) {
                return new Body(out.toByteArray(), new byte[0], "its last chunk breaks off");
            }
            p = from + count;
            p += p < block.length && block[p] == '\r' ? 1 : 0;
            p += p < block.length && block[p] == '\n' ? 1 : 0;
        }
        return new Body(out.toByteArray(), new byte[0], "its last chunk is missing");
    }

    private static int size(byte[] block, int from, int line) {
        int size = 0;
        int p = from;
        while (p < line && Character.digit(block[p], 16) >= 0 && p - from < 8) {
            size = size << 4 | Character.digit(block[p], 16);
            p++;
        }
        boolean ends = p == line || block[p] == '\r' || block[p] == ';' || block[p] == ' ';
        return p > from && ends && size >= 0 ? size : -1;
    }
}
