// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.model.Moment;
import org.firsthand.model.Quantity;
import org.firsthand.text.Bound;
import org.firsthand.text.Clocks;
import org.firsthand.text.Numerals;
import org.firsthand.text.Numerals.Form;
import org.firsthand.text.Numerals.Numeral;
import org.firsthand.text.Plurals;
import org.jspecify.annotations.Nullable;

/// Finds numbers with what they count or measure, and the time they speak of.
///
/// Years, dates, times of day, ordinals and numbers that only name something (`No. 44`, `page 61`)
/// are none.
final class Quantities {
    private static final Set<String> NAMED_BY_NUMBER =
            Set.of(
                    "no",
                    "no.",
                    "nos",
                    "nos.",
                    "number",
                    "numbers",
                    "page",
                    "pages",
                    "line",
                    "section",
                    "sections",
                    "article",
                    "articles",
                    "chapter",
                    "schedule",
                    "sheet",
                    "folio",
                    "lamp",
                    "room",
                    "route",
                    "clause",
                    "paragraph",
                    "part",
                    "book",
                    "volume",
                    "vol",
                    "vol.",
                    "#",
                    "figure",
                    "table",
                    "step",
                    "lot",
                    "district",
                    "class",
                    "unit",
                    "phase",
                    "level",
                    "grade",
                    "channel");
    private static final Set<String> MEASURES =
            Set.of(
                    "minute",
                    "hour",
                    "day",
                    "week",
                    "month",
                    "year",
                    "metre",
                    "meter",
                    "mile",
                    "kilometre",
                    "kilometer",
                    "foot",
                    "inch",
                    "yard",
                    "ton",
                    "tonne",
                    "pound",
                    "dollar",
                    "euro",
                    "crown",
                    "acre",
                    "hectare",
                    "gallon",
                    "litre",
                    "liter",
                    "second",
                    "degree",
                    "point",
                    "page",
                    "berth",
                    "bed",
                    "seat",
                    "room",
                    "storey",
                    "story",
                    "car",
                    "man",
                    "person",
                    "word",
                    "mph",
                    "cent",
                    "franc",
                    "mark",
                    "peso",
                    "gun",
                    "horse");
    private static final Set<String> TIME_WORDS = Set.of("on", "by", "in", "at", "during", "until");

    /// Words that a number counts without telling of what.
    private static final Set<String> NOTHING =
            Set.of("time", "other", "thing", "way", "latter", "side", "half", "say");

    private static final Set<String> PARTS_CLAUSE =
            Set.of(
                    ";", ",", "and", "but", "which", "who", "since", "before", "after", "until",
                    "(", "—", "–", "when", "while");
    private static final int NEAR = 14;

    /// `in 2018` is a year.
    private static final BigDecimal MOST_OF_A_RATIO = BigDecimal.valueOf(1000);

    private final Piece piece;
    private final Scan scan;
    private final List<String> words;
    private final Units units;
    private final Times times;
    private final TakenBack takenBack;
    private final NavigableMap<Integer, Integer> clocks = new TreeMap<>();
    private final List<Quantity> found = new ArrayList<>();
    private @Nullable String money;

    private Quantities(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.words = scan.lows();
        this.units = new Units(scan);
        this.times = new Times(scan);
        this.takenBack = new TakenBack(scan);
        Clocks.of(scan.text()).forEach(c -> clocks.put(c.span().start(), c.span().end()));
    }

    /// The quantities of a part, in order.
    static List<Quantity> of(Piece piece) {
        var quantities = new Quantities(piece);
        int i = 0;
        while (i < quantities.scan.size()) {
            i = Math.max(i + 1, quantities.at(i));
        }
        return quantities.found;
    }

    /// Adds what begins at a token; gives the token after it.
    private int at(int i) {
        var compound = compound(i);
        if (compound != null && !piece.isFurniture(i)) {
            add(i, i + 1, compound, BigDecimal.ZERO);
            return i + 1;
        }
        var figure = numeral(i);
        if (figure == null || namesOrDates(i, figure) || piece.isFurniture(i)) {
            return i;
        }
        int clock = clockEnd(i);
        if (clock > i) {
            return clock;
        }
        return ranged(i, figure);
    }

    /// `35-minute` as a number and its unit; null where a token is none.
    private @Nullable Amount compound(int i) {
        var modifier = scan.low(i).indexOf('-') < 0 ? null : Numerals.modifier(scan.low(i));
        var unit = modifier == null ? "" : Plurals.singular(modifier.unit());
        return modifier != null && MEASURES.contains(unit)
                ? new Amount(modifier.value(), unit, false)
                : null;
    }

    /// The number that begins at a token; null where none does, or a year in words.
    private @Nullable Numeral numeral(int i) {
        var number = Numerals.at(words, i, scan.size());
        return number == null || number.form() == Form.YEAR ? null : number;
    }

    /// @param loose whether it is said to be about so much
    private record Amount(BigDecimal value, String unit, boolean loose) {}

    /// The second number of `38 to 43 per cent` or `between 300 and 400`, and the unit of both.
    private int ranged(int i, Numeral figure) {
        int joint = figure.end();
        var between = scan.low(joint);
        boolean range =
                between.equals("to")
                        || between.equals("or")
                        || between.equals("–")
                        || between.equals("-")
                        || between.equals("and") && scan.low(i - 1).equals("between");
        var second = range ? numeral(joint + 1) : null;
        boolean upward = second != null && second.value().compareTo(figure.value()) > 0;
        if (second == null
                || !upward
                || (figure.form() == Form.PART) != (second.form() == Form.PART)) {
            return single(i, figure);
        }
        var unit = unit(i, second);
        if (unit == null) {
            return second.end();
        }
        boolean grows = second.form() == Form.LARGE && figure.form() != Form.LARGE;
        var first = grows ? figure.value().multiply(scaleOf(second)) : figure.value();
        boolean loose = loose(i, second.end());
        int end = Math.max(unit.to(), second.end());
        add(i, end, new Amount(first, unit.name(), loose), second.value());
        return end;
    }

    private static BigDecimal scaleOf(Numeral large) {
        boolean billions = large.value().compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0;
        return BigDecimal.valueOf(billions ? 1_000_000_000 : 1_000_000);
    }

    private int single(int i, Numeral figure) {
        var unit = unit(i, figure);
        boolean one = figure.value().compareTo(BigDecimal.ONE) == 0 && !scan.at(i).number();
        boolean measured = unit != null && MEASURES.contains(unit.name());
        if (unit == null || one && !measured || NOTHING.contains(unit.name())) {
            return i;
        }
        int end = Math.max(unit.to(), figure.end());
        if (isRatio(end, figure)) {
            return end + 2;
        }
        add(i, end, new Amount(figure.value(), unit.name(), loose(i, end)), BigDecimal.ZERO);
        return Math.min(end, scan.low(figure.end()).equals("of") ? figure.end() + 1 : end);
    }

    /// The token after a time of day in words that begins here, such as `two minutes to eleven`;
    /// the token itself where none does.
    private int clockEnd(int i) {
        int start = scan.at(i).start();
        var clock = clocks.floorEntry(start);
        int end = i;
        while (clock != null
                && !scan.at(i).number()
                && end < scan.size()
                && scan.at(end).start() < clock.getValue()) {
            end++;
        }
        return end;
    }

    /// Whether a number is so many of so many, and no count: `two loads in three`.
    private boolean isRatio(int end, Numeral figure) {
        var joint = scan.low(end);
        boolean joined =
                joint.equals("in") || joint.equals("of") && scan.low(end - 1).equals("out");
        var whole = joined ? numeral(end + 1) : null;
        return whole != null
                && whole.form() == Form.PLAIN
                && whole.value().compareTo(figure.value()) > 0
                && whole.value().compareTo(MOST_OF_A_RATIO) <= 0
                && units.after(whole.end()) == null;
    }

    private Units.@Nullable Unit unit(int i, Numeral figure) {
        var sign = i > 0 ? Units.sign(scan.low(i - 1)) : null;
        if (sign != null) {
            money = sign;
            return new Units.Unit(sign, figure.end());
        }
        if (figure.form() == Form.PART && !scan.low(figure.end()).equals("of")) {
            return part(figure);
        }
        var unit = one(i, figure) ? null : units.after(figure.end());
        if (unit == null && figure.value().compareTo(BigDecimal.ONE) == 0) {
            var low = scan.low(figure.end());
            return MEASURES.contains(low) ? new Units.Unit(low, figure.end() + 1) : null;
        }
        if (unit == null && figure.form() == Form.LARGE && money != null) {
            return new Units.Unit(money, figure.end());
        }
        if (unit != null && figure.form() == Form.LARGE) {
            money = unit.name();
        }
        return unit;
    }

    private boolean one(int i, Numeral figure) {
        return figure.value().compareTo(BigDecimal.ONE) == 0 && !scan.at(i).number();
    }

    /// `half a kilogram`, `half an hour`.
    private Units.@Nullable Unit part(Numeral figure) {
        var article = scan.low(figure.end());
        var low = scan.low(figure.end() + 1);
        boolean measure = MEASURES.contains(low) || low.endsWith("gram") || low.endsWith("metre");
        return (article.equals("a") || article.equals("an")) && measure
                ? new Units.Unit(low, figure.end() + 2)
                : null;
    }

    private boolean loose(int from, int to) {
        return Bound.around(words, from, to).isRough();
    }

    /// Whether a number is a year, a day, a time of day, or names something.
    private boolean namesOrDates(int i, Numeral figure) {
        var before = scan.low(i - 1);
        var next = scan.low(figure.end());
        boolean clocked = before.equals(":") && scan.at(i - 1).end() == scan.at(i).start();
        if (clocked || NAMED_BY_NUMBER.contains(before) || before.equals("/") || next.equals("/")) {
            return true;
        }
        if (!scan.at(i).number()) {
            return isTime(next);
        }
        var low = scan.low(i);
        boolean nextMonth = figure.end() < scan.size() && Times.month(scan.at(figure.end())) > 0;
        boolean lastMonth = i > 0 && Times.month(scan.at(i - 1)) > 0;
        var after = scan.at(Math.min(figure.end(), scan.size() - 1));
        boolean clock = isClock(low) && (isTime(next) || !after.word() || after.capital());
        return nextMonth
                || lastMonth
                || clock
                || isTime(next)
                || next.equals(":")
                || isYear(i, low);
    }

    private static boolean isTime(String next) {
        return Set.of("a.m", "p.m", "a.m.", "p.m.", "am", "pm", "o'clock").contains(next);
    }

    private static boolean isClock(String low) {
        int point = low.indexOf('.');
        return point > 0 && low.length() - point == 3;
    }

    private boolean isYear(int i, String low) {
        boolean four = low.length() == 4 && low.chars().allMatch(Character::isDigit);
        boolean placed =
                Set.of("in", "of", "since", "until", "by", "from", "year", "during", ",", "(")
                        .contains(scan.low(i - 1));
        var next = scan.low(i + 1);
        return four
                && (low.startsWith("1") || low.startsWith("20"))
                && (placed || !Units.plural(next));
    }

    private void add(int number, int to, Amount amount, BigDecimal second) {
        boolean signed = number > 0 && Units.sign(scan.low(number - 1)) != null;
        int from = signed ? number - 1 : number;
        if (isShouted(to - 1) || takenBack.at(from)) {
            return;
        }
        var passage = piece.passage(from, to);
        var asOf = asOf(from, to);
        found.add(
                new Quantity(passage, digits(amount.value()), amount.unit(), amount.loose(), asOf));
        if (second.signum() > 0) {
            found.add(new Quantity(passage, digits(second), amount.unit(), amount.loose(), asOf));
        }
    }

    /// Whether a word is all in capitals, as in a headline.
    private boolean isShouted(int token) {
        return scan.low(token).length() > 2
                && Paragraphs.heading(scan.chars(token, token + 1).of(scan.text()));
    }

    private static String digits(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /// The nearest time of the sentence that is not the time at which something was said.
    private @Nullable Moment asOf(int from, int to) {
        var sentence = scan.sentence(from);
        for (int i = to; i < Math.min(sentence.end(), to + NEAR); i++) {
            if (PARTS_CLAUSE.contains(scan.low(i))) {
                break;
            }
            var moment = timeAt(i, from);
            if (moment != null) {
                return moment;
            }
        }
        for (int i = from - 1; i >= Math.max(sentence.start(), from - NEAR); i--) {
            if (PARTS_CLAUSE.contains(scan.low(i)) && !opensWithTime(sentence.start(), i)) {
                break;
            }
            var moment = timeAt(i, from);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    /// Whether a comma parts only a time from its clause: `In 2014, 57 members left`.
    private boolean opensWithTime(int first, int mark) {
        boolean brief = mark - first <= 5 && scan.low(mark).equals(",");
        return brief && (TIME_WORDS.contains(scan.low(first)) || Grammar.time(scan.low(first)));
    }

    private @Nullable Moment timeAt(int i, int from) {
        var low = scan.low(i);
        boolean bare =
                Set.of("last", "yesterday", "today", "tonight", "this").contains(low)
                        && !TIME_WORDS.contains(scan.low(i - 1));
        int at = bare ? i : i + 1;
        boolean asOf = low.equals("of") && scan.low(i - 1).equals("as");
        if (!bare && !TIME_WORDS.contains(low) && !asOf || at >= scan.size() || said(i)) {
            return null;
        }
        if (low.equals("at") || low.equals("by")) {
            int clock = at;
            at = afterClock(at);
            boolean hour = at > clock && isTime(scan.low(at - 1));
            if (hour && (at >= scan.size() || !scan.at(at).word())) {
                return ofDay(piece.published(from));
            }
        }
        var time = at < scan.size() ? times.at(at, piece.published(from), toward(i)) : null;
        return time == null ? null : time.moment();
    }

    private static @Nullable Moment ofDay(@Nullable Moment published) {
        if (published == null || published.precision() != Moment.Precision.MINUTE) {
            return published;
        }
        return Moment.day(published.from().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /// Behind `four o'clock on`.
    private int afterClock(int i) {
        int k = i;
        while (k < i + 3
                && (Numerals.one(scan.low(k)) != null
                                && Times.month(scan.at(Math.min(k + 1, scan.size() - 1))) == 0
                        || isTime(scan.low(k)))) {
            k++;
        }
        return k > i && scan.low(k).equals("on") ? k + 1 : k;
    }

    private Times.Toward toward(int i) {
        var sentence = scan.sentence(i);
        for (int k = Math.max(sentence.start(), i - NEAR); k < i; k++) {
            if (Set.of("will", "shall").contains(scan.low(k))) {
                return Times.Toward.FUTURE;
            }
        }
        return Times.Toward.PAST;
    }

    /// Whether the verb before a time is one of saying, so that the time is when it was said.
    private boolean said(int i) {
        int first = Math.max(scan.sentence(i).start(), i - 4);
        for (int k = i - 1; k >= first; k--) {
            var use = Verbs.of(scan.low(k));
            if (use != null && !Verbs.alsoNoun(scan.low(k))) {
                return use.kind() == Verbs.Kind.SAY || use.kind() == Verbs.Kind.TELL;
            }
            if (Grammar.AUXILIARIES.contains(scan.low(k)) || scan.low(k).equals(",")) {
                return false;
            }
        }
        return false;
    }
}
