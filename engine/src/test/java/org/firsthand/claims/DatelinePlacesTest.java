// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Document;
import org.firsthand.model.Found;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Story;
import org.junit.jupiter.api.Test;

class DatelinePlacesTest {
    private static final String HEAD = "VELLMAR, May 3.";
    private static final String SAYS = "Vellmar said that the gate was shut.";

    /// Words that only a misread scan has.
    private static final String SLIPS =
            "\nTho g;ate is shuT, tho h4rbour bo?rd saw, S500,oOO ncr mi{e oF it.";

    /// Who speaks in the last of some papers that all have dispatches from one place.
    private static List<String> speakers(String... bodies) {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < bodies.length; i++) {
            var body = HEAD + " " + bodies[i];
            var story =
                    new Story(
                            new Span(0, body.length()),
                            null,
                            new Span(0, HEAD.length()),
                            null,
                            null);
            documents.add(
                    DocumentBuilder.of("paper-" + i + ".txt", body)
                            .outlet(DocumentBuilder.given("Paper " + i))
                            .stories(List.of(story))
                            .build());
        }
        var statements = new ArrayList<Statement>();
        documents.forEach(d -> statements.addAll(Find.find(d).statements()));
        var found = new Found(statements, List.of(), List.of(), List.of());
        var last = documents.getLast().path();
        return DatelinePlaces.cleared(documents, found).statements().stream()
                .filter(s -> s.path().equals(last))
                .map(Statement::sourceName)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void takesNoPlaceOfADispatchForASpeakerInARoughScan() {
        assertThat(speakers("It rained.", SAYS + SLIPS)).isEmpty();
    }

    @Test
    void letsACapitalSpeakInATypedText() {
        assertThat(speakers("It rained.", SAYS)).containsExactly("Vellmar");
    }

    @Test
    void letsAPersonSpeakThatNoDispatchComesFrom() {
        assertThat(speakers("It rained.", "Ilse Brandt said that the gate was shut." + SLIPS))
                .containsExactly("Ilse Brandt");
    }
}
