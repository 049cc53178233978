// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.text.Days;
import org.jspecify.annotations.Nullable;

/// A day that a text names with a weekday on which it did not fall: one of the two is wrong.
///
/// @param passage the day, as it is named
/// @param date the day by its date
record Misdated(Passage passage, LocalDate date) {
    /// A date of publication that is less sure tells no year.
    private static final double SURE = 0.8;

    /// All such days in the bodies of documents, in order of their place. Where a text gives no
    /// year, neither the year of publication nor those beside it may fit.
    static List<Misdated> of(List<Document> documents) {
        var misdated = new ArrayList<Misdated>();
        for (var document : documents) {
            if (!document.analysed()) {
                continue;
            }
            for (var day : Days.of(document.body())) {
                var date = day.seenFrom(published(document));
                if (date != null && !day.fallsOn(date)) {
                    misdated.add(
                            new Misdated(
                                    new Passage(document.path(), Part.BODY, day.span()), date));
                }
            }
        }
        return misdated;
    }

    private static @Nullable LocalDate published(Document document) {
        var published = document.published();
        return published == null || published.confidence() < SURE || !Days.isDay(published.value())
                ? null
                : Days.date(published.value());
    }
}
