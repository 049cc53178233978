// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;
import org.firsthand.model.Answer;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;

/// What could not be told, as counts.
///
/// @param undecided passages of which it is undecided where their wording comes from
/// @param orderUnknown claims printed by several documents of which it is not certain which came
///   first
/// @param ranges claims whose number of origins is a range
/// @param undated documents without a date of publication
/// @param notAnalysed documents in a language without rules
/// @param truncated documents of which only a part was captured or read
record Unsure(
        int undecided, int orderUnknown, int ranges, int undated, int notAnalysed, int truncated) {
    /// One thing that could not be told, and the section that has more about it.
    record Clause(String words, String section) {}

    static Unsure of(Answer answer) {
        var documents = answer.documents();
        return new Unsure(
                count(answer.collation().descents().stream().filter(Descent::undecided).count()),
                count(
                        answer.findings().stream()
                                .filter(f -> f.documents() > 1 && !f.first().certain())
                                .count()),
                count(
                        answer.findings().stream()
                                .filter(f -> f.origins().shown() < f.origins().atMost())
                                .count()),
                count(documents.stream().filter(d -> d.published() == null).count()),
                count(documents.stream().filter(d -> !d.analysed()).count()),
                count(documents.stream().filter(Document::truncated).count()));
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }

    boolean nothing() {
        return clauses().isEmpty();
    }

    /// One clause for each count that is not zero.
    List<Clause> clauses() {
        return List.of(
                        clause(
                                undecided,
                                "from whom "
                                        + Phrases.count(undecided, "passage")
                                        + (undecided == 1 ? " comes" : " come"),
                                "families"),
                        clause(
                                orderUnknown,
                                "who printed " + Phrases.count(orderUnknown, "claim") + " first",
                                "claims"),
                        clause(
                                ranges,
                                "the exact number of origins of " + Phrases.count(ranges, "claim"),
                                "claims"),
                        clause(
                                undated,
                                "when "
                                        + Phrases.count(undated, "document")
                                        + (undated == 1 ? " was published" : " were published"),
                                "documents"),
                        clause(
                                notAnalysed,
                                "what "
                                        + Phrases.count(notAnalysed, "document")
                                        + (notAnalysed == 1 ? " says" : " say")
                                        + ", for want of rules for the language",
                                "problems"),
                        clause(
                                truncated,
                                "the rest of "
                                        + Phrases.count(truncated, "document")
                                        + (truncated == 1
                                                ? ", of which only a part is here"
                                                : ", of which only parts are here"),
                                "problems"))
                .stream()
                .filter(clause -> !clause.words().isEmpty())
                .toList();
    }

    private static Clause clause(int count, String words, String section) {
        return new Clause(count == 0 ? "" : words, section);
    }
}
