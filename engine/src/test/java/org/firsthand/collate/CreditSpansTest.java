// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Event;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.junit.jupiter.api.Test;

class CreditSpansTest {
    private static final String BODY =
            "ORLE, May 3 (Norda) - The pump is broken. The smith, whom Norda asked, is away. (Norda)";

    private static List<String> left(Papers papers) {
        var teller = Teller.of(papers.documents().getFirst()).getFirst();
        var credits = papers.found().events().stream().filter(Event::isCredit).toList();
        var key = teller.key();
        return new CreditSpans(List.of(teller), List.of(credits))
                .without(0, new Span(0, key.length())).stream()
                        .map(s -> new String(key.chars(), s.start(), s.length()))
                        .toList();
    }

    @Test
    void leavesOutTheNamesOfAnAgencyThatSignIt() {
        assertThat(left(new Papers().undated("Vale Post", BODY)))
                .containsExactly(
                        "orlemay3",
                        Key.of("The pump is broken. The smith, whom Norda asked, is away."));
    }

    @Test
    void leavesAllWhereNobodyIsCredited() {
        assertThat(left(new Papers().undated("Vale Post", "The pump is broken, the smith said.")))
                .containsExactly(Key.of("The pump is broken, the smith said."));
    }
}
