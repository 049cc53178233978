// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import org.jspecify.annotations.Nullable;

/// An alphabet some of whose letters look like those of the others.
enum Alphabet {
    LATIN,
    CYRILLIC,
    GREEK,
    OTHER;

    private static final int ASCII = 128;

    /// The alphabet of a letter; null for anything else.
    static @Nullable Alphabet of(int point) {
        if (!Character.isLetter(point)) {
            return null;
        }
        if (point < ASCII) {
            return LATIN;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            default -> OTHER;
        };
    }

    /// Whether its words need no characters between their letters.
    boolean isPlain() {
        return this != OTHER;
    }
}
