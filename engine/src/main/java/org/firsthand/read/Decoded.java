// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.firsthand.model.Fact;
import org.jspecify.annotations.Nullable;

/// The characters of some bytes.
///
/// @param charset the character set that they are read by, and why that
/// @param doubt one sentence for the user where they may be wrong; null where nothing tells it
record Decoded(Characters characters, Fact<String> charset, @Nullable String doubt) {
    /// All of them, decoded each time that it is asked for, with a mark of damage for each that is
    /// NUL.
    String text() {
        var text = characters.text();
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    /// How many are NUL.
    int zeros() {
        return charset.value().startsWith("utf-16") ? 0 : Zeros.in(characters);
    }
}
