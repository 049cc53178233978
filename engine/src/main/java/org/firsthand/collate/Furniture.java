// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.firsthand.collate.Bundles.Bundle;
import org.firsthand.collate.Bundles.Member;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;

/// What a paper prints from issue to issue: its head, its tables, its advertisements.
final class Furniture {
    /// Part of a page that it is at most: what is more is a story that is printed again.
    private static final double SMALL_PART = 0.25;

    private Furniture() {}

    /// Whether rough scans of one paper alone have some wording, and not all on one day: what
    /// editions of a day share is their news. Where pages are read as they were written, their
    /// furniture is no part of the text, and what an outlet says again is its own background.
    static boolean is(Bundle bundle, List<Teller> tellers, Lineage lineage) {
        var publisher = document(bundle.members().getFirst(), tellers).publisher();
        return bundle.members().stream()
                        .allMatch(member ->
                                lineage.isScan(member.teller())
                                        && document(member, tellers).publisher().equals(publisher)
                                        && isSmall(member, tellers.get(member.teller())))
                && areOfSeveralDays(
                        bundle.members().stream()
                                .map(member -> document(member, tellers).published())
                                .filter(Objects::nonNull)
                                .map(Fact::value)
                                .toList());
    }

    private static Document document(Member member, List<Teller> tellers) {
        return tellers.get(member.teller()).document();
    }

    private static boolean areOfSeveralDays(List<Moment> moments) {
        return moments.stream()
                .min(Comparator.comparing(Moment::to))
                .filter(first -> moments.stream().anyMatch(first::before))
                .isPresent();
    }

    private static boolean isSmall(Member member, Teller teller) {
        var page = teller.document().text(teller.part());
        return teller.key().verbatim(member.start(), member.end()).length()
                <= SMALL_PART * page.length();
    }
}
