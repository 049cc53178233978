// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.model.Alteration;
import org.firsthand.model.Collation;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.jspecify.annotations.Nullable;

/// Explains a conflict by an alteration that was found on the way of the wording: then one side is
/// a copy of the other that somebody changed.
final class Altered {
    private final Map<String, String> publishers = new HashMap<>();
    private final List<Alteration> alterations;

    Altered(List<Document> documents, Collation collation) {
        documents.forEach(d -> publishers.put(d.path(), d.publisher()));
        alterations = collation.alterations();
    }

    /// Who changed what the one side says into what the other says; null where nobody is known to
    /// have.
    @Nullable String of(Conflict.Kind kind, List<Mention> a, List<Mention> b) {
        var altered = kind(kind);
        if (altered == null) {
            return null;
        }
        for (var alteration : alterations) {
            if (alteration.kind() == altered
                    && (leads(alteration, a, b) || leads(alteration, b, a))) {
                return words(alteration);
            }
        }
        return null;
    }

    private static Alteration.@Nullable Kind kind(Conflict.Kind kind) {
        return switch (kind) {
            case NUMBER, DATE -> Alteration.Kind.NUMBER;
            case NEGATION -> Alteration.Kind.NEGATION;
            case MODALITY -> Alteration.Kind.MODALITY;
            case PLACE, OPPOSITE, ATTRIBUTION, DENIAL -> null;
        };
    }

    private static boolean leads(Alteration alteration, List<Mention> from, List<Mention> to) {
        return holds(to, alteration.to())
                && alteration.from().stream().anyMatch(passage -> holds(from, passage));
    }

    private static boolean holds(List<Mention> mentions, Passage passage) {
        return mentions.stream().anyMatch(m -> m.passage().touches(passage));
    }

    private String words(Alteration alteration) {
        var maker = alteration.madeIn() == null ? alteration.to().path() : alteration.madeIn();
        return publisher(maker)
                + " changed it in a copy of "
                + publisher(alteration.from().getFirst().path());
    }

    private String publisher(String path) {
        return publishers.getOrDefault(path, path);
    }
}
