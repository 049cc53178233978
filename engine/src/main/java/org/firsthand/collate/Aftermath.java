// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firsthand.model.Alteration;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Omission;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;

/// What became of wording on its way from parent to child: what was left out, and what was altered.
final class Aftermath {
    /// Share of a story that its only parent must explain for the story to count as the parent's
    /// text retold, rather than a text of its own that took some of it.
    private static final double RETOLD = 0.3;

    /// Share of a story that a parent must explain for the headline to stand over its text.
    private static final double HEADLINE = 0.25;

    private final List<Teller> tellers;
    private final Versions versions;
    private final Map<String, List<Integer>> byPart = new HashMap<>();
    private final TreeMap<Integer, Map<Integer, Double>> parentsOf = new TreeMap<>();
    private final Map<Integer, Telling> tellings = new HashMap<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final Alterations alterations;
    private final List<Telling> transcripts = new ArrayList<>();

    Aftermath(List<Teller> tellers, Versions versions, List<Event> events) {
        this.tellers = tellers;
        this.versions = versions;
        var outlets = new TreeSet<String>();
        for (int i = 0; i < tellers.size(); i++) {
            var teller = tellers.get(i);
            byPart.computeIfAbsent(place(teller.whole()), x -> new ArrayList<>()).add(i);
            var outlet = teller.document().outlet();
            if (outlet != null) {
                outlets.add(outlet.value());
            }
        }
        IntStream.range(0, tellers.size())
                .filter(i -> tellers.get(i).document().kind() == Document.Kind.TRANSCRIPT)
                .boxed()
                .sorted(Comparator.comparing(i -> out(tellers.get(i).document())))
                .forEach(i -> transcripts.add(telling(i)));
        events.stream()
                .filter(e -> e.kind() == Event.Kind.REPUBLISH && e.to() != null)
                .forEach(e -> outlets.add(String.valueOf(e.to())));
        alterations = new Alterations(Attribution.names(outlets));
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
        var firsts = connected();
        for (int i = 0; i < tellers.size(); i++) {
            groups.computeIfAbsent(firsts[i], x -> new ArrayList<>()).add(i);
        }
        groups.values().forEach(this::follow);
    }

    /// Looks at tellers that have nothing to do with any others, and forgets their texts.
    private void follow(Collection<Integer> group) {
        group.stream()
                .sorted(
                        Comparator.comparingInt((Integer child) -> depth(child, new HashSet<>()))
                                .thenComparing(Comparator.naturalOrder()))
                .forEach(this::compare);
        tellings.clear();
        alterations.forget();
    }

    /// The first of the tellers that each has to do with: those of its document, its versions, and
    /// all that one of them has wording from.
    private int[] connected() {
        var firsts = IntStream.range(0, tellers.size()).toArray();
        var byPath = new HashMap<String, Integer>();
        for (int i = 0; i < firsts.length; i++) {
            byPath.putIfAbsent(tellers.get(i).document().path(), i);
        }
        for (int i = 0; i < firsts.length; i++) {
            var document = tellers.get(i).document();
            connect(firsts, i, byPath.getOrDefault(document.path(), i));
            var earlier = versions.earlier(document);
            if (earlier != null) {
                connect(firsts, i, byPath.getOrDefault(earlier.path(), i));
            }
            for (int parent : parentsOf.getOrDefault(i, Map.of()).keySet()) {
                connect(firsts, i, parent);
            }
        }
        return IntStream.range(0, firsts.length).map(i -> first(firsts, i)).toArray();
    }

    private static void connect(int[] firsts, int one, int other) {
        int a = first(firsts, one);
        int b = first(firsts, other);
        firsts[Math.max(a, b)] = Math.min(a, b);
    }

    private static int first(int[] firsts, int teller) {
        int first = teller;
        while (firsts[first] != first) {
            firsts[first] = firsts[firsts[first]];
            first = firsts[first];
        }
        return first;
    }

    private int teller(Passage passage) {
        var candidates = byPart.getOrDefault(place(passage), List.of());
        return candidates.stream()
                .filter(i -> tellers.get(i).span().overlap(passage.span()) > 0)
                .findFirst()
                .orElse(candidates.getFirst());
    }

    private int depth(int child, Set<Integer> above) {
        if (!above.add(child)) {
            return 0;
        }
        int deepest = 0;
        for (int parent : parentsOf.getOrDefault(child, Map.of()).keySet()) {
            deepest = Math.max(deepest, 1 + depth(parent, above));
        }
        above.remove(child);
        return deepest;
    }

    private void compare(int child) {
        var document = tellers.get(child).document();
        var parents = parentsOf.getOrDefault(child, Map.of());
        var earlier = versions.earlier(document);
        if (earlier != null) {
            byPart.getOrDefault(earlier.path() + '\n' + tellers.get(child).part(), List.of())
                    .forEach(e -> alterations.inherit(Retelling.of(telling(e), telling(child))));
        }
        var retellings = new ArrayList<Retelling>();
        var above = new ArrayList<Integer>();
        parents.forEach((parent, share) -> {
            var source = tellers.get(parent).document();
            if (earlier == null || !earlier.path().equals(source.path())) {
                if (share >= HEADLINE) {
                    above.add(parent);
                }
                var retelling = Retelling.of(telling(parent), telling(child));
                retellings.add(retelling);
                var takes =
                        parents.size() == 1 && share >= RETOLD
                                ? Omissions.Takes.WHOLE
                                : Omissions.Takes.PIECES;
                if (earlier == null || versions.isChanged(document)) {
                    omissions.addAll(Omissions.of(retelling, document, source, takes));
                }
            }
        });
        compareHeadlines(above, child);
        alterations.add(retellings);
        if (!transcripts.isEmpty() && document.kind() != Document.Kind.TRANSCRIPT) {
            var heard = listen(telling(child));
            if (earlier == null) {
                unheard(telling(child), retellings, heard);
            }
        }
    }

    /// Holds what a text quotes against what was spoken; gives its quotations that were heard.
    private Map<Span, Hearing> listen(Telling print) {
        var heard = new LinkedHashMap<Span, Hearing>();
        for (var quotation : Hearing.quotations(print)) {
            var hearing = Hearing.of(print, quotation, transcripts);
            if (hearing != null) {
                heard.put(quotation, hearing);
                var alteration = hearing.alteration();
                if (alteration != null) {
                    alterations.addQuotation(print, alteration);
                }
            }
        }
        return heard;
    }

    /// Adds what a text left out of a recording that it quotes from, and not from what it copied:
    /// by the transcript that has most of its quotations.
    private void unheard(Telling print, List<Retelling> parents, Map<Span, Hearing> heard) {
        var ends = new LinkedHashMap<Telling, List<Integer>>();
        heard.forEach((quotation, hearing) -> {
            if (parents.stream().noneMatch(p -> p.parent().has(print, quotation))) {
                ends.computeIfAbsent(hearing.transcript(), x -> new ArrayList<>())
                        .add(hearing.end());
            }
        });
        ends.entrySet().stream()
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .ifPresent(e -> omissions.addAll(Unheard.of(print, e.getKey(), e.getValue())));
    }

    /// A story that is put together from several may have its headline from any of them: it goes
    /// beyond what they say where it goes beyond each.
    private void compareHeadlines(List<Integer> parents, int child) {
        var to = tellers.get(child).document();
        var headline = Headlines.of(to);
        if (headline == null || to.stories().size() > 1) {
            return;
        }
        var passages = new ArrayList<Passage>();
        boolean within = false;
        for (int parent : parents) {
            var from = tellers.get(parent).document();
            if (from.stories().size() > 2) {
                continue;
            }
            var before = Headlines.of(from);
            var beyond = Headlines.beyond(headline, telling(parent), before);
            if (beyond != null) {
                passages.add(telling(parent).passage(beyond));
                continue;
            }
            within = true;
            if (before != null && Headlines.repeats(headline, before)) {
                alterations.addHeadlineAs(headline, before);
            }
        }
        if (!within) {
            passages.forEach(passage -> alterations.addHeadline(headline, passage));
        }
    }

    private Telling telling(int teller) {
        return tellings.computeIfAbsent(teller, i -> Telling.of(tellers.get(i)));
    }

    List<Omission> omissions() {
        return omissions.stream().sorted().toList();
    }

    List<Alteration> alterations() {
        return alterations.found();
    }
}
