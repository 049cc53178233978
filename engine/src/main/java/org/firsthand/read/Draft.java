// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Segment;
import org.firsthand.model.Story;
import org.jspecify.annotations.Nullable;

/// What one source says of itself, before facts given by hand overrule it.
///
/// @param notes what could not be read of it, each as one sentence
record Draft(
        Document.Kind kind,
        @Nullable String url,
        @Nullable Fact<String> title,
        @Nullable Fact<String> outlet,
        List<Fact<String>> authors,
        @Nullable Fact<Moment> published,
        @Nullable Fact<Moment> updated,
        String language,
        String body,
        List<Story> stories,
        List<Segment> segments,
        List<Comment> comments,
        List<Link> links,
        List<Link> media,
        List<Note> notes) {

    /// Something that could not be read.
    ///
    /// @param limit the name of the limit that was hit, if one was
    record Note(String what, @Nullable String limit) {}

    /// Whether a limit cut the text.
    boolean truncated() {
        return notes.stream()
                .anyMatch(note ->
                        note.limit() != null && !note.limit().equals(TextReader.LINES_LIMIT));
    }
}
