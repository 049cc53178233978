// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Reads the clause around a verb: where its verb group and its subject begin, whom the subject
/// means, and where the object ends.
final class Clauses {
    private static final int FAR = 30;
    private static final int LONGEST = 48;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final Names names;

    Clauses(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.names = piece.names().again();
    }

    /// The first auxiliary of the verb group that holds a verb or its negation.
    int group(int verb) {
        int group = scan.low(verb).equals("not") ? verb - 1 : verb;
        while (Grammar.adverb(scan.low(group)) && !Silences.NOT.contains(scan.low(group))) {
            group--;
        }
        boolean had =
                Set.of("have", "been").contains(scan.low(group))
                        && Grammar.AUXILIARIES.contains(scan.low(group - 1));
        return Math.max(0, had ? group - 1 : group);
    }

    /// The verb behind the auxiliaries and adverbs that begin at a token.
    int verb(int from) {
        int verb = from;
        while (Grammar.AUXILIARIES.contains(scan.low(verb)) || Grammar.adverb(scan.low(verb))) {
            verb++;
        }
        return verb;
    }

    /// The first token of the subject of a verb group, also of one that it shares with another; the
    /// group itself where there is none.
    int subjectStart(int group) {
        var subject = subject(group);
        return subject == null ? group : subject.start();
    }

    private @Nullable Span subject(int group) {
        var subject = phrases.subject(group);
        return subject.length() > 0
                ? subject
                : new Speakers(scan).subject(scan.sentence(group).start(), group);
    }

    /// Whether whoever writes is the subject.
    boolean isWriter(int group) {
        var low = scan.low(subjectStart(group));
        return low.equals("we") || low.equals("i");
    }

    /// Whom the subject of a verb group means, a pronoun the one who spoke before; null where
    /// nobody is named, or whoever writes.
    @Nullable String agent(int group) {
        var subject = subject(group);
        return subject == null ? null : means(subject);
    }

    /// Whom the subject right before a verb group means; null as above.
    @Nullable String nearAgent(int group) {
        var subject = phrases.subject(group);
        return subject.length() == 0 ? null : means(subject);
    }

    private @Nullable String means(Span subject) {
        var low = scan.low(subject.start());
        if (low.equals("we") || low.equals("i") || low.equals("there")) {
            return null;
        }
        var said = Names.isPronoun(low) ? piece.saidBefore(subject.start()) : null;
        return said != null && said.sourceName() != null
                ? said.sourceName()
                : names.of(new Span(subject.start(), subject.end()));
    }

    /// The noun that ends the short phrase from a token on; empty where none does.
    String noun(int from) {
        int last = phrases.lastNoun(from, Math.min(scan.size(), from + 4));
        return last < 0 ? "" : scan.low(last);
    }

    /// Behind the object of a verb: at a mark, or before the next verb of its subject.
    int objectEnd(int verb) {
        int end = Math.min(scan.sentence(verb).end(), verb + FAR);
        for (int i = verb + 1; i < end; i++) {
            var low = scan.low(i);
            if (!scan.at(i).word() && (Grammar.clauseMark(low) || ".!?".contains(low))) {
                return i;
            }
            boolean joins = low.equals("and") || low.equals("but");
            if (joins
                    && (Grammar.AUXILIARIES.contains(scan.low(i + 1))
                            || Verbs.of(scan.low(i + 1)) != null)) {
                return i;
            }
        }
        return end;
    }

    /// Behind the mark or the `that` before a token at which its clause begins.
    int start(int i) {
        int first = Math.max(scan.sentence(i).start(), i - LONGEST);
        for (int k = i - 1; k >= first; k--) {
            boolean parts =
                    scan.low(k).equals(";")
                            || scan.low(k).equals(":")
                            || scan.low(k).equals("that") && Verbs.of(scan.low(k - 1)) != null;
            if (parts && scan.quotation(k) < 0) {
                return k + 1;
            }
        }
        return first;
    }

    /// Where the clause of a token ends: at a semicolon, or where another clause is joined on.
    int end(int i) {
        int end = scan.sentence(i).end();
        for (int k = i + 1; k < end; k++) {
            boolean joint =
                    scan.low(k).equals(",")
                            && Set.of("and", "but", "which", "who").contains(scan.low(k + 1));
            if (scan.low(k).equals(";") || joint) {
                return k;
            }
        }
        return end;
    }
}
