// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Found;
import org.firsthand.model.Part;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Story;
import org.jspecify.annotations.Nullable;

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
        return new Found(
                statements.stream().sorted().toList(),
                events.stream().sorted().toList(),
                List.of(),
                List.of());
    }

    private static void part(Document document, String part, List<Statement> statements) {
        var scan = Scan.of(document.text(part));
        var drafts = new ArrayList<Draft>(new Sayings(scan).find(Cue.in(scan)));
        drafts.addAll(new Relays(scan).find());
        var told = part.equals(Part.TITLE) ? drafts : new Witnesses(scan).with(drafts);
        statements.addAll(
                new Statements(document, part, scan).of(new Continuations(scan).with(told)));
    }

    /// Whether the one who speaks was read out of a headline, dateline or credit line.
    private static boolean speaksFromFurniture(Statement statement, Document document) {
        if (!statement.part().equals(Part.BODY)) {
            return false;
        }
        for (var source : statement.source()) {
            var stories = document.stories();
            for (int i = firstEndingAfter(source.start(), stories); i < stories.size(); i++) {
                var story = stories.get(i);
                if (story.span().start() >= source.end()) {
                    break;
                }
                if (touches(story.headline(), source)
                        || touches(story.dateline(), source)
                        || touches(story.credit(), source)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The index of the first story that ends after an offset; stories stand in order and do not
    /// overlap.
    private static int firstEndingAfter(int offset, List<Story> stories) {
        int low = 0;
        int high = stories.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stories.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean touches(@Nullable Span furniture, Span source) {
        return furniture != null && furniture.overlap(source) > 0;
    }
}
