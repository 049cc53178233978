// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

/// Lines of a terminal: wrapped at a width, indented by rank, with weight and shade where the
/// terminal shows them.
final class Lines {
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String NORMAL = "\u001b[0m";

    private final int width;
    private final Summary.Style style;
    private final StringBuilder out = new StringBuilder();

    Lines(int width, Summary.Style style) {
        this.width = width;
        this.style = style;
    }

    void heading(String text) {
        wrap(text, "", BOLD);
    }

    void item(String text) {
        wrap(text, "  ", "");
    }

    void quiet(String text) {
        wrap(text, "    ", FAINT);
    }

    private void wrap(String text, String indent, String colour) {
        var line = new StringBuilder(indent);
        boolean empty = true;
        for (int start = 0; start < text.length(); ) {
            int blank = text.indexOf(' ', start);
            int end = blank < 0 ? text.length() : blank;
            var word = text.substring(start, end);
            if (!empty && columns(line) + 1 + columns(word) > width) {
                flush(line, colour);
                line = new StringBuilder(indent).append(indent.isEmpty() ? "  " : "");
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
            start = end + 1;
        }
        flush(line, colour);
    }

    private void flush(StringBuilder line, String colour) {
        boolean plain = style == Summary.Style.PLAIN || colour.isEmpty();
        out.append(plain ? "" : colour).append(line).append(plain ? "" : NORMAL).append('\n');
    }

    private static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
