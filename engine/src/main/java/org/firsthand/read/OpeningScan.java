// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Reads one opening, line after line, until the account itself begins.
final class OpeningScan {
    /// Longer runs of headline lines are mastheads and advertisements: only the last lines are the
    /// headline.
    private static final int MOST_HEADLINE_LINES = 8;

    private static final int MOST_NOISE = 3;
    private static final int LONGEST_GARBLED = 40;

    private final Lines lines;
    private final int first;
    private int at;
    private int headlineFrom = -1;
    private int headlineTo = -1;
    private int large;
    private int titles;
    private int noise;
    private @Nullable CreditLine credit;
    private @Nullable Dateline dateline;
    private boolean stamped;
    private boolean ruled;

    private OpeningScan(Lines lines, int first) {
        this.lines = lines;
        this.first = first;
        this.at = first;
    }

    /// The opening that begins at line `first`; it may be empty.
    static Opening at(Lines lines, int first) {
        var scan = new OpeningScan(lines, first);
        while (scan.at < lines.size() && scan.takes()) {
            scan.at++;
        }
        return scan.opening();
    }

    /// Whether the line belongs to the opening.
    private boolean takes() {
        if (dateline != null) {
            return false;
        }
        return switch (lines.hint(at)) {
            case MASTHEAD -> true;
            case HEADING -> takesHeadline(true);
            case RULE -> takesRule();
            case CREDIT, NONE -> takesWords();
        };
    }

    private boolean takesWords() {
        var stamp = lines.stamp(at);
        if (stamp != null) {
            boolean second = stamped;
            stamped = true;
            return !second && stamp.alone();
        }
        var here = lines.dateline(at);
        if (here != null) {
            dateline = here;
            return false;
        }
        var line = lines.credit(at);
        if (line != null && credit == null) {
            credit = line;
            return true;
        }
        return takesForm(lines.form(at));
    }

    private boolean takesForm(Form form) {
        return switch (form) {
            case BLANK, BREAK -> true;
            case RULE -> takesRule();
            case CAPS, TITLE -> takesHeadline(form == Form.CAPS);
            case SHORT -> headlineFrom >= 0 && ++noise <= MOST_NOISE;
            case NOISE -> at > first && ++noise <= MOST_NOISE;
            case PROSE -> isGarbledCredit();
        };
    }

    /// Whether this is a short line between headline or credit and a dateline, as a misread credit
    /// line is.
    private boolean isGarbledCredit() {
        return (headlineFrom >= 0 || credit != null)
                && lines.span(at).length() <= LONGEST_GARBLED
                && at + 1 < lines.size()
                && lines.dateline(at + 1) != null;
    }

    private boolean takesRule() {
        if (headlineFrom >= 0 || credit != null) {
            return true;
        }
        ruled = true;
        return true;
    }

    private boolean takesHeadline(boolean capitals) {
        if (headlineFrom < 0) {
            headlineFrom = at;
        } else if (large + titles >= MOST_HEADLINE_LINES) {
            headlineFrom = nextHeadline(headlineFrom);
        }
        headlineTo = at;
        large += capitals ? 1 : 0;
        titles += capitals ? 0 : 1;
        noise = 0;
        return true;
    }

    private int nextHeadline(int from) {
        int next = from + 1;
        while (next < at && !lines.form(next).opensHeadline()) {
            next++;
        }
        return next;
    }

    private Opening opening() {
        return new Opening(first, at, headline(), large, titles, credit, dateline, stamped, ruled);
    }

    private @Nullable Span headline() {
        if (headlineFrom < 0) {
            return null;
        }
        return new Span(lines.span(headlineFrom).start(), lines.span(headlineTo).end());
    }

    /// The lines of one body with what they look like, each judged once.
    static final class Lines {
        /// How many lines are looked at around one line, so that the whole stays linear.
        static final int WINDOW = 40;

        private final String text;
        private final List<Line> lines;
        private final Form[] forms;

        Lines(String text, List<Line> lines) {
            this.text = text;
            this.lines = lines;
            this.forms = lines.stream().map(line -> Form.of(text, line)).toArray(Form[]::new);
        }

        int size() {
            return lines.size();
        }

        Span span(int i) {
            return lines.get(i).span();
        }

        Line.Hint hint(int i) {
            return lines.get(i).hint();
        }

        Form form(int i) {
            return forms[i];
        }

        @Nullable Dateline dateline(int i) {
            return span(i).length() == 0 ? null : Dateline.at(text, span(i).start());
        }

        @Nullable CreditLine credit(int i) {
            return CreditLine.of(text, lines.get(i));
        }

        @Nullable TimeStamp stamp(int i) {
            return TimeStamp.of(text, lines.get(i));
        }

        /// Whether the words before line `i` end a sentence, or are no prose.
        boolean sentenceEndsBefore(int i) {
            int before = i - 1;
            int farthest = Math.max(0, i - WINDOW);
            while (before >= farthest
                    && (forms[before] == Form.BLANK || forms[before] == Form.NOISE)) {
                before--;
            }
            if (before < farthest
                    || forms[before] != Form.PROSE
                    || before < i - 1 && forms[i - 1] == Form.BLANK) {
                return true;
            }
            return ".!?:\"”’)".indexOf(text.charAt(span(before).end() - 1)) >= 0;
        }

        /// Characters of prose from line `from` up to line `to`, counted up to `most`.
        int prose(int from, int to, int most) {
            int characters = 0;
            for (int i = from; i < to && characters < most; i++) {
                characters += forms[i] == Form.PROSE ? span(i).length() : 0;
            }
            return characters;
        }

        /// Characters of the prose that follows at once at line `i`, counted up to `most`.
        int proseAt(int i, int most) {
            int characters = 0;
            for (int j = i; j < Math.min(lines.size(), i + WINDOW) && characters < most; j++) {
                switch (forms[j]) {
                    case PROSE, SHORT -> characters += span(j).length();
                    case BLANK, BREAK, NOISE -> characters += 0;
                    case CAPS, TITLE, RULE -> {
                        return characters;
                    }
                }
            }
            return characters;
        }
    }
}
