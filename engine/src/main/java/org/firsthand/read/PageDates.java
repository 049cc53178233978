// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.read.DateClue.Kind;
import org.firsthand.text.Dates;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When a page says it was published, and when updated: the one is never taken for the other.
///
/// Each place that may tell is a clue with a weight; clues of different kinds that tell one day
/// bear each other out, and the day that is then surest is the day of publication.
final class PageDates {
    private static final double SURE = 0.95;

    private static final String EARLY =
            "it is before the publication: the page was put up later than written, or one of the"
                    + " two dates is wrong";

    private static final double CLEARLY = 0.05;
    private static final int LONGEST_DATE_LINE = 160;
    private static final Set<String> MONTH_FIRST = Set.of("en-us", "en_us", "es-us");

    /// Fields in which catalogues give the day of an old original.
    private static final List<String> ARCHIVAL = List.of("meta dc", "meta citation", "meta prism");

    private static final List<String> UPDATED =
            List.of(
                    "article:modified_time",
                    "og:updated_time",
                    "article:updated_time",
                    "datemodified",
                    "dcterms.modified",
                    "dc.date.modified",
                    "lastmod",
                    "last-modified",
                    "revised",
                    "article:modified",
                    "modified");

    private static final String PUBLISHED = "datePublished";

    private final PageTags tags;
    private final Printed printed;
    private final JsonLd jsonLd;
    private final DateClues.Place place;
    private final @Nullable Fact<Moment> captured;
    private final List<Draft.Note> notes = new ArrayList<>();
    private DateClues.@Nullable Choice choice;

    /// The day that wins where dates in figures are read the other way, and that is as likely.
    private DateClues.@Nullable Choice open;

    /// @param captured when the page was captured: only from there does `3 days ago` tell a date
    PageDates(
            Printed printed, JsonLd jsonLd, @Nullable String url, @Nullable Fact<Moment> captured) {
        this.tags = printed.tags();
        this.printed = printed;
        this.jsonLd = jsonLd;
        this.place = new DateClues.Place(jsonLd, url, captured);
        this.captured = captured;
    }

    @Nullable Fact<Moment> published() {
        var prior = isMonthFirst() ? Dates.Figures.MONTH_FIRST : Dates.Figures.DAY_FIRST;
        var other = isMonthFirst() ? Dates.Figures.DAY_FIRST : Dates.Figures.MONTH_FIRST;
        var clues = new DateClues(printed, place, prior);
        boolean wrong = isMonthFirst() ? clues.print().dayFirst() : clues.print().monthFirst();
        choice = clues.choice();
        if (wrong || clues.print().open()) {
            var again = new DateClues(printed, place, other);
            var second = again.choice();
            boolean surer =
                    second != null && (choice == null || second.score() > choice.score() + CLEARLY);
            open = !wrong && !surer && isOpen(choice, second) ? second : null;
            if (wrong || surer) {
                choice = second;
                clues = again;
            }
        }
        flag(clues);
        if (choice != null) {
            return fact(choice, clues);
        }
        var vague = vague(clues.all());
        return vague != null ? vague : ago();
    }

    /// Whether figures that can be read in two ways decide the day, and nothing tells which.
    private boolean isOpen(DateClues.@Nullable Choice one, DateClues.@Nullable Choice other) {
        return one != null
                && other != null
                && !one.day().equals(other.day())
                && one.score() <= other.score() + CLEARLY
                && (language().isEmpty() || language().equals("en"))
                && locale().isEmpty();
    }

    private String language() {
        var html = tags.first("html");
        return html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
    }

    private String locale() {
        return tags.meta("property", "og:locale").toLowerCase(Locale.ROOT);
    }

    /// Whether the page is of a place where the month comes first.
    private boolean isMonthFirst() {
        var language = language();
        if (!language.isEmpty() && !language.equals("en")) {
            return MONTH_FIRST.contains(language);
        }
        var given = locale();
        return MONTH_FIRST.contains(given) || given.isEmpty() && language.equals("en");
    }

    /// The day that won, as sure as it is beside what speaks against it.
    private Fact<Moment> fact(DateClues.Choice choice, DateClues clues) {
        var others = clues.against(choice);
        var best = choice.clues().getFirst();
        var moment = best.moment();
        for (var clue : choice.clues()) {
            boolean finer =
                    clue.moment().precision() == Moment.Precision.MINUTE
                            && (moment.precision() != Moment.Precision.MINUTE
                                    || best.isUtc()
                                            && !clue.isUtc()
                                            && clue.moment().from().equals(best.moment().from()));
            moment = finer && clue.weight() >= DateClues.GUESS ? clue.moment() : moment;
        }
        return new Fact<>(
                moment.precision() == Moment.Precision.DAY
                        ? byClock(moment, choice)
                        : atPlace(moment, choice),
                best.from(),
                Math.min(
                        SURE,
                        round(choice.score() / Math.max(1, choice.score() + against(others)))),
                doubt(others, clues.isLate(choice.day())));
    }

    /// How sure the surest clue to another day is; 0 where there is none.
    private double against(List<DateClue> others) {
        double other = others.stream().mapToDouble(DateClue::weight).max().orElse(0);
        return open == null ? other : Math.max(other, open.score());
    }

    private @Nullable String doubt(List<DateClue> others, boolean late) {
        var doubts = new ArrayList<String>();
        if (late) {
            doubts.add("comments on it are older");
        }
        if (open != null) {
            doubts.add("its figures may also mean " + open.day());
        }
        others.forEach(other -> doubts.add(other.from() + " gives " + other.day()));
        return doubts.isEmpty() ? null : String.join(", ", doubts);
    }

    private static double round(double share) {
        return StrictMath.round(share * 100) / 100.0;
    }

    /// A day with the time that the page prints beside it.
    private static Moment byClock(Moment day, DateClues.Choice choice) {
        return choice.clues().stream()
                .filter(clue ->
                        clue.clock() != null
                                && clue.weight() >= DateClues.GUESS
                                && clue.clock().toLocalDate().equals(choice.day()))
                .findFirst()
                .map(DateClue::known)
                .orElse(day);
    }

    /// A moment in UTC with the offset of the place, where the page tells that.
    private Moment atPlace(Moment moment, DateClues.Choice choice) {
        var utc = new DateClue(moment, Kind.META, 1, "");
        if (!utc.isUtc()) {
            return moment;
        }
        if (choice.zone() != null) {
            return utc.at(choice.zone());
        }
        var offset = utc.day().equals(choice.day()) ? null : offset();
        var moved = offset == null ? moment : utc.at(offset);
        return moved.value().startsWith(choice.day().toString()) || utc.day().equals(choice.day())
                ? moved
                : Moment.day(choice.day());
    }

    /// The surest year or month, where no day is told.
    private static @Nullable Fact<Moment> vague(List<DateClue> clues) {
        DateClue best = null;
        for (var clue : clues) {
            boolean states = clue.kind() == Kind.JSON_LD || clue.kind() == Kind.META;
            if (!clue.tellsDay() && states && (best == null || clue.weight() > best.weight())) {
                best = clue;
            }
        }
        return best == null ? null : new Fact<>(best.moment(), best.from(), best.weight());
    }

    /// Notes what is no date, and a stated day that cannot be the one of publication, or hardly.
    private void flag(DateClues clues) {
        notes.addAll(clues.impossible());
        for (var clue : clues.all()) {
            boolean states = clue.tellsDay() && clue.weight() >= DateClues.GUESS;
            if (states && clues.isAfterCapture(clue.day())) {
                notes.add(
                        Draft.Note.at(
                                clue.from(),
                                "It says that it was published on "
                                        + clue.day()
                                        + ", which is after its capture"));
                return;
            }
        }
        if (choice != null && choice.day().isBefore(DateClues.FIRST_PAGE)) {
            var from = choice.clues().getFirst().from();
            if (ARCHIVAL.stream().noneMatch(from::startsWith)) {
                notes.add(
                        Draft.Note.at(
                                from,
                                "It says that it was published on "
                                        + choice.day()
                                        + ", when there were no web pages: this may be the day of"
                                        + " what it shows"));
            }
        }
    }

    /// A last change, in doubt where it is from before the publication; of clocks in two zones the
    /// day may differ.
    private Fact<Moment> held(Fact<Moment> updated) {
        boolean before =
                choice != null
                        && updated.confidence() >= StatedDates.MAIN
                        && updated.value()
                                .to()
                                .isBefore(Moment.day(choice.day().minusDays(1)).from());
        return before
                ? new Fact<>(updated.value(), updated.from(), updated.confidence(), EARLY)
                : updated;
    }

    /// What the dates of the page cannot mean; known once [#published] and [#updated] were asked
    /// for.
    List<Draft.Note> notes() {
        return notes;
    }

    @Nullable Fact<Moment> updated() {
        var found = fact(jsonLd.text("dateModified"), "json-ld dateModified", SURE);
        found = found != null ? found : meta(UPDATED);
        found = found != null ? found : printedUpdate();
        return found == null ? null : held(found);
    }

    private @Nullable Fact<Moment> printedUpdate() {
        DateClue best = null;
        for (var clue : new PrintedDates(printed, Dates.Figures.CERTAIN).updated()) {
            best = best == null || clue.weight() > best.weight() ? clue : best;
        }
        return best == null ? null : new Fact<>(best.known(), best.from(), best.weight());
    }

    private static @Nullable Fact<Moment> fact(
            @Nullable String value, String from, double confidence) {
        var moment = value == null ? null : FieldTime.of(value);
        return moment == null ? null : new Fact<>(moment, from, confidence);
    }

    /// The date under the first of `names` that gives one.
    private @Nullable Fact<Moment> meta(List<String> names) {
        Fact<Moment> best = null;
        int rank = names.size();
        for (var meta : tags.all("meta")) {
            for (var attribute : new String[] {"property", "name", "itemprop"}) {
                int at = names.indexOf(meta.attr(attribute).toLowerCase(Locale.ROOT));
                var found =
                        at >= 0 && at < rank && meta.hasAttr("content")
                                ? fact(meta.attr("content"), "meta " + names.get(at), SURE)
                                : null;
                if (found != null) {
                    best = found;
                    rank = at;
                }
            }
        }
        return best;
    }

    /// The offset from UTC that the page's own times give; null where they give none, or only `Z`,
    /// which machines write wherever they stand.
    @Nullable ZoneOffset offset() {
        var values = new ArrayList<String>();
        Stream.of("datePublished", "dateModified").map(jsonLd::text).forEach(values::add);
        for (var meta : tags.all("meta")) {
            if (meta.hasAttr("content") && tellsTime(meta)) {
                values.add(meta.attr("content"));
            }
        }
        tags.dated().forEach(time -> values.add(time.attr("datetime")));
        for (var value : values) {
            var offset = value == null ? null : offset(value.strip());
            if (offset != null) {
                return offset;
            }
        }
        for (var item : tags.items()) {
            boolean published = item.attr("itemprop").strip().equalsIgnoreCase(PUBLISHED);
            var offset = published ? offset(item.attr("content").strip()) : null;
            if (offset != null) {
                return offset;
            }
        }
        return null;
    }

    private static boolean tellsTime(Element meta) {
        for (var attribute : new String[] {"property", "name", "itemprop"}) {
            var name = Names.value(meta, attribute).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && (StatedDates.isPublished(name) || UPDATED.contains(name))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ZoneOffset offset(String value) {
        int time = value.indexOf(':');
        int sign = Math.max(value.lastIndexOf('+'), value.lastIndexOf('-'));
        if (time < 0 || sign < time) {
            return null;
        }
        try {
            return ZoneOffset.of(value.substring(sign));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /// The first date of the article that is told as seen from the capture.
    private @Nullable Fact<Moment> ago() {
        if (captured == null) {
            return null;
        }
        for (var row : printed.rows()) {
            boolean line =
                    row.text().length() <= LONGEST_DATE_LINE
                            && (row.block().nameIs("time")
                                    || Names.have(row.at(0), DateWords.DATE_WORDS)
                                    || Names.have(row.block(), DateWords.DATE_WORDS))
                            && !Names.have(row.at(0), DateWords.UPDATE_WORDS);
            var moment = line ? Ago.of(row.text(), captured.value()) : null;
            if (moment != null) {
                return new Fact<>(moment, "byline, seen from the capture", DateClues.GUESS);
            }
        }
        return null;
    }
}
