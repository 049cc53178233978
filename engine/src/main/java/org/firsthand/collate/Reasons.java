// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.firsthand.model.Change;
import org.firsthand.model.Event;
import org.firsthand.model.Span;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Says in words what speaks for the origin of a wording.
@SuppressWarnings("EnumOrdinal") // a weight stands at the place of its sign
final class Reasons {
    private static final String ROUGH =
            "in a rough scan nothing but a credit shows who has it from whom";

    private final List<Teller> tellers;
    private final Ties ties;
    private final Sites sites;
    private final Credited credited;
    private final Evidence evidence;

    Reasons(List<Teller> tellers, Ties ties, Sites sites, Credited credited, Evidence evidence) {
        this.tellers = tellers;
        this.ties = ties;
        this.sites = sites;
        this.credited = credited;
        this.evidence = evidence;
    }

    /// Why a child has its wording from a parent.
    List<String> parent(int parent, int child) {
        var because = new ArrayList<String>();
        var signs = evidence.parent(parent, child);
        credit(parent, child, because);
        if (publisher(parent).equals(publisher(child))) {
            because.add("both are of " + publisher(child));
        }
        isCredited(parent, signs, because);
        time(parent, child, because);
        if (has(signs, Sign.CONTAINED)) {
            because.add("all its wording is in the other, which has more");
        }
        if (has(signs, Sign.HEARD_BY_PARENT) && !has(signs, Sign.HEARD_BY_CHILD)) {
            because.add("has words that " + publisher(parent) + " says were told to it");
        }
        if (sites.alone(parent, child) > sites.alone(child, parent)) {
            because.add(
                    "where the two differ, others mostly have the words of " + publisher(parent));
        }
        speaker(parent, child, because);
        if (has(signs, Sign.ONLY_THEY)) {
            because.add("has wording of " + publisher(parent) + " that nobody else here has");
        }
        return because;
    }

    private static boolean has(double[] signs, Sign sign) {
        return signs[sign.ordinal()] > 0;
    }

    private String publisher(int teller) {
        return tellers.get(teller).document().publisher();
    }

    private void credit(int parent, int child, List<String> because) {
        var credit = credited.of(child, parent);
        if (credit != null) {
            because.add(credits(child, credit.event(), publisher(parent)));
        }
    }

    /// That a credit names somebody, with its words where it stands in the text: a byline may not.
    private String credits(int teller, Event credit, String name) {
        var words = words(teller, credit);
        return "credits " + name + (words.isEmpty() ? "" : ": “" + words + "”");
    }

    /// The words of a credit, on one line.
    private String words(int teller, Event credit) {
        return Words.oneLine(tellers.get(teller).document().quote(credit.passage()));
    }

    private void isCredited(int parent, double[] signs, List<String> because) {
        if (has(signs, Sign.PARENT_IS_CREDITED)) {
            int by = credited.creditedBy(parent);
            because.add(
                    by == parent
                            ? publisher(parent) + " has its own credit line on it"
                            : publisher(by)
                                    + ", which has the same wording, credits "
                                    + publisher(parent));
        }
    }

    private void time(int parent, int child, List<String> because) {
        var one = tellers.get(parent).document().published();
        var other = tellers.get(child).document().published();
        if (one == null || other == null) {
            because.add(
                    "order unknown: "
                            + (one == null && other == null ? "neither is" : "one is not")
                            + " dated");
            return;
        }
        var before = one.value().value();
        var after = other.value().value();
        if (one.value().before(other.value())) {
            because.add("dated later: " + after + " after " + before);
        } else if (other.value().before(one.value())) {
            because.add("but dated earlier: " + after + " before " + before);
        } else {
            because.add(
                    "order unknown: "
                            + (before.equals(after)
                                    ? "both dated " + after
                                    : "dated " + after + " and " + before));
        }
    }

    private void speaker(int parent, int child, List<String> because) {
        int dropped = 0;
        int added = 0;
        String example = "";
        for (var oriented : sites.changes(parent, child)) {
            if (oriented.kind() == Change.Kind.ATTRIBUTION) {
                boolean drops = oriented.a().length() > 0;
                example = drops && dropped == 0 ? wordsOf(parent, oriented.a()) : example;
                dropped += drops ? 1 : 0;
                added += drops ? 0 : 1;
            }
        }
        if (dropped > added) {
            because.add("leaves out “" + example + "”");
        }
    }

    private String wordsOf(int teller, Span span) {
        var one = tellers.get(teller);
        return Words.oneLine(span.of(one.document().text(one.part())));
    }

    /// Why nothing is decided.
    List<String> undecided(int nearest, int child) {
        var because = new ArrayList<String>();
        if (nearest < 0) {
            because.add("nothing shows where its wording comes from");
            return because;
        }
        because.add(
                "shares its wording with "
                        + publisher(nearest)
                        + ", but what is known does not decide who has it from whom");
        because.addAll(parent(nearest, child));
        return because;
    }

    /// A source that is not in the pile.
    ///
    /// @param name what it is called, or null
    /// @param because why a wording comes from it
    record Unseen(@Nullable String name, List<String> because) {}

    /// Where the wording of a teller comes from that comes from no other.
    Unseen unseen(int child) {
        return unseen(child, other -> true, credited::unseen);
    }

    /// Tells where a teller has a passage; null where it has not.
    interface Places {
        @Nullable Span in(int teller);
    }

    /// The same of a single passage: only who has it tells whose it is.
    Unseen unseen(int child, Places places) {
        return unseen(
                child,
                other -> places.in(other) != null,
                teller -> {
                    var place = places.in(teller);
                    return place == null || !evidence.isScan(teller)
                            ? credited.unseen(teller)
                            : credited.unseenOver(teller, place);
                });
    }

    /// Tells which source that is not here a teller credits, if any.
    private interface Crediting {
        Credited.@Nullable Mark by(int teller);
    }

    private Unseen unseen(int child, IntPredicate others, Crediting crediting) {
        var credit = crediting.by(child);
        if (credit != null) {
            var to = String.valueOf(credit.event().to());
            return new Unseen(to, List.of(credits(child, credit.event(), to)));
        }
        int near = nearCredited(child, others, crediting);
        var lent = near < 0 ? null : crediting.by(near);
        if (lent != null) {
            var to = lent.event().to();
            return new Unseen(
                    to,
                    List.of(
                            "shares its wording with "
                                    + publisher(near)
                                    + ", which credits "
                                    + to));
        }
        boolean rough = evidence.isOfCommonSource(child);
        var partner = ties.partners(child).stream().filter(others::test).findFirst();
        if (rough) {
            return new Unseen(
                    null, List.of(partner.map(other -> rough(publisher(other))).orElse(ROUGH)));
        }
        return new Unseen(
                null,
                List.of(
                        "shares wording with others that none of them can have from the other: each"
                                + " lacks, or has changed, what the other kept"));
    }

    /// That a rough scan does not show whence it has what it shares with another.
    static String rough(String publisher) {
        return "shares its wording with " + publisher + "; " + ROUGH;
    }

    /// Whether that source is an agency, which a dateline names.
    boolean isUnseenAgency(int child) {
        var credit = credited.unseen(child);
        int near = credit != null ? -1 : nearCredited(child, other -> true, credited::unseen);
        credit = near < 0 ? credit : credited.unseen(near);
        return credit != null && credit.manner() == Credited.Manner.DATELINE;
    }

    /// The closest of some whose dateline or credit line names a source that is not here; -1 when
    /// there is none. What `the Paris bulletin reports` is from there, and the rest of a text need
    /// not be.
    private int nearCredited(int child, IntPredicate others, Crediting crediting) {
        return ties.of(child).entrySet().stream()
                .filter(tie -> others.test(tie.getKey()))
                .filter(tie -> {
                    var mark = crediting.by(tie.getKey());
                    return mark != null && mark.manner() != Credited.Manner.REPORT;
                })
                .max(
                        Comparator.comparingDouble(
                                        (Map.Entry<Integer, Double> tie) -> tie.getValue())
                                .thenComparing(Map.Entry::getKey, ties.ranks().reversed()))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }
}
