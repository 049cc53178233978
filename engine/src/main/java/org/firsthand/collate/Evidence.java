// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Change;
import org.firsthand.model.Event;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// What speaks for one teller having taken its wording from another, rather than the other way
/// round.
///
/// Each sign adds natural-log odds. The weights are set by hand from how often each sign alone
/// points the right way in generated traditions; they are no probabilities, and none is printed
/// from them.
final class Evidence {
    private static final double DATED_EARLIER = 2.1;
    private static final double CREDITED = 5;
    private static final double IS_CREDITED = 2;
    private static final double CONTAINS = 1.1;
    private static final double KEEPS_ATTRIBUTION = 0.9;
    private static final double BETWEEN = 1.5;
    private static final double HEARD = 1.5;

    /// A teller is contained when the other has this share of its wording, and has more besides.
    private static final double CONTAINED = 0.9;

    private static final double HAS_MORE = 0.85;

    private final List<Teller> tellers;
    private final Map<Integer, List<Event>> credits;
    private final Map<Integer, String> creditedBy;
    private final Map<Integer, List<Span>> heard = new HashMap<>();

    /// @param creditedBy tellers that others tied to them, or their own credit line, name as the
    ///   source of the text, each with who says so
    Evidence(
            List<Teller> tellers,
            Map<Integer, List<Event>> credits,
            Map<Integer, String> creditedBy) {
        this.tellers = tellers;
        this.credits = credits;
        this.creditedBy = creditedBy;
    }

    /// Two tellers and all the wording they share.
    ///
    /// @param reuses with `a` the side of `parent` where `forward`, else the side of `child`
    /// @param childBehind whether the child has, of what third tellers share, only what the parent
    ///   has, and the parent has more that an older one shares
    /// @param parentBehind the same with the sides exchanged
    record Pair(
            int parent,
            int child,
            double parentShare,
            double childShare,
            List<Oriented> reuses,
            boolean childBehind,
            boolean parentBehind) {}

    /// A shared passage, and whether its side `a` is the possible parent.
    record Oriented(Reuse reuse, boolean forward) {}

    /// Signs for one direction, as log odds against the other, with a sentence for each.
    ///
    /// @param credit the part of the odds that an explicit credit makes up
    record Signs(double logOdds, double credit, List<String> because) {}

    /// The signs that `pair.child` took its wording from `pair.parent`; negative when they point
    /// the other way.
    Signs direction(Pair pair) {
        var because = new ArrayList<String>();
        double credit = credit(pair.parent, pair.child, because);
        double sum =
                credit
                        - credit(pair.child, pair.parent, new ArrayList<>())
                        + isCredited(pair, because)
                        + time(pair, because)
                        + containment(pair, because)
                        + between(pair, because)
                        + heard(pair, because)
                        + attribution(pair, because);
        return new Signs(sum, credit, because);
    }

    private double credit(int parent, int child, List<String> because) {
        var outlet = tellers.get(parent).document().outlet();
        for (var credit : credits.getOrDefault(child, List.of())) {
            if (outlet != null
                    && credit.to() != null
                    && Names.sameOutlet(outlet.value(), credit.to())) {
                because.add("credits " + outlet.value() + ": “" + words(child, credit) + "”");
                return CREDITED;
            }
        }
        return 0;
    }

    /// Whether others, or its own credit line, name a teller as the source of its text.
    boolean isSource(int teller) {
        return creditedBy.containsKey(teller);
    }

    /// One that others credit for the text is its source also for those who leave the credit out.
    private double isCredited(Pair pair, List<String> because) {
        var who = creditedBy.get(pair.parent);
        if (who != null && !creditedBy.containsKey(pair.child)) {
            var source = tellers.get(pair.parent).document().publisher();
            because.add(
                    who.equals(source)
                            ? source + " has its own credit line on it"
                            : who + ", which has the same wording, credits " + source);
            return IS_CREDITED;
        }
        return who == null && creditedBy.containsKey(pair.child) ? -IS_CREDITED : 0;
    }

    /// The words of a credit, on one line.
    String words(int teller, Event credit) {
        return Words.oneLine(tellers.get(teller).document().quote(credit.passage()));
    }

    private double time(Pair pair, List<String> because) {
        var parent = published(pair.parent);
        var child = published(pair.child);
        if (parent == null || child == null) {
            because.add(
                    "order unknown: "
                            + (parent == null && child == null ? "neither is" : "one is not")
                            + " dated");
            return 0;
        }
        if (parent.value().before(child.value())) {
            because.add(
                    "dated later: " + child.value().value() + " after " + parent.value().value());
            return DATED_EARLIER;
        }
        if (child.value().before(parent.value())) {
            because.add(
                    "but dated earlier: "
                            + child.value().value()
                            + " before "
                            + parent.value().value());
            return -DATED_EARLIER;
        }
        var one = child.value().value();
        var other = parent.value().value();
        because.add(
                "order unknown: "
                        + (one.equals(other)
                                ? "both dated " + one
                                : "dated " + one + " and " + other));
        return 0;
    }

    private @Nullable Fact<Moment> published(int teller) {
        return tellers.get(teller).document().published();
    }

    private static double containment(Pair pair, List<String> because) {
        if (pair.childShare >= CONTAINED && pair.parentShare < HAS_MORE) {
            because.add("all its wording is in the other, which has more");
            return CONTAINS;
        }
        return pair.parentShare >= CONTAINED && pair.childShare < HAS_MORE ? -CONTAINS : 0;
    }

    /// One that has, of the wording that third tellers share, nothing but what the other has, came
    /// behind the other: it lacks what that one lacks, and more.
    private static double between(Pair pair, List<String> because) {
        if (pair.childBehind) {
            because.add("has nothing of what others share that the other lacks, and less of it");
            return BETWEEN;
        }
        return pair.parentBehind ? -BETWEEN : 0;
    }

    /// Words that were spoken to one outlet, or seen by it, were written down by it.
    private double heard(Pair pair, List<String> because) {
        var inParent = shared(pair, pair.parent);
        boolean inChild = !shared(pair, pair.child).isEmpty();
        if (!inParent.isEmpty() && !inChild) {
            var parent = tellers.get(pair.parent).document();
            var words = inParent.getFirst().of(parent.text(tellers.get(pair.parent).part()));
            because.add(
                    "has “" + Words.oneLine(words) + "”, as " + parent.publisher() + " wrote it");
        }
        return HEARD * ((inParent.isEmpty() ? 0 : 1) - (inChild ? 1 : 0));
    }

    /// Places that name a teller's own outlet as hearing something, unchanged in the other.
    private List<Span> shared(Pair pair, int teller) {
        var places = heard.computeIfAbsent(teller, t -> Heard.by(tellers.get(t)));
        return places.stream()
                .filter(place ->
                        pair.reuses.stream().anyMatch(o -> keeps(o, teller == pair.parent, place)))
                .toList();
    }

    private static boolean keeps(Oriented oriented, boolean ofParent, Span place) {
        boolean a = oriented.forward == ofParent;
        var passage = a ? oriented.reuse.a() : oriented.reuse.b();
        return passage.span().contains(place)
                && oriented.reuse.changes().stream()
                        .map(c -> a ? c.a() : c.b())
                        .noneMatch(c -> c.start() < place.end() && place.start() < c.end());
    }

    private double attribution(Pair pair, List<String> because) {
        int dropped = 0;
        int added = 0;
        String example = "";
        for (var oriented : pair.reuses) {
            for (var change : oriented.reuse.changes()) {
                if (change.kind() == Change.Kind.ATTRIBUTION) {
                    var inParent = oriented.forward ? change.a() : change.b();
                    boolean drops = inParent.length() > 0;
                    example =
                            drops && dropped == 0 ? parentWords(pair, oriented, inParent) : example;
                    dropped += drops ? 1 : 0;
                    added += drops ? 0 : 1;
                }
            }
        }
        if (dropped > added) {
            because.add("leaves out “" + example + "”");
        }
        return KEEPS_ATTRIBUTION * Integer.signum(dropped - added);
    }

    private String parentWords(Pair pair, Oriented oriented, Span span) {
        var part = (oriented.forward ? oriented.reuse.a() : oriented.reuse.b()).part();
        return Words.oneLine(span.of(tellers.get(pair.parent).document().text(part)));
    }
}
