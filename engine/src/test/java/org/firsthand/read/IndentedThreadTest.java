// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Moment;
import org.junit.jupiter.api.Test;

class IndentedThreadTest {
    private static final String ARTICLE =
            """
            The weather vane of Dunlow

            Dunlow, 3 June 2018. The vane on the corn hall turns again. It had pointed
            at the brewery since the storm, and the brewery had not complained.

            What the fund still needs:

              1. Gilding.
              2. A ladder.
              3. Somebody with
                 • no fear of heights,
                 • a free Tuesday.

            The fund meets on Friday.
            """;

    private static Draft read(String text) {
        return TextReader.read("a.txt", text);
    }

    private static void assertParents(List<Comment> comments, String... parents) {
        assertThat(comments)
                .extracting(comment -> comment.parent() == null ? "-" : comment.parent())
                .containsExactly(parents);
    }

    @Test
    void readsRepliesFromTheirIndentation() {
        var draft =
                read(
                        ARTICLE
                                + """

                                Comments (5)

                                  1. Ada Quill, 3 June 2018, 18:05
                                     It points at the brewery because the wind comes from the
                                     brewery.
                                     That is what vanes do.
                                    • vanewatcher, 4 June, 07:30
                                      On a still day?
                                      • Ada Quill, 4 June, 07:41
                                        On a still day it is wrong by itself.
                                    • [removed by the board]
                                  2. Tom Brill, 4 June, 09:00
                                     Who has the ladder?

                                Log in to reply. 3 guests are reading this.
                                """);

        assertThat(draft.body()).isEqualTo(ARTICLE.strip());
        assertParents(draft.comments(), "-", "c1", "c2", "c1", "-");
        assertThat(draft.comments())
                .extracting(Comment::depth, Comment::author, Comment::text)
                .containsExactly(
                        tuple(
                                0,
                                "Ada Quill",
                                "It points at the brewery because the wind comes from the brewery.\n"
                                        + "That is what vanes do."),
                        tuple(1, "vanewatcher", "On a still day?"),
                        tuple(2, "Ada Quill", "On a still day it is wrong by itself."),
                        tuple(1, null, "[removed by the board]"),
                        tuple(0, "Tom Brill", "Who has the ladder?"));
        assertThat(draft.comments().get(1).time())
                .extracting(Moment::value)
                .isEqualTo("2018-06-04T07:30");
        assertThat(draft.comments().get(1).signal()).isEqualTo("indentation");
    }

    @Test
    void leavesListsOfTheArticleInItsBody() {
        var draft = read(ARTICLE);

        assertThat(draft.comments()).isEmpty();
        assertThat(draft.body()).isEqualTo(ARTICLE);
    }

    @Test
    void leavesAClosingListOfAgreedPointsInTheBody() {
        var minutes =
                """
                Minutes of the vane fund

                The fund agreed on what follows.

                  1. The ladder is to be bought before the end of the month.
                    • The treasurer pays it out of the second account.
                    • The old ladder goes to the school for its orchard.
                  2. The gilder is to be asked for a second estimate.
                    • The first estimate is kept by the clerk of the hall.
                  3. The next meeting is held in the reading room.
                  4. The key of the tower stays with the sexton until then.
                  5. The minutes are to be hung up beside the door.
                """;

        assertThat(read(minutes).comments()).isEmpty();
        assertThat(read(minutes).body()).isEqualTo(minutes);
    }

    @Test
    void seesTalkWithoutHeadingNamesOrTimes() {
        var draft =
                read(
                        ARTICLE
                                + """

                                  1. I walked past it this morning and it was pointing at me!

                                    • Were you standing still?

                                      Some people do not.

                                    • It likes you, that is all there is to it.

                                  2. My aunt paid for the first gilding in her own lifetime.

                                    • She did, and for the second one too, if I remember?

                                        • She would have paid for a third one.

                                  3. Can the ladder be borrowed from the fire station?

                                  4. It is in use on every day of the week but one.
                                """);

        assertParents(draft.comments(), "-", "c1", "c1", "-", "c4", "c5", "-", "-");
        assertThat(draft.comments().get(1).text())
                .isEqualTo("Were you standing still?\nSome people do not.");
        assertThat(draft.body()).endsWith("The fund meets on Friday.");
    }

    @Test
    void takesSiblingsAColumnOffForSiblings() {
        var draft =
                read(
                        ARTICLE
                                + """

                                Discussion

                                  1. first
                                    - second
                                     - third
                                        - fourth
                                    - fifth
                                """);

        assertParents(draft.comments(), "-", "c1", "c1", "c3", "c1");
    }
}
