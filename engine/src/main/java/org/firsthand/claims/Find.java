// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Found;
import org.firsthand.model.Part;
import org.firsthand.model.Quantity;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Story;
import org.jspecify.annotations.Nullable;

/// Finds in one document alone who says what, and whom the document credits with text or news.
public final class Find {
    private final Document document;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private @Nullable String law;

    private Find(Document document) {
        this.document = document;
    }

    /// What is found in title, body and comments, sorted.
    public static Found find(Document document) {
        var found = new Find(document);
        var body = Scan.of(document.body());
        var names = new Names(body);
        if (document.analysed()) {
            found.body(body, names);
            document.comments().forEach(found::comment);
        }
        found.events.addAll(Credits.of(document, body, names, found.statements));
        return new Found(
                found.statements.stream().sorted().toList(),
                found.events.stream().sorted().distinct().toList(),
                found.references.stream().sorted().distinct().toList(),
                found.quantities.stream().sorted().distinct().toList());
    }

    private void body(Scan scan, Names names) {
        var title = Scan.of(document.text(Part.TITLE));
        var headline = names.above(title);
        statements.addAll(said(Part.TITLE, title, headline));
        references.addAll(Numbered.of(new Piece(document, Part.TITLE, title, headline, List.of())));
        var said = new ArrayList<>(said(Part.BODY, scan, names));
        said.removeIf(statement -> speaksFromFurniture(statement, document));
        boolean spoken = !document.segments().isEmpty();
        events.addAll(SpokenQuestions.of(document));
        var all = spoken ? OwnVoices.inTranscript(document, said) : said;
        statements.addAll(all);
        law =
                told(
                        new Piece(document, Part.BODY, scan, names, all.stream().sorted().toList()),
                        null);
    }

    private void comment(Comment comment) {
        var part = Part.comment(comment.id());
        var scan = Scan.of(comment.text());
        var names = new Names(scan);
        var all = OwnVoices.inComment(document, part, comment.author(), said(part, scan, names));
        statements.addAll(all);
        told(new Piece(document, part, scan, names, all.stream().sorted().toList()), law);
    }

    /// Adds what is not a statement; gives the law that was named last.
    private @Nullable String told(Piece piece, @Nullable String law) {
        events.addAll(Announcements.of(piece));
        events.addAll(OpenQuestions.of(piece));
        events.addAll(Excerpts.of(piece));
        events.addAll(Deeds.of(piece));
        var cited = Citations.of(piece, law);
        references.addAll(cited);
        references.addAll(Addresses.of(piece));
        references.addAll(CitedTexts.of(piece));
        references.addAll(Issued.of(piece));
        references.addAll(Numbered.of(piece));
        references.addAll(OutletMentions.of(piece));
        quantities.addAll(Quantities.of(piece));
        return cited.stream()
                .filter(reference -> reference.kind() == Reference.Kind.LAW)
                .reduce((first, last) -> last)
                .map(Reference::key)
                .orElse(law);
    }

    private List<Statement> said(String part, Scan scan, Names names) {
        var drafts = new ArrayList<Draft>(new Sayings(scan).find(Cue.in(scan)));
        drafts.addAll(new Relays(scan, names).find());
        drafts.addAll(new Listings(scan).find(drafts));
        var told = part.equals(Part.TITLE) ? drafts : new Witnesses(scan).with(drafts);
        return new Statements(document, part, scan, names.again())
                .of(new Continuations(scan).with(told));
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
