// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.firsthand.model.Family;
import org.firsthand.model.Moment;
import org.firsthand.model.Passage;
import org.firsthand.show.Chart.Kind;
import org.jspecify.annotations.Nullable;

/// A family as one tree of documents: under each those that have the largest share of their text
/// from it.
final class FamilyTree {
    /// How many documents are drawn; more would be no picture any longer.
    static final int MOST = 60;

    private final Lookup lookup;
    private final Ties ties;
    private final Set<String> members;
    private final Map<String, List<String>> children = new TreeMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    /// A document, or a source that is not in the pile, in its place in the tree.
    ///
    /// @param mark the path, or what edges call an unseen source
    /// @param path null for an unseen source
    /// @param rank how many generations stand before it
    record Node(String mark, @Nullable String path, Kind kind, int rank) {}

    FamilyTree(Family family, Lookup lookup) {
        this.lookup = lookup;
        this.members =
                family.stories().stream()
                        .map(Passage::path)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        this.ties =
                Ties.of(
                        family.strands().stream()
                                .flatMap(id -> lookup.strand(id).stream())
                                .flatMap(strand -> lookup.descents(strand).stream())
                                .filter(d -> members.contains(d.child().path()))
                                .toList(),
                        lookup::find,
                        Share.Basis.STORIES);
        grow();
    }

    private void grow() {
        var roots = new LinkedHashSet<String>();
        for (var member : members.stream().sorted(byDate()).toList()) {
            var from = parents(member);
            if (from.isEmpty()) {
                roots.add(member);
            } else {
                var parent = from.getFirst().parentMark();
                children.computeIfAbsent(parent, k -> new ArrayList<>()).add(member);
                if (from.getFirst().parent() == null) {
                    roots.add(parent);
                }
            }
        }
        var bySize =
                Comparator.<String>comparingInt(r -> -children.getOrDefault(r, List.of()).size());
        roots.stream().sorted(bySize).forEach(root -> visit(root, 0));
        members.forEach(member -> visit(member, 0));
    }

    /// Depth first; with a stack of its own, since a chain of copies may be long.
    private void visit(String root, int first) {
        var open = new ArrayList<Node>();
        open.add(node(root, first));
        while (!open.isEmpty()) {
            var node = open.removeLast();
            if (!seen.add(node.mark())) {
                continue;
            }
            nodes.add(node);
            for (var child : children.getOrDefault(node.mark(), List.of()).reversed()) {
                open.add(node(child, node.rank() + 1));
            }
        }
    }

    private Node node(String mark, int rank) {
        if (!members.contains(mark)) {
            return new Node(mark, null, Kind.UNSEEN, rank);
        }
        var kind =
                ties.isUndecided(mark)
                        ? Kind.UNDECIDED
                        : parents(mark).isEmpty() ? Kind.ROOT : Kind.DOCUMENT;
        return new Node(mark, mark, kind, rank);
    }

    private Comparator<String> byDate() {
        return Comparator.<String, @Nullable Moment>comparing(
                        lookup::published, Phrases.EARLIEST_FIRST)
                .thenComparing(Comparator.naturalOrder());
    }

    /// What a member has from other members and from unseen sources.
    List<Ties.Tie> parents(String path) {
        return ties.of(path).stream()
                .filter(t -> t.parent() == null || members.contains(t.parent()))
                .toList();
    }

    /// Every member and unseen source, each after the one that it has most from.
    List<Node> nodes() {
        return nodes;
    }

    /// The picture, of as many documents as it holds.
    Chart chart() {
        var drawn = nodes.subList(0, Math.min(MOST, nodes.size()));
        var rows = new LinkedHashMap<String, List<Node>>();
        drawn.forEach(n -> rows.computeIfAbsent(lane(n), k -> new ArrayList<>()).add(n));
        var marks = drawn.stream().map(Node::mark).collect(Collectors.toSet());
        var edges = new ArrayList<Chart.Edge>();
        for (var node : drawn) {
            for (var tie : node.path() == null ? List.<Ties.Tie>of() : parents(node.path())) {
                if (marks.contains(tie.parentMark())) {
                    edges.add(
                            new Chart.Edge(tie.parentMark(), node.mark(), tie.share(), words(tie)));
                }
            }
        }
        return new Chart(
                "Family tree: who has text from whom",
                "Time runs from left to right, one lane an outlet. A line leads from a document to"
                        + " one that has text from it, as thick as the share taken. The list below"
                        + " says the same in words.",
                rows.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList(),
                edges);
    }

    private String lane(Node node) {
        return node.path() == null ? unseenName(node) : lookup.document(node.path()).publisher();
    }

    private Chart.Row row(String label, List<Node> lane) {
        var note = note(lane.getFirst());
        return new Chart.Row(
                Quotes.clip(label),
                note + (lane.size() > 1 ? " · " + lane.size() + " documents" : ""),
                lane.stream().map(this::mark).toList());
    }

    private Chart.Mark mark(Node node) {
        if (node.path() == null) {
            return new Chart.Mark(
                    node.mark(), node.kind(), null, node.rank(), unseenName(node), null);
        }
        var document = lookup.document(node.path());
        return new Chart.Mark(
                node.mark(),
                node.kind(),
                lookup.published(node.path()),
                node.rank(),
                Quotes.clip(document.publisher())
                        + ", "
                        + Phrases.date(document.published())
                        + ": "
                        + note(node),
                Page.anchor(document));
    }

    /// Where a document has its text from, in a few words.
    String note(Node node) {
        return switch (node.kind()) {
            case UNSEEN -> "not in the pile";
            case ROOT -> "the wording starts here";
            case UNDECIDED -> "from whom is undecided";
            case DOCUMENT, TELLER, EVENT -> {
                var all = parents(Objects.requireNonNull(node.path()));
                yield words(all.getFirst())
                        + (all.size() > 1 ? " and " + (all.size() - 1) + " more" : "")
                        + Phrases.doubt(lookup.document(node.path()), lookup);
            }
        };
    }

    private String words(Ties.Tie tie) {
        return Phrases.percent(tie.share()) + " from " + Quotes.clip(parentName(tie));
    }

    /// What a parent is called.
    String parentName(Ties.Tie tie) {
        var parent = tie.parent();
        if (parent != null) {
            return lookup.document(parent).publisher();
        }
        return unseenName(tie.unseen());
    }

    private static String unseenName(Node node) {
        var name = node.mark().substring(Ties.Tie.unseenMark(null).length());
        return unseenName(name.isEmpty() ? null : name);
    }

    private static String unseenName(@Nullable String name) {
        return name == null ? "a source nobody names" : Phrases.unseen(name);
    }
}
