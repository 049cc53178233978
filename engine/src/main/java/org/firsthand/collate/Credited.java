// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.firsthand.model.Event;
import org.firsthand.model.Span;
import org.firsthand.text.Names;
import org.jspecify.annotations.Nullable;

/// Whom tellers that are tied by wording name as their source: an outlet that is here, or a source
/// that is not; and who says so in words of its own.
final class Credited {
    /// Lines at the head of a text among which the name of its outlet may stand.
    private static final int HEAD = 5;

    /// Characters between a credit and what it is for, in a page that holds many.
    private static final int FAR = 3_000;

    /// Characters of a name.
    private static final int NAME = 50;

    private final List<Teller> tellers;
    private final Sites sites;
    private final Map<Integer, List<Mark>> marks = new HashMap<>();
    private final Map<Integer, List<Span>> own = new HashMap<>();
    private final Map<Integer, Integer> creditedBy = new TreeMap<>();
    private final Set<Integer> inDatelines = new HashSet<>();

    /// How a source is named.
    enum Manner {
        /// In the dateline, which copies keep: `TARN BAY (Norda) - `.
        DATELINE,
        /// In a credit line: `Source: Norda`.
        LINE,
        /// `Norda reports`.
        REPORT,
        /// As the one to which something was told: `told Norda`. It says who wrote these words.
        TOLD
    }

    /// A place that names a source.
    ///
    /// @param key of the source's name
    /// @param here the tellers of the outlet that it names; none for a source that is not here
    /// @param isOwn whether nobody else has it in the same words
    record Mark(Manner manner, Event event, String key, List<Integer> here, boolean isOwn) {
        boolean isUnseen() {
            return here.isEmpty();
        }

        /// Whether it says whose text this is.
        boolean isCredit() {
            return manner != Manner.TOLD;
        }
    }

    Credited(List<Teller> tellers, List<List<Event>> credits, List<Integer> nodes, Sites sites) {
        this.tellers = tellers;
        this.sites = sites;
        var outlets = new TreeMap<String, List<Integer>>();
        for (int node : nodes) {
            names(node)
                    .forEach(name ->
                            outlets.computeIfAbsent(name, x -> new ArrayList<>()).add(node));
        }
        var named = new HashMap<String, List<Integer>>();
        for (int node : nodes) {
            for (var credit : credits.get(node)) {
                var here =
                        named.computeIfAbsent(
                                String.valueOf(credit.to()), name -> named(name, outlets));
                mark(node, credit, here);
            }
        }
    }

    private static List<Integer> named(String name, Map<String, List<Integer>> outlets) {
        return outlets.entrySet().stream()
                .filter(e -> Names.sameOutlet(e.getKey(), name))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    /// Whether one of these credits names the outlet of a teller as the source of the text.
    static boolean names(List<Event> credits, Teller teller) {
        var outlet = teller.document().outlet();
        return outlet != null
                && credits.stream()
                        .filter(credit -> manner(credit) != Manner.TOLD)
                        .anyMatch(c -> Names.sameOutlet(outlet.value(), String.valueOf(c.to())));
    }

    private @Nullable String outlet(int teller) {
        var outlet = tellers.get(teller).document().outlet();
        return outlet == null ? null : outlet.value();
    }

    /// The name of a teller's outlet; where none was read, each short line at the head of its text,
    /// one of which may be it.
    private List<String> names(int teller) {
        var outlet = outlet(teller);
        if (outlet != null) {
            return List.of(outlet);
        }
        var one = tellers.get(teller);
        return one.document()
                .text(one.part())
                .substring(one.span().start(), one.span().end())
                .lines()
                .limit(HEAD)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= NAME && !isSentence(line))
                .toList();
    }

    private static boolean isSentence(String line) {
        return ".!?:,;".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private void mark(int node, Event credit, List<Integer> here) {
        var manner = manner(credit);
        var to = String.valueOf(credit.to());
        var outlet = outlet(node);
        boolean itself =
                here.contains(node)
                        || here.isEmpty() && outlet != null && Names.sameSource(outlet, to);
        if (itself) {
            if (manner == Manner.TOLD) {
                own.computeIfAbsent(node, x -> new ArrayList<>()).add(credit.passage().span());
            } else if (credit.kind() == Event.Kind.REPUBLISH) {
                creditedBy.put(node, node);
                if (manner == Manner.DATELINE) {
                    inDatelines.add(node);
                }
            }
            return;
        }
        boolean isOwn = !sites.isShared(node, credit.passage().span());
        marks.computeIfAbsent(node, x -> new ArrayList<>())
                .add(new Mark(manner, credit, Names.key(to), here, isOwn));
        if (credit.kind() == Event.Kind.REPUBLISH) {
            here.forEach(source -> creditedBy.putIfAbsent(source, node));
        }
        if (manner == Manner.DATELINE) {
            inDatelines.addAll(here);
        }
    }

    private static Manner manner(Event credit) {
        return switch (credit.rule()) {
            case "credit.dateline" -> Manner.DATELINE;
            case "cite.reports", "cite.according" -> Manner.REPORT;
            default -> credit.kind() == Event.Kind.REPUBLISH ? Manner.LINE : Manner.TOLD;
        };
    }

    /// What a teller names, itself left out.
    List<Mark> marks(int teller) {
        return marks.getOrDefault(teller, List.of());
    }

    /// Places that name a teller's own outlet as hearing something.
    List<Span> own(int teller) {
        return own.getOrDefault(teller, List.of());
    }

    /// The first mark of some kind, or null.
    @Nullable Mark first(int teller, Predicate<Mark> wanted) {
        return marks(teller).stream().filter(wanted).findFirst().orElse(null);
    }

    boolean any(int teller, Predicate<Mark> wanted) {
        return first(teller, wanted) != null;
    }

    /// The credit that a teller gives to another, or null.
    @Nullable Mark of(int child, int parent) {
        return first(child, m -> m.isCredit() && m.here.contains(parent));
    }

    /// The credit that a teller gives to a source that is not here, or null.
    @Nullable Mark unseen(int child) {
        return first(child, m -> m.isCredit() && m.isUnseen());
    }

    /// The credit to a source that is not here which belongs to a passage of a teller: the nearest
    /// dateline above it or line beside it. A page that could not be cut into its stories has many
    /// credits, and each is for one of them. That somebody reports something counts where it is
    /// part of the passage and nothing else does.
    @Nullable Mark unseenOver(int teller, Span passage) {
        Mark nearest = null;
        Mark report = null;
        for (var mark : marks(teller)) {
            var at = mark.event.passage().span();
            if (!mark.isCredit() || !mark.isUnseen()) {
                continue;
            }
            if (mark.manner == Manner.REPORT) {
                report = report == null && at.overlap(passage) > 0 ? mark : report;
            } else if ((at.start() < passage.end() || mark.manner == Manner.LINE)
                    && distance(mark, passage) <= FAR
                    && (nearest == null || distance(mark, passage) < distance(nearest, passage))) {
                nearest = mark;
            }
        }
        return nearest != null ? nearest : report;
    }

    /// Characters between a mark and a passage; 0 where it stands in it.
    private static int distance(Mark mark, Span passage) {
        var at = mark.event.passage().span();
        return Math.max(0, Math.max(passage.start() - at.end(), at.start() - passage.end()));
    }

    /// Whether datelines name a teller, its own or that of a copy.
    boolean isInDatelines(int teller) {
        return inDatelines.contains(teller);
    }

    /// One that says that the text is this teller's: itself or another; -1 for none.
    int creditedBy(int teller) {
        return creditedBy.getOrDefault(teller, -1);
    }

    /// Whether a mark is the sign of an agency, which all bear who have its text: that two have the
    /// same is no sign that the one has it from the other.
    boolean isSign(Mark mark) {
        return switch (mark.manner) {
            case DATELINE -> true;
            case LINE -> mark.isUnseen() || mark.here.stream().anyMatch(inDatelines::contains);
            case REPORT, TOLD -> false;
        };
    }

    /// Whether a parent has a mark of the child in the same words.
    boolean has(int parent, int child, Mark mark) {
        return sites.hasSame(parent, child, mark.event.passage().span());
    }
}
