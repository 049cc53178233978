// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Access;
import org.firsthand.model.Answer;
import org.firsthand.model.Problem;
import org.firsthand.model.Statement;
import org.junit.jupiter.api.Test;

class ListingTest {
    /// One outlet that prints one claim, in its own words and through a speaker.
    private static AnswerBuilder single() {
        var builder = new AnswerBuilder();
        var one =
                builder.document(
                        "gate.txt",
                        new AnswerBuilder.Head("Mallow Post", null, null, null),
                        "The gate is shut.");
        var id = builder.says(one, "Eve Ostrom", "The gate is shut");
        builder.claim("The gate is shut", List.of(id), k -> k.origin("Eve Ostrom", Access.SAW, id));
        return builder;
    }

    private static String explained(String id, Answer answer) {
        return String.join("\n", Explanation.of(id, answer, 100));
    }

    @Test
    void countsOneInTheSingular() {
        var answer = single().build();
        var claim = answer.findings().getFirst().claim();
        assertThat(Listing.weigh(answer, 100))
                .containsExactly(claim + " 1 outlet, 1 origin: The gate is shut");
        assertThat(Listing.claims(answer, 100))
                .containsExactly(claim + " 1 document: The gate is shut");
        assertThat(explained(claim, answer))
                .contains("one origin: 1 document, 1 outlet, 1 root, 1 origin");
        assertThat(explained("gate.txt", answer)).contains("1 story, language en");
    }

    @Test
    void countsSeveralInThePlural() {
        var answer = HarbourCase.answer();
        assertThat(Listing.weigh(answer, 120))
                .anyMatch(line ->
                        line.contains(
                                " outlets, 1 origin shown (at most 2); against it 1 origin: Some 40 boats"));
        assertThat(Listing.collate(answer, 100).getFirst()).contains(" 7 documents ");
    }

    @Test
    void printsNoControlCharactersOfAProblem() {
        var builder = new AnswerBuilder();
        builder.problems.add(new Problem("a\u001b[31m.bin", null, "No \u202Etext", null));
        assertThat(Listing.read(builder.build(), 100))
                .containsExactly("problem: a[31m.bin: No text");
    }

    @Test
    void explainsADocumentByItsWholePathAlone() {
        var answer = single().build();
        assertThat(explained("gate.txt", answer)).startsWith("document ").contains(": gate.txt");
        assertThat(explained("gate", answer)).isEmpty();
    }

    @Test
    void claimsAMeasurementOnlyWhereARuleWasMeasured() {
        var builder = single();
        var said = builder.statements.getFirst();
        assertThat(explained(said.id(), builder.build()))
                .contains("because of rule quote.after, right in about 91 of 100 cases measured");
        builder.statements.set(0, inOwnWords(said));
        assertThat(explained(said.id(), builder.build()))
                .contains("because of rule own.words")
                .doesNotContain("measured");
    }

    private static Statement inOwnWords(Statement s) {
        return new Statement(
                s.id(),
                s.path(),
                s.part(),
                s.content(),
                s.cue(),
                s.source(),
                null,
                s.chain(),
                Statement.Channel.REPORT,
                s.stance(),
                Access.NOT_SAID,
                false,
                false,
                "own.words",
                1);
    }
}
