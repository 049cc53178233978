// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.firsthand.text.Key;

/// Names that may be those of a page's authors.
///
/// @param names in the order in which they stand, one at least
/// @param weight how sure they would be if nothing else were known, 0 to 1
/// @param from the place where they stand, as a fact names it
record AuthorClue(List<String> names, Kind kind, double weight, String from) {
    /// Where clues stand: those of one kind do not bear each other out.
    enum Kind {
        JSON_LD,
        META,
        PRINTED,
        SCRIPT
    }

    AuthorClue {
        names = List.copyOf(names);
    }

    /// Whether both name one person at least.
    boolean shares(AuthorClue other) {
        for (var name : names) {
            var key = Key.of(name);
            if (other.names.stream().anyMatch(n -> Key.of(n).equals(key))) {
                return true;
            }
        }
        return false;
    }
}
