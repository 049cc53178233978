// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Answer;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;

/// Which of several places to cite first: what is nearest to the one who spoke.
///
/// A transcript that names its speakers, the fullest first; then text before comments, wording that
/// comes from no other document, the earliest, and the path.
final class Preference implements Comparator<Passage> {
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Integer> voices = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final Comparator<Passage> order;

    Preference(Answer pile) {
        for (var document : pile.documents()) {
            documents.put(document.path(), document);
            long named = document.segments().stream().filter(s -> s.speaker() != null).count();
            voices.put(
                    document.path(),
                    document.segments().isEmpty() ? 0 : named == 0 ? 1 : 1 + (int) named);
        }
        pile.collation().descents().stream()
                .filter(d -> d.parent() != null)
                .map(Descent::child)
                .map(Passage::path)
                .forEach(derived::add);
        order =
                Comparator.<Passage>comparingInt(p -> -voices.getOrDefault(p.path(), 0))
                        .thenComparing(p -> p.part().startsWith("comment"))
                        .thenComparing(p -> derived.contains(p.path()))
                        .thenComparing(this::earliest)
                        .thenComparing(Comparator.naturalOrder());
    }

    private Instant earliest(Passage passage) {
        var document = documents.get(passage.path());
        var published = document == null ? null : document.published();
        return published == null ? Instant.MAX : published.value().from();
    }

    @Override
    public int compare(Passage a, Passage b) {
        return order.compare(a, b);
    }

    /// Some places, the one to cite first ahead.
    List<Passage> sorted(List<Passage> passages) {
        return passages.stream().sorted(this).distinct().toList();
    }
}
