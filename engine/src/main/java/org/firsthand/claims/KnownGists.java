// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The gists of the sentences of a pile, each read once however often it is asked for: reading them
/// is what grouping spends most of its time on.
final class KnownGists {
    private final Map<String, List<Gist>> known = new ConcurrentHashMap<>();

    /// The gist of the whole text first, then those of its clauses where there are several.
    List<Gist> of(String text) {
        var gists = known.get(text);
        if (gists == null) {
            gists = Gists.of(text);
            known.put(text, gists);
        }
        return gists;
    }

    /// Reads the gists of texts ahead, several at once.
    void read(Stream<String> texts) {
        texts.parallel().forEach(this::of);
    }
}
