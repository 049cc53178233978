// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

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
/// It is what rough scans of one paper alone have, not all on one day, and no more of it than a
/// small part of a page: what editions of a day share is their news, and what is more is printed
/// again. Outlet and day must be known. Where pages are read as they were written, their furniture
/// is no part of the text, and what an outlet says again is its own background.
final class Furniture {
    /// Part of a page that two may have of it in common, at most.
    private static final double SMALL_PART = 0.25;

    private final List<Teller> tellers;
    private final List<Shared> shared;
    private final Set<String> scans;

    /// Characters of the first of two pages that they have in common and that may be furniture.
    private final Map<Pages, Integer> common = new HashMap<>();

    private record Pages(String first, String last) {}

    private Furniture(List<Teller> tellers, List<Shared> shared, Set<String> scans) {
        this.tellers = tellers;
        this.shared = shared;
        this.scans = scans;
    }

    /// Those of some wordings that are furniture.
    ///
    /// @param shared the passages that the wordings are made of
    /// @param scans paths of rough scans
    static List<Bundle> among(
            List<Bundle> bundles, List<Teller> tellers, List<Shared> shared, Set<String> scans) {
        var furniture = new Furniture(tellers, shared, scans);
        var perhaps = bundles.stream().filter(furniture::isOfOnePaper).toList();
        perhaps.forEach(furniture::count);
        return perhaps.stream().filter(furniture::isLittle).toList();
    }

    private boolean isOfOnePaper(Bundle bundle) {
        var members = bundle.members();
        var publisher = document(members.getFirst()).publisher();
        return members.stream()
                        .map(this::document)
                        .allMatch(document ->
                                scans.contains(document.path())
                                        && document.publisher().equals(publisher))
                && areOfSeveralDays(
                        members.stream()
                                .map(member -> document(member).published())
                                .filter(Objects::nonNull)
                                .map(Fact::value)
                                .toList());
    }

    private Document document(Member member) {
        return page(member.teller());
    }

    private static boolean areOfSeveralDays(List<Moment> moments) {
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
        return Math.min(page(passage.a()).body().length(), page(passage.b()).body().length());
    }
}
