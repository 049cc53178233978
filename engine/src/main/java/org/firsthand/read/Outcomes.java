// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Map;
import java.util.function.Consumer;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Outcome;
import org.firsthand.model.Problem;
import org.firsthand.read.GivenFacts.Row;
import org.firsthand.read.archive.Item;
import org.firsthand.text.Hash;
import org.firsthand.text.Language;
import org.jspecify.annotations.Nullable;

/// Makes documents of drafts: what was given by hand overrules what the container says, and that
/// overrules what the item says of itself.
///
/// @param given by path
record Outcomes(Map<String, Row> given, Consumer<Outcome> sink) implements Unpacking.Sink {
    @Override
    public @Nullable Fact<Moment> captured(String path) {
        return given.getOrDefault(path, Row.NONE).captured();
    }

    @Override
    public void problem(Problem problem) {
        sink.accept(problem);
    }

    @Override
    public void draft(String path, Item item, byte[] bytes, Draft draft) {
        if (!draft.empty()) {
            var document = document(path, Hash.sha256(bytes), draft, item);
            sink.accept(document);
            Disguises.in(document).forEach(sink);
            givenTooLate(document);
        } else if (draft.notes().stream().noneMatch(note -> note.loss() == Draft.Loss.ALL)) {
            tell(path, "No text was found in it");
        }
        for (var note : draft.notes()) {
            sink.accept(new Problem(path, note.where(), note.what(), note.limit()));
        }
        if (item.truncated() != null) {
            tell(path, "It may not be whole: " + item.truncated());
        }
        if (!draft.empty() && !isAnalysed(draft.language())) {
            tell(path, "Not analysed: language " + draft.language());
        }
    }

    /// Tells where the day of publication that was given is later than the capture.
    private void givenTooLate(Document document) {
        var published = given.getOrDefault(document.path(), Row.NONE).published();
        var captured = document.captured();
        if (published != null
                && captured != null
                && !published.value().from().isBefore(captured.value().to())) {
            tell(
                    document.path(),
                    "The given date, "
                            + published.value().value()
                            + ", is later than its capture, "
                            + captured.value().value());
        }
    }

    private Document document(String path, String sha256, Draft draft, Item item) {
        var row = given.getOrDefault(path, Row.NONE);
        return new Document(
                Hash.id(path, sha256),
                path,
                sha256,
                draft.kind(),
                first(row.url(), item.url(), draft.url()),
                draft.title() != null ? draft.title() : item.title(),
                row.outlet() != null ? row.outlet() : draft.outlet(),
                draft.authors(),
                row.published() != null ? row.published() : draft.published(),
                draft.updated(),
                first(row.captured(), item.captured(), draft.captured()),
                draft.language(),
                isAnalysed(draft.language()),
                draft.body(),
                draft.stories(),
                draft.segments(),
                draft.comments(),
                draft.pings(),
                draft.links(),
                draft.media(),
                draft.truncated() || item.truncated() != null,
                draft.charset());
    }

    private static <T> @Nullable T first(@Nullable T given, @Nullable T known, @Nullable T found) {
        return given != null ? given : known != null ? known : found;
    }

    private static boolean isAnalysed(String language) {
        return language.equals("en") || language.equals(Language.UNKNOWN);
    }

    private void tell(String path, String what) {
        sink.accept(new Problem(path, null, what, null));
    }
}
