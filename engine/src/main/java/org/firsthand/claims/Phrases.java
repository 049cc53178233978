// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;
import org.firsthand.model.Span;

/// Finds where the noun phrase around a noun begins and ends, with its owner and its complements.
final class Phrases {
    private static final int LEFT = 8;
    private static final int RIGHT = 26;

    static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "our", "my", "your");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "this", "that", "these", "those", "no", "any", "another");

    /// Participles that tell how a text came about or what became of it.
    static final Set<String> MADE =
            Set.of(
                    "carried",
                    "ordered",
                    "prepared",
                    "made",
                    "drawn",
                    "issued",
                    "dated",
                    "written",
                    "signed",
                    "commissioned",
                    "sent",
                    "published",
                    "released",
                    "taken",
                    "kept",
                    "filed",
                    "addressed",
                    "received",
                    "left",
                    "obtained",
                    "printed",
                    "read",
                    "leaked",
                    "compiled",
                    "conducted",
                    "produced",
                    "laid",
                    "submitted",
                    "handed",
                    "presented",
                    "delivered",
                    "posted",
                    "circulated",
                    "deposited",
                    "stamped",
                    "recorded",
                    "lodged",
                    "calling",
                    "asking",
                    "demanding",
                    "seen",
                    "done",
                    "put",
                    "given",
                    "held",
                    "paid",
                    "shown",
                    "heard",
                    "mentioned");

    /// Past forms of everyday verbs that no other list holds.
    private static final Set<String> PAST =
            Set.of(
                    "went", "gave", "came", "took", "ran", "began", "met", "stood", "sat", "fell",
                    "rose", "kept", "lost", "won", "brought", "held", "became", "got", "broke",
                    "cost", "costs", "led", "spoke", "spent", "meant", "sent", "put", "runs",
                    "comes", "goes", "gives", "takes", "makes", "asks", "speaks");

    private final Scan scan;

    Phrases(Scan scan) {
        this.scan = scan;
    }

    /// The first token of the phrase whose noun stands at `head`, with its owner.
    int left(int head) {
        int first = Math.max(scan.sentence(head).start(), head - LEFT);
        int from = head;
        for (int i = head - 1; i >= first; i--) {
            var token = scan.at(i);
            if (ARTICLES.contains(token.low()) || OWNERS.contains(token.low())) {
                return i;
            }
            if (token.possessive() && token.word()) {
                return owner(i, first);
            }
            if (!modifies(i)) {
                return from;
            }
            from = i;
        }
        return from;
    }

    /// The first token of the owner that ends in a possessive: `the harbour board's`, `Mr Holm's`.
    private int owner(int possessive, int first) {
        int from = possessive;
        for (int i = possessive - 1; i >= first; i--) {
            var token = scan.at(i);
            boolean article = ARTICLES.contains(token.low()) || OWNERS.contains(token.low());
            if (!article && !modifies(i)) {
                return from;
            }
            from = i;
            if (article) {
                return from;
            }
        }
        return from;
    }

    private boolean modifies(int i) {
        var token = scan.at(i);
        var low = token.low();
        boolean verb = Verbs.of(low) != null && !Verbs.alsoNoun(low) && !token.capital();
        return token.word()
                && !verb
                && Grammar.nounLike(token)
                && !Grammar.SUBJECT_PRONOUNS.contains(low)
                && !Grammar.DETERMINERS.contains(low)
                && !(Grammar.time(low) && !token.capital());
    }

    /// Whether the noun at `head` ends its own part of the phrase, and is no modifier of a noun
    /// behind it.
    boolean isHead(int head) {
        if (head + 1 >= scan.sentence(head).end()) {
            return true;
        }
        var next = scan.at(head + 1);
        var low = next.low();
        return !next.word()
                || !Grammar.nounLike(next)
                || Verbs.of(low) != null && !next.capital()
                || Grammar.time(low)
                || MADE.contains(low)
                || Grammar.SUBJECT_PRONOUNS.contains(low)
                || Grammar.DETERMINERS.contains(low)
                || isPast(low);
    }

    /// The token after the phrase whose noun stands at `head`: with `of ...`, `carried out by ...`,
    /// `that the board ordered from ...`.
    int right(int head) {
        int end = Math.min(scan.sentence(head).end(), head + RIGHT);
        int i = head + 1;
        while (i < end) {
            var low = scan.low(i);
            int next = i;
            if (Grammar.PREPOSITIONS.contains(low)) {
                next = afterNoun(i + 1, end);
            } else if (MADE.contains(low)) {
                next = afterParticles(i + 1, end);
            } else if (low.equals("that") || low.equals("which")) {
                return clauseEnd(i, end);
            } else if (Grammar.time(low)) {
                next = i + 1;
            }
            if (next == i) {
                return trimmed(head, i);
            }
            i = next;
        }
        return trimmed(head, i);
    }

    /// Takes a preposition or an article off that was left hanging.
    private int trimmed(int head, int to) {
        int end = to;
        while (end > head + 1
                && (Grammar.PREPOSITIONS.contains(scan.low(end - 1))
                        || Grammar.DETERMINERS.contains(scan.low(end - 1)))) {
            end--;
        }
        return end;
    }

    private int afterParticles(int from, int end) {
        int i = from;
        while (i < end && Set.of("out", "up", "down").contains(scan.low(i))) {
            i++;
        }
        return i;
    }

    /// The token after the noun phrase that begins at a token.
    int afterNoun(int from, int end) {
        int i = from;
        while (i < end) {
            var token = scan.at(i);
            var low = token.low();
            boolean inside =
                    token.word()
                            && (Grammar.nounLike(token)
                                    || Grammar.DETERMINERS.contains(low)
                                    || low.equals("that") && i == from
                                    || low.equals("and") && token(i + 1).capital() && i > from);
            boolean verb =
                    Verbs.of(low) != null
                            && !token.capital()
                            && !Grammar.DETERMINERS.contains(scan.low(i - 1))
                            && !scan.at(i - 1).possessive();
            boolean past = i > from && !token.capital() && isPast(low);
            if (!inside
                    || verb
                    || past
                    || Grammar.SUBJECT_PRONOUNS.contains(low)
                    || MADE.contains(low) && i > from) {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean isPast(String low) {
        return PAST.contains(low) || low.length() > 4 && low.endsWith("ed");
    }

    private Token token(int i) {
        return scan.at(Math.min(i, scan.size() - 1));
    }

    /// Where a relative clause ends: at a mark, or before the verb of the clause around it.
    private int clauseEnd(int from, int end) {
        int verbs = 0;
        for (int i = from + 1; i < end; i++) {
            var token = scan.at(i);
            var low = token.low();
            if (!token.word() && (Grammar.clauseMark(low) || ".!?)".contains(low))) {
                return i;
            }
            boolean auxiliary = Grammar.AUXILIARIES.contains(low);
            boolean verb = auxiliary || Verbs.of(low) != null && !Verbs.alsoNoun(low);
            if (verb && !Grammar.AUXILIARIES.contains(scan.low(i - 1))) {
                verbs++;
            }
            if (verbs > 1) {
                return i;
            }
        }
        return end;
    }

    /// The last word of the noun phrase that begins at a token; -1 where none does.
    int lastNoun(int from, int end) {
        int to = afterNoun(from, end);
        while (to > from && (!scan.at(to - 1).word() || scan.at(to - 1).number())) {
            to--;
        }
        return to > from && Grammar.nounLike(scan.at(to - 1)) ? to - 1 : -1;
    }

    /// The subject before a verb, without what a comma sets off; empty where none stands there.
    Span subject(int verb) {
        var found = new Speakers(scan).before(verb);
        return found == null ? new Span(verb, verb) : found;
    }
}
