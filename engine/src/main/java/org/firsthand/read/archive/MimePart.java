// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message or a part of one ([RFC 2045](https://www.rfc-editor.org/rfc/rfc2045)).
///
/// @param raw its body as it was sent; empty where it has parts
/// @param parts the parts of a body that has several; else empty
/// @param cut whether the body ends before its last boundary
public record MimePart(HeaderFields fields, byte[] raw, List<MimePart> parts, boolean cut) {
    private static final int DEEPEST = 10;

    public MimePart {
        parts = List.copyOf(parts);
    }

    /// Reads a message.
    public static MimePart of(byte[] message, Budget budget) throws IOException {
        return of(message, 0, message.length, budget, 0);
    }

    private static MimePart of(byte[] bytes, int from, int to, Budget budget, int depth)
            throws IOException {
        budget.item();
        if (depth > DEEPEST) {
            throw new LimitReached(
                    "message nesting",
                    "The parts lie in one another more than " + DEEPEST + " deep");
        }
        var read = HeaderFields.of(bytes, from, to);
        var fields = read != null ? read : new HeaderFields(new TreeMap<>(), from);
        var boundary = parameter(fields.get("content-type"), "boundary");
        var parts = new ArrayList<MimePart>();
        boolean cut = false;
        if (boundary != null
                && HttpMessage.type(fields.get("content-type")).startsWith("multipart/")) {
            budget.searched(to - fields.end());
            var spans = parts(bytes, fields.end(), to, "--" + boundary);
            cut = !spans.isEmpty() && spans.getLast()[2] == 0;
            for (var span : spans) {
                parts.add(of(bytes, span[0], span[1], budget, depth + 1));
            }
        }
        var raw = parts.isEmpty() ? Arrays.copyOfRange(bytes, fields.end(), to) : new byte[0];
        return new MimePart(fields, raw, parts, cut);
    }

    /// Where each part begins and ends, and whether a boundary ends it.
    private static List<int[]> parts(byte[] bytes, int from, int to, String boundary) {
        var mark = boundary.getBytes(StandardCharsets.ISO_8859_1);
        var spans = new ArrayList<int[]>();
        int open = -1;
        int line = from;
        while (line < to) {
            int end = HeaderFields.lineEnd(bytes, line, to);
            int next = end < 0 ? to : end + 1;
            if (startsWith(bytes, line, to, mark)) {
                if (open >= 0) {
                    spans.add(new int[] {open, beforeBreak(bytes, open, line), 1});
                }
                int behind = line + mark.length;
                boolean last = behind + 1 < to && bytes[behind] == '-' && bytes[behind + 1] == '-';
                open = last ? -1 : next;
                if (last) {
                    return spans;
                }
            }
            line = next;
        }
        if (open >= 0 && open < to) {
            spans.add(new int[] {open, to, 0});
        }
        return spans;
    }

    private static boolean startsWith(byte[] bytes, int at, int to, byte[] mark) {
        int end = at + mark.length;
        return end <= to
                && Arrays.equals(bytes, at, end, mark, 0, mark.length)
                && (end == to || bytes[end] <= ' ' || bytes[end] == '-');
    }

    private static int beforeBreak(byte[] bytes, int open, int line) {
        int end = line;
        end -= end > open && bytes[end - 1] == '\n' ? 1 : 0;
        end -= end > open && bytes[end - 1] == '\r' ? 1 : 0;
        return end;
    }

    /// The value of a parameter of a field; null where it has none of this name.
    static @Nullable String parameter(String field, String name) {
        int at = field.indexOf(';');
        while (at >= 0) {
            int p = at + 1;
            while (p < field.length() && Character.isWhitespace(field.charAt(p))) {
                p++;
            }
            int equals = field.indexOf('=', p);
            if (equals < 0) {
                return null;
            }
            int value = equals + 1;
            while (value < field.length() && field.charAt(value) == ' ') {
                value++;
            }
            boolean quoted = value < field.length() && field.charAt(value) == '"';
            int close = quoted ? field.indexOf('"', value + 1) : field.indexOf(';', value);
            int end = close < 0 ? field.length() : close;
            if (field.substring(p, equals).strip().toLowerCase(Locale.ROOT).equals(name)) {
                return field.substring(quoted ? value + 1 : value, end).strip();
            }
            at = field.indexOf(';', end);
        }
        return null;
    }

    /// The media type in lower case; plain text where none is given.
    public String type() {
        var type = HttpMessage.type(fields.get("content-type"));
        return type.isEmpty() ? "text/plain" : type;
    }

    /// The character set that it states; null where it states none.
    public @Nullable String charset() {
        return parameter(fields.get("content-type"), "charset");
    }

    /// The name of a file that it carries; null where it carries none.
    public @Nullable String fileName() {
        var name = parameter(fields.get("content-disposition"), "filename");
        return name != null ? name : parameter(fields.get("content-type"), "name");
    }

    /// Whether it is sent along and is no part of the text.
    public boolean isAttached() {
        return HttpMessage.type(fields.get("content-disposition")).equals("attachment");
    }

    /// This part and all in it, in order.
    public Stream<MimePart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(MimePart::all));
    }

    /// The body without its coding for transfer.
    public byte[] content() {
        return switch (fields.get("content-transfer-encoding").strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> quotedPrintable(raw);
            default -> raw;
        };
    }

    /// Decodes as far as there is something to decode; what is no figure of the code is passed
    /// over.
    public static byte[] base64(byte[] text) {
        var out = new ByteArrayOutputStream(text.length * 3 / 4 + 3);
        int bits = 0;
        int count = 0;
        for (byte b : text) {
            int six = six(b);
            if (b == '=') {
                count = 0;
                bits = 0;
            } else if (six >= 0) {
                bits = bits << 6 | six;
                count += 6;
                if (count >= 8) {
                    count -= 8;
                    out.write(bits >> count);
                }
            }
        }
        return out.toByteArray();
    }

    private static int six(byte b) {
        if (b >= 'A' && b <= 'Z') {
            return b - 'A';
        }
        if (b >= 'a' && b <= 'z') {
            return b - 'a' + 26;
        }
        if (b >= '0' && b <= '9') {
            return b - '0' + 52;
        }
        return b == '+' ? 62 : b == '/' ? 63 : -1;
    }

    /// Undoes `=E4` and the line breaks that `=` softens.
    public static byte[] quotedPrintable(byte[] text) {
        var out = new ByteArrayOutputStream(text.length);
        int i = 0;
        while (i < text.length) {
            int high =
                    text[i] == '=' && i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(text[i + 2], 16) : -1;
            int soft = text[i] == '=' ? softBreak(text, i + 1) : i;
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 3;
            } else if (soft > i) {
                i = soft;
            } else {
                out.write(text[i]);
                i++;
            }
        }
        return out.toByteArray();
    }

    /// The offset behind the line break at `from`, before which blanks may stand; 0 where none is.
    private static int softBreak(byte[] text, int from) {
        int p = from;
        while (p < text.length
                && p < from + 80
                && (text[p] == ' ' || text[p] == '\t' || text[p] == '\r')) {
            p++;
        }
        return p == text.length || text[p] == '\n' ? Math.min(text.length, p + 1) : 0;
    }
}
