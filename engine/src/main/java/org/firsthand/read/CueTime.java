// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.jspecify.annotations.Nullable;

/// The line of a caption file that says from when to when a cue is shown: `00:05:41.200 -->
/// 00:05:47.900 align:start`, `5:41,200 --> 5:47,900`.
///
/// @param from seconds from the start of the recording
/// @param to seconds from the start of the recording; it may lie before `from`, as written
record CueTime(double from, double to) {
    private static final int MOST_FIGURES = 6;
    private static final String ARROW = "->";

    /// Whether a line looks like one, readable or not: figures first, then an arrow.
    static boolean isMeant(String line) {
        var text = line.strip();
        return !text.isEmpty() && isFigure(text.charAt(0)) && text.contains(ARROW);
    }

    /// The times of a line; null where it gives none.
    static @Nullable CueTime of(String line) {
        int arrow = line.indexOf(ARROW);
        if (arrow < 0) {
            return null;
        }
        int stop = arrow;
        while (stop > 0 && line.charAt(stop - 1) == '-') {
            stop--;
        }
        double from = seconds(line.substring(0, stop).strip());
        var rest = line.substring(arrow + ARROW.length()).strip();
        int end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        double to = seconds(rest.substring(0, end));
        return from < 0 || to < 0 ? null : new CueTime(from, to);
    }

    /// The seconds that `1:05:41.200`, `05:41,2` or `05:41` stand for; -1 for anything else.
    private static double seconds(String clock) {
        double sum = 0;
        int fields = 0;
        int p = 0;
        while (p < clock.length() && fields < 3) {
            int q = figures(clock, p);
            if (q == p || q - p > MOST_FIGURES) {
                return -1;
            }
            sum = sum * 60 + Integer.parseInt(clock.substring(p, q));
            fields++;
            if (q == clock.length() || clock.charAt(q) != ':') {
                return fields < 2 ? -1 : withFraction(sum, clock, q);
            }
            p = q + 1;
        }
        return -1;
    }

    private static double withFraction(double seconds, String clock, int p) {
        if (p == clock.length()) {
            return seconds;
        }
        int q = figures(clock, p + 1);
        boolean fraction =
                (clock.charAt(p) == '.' || clock.charAt(p) == ',')
                        && q > p + 1
                        && q == clock.length()
                        && q - p - 1 <= MOST_FIGURES;
        return fraction ? seconds + Double.parseDouble("0." + clock.substring(p + 1, q)) : -1;
    }

    private static int figures(String text, int p) {
        int q = p;
        while (q < text.length() && isFigure(text.charAt(q))) {
            q++;
        }
        return q;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
