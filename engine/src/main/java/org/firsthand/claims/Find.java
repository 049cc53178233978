// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Found;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;

/// Finds in one document alone who says what, and whom the document credits with text or news.
public final class Find {
    private Find() {}

    /// The statements of title, body and comments, and the credits of the body, sorted.
    public static Found find(Document document) {
        var statements = new ArrayList<Statement>();
        var events = new ArrayList<Event>();
        if (document.analysed()) {
            part(document, Part.TITLE, statements);
            part(document, Part.BODY, statements);
            statements.removeIf(statement -> speaksFromFurniture(statement, document));
            for (var comment : document.comments()) {
                part(document, Part.comment(comment.id()), statements);
            }
        }
        events.addAll(Credits.of(document, statements));
        return new Found(statements.stream().sorted().toList(), events.stream().sorted().toList());
    }

    private static void part(Document document, String part, List<Statement> statements) {
        var scan = Scan.of(document.text(part));
        var drafts = new ArrayList<Draft>(new Sayings(scan).find(Cue.in(scan)));
        drafts.addAll(new Relays(scan).find());
        statements.addAll(new Statements(document, part, scan).of(new Continuations(scan).with(drafts)));
    }

    /// Whether the one who speaks was read out of a headline, dateline or credit line.
    private static boolean speaksFromFurniture(Statement statement, Document document) {
        return statement.part().equals(Part.BODY)
                && statement.source().stream().anyMatch(source -> document.stories().stream()
                        .flatMap(story -> Stream.of(
                                Optional.ofNullable(story.headline()),
                                Optional.ofNullable(story.dateline()),
                                Optional.ofNullable(story.credit())))
                        .flatMap(Optional::stream)
                        .anyMatch(furniture -> furniture.overlap(source) > 0));
    }
}
