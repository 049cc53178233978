// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /// Things that are left behind when a deed of a frame is done, each list under a verb of it.
    private static final Map<String, String> THINGS =
            Map.of(
                    "inform", "letter message call notice email memo memorandum telegram note",
                    "buy", "payment transfer deposit invoice sale purchase",
                    "arrest", "arrest custody",
                    "injure", "injury injuries admission");

    /// Verbs for the giving end of a deed: who did not send something does not say that it never
    /// came.
    private static final Set<String> GIVING =
            Lexicon.list("send forward deliver pay sell").stream()
                    .map(word -> Stems.of(word).key())
                    .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Integer> FRAME = frames();
    private static final Map<String, Integer> THING = things();

    private Frames() {}

    /// The number of the frame that a stem belongs to; null where it is in none.
    static @Nullable Integer of(String stem) {
        return FRAME.get(stem);
    }

    /// Whether a stem tells of the giving end of a deed.
    static boolean isGiving(String stem) {
        return GIVING.contains(stem);
    }

    /// The number of the frame whose deed leaves a thing behind, as a letter tells that somebody
    /// was informed; null where none does.
    static @Nullable Integer ofThing(String stem) {
        return THING.get(stem);
    }

    private static Map<String, Integer> things() {
        var things = new HashMap<String, Integer>();
        THINGS.forEach((verb, nouns) -> {
            var frame = FRAME.get(Stems.of(verb).key());
            for (var noun : Lexicon.list(nouns)) {
                things.putIfAbsent(Stems.of(noun).key(), Objects.requireNonNull(frame));
            }
        });
        return Map.copyOf(things);
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
