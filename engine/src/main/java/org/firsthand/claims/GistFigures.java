// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.claims.Gist.Amount;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Gist.Mark;
import org.firsthand.model.Span;
import org.firsthand.text.Clocks;
import org.firsthand.text.Days;
import org.firsthand.text.MonthNames;
import org.firsthand.text.Numerals;
import org.jspecify.annotations.Nullable;

/// Reads the numbers, times of day and dates of a sentence for its gists.
final class GistFigures {
    private static final Map<String, Integer> MONTHS = months();
    private static final int UNIT_REACH = 3;
    private static final int ABBREVIATED = 4;

    private final String text;
    private final List<Span> words;
    private final List<String> keys;
    private final List<Clocks.Clock> clocks;

    /// @param keys the comparison key of each word
    GistFigures(String text, List<Span> words, List<String> keys) {
        this.text = text;
        this.words = words;
        this.keys = keys;
        clocks = Clocks.of(text);
    }

    /// Whether a word tells a time of day, a day of the week or a month.
    static boolean isTimeWord(String key) {
        return Days.WEEKDAYS.contains(key)
                || MONTHS.containsKey(key)
                || Lexicon.HOURS.contains(key);
    }

    static boolean isMonth(String key) {
        return MONTHS.containsKey(key);
    }

    /// Whether a number begins at a word.
    boolean isNumber(int word) {
        return Numerals.counting(keys, word, keys.size()) != null;
    }

    /// Reads a number or a date that begins at a word; the word after it, or the same where none
    /// does.
    int read(int i, int end, Map<String, Mark> stems, List<Amount> amounts) {
        int afterDate = date(i, end, stems, amounts);
        if (afterDate > i) {
            return afterDate;
        }
        int afterClock = spokenClock(i, end, stems);
        if (afterClock > i) {
            return afterClock;
        }
        var number = Numerals.counting(keys, i, end);
        if (number == null) {
            return i;
        }
        int after = number.end();
        var value = number.value().stripTrailingZeros().toPlainString();
        if (isClock(i, after, end)) {
            stems.putIfAbsent(Gist.TIME + value, Mark.of(Kind.TIME));
            return after;
        }
        stems.putIfAbsent("n " + value, Mark.of(Kind.NUMBER));
        var unit = unit(after, end);
        if (unit != null && number.value().compareTo(BigDecimal.ONE) > 0) {
            amounts.add(new Amount(value, unit, isApproximate(i)));
        }
        return after;
    }

    /// Reads a minute of the day in words that begins at a word, such as `half past six`; the word
    /// after it, or the same where none does.
    private int spokenClock(int i, int end, Map<String, Mark> stems) {
        for (var clock : clocks) {
            boolean inWords = Character.isLetter(text.charAt(clock.span().start()));
            if (clock.span().start() == words.get(i).start() && inWords && Gist.isMinute(clock)) {
                stems.putIfAbsent(Gist.stem(clock), Mark.of(Kind.TIME));
                int after = i;
                while (after < end && words.get(after).start() < clock.span().end()) {
                    after++;
                }
                return after;
            }
        }
        return i;
    }

    /// Whether a number is a time of day: `17.52`, `at six`, `four o'clock`, `3 pm`.
    private boolean isClock(int i, int after, int end) {
        var key = keys.get(i);
        boolean minutes = key.length() > 3 && key.charAt(key.length() - 3) == '.';
        var before = i > 0 ? keys.get(i - 1) : "";
        boolean led = i == 0 || Lexicon.BEFORE_CLOCK.contains(before);
        var next = after < end ? keys.get(after) : "";
        return minutes && led
                || next.equals("oclock")
                || next.equals("o")
                || next.equals("am")
                || next.equals("pm")
                || before.equals("past")
                || before.equals("at") && (next.isEmpty() || Lexicon.FUNCTION.contains(next));
    }

    private boolean isApproximate(int i) {
        for (int before = Math.max(0, i - 2); before < i; before++) {
            if (Lexicon.APPROXIMATE.contains(keys.get(before))) {
                return true;
            }
        }
        return false;
    }

    /// The last of the noun-like words behind a number.
    private @Nullable String unit(int after, int end) {
        String unit = null;
        for (int i = after; i < Math.min(end, after + UNIT_REACH); i++) {
            var key = keys.get(i);
            boolean ends =
                    Lexicon.FUNCTION.contains(key)
                            || Stems.isPast(key)
                            || isTimeWord(key)
                            || Numerals.counting(keys, i, end) != null
                            || i > after && isParted(i);
            if (ends) {
                break;
            }
            unit = Stems.of(key).key();
        }
        return unit;
    }

    /// Whether a mark stands before a word.
    private boolean isParted(int word) {
        return !text.substring(words.get(word - 1).end(), words.get(word).start()).isBlank()
                && text.charAt(words.get(word).start() - 1) != '-';
    }

    private int date(int i, int end, Map<String, Mark> stems, List<Amount> amounts) {
        var month = i < end ? MONTHS.get(keys.get(i)) : null;
        if (month != null && Character.isUpperCase(text.charAt(words.get(i).start()))) {
            int day = i + 1 < end ? Days.number(keys.get(i + 1)) : 0;
            return dated(month, day, day > 0 ? i + 2 : i + 1, new Dating(stems, amounts));
        }
        int day = Days.number(keys.get(i));
        if (day > 0) {
            int at = i + 1 < end && keys.get(i + 1).equals("of") ? i + 2 : i + 1;
            var later = at < end ? MONTHS.get(keys.get(at)) : null;
            if (later != null) {
                return dated(later, day, at + 1, new Dating(stems, amounts));
            }
            var shared = monthOfRange(i, end);
            if (shared != null) {
                return dated(shared, day, i + 1, new Dating(stems, amounts));
            }
        }
        return i;
    }

    /// The month of a day that another day follows which names it: `2 to 20 September`.
    private @Nullable Integer monthOfRange(int i, int end) {
        return i + 3 < end
                        && Lexicon.RANGE.contains(keys.get(i + 1))
                        && Days.number(keys.get(i + 2)) > 0
                ? MONTHS.get(keys.get(i + 3))
                : null;
    }

    private record Dating(Map<String, Mark> stems, List<Amount> amounts) {}

    private static int dated(int month, int day, int after, Dating dating) {
        dating.stems.putIfAbsent("d " + month, Mark.of(Kind.TIME));
        if (day > 0) {
            dating.stems.putIfAbsent("d " + month + " " + day, Mark.of(Kind.TIME));
            dating.amounts.add(new Amount(month + "-" + day, Gists.DATE, false));
        }
        return after;
    }

    private static Map<String, Integer> months() {
        var months = new TreeMap<String, Integer>();
        for (int i = 0; i < MonthNames.ENGLISH.size(); i++) {
            var name = MonthNames.ENGLISH.get(i);
            months.put(name, i + 1);
            if (name.length() > ABBREVIATED) {
                months.put(name.substring(0, 3), i + 1);
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
