// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Hole;
import org.firsthand.model.Link;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;
import org.firsthand.text.Address;
import org.jspecify.annotations.Nullable;

/// The addresses that texts and comments link to or spell out, and the pages that are said to link
/// to a document, of which no capture is in the pile.
final class Linked {
    private final InPile inPile;
    private final Sources sources;
    private final Map<String, List<Passage>> byAddress = new LinkedHashMap<>();
    private final Map<String, String> targets = new TreeMap<>();

    private Linked(InPile inPile, Sources sources) {
        this.inPile = inPile;
        this.sources = sources;
    }

    /// One hole for each address.
    static List<Missing> of(Answer answer, InPile inPile, Sources sources) {
        var linked = new Linked(inPile, sources);
        answer.documents().forEach(linked::in);
        for (var reference : answer.found().references()) {
            if (reference.kind() == Reference.Kind.URL) {
                linked.add(reference.key(), reference.passage());
            }
        }
        return linked.holes();
    }

    /// The links of a document. Where most of a part do not stand in its text, those within the
    /// site are a menu.
    private void in(Document document) {
        var places = places(document);
        var placed = new LinkedHashMap<Link, Passage>();
        var absent = new TreeMap<String, Integer>();
        for (var link : document.links()) {
            var passage = place(document, link, places);
            absent.merge(link.part(), passage == null ? 1 : -1, Integer::sum);
            if (passage != null) {
                placed.put(link, passage);
            }
        }
        for (var ping : document.pings()) {
            if (ping.target() != null) {
                var whole = new Span(0, ping.text().length());
                add(ping.target(), new Passage(document.path(), Part.ping(ping.id()), whole));
            }
        }
        placed.forEach((link, passage) -> {
            boolean menu =
                    absent.getOrDefault(link.part(), 0) > 0 && InPile.isSameSite(document, link);
            if (!menu && InPile.leadsElsewhere(document, link, passage)) {
                add(link.target(), passage);
            }
        });
    }

    private void add(String target, Passage passage) {
        if (!inPile.captured(target)) {
            var address = Address.canonical(target);
            targets.merge(address, target, (a, b) -> a.length() >= b.length() ? a : b);
            byAddress.computeIfAbsent(address, x -> new ArrayList<>()).add(passage);
        }
    }

    /// Where the words of links first stand, by part.
    private static Map<String, Map<String, Integer>> places(Document document) {
        var words = new TreeMap<String, List<String>>();
        for (var link : document.links()) {
            if (!link.words().isEmpty()) {
                words.computeIfAbsent(link.part(), part -> new ArrayList<>()).add(link.words());
            }
        }
        var places = new TreeMap<String, Map<String, Integer>>();
        words.forEach((part, all) -> places.put(part, FirstPlaces.of(document.text(part), all)));
        return places;
    }

    /// Where the words of a link stand; null where they do not stand in the text that is kept.
    private static @Nullable Passage place(
            Document document, Link link, Map<String, Map<String, Integer>> places) {
        var words = link.words();
        int at = places.getOrDefault(link.part(), Map.of()).getOrDefault(words, -1);
        return at < 0
                ? null
                : new Passage(document.path(), link.part(), new Span(at, at + words.length()));
    }

    private List<Missing> holes() {
        var holes = new ArrayList<Missing>();
        byAddress.forEach((address, passages) -> {
            var first = passages.getFirst();
            var hole =
                    new Hole(
                            Hole.Kind.LINKED,
                            targets.getOrDefault(address, address),
                            null,
                            first.path(),
                            first,
                            reasons(passages));
            holes.add(new Missing(hole, passages));
        });
        return holes;
    }

    /// Which documents it is said to link to, and by which it is cited.
    private List<String> reasons(List<Passage> passages) {
        var reasons = new ArrayList<String>();
        var told = passages.stream().filter(p -> Part.isPing(p.part())).toList();
        if (!told.isEmpty()) {
            var paths = new TreeSet<>(told.stream().map(Passage::path).toList());
            reasons.add("links to " + String.join(", ", paths) + ", as a notice there says");
        }
        if (told.size() < passages.size()) {
            reasons.add(
                    sources.by(
                            "cited",
                            passages.stream().filter(p -> !Part.isPing(p.part())).toList()));
        }
        return reasons;
    }
}
