// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;

/// The code point offsets of all parts of a pile, each part scanned once, when it is first asked
/// for.
final class Offsets {
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<Place, CodePoints> parts = new HashMap<>();

    private record Place(String path, String part) {}

    Offsets(List<Document> documents) {
        documents.forEach(d -> this.documents.put(d.path(), d));
    }

    CodePoints of(Passage passage) {
        return of(passage.path(), passage.part());
    }

    CodePoints of(String path, String part) {
        return parts.computeIfAbsent(
                new Place(path, part),
                place -> {
                    var document = documents.get(path);
                    if (document == null) {
                        throw new IllegalArgumentException(
                                "A passage lies in a document that was not read: " + path);
                    }
                    return CodePoints.of(document.text(part));
                });
    }
}
