// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptsTest {
    private static List<String> lacks(String body) {
        return Find.find(Pages.page(body)).events().stream()
                .filter(e -> e.rule().equals("lacks.part"))
                .map(Event::what)
                .toList();
    }

    @Test
    void takesANumberedSheetForOneOfSeveral() {
        assertThat(lacks("LOCK OFFICE\nPage 4, copied for a reader\n\nNothing was paid."))
                .containsExactly("the other pages: only page 4 is here");
    }

    @Test
    void takesACopyAtItsWord() {
        assertThat(lacks("The canal board met. Our copy breaks off at noon."))
                .containsExactly("what this copy lacks: “Our copy breaks off at noon”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOCK OFFICE\nPage 1 of 1\n\nNothing was paid.",
                "The clerk read page 4 aloud.\nPart of the wall fell.",
                "The copy begins well, he said. Our boat begins to leak."
            })
    void missesNothingElse(String body) {
        assertThat(lacks(body)).isEmpty();
    }
}
