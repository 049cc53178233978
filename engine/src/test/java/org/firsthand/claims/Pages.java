// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.time.LocalDate;
import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;

/// Documents of an invented outlet, published on Friday 11 June 2021.
final class Pages {
    private Pages() {}

    static Document page(String body) {
        return document(body).build();
    }

    /// A page below which one reader comments.
    static Document discussed(String body, String comment) {
        var reply = new Comment("c1", null, 0, "heron", null, comment, "nesting", 1);
        return document(body).comments(List.of(reply)).build();
    }

    /// A transcript of lines `Name: words`.
    static Document transcript(String... lines) {
        return document(String.join("\n", lines)).voices(1).build();
    }

    private static DocumentBuilder document(String body) {
        return DocumentBuilder.of("a.txt", body)
                .outlet(new Fact<>("Canal Post", "first line", 1))
                .published(new Fact<>(Moment.day(LocalDate.of(2021, 6, 11)), "first line", 1));
    }
}
