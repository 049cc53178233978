// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Access;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Part;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.junit.jupiter.api.Test;

class SlipsTest {
    /// Words that only a misread scan has.
    private static final String ROUGH =
            "\n\nTho g;ate is shuT, tho h4rbour bo?rd says, S500,oOO ncr mi{e oF it.";

    private static final String PHONE =
            "Holm was at the telephone about nine when %s was stricken.";
    private static final String HILL = "They kept up their shelling of hill %s northwest of Colm.";

    /// What a conflict between the first text and the last is explained by, where all are papers of
    /// one pile.
    private static String explained(Conflict.Kind kind, String... texts) {
        var documents = new ArrayList<Document>();
        var statements = new TreeMap<String, Statement>();
        for (int i = 0; i < texts.length; i++) {
            var document =
                    DocumentBuilder.of("paper-" + i + ".txt", texts[i])
                            .outlet(Fact.given("Paper " + i, "sources.csv"))
                            .build();
            documents.add(document);
            statements.put(document.path(), statement(document));
        }
        var conflict =
                new Conflict(
                        kind,
                        "paper-0.txt",
                        "paper-" + (texts.length - 1) + ".txt",
                        "c",
                        null,
                        null,
                        0.6);
        var explained = Slips.explain(List.of(conflict), statements, documents).getFirst();
        return explained.explained() + (explained.a().equals(conflict.a()) ? "" : ", turned");
    }

    /// A statement of all of the first paragraph.
    private static Statement statement(Document document) {
        var end = document.body().indexOf("\n\n");
        var span = new Span(0, end < 0 ? document.body().length() : end);
        return new Statement(
                document.path(),
                document.path(),
                Part.BODY,
                List.of(span),
                List.of(),
                List.of(),
                null,
                List.of(),
                Statement.Channel.REPORT,
                Statement.Stance.ASSERTS,
                Access.NOT_SAID,
                false,
                false,
                "own.words",
                1);
    }

    @Test
    void takesANegationThatOneRoughScanHasAloneForAScanningError() {
        assertThat(
                        explained(
                                Conflict.Kind.NEGATION,
                                "He was stricken at the telephone.",
                                PHONE.formatted("he"),
                                PHONE.formatted("he"),
                                PHONE.formatted("no") + ROUGH))
                .isEqualTo("possible scanning error in Paper 3");
    }

    @Test
    void takesAFigureThatOneRoughScanHasAloneForAScanningErrorOnEitherSide() {
        assertThat(
                        explained(
                                Conflict.Kind.NUMBER,
                                HILL.formatted("204") + ROUGH,
                                HILL.formatted("304"),
                                HILL.formatted("304")))
                .isEqualTo("possible scanning error in Paper 0, turned");
    }

    @Test
    void letsAConflictStandInTypedTexts() {
        assertThat(
                        explained(
                                Conflict.Kind.NUMBER,
                                HILL.formatted("204"),
                                HILL.formatted("304"),
                                HILL.formatted("304")))
                .isEqualTo("null");
    }

    @Test
    void letsAConflictStandWhereAnotherOutletReadsTheSame() {
        assertThat(
                        explained(
                                Conflict.Kind.NUMBER,
                                HILL.formatted("304"),
                                HILL.formatted("304"),
                                HILL.formatted("204"),
                                HILL.formatted("204") + ROUGH))
                .isEqualTo("null");
    }

    @Test
    void letsAConflictStandWhereNobodyHasTheSameWords() {
        assertThat(
                        explained(
                                Conflict.Kind.NEGATION,
                                "He was stricken at the telephone.",
                                PHONE.formatted("he"),
                                PHONE.formatted("he"),
                                "Nobody says that Holm did not fall by the stairs." + ROUGH))
                .isEqualTo("null");
    }
}
