// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.collate.Following.Outcome;
import org.firsthand.model.Document;
import org.firsthand.text.Legibility;
import org.jspecify.annotations.Nullable;

/// What is kept from one collation to the next, so that a pile that grows by a document costs what
/// this one brings, and not all again. What is printed is the same to the byte as without it. Where
/// the document is one of many with one text, all of these are weighed again.
///
/// A document is known again when it is the same object, and stands once in a pile. For one thread
/// at a time. A collation that fails leaves nothing known.
///
/// Memory: beside what a collation takes, 8 bytes for each fingerprint, the words of all sentences
/// that tell something, and for each group of tied tellers what it was decided by, which grows with
/// the square of those that share the same text: of a hundred reprints some 100 KB each.
public final class Memory {
    private final boolean lasts;
    private boolean isWhole = true;
    private IdentityHashMap<Document, List<Known>> known = new IdentityHashMap<>();
    private List<Known> gone = List.of();
    private final IdentityHashMap<Document, Legibility> legibility = new IdentityHashMap<>();

    /// What was decided of groups, by the first teller of each.
    private Map<Known, Settled> settled = Map.of();

    /// What followed for tellers that have to do with each other, by the first of them.
    private Map<Known, Outcome> outcomes = Map.of();

    private List<List<String>> outlets = List.of();
    private List<Telling> transcripts = List.of();

    /// Nothing is known yet.
    public Memory() {
        this(true);
    }

    private Memory(boolean lasts) {
        this.lasts = lasts;
    }

    /// For one collation: nothing is kept that it does not need itself.
    static Memory brief() {
        return new Memory(false);
    }

    /// The tellers of some documents, in order, those that are known among them; all others are
    /// forgotten.
    ///
    /// @throws IllegalArgumentException if a document stands there twice
    List<Known> begin(List<Document> documents) {
        if (!isWhole) {
            known = new IdentityHashMap<>();
            settled = Map.of();
            outcomes = Map.of();
        }
        isWhole = false;
        var before = known;
        var now = documents.parallelStream().map(d -> tellers(d, before)).toList();
        var next = new IdentityHashMap<Document, List<Known>>();
        var all = new ArrayList<Known>();
        for (int i = 0; i < now.size(); i++) {
            if (next.put(documents.get(i), now.get(i)) != null && lasts) {
                throw new IllegalArgumentException(
                        documents.get(i).path() + " stands twice in the pile");
            }
            for (var teller : now.get(i)) {
                teller.takePlace(all.size());
                all.add(teller);
            }
        }
        gone = gone(before, next);
        known = next;
        legibility.keySet().retainAll(next.keySet());
        return all;
    }

    private List<Known> tellers(Document document, IdentityHashMap<Document, List<Known>> before) {
        var tellers = before.get(document);
        return tellers != null
                ? tellers
                : Teller.of(document).stream().map(teller -> new Known(teller, lasts)).toList();
    }

    private static List<Known> gone(
            IdentityHashMap<Document, List<Known>> before,
            IdentityHashMap<Document, List<Known>> next) {
        var gone = new ArrayList<Known>();
        before.forEach((document, tellers) -> {
            if (!next.containsKey(document)) {
                tellers.forEach(teller -> teller.takePlace(-1));
                gone.addAll(tellers);
            }
        });
        return gone;
    }

    /// The collation is done: what is known is whole.
    void end() {
        isWhole = true;
        gone = List.of();
    }

    /// Tellers that the collation before this one had.
    List<Known> gone() {
        return gone;
    }

    /// How legible a document is.
    Legibility legibility(Document document) {
        return legibility.computeIfAbsent(document, d -> Legibility.of(d.body()));
    }

    /// What was decided of the group that a teller is the first of, or null.
    @Nullable Settled settled(Known first) {
        return settled.get(first);
    }

    /// Keeps what was decided of the groups, and forgets all others.
    void keepSettled(List<Known> firsts, List<Settled> groups) {
        settled = lasts ? byFirst(firsts, groups) : Map.of();
    }

    /// What followed for those of whom a teller is the first, or null.
    @Nullable Outcome outcome(Known first) {
        return outcomes.get(first);
    }

    /// Keeps what followed, and forgets all else.
    void keepOutcomes(List<Known> firsts, List<Outcome> all) {
        outcomes = lasts ? byFirst(firsts, all) : Map.of();
    }

    private static <T> Map<Known, T> byFirst(List<Known> firsts, List<T> all) {
        var byFirst = new HashMap<Known, T>();
        for (int i = 0; i < all.size(); i++) {
            byFirst.put(firsts.get(i), all.get(i));
        }
        return byFirst;
    }

    /// These names of outlets; the object of the collation before where they are the same, so that
    /// they are compared once.
    List<List<String>> outlets(List<List<String>> now) {
        outlets = outlets.equals(now) ? outlets : now;
        return outlets;
    }

    /// The same for transcripts.
    List<Telling> transcripts(List<Telling> now) {
        transcripts = transcripts.equals(now) ? transcripts : now;
        return transcripts;
    }
}
