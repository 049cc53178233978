// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Bound;
import org.firsthand.text.Clocks;
import org.firsthand.text.Clocks.Clock;
import org.firsthand.text.Numerals;
import org.firsthand.text.Plurals;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds what a text itself says that accounts do not agree on: `her account differs from that of
/// the log, which has nine leaving at 18.51`.
///
/// Before such words stands one account, behind them the others. Times of day, and counts of the
/// same, that the two sides give last before and first behind it are held against each other.
final class Disagreements {
    private static final double SURE = 0.75;

    /// Sentences before the words that may hold the first account, and behind them the others.
    private static final int BEFORE = 8;

    private static final int BEHIND = 3;

    private static final List<String> WORDS =
            List.of(
                    " not agree with ",
                    " disagrees with ",
                    " disagree with ",
                    " differs from ",
                    " differ from ",
                    " contradicts ",
                    " contradict ",
                    " contradicted by ",
                    " conflicts with ",
                    " at odds with ",
                    " not match ",
                    " not tally with ",
                    " not square with ",
                    " cannot be squared with ",
                    " at variance with ",
                    " not consistent with ",
                    " inconsistent with ");

    /// What can disagree as an account does; opinions and parties disagree, too.
    private static final Set<String> ACCOUNTS =
            Set.of(
                    "account", "accounts", "version", "versions", "figure", "figures", "count", "story",
                    "stories", "report", "reports", "log", "logs", "record", "records", "number",
                    "numbers", "time", "times", "evidence", "testimony", "recollection", "others",
                    "statement", "tally", "total");

    /// Verbs before a bare number of what somebody counted: `I counted thirteen`.
    private static final Set<String> COUNTING =
            Set.of(
                    "count", "counts", "counted", "see", "saw", "seen", "tallied", "numbered", "put",
                    "recorded", "estimated", "say", "says");

    private final String text;
    private final List<Span> sentences;
    private final Document document;
    private final List<Dispute> disputes;

    /// A time or a count in a sentence.
    ///
    /// @param unit what is counted; null for a time, empty where it is not said
    /// @param clock null for a count
    private record Slot(Span sentence, @Nullable String unit, String value, @Nullable Clock clock) {
        /// Whether both give the same kind of thing.
        boolean isLike(Slot other) {
            if (unit == null || other.unit == null) {
                return unit == null && other.unit == null;
            }
            return unit.equals(other.unit) || unit.isEmpty() != other.unit.isEmpty();
        }

        boolean agrees(Slot other) {
            return clock != null && other.clock != null
                    ? clock.agrees(other.clock)
                    : value.equals(other.value);
        }
    }

    private Disagreements(Document document, List<Dispute> disputes) {
        this.document = document;
        this.text = document.body();
        this.sentences = Sentences.of(text);
        this.disputes = disputes;
    }

    /// What the bodies of documents say that accounts do not agree on.
    static List<Dispute> disputes(List<Document> documents) {
        var disputes = new ArrayList<Dispute>();
        for (var document : documents) {
            if (document.analysed() && document.segments().isEmpty()) {
                new Disagreements(document, disputes).read();
            }
        }
        return disputes;
    }

    private void read() {
        for (int i = 0; i < sentences.size(); i++) {
            if (says(i)) {
                compare(i);
            }
        }
    }

    /// Whether a sentence says that accounts differ.
    private boolean says(int i) {
        var plain = " " + Words.plain(sentences.get(i).of(text)) + " ";
        for (var words : WORDS) {
            int at = plain.indexOf(words);
            boolean accounts =
                    at >= 0
                            && (holdsAccount(plain.substring(0, at))
                                    || holdsAccount(plain.substring(at + words.length())));
            if (accounts) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAccount(String plain) {
        return Words.of(plain).stream().anyMatch(w -> ACCOUNTS.contains(w.of(plain)));
    }

    private void compare(int at) {
        var own = new ArrayList<Slot>();
        for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
            own.addAll(slots(sentences.get(i)).reversed());
        }
        for (int i = at; i < Math.min(sentences.size(), at + 1 + BEHIND); i++) {
            if (i > at && parted(at, i)) {
                return;
            }
            for (var their : slots(sentences.get(i))) {
                own.stream().filter(their::isLike).findFirst().ifPresent(o -> add(their, o));
            }
        }
    }

    private boolean parted(int a, int b) {
        return text.substring(sentences.get(a).end(), sentences.get(b).start()).indexOf('\n') >= 0;
    }

    private void add(Slot their, Slot own) {
        if (!their.agrees(own)) {
            disputes.add(
                    new Dispute(
                            their.unit == null ? Conflict.Kind.DATE : Conflict.Kind.NUMBER,
                            new Passage(document.path(), Part.BODY, their.sentence),
                            new Passage(document.path(), Part.BODY, own.sentence),
                            null,
                            SURE));
        }
    }

    private List<Slot> slots(Span sentence) {
        var words = sentence.of(text);
        var slots = new ArrayList<Slot>();
        var clocks = Clocks.of(words);
        clocks.forEach(c -> slots.add(new Slot(sentence, null, "", c)));
        var spans = Words.of(words);
        var lows = spans.stream().map(w -> w.of(words).toLowerCase(Locale.ROOT)).toList();
        int i = 0;
        while (i < lows.size()) {
            var number = Numerals.counting(lows, i, lows.size());
            if (number == null) {
                i++;
                continue;
            }
            int start = spans.get(i).start();
            boolean timed =
                    clocks.stream()
                            .anyMatch(c -> c.span().start() <= start && start < c.span().end());
            var unit = timed ? null : unit(lows, i, number.end());
            if (unit != null && !Bound.around(lows, i, number.end()).isRough()) {
                slots.add(new Slot(sentence, unit, number.digits(), null));
            }
            i = number.end();
        }
        return slots;
    }

    /// What a number counts, in the singular; empty where somebody just counted so many, null where
    /// it counts nothing that can be told.
    private static @Nullable String unit(List<String> lows, int from, int to) {
        var next = to < lows.size() ? lows.get(to) : "";
        if (Units.plural(next)) {
            return ACCOUNTS.contains(next) ? null : Plurals.singular(next);
        }
        return from > 0 && COUNTING.contains(lows.get(from - 1)) ? "" : null;
    }
}
