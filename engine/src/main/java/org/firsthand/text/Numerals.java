// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads numbers, in digits or in English words, as texts write and speakers say them: `3,400`,
/// `6.2 million`, `forty-two`, `a hundred and seventy`, `six point two million`, `two fifths`, `one
/// and a half`, `twenty eighteen`. The only reader of numbers; all steps use it.
///
/// It reads from a list of words in lower case or of their comparison keys, so that what joins or
/// parts two words is for the caller to see. A comma before three digits parts thousands; before
/// others it is a decimal comma.
public final class Numerals {
    private static final int LONGEST = 18;
    private static final int DOZEN = 12;
    private static final int HUNDRED = 100;
    private static final int MILLION = 1_000_000;

    /// A mark and three digits.
    private static final int THOUSANDS = 4;

    private static final int SHORTEST_UNIT = 3;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Map<String, Integer> SCALES =
            Map.ofEntries(
                    Map.entry("thousand", 1_000),
                    Map.entry("thousands", 1_000),
                    Map.entry("million", MILLION),
                    Map.entry("millions", MILLION),
                    Map.entry("mn", MILLION),
                    Map.entry("mln", MILLION),
                    Map.entry("billion", 1_000_000_000),
                    Map.entry("billions", 1_000_000_000),
                    Map.entry("bn", 1_000_000_000));

    private static final Map<String, Integer> PARTS =
            Map.ofEntries(
                    Map.entry("half", 2),
                    Map.entry("halve", 2),
                    Map.entry("third", 3),
                    Map.entry("quarter", 4),
                    Map.entry("fifth", 5),
                    Map.entry("sixth", 6),
                    Map.entry("seventh", 7),
                    Map.entry("eighth", 8),
                    Map.entry("tenth", 10));

    /// Letters that stand for a factor where they are written together with the digits.
    private static final Map<String, Integer> GLUED = Map.of("k", 1_000, "m", MILLION);

    /// What a number word is written together with in a key: `fourteenweek`.
    private static final Set<String> MODIFIER_UNITS =
            Set.of(
                    "second", "minute", "hour", "day", "week", "month", "year", "inch", "foot",
                    "yard", "mile", "metre", "meter", "page", "point", "member", "man", "seat");

    /// The first two digits of a year that is said in two parts.
    private static final Set<Integer> CENTURIES = Set.of(15, 16, 17, 18, 19, 20);

    private final List<String> words;
    private final int end;
    private int next;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal part = BigDecimal.ZERO;

    /// What a further word must be below to belong to the number.
    private int room = Integer.MAX_VALUE;

    private boolean large;

    /// A number.
    ///
    /// @param end the word after it
    /// @param form how it was given
    public record Numeral(BigDecimal value, int end, Form form) {
        /// In digits, without a fraction that is zero.
        public String digits() {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    /// How a number is given.
    public enum Form {
        PLAIN,
        /// The word `one` alone, which is more often a pronoun.
        ONE,
        /// In millions or more.
        LARGE,
        /// As a part of something: `a third`.
        PART,
        /// A year in two parts: `twenty eighteen`.
        YEAR
    }

    private Numerals(List<String> words, int first, int end) {
        this.words = words;
        this.end = Math.min(end, words.size());
        this.next = first;
    }

    /// The number that begins at a word; null where none does.
    public static @Nullable Numeral at(List<String> words, int first, int end) {
        var reader = new Numerals(words, first, end);
        if (reader.word(first).isEmpty()) {
            return null;
        }
        var part = reader.fractionAt(first);
        return part != null ? part : reader.read(first);
    }

    /// The number that begins at a word and counts something: not the word `one` alone, and no
    /// part.
    public static @Nullable Numeral counting(List<String> words, int first, int end) {
        var number = at(words, first, end);
        return number == null || number.form == Form.ONE || number.form == Form.PART
                ? null
                : number;
    }

    /// The number that a whole text is, in digits or as it is spoken; null where it holds anything
    /// else.
    public static @Nullable BigDecimal whole(String text) {
        var keys = Words.of(text).stream().map(w -> w.of(text).toLowerCase(Locale.ROOT)).toList();
        var number = at(keys, 0, keys.size());
        return number != null && number.end == keys.size() ? number.value : null;
    }

    /// The values of all numbers among words or their keys, in ascending order; the word `one`
    /// alone counts as none.
    public static List<BigDecimal> values(List<String> keys) {
        var values = new ArrayList<BigDecimal>();
        int i = 0;
        while (i < keys.size()) {
            var number = counting(keys, i, keys.size());
            var led = number == null ? modifier(keys.get(i)) : null;
            var value = number != null ? number.value : led == null ? null : led.value;
            if (value != null) {
                values.add(value.stripTrailingZeros());
            }
            i = number == null ? i + 1 : number.end;
        }
        Collections.sort(values);
        return values;
    }

    /// Whether a word is part of a number in words: not `one` and `zero`, which are too often none.
    public static boolean isWord(String key) {
        return small(key) > 1 || isSpelled(key) || key.equals("half");
    }

    /// A number and the unit that is written together with it.
    public record Modifier(BigDecimal value, String unit) {}

    /// `35-minute`, `fourteen-week`, `62-year-old`, or the keys of the first two; null where a word
    /// is no such thing.
    public static @Nullable Modifier modifier(String word) {
        boolean hyphened = false;
        for (int i = word.length() - SHORTEST_UNIT; i > 0; i--) {
            if (word.charAt(i) == '-' || word.charAt(i) == '‑') {
                hyphened = true;
                var value = one(word.substring(0, i));
                var unit = word.substring(i + 1);
                if (value != null) {
                    return one(unit) == null ? new Modifier(value, unit) : null;
                }
            }
        }
        int cut = hyphened ? 0 : numberEnd(word);
        var value = cut == 0 ? null : one(word.substring(0, cut));
        var unit = word.substring(cut);
        boolean known =
                unit.length() >= SHORTEST_UNIT
                        && Character.isLetter(unit.charAt(0))
                        && one(unit) == null;
        return value != null && known ? new Modifier(value, unit) : null;
    }

    /// Where the digits or the number word end that a key begins with; 0 where it begins with none.
    private static int numberEnd(String word) {
        int end = 0;
        while (end < word.length() && Dates.isDigit(word.charAt(end))) {
            end++;
        }
        for (int i = word.length() - SHORTEST_UNIT; i >= SHORTEST_UNIT && end == 0; i--) {
            end = MODIFIER_UNITS.contains(word.substring(i)) ? i : 0;
        }
        return end;
    }

    /// The value of one word or group of digits, `forty-two`, `3,400`, `6.2m`; null where it is no
    /// number.
    public static @Nullable BigDecimal one(String word) {
        int small = small(word);
        if (small >= 0) {
            return BigDecimal.valueOf(small);
        }
        if (word.isEmpty() || !Dates.isDigit(word.charAt(0))) {
            return null;
        }
        int digits = word.length();
        while (Character.isLetter(word.charAt(digits - 1))) {
            digits--;
        }
        var rest = word.substring(digits);
        var glued = GLUED.get(rest);
        var scale = glued == null ? SCALES.get(rest) : glued;
        var value = digits(word.substring(0, digits));
        if (value == null || rest.isEmpty()) {
            return value;
        }
        return scale == null ? null : value.multiply(BigDecimal.valueOf(scale));
    }

    /// Below a hundred, in one word: `forty`, `forty-two`, `fortytwo`; -1 where a word is none.
    private static int small(String word) {
        int value = NumberWords.of(word);
        if (value >= 0) {
            return value;
        }
        for (var ten : NumberWords.TENS) {
            if (word.startsWith(ten)) {
                int from = ten.length();
                boolean hyphen =
                        from < word.length()
                                && (word.charAt(from) == '-' || word.charAt(from) == '‑');
                int unit = NumberWords.of(word.substring(hyphen ? from + 1 : from));
                return unit > 0 && unit < 10 ? NumberWords.of(ten) + unit : -1;
            }
        }
        return -1;
    }

    private static @Nullable BigDecimal digits(String word) {
        int comma = word.lastIndexOf(',');
        int point = word.lastIndexOf('.');
        boolean mixed = comma >= 0 && point >= 0;
        int last = Math.max(comma, point);
        boolean alone = last < 0 || word.indexOf(word.charAt(last)) == last;
        boolean decimal =
                last >= 0 && alone && (mixed || point >= 0 || word.length() - last != THOUSANDS);
        var plain = new StringBuilder();
        int group = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Dates.isDigit(c)) {
                plain.append(c);
            } else if (i == last && decimal) {
                plain.append('.');
            } else if (c != ',' && c != '.' || !isGroup(word, i)) {
                return null;
            }
            group++;
        }
        boolean sound = group > 0 && group <= LONGEST && last < word.length() - 1;
        return sound ? new BigDecimal(plain.toString()) : null;
    }

    /// Whether just three digits stand behind a mark.
    private static boolean isGroup(String word, int mark) {
        return Dates.number(word, mark + 1, word.length()) == THOUSANDS - 1;
    }

    private String word(int i) {
        return i < 0 || i >= end ? "" : words.get(i);
    }

    /// `half`, `a third`, `two fifths`, `three quarters`: singular and plural must fit.
    private @Nullable Numeral fractionAt(int i) {
        if (word(i).equals("half")) {
            if (word(i + 1).equals("a") && isSpelled(word(i + 2))) {
                var scale = new Numerals(words, i + 1, i + 3).read(i + 1);
                return scale == null
                        ? null
                        : new Numeral(scale.value.multiply(HALF), i + 3, scale.form);
            }
            boolean counted = i > 0 && PARTS.containsKey(words.get(i - 1));
            return counted ? null : new Numeral(HALF, i + 1, Form.PART);
        }
        var name = word(i + 1);
        boolean plural = name.endsWith("s");
        var below = PARTS.get(plural ? name.substring(0, name.length() - 1) : name);
        int above = word(i).equals("a") ? 1 : NumberWords.of(word(i));
        boolean fits = plural ? above > 1 && above < 10 : above == 1 && isPart(i, name);
        if (below == null || !fits) {
            return null;
        }
        var value =
                BigDecimal.valueOf(above)
                        .divide(
                                BigDecimal.valueOf(below),
                                new MathContext(4, RoundingMode.HALF_UP));
        return new Numeral(value, i + 2, Form.PART);
    }

    /// `a third of them`, and no `a third man`.
    private boolean isPart(int i, String name) {
        return name.equals("half") || name.equals("quarter") || word(i + 2).equals("of");
    }

    private @Nullable Numeral read(int first) {
        if (!begin()) {
            return null;
        }
        int before = -1;
        while (before != next) {
            before = next;
            goOn();
        }
        var value = sum.add(part);
        boolean one = word(first).equals("one") && next == first + 1;
        var year = year(first);
        return year != null
                ? year
                : new Numeral(value, next, large ? Form.LARGE : one ? Form.ONE : Form.PLAIN);
    }

    private boolean begin() {
        var word = word(next);
        boolean article = word.equals("a");
        if (isSpelled(article ? word(next + 1) : word)) {
            next += article ? 1 : 0;
            part = BigDecimal.ONE;
            return true;
        }
        int small = small(word);
        var value = one(word);
        if (value == null) {
            return false;
        }
        part = value;
        room = small >= 20 && small % 10 == 0 ? 10 : 1;
        large = small < 0 && Character.isLetter(word.charAt(word.length() - 1));
        next++;
        return true;
    }

    /// A factor that can stand for a number: `hundred`, and no `bn` or `millions`.
    private static boolean isSpelled(String word) {
        return word.length() > SHORTEST_UNIT && isScale(word) && !word.endsWith("s");
    }

    private static boolean isScale(String word) {
        return word.equals("hundred") || word.equals("dozen") || SCALES.containsKey(word);
    }

    private void goOn() {
        var word = word(next);
        switch (word) {
            case "hundred" -> scale(HUNDRED, HUNDRED);
            case "dozen" -> scale(DOZEN, 1);
            case "point" -> decimals();
            case "and" -> and();
            default -> {
                var scale = SCALES.get(word);
                if (scale != null) {
                    thousands(scale);
                } else {
                    take(next);
                }
            }
        }
    }

    private void scale(int factor, int below) {
        if (part.compareTo(BigDecimal.valueOf(HUNDRED)) < 0) {
            part = part.multiply(BigDecimal.valueOf(factor));
            room = below;
            next++;
        }
    }

    private void thousands(int scale) {
        if (sum.precision() + part.precision() >= LONGEST) {
            return;
        }
        var whole = part.signum() == 0 ? sum : part;
        var grown = whole.multiply(BigDecimal.valueOf(scale));
        sum = part.signum() == 0 ? grown : sum.add(grown);
        part = BigDecimal.ZERO;
        large |= scale >= MILLION;
        room = HUNDRED * 10;
        next++;
    }

    /// `a hundred and seventy`, `two and a half`; `two hundred and three hundred` are two numbers.
    private void and() {
        boolean half = word(next + 1).equals("a") && word(next + 2).equals("half");
        if (half && part.compareTo(BigDecimal.valueOf(HUNDRED)) < 0 && part.signum() > 0) {
            part = part.add(HALF);
            room = 1;
            next += 3;
            return;
        }
        boolean last = !isScale(word(next + 2));
        if (room >= HUNDRED && last && !large) {
            take(next + 1);
        }
    }

    /// Takes a word below what there is room for.
    private void take(int i) {
        int value = small(word(i));
        if (value > 0 && value < room) {
            part = part.add(BigDecimal.valueOf(value));
            room = value >= 20 && value % 10 == 0 ? 10 : room > HUNDRED ? HUNDRED : 1;
            next = i + 1;
            if (room == HUNDRED && !word(next).equals("hundred")) {
                room = 1;
            }
        }
    }

    /// `point two`, `point four five`: digits, each in a word.
    private void decimals() {
        var digits = new StringBuilder();
        int at = next + 1;
        while (digits.length() < LONGEST) {
            int digit = NumberWords.of(word(at));
            if (digit < 0 || digit > 9) {
                break;
            }
            digits.append(digit);
            at++;
        }
        if (!digits.isEmpty()) {
            part = part.add(new BigDecimal("0." + digits));
            room = 1;
            next = at;
        }
    }

    /// `nineteen sixty-eight`, `twenty eighteen`, `nineteen oh five`.
    private @Nullable Numeral year(int first) {
        int century = NumberWords.of(word(first));
        if (!CENTURIES.contains(century) || next != first + 1) {
            return null;
        }
        boolean oh = word(next).equals("oh");
        int rest = small(word(oh ? next + 1 : next));
        int to = oh ? next + 2 : next + 1;
        boolean tens = rest >= 20 && rest % 10 == 0 && !oh;
        int unit = tens ? NumberWords.of(word(to)) : 0;
        boolean more = unit > 0 && unit < 10;
        boolean fits = oh ? rest > 0 && rest < 10 : rest >= 10;
        return fits
                ? new Numeral(
                        BigDecimal.valueOf(century * 100L + rest + (more ? unit : 0)),
                        more ? to + 1 : to,
                        Form.YEAR)
                : null;
    }
}
