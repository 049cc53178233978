// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Found;
import org.firsthand.model.Statement;
import org.firsthand.text.Key;
import org.firsthand.text.RoughScans;
import org.firsthand.text.Words;

/// Takes the names of places from which the pile's dispatches come away from those who speak: `he`
/// is no `Vellmar`, and in a rough scan what stands before `said` may be the end of another line.
/// That `London says` something stays, where the text is no scan.
public final class DatelinePlaces {
    /// Outlets that print dispatches from a place.
    private static final int SEVERAL = 2;

    private static final Set<String> PERSONS = Set.of("he", "she");

    private DatelinePlaces() {}

    /// What was found, such speakers without a name.
    public static Found cleared(List<Document> documents, Found found) {
        var places = places(documents);
        if (places.isEmpty()) {
            return found;
        }
        var byPath = new HashMap<String, Document>();
        documents.forEach(d -> byPath.put(d.path(), d));
        var rough = new RoughScans();
        var statements = new ArrayList<Statement>();
        for (var statement : found.statements()) {
            var name = statement.sourceName();
            var document = byPath.get(statement.path());
            boolean none =
                    name != null
                            && document != null
                            && places.contains(Key.of(name))
                            && (isPerson(statement, document) || rough.has(document));
            statements.add(none ? statement.ofNobody() : statement);
        }
        return new Found(statements, found.events(), found.references(), found.quantities());
    }

    private static boolean isPerson(Statement statement, Document document) {
        return !statement.source().isEmpty()
                && PERSONS.contains(
                        Key.of(statement.source().getFirst().of(document.text(statement.part()))));
    }

    /// The first words of datelines that several outlets print.
    private static Set<String> places(List<Document> documents) {
        Map<String, Set<String>> outlets = new HashMap<>();
        for (var document : documents) {
            for (var story : document.stories()) {
                var dateline = story.dateline();
                if (dateline == null) {
                    continue;
                }
                var words = Words.of(document.body(), dateline.start(), dateline.end());
                if (!words.isEmpty()) {
                    outlets.computeIfAbsent(
                                    Key.of(words.getFirst().of(document.body())),
                                    x -> new TreeSet<>())
                            .add(document.publisher());
                }
            }
        }
        var places = new TreeSet<String>();
        outlets.forEach((place, by) -> {
            if (by.size() >= SEVERAL) {
                places.add(place);
            }
        });
        return places;
    }
}
