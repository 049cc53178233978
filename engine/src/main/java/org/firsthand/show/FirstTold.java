// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Answer;
import org.firsthand.model.Claim;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.firsthand.text.Key;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// Which document first told its readers, in whatever words, what is said on a recording: of those
/// that tell anything of the recording, the earliest with a sentence that holds enough of the
/// passage's words, each counted by how few documents have it (inverse document frequency after
/// Sparck Jones, J. Documentation 28, 1972).
///
/// Reads all bodies once to count words, and those that tell of the recording once for each
/// question, only up to `MOST` characters of them in all.
final class FirstTold {
    /// The share of what the passage's words weigh that a sentence must hold.
    private static final double ENOUGH = 0.4;

    private static final int FEWEST_WORDS = 3;
    private static final int SHORTEST_WORD = 3;

    /// Letters by which a word counts, so that `tide` and `tides` are one, and `works`, `worked`.
    private static final int STEM = 4;

    private static final long MOST = 20_000_000;

    private final List<Document> documents;
    private final List<Claim> claims;
    private final Lookup lookup;
    private final Map<String, Integer> spread = new HashMap<>();

    FirstTold(Answer answer, Lookup lookup) {
        long size = answer.documents().stream().mapToLong(d -> d.body().length()).sum();
        this.documents = size <= MOST ? answer.documents() : List.of();
        this.claims = answer.claims().claims();
        this.lookup = lookup;
        this.documents.forEach(d ->
                words(d.body(), 0, d.body().length())
                        .forEach(word -> spread.merge(word, 1, Integer::sum)));
    }

    /// The document that tells it surely before all others that do, transcripts left out; nothing
    /// where none does or the order is not certain.
    Optional<Document> of(Document recording, Passage passage) {
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        var words =
                words(recording.text(passage.part()), passage.span().start(), passage.span().end());
        double all = weight(words);
        var telling = about(recording).stream().filter(d -> holds(d, words, all)).toList();
        return telling.stream()
                .filter(d -> telling.stream().allMatch(o -> o.equals(d) || isBefore(d, o)))
                .findFirst();
    }

    /// The documents, no transcripts, that make a claim which is made on the recording.
    private List<Document> about(Document recording) {
        var paths = new TreeSet<String>();
        for (var claim : claims) {
            var own = lookup.statements(claim.statements()).stream().map(Statement::path).toList();
            if (own.contains(recording.path())) {
                paths.addAll(own);
            }
        }
        return paths.stream()
                .map(lookup::document)
                .filter(d -> d.kind() != Document.Kind.TRANSCRIPT)
                .toList();
    }

    private static boolean isBefore(Document one, Document other) {
        return one.published() != null
                && other.published() != null
                && one.published().value().before(other.published().value());
    }

    private boolean holds(Document document, Set<String> words, double all) {
        var body = document.body();
        return Sentences.of(body).stream()
                .anyMatch(s -> {
                    var shared = words(body, s.start(), s.end());
                    shared.retainAll(words);
                    return shared.size() >= FEWEST_WORDS && weight(shared) >= ENOUGH * all;
                });
    }

    private double weight(Set<String> words) {
        return words.stream()
                .mapToDouble(w ->
                        StrictMath.log(
                                (documents.size() + 1.0)
                                        / spread.getOrDefault(w, documents.size())))
                .sum();
    }

    private static Set<String> words(String text, int from, int to) {
        var words = new TreeSet<String>();
        for (var span : Words.of(text, from, to)) {
            for (var piece : span.of(text).split("-", -1)) {
                var key = Key.of(piece);
                if (key.length() >= SHORTEST_WORD) {
                    words.add(key.substring(0, Math.min(STEM, key.length())));
                }
            }
        }
        return words;
    }
}
