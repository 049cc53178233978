// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes any text of a case anew. What a word, date or number becomes depends on nothing but
/// itself, so that a quotation stays verbatim when it and its source are both written anew.
///
/// Not touched are times of day, decimal fractions that the table does not name, numbers up to
/// twelve and of five digits or more without commas, ordinals, and numbers within identifiers.
final class Wording {
    private static final String SPACE = "(?:\\s|&nbsp;|\u00a0)+";
    private static final String BEFORE = "(?<![\\p{L}\\d_])";
    private static final String AFTER = "(?![\\p{L}\\d_])";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th|\\.)?";
    private static final String MONTH =
            "(?:" + Calendar.monthNames() + "|" + Calendar.SHORT_MONTHS + ")";

    private final Names names;
    private final Calendar calendar;
    private final Numbers numbers;
    private final Pattern pattern;
    private final Pattern inAddress;

    Wording(Names names, Calendar calendar, Numbers numbers) {
        this.names = names;
        this.calendar = calendar;
        this.numbers = numbers;
        this.pattern =
                Pattern.compile(
                        "(?<address>(?:https?://[^\\s\"'<>]+|(?<=[\"'=(])/[^\\s\"'<>]*|[\\w.-]+\\.example\\b[^\\s\"'<>,;)]*))"
                                + "|(?<compact>(?<!\\d)20[012]\\d[01]\\d[0-3]\\d(?!\\d))"
                                + "|(?<iso>(?<!\\d)\\d{4}[-/]\\d{2}(?:[-/]\\d{2})?(?![\\d]))"
                                + "|(?<us>(?<!\\d)\\d{2}/\\d{2}/\\d{4}(?!\\d))"
                                + "|(?<dated>"
                                + BEFORE
                                + "(?:(?:"
                                + DAY
                                + "(?:"
                                + SPACE
                                + "(?:and|to|or|bis|tot|en)"
                                + SPACE
                                + "|[-–]|,"
                                + SPACE
                                + "))*"
                                + DAY
                                + SPACE
                                + MONTH
                                + "(?:\\.?,?"
                                + SPACE
                                + "\\d{4})?|"
                                + MONTH
                                + SPACE
                                + "\\d{1,2}(?![:.]?\\d)(?:,"
                                + SPACE
                                + "\\d{4})?)"
                                + AFTER
                                + ")"
                                + "|(?<month>"
                                + BEFORE
                                + "(?:"
                                + Calendar.monthNames()
                                + "|"
                                + Calendar.monthNames().toUpperCase(Locale.ROOT)
                                + ")"
                                + AFTER
                                + ")"
                                + "|(?<weekday>"
                                + BEFORE
                                + "(?:"
                                + Calendar.dayNames()
                                + "|"
                                + Calendar.dayNames().toUpperCase(Locale.ROOT)
                                + ")(?=s?"
                                + AFTER
                                + ")|"
                                + BEFORE
                                + "(?:"
                                + Calendar.SHORT_DAYS
                                + ")(?=,?"
                                + SPACE
                                + "\\d))"
                                + "|(?<name>"
                                + BEFORE
                                + "(?:"
                                + alternatives(names.words())
                                + ")"
                                + AFTER
                                + ")"
                                + "|(?<spoken>(?i:"
                                + BEFORE
                                + "(?:nineteen|twenty)\\s+"
                                + Numbers.WORDS
                                + ")"
                                + AFTER
                                + ")"
                                + "|(?<hundreds>(?i:"
                                + BEFORE
                                + Numbers.WORDS
                                + " hundred|(?<=[\\s\"“])hundred and "
                                + Numbers.WORDS
                                + ")"
                                + AFTER
                                + ")"
                                + "|(?<words>(?i:"
                                + BEFORE
                                + Numbers.WORDS
                                + ")(?!-?(?:first|second|third|\\p{L}+th\\b))"
                                + AFTER
                                + ")"
                                + "|(?<number>(?<![\\p{L}_#%&\\d])(?<!\\p{L}-)(?<!\\d[.:/])\\d+(?:[.,:/]\\d+)*"
                                + AFTER
                                + ")");
        this.inAddress =
                Pattern.compile(
                        "(?<compact>(?<!\\d)20[012]\\d[01]\\d[0-3]\\d(?!\\d))"
                                + "|(?<iso>(?<!\\d)\\d{4}[-/]\\d{2}(?:[-/]\\d{2})?(?![\\d]))"
                                + "|(?<word>\\p{L}+)");
    }

    private static String alternatives(Map<String, String> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(name -> Pattern.quote(name).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
    }

    /// All numbers of a text that become others.
    SortedSet<Long> values(String text) {
        var values = new TreeSet<Long>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.group("number") != null && isPlain(matcher.group())) {
                values.add(Long.parseLong(matcher.group().replace(",", "")));
            } else if (matcher.group("words") != null) {
                addWords(matcher.group(), values);
            } else if (matcher.group("hundreds") != null) {
                values.add(hundreds(matcher.group()));
            }
        }
        values.removeIf(v -> v <= Numbers.LEFT_ALONE);
        return values;
    }

    private static void addWords(String words, Set<Long> values) {
        var value = Numbers.value(words);
        if (value != null) {
            values.add(value);
        }
    }

    /// A text, anew.
    String anew(String text) {
        return pattern.matcher(text).replaceAll(m -> quoted(anew(m)));
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private String anew(MatchResult match) {
        var whole = match.group();
        if (match.group("address") != null) {
            return address(whole);
        }
        if (match.group("compact") != null) {
            return compact(whole);
        }
        if (match.group("iso") != null) {
            return iso(whole);
        }
        if (match.group("us") != null) {
            return us(whole);
        }
        if (match.group("dated") != null) {
            return dated(whole);
        }
        if (match.group("month") != null) {
            return calendar.month(whole);
        }
        if (match.group("weekday") != null) {
            return calendar.weekday(whole);
        }
        if (match.group("name") != null) {
            return names.words().getOrDefault(whole.replaceAll("\\s+", " "), whole);
        }
        if (match.group("spoken") != null) {
            return spoken(whole);
        }
        if (match.group("hundreds") != null) {
            return inHundreds(whole);
        }
        if (match.group("words") != null) {
            var value = Numbers.value(whole);
            return value == null ? whole : Numbers.words(numbers.of(value), whole);
        }
        return number(whole);
    }

    /// An address or the name of a file, word by word; its numbers stay, its dates move.
    String address(String address) {
        return inAddress
                .matcher(address)
                .replaceAll(m -> {
                    if (m.group("compact") != null) {
                        return compact(m.group());
                    }
                    if (m.group("iso") != null) {
                        return iso(m.group());
                    }
                    var word = m.group();
                    var other = names.addresses().get(word);
                    return quoted(other == null ? names.words().getOrDefault(word, word) : other);
                });
    }

    private String compact(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        int month = Integer.parseInt(date.substring(4, 6));
        int day = Integer.parseInt(date.substring(6));
        return Calendar.isDate(year, month, day)
                ? calendar.moved(year, month, day).toString().replace("-", "")
                : date;
    }

    /// A year and something after it: a month, a day, or the number of a document.
    private String iso(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        int month = Integer.parseInt(date.substring(5, 7));
        boolean toDay = date.length() > 7;
        int day = toDay ? Integer.parseInt(date.substring(8)) : 1;
        if (!Calendar.isDate(year, month, day)) {
            return isYear(year) ? calendar.year(date.substring(0, 4)) + date.substring(4) : date;
        }
        var moved = calendar.moved(year, month, day).toString();
        return (toDay ? moved : moved.substring(0, 7)).replace('-', date.charAt(4));
    }

    private String us(String date) {
        int month = Integer.parseInt(date.substring(0, 2));
        int day = Integer.parseInt(date.substring(3, 5));
        int year = Integer.parseInt(date.substring(6));
        if (!Calendar.isDate(year, month, day)) {
            return date;
        }
        var moved = calendar.moved(year, month, day).toString();
        return moved.substring(5, 7) + "/" + moved.substring(8) + "/" + moved.substring(0, 4);
    }

    /// Day and month, in either order: the month becomes another, a year too, the day stays.
    private String dated(String date) {
        var month = Pattern.compile(MONTH).matcher(date);
        if (!month.find()) {
            throw new IllegalStateException("No month in " + date);
        }
        var after = date.substring(month.end());
        var year = Pattern.compile("\\d{4}").matcher(after);
        return date.substring(0, month.start())
                + calendar.month(month.group())
                + year.replaceAll(m -> calendar.year(m.group()));
    }

    private String spoken(String year) {
        var parts = year.toLowerCase(Locale.ROOT).split("\\s+");
        var century = Numbers.value(parts[0]);
        var rest = Numbers.value(parts[1]);
        if (century == null || rest == null) {
            return year;
        }
        int moved = Integer.parseInt(calendar.year(String.valueOf(century * 100 + rest)));
        var blank = year.replaceAll("\\S", "");
        return Numbers.yearWords(moved, year).replaceFirst(" ", blank);
    }

    private static long hundreds(String words) {
        var parts = words.toLowerCase(Locale.ROOT).split(" ");
        var first = Numbers.value(parts[0]);
        if (first != null) {
            return first * 100;
        }
        var rest = Numbers.value(parts[2]);
        return 100 + (rest == null ? 0 : rest);
    }

    private String inHundreds(String words) {
        long other = numbers.of(hundreds(words));
        var made = Numbers.words(other, words);
        return words.toLowerCase(Locale.ROOT).startsWith("hundred") && made.startsWith("one ")
                ? made.substring("one ".length())
                : made;
    }

    private String number(String number) {
        if (number.length() == 4 && isDigits(number) && isYear(Integer.parseInt(number))) {
            return calendar.year(number);
        }
        if (number.contains("/") && number.indexOf('/') == 4 && isDigits(number.substring(0, 4))) {
            int year = Integer.parseInt(number.substring(0, 4));
            return isYear(year)
                    ? calendar.year(number.substring(0, 4)) + number.substring(4)
                    : number;
        }
        return isPlain(number) ? numbers.digits(number) : number;
    }

    private static boolean isYear(int year) {
        return year >= 1850 && year < 2040;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    /// A whole number, with commas before each three digits where it has any.
    private static boolean isPlain(String number) {
        if (isDigits(number)) {
            return number.length() < 5
                    && !number.startsWith("0")
                    && !(number.length() == 4 && isYear(Integer.parseInt(number)));
        }
        return number.matches("[1-9]\\d{0,2}(,\\d{3})+");
    }
}
