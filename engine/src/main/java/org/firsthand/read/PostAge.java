// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.firsthand.model.Moment;
import org.firsthand.model.Moment.Precision;
import org.jspecify.annotations.Nullable;

/// When a post was written that gives its age as seen from the capture: `3 hours ago`, `vor 2
/// Wochen`, `1y`, `yesterday`.
///
/// Programs cut ages off: what is 3 weeks old may nearly be 4. So an age tells a range of one unit.
/// Hours count only where the time of the capture is known to the minute.
final class PostAge {
    private static final Map<String, ChronoUnit> UNITS = units();
    private static final Set<String> ONE =
            Set.of(
                    "a", "an", "one", "ein", "eine", "einem", "einer", "un", "une", "una", "um",
                    "uma");
    private static final Map<String, Integer> NAMED =
            Map.of(
                    "now",
                    0,
                    "today",
                    0,
                    "heute",
                    0,
                    "hoy",
                    0,
                    "yesterday",
                    1,
                    "gestern",
                    1,
                    "hier",
                    1,
                    "ayer",
                    1,
                    "ontem",
                    1);
    private static final int MOST = 999;

    private PostAge() {}

    private static Map<String, ChronoUnit> units() {
        var units = new HashMap<String, ChronoUnit>();
        add(
                units,
                ChronoUnit.SECONDS,
                "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos");
        add(units, ChronoUnit.MINUTES, "m min mins minute minutes minuten minuto minutos");
        add(units, ChronoUnit.HOURS, "h hr hrs hour hours stunde stunden heure heures hora horas");
        add(units, ChronoUnit.DAYS, "d day days tag tage tagen jour jours día días dia dias");
        add(
                units,
                ChronoUnit.WEEKS,
                "w wk wks week weeks woche wochen semaine semaines semana semanas");
        add(
                units,
                ChronoUnit.MONTHS,
                "mo mos month months monat monate monaten mois mes meses mês");
        add(
                units,
                ChronoUnit.YEARS,
                "y yr yrs year years jahr jahre jahren an ans année années año años ano anos");
        return Map.copyOf(units);
    }

    private static void add(Map<String, ChronoUnit> units, ChronoUnit unit, String words) {
        for (var word : words.split(" ")) {
            units.put(word, unit);
        }
    }

    /// The moment that the age in `words` tells, seen from `captured`; null where it tells none.
    static @Nullable Moment of(String words, Moment captured) {
        if (captured.precision() != Precision.DAY && captured.precision() != Precision.MINUTE) {
            return null;
        }
        var all = words(words.toLowerCase(Locale.ROOT));
        for (int i = 0; i < all.size(); i++) {
            int count = i + 1 < all.size() ? count(all.get(i)) : -1;
            var unit = count < 0 ? null : UNITS.get(all.get(i + 1));
            if (unit != null) {
                return counted(count, unit, captured);
            }
            var days = NAMED.get(all.get(i));
            if (days != null) {
                return Moment.day(day(captured).minusDays(days));
            }
        }
        return null;
    }

    /// The words, and figures apart from what is written right behind them: `3d` is `3`, `d`.
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean goesOn = i < text.length() && kind(text.charAt(i)) == kind(text.charAt(start));
            if (!goesOn) {
                if (kind(text.charAt(start)) > 0) {
                    words.add(text.substring(start, i));
                }
                start = i;
            }
        }
        return words;
    }

    private static int kind(char c) {
        return c >= '0' && c <= '9' ? 2 : Character.isLetter(c) ? 1 : 0;
    }

    private static int count(String word) {
        if (ONE.contains(word)) {
            return 1;
        }
        boolean figures = word.length() <= 3 && kind(word.charAt(0)) == 2;
        return figures ? Math.min(MOST, Integer.parseInt(word)) : -1;
    }

    private static @Nullable Moment counted(int count, ChronoUnit unit, Moment captured) {
        return switch (unit) {
            case SECONDS, MINUTES, HOURS -> clock(count, unit, captured);
            case DAYS -> range(count, Period::ofDays, captured, Precision.DAY);
            case WEEKS -> range(count, Period::ofWeeks, captured, Precision.MONTH);
            case MONTHS -> range(count, Period::ofMonths, captured, Precision.MONTH);
            default -> range(count, Period::ofYears, captured, Precision.YEAR);
        };
    }

    /// The day on which it was so long ago, or the two between which it cannot tell.
    private static @Nullable Moment clock(int count, ChronoUnit unit, Moment captured) {
        if (captured.precision() != Precision.MINUTE) {
            return null;
        }
        var last = captured.from().minus(count, unit);
        var first = last.minus(1, unit);
        return between(
                LocalDate.ofInstant(first, ZoneOffset.UTC),
                LocalDate.ofInstant(last, ZoneOffset.UTC),
                Precision.DAY);
    }

    private static Moment range(
            int count, IntFunction<Period> unit, Moment captured, Precision precision) {
        var day = day(captured);
        return between(day.minus(unit.apply(count + 1)), day.minus(unit.apply(count)), precision);
    }

    /// A time from the first day to the last, told by the last to a precision.
    private static Moment between(LocalDate first, LocalDate last, Precision precision) {
        var value = last.toString().substring(0, LENGTHS.getOrDefault(precision, 0));
        return new Moment(value, precision, Moment.day(first).from(), Moment.day(last).to());
    }

    private static final Map<Precision, Integer> LENGTHS =
            Map.of(Precision.DAY, 10, Precision.MONTH, 7, Precision.YEAR, 4);

    private static LocalDate day(Moment captured) {
        return LocalDate.ofInstant(captured.from(), ZoneOffset.UTC);
    }
}
