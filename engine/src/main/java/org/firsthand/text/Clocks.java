// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds times of day, as people write and say them: `18.51`, `18:51`, `6.30 p.m.`, `ten past
/// seven`, `half past six`, `the half after six`, `a quarter to seven`, `two minutes to eleven`,
/// `seven o'clock`, `noon`; and how exactly they are meant: `about`, `shortly after`, `a few
/// minutes before`.
public final class Clocks {
    private static final int HOUR = 60;
    private static final int NOON = 12 * HOUR;
    private static final int DAY = 24 * HOUR;

    /// Minutes by which a time may be off that is said by the hour or a quarter, by five minutes,
    /// by the minute, or as `about`.
    private static final int SPOKEN = 5;

    private static final int BY_FIVE = 3;
    private static final int EXACT = 1;

    private static final int ABOUT = 15;

    /// Minutes that `shortly` and `a few minutes` take at most.
    private static final int SHORTLY = 10;

    private static final int LOOK_BACK = 4;

    /// Words before a time in figures, which tell it from other numbers with a point.
    private static final Set<String> LEADS =
            Set.of(
                    "at", "by", "from", "until", "till", "before", "after", "since", "about",
                    "around", "between", "and", "to", "past", "nearly", "almost", "exactly");

    private static final Set<String> ROUGHLY =
            Set.of("about", "around", "nearly", "almost", "roughly", "approximately", "towards");

    private static final Set<String> SHORT =
            Set.of("shortly", "just", "soon", "minutes", "moments", "little");

    private final String text;
    private final List<Span> words;
    private final List<String> lows;

    /// A time of day.
    ///
    /// @param from the earliest minute of the day that it can mean
    /// @param to the latest
    /// @param minute the minute of the day that is named
    /// @param either whether morning and afternoon are not told apart
    public record Clock(int from, int to, int minute, boolean either, Span span) {
        /// Whether both can mean one minute.
        public boolean agrees(Clock other) {
            return meets(other, 0)
                    || (either || other.either) && (meets(other, NOON) || meets(other, -NOON));
        }

        private boolean meets(Clock other, int shift) {
            return from <= other.to + shift && other.from + shift <= to;
        }
    }

    private record Read(int minute, int off, boolean either, int end) {}

    private Clocks(String text) {
        this.text = text;
        this.words = Words.of(text);
        this.lows = words.stream().map(w -> w.of(text).toLowerCase(Locale.ROOT)).toList();
    }

    /// The times that a text names, in order.
    public static List<Clock> of(String text) {
        var clocks = new Clocks(text);
        var found = new ArrayList<Clock>();
        int i = 0;
        while (i < clocks.words.size()) {
            var read = clocks.at(i);
            if (read != null) {
                found.add(clocks.bounded(i, read));
            }
            i = read == null ? i + 1 : read.end;
        }
        return found;
    }

    private @Nullable Read at(int i) {
        return switch (low(i)) {
            case "noon", "midday" -> new Read(NOON, SPOKEN, false, i + 1);
            case "midnight" -> new Read(0, SPOKEN, false, i + 1);
            default -> {
                var said = said(i);
                yield said != null ? said : figures(i);
            }
        };
    }

    /// `half past six`, `a quarter to seven`, `ten past seven`, `two minutes to eleven`, `seven
    /// o'clock`.
    private @Nullable Read said(int i) {
        int minutes = minutes(i);
        int next = low(i + 1).startsWith("minute") ? i + 2 : i + 1;
        var way = low(next);
        int hour = hour(next + 1);
        boolean past = way.equals("past") || way.equals("after") && isPart(i, next);
        if (minutes > 0 && hour >= 0 && (past || way.equals("to") && isSaid(i, next))) {
            int minute = hour * HOUR + (past ? minutes : -minutes);
            return half(minute, off(minutes), next + 2);
        }
        if (low(i + 1).equals("o'clock") || low(i + 1).equals("o’clock")) {
            int full = hour(i);
            return full < 0 ? null : half(full * HOUR, SPOKEN, i + 2);
        }
        return null;
    }

    /// `ten to twelve` may be a range as well: it is a time behind `at`, or where minutes are
    /// named.
    private boolean isSaid(int i, int way) {
        var before = low(i - 1).equals("a") ? low(i - 2) : low(i - 1);
        return isPart(i, way) || before.equals("at") || before.equals("by");
    }

    /// Whether a part of an hour is named: `the half after six`, `ten minutes to seven`.
    private boolean isPart(int i, int way) {
        return low(i).equals("quarter") || low(i).equals("half") || way > i + 1;
    }

    private static int off(int minutes) {
        return minutes % 15 == 0 ? SPOKEN : minutes % 5 == 0 ? BY_FIVE : EXACT;
    }

    private int minutes(int i) {
        return switch (low(i)) {
            case "quarter" -> 15;
            case "half" -> 30;
            default -> {
                var value = Numerals.one(low(i));
                boolean whole = value != null && value.scale() <= 0 && value.precision() <= 2;
                yield value != null && whole && value.intValue() < HOUR ? value.intValue() : 0;
            }
        };
    }

    /// The hour that a word names, 0 to 12; -1 where it names none.
    private int hour(int i) {
        int hour = low(i).isEmpty() ? 0 : minutes(i);
        return hour > 0 && hour <= 12 && !low(i).equals("half") && !low(i).equals("quarter")
                ? hour % 12
                : low(i).equals("midnight") || low(i).equals("noon") ? 0 : -1;
    }

    /// `18.51`, `18:51`, `6.30 pm`, `3 pm`.
    private @Nullable Read figures(int i) {
        int hour = number(i, 0);
        if (hour < 0 || hour >= 24) {
            return null;
        }
        var word = low(i);
        int digits = Dates.number(word, 0, word.length());
        boolean point = word.length() == digits + 3 && word.charAt(digits) == '.';
        boolean colon = word.length() == digits && parts(i, ':') && !parts(i + 1, ':');
        int minute = point ? number(i, digits + 1) : colon ? number(i + 1, 0) : 0;
        int end = colon ? i + 2 : i + 1;
        int half = half(end);
        boolean led = LEADS.contains(low(i - 1)) || opensLine(i) && digits == 2;
        boolean told = point ? led || half >= 0 : colon ? !parts(i - 1, ':') : half >= 0;
        boolean whole = colon ? low(i + 1).length() == 2 : point || word.length() == digits;
        if (!told || !whole || minute < 0 || minute >= HOUR || half >= 0 && hour > 12) {
            return null;
        }
        int off = point || colon ? EXACT : SPOKEN;
        int of = hour * HOUR + minute;
        return half < 0
                ? new Read(of, off, hour > 0 && hour <= 12 && word.charAt(0) != '0', end)
                : new Read(of % NOON + half, off, false, end + 1);
    }

    /// 0 for `a.m.`, noon for `p.m.`, -1 for no such word.
    private int half(int i) {
        return switch (low(i)) {
            case "am", "a.m" -> 0;
            case "pm", "p.m" -> NOON;
            default -> -1;
        };
    }

    private Read half(int minute, int off, int end) {
        int half = half(end);
        var part = low(end).equals("in") && low(end + 1).equals("the") ? low(end + 2) : "";
        int told =
                switch (part) {
                    case "morning" -> 0;
                    case "afternoon", "evening" -> NOON;
                    default -> half;
                };
        int after = told < 0 ? end : half < 0 ? end + 3 : end + 1;
        return new Read(Math.floorMod(minute, NOON) + Math.max(0, told), off, told < 0, after);
    }

    /// One or two digits at an offset of a word; -1 where other ones stand there.
    private int number(int i, int from) {
        var word = low(i);
        int digits = from < word.length() ? Dates.number(word, from, word.length()) : 0;
        return digits == 1 && from == 0 || digits == 2
                ? Dates.value(word, from, from + digits)
                : -1;
    }

    /// Whether just one mark stands between a word and the next.
    private boolean parts(int i, char mark) {
        return i >= 0
                && i + 1 < words.size()
                && words.get(i + 1).start() == words.get(i).end() + 1
                && text.charAt(words.get(i).end()) == mark;
    }

    private boolean opensLine(int i) {
        int start = words.get(i).start();
        return start == 0 || text.charAt(start - 1) == '\n';
    }

    private Clock bounded(int i, Read read) {
        int first = i;
        while (first > 0 && (low(first - 1).equals("a") || low(first - 1).equals("exactly"))) {
            first--;
        }
        var lead = low(first - 1);
        boolean shortly = false;
        for (int k = first - 2; k >= Math.max(0, first - LOOK_BACK); k--) {
            shortly |= SHORT.contains(low(k));
        }
        int early = read.off;
        int late = read.off;
        if (ROUGHLY.contains(lead)
                || low(read.end).equals("or") && low(read.end + 1).equals("so")) {
            early = ABOUT;
            late = ABOUT;
        } else if (lead.equals("after") || lead.equals("since")) {
            early = 0;
            late = shortly ? SHORTLY + read.off : DAY;
        } else if (lead.equals("before") || lead.equals("by") || lead.equals("until")) {
            early = shortly ? SHORTLY + read.off : DAY;
            late = 0;
        }
        return new Clock(
                read.minute - early,
                read.minute + late,
                Math.floorMod(read.minute, DAY),
                read.either,
                new Span(words.get(i).start(), words.get(read.end - 1).end()));
    }

    private String low(int i) {
        return i < 0 || i >= lows.size() ? "" : lows.get(i);
    }
}
