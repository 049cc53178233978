// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.text.Dates;
import org.firsthand.text.OutletWords;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// What the first lines of a plain text say of it: headline, and `Harbour Star | 2019-05-14` above
/// or below it.
///
/// @param lines the lines of the text, these marked as headline and masthead
record Masthead(
        @Nullable Fact<String> title,
        @Nullable Fact<String> outlet,
        List<Fact<String>> authors,
        @Nullable Fact<Moment> published,
        List<Line> lines) {
    private static final int LINES_LOOKED_AT = 8;
    private static final int LONGEST_HEADLINE = 160;
    private static final int LONGEST_MASTHEAD = 160;
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.8;
    private static final double GUESS = 0.6;
    private static final int MOST_WORDS_OF_A_NAME = 5;
    private static final Set<String> RECORDS =
            Set.of(
                    "statement",
                    "minutes",
                    "transcript",
                    "memo",
                    "memorandum",
                    "agenda",
                    "testimony",
                    "communiqué",
                    "declaration",
                    "affidavit",
                    "speech");

    /// Records whose names are part of those of newspapers, too.
    private static final Set<String> PAPERS =
            Set.of("letter", "report", "notice", "interview", "log", "diary", "notes");

    private static final Set<String> FOLLOWING = Set.of("of", "on");
    private static final Set<String> LINKS = Set.of("of", "and", "the", "on");

    /// Looks at the first lines of `text`.
    static Masthead of(String text, List<Line> lines) {
        var scan = new Scan(text, new ArrayList<>(lines));
        scan.look();
        return new Masthead(scan.title, scan.outlet, scan.authors, scan.published, scan.lines);
    }

    /// The look itself.
    private static final class Scan {
        private final String text;
        private final List<Line> lines;
        private @Nullable Fact<String> title;
        private @Nullable Fact<String> outlet;
        private @Nullable Fact<Moment> published;
        private final List<Fact<String>> authors = new ArrayList<>();

        Scan(String text, List<Line> lines) {
            this.text = text;
            this.lines = lines;
        }

        void look() {
            int last = Math.min(lines.size(), LINES_LOOKED_AT);
            for (int i = 0; i < last && published == null; i++) {
                if (isMasthead(i)) {
                    mark(i, Line.Hint.MASTHEAD);
                    headline(0, i);
                    headline(i + 1, last);
                }
            }
            if (published == null && last > 1 && isNameAndDay()) {
                mark(0, Line.Hint.MASTHEAD);
                headline(1, last);
            }
            if (published == null && last > 1 && isNameOfOutlet()) {
                mark(0, Line.Hint.MASTHEAD);
                outlet = new Fact<>(words(0), "first line", GUESS);
                headline(1, last);
            }
            if (published == null && last > 1 && (lines.get(1).blank() || isByline(1))) {
                headline(0, 1);
            }
            byline(last);
            for (int i = 1; i < last && published == null; i++) {
                if (isByline(i - 1)) {
                    published = wholeDate(words(i));
                }
            }
        }

        /// Whether the first line is a name and a day, as in `Tarn Echo / 1 July 2024` or `Tarn
        /// Echo, 1 July 2024`, or is a name and the second line a day.
        private boolean isNameAndDay() {
            var line = words(0);
            var next = wholeDate(words(1));
            if (next != null && isName(line)) {
                return take(line, next, 1);
            }
            for (var date : Dates.of(line)) {
                var name = line.substring(0, date.span().start()).strip();
                name = withoutWeekday(name);
                if (date.span().end() == line.length() && isName(name)) {
                    return take(name, new Fact<>(date.moment(), "first line", LIKELY), 0);
                }
            }
            return false;
        }

        private boolean take(String name, Fact<Moment> day, int lastLine) {
            if (isNameOfDocument(name)) {
                title = new Fact<>(name, "first line", LIKELY);
            } else {
                outlet = new Fact<>(name, "first line", LIKELY);
            }
            published = day;
            if (lastLine > 0) {
                mark(lastLine, Line.Hint.MASTHEAD);
            }
            return true;
        }

        /// Whether a name is that of a record, such as `Statement of Dunlow Town Council`, and of
        /// nobody who publishes.
        private static boolean isNameOfDocument(String name) {
            var words = Words.of(name);
            var first = words.getFirst().of(name).toLowerCase(Locale.ROOT);
            var last = words.getLast().of(name).toLowerCase(Locale.ROOT);
            boolean of = words.size() > 1 && FOLLOWING.contains(words.get(1).of(name));
            return RECORDS.contains(last)
                    || of && (RECORDS.contains(first) || PAPERS.contains(first));
        }

        /// A name before its day, without a weekday and the marks between them.
        private static String withoutWeekday(String name) {
            var words = Words.of(name);
            if (words.size() > 1) {
                var last = words.getLast().of(name);
                boolean day =
                        Stream.of(DayOfWeek.values())
                                .anyMatch(d -> d.name().equalsIgnoreCase(last));
                int end = words.get(words.size() - (day ? 2 : 1)).end();
                return name.substring(0, end);
            }
            return name;
        }

        /// Whether a text is a few words that begin with a capital, but for `of`, `and` and `the`.
        private static boolean isName(String line) {
            var name = Words.of(line);
            return name.size() >= 2
                    && name.size() <= MOST_WORDS_OF_A_NAME
                    && line.length() <= LONGEST_MASTHEAD
                    && name.getLast().end() == line.length()
                    && name.stream()
                            .map(word -> word.of(line))
                            .allMatch(word ->
                                    Character.isUpperCase(word.charAt(0)) || LINKS.contains(word));
        }

        /// Whether the first line stands alone and is no more than a name such as `LOWER SENN
        /// ADVERTISER`, or, where a headline follows, `The Sable Mercury`.
        private boolean isNameOfOutlet() {
            var line = lines.get(0).span();
            var name = Words.of(text, line.start(), line.end());
            boolean few = name.size() >= 2 && name.size() <= MOST_WORDS_OF_A_NAME;
            if (!few || !lines.get(1).blank() || !endsLikeOutlet(name)) {
                return false;
            }
            boolean capitals = words(0).chars().noneMatch(Character::isLowerCase);
            return capitals
                    || lines.size() > 2
                            && isHeadline(2)
                            && name.stream().allMatch(word -> isCapital(word.start()));
        }

        /// Whether the last word is one of an outlet's name, or one before `of`, as in `TIMES OF
        /// SENN`.
        private boolean endsLikeOutlet(List<Span> name) {
            for (int i = 0; i < name.size(); i++) {
                boolean closes =
                        i + 1 == name.size() && name.get(i).end() == lines.get(0).span().end();
                boolean of = i + 1 < name.size() && name.get(i + 1).of(text).equalsIgnoreCase("of");
                if ((closes || of) && OutletWords.contains(name.get(i).of(text))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isCapital(int at) {
            return Character.isUpperCase(text.charAt(at));
        }

        /// Whether the line gives an outlet and a date, parted by a bar.
        private boolean isMasthead(int i) {
            var line = words(i);
            if (line.length() > LONGEST_MASTHEAD || line.indexOf('|') < 0) {
                return false;
            }
            var fields = line.split("\\|");
            for (var field : fields) {
                published = published == null ? wholeDate(field) : published;
            }
            if (published == null) {
                return false;
            }
            for (var field : fields) {
                takeName(field.strip());
            }
            return true;
        }

        private void takeName(String field) {
            if (field.isEmpty() || wholeDate(field) != null) {
                return;
            }
            if (field.startsWith("By ")) {
                authors.add(new Fact<>(field.substring(3).strip(), "first line", LIKELY));
            } else if (outlet == null) {
                outlet = new Fact<>(field, "first line", SURE);
            }
        }

        /// The date that a field is, but for a weekday or a word such as `Published` before it.
        private static @Nullable Fact<Moment> wholeDate(String field) {
            var dates = Dates.of(field);
            if (dates.isEmpty() || field.strip().length() > dates.getFirst().span().length() + 12) {
                return null;
            }
            return new Fact<>(dates.getFirst().moment(), "first line", SURE);
        }

        private void headline(int from, int to) {
            for (int i = from; i < to && title == null; i++) {
                if (!lines.get(i).blank() && !isSlug(words(i))) {
                    if (isHeadline(i)) {
                        mark(i, Line.Hint.HEADING);
                        title = new Fact<>(words(i), "first line", LIKELY);
                    }
                    return;
                }
            }
        }

        /// Whether a line is a dispatch's slug, such as `north-mill/flood 1142`, by which desks
        /// file it: small letters with a stroke between two of them.
        private static boolean isSlug(String line) {
            int stroke = line.indexOf('/');
            return stroke > 0
                    && stroke + 1 < line.length()
                    && Character.isLetter(line.charAt(stroke - 1))
                    && Character.isLetter(line.charAt(stroke + 1))
                    && line.chars().noneMatch(Character::isUpperCase);
        }

        /// Whether the line is short, does not end like a sentence, and stands apart from what
        /// follows.
        private boolean isHeadline(int i) {
            var line = words(i);
            char end = line.charAt(line.length() - 1);
            boolean apart =
                    i + 1 >= lines.size()
                            || lines.get(i + 1).blank()
                            || lines.get(i + 1).hint() == Line.Hint.MASTHEAD
                            || isByline(i + 1);
            return line.length() <= LONGEST_HEADLINE
                    && ".,;:|".indexOf(end) < 0
                    && apart
                    && hasLetters(line)
                    && Dateline.at(text, lines.get(i).span().start()) == null
                    && !isByline(i);
        }

        private static boolean hasLetters(String line) {
            return line.chars().filter(Character::isLetter).count() * 2 > line.length();
        }

        private boolean isByline(int i) {
            var credit = i < lines.size() ? CreditLine.of(text, lines.get(i)) : null;
            return credit != null && credit.weight() == CreditLine.Weight.NAME;
        }

        private void byline(int last) {
            for (int i = 0; i < last && authors.isEmpty(); i++) {
                if (isByline(i)) {
                    authors.add(new Fact<>(Bylines.name(words(i)), "byline", LIKELY));
                } else if (words(i).length() > LONGEST_HEADLINE) {
                    return;
                }
            }
        }

        private void mark(int i, Line.Hint hint) {
            lines.set(i, new Line(lines.get(i).span(), hint));
        }

        private String words(int i) {
            return lines.get(i).span().of(text);
        }
    }
}
