// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Event;
import org.firsthand.model.Span;
import org.firsthand.text.Key;

/// Where tellers say whose text theirs is, in key characters: `(Norda)`, a dateline, `the Herald
/// reports`.
///
/// Two that have a credit in the same words have one source in common; that the one has it from the
/// other does not follow. So these words count as no wording that two share.
final class CreditSpans {
    private final List<Teller> tellers;
    private final List<List<Event>> credits;
    private final Map<Integer, List<Span>> known = new HashMap<>();

    /// @param credits of each teller
    CreditSpans(List<Teller> tellers, List<List<Event>> credits) {
        this.tellers = tellers;
        this.credits = credits;
    }

    /// Whether an event says whose text this is, and not only who said something in it.
    static boolean isOfText(Event credit) {
        return credit.kind() == Event.Kind.REPUBLISH || credit.rule().equals("cite.reports");
    }

    /// What is left of a stretch of a teller's key characters, in order.
    List<Span> without(int teller, Span stretch) {
        var left = new ArrayList<Span>();
        int from = stretch.start();
        for (var credit : of(teller)) {
            if (credit.overlap(stretch) > 0) {
                if (credit.start() > from) {
                    left.add(new Span(from, credit.start()));
                }
                from = Math.max(from, credit.end());
            }
        }
        if (from < stretch.end()) {
            left.add(new Span(from, stretch.end()));
        }
        return left;
    }

    private List<Span> of(int teller) {
        return known.computeIfAbsent(teller, this::find);
    }

    /// The places from the first to the last, each read from where the one before it ended.
    private List<Span> find(int teller) {
        var one = tellers.get(teller);
        var text = one.document().text(one.part());
        var found = new ArrayList<Span>();
        int at = one.span().start();
        int before = 0;
        for (var span : spans(teller)) {
            if (span.start() >= at) {
                int start = before + length(text, at, span.start());
                before = start + length(text, span.start(), span.end());
                at = span.end();
                found.add(new Span(start, before));
            }
        }
        return found;
    }

    private List<Span> spans(int teller) {
        return credits.get(teller).stream()
                .filter(CreditSpans::isOfText)
                .map(credit -> credit.passage().span())
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()))
                .toList();
    }

    private static int length(String text, int from, int to) {
        return Key.of(text, new Span(from, to)).length();
    }
}
