// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

/// How wide words are when they are drawn: an estimate on the safe side, since no font is known.
final class Letters {
    private Letters() {}

    /// The width of a text in a sans-serif font of this size.
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Letters::width).sum() * size;
    }

    private static double width(int c) {
        if ("iljtfI.,:;'|!()[] ’‘-".indexOf(c) >= 0) {
            return 0.34;
        }
        if (c > 0x2E7F) {
            return 1.05;
        }
        if ("mwMW@%—…".indexOf(c) >= 0) {
            return 0.94;
        }
        return Character.isUpperCase(c) ? 0.7 : 0.58;
    }

    /// A text that is no wider than `room`; an ellipsis stands for what was cut.
    static String fit(String text, double room, double size) {
        if (width(text, size) <= room) {
            return text;
        }
        double left = room - width("…", size);
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            left -= width(c) * size;
            if (left < 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
