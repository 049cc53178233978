// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.model.Link;
import org.firsthand.model.Part;
import org.jspecify.annotations.Nullable;

/// Takes the marks out of the words of Markdown and collects the links among them.
final class MarkdownWords {
    private static final int LONGEST_LABEL = 1_000;
    private static final int LONGEST_ADDRESS = 4_000;

    private final Map<String, String> defined = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();

    List<Link> links() {
        return List.copyOf(links);
    }

    /// Remembers the addresses that lines such as `[1]: https://star.example` give.
    void define(List<String> lines) {
        for (var line : lines) {
            var bare = line.strip();
            if (isDefinition(bare)) {
                int close = bare.indexOf("]:");
                var address = bare.substring(close + 2).strip();
                int end = address.indexOf(' ');
                defined.putIfAbsent(
                        bare.substring(1, close).toLowerCase(Locale.ROOT),
                        end < 0 ? address : address.substring(0, end));
            }
        }
    }

    static boolean isDefinition(String line) {
        int close = line.startsWith("[") && !line.startsWith("[^") ? line.indexOf("]:") : -1;
        return close > 1 && line.indexOf(']') == close && line.indexOf("://", close) > 0;
    }

    /// The words of a paragraph as their reader sees them.
    String plain(String text) {
        var out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = c == '[' || c == '!' ? link(text, i, out) : 0;
            if (next > 0) {
                i = next;
            } else if (c == '\\' && i + 1 < text.length() && isMark(text.charAt(i + 1))) {
                out.append(text.charAt(i + 1));
                i += 2;
            } else {
                boolean mark = c == '`' || (c == '*' || c == '_') && isEmphasis(text, i);
                out.append(mark ? "" : String.valueOf(c));
                i++;
            }
        }
        return out.toString().strip();
    }

    private static boolean isMark(char c) {
        return "\\`*_{}[]()#+-.!>".indexOf(c) >= 0;
    }

    /// Whether a star or underscore begins or ends a stressed word; `a_b` and `2 * 3` do not.
    private static boolean isEmphasis(String text, int at) {
        char mark = text.charAt(at);
        int from = at;
        int to = at + 1;
        while (from > 0 && text.charAt(from - 1) == mark && at - from < 4) {
            from--;
        }
        while (to < text.length() && text.charAt(to) == mark && to - from < 4) {
            to++;
        }
        boolean before = from > 0 && !Character.isWhitespace(text.charAt(from - 1));
        boolean behind = to < text.length() && !Character.isWhitespace(text.charAt(to));
        boolean inside =
                before
                        && behind
                        && Character.isLetterOrDigit(text.charAt(from - 1))
                        && Character.isLetterOrDigit(text.charAt(to));
        return (before || behind) && to - from < 4 && !(mark == '_' && inside);
    }

    /// Writes the words of the link or picture at `at` and tells where it ends; 0 where none is.
    private int link(String text, int at, StringBuilder out) {
        boolean picture = text.charAt(at) == '!';
        int open = picture ? at + 1 : at;
        if (open >= text.length() || text.charAt(open) != '[') {
            return 0;
        }
        int close = text.indexOf(']', open, Math.min(text.length(), open + LONGEST_LABEL));
        if (close < 0) {
            return 0;
        }
        var words = text.substring(open + 1, close);
        char behind = close + 1 < text.length() ? text.charAt(close + 1) : ' ';
        int most = Math.min(text.length(), close + LONGEST_ADDRESS);
        int end =
                behind == '('
                        ? text.indexOf(')', close, most)
                        : behind == '[' ? text.indexOf(']', close + 1, most) : -1;
        if (end < 0) {
            return 0;
        }
        var inner = text.substring(close + 2, end).strip();
        var address = behind == '(' ? address(inner) : defined(inner.isEmpty() ? words : inner);
        if (address == null) {
            return 0;
        }
        if (!picture) {
            var shown = words.replace("*", "").replace("`", "");
            out.append(shown);
            links.add(new Link(address, shown, Part.BODY));
        }
        return end + 1;
    }

    private @Nullable String defined(String label) {
        return defined.get(label.toLowerCase(Locale.ROOT));
    }

    private static String address(String inner) {
        int end = inner.indexOf(' ');
        return end < 0 ? inner : inner.substring(0, end);
    }
}
