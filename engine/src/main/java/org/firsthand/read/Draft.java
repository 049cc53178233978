// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Ping;
import org.firsthand.model.Segment;
import org.firsthand.model.Story;
import org.jspecify.annotations.Nullable;

/// What one source says of itself, before facts given by hand overrule it.
///
/// @param notes what could not be read of it, each as one sentence
/// @param charset by which character set it was read; null where that is no question, as in a PDF
record Draft(
        Document.Kind kind,
        @Nullable String url,
        @Nullable Fact<String> title,
        @Nullable Fact<String> outlet,
        List<Fact<String>> authors,
        @Nullable Fact<Moment> published,
        @Nullable Fact<Moment> updated,
        @Nullable Fact<Moment> captured,
        String language,
        String body,
        List<Story> stories,
        List<Segment> segments,
        List<Comment> comments,
        List<Ping> pings,
        List<Link> links,
        List<Link> media,
        List<Note> notes,
        @Nullable Fact<String> charset) {

    /// One to which no other page is said to link, and of which it is not known yet by which
    /// character set it was read.
    Draft(
            Document.Kind kind,
            @Nullable String url,
            @Nullable Fact<String> title,
            @Nullable Fact<String> outlet,
            List<Fact<String>> authors,
            @Nullable Fact<Moment> published,
            @Nullable Fact<Moment> updated,
            @Nullable Fact<Moment> captured,
            String language,
            String body,
            List<Story> stories,
            List<Segment> segments,
            List<Comment> comments,
            List<Link> links,
            List<Link> media,
            List<Note> notes) {
        this(
                kind, url, title, outlet, authors, published, updated, captured, language, body,
                stories, segments, comments, List.of(), links, media, notes, null);
    }

    /// The same, read from these characters.
    Draft of(Decoded decoded) {
        var all = new ArrayList<>(notes);
        if (decoded.doubt() != null) {
            all.add(Note.of(decoded.doubt()));
        }
        return new Draft(
                kind,
                url,
                title,
                outlet,
                authors,
                published,
                updated,
                captured,
                language,
                body,
                stories,
                segments,
                comments,
                pings,
                links,
                media,
                all,
                decoded.charset());
    }

    /// How much is missing where something could not be read.
    enum Loss {
        /// There is nothing of the account: no document comes of it.
        ALL,
        /// The account goes on where the text ends.
        TAIL,
        /// The text is there.
        NONE
    }

    /// Something that could not be read.
    ///
    /// @param where the place, such as `line 3`; null for the whole
    /// @param limit the name of the limit that was hit, if one was
    record Note(@Nullable String where, String what, @Nullable String limit, Loss loss) {
        /// Something of the whole source, at which no text is lost.
        static Note of(String what) {
            return new Note(null, what, null, Loss.NONE);
        }

        /// Something at one place, at which no text is lost.
        static Note at(String where, String what) {
            return new Note(where, what, null, Loss.NONE);
        }

        /// A limit that cut the text.
        static Note cut(String what, String limit) {
            return new Note(null, what, limit, Loss.TAIL);
        }
    }

    /// Whether the account goes on where the text ends.
    boolean truncated() {
        return notes.stream().anyMatch(note -> note.loss() == Loss.TAIL);
    }

    /// Whether the capture holds nothing of an account.
    boolean empty() {
        return body.isBlank() && comments.isEmpty()
                || notes.stream().anyMatch(note -> note.loss() == Loss.ALL);
    }
}
