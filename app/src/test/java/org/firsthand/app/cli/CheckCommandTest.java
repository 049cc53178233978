// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String GOOD =
            "The pier is shut. “We will not let a single lorry onto that deck,” said Hanne Osterberg,"
                    + " the harbour master.\n";
    private static final String BAD =
            "The pier is shut. “We will let a single lorry onto that deck,” said Hanne Osterberg,"
                    + " the harbour master.\n";

    @TempDir Path temp;

    private Path pile = Path.of("");

    @BeforeEach
    void writePile() throws IOException {
        pile = Ran.pile(temp.resolve("pile"));
    }

    private Path draft(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("draft.md"), text);
    }

    @Test
    void isZeroWhereAllOfADraftStandsInTheSources() throws IOException {
        var ran = Ran.of("check", draft(temp, GOOD), pile);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("VERBATIM: “We will not let a single lorry onto that deck")
                .contains("Colm Herald")
                .endsWith("1 quotation: 1 verbatim\n");
    }

    @Test
    void isOneAndShowsTheSourcesWordsWhereAWordWasLost() throws IOException {
        var ran = Ran.of("check", draft(temp, BAD), pile);

        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out())
                .contains("To look at again")
                .contains("ALTERED")
                .contains("negation: nothing in the draft, “not” in the source")
                .contains("colm-herald.txt");
    }

    @Test
    void printsALineOfJsonForEach() throws IOException {
        var line = Ran.of("check", "--json", draft(temp, BAD), pile).json("check").getFirst();

        assertThat(line.get("path").asString()).endsWith("draft.md");
        assertThat(line.get("kind").asString()).isEqualTo("quotation");
        assertThat(line.get("verdict").asString()).isEqualTo("altered");
        var citation = line.get("citations").get(0);
        assertThat(citation.get("path").asString()).isEqualTo("colm-herald.txt");
        assertThat(citation.get("quote").asString())
                .isEqualTo("We will not let a single lorry onto that deck");
        assertThat(citation.get("segment").isNull()).isTrue();
        assertThat(line.get("changes").get(0).get("kind").asString()).isEqualTo("negation");
    }

    @Test
    void leavesTheDraftOutOfThePileItLiesIn() throws IOException {
        var ran = Ran.of("check", draft(pile, BAD), pile);

        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).contains("ALTERED");
        assertThat(ran.err()).contains("Left out: draft.md is the same file as the draft.");
    }

    @Test
    void isTwoWhereTheOnlySourceIsTheDraft() throws IOException {
        var copy = Files.writeString(temp.resolve("copy.md"), BAD);
        var ran = Ran.of("check", draft(temp, BAD), copy);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("is the same file as the draft")
                .contains("No source is left to check the draft against");
    }

    @Test
    void isTwoWhereTheDraftIsMissing() {
        var ran = Ran.of("check", temp.resolve("not there.md"), pile);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("no such file or folder");
    }

    @Test
    void isTwoWhereTheDraftHoldsNoText() throws IOException {
        var ran = Ran.of("check", draft(temp, ""), pile);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("The draft could not be read: The file is empty");
    }
}
