// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.firsthand.model.Document;

/// Which documents are rough scans (see [Legibility]), each measured once.
public final class RoughScans {
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /// Whether the text of a document is a rough scan.
    public boolean has(Document document) {
        return known.computeIfAbsent(document.path(), path -> Legibility.isRough(document));
    }
}
