// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.firsthand.model.Alteration;
import org.firsthand.model.Alteration.Kind;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Legibility;
import org.jspecify.annotations.Nullable;

/// Follows wording from parent to child and collects where its meaning changed; what a child copied
/// changed is marked as made by the one that made it.
final class Alterations {
    /// Words behind a changed one that must be the same for a copy of it to be known.
    private static final int CORE = 2;

    private final List<List<String>> outlets;
    private final Map<Telling, List<Made>> made = new HashMap<>();
    private final TreeSet<Alteration> found = new TreeSet<>();
    private final Map<String, Boolean> rough = new HashMap<>();

    /// Those of headlines, by the document whose headline it is.
    private final Map<String, TreeSet<Alteration>> headlines = new HashMap<>();

    /// An alteration in a text, with the words by which a copy of it is known: those around it, or
    /// at least its own.
    private record Made(Alteration alteration, List<String> words, List<String> core) {}

    /// @param outlets the words of the names of all outlets
    Alterations(List<List<String>> outlets) {
        this.outlets = outlets;
    }

    /// Adds what changed between a child and its parents, which must have come before it. Each
    /// sentence is held against the parent that has most of it.
    void add(List<Retelling> parents) {
        parents.forEach(this::inherit);
        for (var retelling : parents) {
            var counterparts = retelling.counterparts();
            var attribution = new Attribution(retelling, outlets);
            for (int s = 0; s < counterparts.length; s++) {
                int sentence = s;
                boolean closest =
                        parents.stream()
                                .allMatch(
                                        p -> p.strength(sentence) <= retelling.strength(sentence));
                if (counterparts[s] >= 0 && closest && !isScanned(retelling, s)) {
                    compare(retelling, counterparts[s], s);
                    if (attribution.differs(counterparts[s], s)) {
                        addAttribution(retelling, counterparts[s], s);
                    }
                }
            }
        }
    }

    private static boolean isScanned(Retelling retelling, int sentence) {
        int inParent = retelling.counterparts()[sentence];
        return Meaning.isScanned(retelling.parent(), inParent, retelling.child(), sentence);
    }

    private void compare(Retelling retelling, int inParent, int inChild) {
        var parent = retelling.parent();
        var child = retelling.child();
        for (var change : Meaning.changes(parent, inParent, child, inChild)) {
            if (isGarbled(parent, change.from()) || isGarbled(child, change.to())) {
                continue;
            }
            var alteration =
                    new Alteration(
                            change.kind(),
                            List.of(parent.passage(change.from())),
                            child.passage(change.to()),
                            null);
            keep(child, alteration, core(child, change));
        }
    }

    /// Whether a rough scan has the words in letters and figures that cannot be right.
    private boolean isGarbled(Telling telling, Span words) {
        return Legibility.hasGarbled(words.of(telling.text()))
                && rough.computeIfAbsent(
                        telling.whole().path(), path -> Legibility.of(telling.text()).rough());
    }

    /// The changed words of a number or a name with the two behind them: a copy may be known by
    /// these alone.
    private static List<String> core(Telling child, Meaning.Altered change) {
        boolean rare = change.kind() == Kind.NUMBER || change.kind() == Kind.NAME;
        int to = Math.min(child.keys().size(), change.words().end() + CORE);
        return rare ? child.keys().subList(change.words().start(), to) : List.of();
    }

    /// A source that went or came: the whole sentences show it.
    private void addAttribution(Retelling retelling, int inParent, int inChild) {
        keep(
                retelling.child(),
                new Alteration(
                        Kind.ATTRIBUTION,
                        List.of(retelling.parent().passage(inParent, inParent)),
                        retelling.child().passage(inChild, inChild),
                        null));
    }

    /// Adds what a text did to spoken words, unless it copied them so.
    void addQuotation(Telling print, Alteration alteration) {
        boolean known =
                made.getOrDefault(print, List.of()).stream()
                        .map(m -> m.alteration())
                        .anyMatch(a ->
                                (a.kind() == alteration.kind() || a.kind() == Kind.QUOTATION)
                                        && a.to().touches(alteration.to()));
        if (!known) {
            keep(print, alteration);
        }
    }

    /// Adds a headline that says the same as one that went beyond its source: copied word for word,
    /// or written anew.
    void addHeadlineAs(Telling headline, Telling parent) {
        var known = headlines.getOrDefault(parent.whole().path(), new TreeSet<>());
        for (var before : List.copyOf(known)) {
            var maker = before.madeIn() == null ? before.to().path() : before.madeIn();
            boolean copied = headline.keys().equals(parent.keys());
            keep(
                    headline,
                    new Alteration(
                            Kind.HEADLINE,
                            before.from(),
                            headline.passage(headline.whole().span()),
                            copied ? maker : null));
        }
    }

    /// Adds a headline that goes beyond a place of the parent.
    void addHeadline(Telling headline, Passage beyond) {
        keep(
                headline,
                new Alteration(
                        Kind.HEADLINE,
                        List.of(beyond),
                        headline.passage(headline.whole().span()),
                        null));
    }

    private void keep(Telling child, Alteration alteration) {
        keep(child, alteration, List.of());
    }

    private void keep(Telling child, Alteration alteration, List<String> core) {
        if (!isInherited(child, alteration) && found.add(alteration)) {
            if (alteration.kind() == Kind.HEADLINE) {
                headlines
                        .computeIfAbsent(alteration.to().path(), x -> new TreeSet<>())
                        .add(alteration);
            }
            made.computeIfAbsent(child, x -> new ArrayList<>())
                    .add(new Made(alteration, words(child, alteration.to().span()), core));
        }
    }

    /// Whether the text has copied the very change, and so did not make it itself.
    private boolean isInherited(Telling child, Alteration alteration) {
        return alteration.madeIn() == null
                && made.getOrDefault(child, List.of()).stream()
                        .map(Made::alteration)
                        .anyMatch(a ->
                                a.inherited()
                                        && a.kind() == alteration.kind()
                                        && a.to().touches(alteration.to()));
    }

    private static List<String> words(Telling telling, Span span) {
        var words = new ArrayList<String>();
        for (int w = 0; w < telling.words().size(); w++) {
            if (span.contains(telling.words().get(w))) {
                words.add(telling.keys().get(w));
            }
        }
        return words;
    }

    /// What the parent had altered, or inherited, stands in the child as well.
    void inherit(Retelling retelling) {
        for (var before : List.copyOf(made.getOrDefault(retelling.parent(), List.of()))) {
            var whole = find(retelling.child(), before.words());
            var there = whole != null ? whole : find(retelling.child(), before.core());
            if (there != null) {
                var altered = before.alteration();
                var maker = altered.madeIn() == null ? altered.to().path() : altered.madeIn();
                keep(
                        retelling.child(),
                        new Alteration(altered.kind(), altered.from(), there, maker),
                        before.core());
            }
        }
    }

    private static @Nullable Passage find(Telling telling, List<String> words) {
        int at = words.isEmpty() ? -1 : Collections.indexOfSubList(telling.keys(), words);
        if (at < 0) {
            return null;
        }
        return telling.passage(
                new Span(
                        telling.words().get(at).start(),
                        telling.words().get(at + words.size() - 1).end()));
    }

    /// All of them, in order.
    List<Alteration> found() {
        return List.copyOf(found);
    }
}
