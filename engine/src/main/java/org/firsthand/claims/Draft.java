// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// A statement as a rule finds it, in tokens, before names are resolved and its tone is judged.
///
/// @param content what is said
/// @param cue the words that tell that it is said
/// @param speaker who says it; null where nobody is named
/// @param lemma the base form of the cue's verb or noun, for judging the tone
/// @param rule the name of the rule
record Draft(List<Span> content, Span cue, @Nullable Span speaker, String lemma, String rule) {
    Draft {
        content = List.copyOf(content);
    }

    /// The first token of all.
    int start() {
        int start = Math.min(content.getFirst().start(), cue.start());
        return speaker == null ? start : Math.min(start, speaker.start());
    }

    /// Whether a token stands in its content.
    boolean says(int token) {
        for (var span : content) {
            if (span.start() <= token && token < span.end()) {
                return true;
            }
        }
        return false;
    }
}
