// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.firsthand.read.OpeningScan.Lines;
import org.firsthand.text.Dates;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Cuts a body into its accounts, at strong marks only: datelines, credit lines, rules, time
/// stamps, and headlines where the page is known to hold several accounts. A body without such
/// marks is one story.
///
/// What stands in a row - headline, credit, dateline - opens one story together. A single headline
/// line amid prose cuts nothing unless a dateline or credit follows.
final class Stories {
    private static final int SOME_PROSE = 60;
    private static final int AN_ENTRY = 80;
    private static final int A_START = 70;
    private static final int MANY_DISPATCHES = 2;
    private static final int WORDS_OF_A_HEADLINE = 3;

    private final String text;
    private final Lines lines;
    private final boolean crowded;
    private final boolean live;
    private final List<Story> stories = new ArrayList<>();
    private Opening open;
    private @Nullable Span signedOff;

    private Stories(String text, List<Line> all) {
        this.text = text;
        this.lines = new Lines(text, all);
        this.crowded = isCrowded();
        this.live = isLive();
        this.open = OpeningScan.at(lines, 0);
    }

    /// The stories of `text`; always at least one.
    static List<Story> of(String text, List<Line> lines) {
        return new Stories(text, lines).cut();
    }

    private List<Story> cut() {
        int i = after(open);
        while (i < lines.size()) {
            i = canOpen(i) ? step(i) : i + 1;
        }
        close(text.length());
        return List.copyOf(stories);
    }

    /// Cuts at line `i` if an opening stands there, and gives the line to look at next.
    private int step(int i) {
        var next = OpeningScan.at(lines, i);
        if (!cutsAt(next)) {
            noteSignature(next);
            return Math.max(i + 1, next.next());
        }
        if (isOnlyStart(i)) {
            open = merged(open, next);
        } else {
            close(lines.span(i).start());
            open = next;
        }
        return Math.max(i + 1, after(next));
    }

    /// The line after the one with which the account begins, if a dateline or time opens it; else
    /// that line.
    private static int after(Opening opening) {
        return opening.dateline() != null || opening.stamped()
                ? opening.next() + 1
                : opening.next();
    }

    private boolean canOpen(int i) {
        if (lines.hint(i) != Line.Hint.NONE && lines.hint(i) != Line.Hint.CREDIT) {
            return lines.hint(i) != Line.Hint.MASTHEAD;
        }
        return switch (lines.form(i)) {
            case BLANK, BREAK, NOISE, SHORT -> lines.credit(i) != null || lines.stamp(i) != null;
            case RULE, CAPS, TITLE, PROSE -> true;
        };
    }

    private boolean cutsAt(Opening opening) {
        if (opening.dateline() != null) {
            return opening.headline() != null
                    || lines.sentenceEndsBefore(opening.first())
                    || opening.dateline().credit() != null
                    || opening.dateline().day() > 0;
        }
        int prose = lines.proseAt(opening.next(), 2 * SOME_PROSE);
        if (opening.stamped()) {
            return live && prose >= SOME_PROSE;
        }
        if (prose < SOME_PROSE) {
            return false;
        }
        if (opening.ruled()) {
            return true;
        }
        return opening.credited() ? isOwnLine(opening) : isOwnHeadline(opening, prose);
    }

    /// Whether a credit line stands apart from the sentence before it.
    private boolean isOwnLine(Opening opening) {
        return opening.headline() != null
                || lines.sentenceEndsBefore(opening.first())
                || opening.credit() != null
                        && opening.credit().weight() == CreditLine.Weight.AGENCY;
    }

    private boolean isOwnHeadline(Opening opening, int prose) {
        var headline = opening.headline();
        if (!crowded
                || headline == null
                || prose < 2 * SOME_PROSE
                || lines.hint(opening.first()) == Line.Hint.HEADING) {
            return false;
        }
        boolean fresh = lines.sentenceEndsBefore(opening.first());
        if (opening.headlineLines() > 1) {
            boolean deck = opening.large() > 0 && opening.titles() > 0;
            return deck || fresh && (opening.large() > 0 || opening.titles() > 2);
        }
        boolean sentence = ".,;:".indexOf(text.charAt(headline.end() - 1)) >= 0;
        return fresh && opening.large() == 1 && !sentence && hasWords(headline);
    }

    private boolean hasWords(Span headline) {
        return Words.of(text, headline.start(), headline.end()).size() >= WORDS_OF_A_HEADLINE;
    }

    /// Whether all that stands before line `i` is a masthead: too little prose for a story, and no
    /// dateline.
    private boolean isOnlyStart(int i) {
        return i < Lines.WINDOW
                && stories.isEmpty()
                && open.dateline() == null
                && lines.prose(0, i, A_START) < A_START;
    }

    private static Opening merged(Opening start, Opening next) {
        boolean own = next.headline() != null;
        return new Opening(
                start.first(),
                next.next(),
                own ? next.headline() : start.headline(),
                next.large(),
                next.titles(),
                next.credit() != null ? next.credit() : start.credit(),
                next.dateline(),
                next.stamped(),
                next.ruled());
    }

    /// Remembers a credit line that ends the story instead of opening one.
    private void noteSignature(Opening opening) {
        var credit = opening.credit();
        if (credit != null && opening.headline() == null && open.creditSpan() == null) {
            signedOff = credit.span();
        }
    }

    private void close(int end) {
        int from = stories.isEmpty() ? 0 : lines.span(open.first()).start();
        var span = Line.trim(text, from, Math.max(from, end));
        var credit = open.creditSpan() == null ? signedOff : open.creditSpan();
        stories.add(new Story(span, headline(), open.datelineSpan(), credit, null));
        signedOff = null;
    }

    /// The headline; a line that gives a day and is not set as a heading is a byline or a stamp.
    private @Nullable Span headline() {
        var headline = open.headline();
        boolean stamp =
                headline != null
                        && lines.hint(open.first()) != Line.Hint.HEADING
                        && Dates.of(headline.of(text)).stream()
                                .anyMatch(d -> d.moment().precision() == Moment.Precision.DAY);
        return stamp ? null : headline;
    }

    /// Whether datelines and agency lines tell that several accounts stand here.
    private boolean isCrowded() {
        int dispatches = 0;
        for (int i = 0; i < lines.size() && dispatches < MANY_DISPATCHES; i++) {
            var credit = lines.credit(i);
            boolean agency = credit != null && credit.weight() == CreditLine.Weight.AGENCY;
            dispatches += agency || lines.dateline(i) != null ? 1 : 0;
        }
        return dispatches >= MANY_DISPATCHES;
    }

    /// Whether time stamps open at least two entries of some length: those of a timetable are
    /// shorter.
    private boolean isLive() {
        int entries = 0;
        for (int i = 0; i < lines.size() && entries < 2; i++) {
            var stamp = lines.stamp(i);
            if (stamp != null && (stamp.alone() || lines.sentenceEndsBefore(i))) {
                int own = stamp.alone() ? 0 : lines.span(i).length();
                entries += own + lines.proseAt(i + 1, AN_ENTRY) >= AN_ENTRY ? 1 : 0;
            }
        }
        return entries >= 2;
    }
}
