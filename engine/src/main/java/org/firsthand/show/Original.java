// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Wording;

/// The statement that a copied one was copied from: who repeats a text is not shown as the one who
/// says it. A copy with another number or another `not` is no copy in what it says.
final class Original {
    private static final int MOST_STEPS = 12;

    /// The share of its words that a copy has in common with what it was copied from.
    private static final double COPIED = 0.7;

    private Original() {}

    /// The statement itself where it is no copy of another one in the pile.
    static Statement of(Statement statement, Lookup lookup) {
        var at = statement;
        for (int i = 0; i < MOST_STEPS; i++) {
            var above = above(at, lookup);
            if (above.equals(at)) {
                break;
            }
            at = above;
        }
        return at;
    }

    /// Who says it, where a document that has its words from another is not called their author:
    /// `Tarrow Valley Times, after Telmar`.
    static String who(Statement statement, Lookup lookup) {
        var document = lookup.document(statement.path());
        var descent = lookup.descent(statement.passage());
        if (statement.sourceName() != null || descent.isEmpty()) {
            return Phrases.who(statement, document);
        }
        var parent = descent.get().parent();
        var unseen = descent.get().unseenName();
        var from = parent == null ? unseen : lookup.document(parent.path()).publisher();
        return from == null || from.equals(document.publisher())
                ? Phrases.who(statement, document)
                : document.publisher() + ", after " + from;
    }

    private static Statement above(Statement statement, Lookup lookup) {
        var parent = lookup.descent(statement.passage()).map(d -> d.parent()).orElse(null);
        if (parent == null || parent.path().equals(statement.path())) {
            return statement;
        }
        var words = words(statement, lookup);
        return lookup.statementsAt(parent).stream()
                .filter(s -> s.stance() == statement.stance())
                .filter(s -> share(words(s, lookup), words) >= COPIED)
                .filter(s -> telling(words(s, lookup)).equals(telling(words)))
                .max(
                        Comparator.<Statement>comparingDouble(s -> share(words(s, lookup), words))
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(statement);
    }

    /// The words of a statement, as they are compared.
    static List<String> words(Statement statement, Lookup lookup) {
        var text = lookup.document(statement.path()).quote(statement.passage());
        return Wording.Side.of(text, new Span(0, text.length())).keys();
    }

    /// The numbers and negations among words.
    private static Set<String> telling(List<String> words) {
        return words.stream()
                .filter(w -> Wording.isNumber(w) || Wording.isNegation(w))
                .collect(Collectors.toSet());
    }

    private static double share(List<String> one, List<String> other) {
        var both = new HashSet<>(one);
        int all = both.size() + Set.copyOf(other).size();
        both.retainAll(other);
        return all == 0 ? 0 : 2.0 * both.size() / all;
    }
}
