// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What stands above the content of a record, in a
/// [WARC](https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/) or in an
/// [ARC](https://archive.org/web/researcher/ArcFileFormat.php), whose fields get the names of WARC.
///
/// @param fields by name in lower case; of a field that stands twice the first
/// @param size how many bytes the header takes
record RecordHeader(Map<String, String> fields, int size, boolean arc) {
    static final int LONGEST = 1 << 16;
    private static final String VERSION = "WARC/";
    private static final int LONGEST_LINE = 8192;
    private static final int LONGEST_NAME = 64;
    private static final int FIGURES = 14;

    /// The header that begins at `at` and ends before `end`; null where none does.
    static @Nullable RecordHeader of(byte[] bytes, int at, int end) {
        var warc = warc(bytes, at, end);
        return warc != null ? warc : arc(bytes, at, end);
    }

    /// Whether a record may begin here; its header need not end before `end`.
    static boolean begins(byte[] bytes, int at, int end, boolean arc) {
        return arc ? arc(bytes, at, end) != null : isVersion(bytes, at, end);
    }

    /// Whether the first few bytes are those of a record.
    static boolean opens(byte[] head) {
        int letters = 0;
        while (letters < head.length && (Character.isLetter((char) head[letters]))) {
            letters++;
        }
        boolean warc = letters == 4 && head.length > 5 && head[4] == '/' && head[0] == 'W';
        return warc || letters > 1 && letters < head.length && head[letters] == ':';
    }

    /// The length of the content; -1 where it is not told.
    long length() {
        return number(fields.getOrDefault("content-length", ""));
    }

    String type() {
        return fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT);
    }

    /// The address that was captured. Some writers put it into angle brackets.
    @Nullable String target() {
        var target = fields.getOrDefault("warc-target-uri", "");
        boolean bracketed = target.startsWith("<") && target.endsWith(">");
        var bare = bracketed ? target.substring(1, target.length() - 1) : target;
        return bare.isBlank() ? null : bare.strip();
    }

    /// The number that a text is; -1 where it is none.
    static long number(String text) {
        var figures = text.strip();
        if (figures.isEmpty() || figures.length() > 18) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < figures.length(); i++) {
            int figure = figures.charAt(i) - '0';
            if (figure < 0 || figure > 9) {
                return -1;
            }
            value = 10 * value + figure;
        }
        return value;
    }

    /// `WARC/1.0`, then a line break and a named field.
    private static boolean isVersion(byte[] bytes, int at, int end) {
        if (at + VERSION.length() + 3 >= end) {
            return false;
        }
        for (int i = 0; i < VERSION.length(); i++) {
            if (bytes[at + i] != VERSION.charAt(i)) {
                return false;
            }
        }
        int p = at + VERSION.length();
        while (p < end && (bytes[p] == '.' || bytes[p] >= '0' && bytes[p] <= '9')) {
            p++;
        }
        p += p < end && bytes[p] == '\r' ? 1 : 0;
        if (p == at + VERSION.length() || p >= end || bytes[p] != '\n') {
            return false;
        }
        int colon = p + 1;
        while (colon < Math.min(end, p + LONGEST_NAME)
                && bytes[colon] > ' '
                && bytes[colon] != ':') {
            colon++;
        }
        return colon < end && bytes[colon] == ':' || colon == end;
    }

    private static @Nullable RecordHeader warc(byte[] bytes, int at, int end) {
        if (!isVersion(bytes, at, end)) {
            return null;
        }
        int p = HeaderFields.lineEnd(bytes, at, end) + 1;
        var fields = HeaderFields.of(bytes, p, end);
        return fields == null ? null : new RecordHeader(fields.values(), fields.end() - at, false);
    }

    /// `URL IP date type length`, or with five more fields before the length. An address may hold
    /// blanks, so the date tells where it ends.
    private static @Nullable RecordHeader arc(byte[] bytes, int at, int end) {
        int line = HeaderFields.lineEnd(bytes, at, Math.min(end, at + LONGEST_LINE));
        if (line < 0 || line - at < FIGURES || !isAddress(bytes, at, line)) {
            return null;
        }
        var text = new String(bytes, at, line - at, StandardCharsets.UTF_8).strip();
        int last = text.lastIndexOf(' ');
        int date = last < 0 ? -1 : date(text);
        if (date < 0 || number(text.substring(last + 1)) < 0) {
            return null;
        }
        int ip = text.lastIndexOf(' ', date - 2);
        int type = date + FIGURES + 1;
        var fields = new TreeMap<String, String>();
        fields.put("warc-type", text.startsWith("filedesc:") ? "warcinfo" : "response");
        fields.put("warc-target-uri", text.substring(0, Math.max(0, ip)));
        fields.put("warc-date", text.substring(date, date + FIGURES));
        fields.put("content-type", text.substring(type, Math.max(type, text.indexOf(' ', type))));
        fields.put("content-length", text.substring(last + 1));
        return ip <= 0 ? null : new RecordHeader(fields, line + 1 - at, true);
    }

    /// Whether a scheme begins here: letters and a colon.
    private static boolean isAddress(byte[] bytes, int at, int end) {
        int p = at;
        while (p < Math.min(end, at + 12) && (bytes[p] | 0x20) >= 'a' && (bytes[p] | 0x20) <= 'z') {
            p++;
        }
        return p > at + 1 && p < end && bytes[p] == ':';
    }

    /// Where fourteen figures stand between blanks; -1 where they do not.
    private static int date(String text) {
        int blank = text.indexOf(' ');
        while (blank >= 0 && blank + FIGURES + 1 < text.length()) {
            int next = text.indexOf(' ', blank + 1);
            if (next == blank + FIGURES + 1 && number(text.substring(blank + 1, next)) > 0) {
                return blank + 1;
            }
            blank = next;
        }
        return -1;
    }
}
