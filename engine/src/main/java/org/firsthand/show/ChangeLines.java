// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import java.util.Locale;
import org.firsthand.model.Alteration;
import org.firsthand.model.Omission;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Version;

/// The lines of what became of wording on the way: `version`, `omission` and `alteration`.
final class ChangeLines {
    private static final Span START = new Span(0, 0);

    private final Json json;
    private final Offsets offsets;

    ChangeLines(Json json, Offsets offsets) {
        this.json = json;
        this.offsets = offsets;
    }

    void version(Version version) {
        var correction = version.correction();
        json.begin("version")
                .string("url", version.url())
                .string("earlier", version.earlier())
                .string("later", version.later())
                .spans("removed", version.removed(), offsets.of(body(version.earlier())))
                .spans("added", version.added(), offsets.of(body(version.later())))
                .objects(
                        "removedMedia",
                        version.removedMedia(),
                        link -> json.string("target", link.target()).string("words", link.words()));
        if (correction == null) {
            json.unknown("correction");
        } else {
            json.spans("correction", List.of(correction.span()), offsets.of(correction));
        }
        json.end();
    }

    private static Passage body(String path) {
        return new Passage(path, Part.BODY, START);
    }

    void omission(Omission omission) {
        var from = omission.from();
        json.begin("omission")
                .string("document", omission.story().path())
                .string("from", from.path())
                .string("in", from.part())
                .ends("start", "end", from.span(), offsets.of(from))
                .string("where", words(omission.where()))
                .string(
                        "when",
                        omission.when() == Omission.When.UNCERTAIN
                                ? "uncertain"
                                : words(omission.when()) + " it was known")
                .strings("matters", omission.matters().stream().map(ChangeLines::words).toList())
                .ends(
                        "storyStart",
                        "storyEnd",
                        omission.story().span(),
                        offsets.of(omission.story()))
                .end();
    }

    void alteration(Alteration alteration) {
        var to = alteration.to();
        json.begin("alteration")
                .string("kind", words(alteration.kind()))
                .string("path", to.path())
                .string("in", to.part())
                .ends("start", "end", to.span(), offsets.of(to))
                .objects("from", alteration.from(), passage -> json.place(passage, offsets))
                .flag("inherited", alteration.inherited())
                .string("madeIn", alteration.madeIn())
                .end();
    }

    private static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
