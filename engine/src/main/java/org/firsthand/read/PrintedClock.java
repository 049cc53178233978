// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A time of day printed behind a date: `, 19:51`, ` um 14.48 Uhr`, ` at 10:30 pm`, ` à 14h05`.
final class PrintedClock {
    private static final Set<String> WORDS =
            Set.of("um", "at", "à", "a", "alle", "ore", "om", "kl", "às", "t", "o", "g");
    private static final int FARTHEST = 4;
    private static final int LONGEST = "00:00:00".length();

    private PrintedClock() {}

    /// The time that follows `at`, or null where none does.
    static @Nullable LocalTime behind(String text, int at) {
        int p = letters(text, marks(text, at));
        p = p < 0 ? -1 : marks(text, p);
        int hours = p < 0 ? 0 : figures(text, p);
        int q = p + hours;
        boolean parted = hours > 0 && q < text.length() && ":.h".indexOf(text.charAt(q)) >= 0;
        if (!parted || figures(text, q + 1) != 2) {
            return null;
        }
        int hour = Integer.parseInt(text.substring(p, q));
        int minute = Integer.parseInt(text.substring(q + 1, q + 3));
        boolean seconds =
                q + 3 < text.length() && text.charAt(q + 3) == ':' && figures(text, q + 4) == 2;
        hour = half(text, seconds ? q + 6 : q + 3, hour);
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    /// The time right before `at`, as in `17:45, 6 June 2019`, or null where none stands there.
    static @Nullable LocalTime before(String text, int at) {
        int end = at;
        while (end > 0 && end > at - FARTHEST && " ,-–|".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int from = end;
        while (from > 0
                && from > end - LONGEST
                && (Character.isDigit(text.charAt(from - 1)) || text.charAt(from - 1) == ':')) {
            from--;
        }
        boolean opens = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        return opens && from < end && text.indexOf(':', from) < end
                ? behind(text.substring(0, end), from)
                : null;
    }

    private static int marks(String text, int at) {
        int p = at;
        while (p < text.length()
                && p < at + FARTHEST
                && " ,-–|/@•·:.".indexOf(text.charAt(p)) >= 0) {
            p++;
        }
        return p;
    }

    /// After a word that may stand before a time; -1 behind another one.
    private static int letters(String text, int p) {
        int q = p;
        while (q < text.length() && Character.isLetter(text.charAt(q))) {
            q++;
        }
        boolean fits = q == p || WORDS.contains(text.substring(p, q).toLowerCase(Locale.ROOT));
        return fits ? q : -1;
    }

    private static int figures(String text, int p) {
        int q = p;
        while (q < text.length() && q < p + 3 && text.charAt(q) >= '0' && text.charAt(q) <= '9') {
            q++;
        }
        return q - p > 2 ? 0 : q - p;
    }

    /// The hour of the day, where `am` or `pm` follows.
    private static int half(String text, int at, int hour) {
        int p = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        var mark =
                text.substring(p, Math.min(text.length(), p + 4))
                        .toLowerCase(Locale.ROOT)
                        .replace(".", "");
        if (hour > 12 || !mark.startsWith("am") && !mark.startsWith("pm")) {
            return hour;
        }
        return hour % 12 + (mark.startsWith("p") ? 12 : 0);
    }
}
