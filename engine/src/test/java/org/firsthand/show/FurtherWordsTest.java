// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a document has further on of who says something.
class FurtherWordsTest {
    private final AnswerBuilder builder = new AnswerBuilder();

    private List<String> further(@Nullable String source, String words, String body) {
        var document =
                builder.document("a.html", new AnswerBuilder.Head("A", null, null, null), body);
        builder.says(document, source, words);
        return FurtherWords.of(builder.statements.getLast(), document);
    }

    @Test
    void isWhatNamesTheSourceOutsideTheParagraph() {
        assertThat(
                        further(
                                "tally book",
                                "38 carts came",
                                """
                                38 carts came, by the tally book. The book is old and thick now.
                                Nobody was hurt on the road.
                                In the book two carts on one rope are one line.
                                A short book.\
                                """))
                .containsExactly("In the book two carts on one rope are one line.");
    }

    @Test
    void isNotWhatOnlyHasTheWord() {
        assertThat(
                        further(
                                "board",
                                "38 carts came",
                                "The board met.\n38 carts came.\nMany people went on board the ship that"
                                        + " day.\nThat is what the board said of it later."))
                .containsExactly("That is what the board said of it later.");
    }

    @Test
    void isNothingWhereADocumentSpeaksItself() {
        assertThat(
                        further(
                                null,
                                "38 carts came",
                                "38 carts came.\nThe carts were of the old kind."))
                .isEmpty();
    }

    @Test
    void isNoMoreThanTwoSentences() {
        var line = "Mr Finn said one more thing that day.\n";
        assertThat(further("Mr Finn", "38 carts came", "38 carts came.\n" + line.repeat(9)))
                .hasSize(2);
    }
}
