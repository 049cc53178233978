// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.firsthand.text.Key;

/// Names that may be those of a page's authors.
///
/// @param names in the order in which they stand, one at least
/// @param weight how sure they would be if nothing else were known, 0 to 1
/// @param from the place where they stand, as a fact names it
/// @param keys their comparison keys
record AuthorClue(List<String> names, List<String> keys, Kind kind, double weight, String from) {
    /// Where clues stand: those of one kind do not bear each other out.
    enum Kind {
        JSON_LD,
        META,
        PRINTED,
        SCRIPT
    }

    AuthorClue(List<String> names, Kind kind, double weight, String from) {
        this(List.copyOf(names), names.stream().map(Key::of).toList(), kind, weight, from);
    }

    /// Whether both name one person at least.
    boolean shares(AuthorClue other) {
        return keys.stream().anyMatch(other.keys::contains);
    }
}
