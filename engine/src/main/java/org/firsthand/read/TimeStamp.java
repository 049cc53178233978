// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Locale;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// The time of day that opens an entry of a live blog: `14:05`, `2.15 p.m.`, `14.05 BST`; `14.05`
/// only where nothing else stands in the line; `9.05` may be a price.
///
/// @param span the time
/// @param alone whether the line holds nothing else
record TimeStamp(Span span, boolean alone) {
    private static final int LONGEST_ZONE = 4;

    /// The time at the start of this line, or null where none stands there.
    static @Nullable TimeStamp of(String text, Line line) {
        int p = line.span().start();
        int end = line.span().end();
        int hour = figures(text, p, end);
        if (hour == 0 || p + hour + 2 >= end || ":.".indexOf(text.charAt(p + hour)) < 0) {
            return null;
        }
        boolean colon = text.charAt(p + hour) == ':';
        int minute = p + hour + 1;
        if (figures(text, minute, end) != 2
                || !isTime(text.substring(p, p + hour), text.substring(minute, minute + 2))) {
            return null;
        }
        int stop = zone(text, half(text, minute + 2, end), end);
        int rest = Line.trim(text, stop, end).length();
        boolean bare = stop == minute + 2;
        if (bare && (!colon && (rest > 0 || hour < 2) || figures(text, stop, end) > 0)) {
            return null;
        }
        boolean parted =
                stop >= end
                        || !Character.isLetterOrDigit(text.charAt(stop))
                                && text.charAt(stop) != ':';
        return parted ? new TimeStamp(new Span(p, stop), rest == 0) : null;
    }

    private static boolean isTime(String hour, String minute) {
        return Integer.parseInt(hour) < 24 && Integer.parseInt(minute) < 60;
    }

    private static int figures(String text, int p, int end) {
        int q = p;
        while (q < end && q < p + 2 && text.charAt(q) >= '0' && text.charAt(q) <= '9') {
            q++;
        }
        return q - p;
    }

    /// After `a.m.` or `pm`, with or without a blank before it.
    private static int half(String text, int p, int end) {
        int q = p < end && text.charAt(p) == ' ' ? p + 1 : p;
        for (var half : new String[] {"a.m.", "p.m.", "am", "pm"}) {
            int stop = q + half.length();
            boolean same =
                    stop <= end && text.substring(q, stop).toLowerCase(Locale.ROOT).equals(half);
            if (same && (stop == end || !Character.isLetter(text.charAt(stop)))) {
                return stop;
            }
        }
        return p;
    }

    /// After a zone in capitals such as `BST`.
    private static int zone(String text, int p, int end) {
        int from = p < end && text.charAt(p) == ' ' ? p + 1 : p;
        int q = from;
        while (q < end && q <= from + LONGEST_ZONE && Character.isUpperCase(text.charAt(q))) {
            q++;
        }
        boolean zone =
                q >= from + 2
                        && q <= from + LONGEST_ZONE
                        && (q == end || !Character.isLetter(text.charAt(q)));
        return zone ? q : p;
    }
}
