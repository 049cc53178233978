// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;

/// Finds where a text or comment points at what another outlet published by naming no more than the
/// outlet: `It is in the Evening Star now`, `our friends at the Chronicle`.
final class OutletMentions {
    /// Words of outlets that alone, even behind `the`, mean other things.
    private static final Set<String> COMMON =
            Lexicon.set(
                    """
                    press agency news today radio television tv wire magazine weekly daily post mail
                    globe mirror observer ledger monitor dispatch blade guardian
                    """);

    /// Words of outlets that mean other things in a credit: `by despatch`.
    private static final Set<String> MORE =
            Set.of(
                    "bugle",
                    "beacon",
                    "despatch",
                    "vanguard",
                    "clarion",
                    "recorder",
                    "intelligencer");

    private static final Set<String> FORUMS = Set.of("forum", "blog", "newsletter", "podcast");

    /// Words by which a sentence speaks of the press: `the Argo` in it is a paper.
    private static final Set<String> PAPERS = Set.of("papers", "newspapers", "paper", "newspaper");

    /// Who works for an outlet, before `at the Argo`.
    private static final Set<String> COLLEAGUES = Set.of("friends", "colleagues", "neighbours");

    /// Words of a board, beside its name, on which people post.
    private static final Set<String> POSTERS =
            Set.of("guest", "poster", "posted", "posts", "post", "thread", "user", "topic");

    private static final int LONGEST_NAME = 5;

    private final Piece piece;
    private final Scan scan;

    private OutletMentions(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
    }

    /// The mentions of other outlets in a part, in order.
    static List<Reference> of(Piece piece) {
        var mentions = new OutletMentions(piece);
        var found = new ArrayList<Reference>();
        for (int i = 0; i < mentions.scan.size(); i++) {
            if (mentions.isForum(i) && mentions.forum(i) >= 0) {
                int from = mentions.forum(i);
                found.add(Reference.toOutlet(piece.passage(from, i + 1), piece.words(from, i + 1)));
            } else if (mentions.isLast(i) && !piece.isFurniture(i)) {
                int from = mentions.first(i);
                if (mentions.isOutlet(from, i)) {
                    found.add(mentions.reference(from, mentions.name(from, i)));
                }
            }
        }
        return found;
    }

    private boolean isForum(int i) {
        return FORUMS.contains(scan.low(i))
                || scan.low(i).equals("board") && isName(i - 1) && speaksOf(POSTERS, i);
    }

    private boolean speaksOf(Set<String> words, int i) {
        var sentence = scan.sentence(i);
        for (int k = sentence.start(); k < sentence.end(); k++) {
            if (words.contains(scan.low(k))) {
                return true;
            }
        }
        return false;
    }

    /// Whether `the` and one name stand for a paper by what is said around them: in a comment that
    /// speaks of papers, behind `our friends at`.
    private boolean isPaper(int i) {
        boolean bare =
                scan.low(i - 1).equals("the")
                        && !Texts.BODIES.contains(Makers.plain(scan.low(i)))
                        && !Texts.OCCASIONS.contains(Makers.plain(scan.low(i)));
        boolean at = scan.low(i - 2).equals("at") && COLLEAGUES.contains(scan.low(i - 3));
        return bare && (at || !piece.isBody() && speaksOf(PAPERS, i));
    }

    /// Where the name of a forum begins, as `Slate` of `the Slate readers' forum`; -1 where it has
    /// none.
    private int forum(int noun) {
        for (int i = noun - 1; i >= Math.max(scan.sentence(noun).start(), noun - 3); i--) {
            if (isName(i)
                    && !Grammar.DETERMINERS.contains(scan.low(i))
                    && i > scan.sentence(noun).start()) {
                return first(i);
            }
            if (Grammar.DETERMINERS.contains(scan.low(i)) || !scan.at(i).word()) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether a capitalised word ends a run of such words.
    private boolean isLast(int i) {
        boolean more =
                i + 1 < scan.size()
                        && isName(i + 1)
                        && scan.at(i + 1).sentence() == scan.at(i).sentence();
        return isName(i) && !more;
    }

    private boolean isName(int i) {
        return scan.at(i).capital() && scan.at(i).word();
    }

    private int first(int last) {
        int from = last;
        while (from > scan.sentence(last).start()
                && last - from < LONGEST_NAME
                && isName(from - 1)
                && !Grammar.DETERMINERS.contains(scan.low(from - 1))
                && !Grammar.PREPOSITIONS.contains(scan.low(from - 1))) {
            from--;
        }
        return from;
    }

    private boolean isOutlet(int from, int last) {
        var name = name(from, last);
        boolean alone = from == last;
        boolean known =
                alone && isPaper(last)
                        || carries(from, last)
                        || (Agencies.outletLike(name)
                                        || MORE.contains(Makers.plain(scan.low(last))))
                                && (!alone
                                        || scan.low(from - 1).equals("the")
                                                && !COMMON.contains(Makers.plain(scan.low(last))));
        var own = piece.document().outlet();
        return known && (own == null || !isCalled(own.value(), name));
    }

    /// Whether two names or more have a story: `Evening Argo has it`.
    private boolean carries(int from, int last) {
        return last > from
                && Set.of("has", "had", "have", "ran", "runs", "carries", "prints")
                        .contains(scan.low(last + 1))
                && scan.low(last + 2).equals("it")
                && !piece.isBody();
    }

    private Reference reference(int from, String name) {
        int at = scan.at(from).start();
        var passage =
                new Passage(
                        piece.document().path(), piece.part(), new Span(at, at + name.length()));
        return Reference.toOutlet(passage, name);
    }

    /// The words of a name without the marks of the sentence behind it.
    private String name(int from, int last) {
        var words = piece.words(from, last + 1);
        int end = words.length();
        while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
            end--;
        }
        var name = words.substring(0, end);
        return name.endsWith("'s") || name.endsWith("\u2019s") ? name.substring(0, end - 2) : name;
    }

    private static boolean isCalled(String outlet, String name) {
        return org.firsthand.text.Names.sameOutlet(outlet, name)
                || org.firsthand.text.Names.sameSource(outlet, name);
    }
}
