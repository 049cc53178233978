// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firsthand.collate.Bundles.Bundle;
import org.firsthand.collate.Evidence.Oriented;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Change;
import org.firsthand.model.Collation;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Family;
import org.firsthand.model.Passage;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.model.Strand;
import org.firsthand.text.Hash;
import org.firsthand.text.Key;
import org.firsthand.text.Wording;

/// Compares every story and comment with every other: what they share, and who has it from whom.
///
/// Memory: the texts, 6 bytes for each of their key characters, 16 bytes for each fingerprint, and the shared
/// passages. Time grows with the length of all texts and with the passages they share, not with the number of
/// pairs of documents.
public final class Collator {
    /// In a strand of more passages than this only pairs with its longest passage or with a parent are printed.
    private static final int LARGE = 64;

    /// Words that one side has more before they count as added or dropped.
    private static final int RUN = 3;

    private final List<Teller> tellers;
    private final List<Shared> shared;
    private final List<Reuse> reuses;
    private final Map<Long, List<Integer>> sharedByPair = new HashMap<>();
    private final Map<Integer, List<Event>> credits = new HashMap<>();

    private Collator(List<Document> documents, List<Event> events) {
        tellers = documents.parallelStream()
                .map(Teller::of)
                .flatMap(List::stream)
                .toList();
        shared = Pairs.of(tellers);
        reuses = shared.parallelStream().map(this::reuse).toList();
        for (int i = 0; i < shared.size(); i++) {
            sharedByPair
                    .computeIfAbsent(pairKey(shared.get(i).a(), shared.get(i).b()), x -> new ArrayList<>())
                    .add(i);
        }
        assignCredits(events);
    }

    /// The shared wording of all documents, and its descent. Events that are credits speak for descent.
    public static Collation collate(List<Document> documents, List<Event> events) {
        return new Collator(documents.stream().sorted().toList(), events).collation();
    }

    private void assignCredits(List<Event> events) {
        var byPath = new HashMap<String, List<Event>>();
        events.stream()
                .filter(Event::isCredit)
                .sorted()
                .forEach(e -> byPath.computeIfAbsent(e.passage().path(), x -> new ArrayList<>())
                        .add(e));
        for (int i = 0; i < tellers.size(); i++) {
            var whole = tellers.get(i).whole();
            var own = byPath.getOrDefault(whole.path(), List.of()).stream()
                    .filter(e -> e.passage().part().equals(whole.part())
                            && whole.span().contains(e.passage().span()))
                    .toList();
            credits.put(i, own);
        }
    }

    private Collation collation() {
        var strands = new ArrayList<Strand>();
        var descents = new ArrayList<Descent>();
        var printed = new TreeSet<Reuse>();
        var families = new Families(tellers);
        for (var bundle : Bundles.of(tellers, shared)) {
            var lineage = new Lineage(tellers, bundle, credits, new BundleLinks());
            var origins = lineage.origins();
            var strand = strand(bundle, lineage, origins);
            strands.add(strand);
            origins.forEach(origin -> descents.add(descent(origin, lineage, strand.id())));
            printed.addAll(printed(bundle, origins));
            families.tie(bundle, strand.id());
        }
        return new Collation(
                List.copyOf(printed),
                strands.stream().sorted().toList(),
                descents.stream().sorted().toList(),
                families.all());
    }

    private Strand strand(Bundle bundle, Lineage lineage, List<Lineage.Origin> origins) {
        var passages = bundle.members().stream()
                .map(m -> tellers.get(m.teller()).passage(m.start(), m.end()))
                .sorted()
                .toList();
        var id = Hash.id(passages.toArray());
        return new Strand(id, passages, roots(bundle, lineage, origins));
    }

    private List<Strand.Root> roots(Bundle bundle, Lineage lineage, List<Lineage.Origin> origins) {
        var derived = new HashSet<Integer>();
        var unseen = new TreeSet<String>();
        for (var origin : origins) {
            derived.add(origin.child());
            if (origin.unseen() != null) {
                unseen.add(origin.unseen());
            }
        }
        var roots = new ArrayList<Strand.Root>();
        unseen.forEach(name -> roots.add(new Strand.Root(null, name, true)));
        bundle.members().stream()
                .map(Bundles.Member::teller)
                .distinct()
                .filter(teller -> !derived.contains(teller))
                .forEach(teller -> roots.add(new Strand.Root(lineage.passage(teller), null, true)));
        if (roots.isEmpty()) {
            roots.add(new Strand.Root(null, null, false));
        }
        return roots;
    }

    private Descent descent(Lineage.Origin origin, Lineage lineage, String strand) {
        var child = lineage.passage(origin.child());
        var parent = origin.parent() < 0 ? null : lineage.passage(origin.parent());
        double share = (double) child.span().length()
                / Math.max(1, tellers.get(origin.child()).span().length());
        var because = new ArrayList<String>();
        if (parent != null) {
            because.add(sameness(origin.child(), origin.parent()));
        }
        because.addAll(origin.because());
        return new Descent(
                child, parent, origin.unseen() != null, origin.unseen(), null, Math.min(1, share), strand, because);
    }

    private String sameness(int child, int parent) {
        var pair = new BundleLinks().pair(parent, child);
        return Math.round(100 * pair.childShare()) + " % of its text is the same wording";
    }

    private Set<Reuse> printed(Bundle bundle, List<Lineage.Origin> origins) {
        var result = new HashSet<Reuse>();
        var parents = new HashSet<Long>();
        origins.stream().filter(o -> o.parent() >= 0).forEach(o -> parents.add(pairKey(o.child(), o.parent())));
        int longest = bundle.members().stream()
                .max((a, b) -> a.length() != b.length()
                        ? Integer.compare(a.length(), b.length())
                        : Integer.compare(b.teller(), a.teller()))
                .orElseThrow()
                .teller();
        for (int i : bundle.shared()) {
            var s = shared.get(i);
            if (bundle.members().size() <= LARGE
                    || s.a() == longest
                    || s.b() == longest
                    || parents.contains(pairKey(s.a(), s.b()))) {
                result.add(reuses.get(i));
            }
        }
        return result;
    }

    private Reuse reuse(Shared s) {
        var a = tellers.get(s.a()).passage(s.aStart(), s.aEnd());
        var b = tellers.get(s.b()).passage(s.bStart(), s.bEnd());
        var aSide = Wording.Side.of(tellers.get(s.a()).document().text(a.part()), a.span());
        var bSide = Wording.Side.of(tellers.get(s.b()).document().text(b.part()), b.span());
        var changes = Wording.changes(aSide, bSide).stream()
                .filter(c -> !Key.of(c.a().of(aSide.text())).equals(Key.of(c.b().of(bSide.text()))))
                .toList();
        return new Reuse(
                a,
                b,
                s.identity(),
                runs(changes.stream().filter(c -> c.a().length() == 0).map(Change::b).toList(), bSide),
                runs(changes.stream().filter(c -> c.b().length() == 0).map(Change::a).toList(), aSide),
                changes);
    }

    private static List<Span> runs(List<Span> spans, Wording.Side side) {
        return spans.stream()
                .filter(span -> side.words().stream().filter(span::contains).count() >= RUN)
                .toList();
    }

    private static long pairKey(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /// What tellers share, looked up in the passages found.
    private final class BundleLinks implements Lineage.Links {
        @Override
        public Map<Integer, Map<Integer, Double>> matched(Bundle bundle) {
            var matched = new HashMap<Integer, Map<Integer, Double>>();
            for (int i : bundle.shared()) {
                var s = shared.get(i);
                double equal = s.length() * s.identity();
                matched.computeIfAbsent(s.a(), x -> new TreeMap<>()).merge(s.b(), equal, Double::sum);
                matched.computeIfAbsent(s.b(), x -> new TreeMap<>()).merge(s.a(), equal, Double::sum);
            }
            return matched;
        }

        @Override
        public Evidence.Pair pair(int parent, int child) {
            var indices = sharedByPair.getOrDefault(pairKey(parent, child), List.of());
            var oriented = indices.stream()
                    .map(i -> new Oriented(reuses.get(i), shared.get(i).a() == parent))
                    .toList();
            return new Evidence.Pair(
                    parent, child, share(parent, indices), share(child, indices), oriented);
        }

        private double share(int teller, List<Integer> indices) {
            int held = indices.stream()
                    .map(shared::get)
                    .mapToInt(s -> s.a() == teller ? s.aEnd() - s.aStart() : s.bEnd() - s.bStart())
                    .sum();
            return Math.min(1.0, (double) held / Math.max(1, tellers.get(teller).key().length()));
        }
    }

    /// Ties stories into families by the strands they are in.
    private static final class Families {
        private final List<Teller> tellers;
        private final int[] group;
        private final Map<Integer, Set<String>> strands = new TreeMap<>();

        Families(List<Teller> tellers) {
            this.tellers = tellers;
            group = IntStream.range(0, tellers.size()).toArray();
        }

        void tie(Bundle bundle, String strand) {
            int first = bundle.members().getFirst().teller();
            bundle.members().forEach(m -> group[find(m.teller())] = find(first));
            strands.computeIfAbsent(first, x -> new TreeSet<>()).add(strand);
        }

        private int find(int teller) {
            int root = teller;
            while (group[root] != root) {
                root = group[root];
            }
            return root;
        }

        List<Family> all() {
            var stories = new TreeMap<Integer, List<Passage>>();
            for (int i = 0; i < tellers.size(); i++) {
                stories.computeIfAbsent(find(i), x -> new ArrayList<>()).add(tellers.get(i).whole());
            }
            var ids = new TreeMap<Integer, Set<String>>();
            strands.forEach((teller, own) ->
                    ids.computeIfAbsent(find(teller), x -> new TreeSet<>()).addAll(own));
            return stories.entrySet().stream()
                    .filter(e -> e.getValue().size() > 1)
                    .map(e -> new Family(
                            e.getValue().stream().sorted().toList(),
                            List.copyOf(ids.getOrDefault(e.getKey(), Set.of()))))
                    .sorted()
                    .toList();
        }
    }
}
