// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.firsthand.model.Document;

/// Which documents are rough scans (see [Legibility]), each measured once.
public final class RoughScans {
    /// Fewer misread words may be terms of a trade, such as `parseJSON` and `k8s`.
    private static final int MANY = 15;

    private static final int SOME = 3;

    private final Map<String, Legibility> known = new ConcurrentHashMap<>();

    /// Whether the text of a document is a rough scan.
    public boolean has(Document document) {
        return legibility(document).rough();
    }

    /// Those that are scans beyond doubt, with misread words throughout; where most are, a few
    /// misread words tell it of the others: an archive is scanned as a whole.
    ///
    /// @param legibility tells how legible the text of a document is
    public static Set<String> certain(
            Collection<Document> documents, Function<Document, Legibility> legibility) {
        var certain = new HashSet<String>();
        var perhaps = new HashSet<String>();
        for (var document : documents) {
            var measured = legibility.apply(document);
            if (measured.rough() && measured.garbled() >= MANY) {
                certain.add(document.path());
            } else if (measured.garbled() >= SOME) {
                perhaps.add(document.path());
            }
        }
        if (2 * certain.size() > documents.size()) {
            certain.addAll(perhaps);
        }
        return Set.copyOf(certain);
    }

    private Legibility legibility(Document document) {
        return known.computeIfAbsent(document.path(), path -> Legibility.of(document.body()));
    }
}
