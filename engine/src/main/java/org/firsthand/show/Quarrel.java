// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Conflict;

/// Conflicts between the same accounts of one event, with every point in which they differ.
///
/// @param points at least one, in the order in which they were given
record Quarrel(List<Conflict> points) {
    Quarrel {
        points = List.copyOf(points);
    }

    /// The quarrels that conflicts make up: those belong to one that set the same statements
    /// against each other, or that differ in the same kind of thing and share a statement, or a
    /// claim and a document.
    static List<Quarrel> of(List<Conflict> conflicts, Lookup lookup) {
        record Open(List<Conflict> points, Set<String> marks) {}
        var quarrels = new ArrayList<Open>();
        for (var conflict : conflicts) {
            var marks = marks(conflict, lookup);
            Open into = null;
            for (var quarrel : List.copyOf(quarrels)) {
                if (quarrel.marks.stream().noneMatch(marks::contains)) {
                    continue;
                }
                if (into == null) {
                    into = quarrel;
                } else {
                    into.points.addAll(quarrel.points);
                    into.marks.addAll(quarrel.marks);
                    quarrels.remove(quarrel);
                }
            }
            if (into == null) {
                into = new Open(new ArrayList<>(), new TreeSet<>());
                quarrels.add(into);
            }
            into.points.add(conflict);
            into.marks.addAll(marks);
        }
        return quarrels.stream().map(q -> new Quarrel(q.points)).toList();
    }

    private static Set<String> marks(Conflict conflict, Lookup lookup) {
        var marks = new TreeSet<>(Set.of(conflict.a() + ' ' + conflict.b()));
        boolean particular =
                conflict.kind() == Conflict.Kind.NUMBER || conflict.kind() == Conflict.Kind.DATE;
        var kind = particular ? "particular " : conflict.kind() + " ";
        for (var id : List.of(conflict.a(), conflict.b())) {
            marks.add(kind + id);
            lookup.statement(id)
                    .ifPresent(side -> marks.add(kind + conflict.claim() + ' ' + side.path()));
        }
        return marks;
    }

    Conflict first() {
        return points.getFirst();
    }

    /// What it is about: `a number and a date`.
    String about(Lookup lookup) {
        return Phrases.names(
                points.stream().map(p -> ConflictSection.about(p, lookup)).distinct().toList(),
                points.size());
    }
}
