// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Change;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Citation;
import org.firsthand.model.Document;
import org.firsthand.model.Segment;
import tools.jackson.core.exc.JacksonIOException;

/// The lines of a check, in the order of the draft: `check`.
///
/// The draft lies outside the pile, so that its offsets are counted apart.
public final class CheckLines {
    private final Json json;
    private final Document draft;
    private final Offsets own;
    private final Offsets pile;
    private final Lookup lookup;

    private CheckLines(Json json, Document draft, Lookup lookup, List<Document> pile) {
        this.json = json;
        this.draft = draft;
        this.lookup = lookup;
        own = new Offsets(List.of(draft));
        this.pile = new Offsets(pile);
    }

    /// Prints a line for each thing checked; the stream stays open.
    public static void write(
            List<Checked> checked, Document draft, List<Document> pile, OutputStream out)
            throws IOException {
        try (var json = new Json(out)) {
            var lines = new CheckLines(json, draft, Lookup.of(pile), pile);
            checked.forEach(lines::line);
        } catch (JacksonIOException e) {
            throw new IOException("The lines could not be written", e);
        }
    }

    private void line(Checked checked) {
        json.begin("check")
                .place(checked.passage(), own)
                .string("kind", word(checked.kind()))
                .string("verdict", word(checked.verdict()))
                .string("quote", draft.quote(checked.passage()))
                .objects("citations", checked.citations(), this::citation)
                .objects("changes", checked.differences(), c -> change(c, checked))
                .strings("because", checked.because())
                .end();
    }

    private void citation(Citation citation) {
        var document = lookup.document(citation.passage().path());
        var outlet = document.outlet();
        var title = document.title();
        var published = lookup.published(document.path());
        json.place(citation.passage(), pile)
                .string("quote", document.quote(citation.passage()))
                .string("outlet", outlet == null ? null : outlet.value())
                .string("title", title == null ? null : title.value())
                .string("published", published == null ? null : published.value())
                .string("speaker", citation.speaker())
                .object("segment", citation.segment(), this::segment)
                .object("context", citation.context(), c -> json.place(c, pile));
    }

    private void segment(Segment segment) {
        json.seconds("from", segment.from()).seconds("to", segment.to());
    }

    private void change(Change change, Checked checked) {
        json.string("kind", word(change.kind()))
                .span("a", change.a(), own.of(checked.passage()))
                .span("b", change.b(), pile.of(checked.citations().getFirst().passage()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
