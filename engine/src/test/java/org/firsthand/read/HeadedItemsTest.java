// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.firsthand.model.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadedItemsTest {
    private static final String ARTICLE =
            """
            The weir is shut

            The water board shut the weir at Dunlow on Monday.
            """;

    private static Draft read(String text) {
        return TextReader.read("a.txt", text);
    }

    private static void assertTalk(Draft draft) {
        assertThat(draft.comments())
                .extracting(
                        c -> c.author() + " < " + c.parent() + ": " + c.text().replace('\n', '/'))
                .containsExactly(
                        "Ada Quill < null: The board knew in January.",
                        "heron7 < c1: How do you know?",
                        "Ada Quill < c2: I have seen the letter.",
                        "Tom Brill < c1: I do not believe it.",
                        "heron7 < null: It opens in May.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """

                Comments

                Ada Quill, 16 March 2023, 10:00
                The board knew in January.

                    heron7, 16 March 2023, 10:05:
                    How do you know?

                        Ada Quill, 16 March 2023, 10:07
                        I have seen the letter.

                    Tom Brill, 17 March 2023, 9:00
                    I do not believe it.

                heron7, 18 March 2023
                It opens in May.
                """,
                """

                Comments (5)

                Ada Quill: The board knew in January.
                  heron7: How do you know?
                    Ada Quill: I have seen the letter.
                  Tom Brill: I do not believe it.
                heron7: It opens in May.
                """,
                """

                Discussion

                The board knew in January. -- Ada Quill, 16 March 2023
                  How do you know? -- heron7, 16 March 2023
                    I have seen the letter. -- Ada Quill, 16 March 2023
                  I do not believe it. -- Tom Brill, 17 March 2023
                It opens in May. -- heron7, 18 March 2023
                """,
                """

                Comments

                Ada Quill
                The board knew in January.

                    heron7
                    How do you know?

                        Ada Quill
                        I have seen the letter.

                    Tom Brill
                    I do not believe it.

                heron7
                It opens in May.
                """,
                """

                Comments

                - Ada Quill: The board knew in January.
                  - heron7: How do you know?
                    - Ada Quill: I have seen the letter.
                  - Tom Brill: I do not believe it.
                - heron7: It opens in May.
                """
            })
    void readsWhoAnswersWhom(String talk) {
        var draft = read(ARTICLE + talk);

        assertThat(draft.body()).isEqualTo(ARTICLE.strip());
        assertTalk(draft);
    }

    @Test
    void needsNoHeadingWhereTheIndentationShowsIt() {
        assertTalk(
                read(
                        """
                        Ada Quill, 16 March 2023, 10:00
                        The board knew in January.

                            heron7, 16 March 2023, 10:05
                            How do you know?

                                Ada Quill, 16 March 2023, 10:07
                                I have seen the letter.

                            Tom Brill, 16 March 2023, 10:09
                            I do not believe it.

                        heron7, 18 March 2023, 11:00
                        It opens in May.
                        """));
    }

    @Test
    void keepsTheClockAndTheParagraphsOfAPost() {
        var draft =
                read(
                        ARTICLE
                                + """

                                Comments

                                Ada Quill, 16 March 2023, 10:00
                                The board knew.

                                It said nothing.

                                  heron7, 16 March 2023, 2:05 pm
                                  Nothing at all: a shame.
                                """);

        assertThat(draft.comments().getFirst().text())
                .isEqualTo("The board knew.\nIt said nothing.");
        assertThat(draft.comments())
                .extracting(c -> c.time())
                .extracting(Moment::value)
                .containsExactly("2023-03-16T10:00", "2023-03-16T14:05");
    }

    @Test
    void takesADashInAHeadForNoSignature() {
        var draft =
                read(
                        ARTICLE
                                + """

                                Comments

                                #1 - Ada Quill, 3 June 2018, 18:05
                                The board knew.

                                #2 - Ben Orr, 3 June 2018, 18:15
                                How?

                                #3 - Cy Dell, 3 June 2018, 18:25
                                I saw it.
                                """);

        assertThat(draft.comments())
                .extracting(c -> c.author() + ": " + c.text())
                .containsExactly(
                        "Ada Quill: The board knew.", "Ben Orr: How?", "Cy Dell: I saw it.");
    }

    @Test
    void goesByTheHeadsThatMostPostsHave() {
        var draft =
                read(
                        ARTICLE
                                + """

                                Comments

                                Ada: It is shut. -- Mayor Dell, 3 June 2018
                                Ben: He said so.
                                Cy: "It is open." -- Clerk Orr, 4 June 2018
                                """);

        assertThat(draft.comments())
                .extracting(c -> c.author())
                .containsExactly("Ada", "Ben", "Cy");
    }

    @Test
    void keepsAllThatFollowsTheColon() {
        var draft =
                read(
                        ARTICLE
                                + """

                                Comments

                                Ada: (I was there.)
                                Ben: $5 million
                                Cy: -5 degrees
                                Dell: ???
                                """);

        assertThat(draft.comments())
                .extracting(c -> c.text())
                .containsExactly("(I was there.)", "$5 million", "-5 degrees", "???");
    }

    @Test
    void readsManyHeadsThatAreNoDiscussion() {
        var text =
                "  indented\n"
                        + "A: b\n\nloose\n\nloose\n\n".repeat(20_000)
                        + "loose\n\n".repeat(60_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(read(text).comments()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                What the weir costs

                It was built in 1900.

                Discussion

                Background
                The weir leaks.

                Costs
                It costs a lot.
                """,
                """
                Discussion with Ada Quill

                Star: When did you know?
                Quill: I knew in January.
                Star: Why did you not say so?
                Quill: Nobody asked me.
                """,
                """
                Q: When did you know?
                  A: I knew in January.
                Q: Why did you not say so?
                  A: Nobody asked me.
                """,
                """
                Summary: the weir leaks.
                  Cause: it is old.
                  Effect: it is wet.
                Plan: a new one.
                """,
                """
                Minutes

                Comments

                Ada: It leaks.
                Ben: It does.

                Next item

                The board took note of the letter of January.

                The price of salt was raised.

                The meeting closed at nine.
                """,
                """
                The mayor speaks

                We met the mayor on Tuesday.

                Star: When did you know?
                Mayor: I knew in January.
                  He laughed.
                Star: Why did you not say so?
                Mayor: Nobody asked me.
                """,
                """
                server:
                  host: one.example
                  port: 80
                  names:
                    first: two
                    second: three
                other: x
                """,
                """
                Weir shut at Dunlow
                By Rik Stone, 15 March 2023

                The board shut the weir on Tuesday.

                    Sluice moved, says diver
                    By Ann Field, 16 March 2023

                    The second sluice moved.

                    It was seen on Monday.
                """,
                """
                What the board said

                Note: the letter is of January.
                  Source: the board.

                The letter says that the weir leaks, and that nobody has looked
                at it for seven years. It was written by the board's engineer.

                The board has not answered it.
                """
            })
    void takesNoInterviewListOrRowOfAccountsForOne(String text) {
        var draft = read(text);

        assertThat(draft.comments()).isEmpty();
        assertThat(draft.body()).isEqualTo(text);
    }
}
