// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.text.Legibility;

/// What is kept from one collation to the next, so that a pile that grows by a document costs what
/// this one brings, and not all again. What is printed is the same to the byte as without it.
///
/// A document is known again when it is the same object. For one thread at a time.
///
/// Memory: beside what a collation takes, 8 bytes for each fingerprint, the hashes of all words
/// that tell something, and for each possible origin of tied tellers a row of a hundred-odd
/// numbers.
public final class Memory {
    private final boolean lasts;
    private IdentityHashMap<Document, List<Known>> known = new IdentityHashMap<>();
    private List<Known> gone = List.of();
    private final IdentityHashMap<Document, Legibility> legibility = new IdentityHashMap<>();

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

    boolean lasts() {
        return lasts;
    }

    /// The tellers of some documents, in order, those that are known among them; all others are
    /// forgotten.
    List<Known> tellers(List<Document> documents) {
        var before = known;
        var now = documents.parallelStream().map(d -> tellers(d, before)).toList();
        var next = new IdentityHashMap<Document, List<Known>>();
        var all = new ArrayList<Known>();
        for (int i = 0; i < now.size(); i++) {
            next.put(documents.get(i), now.get(i));
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

    /// How legible a document is.
    Legibility legibility(Document document) {
        return legibility.computeIfAbsent(document, d -> Legibility.of(d.body()));
    }

    /// Tellers that the collation before this one had.
    List<Known> gone() {
        return gone;
    }
}
