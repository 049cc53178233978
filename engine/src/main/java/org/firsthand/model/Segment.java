// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import org.jspecify.annotations.Nullable;

/// A stretch of a transcript's body that one voice speaks.
///
/// @param span in the body; the speaker's name is no part of it
/// @param speaker as the transcript names the voice; null where it does not
/// @param from seconds from the start of the recording
/// @param to seconds from the start of the recording, not before `from`
public record Segment(Span span, @Nullable String speaker, double from, double to) {
    public Segment {
        if (!(from >= 0 && to >= from)) {
            throw new IllegalArgumentException(
                    "A segment needs 0 <= from <= to, but got " + from + " and " + to);
        }
    }
}
