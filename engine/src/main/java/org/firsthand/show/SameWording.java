// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Change;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Wording;

/// Statements of one claim by their wording: those that say it in nearly the same words, without
/// another number, name or degree of certainty, stand together.
final class SameWording {
    private static final int MOST_WORDS = 120;

    /// Words that differ, as a share of those of the longer one.
    private static final double FEW = 0.25;

    private SameWording() {}

    /// The groups in the order of their first statements.
    static List<List<Statement>> groups(List<Statement> statements, Lookup lookup) {
        var groups = new ArrayList<List<Statement>>();
        var sides = new ArrayList<Wording.Side>();
        for (var statement : statements) {
            var side = side(statement, lookup);
            int at = 0;
            while (at < groups.size()
                    && !(groups.get(at).getFirst().stance() == statement.stance()
                            && isSame(sides.get(at), side))) {
                at++;
            }
            if (at == groups.size()) {
                groups.add(new ArrayList<>());
                sides.add(side);
            }
            groups.get(at).add(statement);
        }
        return groups;
    }

    private static Wording.Side side(Statement statement, Lookup lookup) {
        var text = lookup.document(statement.path()).quote(statement.passage());
        return Wording.Side.of(text, new Span(0, text.length()));
    }

    private static boolean isSame(Wording.Side one, Wording.Side other) {
        int longer = Math.max(one.keys().size(), other.keys().size());
        if (one.keys().equals(other.keys())) {
            return true;
        }
        if (longer > MOST_WORDS
                || Math.abs(one.keys().size() - other.keys().size()) > FEW * longer) {
            return false;
        }
        int differing = 0;
        for (var change : Wording.changes(one, other)) {
            if (change.kind() != Change.Kind.OTHER && change.kind() != Change.Kind.ATTRIBUTION) {
                return false;
            }
            differing += Math.max(words(one, change.a()), words(other, change.b()));
        }
        return differing <= FEW * longer;
    }

    private static int words(Wording.Side side, Span span) {
        return (int) side.words().stream().filter(w -> w.overlap(span) > 0).count();
    }
}
