// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;

/// An order of documents by their day, their length, their wording and their outlet: where several
/// are equal in all that is weighed, this order decides, and a file that gets another name changes
/// nothing.
public final class DocumentRanks {
    /// Behind all days.
    private static final String UNKNOWN = "~";

    private static final Comparator<Document> ORDER =
            Comparator.comparing(DocumentRanks::day)
                    .thenComparing(d -> -d.body().length())
                    .thenComparing(Document::body)
                    .thenComparing(d -> d.text(Part.TITLE))
                    .thenComparing(d -> d.published() + " " + d.outlet())
                    .thenComparing(Comparator.naturalOrder());

    private final List<Document> documents;
    private final Map<String, Integer> ranks = new HashMap<>();

    public DocumentRanks(Collection<Document> all) {
        documents = all.stream().sorted(ORDER).toList();
        documents.forEach(d -> ranks.put(d.path(), ranks.size()));
    }

    /// The documents in this order.
    public List<Document> documents() {
        return documents;
    }

    /// The rank of a document, from 0; behind all others where it is not known.
    public int of(String path) {
        return ranks.getOrDefault(path, ranks.size());
    }

    /// Passages by the ranks of their documents, then by their place.
    public Comparator<Passage> passages() {
        return Comparator.<Passage>comparingInt(p -> of(p.path()))
                .thenComparing(Comparator.naturalOrder());
    }

    /// Statements by the ranks of their documents, then by their place.
    public Comparator<Statement> statements() {
        return Comparator.<Statement>comparingInt(s -> of(s.path()))
                .thenComparing(Comparator.naturalOrder());
    }

    private static String day(Document document) {
        var published = document.published();
        return published == null ? UNKNOWN : published.value().order();
    }
}
