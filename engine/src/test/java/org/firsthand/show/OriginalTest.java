// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Strand;
import org.junit.jupiter.api.Test;

class OriginalTest {
    private static final String LONG = "The pump at Arle was mended on 4 June by two fitters.";

    private final AnswerBuilder builder = new AnswerBuilder();

    private Document print(String outlet, String body) {
        return builder.document(
                outlet.toLowerCase(java.util.Locale.ROOT) + ".html",
                new AnswerBuilder.Head(outlet, null, null, null),
                body);
    }

    private void copies(Document child, Document parent) {
        var a = builder.passage(child, child.body());
        var b = builder.passage(parent, parent.body());
        var strand = new Strand("s" + builder.strands.size(), List.of(a, b), List.of());
        builder.strands.add(strand);
        builder.takes(strand, a, b);
    }

    private String original(String id) {
        var lookup = new Lookup(builder.build());
        return Original.of(lookup.statement(id).orElseThrow(), lookup).path();
    }

    @Test
    void isTheOneThatACopyOfACopyGoesBackTo() {
        var agency = print("Agency", LONG);
        var paper = print("Paper", LONG);
        var late = print("Late", LONG);
        copies(paper, agency);
        copies(late, paper);
        builder.says(agency, null, LONG);
        builder.says(paper, null, LONG);
        assertThat(original(builder.says(late, null, LONG))).isEqualTo("agency.html");
    }

    @Test
    void staysWhereTheCopyWasAltered() {
        var agency = print("Agency", LONG);
        var number = print("Number", LONG.replace("4 June", "14 June"));
        var contrary = print("Contrary", LONG.replace("was mended", "was not mended"));
        copies(number, agency);
        copies(contrary, agency);
        builder.says(agency, null, LONG);
        assertThat(original(builder.says(number, null, number.body()))).isEqualTo("number.html");
        assertThat(original(builder.says(contrary, null, contrary.body())))
                .isEqualTo("contrary.html");
    }

    @Test
    void endsWhereCopiesGoRoundInACircle() {
        var one = print("One", LONG);
        var two = print("Two", LONG);
        copies(one, two);
        copies(two, one);
        builder.says(two, null, LONG);
        assertThat(original(builder.says(one, null, LONG))).isIn("one.html", "two.html");
    }

    @Test
    void namesASourceThatIsNotInThePile() {
        var paper = print("Paper", LONG);
        var id = builder.says(paper, null, LONG);
        builder.descents.add(
                new Descent(
                        builder.passage(paper, LONG),
                        null,
                        true,
                        "Telmar",
                        null,
                        0.9,
                        "s",
                        List.of()));
        var lookup = new Lookup(builder.build());
        assertThat(Original.who(lookup.statement(id).orElseThrow(), lookup))
                .isEqualTo("Paper, after Telmar");
    }
}
