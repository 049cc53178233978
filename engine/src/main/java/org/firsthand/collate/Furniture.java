// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.firsthand.collate.Bundles.Bundle;
import org.firsthand.collate.Bundles.Member;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;

/// What a paper prints from issue to issue: its head, its tables, its advertisements.
///
/// It is what texts of one outlet alone have, most of its texts, and no more of them than a small
/// part: a box under each story, a paragraph of background in all that follow. Rough scans hold
/// whole pages, on which advertisements come and go: there it is what any two of them have that are
/// not of one day, since what editions of a day share is their news. What is more is printed again.
final class Furniture {
    /// Part of a text that two may have of it in common, at most.
    private static final double SMALL_PART = 0.25;

    /// Texts of an outlet that have it, at least, where they are read as they were written, and
    /// which part of all that are here.
    private static final int FEWEST = 3;

    private static final double MOST = 0.5;

    private final List<Teller> tellers;
    private final List<Shared> shared;
    private final Set<String> scans;

    /// The paths of each outlet's documents.
    private final Map<String, Set<String>> paths;

    /// Characters of the first of two pages that they have in common and that may be furniture.
    private final Map<Pages, Integer> common = new HashMap<>();

    private record Pages(String first, String last) {}

    private Furniture(List<Teller> tellers, List<Shared> shared, Set<String> scans) {
        this.tellers = tellers;
        this.shared = shared;
        this.scans = scans;
        paths =
                tellers.stream()
                        .map(Teller::document)
                        .collect(groupingBy(Document::publisher, mapping(Document::path, toSet())));
    }

    /// Wordings, parted by whether they are furniture.
    ///
    /// @param shared the passages that the wordings are made of
    /// @param scans paths of rough scans
    static Map<Boolean, List<Bundle>> parted(
            List<Bundle> wordings, List<Teller> tellers, List<Shared> shared, Set<String> scans) {
        var furniture = new Furniture(tellers, shared, scans);
        wordings.stream().filter(furniture::isOfOneOutlet).forEach(furniture::count);
        return wordings.stream()
                .collect(
                        partitioningBy(wording ->
                                furniture.isOfOneOutlet(wording) && furniture.isLittle(wording)));
    }

    /// Whether one outlet alone has a wording, as often as its furniture.
    private boolean isOfOneOutlet(Bundle wording) {
        var documents = wording.members().stream().map(this::document).toList();
        var publisher = documents.getFirst().publisher();
        if (!documents.stream().map(Document::publisher).allMatch(publisher::equals)) {
            return false;
        }
        var have = documents.stream().map(Document::path).collect(toSet());
        return scans.containsAll(have)
                ? areOfSeveralDays(documents)
                : have.size() >= FEWEST
                        && have.size() >= MOST * paths.getOrDefault(publisher, have).size();
    }

    private Document document(Member member) {
        return page(member.teller());
    }

    private static boolean areOfSeveralDays(List<Document> documents) {
        var moments =
                documents.stream()
                        .map(Document::published)
                        .filter(Objects::nonNull)
                        .map(Fact::value)
                        .toList();
        return moments.stream()
                .min(Comparator.comparing(Moment::to))
                .filter(first -> moments.stream().anyMatch(first::before))
                .isPresent();
    }

    private void count(Bundle bundle) {
        for (int i : bundle.shared()) {
            var passage = shared.get(i);
            var key = tellers.get(passage.a()).key();
            int length = key.verbatim(passage.aStart(), passage.aEnd()).length();
            common.merge(pages(passage), length, Integer::sum);
        }
    }

    private Pages pages(Shared passage) {
        return new Pages(page(passage.a()).path(), page(passage.b()).path());
    }

    private Document page(int teller) {
        return tellers.get(teller).document();
    }

    private boolean isLittle(Bundle bundle) {
        return bundle.shared().stream()
                .map(shared::get)
                .allMatch(passage ->
                        common.getOrDefault(pages(passage), 0) <= SMALL_PART * shorter(passage));
    }

    private int shorter(Shared passage) {
        return Math.min(length(passage.a()), length(passage.b()));
    }

    private int length(int teller) {
        return page(teller).text(tellers.get(teller).part()).length();
    }
}
