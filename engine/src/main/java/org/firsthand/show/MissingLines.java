// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Locale;
import org.firsthand.model.Hole;
import org.firsthand.model.Passage;
import org.firsthand.model.Reading;
import org.firsthand.model.Request;
import org.jspecify.annotations.Nullable;

/// The lines of what is missing and what to do about it: `hole`, `reading` and `request`.
final class MissingLines {
    private final Json json;
    private final Offsets offsets;

    MissingLines(Json json, Offsets offsets) {
        this.json = json;
        this.offsets = offsets;
    }

    void hole(Hole hole) {
        json.begin("hole")
                .string("kind", word(hole.kind()))
                .string("what", hole.what())
                .string("whom", hole.whom())
                .string("path", hole.path());
        place(hole.passage());
        json.strings("because", hole.because()).end();
    }

    void reading(Reading reading) {
        json.begin("reading")
                .string("path", reading.path())
                .objects("adds", reading.adds(), passage -> json.place(passage, offsets))
                .share("covered", reading.covered())
                .end();
    }

    void request(Request request) {
        json.begin("request")
                .string("kind", word(request.kind()))
                .string("what", request.what())
                .string("whom", request.whom())
                .string("path", request.path());
        place(request.passage());
        json.string("because", request.because()).end();
    }

    private void place(@Nullable Passage passage) {
        if (passage == null) {
            json.unknown("in").unknown("start").unknown("end");
        } else {
            json.string("in", passage.part())
                    .ends("start", "end", passage.span(), offsets.of(passage));
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
