// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.Days;
import org.firsthand.text.EditDistance;
import org.firsthand.text.MonthNames;
import org.jspecify.annotations.Nullable;

/// Place and date that open a dispatch: `WASHINGTON, April 11.-`, `Madrid, via Paris, April 12.—`,
/// `LONDON, May 3 (Norda) —`, `LONDON (Norda) —`.
///
/// Scans are forgiven a misread letter of the month, letters for figures in the day, and stray
/// marks in front.
///
/// @param span place and date, without the dash
/// @param credit the agency in brackets behind them
/// @param month 1 to 12; 0 where only the agency follows the place
/// @param day 0 where it cannot be read
/// @param year 0 where it is not given
record Dateline(Span span, @Nullable Span credit, int month, int day, int year) {
    private static final int MOST_WORDS = 7;
    private static final int LONGEST = 75;
    private static final int LONGEST_BRACKET = 41;
    private static final int MOST_STRAY_MARKS = 4;
    private static final String DASHES = "-—–~=^_‒―";
    private static final Set<String> INNER_WORDS =
            Set.of("via", "of", "on", "the", "de", "del", "der", "la", "le", "am", "by");
    private static final Set<String> NO_PLACE =
            Set.of(
                    "on",
                    "in",
                    "by",
                    "since",
                    "until",
                    "till",
                    "from",
                    "the",
                    "after",
                    "before",
                    "early",
                    "late",
                    "about",
                    "morning",
                    "afternoon",
                    "evening",
                    "dated",
                    "date",
                    "this",
                    "last",
                    "next",
                    "between",
                    "of",
                    "edition",
                    "vol",
                    "volume",
                    "for",
                    "easter",
                    "and",
                    "beginning",
                    "during",
                    "through",
                    "to",
                    "no");
    private static final List<String> SHORT_MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sept", "oct", "nov",
                    "dec");

    /// The dateline that begins at `start`, or null where none does.
    static @Nullable Dateline at(String text, int start) {
        return new Scan(text, start).dateline();
    }

    /// One left-to-right look at the start of a line.
    private static final class Scan {
        private final String text;
        private final int end;
        private final int from;
        private int p;
        private int letters;
        private int upper;
        private boolean newLine;
        private boolean parted;

        Scan(String text, int start) {
            this.text = text;
            this.end = Math.min(text.length(), start + LONGEST + MOST_STRAY_MARKS);
            int q = start;
            while (q < end && q < start + MOST_STRAY_MARKS && !Character.isLetter(text.charAt(q))) {
                q++;
            }
            this.from = q;
            this.p = q;
        }

        @Nullable Dateline dateline() {
            int lastPlace = from;
            for (int words = 0; words < MOST_WORDS; words++) {
                int wordEnd = wordEnd(p);
                if (wordEnd == p && p < end && text.charAt(p) == '(' && bracketed(p) == null) {
                    p = blanks(p + 1);
                    wordEnd = wordEnd(p);
                }
                if (wordEnd == p) {
                    return words > 0 && mostlyCapitals() ? withAgencyOnly(lastPlace) : null;
                }
                var word = text.substring(p, wordEnd).toLowerCase(Locale.ROOT);
                int month = words == 0 ? 0 : month(word);
                if (month > 0 && Character.isUpperCase(text.charAt(p))) {
                    return withDate(month, wordEnd);
                }
                if (newLine || !isPlaceWord(word, words)) {
                    return null;
                }
                countCapitals(wordEnd);
                lastPlace = wordEnd;
                p = skipBetween(wordEnd);
            }
            return null;
        }

        private boolean isPlaceWord(String word, int index) {
            if (Character.isUpperCase(text.charAt(p))) {
                return !NO_PLACE.contains(word) && !Days.WEEKDAYS.contains(word);
            }
            return index > 0 && INNER_WORDS.contains(word);
        }

        private int wordEnd(int at) {
            int q = at;
            while (q < end && (Character.isLetter(text.charAt(q)) || inWord(q, at))) {
                q++;
            }
            return q;
        }

        private boolean inWord(int q, int at) {
            char c = text.charAt(q);
            boolean joins = c == '\'' || c == '’' || c == '-' || c == '/';
            return joins && q > at && q + 1 < end && Character.isLetter(text.charAt(q + 1));
        }

        private void countCapitals(int wordEnd) {
            for (int q = p; q < wordEnd; q++) {
                letters += Character.isLetter(text.charAt(q)) ? 1 : 0;
                upper += Character.isUpperCase(text.charAt(q)) ? 1 : 0;
            }
        }

        private boolean mostlyCapitals() {
            return letters >= 3 && upper * 10 >= letters * 7;
        }

        /// After blanks, points and commas, and at most one line break in the whole dateline,
        /// before month or day.
        private int skipBetween(int at) {
            int q = at;
            while (q < end && q < at + 4) {
                char c = text.charAt(q);
                if (c == '\n' && !newLine && parted) {
                    newLine = true;
                } else if (c == '.' || c == ',') {
                    parted = true;
                } else if (c != ' ' && c != '\r' && c != '\'' && c != '-') {
                    break;
                }
                q++;
            }
            return q;
        }

        private @Nullable Dateline withDate(int month, int monthEnd) {
            int dayStart = skipBetween(monthEnd);
            int dayEnd = dayEnd(dayStart);
            if (dayEnd == dayStart) {
                return null;
            }
            int stop = yearEnd(dayEnd);
            int year = stop > dayEnd ? figures(stop - 4, stop) : 0;
            var credit = bracketed(blanks(stop));
            int after = credit == null ? stop : credit.end();
            if (!(opensText(after)
                    && (parted
                            || mostlyCapitals()
                            || text.substring(from, monthEnd).contains(" via ")))) {
                return null;
            }
            return new Dateline(
                    new Span(from, stop), credit, month, figures(dayStart, dayEnd), year);
        }

        private @Nullable Dateline withAgencyOnly(int placeEnd) {
            var credit = bracketed(p);
            if (credit == null || !dashFollows(credit.end())) {
                return null;
            }
            return new Dateline(new Span(from, placeEnd), credit, 0, 0, 0);
        }

        private boolean dashFollows(int at) {
            int q = blanks(at);
            return q < text.length() && DASHES.indexOf(text.charAt(q)) >= 0;
        }

        /// One or two figures, or letters that scans take for figures.
        private int dayEnd(int at) {
            int q = at;
            while (q < end && q < at + 2 && "0123456789lIiOoSst!|".indexOf(text.charAt(q)) >= 0) {
                q++;
            }
            boolean wordGoesOn = q < end && Character.isLowerCase(text.charAt(q)) && !ordinal(q);
            boolean figureGoesOn = q < end && Character.isDigit(text.charAt(q));
            return wordGoesOn || figureGoesOn ? at : ordinal(q) ? q + 2 : q;
        }

        private boolean ordinal(int q) {
            return q + 2 <= end
                    && Set.of("st", "nd", "rd", "th").contains(text.substring(q, q + 2));
        }

        private int yearEnd(int at) {
            int q = at;
            while (q < end && (text.charAt(q) == ',' || text.charAt(q) == ' ')) {
                q++;
            }
            boolean year = q + 4 <= end && figures(q, q + 4) >= 1700 && figures(q, q + 4) <= 2100;
            return year ? q + 4 : at;
        }

        /// The number that stands there, or 0 where a letter stands among the figures.
        private int figures(int start, int stop) {
            int value = 0;
            for (int q = start; q < stop; q++) {
                char c = text.charAt(q);
                if (c < '0' || c > '9') {
                    return ordinal(q) ? value : 0;
                }
                value = value * 10 + c - '0';
            }
            return value;
        }

        private @Nullable Span bracketed(int at) {
            if (at >= end || text.charAt(at) != '(') {
                return null;
            }
            int close = text.indexOf(')', at, Math.min(text.length(), at + LONGEST_BRACKET));
            if (close < 0 || !Character.isUpperCase(text.charAt(at + 1))) {
                return null;
            }
            return new Span(at, close + 1);
        }

        private int blanks(int at) {
            int q = at;
            while (q < text.length() && q < at + 3 && text.charAt(q) == ' ') {
                q++;
            }
            return q;
        }

        /// Whether a dash, or a point and a capital, leads on to the dispatch itself.
        private boolean opensText(int at) {
            int q = at;
            boolean point = false;
            while (q < text.length() && q < at + 6) {
                char c = text.charAt(q);
                if (DASHES.indexOf(c) >= 0
                        || c == ':'
                        || c == '?' && q + 1 < text.length() && text.charAt(q + 1) != ' ') {
                    return true;
                }
                if (Character.isLetterOrDigit(c)) {
                    return Character.isUpperCase(c) && q > at && (point || mostlyCapitals());
                }
                if (c == '\n' && !point) {
                    return mostlyCapitals();
                }
                point |= c == '.';
                q++;
            }
            return false;
        }

        private static int month(String word) {
            for (int i = 0; i < MonthNames.ENGLISH.size(); i++) {
                var name = MonthNames.ENGLISH.get(i);
                boolean alike =
                        name.length() >= 5
                                && word.length() >= 4
                                && EditDistance.within(word, name, 1);
                if (word.equals(name) || word.equals(SHORT_MONTHS.get(i)) || alike) {
                    return i + 1;
                }
            }
            return 0;
        }
    }
}
