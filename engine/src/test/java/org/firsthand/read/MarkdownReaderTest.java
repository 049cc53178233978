// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    private static Draft read(String text) {
        return MarkdownReader.read("a.md", text);
    }

    @Test
    void takesTheMarksOutOfTheWords() {
        var draft =
                read(
                        """
                        # Tape found

                        The **harbour office** said on *Monday*
                        that the tape_01 cost 2 * 3 crowns, see [the minutes](https://quay.example/4 "Minutes").

                        > "It is `here`," she said.

                        - one [list][1]
                        - another \\*item\\*
                        ![picture](a.png)

                        [1]: https://quay.example/list
                        """);

        assertThat(draft.body())
                .isEqualTo(
                        """
                        Tape found
                        The harbour office said on Monday that the tape_01 cost 2 * 3 crowns, see the minutes.
                        "It is here," she said.
                        one list
                        another *item*\
                        """);
        assertThat(draft.title()).extracting(Fact::value).isEqualTo("Tape found");
        assertThat(draft.links())
                .containsExactly(
                        new Link("https://quay.example/4", "the minutes", "body"),
                        new Link("https://quay.example/list", "list", "body"));
    }

    @Test
    void readsTheFactsAboveTheText() {
        var draft =
                read(
                        """
                        ---
                        title: "Tape found"
                        source: https://star.example/tape
                        author: Ruth Pell
                        published: 2019-05-14
                        site: Harbour Star
                        ---
                        The harbour office said on Monday that the tape was found.
                        """);

        assertThat(draft.url()).isEqualTo("https://star.example/tape");
        assertThat(draft.title()).extracting(Fact::value).isEqualTo("Tape found");
        assertThat(draft.outlet()).extracting(Fact::value).isEqualTo("Harbour Star");
        assertThat(draft.authors()).extracting(Fact::value).isEqualTo(List.of("Ruth Pell"));
        assertThat(draft.published()).extracting(f -> f.value().value()).isEqualTo("2019-05-14");
        assertThat(draft.body()).startsWith("The harbour office");
    }

    @Test
    void takesARuleAtTheTopForNoFacts() {
        assertThat(read("---\nThe harbour office: a visit.\n").body())
                .contains("The harbour office: a visit.");
    }
}
