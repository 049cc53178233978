// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import org.firsthand.model.Event;
import org.firsthand.model.Found;
import org.firsthand.model.Moment;
import org.firsthand.model.Passage;
import org.firsthand.model.Quantity;
import org.firsthand.text.Places;
import org.jspecify.annotations.Nullable;

/// Where a copied passage was printed first, as far as the pile shows: `last year` in a copy is the
/// year before its original came out, not the year before the copy did.
final class FirstPrint {
    private static final int MOST_STEPS = 12;

    private final Lookup lookup;
    private final Places<Quantity> quantities = new Places<>();
    private final Places<Event> events = new Places<>();

    FirstPrint(Found found, Lookup lookup) {
        this.lookup = lookup;
        found.quantities().forEach(quantity -> quantities.add(quantity.passage(), quantity));
        found.events().forEach(event -> events.add(event.passage(), event));
    }

    /// The passage that this one goes back to; itself where it copies none.
    Passage of(Passage passage) {
        var first = passage;
        for (int i = 0; i < MOST_STEPS; i++) {
            var descent = lookup.descent(first);
            var parent = descent.isPresent() ? descent.get().parent() : null;
            if (parent == null || parent.path().equals(first.path())) {
                break;
            }
            first = parent;
        }
        return first;
    }

    /// The time that a number speaks of, as its first print gives it.
    @Nullable Moment asOf(Quantity quantity) {
        var first = of(quantity.passage());
        for (var other : quantities.touching(first)) {
            if (other.value().equals(quantity.value()) && other.unit().equals(quantity.unit())) {
                return other.asOf();
            }
        }
        return quantity.asOf();
    }

    /// Whether a document gives this number of this thing somewhere within a passage.
    boolean gives(Passage passage, Quantity quantity) {
        return quantities.touching(passage).stream()
                .anyMatch(q ->
                        q.value().equals(quantity.value()) && q.unit().equals(quantity.unit()));
    }

    /// When an event was, as its first print gives it.
    @Nullable Moment when(Event event) {
        var first = of(event.passage());
        for (var other : events.touching(first)) {
            if (other.kind() == event.kind()) {
                return other.when();
            }
        }
        return event.when();
    }
}
