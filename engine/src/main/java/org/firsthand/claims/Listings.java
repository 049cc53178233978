// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.Numerals;
import org.jspecify.annotations.Nullable;

/// Finds what a record is said to hold, or not to hold: `the register, which anybody may read,
/// lists no letter from Holm`, `the log of the yard has nine of them leaving at 18.51`.
final class Listings {
    /// The name of the rule.
    static final String RULE = "record.lists";

    private static final Set<String> RECORDS =
            Set.of(
                    "register",
                    "registers",
                    "registry",
                    "log",
                    "logs",
                    "logbook",
                    "ledger",
                    "minutes",
                    "diary",
                    "inventory");

    private static final Set<String> HOLDS =
            Set.of(
                    "lists",
                    "list",
                    "listed",
                    "shows",
                    "show",
                    "showed",
                    "has",
                    "have",
                    "holds",
                    "hold",
                    "contains",
                    "contain",
                    "records",
                    "recorded",
                    "names",
                    "mentions");

    /// Words before a record in its sentence.
    private static final int OPENING = 6;

    /// Words behind it that tell more of it.
    private static final int MORE = 30;

    private final Scan scan;

    Listings(Scan scan) {
        this.scan = scan;
    }

    /// The drafts, but for sentences in which another draft has somebody say something.
    List<Draft> find(List<Draft> others) {
        var drafts = new ArrayList<Draft>();
        var taken = new HashSet<Integer>();
        others.forEach(draft -> taken.add(scan.sentence(draft.cue().start()).start()));
        int i = 0;
        while (i < scan.size()) {
            var sentence = scan.sentence(i);
            var draft = taken.contains(sentence.start()) ? null : draft(sentence);
            if (draft != null) {
                drafts.add(draft);
            }
            i = Math.max(i + 1, sentence.end());
        }
        return drafts;
    }

    private @Nullable Draft draft(Span sentence) {
        int head = head(sentence);
        if (head < 0) {
            return null;
        }
        int end = head + 1;
        if (scan.low(end).equals("of")) {
            end++;
            while (end < sentence.end() && scan.at(end).word() && !HOLDS.contains(scan.low(end))) {
                end++;
            }
        }
        int verb = scan.low(end).equals(",") ? behindComma(end + 1, sentence.end()) : end;
        boolean holds =
                verb + 2 < sentence.end()
                        && HOLDS.contains(scan.low(verb))
                        && isCounted(verb + 1, sentence.end());
        if (!holds) {
            return null;
        }
        int last = sentence.end();
        while (last > verb + 2 && !scan.at(last - 1).word()) {
            last--;
        }
        return new Draft(
                List.of(new Span(verb + 1, last)),
                new Span(verb, verb + 1),
                new Span(sentence.start(), end),
                "list",
                RULE);
    }

    /// The record with which a sentence begins; -1 where it begins with none.
    private int head(Span sentence) {
        for (int i = sentence.start(); i < sentence.start() + OPENING; i++) {
            if (i >= sentence.end() || !scan.at(i).word()) {
                return -1;
            }
            boolean spell =
                    scan.low(i).equals("minutes")
                            && (Grammar.time(scan.low(i - 1))
                                    || Numerals.one(scan.low(i - 1)) != null
                                    || Set.of("last", "first", "few").contains(scan.low(i - 1)));
            boolean record = RECORDS.contains(scan.low(i)) && i > sentence.start() && !spell;
            if (record && scan.quotation(i) < 0) {
                return i;
            }
        }
        return -1;
    }

    /// The word behind the comma that ends what is put in between.
    private int behindComma(int from, int end) {
        for (int i = from; i < Math.min(end, from + MORE); i++) {
            if (scan.low(i).equals(",")) {
                return i + 1;
            }
        }
        return end;
    }

    /// Whether a number begins at a word, or `no`.
    private boolean isCounted(int word, int end) {
        return scan.low(word).equals("no") || Numerals.counting(scan.lows(), word, end) != null;
    }
}
