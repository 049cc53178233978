// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Named fields, one a line, up to an empty line, as WARC, HTTP and mail write them; a line that
/// begins with a blank goes on with the one above it.
///
/// @param values by name in lower case; of a field that stands twice the first
/// @param end the offset behind the empty line
public record HeaderFields(Map<String, String> values, int end) {
    private static final int MOST = 1_000;

    /// The fields from `at` on; null where no empty line ends them before `end`.
    public static @Nullable HeaderFields of(byte[] bytes, int at, int end) {
        var values = new TreeMap<String, String>();
        var open = new StringBuilder();
        int p = at;
        int lines = 0;
        while (p < end && lines < MOST) {
            int line = lineEnd(bytes, p, end);
            if (line < 0) {
                return null;
            }
            int stop = line > p && bytes[line - 1] == '\r' ? line - 1 : line;
            if (stop == p) {
                close(open, values);
                return new HeaderFields(values, line + 1);
            }
            boolean goesOn = bytes[p] == ' ' || bytes[p] == '\t';
            if (!goesOn) {
                close(open, values);
            }
            open.append(goesOn ? " " : "").append(text(bytes, p, stop).strip());
            p = line + 1;
            lines++;
        }
        return null;
    }

    /// What a field says; empty where it is not there.
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /// The offset of the next line feed; -1 where none comes before `end`.
    static int lineEnd(byte[] bytes, int at, int end) {
        for (int i = at; i < end; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static void close(StringBuilder open, Map<String, String> values) {
        int colon = open.indexOf(":");
        if (colon > 0) {
            values.putIfAbsent(
                    open.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    open.substring(colon + 1).strip());
        }
        open.setLength(0);
    }

    /// UTF-8 where it is that, else Latin-1, in which no byte is lost.
    private static String text(byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0
                ? text
                : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
