// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Segment;
import org.firsthand.model.Span;
import org.firsthand.model.Story;

/// Documents of an invented outlet, published on Friday 11 June 2021.
final class Pages {
    private Pages() {}

    static Document page(String body) {
        return document(body, List.of(), List.of());
    }

    /// A page below which one reader comments.
    static Document discussed(String body, String comment) {
        var reply = new Comment("c1", null, 0, "heron", null, comment, "nesting", 1);
        return document(body, List.of(), List.of(reply));
    }

    /// A transcript of lines `Name: words`.
    static Document transcript(String... lines) {
        var body = String.join("\n", lines);
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (var line : lines) {
            int colon = line.indexOf(": ");
            segments.add(
                    new Segment(
                            new Span(at + colon + 2, at + line.length()),
                            line.substring(0, colon),
                            segments.size(),
                            segments.size() + 1));
            at += line.length() + 1;
        }
        return document(body, segments, List.of());
    }

    private static Document document(String body, List<Segment> segments, List<Comment> comments) {
        return new Document(
                "d",
                "a.txt",
                "0",
                segments.isEmpty() ? Document.Kind.TEXT : Document.Kind.TRANSCRIPT,
                null,
                null,
                new Fact<>("Canal Post", "first line", 1),
                List.of(),
                new Fact<>(Moment.day(LocalDate.of(2021, 6, 11)), "first line", 1),
                null,
                null,
                "en",
                true,
                body,
                List.of(new Story(new Span(0, body.length()), null, null, null, null)),
                segments,
                comments,
                List.of(),
                List.of(),
                false);
    }
}
