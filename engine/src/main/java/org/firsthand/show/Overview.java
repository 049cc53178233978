// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.firsthand.model.Answer;
import org.firsthand.model.Conflict;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;

/// What a person should see first, chosen once for the page and the terminal.
///
/// @param wide findings printed by three outlets or more that have one origin shown, the most
///   outlets first
/// @param several findings with two origins or more, the most origins first
/// @param conflicts those in the most widely printed claims first, then the surest
/// @param unsure what could not be told
record Overview(
        List<Finding> wide, List<Finding> several, List<Conflict> conflicts, Unsure unsure) {
    /// What is said where `several` is empty.
    static final String NONE_SEVERAL =
            "No claim is shown with two named origins. Claims told in different words are"
                    + " not joined, so this can be too few.";

    /// From how many outlets on a claim counts as widely printed.
    static final int WIDE = 3;

    /// The order in which claims are listed: the most outlets first.
    static final Comparator<Finding> MOST_PRINTED =
            Comparator.<Finding>comparingInt(f -> -f.outlets())
                    .thenComparingInt(f -> -f.documents())
                    .thenComparing(Finding::claim);

    private static final Comparator<Finding> MOST_ORIGINS =
            Comparator.<Finding>comparingInt(f -> -f.origins().shown()).thenComparing(MOST_PRINTED);

    /// What could not be told, as counts.
    ///
    /// @param undecided passages whose parent is undecided
    /// @param orderUnknown claims printed by several documents of which it is not certain which
    ///   came first
    /// @param ranges claims whose number of origins is a range
    /// @param undated documents without a date of publication
    /// @param notAnalysed documents in a language without rules
    /// @param truncated documents that a limit cut
    record Unsure(
            int undecided,
            int orderUnknown,
            int ranges,
            int undated,
            int notAnalysed,
            int truncated) {
        boolean nothing() {
            return undecided + orderUnknown + ranges + undated + notAnalysed + truncated == 0;
        }

        /// One clause for each count that is not zero.
        List<String> clauses() {
            return List.of(
                            clause(
                                    undecided,
                                    Phrases.count(undecided, "passage")
                                            + " whose parent is undecided"),
                            clause(
                                    orderUnknown,
                                    "who printed it first is not certain for "
                                            + Phrases.count(orderUnknown, "claim")),
                            clause(
                                    ranges,
                                    Phrases.count(ranges, "claim") + " with a range of origins"),
                            clause(undated, Phrases.count(undated, "document") + " without a date"),
                            clause(
                                    notAnalysed,
                                    Phrases.count(notAnalysed, "document")
                                            + " not analysed: language"),
                            clause(
                                    truncated,
                                    Phrases.count(truncated, "document") + " cut by a limit"))
                    .stream()
                    .filter(clause -> !clause.isEmpty())
                    .toList();
        }

        private static String clause(int count, String words) {
            return count == 0 ? "" : words;
        }
    }

    static Overview of(Answer answer) {
        var findings = answer.findings();
        return new Overview(
                findings.stream().filter(Overview::isWide).sorted(MOST_PRINTED).toList(),
                findings.stream()
                        .filter(f -> f.origins().shown() >= 2)
                        .sorted(MOST_ORIGINS)
                        .toList(),
                conflicts(answer),
                unsure(answer));
    }

    private static List<Conflict> conflicts(Answer answer) {
        var outlets = new HashMap<String, Integer>();
        answer.findings().forEach(f -> outlets.put(f.claim(), f.outlets()));
        return answer.claims().conflicts().stream()
                .sorted(
                        Comparator.<Conflict>comparingInt(c -> -outlets.getOrDefault(c.claim(), 0))
                                .thenComparingDouble(c -> -c.confidence())
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isWide(Finding finding) {
        return finding.outlets() >= WIDE && finding.origins().shown() == 1;
    }

    private static Unsure unsure(Answer answer) {
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

    /// `14 documents (16 stories) from 9 outlets (of 2, the outlet is not known), 3 to 9 May 2019`.
    static String read(List<Document> documents) {
        int stories = documents.stream().mapToInt(d -> d.stories().size()).sum();
        long outlets =
                documents.stream()
                        .filter(d -> d.outlet() != null)
                        .map(Document::publisher)
                        .distinct()
                        .count();
        int unknown = count(documents.stream().filter(d -> d.outlet() == null).count());
        var range = Phrases.range(documents);
        return Phrases.count(documents.size(), "document")
                + (stories == documents.size()
                        ? ""
                        : " (" + Phrases.count(stories, "story", "stories") + ")")
                + " from "
                + Phrases.count(count(outlets), "outlet")
                + (unknown == 0 ? "" : " (of " + unknown + ", the outlet is not known)")
                + (range.isEmpty() ? "" : ", " + range);
    }
}
