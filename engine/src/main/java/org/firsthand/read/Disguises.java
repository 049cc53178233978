// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Problem;
import org.firsthand.text.Disguise;

/// Tells of characters in a document that make it read otherwise than it looks: one sentence for
/// each kind, with the place of the first and how many there are in title, body and comments. The
/// text is read all the same, with all of its characters.
final class Disguises {
    private final Map<Disguise.Kind, String> places = new EnumMap<>(Disguise.Kind.class);
    private final Map<Disguise.Kind, Integer> counts = new EnumMap<>(Disguise.Kind.class);

    private Disguises() {}

    /// The sentences on `document`; most documents need none.
    static List<Problem> in(Document document) {
        var all = new Disguises();
        if (document.title() != null) {
            all.look(Part.TITLE, document.title().value());
        }
        all.look(Part.BODY, document.body());
        for (var comment : document.comments()) {
            all.look(Part.comment(comment.id()), comment.text());
        }
        var problems = new ArrayList<Problem>();
        all.counts.forEach((kind, count) ->
                problems.add(
                        new Problem(
                                document.path(), all.places.get(kind), what(kind, count), null)));
        return problems;
    }

    /// Places count code points, as all that is printed does.
    private void look(String part, String text) {
        for (var disguise : Disguise.of(text)) {
            places.putIfAbsent(
                    disguise.kind(), part + ", character " + text.codePointCount(0, disguise.at()));
            counts.merge(disguise.kind(), disguise.count(), Integer::sum);
        }
    }

    private static String what(Disguise.Kind kind, int count) {
        return switch (kind) {
            case HIDDEN ->
                    "Characters that do not show stand inside words, where no writing needs them: "
                            + count;
            case TURNED ->
                    "Controls of direction show letters in another order than they are written in: "
                            + count;
            case MIXED -> "Words mix letters of two scripts that look alike: " + count;
        };
    }
}
