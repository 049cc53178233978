// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

/// Text that strangers wrote, made harmless for the place where it is shown: HTML text and
/// attributes, a terminal, JSON.
///
/// Every method is one pass over code points. Characters that steer a display instead of showing
/// something (controls, bidirectional overrides) become U+FFFD in HTML, so that a reader sees that
/// something stood there.
public final class Escape {
    private static final char REPLACEMENT = '\uFFFD';

    private Escape() {}

    /// For HTML text and for attribute values in double quotes; for no other place.
    static String html(String foreign) {
        var out = new StringBuilder(foreign.length() + foreign.length() / 16);
        int c;
        for (int i = 0; i < foreign.length(); i += Character.charCount(c)) {
            c = foreign.codePointAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> out.appendCodePoint(steers(c) || !isCharacter(c) ? REPLACEMENT : c);
            }
        }
        return out.toString();
    }

    /// For one line of a terminal: controls and format characters are dropped, white space of any
    /// kind becomes one blank.
    public static String line(String foreign) {
        var out = new StringBuilder(foreign.length());
        boolean blank = false;
        int c;
        for (int i = 0; i < foreign.length(); i += Character.charCount(c)) {
            c = foreign.codePointAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (!steers(c) && isCharacter(c) && Character.getType(c) != Character.FORMAT) {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /// For JSON in UTF-8: a lone surrogate, which UTF-8 cannot carry, becomes U+FFFD; offsets keep
    /// their meaning.
    static String json(String foreign) {
        int i = 0;
        while (i < foreign.length() && !Character.isSurrogate(foreign.charAt(i))) {
            i++;
        }
        if (i == foreign.length()) {
            return foreign;
        }
        var out = new StringBuilder(foreign.length());
        foreign.codePoints()
                .forEach(c -> out.appendCodePoint(isLoneSurrogate(c) ? REPLACEMENT : c));
        return out.toString();
    }

    /// At most `limit` units of a text, cut after a word where one ends nearby, with an ellipsis
    /// for the rest.
    static String clip(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, cutBefore(text, limit)).stripTrailing() + " …";
    }

    /// The last good place to cut at or before an offset: a blank not far away, and never inside a
    /// pair.
    static int cutBefore(String text, int offset) {
        if (offset >= text.length()) {
            return text.length();
        }
        int lowest = Math.max(0, offset - 24);
        for (int i = offset; i > lowest; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return splitsPair(text, offset) ? offset - 1 : offset;
    }

    /// The first good place to begin at or after an offset: behind a blank not far away, and never
    /// inside a pair.
    static int cutAfter(String text, int offset) {
        if (offset <= 0) {
            return 0;
        }
        int highest = Math.min(text.length(), offset + 24);
        for (int i = offset; i < highest; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return splitsPair(text, offset) ? offset + 1 : offset;
    }

    /// Whether an address may become a link: plain http or https, without anything that could end
    /// the address early.
    static boolean isWebAddress(String url) {
        boolean web =
                url.regionMatches(true, 0, "https://", 0, 8)
                        || url.regionMatches(true, 0, "http://", 0, 7);
        return web && url.length() <= 2_000 && url.codePoints().noneMatch(Escape::endsAddress);
    }

    private static boolean endsAddress(int c) {
        return isBlank(c)
                || steers(c)
                || !isCharacter(c)
                || c == '"'
                || c == '\''
                || c == '<'
                || c == '>'
                || c == '`'
                || c == '\\';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /// Controls except tab and line ends, and the characters that open or close an embedding,
    /// override or isolate.
    private static boolean steers(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        return control || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isCharacter(int c) {
        return !isLoneSurrogate(c) && (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean splitsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
