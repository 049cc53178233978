// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Span;
import org.firsthand.model.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static List<Story> cut(String text) {
        return Stories.of(text, Line.of(text, 10_000));
    }

    private static List<@Nullable String> headlines(String text) {
        return cut(text).stream().map(story -> of(text, story.headline())).toList();
    }

    private static List<@Nullable String> datelines(String text) {
        return cut(text).stream().map(story -> of(text, story.dateline())).toList();
    }

    private static List<@Nullable String> credits(String text) {
        return cut(text).stream().map(story -> of(text, story.credit())).toList();
    }

    private static @Nullable String of(String text, @Nullable Span span) {
        return span == null ? null : span.of(text);
    }

    private static final String PAGE =
            """
            THE HALVERN EVENING POST
            DAM AT ORSK HOLDS
            Water Falls Two Feet in
            One Night.
            (By Associated Press)
            HALVERN, April 11.-The dam at Orsk held
            through the night, it was said at the office
            of the county engineer this morning, and the
            water fell two feet.
            Engineer is Hopeful.
            He added that the worst was over and that the
            road would be open before the end of the week.
            TWO BOATS LOST
            By United Tress.
            Port Selby, Aprl ll.—Two boats that left the
            harbor yesterday with eleven men were given up
            for lost today by their owners.
            MARSHBURY, via Selby, April 10.-The council
            met last night and voted to buy the old mill
            from its owner for the sum of 900 dollars.
            """;

    @Test
    void givesEachDispatchOfAPageItsOwnStory() {
        assertThat(datelines(PAGE))
                .containsExactly(
                        "HALVERN, April 11",
                        "Port Selby, Aprl ll",
                        "MARSHBURY, via Selby, April 10");
    }

    @Test
    void keepsHeadlineCreditAndDatelineOfOneStoryTogether() {
        assertThat(headlines(PAGE))
                .containsExactly(
                        "THE HALVERN EVENING POST\nDAM AT ORSK HOLDS\nWater Falls Two Feet in\nOne Night.",
                        "TWO BOATS LOST",
                        null);
        assertThat(credits(PAGE))
                .containsExactly("(By Associated Press)", "By United Tress.", null);
    }

    @Test
    void coversTheWholeBodyWithoutOverlap() {
        int at = 0;
        for (var story : cut(PAGE)) {
            assertThat(PAGE.substring(at, story.span().start())).isBlank();
            at = story.span().end();
        }
        assertThat(PAGE.substring(at)).isBlank();
    }

    @Test
    void doesNotCutAtASubheadAmidProse() {
        var text =
                """
                HALVERN, April 11.-The mayor answered the letter
                of the company in the afternoon and had it read
                to the council by the clerk.
                Text of the Reply.
                The city sees no reason to pay for a bridge that
                nobody asked for, the letter says, and closes.
                """;

        assertThat(cut(text)).hasSize(1);
    }

    @Test
    void leavesAnArticleWhole() {
        var text =
                """
                Council hears the tape

                Harbour Star | 2019-05-14

                The council listened to the tape on Monday. Nobody spoke for a minute.

                WHAT COMES NEXT

                The mayor, Ines Varga, said on April 11 that she would wait for the report.

                * * *

                A second hearing is planned. "We will be there," said Tom Beck.
                """;

        assertThat(cut(text)).hasSize(1);
    }

    @Test
    void readsTheAgencyInsideADateline() {
        var text = "LONDON, May 3 (Norda) — The ship left port on Monday, its owner said.\n";

        assertThat(datelines(text)).containsExactly("LONDON, May 3");
        assertThat(credits(text)).containsExactly("(Norda)");
    }

    @Test
    void readsADatelineWithoutADate() {
        var text = "PORT SELBY (Norda) - The ship left port on Monday, its owner said.\n";

        assertThat(datelines(text)).containsExactly("PORT SELBY");
        assertThat(credits(text)).containsExactly("(Norda)");
    }

    @Test
    void readsADatelineBrokenOverTwoLines() {
        var text = "MARSHBURY, Selby County,\nApril 12.-The mill burned down last night.\n";

        assertThat(datelines(text)).containsExactly("MARSHBURY, Selby County,\nApril 12");
    }

    @Test
    void takesNoDateInProseForADateline() {
        var text =
                """
                The committee, which had met in Halvern, said so
                On April 11 - a Tuesday - the clerk left. He wrote
                Monday, April 17.-The letter was never found.
                """;

        assertThat(datelines(text)).containsExactly((String) null);
    }

    @Test
    void cutsAtADrawnRule() {
        var text =
                """
                The mill at Marshbury burned down last night, and nobody was hurt, police said.
                ----------
                The ferry to Selby will not sail before Friday, its owner said on the telephone.
                """;

        assertThat(cut(text)).hasSize(2);
    }

    @Test
    void cutsALiveBlogAtItsTimes() {
        var text =
                """
                Flood in Halvern: live

                14:05
                The water reached the market place a few minutes ago, and the fire brigade closed the lower bridge. Nobody is hurt, it says.

                14:40 GMT
                The mayor asks everybody to stay at home. She said that the school would be opened tonight for those who cannot.
                """;

        assertThat(cut(text))
                .extracting(story -> story.span().of(text).lines().findFirst().orElse(""))
                .containsExactly("Flood in Halvern: live", "14:40 GMT");
    }

    @Test
    void doesNotCutATimetable() {
        var text =
                """
                The fair opens on Saturday with a long programme, the town hall said on Thursday.
                14:00 Opening by the mayor
                15:00 Concert of the school choir
                16:30 Boat race to the lower bridge
                """;

        assertThat(cut(text)).hasSize(1);
    }

    @Test
    void keepsACreditAtTheEndWithItsStory() {
        var text =
                """
                The mill at Marshbury burned down last night, and nobody was hurt, police said.

                (By Associated Press)
                """;

        assertThat(credits(text)).containsExactly("(By Associated Press)");
    }

    @Test
    void staysLinearOnLinesThatAreAllMarks() {
        var text = "----\nBy Jane Doe\n14:05\nX\n".repeat(20_000);

        assertThat(Stories.of(text, Line.of(text, 500_000))).isNotEmpty();
    }

    @Test
    void readsNoAgencyInABracketThatClosesFarAway() {
        assertThat(datelines("HALVERN (Norda) — The dam at Orsk held.")).containsExactly("HALVERN");
        assertThat(
                        datelines(
                                "HALVERN (Norda and all the others that were there that day) — The dam held."))
                .containsOnlyNulls();
    }
}
