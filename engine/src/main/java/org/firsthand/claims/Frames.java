// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Verbs that tell of one deed from different ends, or at different stages: what is sent is
/// received, who was informed knows, what was bought is paid for.
///
/// They are no synonyms, and two sentences do not say the same because of them; but where all else
/// agrees, they do not part two sentences either. After Fillmore, "Frame semantics" (1982).
final class Frames {
    private static final List<String> FRAMES =
            List.of(
                    "buy pay own owner cost purchaser buyer seller",
                    "inform know learn hear send receive forward deliver brief warn alert aware",
                    "postpone adjourn reschedule suspend",
                    "shorten delete omit erase",
                    "injure hospital treat",
                    "arrest jail custody remand",
                    "build plan design",
                    "sack quit replace retire",
                    "repair replace restore",
                    "sign agree approve",
                    "discover notice spot detect");

    private static final Map<String, Integer> FRAME = frames();

    private Frames() {}

    /// The number of the frame that a stem belongs to; null where it is in none.
    static @Nullable Integer of(String stem) {
        return FRAME.get(stem);
    }

    private static Map<String, Integer> frames() {
        var frames = new HashMap<String, Integer>();
        for (int i = 0; i < FRAMES.size(); i++) {
            for (var word : Lexicon.list(FRAMES.get(i))) {
                frames.putIfAbsent(Stems.of(word).key(), i);
            }
        }
        return Map.copyOf(frames);
    }
}
