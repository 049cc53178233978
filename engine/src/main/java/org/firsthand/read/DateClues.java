// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.read.DateClue.Kind;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// All clues of a page to the day of its publication, under one reading of dates in figures, and
/// the day that they make the surest.
///
/// Clues of different kinds that tell one day bear each other out: the day is as sure as that not
/// all of them are wrong.
final class DateClues {
    static final double GUESS = 0.5;
    static final LocalDate FIRST_PAGE = LocalDate.of(1991, 8, 6);
    private static final double LEAST = 0.1;

    /// What is left to a day that comments are older than.
    private static final double LATE = 0.3;

    /// What is left to a day before there were web pages.
    private static final double OLD = 0.4;

    /// What a clue in UTC is worth for the day before or after, where another clue tells that.
    private static final double OTHER_ZONE = 0.97;

    private static final double OF_THE_MONTH = 0.15;

    /// What is known of a page besides what it shows.
    record Place(JsonLd jsonLd, @Nullable String url, @Nullable Fact<Moment> captured) {}

    /// The day that won, and how sure it is.
    ///
    /// @param clues all that tell it, the surest first
    /// @param zone the offset of the clocks that the page prints; null where they do not tell
    record Choice(LocalDate day, double score, List<DateClue> clues, @Nullable ZoneOffset zone) {}

    private final @Nullable Fact<Moment> captured;
    private final PrintedDates print;
    private final List<DateClue> all = new ArrayList<>();
    private final List<Draft.Note> impossible;
    private final @Nullable ZoneOffset zone;

    /// The days that places name which may well tell that of publication: these a time in UTC may
    /// mean, too, and not a day that the text speaks of.
    private final Set<LocalDate> told = new TreeSet<>();

    /// The days that each clue may mean.
    private final List<Set<LocalDate>> days = new ArrayList<>();

    /// Gathers all clues of a page.
    ///
    /// @param place what is known of the page besides what it shows
    /// @param figures how its dates in figures are read
    DateClues(Printed printed, Place place, Dates.Figures figures) {
        captured = place.captured();
        var stated = new StatedDates(figures);
        stated.take(place.jsonLd());
        stated.takeMeta(printed);
        if (place.url() != null) {
            stated.takeAddress(place.url());
        }
        print = new PrintedDates(printed, figures);
        all.addAll(stated.clues());
        impossible = stated.impossible();
        all.addAll(print.published());
        if (all.stream().noneMatch(clue -> clue.tellsDay() && clue.weight() >= GUESS)) {
            var scripts = new StatedDates(figures);
            scripts.takeScripts(printed.tags());
            all.addAll(scripts.clues());
        }
        zone = zone();
        all.stream()
                .filter(clue -> clue.tellsDay() && clue.weight() >= GUESS)
                .forEach(clue -> told.add(clue.day()));
        all.forEach(clue -> days.add(clue.tellsDay() ? clue.days(zone) : Set.of()));
    }

    /// The offset at which most clocks that the page prints show one of its times in UTC; null
    /// where two offsets are as likely.
    private @Nullable ZoneOffset zone() {
        var votes = new TreeMap<ZoneOffset, Integer>();
        for (var clue : all) {
            for (var other : clue.isUtc() ? all : List.<DateClue>of()) {
                var offset = clue.offset(other);
                if (offset != null) {
                    votes.merge(offset, 1, Integer::sum);
                }
            }
        }
        int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
        var likely = votes.entrySet().stream().filter(vote -> vote.getValue() == most).toList();
        return likely.size() == 1 ? likely.getFirst().getKey() : null;
    }

    /// The surest day; null where no clue tells one.
    @Nullable Choice choice() {
        var possible = new TreeSet<LocalDate>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).tellsDay()) {
                possible.addAll(zone == null ? Set.of(all.get(i).day()) : days.get(i));
            }
        }
        Choice best = null;
        for (var day : possible) {
            double score = score(day);
            if (best == null || score > best.score()) {
                best = new Choice(day, score, telling(day), zone);
            }
        }
        return best == null || best.score() < LEAST ? null : best;
    }

    /// The clues that tell a day, the surest first, of equal ones the first.
    private List<DateClue> telling(LocalDate day) {
        return IntStream.range(0, all.size())
                .filter(i -> weight(i, day) > 0 && all.get(i).tellsDay())
                .boxed()
                .sorted((a, b) -> Double.compare(weight(b, day), weight(a, day)))
                .map(all::get)
                .toList();
    }

    private double score(LocalDate day) {
        var kinds = new EnumMap<Kind, Double>(Kind.class);
        for (int i = 0; i < all.size(); i++) {
            double weight = weight(i, day);
            if (weight > 0) {
                kinds.merge(all.get(i).kind(), weight, Math::max);
            }
        }
        double none = 1;
        for (double weight : kinds.values()) {
            none *= 1 - weight;
        }
        double score = 1 - none;
        score *= isLate(day) ? LATE : 1;
        score *= day.isBefore(FIRST_PAGE) ? OLD : 1;
        return isAfterCapture(day) ? 0 : score;
    }

    /// Whether a comment on the page is from before a day; of clocks in two zones it may differ.
    boolean isLate(LocalDate day) {
        return print.commented().stream().anyMatch(c -> c.isBefore(day.minusDays(1)));
    }

    /// What the clue at a place is worth for a day.
    private double weight(int place, LocalDate day) {
        var clue = all.get(place);
        if (!clue.tellsDay()) {
            boolean month =
                    clue.kind() == Kind.ADDRESS
                            && clue.moment().precision() == Moment.Precision.MONTH
                            && day.toString().startsWith(clue.moment().value());
            return month ? OF_THE_MONTH : 0;
        }
        if (!days.get(place).contains(day)) {
            return 0;
        }
        boolean certain = zone != null || clue.day().equals(day);
        return certain ? clue.weight() : told.contains(day) ? clue.weight() * OTHER_ZONE : 0;
    }

    List<DateClue> all() {
        return all;
    }

    /// The main fields that hold what cannot be a date.
    List<Draft.Note> impossible() {
        return impossible;
    }

    /// The surest clue of each kind to another day than the one that won, where it comes from a
    /// place that is made to tell the day of publication.
    List<DateClue> against(Choice choice) {
        var against = new EnumMap<Kind, DateClue>(Kind.class);
        for (int i = 0; i < all.size(); i++) {
            var clue = all.get(i);
            boolean other =
                    clue.tellsDay()
                            && clue.weight() >= StatedDates.MAIN
                            && !isAfterCapture(clue.day())
                            && !days.get(i).contains(choice.day());
            if (other) {
                against.merge(clue.kind(), clue, (a, b) -> b.weight() > a.weight() ? b : a);
            }
        }
        return List.copyOf(against.values());
    }

    /// What the page shows its readers.
    PrintedDates print() {
        return print;
    }

    /// Whether a day is later than the capture, wherever it was.
    boolean isAfterCapture(LocalDate day) {
        return captured != null
                && !Moment.day(day.minusDays(1)).from().isBefore(captured.value().to());
    }
}
