// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;

/// Lines for a terminal, each wrapped at its width and set in as it was written.
final class Indented {
    private final int width;
    private final List<String> lines = new ArrayList<>();

    /// @param width in columns
    Indented(int width) {
        this.width = width;
    }

    List<String> lines() {
        return lines;
    }

    /// Adds a line; the spaces at its start set it in, and what does not fit goes further in below.
    void line(String text) {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        var plain = " ".repeat(indent) + Escape.line(text);
        int words = indent;
        while (plain.length() > width) {
            int before = plain.lastIndexOf(' ', width);
            int at = before >= words ? before : plain.indexOf(' ', width);
            if (at < 0) {
                break;
            }
            lines.add(plain.substring(0, at));
            words = indent + 2;
            plain = " ".repeat(words) + plain.substring(at + 1);
        }
        lines.add(plain);
    }
}
