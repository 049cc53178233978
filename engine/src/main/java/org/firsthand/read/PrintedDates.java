// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Moment;
import org.firsthand.model.Moment.Precision;
import org.firsthand.read.DateClue.Kind;
import org.firsthand.read.PageRegions.Region;
import org.firsthand.text.Dates;
import org.firsthand.text.Dates.Dated;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The dates that a page shows its readers, weighed by where they stand: near the headline, in a
/// short line, in an element that calls itself a date, behind `Published`.
final class PrintedDates {
    private static final int NEAR = 800;
    private static final int MIDDLE = 3_000;
    private static final int BEFORE = 3;
    private static final int SHORT = 80;
    private static final int SHORTISH = 170;
    private static final int LONG = 400;
    private static final int LABEL = 40;
    private static final int DATELINE = 20;
    private static final int LONGEST_VALUE = 60;
    private static final int MOST = 300;
    private static final int CLOSE = 350;
    private static final double OUTSIDE = 0.15;
    private static final double BESIDE = 0.9;
    private static final double ABOVE = 0.7;
    private static final double BELOW = 0.4;
    private static final double MOST_ASIDE = 0.3;

    /// What a date loses for each that stands before it.
    private static final double LOST = 0.01;

    private static final double MOST_LOST = 0.2;

    private final Printed printed;
    private final Dates.Figures figures;
    private final List<DateClue> published = new ArrayList<>();
    private final List<DateClue> updated = new ArrayList<>();
    private final List<LocalDate> commented = new ArrayList<>();
    private int dayFirst;
    private int monthFirst;
    private int open;

    PrintedDates(Printed printed, Dates.Figures figures) {
        this.printed = printed;
        this.figures = figures;
        printed.marks().stream().limit(MOST).forEach(this::mark);
        for (int row : printed.dated()) {
            if (published.size() >= 2 * MOST) {
                break;
            }
            row(row);
        }
    }

    /// Those that may be the day of publication.
    List<DateClue> published() {
        return published;
    }

    /// Those that call themselves an update.
    List<DateClue> updated() {
        return updated;
    }

    /// The days of the comments: the page was there before them.
    List<LocalDate> commented() {
        return commented;
    }

    /// Whether a date of the page in figures can only have its month first, and none its day.
    boolean monthFirst() {
        return monthFirst > 0 && dayFirst == 0;
    }

    /// Whether it is the other way round.
    boolean dayFirst() {
        return dayFirst > 0 && monthFirst == 0;
    }

    /// Whether the reading of its dates in figures stands open.
    boolean open() {
        return open > 0 && (dayFirst > 0) == (monthFirst > 0);
    }

    /// Takes the value of an element made to bear a date.
    private void mark(Printed.Mark mark) {
        var element = mark.element();
        for (var attribute : new String[] {"datetime", "content", "title"}) {
            var value = element.attr(attribute).strip();
            var moment =
                    value.isEmpty() || value.length() > LONGEST_VALUE
                            ? null
                            : Dates.parse(value, figures);
            if (moment != null) {
                Dates.of(value, figures).stream().findFirst().ifPresent(date -> count(value, date));
                take(
                        new Sight(moment, FieldTime.clock(value, moment), element, mark.at()),
                        markWeight(element, mark.at()),
                        markName(element));
                return;
            }
        }
    }

    private static String markName(Element element) {
        var property = element.attr("itemprop") + element.attr("property");
        if (!property.isEmpty()) {
            return element.nameIs("time")
                    ? "time[itemprop=" + property + "]"
                    : "itemprop " + property;
        }
        return element.nameIs("time") ? "time" : element.normalName() + "[title]";
    }

    /// A date seen on the page.
    private record Sight(Moment moment, @Nullable LocalDateTime clock, Element element, int at) {}

    private void take(Sight sight, double weight, String from) {
        var region = printed.region(sight.element());
        var moment = sight.moment();
        boolean day = moment.precision() == Precision.DAY || moment.precision() == Precision.MINUTE;
        if (Names.have(sight.element(), DateWords.TODAY_WORDS) || isQuoted(sight.element())) {
            return;
        }
        if (region == Region.COMMENTS) {
            if (day) {
                commented.add(new DateClue(moment, Kind.PRINTED, 0, from).day());
            }
            return;
        }
        boolean update = isUpdate(sight.element());
        int rank = update ? updated.size() : published.size();
        double sure = inRegion(weight, region, sight.at()) * (1 - Math.min(MOST_LOST, rank * LOST));
        var clue = new DateClue(moment, Kind.PRINTED, sure, from, sight.clock());
        (update ? updated : published).add(clue);
    }

    private static boolean isQuoted(Element element) {
        Element at = element;
        while (at != null && !at.nameIs("blockquote")) {
            at = at.parent();
        }
        return at != null;
    }

    /// The weight of a date outside the account: what stands close to the headline may belong to it
    /// all the same, whatever its container is called.
    private double inRegion(double weight, Region region, int at) {
        boolean close = printed.headline() >= 0 && gap(at) <= CLOSE;
        return switch (region) {
            case ACCOUNT -> weight;
            case HEAD -> {
                boolean behind = printed.headline() >= 0 && printed.behindHeadline(at) >= 0;
                yield behind ? weight : close ? weight * ABOVE : Math.min(weight, OUTSIDE);
            }
            case SITE -> Math.min(weight * BELOW, OUTSIDE);
            case ASIDE -> close ? weight * BESIDE : Math.min(weight * BELOW, MOST_ASIDE);
            case COMMENTS -> 0;
        };
    }

    private boolean isUpdate(Element element) {
        for (var at : near(element, 2)) {
            var property = (at.attr("itemprop") + at.attr("property")).toLowerCase(Locale.ROOT);
            if (property.contains("published") || at.hasClass("published")) {
                return false;
            }
            if (property.contains("modified") || Names.have(at, DateWords.UPDATE_WORDS)) {
                return true;
            }
        }
        return false;
    }

    private double markWeight(Element element, int at) {
        var property =
                (element.attr("itemprop") + element.attr("property")).toLowerCase(Locale.ROOT);
        int gap = gap(at);
        if (property.contains("published")) {
            return 0.88;
        }
        if (element.hasAttr("pubdate")
                || element.hasClass("published")
                || element.hasClass("dt-published")) {
            return 0.85;
        }
        if (property.contains("created")) {
            return 0.75;
        }
        if (!element.nameIs("time") && !isDate(element)) {
            return gap <= NEAR ? 0.4 : 0.1;
        }
        return gap <= NEAR ? 0.8 : gap <= MIDDLE ? 0.55 : 0.25;
    }

    /// How far from the headline; what stands before it is three times as far.
    private int gap(int at) {
        int behind = printed.behindHeadline(at);
        return behind < 0 ? -behind * BEFORE : behind;
    }

    /// Takes the dates of a line; of a long one those at its start.
    private void row(int index) {
        var row = printed.rows().get(index);
        var text = row.opening();
        for (var date : Dates.of(text, figures)) {
            var element = row.at(date.span().start());
            count(text, date);
            var after = PrintedClock.behind(text, date.span().end());
            var time = after != null ? after : PrintedClock.before(text, date.span().start());
            var clock =
                    time == null || date.moment().precision() != Precision.DAY
                            ? null
                            : LocalDate.parse(date.moment().value()).atTime(time);
            var sight = new Sight(date.moment(), clock, element, row.at() + date.span().start());
            boolean named = isDate(element);
            label(index, date, sight, named);
        }
    }

    private void label(int index, Dated date, Sight sight, boolean named) {
        var row = printed.rows().get(index);
        var label = labelBefore(index, date.span().start());
        if (has(label, DateWords.UPDATED_LABELS) && !has(label, DateWords.PUBLISHED_LABELS)) {
            if (printed.region(sight.element()) != Region.COMMENTS) {
                updated.add(
                        new DateClue(sight.moment(), Kind.PRINTED, 0.6, "byline", sight.clock()));
            }
            return;
        }
        int end = date.span().end();
        var behind = row.text().substring(end, Math.min(row.text().length(), end + LABEL));
        boolean published =
                has(label, DateWords.PUBLISHED_LABELS) || has(behind, DateWords.PUBLISHED_LABELS);
        take(sight, weight(row, date, published, named), named || published ? "byline" : "text");
    }

    private double weight(Printed.Row row, Dated date, boolean published, boolean named) {
        int gap = gap(row.at() + date.span().start());
        int length = row.text().length();
        boolean lineOfDates = length <= (named ? LONG : SHORTISH);
        int rank = gap <= NEAR ? 0 : gap <= MIDDLE ? 1 : 2;
        boolean starts = date.span().start() <= LABEL;
        if ((lineOfDates || starts) && published) {
            return new double[] {0.8, 0.7, 0.6}[rank];
        }
        if (lineOfDates && named) {
            return new double[] {0.75, 0.5, 0.25}[rank];
        }
        if (length <= SHORT && !isSentence(row.text(), date.span().length())) {
            return new double[] {0.6, 0.3, 0.12}[rank];
        }
        if (opens(row.text(), date.span().start())) {
            return new double[] {0.4, 0.15, 0.06}[rank];
        }
        return new double[] {0.08, 0.05, 0.03}[rank];
    }

    /// Whether a line ends as a sentence does and says more than a date and who wrote.
    private static boolean isSentence(String text, int date) {
        return text.length() - date > LABEL && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /// Whether a date opens its line, alone or behind a place: `Tarn, 3 May 2019 -`.
    private static boolean opens(String text, int at) {
        if (at > DATELINE) {
            return false;
        }
        var before = text.substring(0, at).strip();
        return before.isEmpty() || ",(–-|/".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /// What stands before a date in its line, or in the line before where it opens its own.
    private String labelBefore(int index, int at) {
        var rows = printed.rows();
        var text = rows.get(index).text();
        if (at > 2) {
            return text.substring(Math.max(0, at - LABEL), at);
        }
        var before = index > 0 ? rows.get(index - 1).text() : "";
        return before.length() <= LABEL && !hasFigures(before) ? before : "";
    }

    private static boolean has(String label, Set<String> words) {
        int from = 0;
        for (int i = 0; i <= label.length(); i++) {
            if (i == label.length() || !Character.isLetter(label.charAt(i))) {
                if (i > from && words.contains(label.substring(from, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    /// Whether an element, or one close above it, calls itself a date.
    private boolean isDate(Element element) {
        return near(element, 3).stream()
                .anyMatch(at -> at.nameIs("time") || Names.have(at, DateWords.DATE_WORDS));
    }

    /// An element and those around it, up to so many in all, below the one that holds the headline.
    private List<Element> near(Element element, int most) {
        var near = new ArrayList<Element>();
        near.add(element);
        var parent = element.parent();
        while (near.size() < most && parent != null && !printed.holdsHeadline(parent)) {
            near.add(parent);
            parent = parent.parent();
        }
        return near;
    }

    /// Counts what comes first in dates such as `4/19/2018` that can be read in one way only, and
    /// those that can be read in two.
    private void count(String text, Dated date) {
        var words = date.span().of(text);
        char part =
                words.length() < 3
                        ? ' '
                        : words.charAt(words.charAt(1) <= '9' && words.charAt(1) >= '0' ? 2 : 1);
        int stroke = part == '/' || part == '-' ? words.indexOf(part) : -1;
        int next = stroke < 0 ? -1 : words.indexOf(part, stroke + 1);
        if (next < 0 || next - stroke > 3) {
            return;
        }
        int first = number(words, 0, stroke);
        int second = number(words, stroke + 1, next);
        dayFirst += first > 12 ? 1 : 0;
        monthFirst += second > 12 ? 1 : 0;
        open += first <= 12 && second <= 12 && first != second ? 1 : 0;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }

    private static boolean hasFigures(String text) {
        int figures = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            figures += c >= '0' && c <= '9' ? 1 : 0;
        }
        return figures >= 3;
    }
}
