// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.firsthand.model.Document;

/// Which documents are rough scans (see [Legibility]), each measured once.
public final class RoughScans {
    /// Fewer misread words may be terms of a trade, such as `parseJSON` and `k8s`.
    private static final int MANY = 15;

    private final Map<String, Legibility> known = new ConcurrentHashMap<>();

    /// Whether the text of a document is a rough scan.
    public boolean has(Document document) {
        return legibility(document).rough();
    }

    /// Whether it is one beyond doubt, with misread words throughout.
    public boolean hasThroughout(Document document) {
        var legibility = legibility(document);
        return legibility.rough() && legibility.garbled() >= MANY;
    }

    private Legibility legibility(Document document) {
        return known.computeIfAbsent(document.path(), path -> Legibility.of(document.body()));
    }
}
