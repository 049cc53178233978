// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.firsthand.text.Language;

/// Reads a transcript in WebVTT or SubRip: its body is what is spoken, its segments tell by whom
/// and when. What its maker remarks in sentences follows below, as a story of its own.
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
        var remarks = String.join("\n\n", captions.told());
        var body = remarks.isEmpty() ? turns.body() : turns.body() + "\n\n" + remarks;
        var stories = new ArrayList<>(List.of(story(0, turns.body().length())));
        if (!remarks.isEmpty()) {
            stories.add(story(body.length() - remarks.length(), body.length()));
        }
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
                body,
                stories,
                turns.segments(),
                List.of(),
                List.of(),
                List.of(),
                notes);
    }

    private static Story story(int start, int end) {
        return new Story(new Span(start, end), null, null, null, null);
    }
}
