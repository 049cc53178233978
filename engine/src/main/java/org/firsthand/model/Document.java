// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One captured thing: a page, a text. It always holds at least one story.
///
/// @param id a hash of path and content
/// @param path relative to the folder given; identifies the document within a run
/// @param sha256 of the captured bytes, lower-case hexadecimal
/// @param language BCP 47 primary tag; `und` when the text is too short to tell
/// @param analysed whether statements are looked for: only in languages we have rules for
/// @param body the body alone, paragraphs joined by `\n`
/// @param stories the accounts in the body, in order, without overlap
/// @param segments for a transcript, who speaks where and when in the body; else empty. The remarks
///   of who made a transcript are a story of their own, behind what is spoken
/// @param pings notices that other pages link to this one, in order
/// @param links what the body and the comments link to, in order
/// @param media recordings embedded in the page, in order
/// @param truncated whether only a part of the text is here: a limit cut it, or the capture did
/// @param charset by which character set it was read, and what told it; null where that is no
///   question, as in a PDF
public record Document(
        String id,
        String path,
        String sha256,
        Kind kind,
        @Nullable String url,
        @Nullable Fact<String> title,
        @Nullable Fact<String> outlet,
        List<Fact<String>> authors,
        @Nullable Fact<Moment> published,
        @Nullable Fact<Moment> updated,
        @Nullable Fact<Moment> captured,
        String language,
        boolean analysed,
        String body,
        List<Story> stories,
        List<Segment> segments,
        List<Comment> comments,
        List<Ping> pings,
        List<Link> links,
        List<Link> media,
        boolean truncated,
        @Nullable Fact<String> charset)
        implements Outcome, Comparable<Document> {

    /// What kind of thing was captured.
    public enum Kind {
        PAGE,
        TEXT,
        TRANSCRIPT,
        /// A message, or a thread of them: the first is the body, the others are the comments.
        MAIL,
        PDF
    }

    public Document {
        authors = List.copyOf(authors);
        stories = List.copyOf(stories);
        segments = List.copyOf(segments);
        comments = Discussion.of(comments);
        pings = List.copyOf(pings);
        links = List.copyOf(links);
        media = List.copyOf(media);
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("A document needs at least one story: " + path);
        }
    }

    /// A document to which no other page is said to link, read by a character set that is not
    /// known.
    public Document(
            String id,
            String path,
            String sha256,
            Kind kind,
            @Nullable String url,
            @Nullable Fact<String> title,
            @Nullable Fact<String> outlet,
            List<Fact<String>> authors,
            @Nullable Fact<Moment> published,
            @Nullable Fact<Moment> updated,
            @Nullable Fact<Moment> captured,
            String language,
            boolean analysed,
            String body,
            List<Story> stories,
            List<Segment> segments,
            List<Comment> comments,
            List<Link> links,
            List<Link> media,
            boolean truncated) {
        this(
                id, path, sha256, kind, url, title, outlet, authors, published, updated, captured,
                language, analysed, body, stories, segments, comments, List.of(), links, media,
                truncated, null);
    }

    /// The text of a part; offsets of passages count in it.
    public String text(String part) {
        if (part.equals(Part.BODY)) {
            return body;
        }
        if (part.equals(Part.TITLE)) {
            return title == null ? "" : title.value();
        }
        if (Part.isComment(part)) {
            var comment = comment(part);
            if (comment != null) {
                return comment.text();
            }
        }
        for (var ping : pings) {
            if (Part.ping(ping.id()).equals(part)) {
                return ping.text();
            }
        }
        throw new IllegalArgumentException("No part '" + part + "' in " + path);
    }

    /// The comment that is this part; null where the part is none.
    public @Nullable Comment comment(String part) {
        return Part.isComment(part) ? discussion().withId(Part.commentId(part)) : null;
    }

    /// The comments that answer `comment`, in order.
    public List<Comment> answers(Comment comment) {
        return discussion().answers(comment.id());
    }

    private Discussion discussion() {
        return Discussion.of(comments);
    }

    /// Whether a passage is of what the voices of a transcript say, and no remark of its maker.
    public boolean isSpoken(Passage passage) {
        return !segments.isEmpty()
                && passage.part().equals(Part.BODY)
                && passage.span().start() < stories.getFirst().span().end();
    }

    /// The words of a passage of this document.
    public String quote(Passage passage) {
        return passage.span().of(text(passage.part()));
    }

    /// Who published it: the outlet, or the path where none is known, so that two unknown outlets
    /// are never one.
    public String publisher() {
        return outlet == null ? path : outlet.value();
    }

    @Override
    public int compareTo(Document other) {
        return path.compareTo(other.path);
    }
}
