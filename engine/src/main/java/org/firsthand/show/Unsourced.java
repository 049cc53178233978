// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Alteration;
import org.firsthand.model.Answer;
import org.firsthand.model.Finding;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.firsthand.text.Wording;

/// A claim that documents took from another and print without the one who says it: what somebody
/// said has become a fact on the way.
///
/// @param from the sentence that names who says it
/// @param to the sentences that do not, one of each document, sorted
/// @param weight outlets that print the claim; twice as many where an origin speaks against it
record Unsourced(Passage from, List<Passage> to, int weight) {
    private static final Comparator<Unsourced> WEIGHTIEST =
            Comparator.<Unsourced>comparingInt(u -> -u.weight())
                    .thenComparingInt(u -> -u.to().size())
                    .thenComparing(Unsourced::from);

    /// All of them, first what most print or somebody speaks against.
    static List<Unsourced> of(Answer answer, Lookup lookup) {
        var weights = weights(answer, lookup);
        var byFrom = new TreeMap<Passage, Map<String, Passage>>();
        for (var alteration : answer.collation().alterations()) {
            if (drops(alteration, lookup)) {
                var to = sentence(alteration.to(), lookup);
                byFrom.computeIfAbsent(
                                sentence(alteration.from().getFirst(), lookup),
                                k -> new TreeMap<>())
                        .putIfAbsent(to.path(), to);
            }
        }
        var all = new ArrayList<Unsourced>();
        byFrom.forEach((from, to) -> {
            var sentences = new TreeSet<>(to.values());
            int weight =
                    lookup.statementsAt(from).stream()
                            .mapToInt(s -> weights.getOrDefault(s, 0))
                            .max()
                            .orElse(0);
            all.add(new Unsourced(from, List.copyOf(sentences), weight));
        });
        all.sort(WEIGHTIEST);
        return all;
    }

    private static Map<Statement, Integer> weights(Answer answer, Lookup lookup) {
        var weights = new HashMap<Statement, Integer>();
        for (Finding finding : answer.findings()) {
            int weight =
                    finding.origins().against() > 0 ? 2 * finding.outlets() : finding.outlets();
            lookup.claim(finding.claim()).stream()
                    .flatMap(claim -> lookup.statements(claim.statements()).stream())
                    .forEach(s -> weights.merge(s, weight, Math::max));
        }
        return weights;
    }

    /// Whether somebody who says it stood there, and no verb of saying is left.
    static boolean drops(Alteration alteration, Lookup lookup) {
        var from = alteration.from().getFirst();
        return alteration.kind() == Alteration.Kind.ATTRIBUTION
                && alteration.from().size() == 1
                && lookup.statementsAt(from).stream().anyMatch(s -> s.sourceName() != null)
                && isTold(from, lookup)
                && !isTold(alteration.to(), lookup)
                && lookup.statementsAt(alteration.to()).stream()
                        .allMatch(s -> s.sourceName() == null && !s.hedged());
    }

    private static boolean isTold(Passage passage, Lookup lookup) {
        var sentence = sentence(passage, lookup);
        var text = lookup.document(passage.path()).text(passage.part());
        return Wording.Side.of(text, sentence.span()).keys().stream().anyMatch(Wording::isCue);
    }

    private static Passage sentence(Passage passage, Lookup lookup) {
        return new Passage(
                passage.path(),
                passage.part(),
                Excerpt.sentences(passage, lookup.document(passage.path())));
    }
}
