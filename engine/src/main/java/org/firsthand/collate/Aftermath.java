// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firsthand.collate.Following.Line;
import org.firsthand.collate.Following.Outcome;
import org.firsthand.model.Alteration;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Omission;
import org.firsthand.model.Passage;

/// What became of wording on its way from parent to child: what was left out, and what was altered.
/// Tellers that have nothing to do with each other are followed apart.
final class Aftermath {
    private final Memory memory;
    private final List<Known> known;
    private final Versions versions;
    private final Map<String, List<Integer>> byPart = new HashMap<>();
    private final TreeMap<Integer, Map<Integer, Double>> parentsOf = new TreeMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Telling> transcripts;
    private final List<List<String>> outlets;

    /// @param known the tellers, in order of their numbers
    Aftermath(List<Known> known, Versions versions, List<Event> events, Memory memory) {
        this.memory = memory;
        this.known = known;
        this.versions = versions;
        var names = new TreeSet<String>();
        for (int i = 0; i < known.size(); i++) {
            var teller = known.get(i).teller();
            byPart.computeIfAbsent(place(teller.whole()), x -> new ArrayList<>()).add(i);
            var outlet = teller.document().outlet();
            if (outlet != null) {
                names.add(outlet.value());
            }
        }
        transcripts =
                memory.transcripts(
                        known.stream()
                                .filter(k ->
                                        k.teller().document().kind() == Document.Kind.TRANSCRIPT)
                                .sorted(Comparator.comparing(k -> out(k.teller().document())))
                                .map(Known::telling)
                                .toList());
        events.stream()
                .filter(e -> e.kind() == Event.Kind.REPUBLISH && e.to() != null)
                .forEach(e -> names.add(String.valueOf(e.to())));
        outlets = memory.outlets(Attribution.names(names));
    }

    /// When a document was out, at the latest: of transcripts that have the same words the earliest
    /// tells since when they could be read.
    private static Instant out(Document document) {
        var published = document.published();
        return published == null ? Instant.MAX : published.value().to();
    }

    private static String place(Passage passage) {
        return passage.path() + '\n' + passage.part();
    }

    /// Looks at every decided descent, parents first.
    void follow(List<Descent> descents) {
        for (var descent : descents) {
            var parent = descent.parent();
            if (parent != null) {
                parentsOf
                        .computeIfAbsent(teller(descent.child()), x -> new TreeMap<>())
                        .merge(teller(parent), descent.share(), Math::max);
            }
        }
        var groups = new TreeMap<Integer, List<Integer>>();
        int[] firsts = connected();
        for (int i = 0; i < firsts.length; i++) {
            groups.computeIfAbsent(firsts[i], x -> new ArrayList<>()).add(i);
        }
        outcomes.addAll(groups.values().parallelStream().map(this::outcome).toList());
        memory.keepOutcomes(
                groups.values().stream().map(group -> known.get(group.getFirst())).toList(),
                outcomes);
    }

    /// What follows for tellers that have nothing to do with any others, which may be known.
    private Outcome outcome(List<Integer> group) {
        var line = line(group);
        var before = memory.outcome(known.get(group.getFirst()));
        return before != null && before.line().equals(line) ? before : Following.of(line);
    }

    private Line line(List<Integer> group) {
        var parents = new ArrayList<Map<Integer, Double>>();
        var earlier = new TreeMap<Integer, Document>();
        var changed = new BitSet();
        for (int place = 0; place < group.size(); place++) {
            var document = known.get(group.get(place)).teller().document();
            var capture = versions.earlier(document);
            if (capture != null) {
                earlier.put(place, capture);
                changed.set(place, versions.isChanged(document));
            }
            var inGroup = new TreeMap<Integer, Double>();
            parentsOf
                    .getOrDefault(group.get(place), Map.of())
                    .forEach((parent, share) ->
                            inGroup.put(Collections.binarySearch(group, parent), share));
            parents.add(inGroup);
        }
        var tellers = group.stream().map(i -> known.get(i).teller()).toList();
        boolean alone = parents.stream().allMatch(Map::isEmpty);
        return new Line(
                tellers, parents, earlier, changed, transcripts, alone ? List.of() : outlets);
    }

    /// The first of the tellers that each has to do with: those of its document, its versions, and
    /// all that one of them has wording from.
    private int[] connected() {
        var groups = new Disjoint(known.size());
        var byPath = new HashMap<String, Integer>();
        for (int i = 0; i < known.size(); i++) {
            byPath.putIfAbsent(known.get(i).teller().document().path(), i);
        }
        for (int i = 0; i < known.size(); i++) {
            var document = known.get(i).teller().document();
            groups.join(i, byPath.getOrDefault(document.path(), i));
            var earlier = versions.earlier(document);
            if (earlier != null) {
                groups.join(i, byPath.getOrDefault(earlier.path(), i));
            }
            for (int parent : parentsOf.getOrDefault(i, Map.of()).keySet()) {
                groups.join(i, parent);
            }
        }
        return IntStream.range(0, known.size()).map(groups::first).toArray();
    }

    private int teller(Passage passage) {
        var candidates = byPart.getOrDefault(place(passage), List.of());
        return candidates.stream()
                .filter(i -> known.get(i).teller().span().overlap(passage.span()) > 0)
                .findFirst()
                .orElse(candidates.getFirst());
    }

    List<Omission> omissions() {
        return outcomes.stream().flatMap(o -> o.omissions().stream()).sorted().toList();
    }

    List<Alteration> alterations() {
        return outcomes.stream().flatMap(o -> o.alterations().stream()).sorted().toList();
    }
}
