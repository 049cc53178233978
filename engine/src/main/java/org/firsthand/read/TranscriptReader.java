// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.firsthand.text.Language;

/// Reads a transcript in WebVTT or SubRip: its body is what is spoken, its segments tell by whom
/// and when.
///
/// Memory: the lines of the file, its cues, and the body with its segments.
final class TranscriptReader {
    private TranscriptReader() {}

    /// Reads `text`, found at `path`.
    static Draft read(String path, String text) {
        return read(path, Captions.of(text));
    }

    /// Reads these captions, found at `path`.
    static Draft read(String path, Captions captions) {
        var turns = Turns.of(captions.cues());
        var facts = TranscriptFacts.of(captions);
        var notes = new ArrayList<>(captions.notes());
        if (turns.segments().isEmpty()) {
            notes.addFirst(Draft.Note.of("No cue with a time was found in it"));
        }
        var found = Language.of(turns.body());
        var whole = new Span(0, turns.body().length());
        return new Draft(
                Document.Kind.TRANSCRIPT,
                null,
                facts.title(),
                facts.outlet(),
                List.of(),
                facts.published() != null ? facts.published() : FileName.date(path),
                facts.updated(),
                null,
                found.equals(Language.UNKNOWN) ? facts.language() : found,
                turns.body(),
                List.of(new Story(whole, null, null, null, null)),
                turns.segments(),
                List.of(),
                List.of(),
                List.of(),
                notes);
    }
}
