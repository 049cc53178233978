// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.firsthand.Papers;
import org.firsthand.model.Change;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.junit.jupiter.api.Test;

/// What says the same in wholly other words, and what only seems to.
class GatheringTest {
    private static final String CHOIR =
            "The church choir in Lower Colm sang for three hours to pay for a new stove. ";
    private static final String HEDGE =
            "A hedge of two hundred hawthorns grows along the lane behind the old mill. ";
    private static final String SWIMMERS =
            "Nine swimmers crossed the lake at Orley before breakfast and were given soup. ";
    private static final String FERRETS =
            "Two ferrets won ribbons at the fair, and their keeper fainted with joy. ";

    /// The claims that all of these papers make.
    private static List<Claim> holding(Claims claims, String... papers) {
        return claims.claims().stream()
                .filter(c -> Stream.of(papers).allMatch(paper -> isIn(paper, claims, c)))
                .toList();
    }

    private static boolean isIn(String paper, Claims claims, Claim claim) {
        return claims.statements().stream()
                .anyMatch(s -> claim.statements().contains(s.id()) && s.path().startsWith(paper));
    }

    private static Papers noise() {
        return new Papers().print("Castle Gazette", "2021-03-01", SWIMMERS + FERRETS);
    }

    @Test
    void joinsWhoKnowsToWhoWasInformed() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR
                                        + "The Bridge Trust was informed of the cracks in January, Ida Kolm said.")
                        .print(
                                "herald",
                                "2021-03-04",
                                HEDGE + "The Bridge Trust has known of the cracks since January.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).hasSize(1);
    }

    @Test
    void joinsWhoSaysTheSameToWhatWasSaidBefore() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR
                                        + "Orr Mill confirmed that it was asked in May for a price for the bridge rails. It gave no sum."
                                        + " A second mill said that it was asked the same thing by the same man and had laughed.")
                        .claims();

        assertThat(holding(claims, "echo"))
                .filteredOn(c -> c.text().contains("Orr Mill"))
                .singleElement()
                .satisfies(c -> assertThat(sources(claims, c)).contains("second mill"));
    }

    @Test
    void keepsWhoNamesTheSamePeopleApart() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR
                                        + "Orr Mill confirmed that it was asked in May for a price for the bridge rails. It gave no sum."
                                        + " A second mill said that it had asked the same man for the key of the toll house.")
                        .claims();

        assertThat(claims.claims())
                .allSatisfy(c -> {
                    var sources = sources(claims, c);
                    assertThat(sources.contains("Orr Mill") && sources.contains("second mill"))
                            .isFalse();
                });
    }

    private static List<String> sources(Claims claims, Claim claim) {
        return claims.statements().stream()
                .filter(s -> claim.statements().contains(s.id()))
                .map(s -> String.valueOf(s.sourceName()))
                .toList();
    }

    @Test
    void joinsAccountsOfOneDeedAtTheSameMinute() {
        assertThat(holding(pump("half past six"), "echo", "herald")).hasSize(1);
    }

    @Test
    void keepsAccountsOfAnotherHourApart() {
        assertThat(holding(pump("a quarter to nine"), "echo", "herald")).isEmpty();
    }

    private static Claims pump(String time) {
        return noise().print(
                        "echo",
                        "2021-03-03",
                        CHOIR
                                + "The pump in the cellar of Lime House flooded the bakery at 18.31 on 2 March because a valve had stuck, Ida Kolm said.")
                .print(
                        "herald",
                        "2021-03-04",
                        HEDGE
                                + "“Bert’s pump flooded the bakery at "
                                + time
                                + ", the ovens and the shop together,” Otto Lind said.")
                .claims();
    }

    @Test
    void makesADenialOfWhatWasNotSent() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR
                                        + "The Bridge Trust was informed of the survey in January, Ida Kolm said.")
                        .print(
                                "herald",
                                "2021-03-04",
                                HEDGE
                                        + "The parish did not send the survey to the Bridge Trust in January.")
                        .claims();

        assertThat(holding(claims, "echo", "herald"))
                .singleElement()
                .extracting(c -> c.variants().getLast().differs())
                .isEqualTo(Change.Kind.NEGATION);
    }

    @Test
    void findsTheClaimOfAFigureThatStandsAlone() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR
                                        + "Ida Kolm said that the repair would cost 6.2 million crowns and that the parish held half of it.")
                        .print("herald", "2021-03-04", HEDGE + "All in, 6.2 million crowns.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).hasSize(1);
    }

    private static Papers vote() {
        return noise().print(
                        "echo",
                        "2021-03-03",
                        CHOIR
                                + "The parish council met at Tarn about the bridge. \"No vote was taken on the bridge,\" Ida Kolm said.")
                .print(
                        "herald",
                        "2021-03-04",
                        HEDGE
                                + "The parish council of Tarn sat late over the bridge. Nothing was put to the vote.");
    }

    @Test
    void letsADenialOfAllLeanOnTheOneClaimThatItCanMean() {
        var claims =
                vote().print("post", "2021-03-05", "The council has often voted on lamps.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).hasSize(1);
    }

    @Test
    void hearsInSpeechWhatWasSpokenOfALittleBefore() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR
                                        + "The parish council met at Tarn about the bridge. \"No vote was taken on the bridge,\" Ida Kolm said.")
                        .transcribe(
                                "herald",
                                "2021-03-04",
                                "Otto Lind: The parish council of Tarn sits late over the bridge.",
                                "Jan Holm: It is cold.",
                                "Otto Lind: Shut the door.",
                                "Jan Holm: I have.",
                                "Otto Lind: Nothing was put to the vote.")
                        .print("post", "2021-03-05", "The council has often voted on lamps.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).hasSize(1);
    }

    @Test
    void letsADenialOfAllLeanOnNothingInAnotherStory() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR
                                        + "The parish council met at Tarn about the bridge. \"No vote was taken on the bridge,\" Ida Kolm said.")
                        .print("herald", "2021-03-04", HEDGE + "Nothing was put to the vote.")
                        .print("post", "2021-03-05", "The council has often voted on lamps.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).isEmpty();
    }

    @Test
    void mergesTwoClaimsThatOneClauseSays() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                "\"The Old Mill at Tarn has already been sold to a brewing firm from Colm,\" Ida Kolm said. "
                                        + CHOIR)
                        .print(
                                "herald",
                                "2021-03-04",
                                HEDGE
                                        + "\"Pelham Brewers agreed to pay 19 million crowns for the building,\" Otto Lind said.")
                        .print(
                                "post",
                                "2021-03-05",
                                "The Old Mill at Tarn has been sold to Pelham Brewers of Colm for 19 million crowns.")
                        .claims();

        assertThat(holding(claims, "echo", "herald", "post")).hasSize(1);
    }

    @Test
    void keepsTwoSalesApart() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                "\"The Old Mill at Tarn has already been sold to a brewing firm from Colm,\" Ida Kolm said. "
                                        + CHOIR)
                        .print(
                                "herald",
                                "2021-03-04",
                                HEDGE
                                        + "\"Pelham Brewers bought the Corn Exchange at Orley on 5 April,\" Otto Lind said.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).isEmpty();
    }

    @Test
    void hearsEachOfTwoStatementsInOneSentence() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR
                                        + "The Bridge Trust was informed of the cracks in January, Ida Kolm said.")
                        .print(
                                "herald",
                                "2021-03-04",
                                HEDGE
                                        + "Norda reported on Wednesday that the Bridge Trust was informed of the cracks in January, citing an official who said that he had not been allowed to talk to newspapers about such matters.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).hasSize(1);
    }

    @Test
    void joinsThoseWhoDenyOneThingAltogether() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR + "\"Nothing has been auctioned,\" Ida Kolm said.")
                        .transcribe(
                                "herald",
                                "2021-03-04",
                                "Orr Mill: The rails are stacked behind the mill.",
                                "Jan Holm: Nobody has auctioned anything.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).hasSize(1);
    }

    @Test
    void makesAClaimOfWhatOneAloneTellsOfADay() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                CHOIR
                                        + "The bridge at Tarn needs a repair, Ida Kolm said. When the trustees met they postponed the repair of the"
                                        + " bridge until 13 June and went home. The lane was muddy and full of geese on 3 May.")
                        .print(
                                "herald",
                                "2021-03-04",
                                HEDGE + "The bridge at Tarn needs a repair, Ida Kolm said.")
                        .claims();

        assertThat(holding(claims, "echo"))
                .extracting(Claim::text)
                .anyMatch(text -> text.contains("postponed the repair"))
                .noneMatch(text -> text.contains("geese"));
    }

    @Test
    void keepsTheHarbourThatIsSoldApartFromAWarehouseBesideIt() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                "\"The inner harbour at Tarn has been sold to Colm Hotels,\" Ida Kolm said. "
                                        + CHOIR)
                        .print(
                                "herald",
                                "2021-03-04",
                                HEDGE
                                        + "The Bonded Store on the inner harbour will take its first guests on 14 June, ten weeks after"
                                        + " Colm Hotels bought it, the firm said.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).isEmpty();
    }

    @Test
    void setsWhoHasItStillAgainstItsSale() {
        var claims =
                noise().print(
                                "echo",
                                "2021-03-03",
                                "\"The inner harbour at Tarn has already been sold to Colm Hotels,\" Ida Kolm said. "
                                        + CHOIR)
                        .print(
                                "herald",
                                "2021-03-04",
                                HEDGE
                                        + "The inner harbour at Tarn, a sale of which was reported in these columns, remains the property"
                                        + " of the town, according to the Land Register.")
                        .claims();

        assertThat(holding(claims, "echo", "herald"))
                .singleElement()
                .extracting(c -> c.variants().getLast().differs())
                .isEqualTo(Change.Kind.NEGATION);
    }

    private static final String FERRY =
            "The ferry Alma struck the pier at Colm on Monday. Passengers on the ferry were thrown against the rail. The master"
                    + " of the ferry blamed the fog. Divers looked at the pier and at the hull of the ferry. Passengers left by"
                    + " the pier. ";
    private static final String STOVE =
            "A stove set fire to the bakery in Tarn on Friday. The fire took the roof of the bakery. The baker had left the"
                    + " stove open. Neighbours carried flour out of the bakery until the fire was out. A new stove and a new"
                    + " roof will cost the baker a year. ";

    @Test
    void keepsTwoEventsApartInWhichNothingHappenedToAnybody() {
        var claims =
                noise().print("echo", "2021-03-03", FERRY + "Nobody was scalded, Ida Kolm said.")
                        .print(
                                "herald",
                                "2021-04-04",
                                STOVE + "Nobody was scalded, Otto Lind said.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).isEmpty();
    }

    @Test
    void joinsWhatNobodySufferedInOneEvent() {
        var claims =
                noise().print("echo", "2021-03-03", STOVE + "Nobody was scalded, Ida Kolm said.")
                        .print(
                                "herald",
                                "2021-03-04",
                                "The bakery in Tarn has lost its roof. Its stove was red hot when the fire began, and the baker away."
                                        + " A year of baking went up with the roof. The stove had stood open; fire and bakery are one,"
                                        + " the baker says. No one has been scalded, Otto Lind said.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).hasSize(1);
    }

    @Test
    void leavesDenialsOfTwoWordsAlone() {
        var claims =
                noise().print("echo", "2021-03-03", CHOIR + "Nobody auctioned.")
                        .print("herald", "2021-03-04", HEDGE + "Nothing auctioned. No one spoke.")
                        .print(
                                "post",
                                "2021-03-05",
                                "\"Nothing has been auctioned,\" Ida Kolm said.")
                        .claims();

        assertThat(holding(claims, "echo", "herald")).isEmpty();
    }
}
