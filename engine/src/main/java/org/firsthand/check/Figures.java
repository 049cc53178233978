// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.NumberWords;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// Cuts text into words in which a number is one word, however it is written: `fourteen` and `14`,
/// `a hundred and seventy` and `170`, `six point two million` and `6,200,000`, `per cent` and `%`
/// have the same key.
final class Figures {
    private static final int MOST_DIGITS = 18;
    private static final Map<String, Integer> SCALES =
            Map.of("thousand", 1_000, "million", 1_000_000, "billion", 1_000_000_000);
    private static final Set<String> LARGE = Set.of("hundred", "thousand", "million", "billion");

    private final String text;
    private final List<Span> words;
    private final List<Span> merged = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private Figures(String text, List<Span> words) {
        this.text = text;
        this.words = words;
    }

    /// The words of a span of a text.
    static Wording.Side of(String text, Span span) {
        return of(text, Words.of(text, span.start(), span.end()));
    }

    /// Some words of a text, in order.
    static Wording.Side of(String text, List<Span> words) {
        var figures = new Figures(text, words);
        int i = 0;
        while (i < words.size()) {
            i = figures.add(i);
        }
        return new Wording.Side(text, List.copyOf(figures.merged), List.copyOf(figures.keys));
    }

    private int add(int i) {
        var number = new Numeral(i);
        if (number.read()) {
            put(i, number.next, number.value().stripTrailingZeros().toPlainString());
            percentSign(number.next);
            return number.next;
        }
        if (key(i).equals("per") && i + 1 < words.size() && key(i + 1).equals("cent")) {
            put(i, i + 2, "percent");
            return i + 2;
        }
        put(i, i + 1, key(i));
        return i + 1;
    }

    private void put(int from, int to, String key) {
        merged.add(new Span(words.get(from).start(), words.get(to - 1).end()));
        keys.add(key);
    }

    /// A sign is no word elsewhere; here it stands for one.
    private void percentSign(int next) {
        int at = words.get(next - 1).end();
        if (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '%') {
            merged.add(new Span(at, at + 1));
            keys.add("percent");
        }
    }

    private String key(int i) {
        return Wording.key(words.get(i).of(text));
    }

    /// Whether only spaces or a hyphen part a word from the one before.
    private boolean joined(int i) {
        if (i == 0 || i >= words.size()) {
            return false;
        }
        for (int p = words.get(i - 1).end(); p < words.get(i).start(); p++) {
            char c = text.charAt(p);
            if (!Character.isWhitespace(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    /// A number in words or digits that is being read, part by part: the parts below the next
    /// thousand, and the sum of those above.
    private final class Numeral {
        private int next;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal part = BigDecimal.ZERO;
        private int room = Integer.MAX_VALUE;

        Numeral(int first) {
            next = first;
        }

        BigDecimal value() {
            return sum.add(part);
        }

        boolean read() {
            var first = key(next);
            boolean article =
                    first.equals("a")
                            && next + 1 < words.size()
                            && joined(next + 1)
                            && LARGE.contains(key(next + 1));
            if (article) {
                part = BigDecimal.ONE;
                next++;
                room = 1;
            } else if (LARGE.contains(first)) {
                part = BigDecimal.ONE;
                room = 1;
            } else if (!digits(first) && !word(next, first)) {
                return false;
            } else {
                next++;
            }
            while (goesOn()) {
                // Each turn takes a word or more.
            }
            return true;
        }

        private boolean digits(String key) {
            if (key.isEmpty() || key.length() > MOST_DIGITS || !isDecimal(key)) {
                return false;
            }
            part = new BigDecimal(key);
            room = 1;
            return true;
        }

        /// A word below a hundred, `thirty-four` among them.
        private boolean word(int word, String key) {
            int value = small(word, key);
            if (value < 0 || value >= room) {
                return false;
            }
            part = part.add(BigDecimal.valueOf(value));
            room = value >= 20 && value % 10 == 0 ? 10 : 1;
            return true;
        }

        private int small(int word, String key) {
            var raw = words.get(word).of(text);
            int hyphen = raw.indexOf('-') >= 0 ? raw.indexOf('-') : raw.indexOf('‑');
            if (hyphen > 0) {
                int tens = NumberWords.of(Wording.key(raw.substring(0, hyphen)));
                int unit = NumberWords.of(Wording.key(raw.substring(hyphen + 1)));
                return tens >= 20 && unit > 0 && unit < 10 ? tens + unit : -1;
            }
            return NumberWords.of(key);
        }

        private boolean goesOn() {
            if (next >= words.size() || next > 0 && !joined(next) && !LARGE.contains(key(next))) {
                return false;
            }
            var key = key(next);
            if (key.equals("hundred")) {
                return scale(100, 100);
            }
            if (SCALES.containsKey(key)) {
                int scale = SCALES.get(key);
                sum = sum.add(part.multiply(BigDecimal.valueOf(scale)));
                part = BigDecimal.ZERO;
                room = scale == 1000 ? 100 : 1000;
                next++;
                return true;
            }
            if (key.equals("point")) {
                return fraction();
            }
            if (key.equals("and")) {
                return room == 100 && joined(next + 1) && isLast(next + 1) && take(next + 1);
            }
            return take(next);
        }

        private boolean take(int word) {
            if (!word(word, key(word))) {
                return false;
            }
            next = word + 1;
            return true;
        }

        /// Whether no factor follows: `two hundred and three hundred` are two numbers.
        private boolean isLast(int word) {
            return word + 1 >= words.size() || !LARGE.contains(key(word + 1));
        }

        private boolean scale(int factor, int below) {
            part = part.multiply(BigDecimal.valueOf(factor));
            room = below;
            next++;
            return true;
        }

        /// `point two`, `point four five`: digits, each in a word.
        private boolean fraction() {
            var decimals = new StringBuilder();
            int at = next + 1;
            while (at < words.size() && joined(at) && decimals.length() < MOST_DIGITS) {
                int digit = NumberWords.of(key(at));
                if (digit < 0 || digit > 9) {
                    break;
                }
                decimals.append(digit);
                at++;
            }
            if (decimals.isEmpty()) {
                return false;
            }
            part = part.add(new BigDecimal("0." + decimals));
            room = 1;
            next = at;
            return true;
        }
    }

    private static boolean isDecimal(String key) {
        int points = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return points == 0 || points == 1 && key.indexOf('.') > 0 && !key.endsWith(".");
    }
}
