// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.firsthand.DocumentBuilder;
import org.firsthand.Papers;
import org.firsthand.model.Alteration;
import org.firsthand.model.Alteration.Kind;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTest {
    private static final String SPOKEN =
            """
            Good evening to all of you.
            Nobody leaves the mill before the wheel has been looked at by somebody who knows wheels.
            Is there any more of the soup?
            There is soup for those who have paid.
            The race will be dry on Monday and we shall see what the winter did to the sill.
            I do not believe that the sill has a year left in it.
            Then we must ask the carpenter what he thinks of it.
            """;

    private static Document document(String outlet, Document.Kind kind, String body) {
        var d = new Papers().print(outlet, "2021-03-04", body).documents().getFirst();
        return DocumentBuilder.like(d).kind(kind).build();
    }

    private static Telling telling(String body) {
        var document = document("Any", Document.Kind.TEXT, body);
        return Telling.of(document, Part.BODY, new Span(0, body.length()));
    }

    private static List<Alteration> alterations(String print) {
        var telling = telling(print);
        return Hearing.quotations(telling).stream()
                .map(quotation -> Hearing.of(telling, quotation, List.of(telling(SPOKEN))))
                .filter(Objects::nonNull)
                .map(Hearing::alteration)
                .filter(Objects::nonNull)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Nobody leaves the mill before the wheel has been looked at,” she said.",
                "\"nobody leaves the mill before the wheel has been looked at\", she said.",
                "She said: “The race will be dry on Monday and we shall see … what the winter did.”",
                "“The race will be dry on Monday … I do not believe that the sill has a year left.”",
                "“We shall see what the winter did to [the gate],” she said.",
                "“The race will be dry on Monday,” she said, “and we shall see what the winter did.”",
                "“We have never had a better harvest of walnuts than in this year,” she said."
            })
    void accusesNoFaithfulQuotation(String print) {
        assertThat(alterations(print)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Nobody leaves the house before the wheel has been looked at,” she said.",
                "“I do believe that the sill has a year left in it,” she said.",
                "“The race will be dry on Tuesday and we shall see what the winter did,” she said."
            })
    void findsAChangedWord(String print) {
        assertThat(alterations(print)).extracting(Alteration::kind).containsExactly(Kind.QUOTATION);
    }

    @Test
    void findsAQuotationMadeOfTwoPlaces() {
        var print =
                "“Nobody leaves the mill before the wheel has been looked at. I do not believe that"
                        + " the sill has a year left in it,” she said.";

        var found = alterations(print);

        assertThat(found).extracting(Alteration::kind).containsExactly(Kind.SPLICE);
        assertThat(found.getFirst().from())
                .extracting(p -> p.span().of(SPOKEN))
                .containsExactly(
                        "Nobody leaves the mill before the wheel has been looked at",
                        "I do not believe that the sill has a year left in it");
    }

    @Test
    void makesATranscriptNobodysParent() {
        var body =
                "The miller's wife spoke for an hour. “Nobody leaves the mill before the wheel has been"
                        + " looked at by somebody who knows wheels,” she said. “The race will be dry on Monday and"
                        + " we shall see what the winter did to the sill,” she said after the soup.";
        var paper = document("Mill Post", Document.Kind.TEXT, body);
        var transcript = document("Sound House", Document.Kind.TRANSCRIPT, SPOKEN);

        var collation = Collator.collate(List.of(paper, transcript), List.of());

        assertThat(collation.descents()).isEmpty();
        assertThat(collation.alterations()).isEmpty();
    }
}
