// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.claims.Traits.Described;
import org.firsthand.claims.Traits.Range;
import org.firsthand.model.Conflict;
import org.firsthand.model.Moment;
import org.firsthand.model.Span;
import org.firsthand.text.Likeness;
import org.firsthand.text.Names;

/// Finds what outlets tell of one thing that can have but one value, and that cannot both stand:
/// `the 35-minute recording` and `the 53-minute tape`.
///
/// Two speak of one thing when they call it the same and tell the same two kinds of things of it,
/// or much else that is the same. A name that many things of a pile have is none to go by.
final class Descriptions {
    private static final double LIKELY = 0.55;

    /// More values than so many are those of several things.
    private static final int MOST_VALUES = 3;

    private static final int SAME_KINDS = 2;
    private static final int SAME_STEMS = 3;

    /// Days within which two days may be meant for one.
    private static final int NEAR = 31;

    /// From this likeness on two sentences are copies, and are compared as such.
    private static final double COPY = 0.75;

    private static final String DAY = "day ";

    private Descriptions() {}

    /// The things that the sentences of a pile describe differently, and who else has the words
    /// that give the later value.
    static Disagreements.Found in(Mentions mentions) {
        var things = new TreeMap<String, List<Described>>();
        mentions.all()
                .forEach(m ->
                        Traits.of(m.document(), m.passage(), m.statement())
                                .forEach(d -> add(things, d)));
        mentions.loose()
                .forEach(l ->
                        Traits.of(l.document(), l.passage(), null).forEach(d -> add(things, d)));
        var found = new Disagreements.Found(new ArrayList<>(), new ArrayList<>());
        var order = Comparator.comparing(Described::passage, mentions.order());
        for (var described : things.values()) {
            described.sort(order);
            var kinds = new TreeSet<String>();
            described.forEach(d -> kinds.addAll(d.traits().keySet()));
            kinds.forEach(kind -> compare(kind, described, found));
        }
        return found;
    }

    private static void add(Map<String, List<Described>> things, Described described) {
        things.computeIfAbsent(described.thing(), x -> new ArrayList<>()).add(described);
    }

    private static void compare(String kind, List<Described> described, Disagreements.Found found) {
        var values = values(kind, described);
        if (values.size() > MOST_VALUES) {
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                var a = values.get(i);
                var b = values.get(j);
                if (isOneThing(kind, a, b) && !isCopy(a, b)) {
                    found.disputes()
                            .add(
                                    new Dispute(
                                            kind.startsWith(DAY)
                                                    ? Conflict.Kind.DATE
                                                    : Conflict.Kind.NUMBER,
                                            a.passage(),
                                            b.passage(),
                                            null,
                                            LIKELY));
                    described.stream()
                            .filter(d -> !d.equals(b) && gives(kind, d, b) && isCopy(b, d))
                            .map(d -> new Disagreements.Alike(b.passage(), d.passage()))
                            .forEach(found.alike()::add);
                }
            }
        }
    }

    /// Whether one gives the value of the other, or one that may be the same.
    private static boolean gives(String kind, Described one, Described other) {
        return one.traits().containsKey(kind) && value(kind, one).meets(value(kind, other));
    }

    /// For each value that does not agree with the others, the one that gave it first.
    private static List<Described> values(String kind, List<Described> described) {
        var values = new ArrayList<Described>();
        described.stream()
                .filter(d -> d.traits().containsKey(kind))
                .sorted(Comparator.comparing(Descriptions::when))
                .forEach(d -> {
                    if (values.stream().noneMatch(v -> value(kind, v).meets(value(kind, d)))) {
                        values.add(d);
                    }
                });
        return values;
    }

    private static long when(Described described) {
        var published = described.document().published();
        Moment out = published == null ? null : published.value();
        return out == null ? Long.MAX_VALUE : out.from().getEpochSecond();
    }

    private static Range value(String kind, Described described) {
        var range = described.traits().get(kind);
        if (range == null) {
            throw new IllegalArgumentException("Nothing is told of its " + kind);
        }
        return range;
    }

    private static boolean isOneThing(String kind, Described a, Described b) {
        var kinds = new TreeSet<>(a.traits().keySet());
        kinds.retainAll(b.traits().keySet());
        var stems = new TreeSet<>(a.stems());
        stems.retainAll(b.stems());
        stems.remove(a.thing());
        boolean near =
                !kind.startsWith(DAY)
                        || value(kind, a).from().subtract(value(kind, b).from()).abs().intValue()
                                <= NEAR;
        return near
                && !Names.sameSource(a.document().publisher(), b.document().publisher())
                && (kinds.size() >= SAME_KINDS || stems.size() >= SAME_STEMS);
    }

    private static boolean isCopy(Described a, Described b) {
        return likeness(a).to(likeness(b)) >= COPY;
    }

    private static Likeness likeness(Described described) {
        var text = described.document().quote(described.sentence());
        return Likeness.of(text, new Span(0, text.length()));
    }
}
