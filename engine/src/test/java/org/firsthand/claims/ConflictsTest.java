// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Claim;
import org.firsthand.model.Conflict.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What two papers print that cannot both stand, and what can.
class ConflictsTest {
    private static final String CHOIR =
            " The church choir in Lower Colm sang for three hours to pay for a new stove.";
    private static final String HEDGE =
            " A hedge of two hundred hawthorns grows along the lane behind the old mill.";

    private static List<Kind> kinds(String one, String other) {
        var conflicts =
                new Papers()
                        .print("Tarn Echo", "2021-06-03", one + CHOIR)
                        .print("Colm Herald", "2021-06-04", other + HEDGE)
                        .claims()
                        .conflicts();
        return conflicts.stream().map(c -> c.kind()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The 62-year-old driver of the milk van told the police that the Ardley bridge was dark."
                        + "|The 26-year-old driver said at the inquest that no lamp burned on the Ardley bridge when the van came.",
                "The 40-metre mast on Cold Hill came down in the gale, and the Ardley relay has been off since Tuesday."
                        + "|It was the gale that brought down the 60-metre mast on Cold Hill, and with it the Ardley relay.",
                "The film lasts 35 minutes and was shown at Ardley to the widow of the pilot."
                        + "|At Ardley the widow of the pilot was shown the 55-minute film.",
            })
    void findsAnotherMeasureOfOneThing(String one, String other) {
        assertThat(kinds(one, other)).containsExactly(Kind.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The 35-minute film of the Ardley flood was shown to the widow of the pilot."
                        + "|The film of the Ardley flood that the widow of the pilot was shown lasts 35 minutes.",
                "The hour-long film of the Ardley flood was shown to the widow of the pilot."
                        + "|The 60-minute film of the Ardley flood was shown to the pilot and his widow.",
                "The 35-minute film of the Ardley flood was shown to the widow of the pilot."
                        + "|A six-minute film of the Ardley flood was made for the widow of the pilot.",
                "The 12-storey tower on the quay was let to a bank in Tarn."
                        + "|The 14-storey tower of the cathedral is to be cleaned by a firm of steeplejacks.",
            })
    void letsMeasuresStandThatAgreeOrAreOfOtherThings(String one, String other) {
        assertThat(kinds(one, other)).isEmpty();
    }

    @Test
    void findsAnotherDayOnWhichAThingWasMade() {
        assertThat(
                        kinds(
                                "The letter was signed on May 3 by the clerk of the Ardley council, Ida Kolm.",
                                "The letter, signed on Tuesday, May 4, has the name of the clerk of the Ardley"
                                        + " council, Ida Kolm, at its foot."))
                .containsExactly(Kind.DATE);
    }

    @Test
    void letsOneDayStandHoweverItIsWritten() {
        assertThat(
                        kinds(
                                "The letter was signed on May 4 by the clerk of the Ardley council, Ida Kolm.",
                                "The letter, signed on Tuesday the fourth of May, has the name of the clerk of"
                                        + " the Ardley council, Ida Kolm, at its foot."))
                .isEmpty();
    }

    @Test
    void findsTimesOfDayThatOneClaimIsGiven() {
        assertThat(
                        kinds(
                                "The councillors left the Ardley town hall by the north door at 18.51, the"
                                        + " porter wrote in his book.",
                                "The councillors left the Ardley town hall by the north door at ten past"
                                        + " seven, Otto Lind said."))
                .containsExactly(Kind.DATE);
    }

    @Test
    void letsTimesStandThatCanMeanOneMinute() {
        assertThat(
                        kinds(
                                "The councillors left the Ardley town hall by the north door at 18.51, the"
                                        + " porter wrote in his book.",
                                "The councillors left the Ardley town hall by the north door shortly before"
                                        + " seven o’clock, Otto Lind said."))
                .isEmpty();
    }

    @Test
    void findsWhatATextSaysThatAccountsDoNotAgreeOn() {
        var kinds =
                kinds(
                        "Otto Lind drives the last tram. He saw eleven men climb the wall at twenty past"
                                + " nine, he said. His account is at odds with the log of the watchman,"
                                + " which has seven men on the wall at 20.45.",
                        "The wall has been painted.");

        assertThat(kinds).containsExactlyInAnyOrder(Kind.DATE, Kind.NUMBER);
    }

    @Test
    void putsWhoHasTheSameWordsWithTheOtherValueOnTheSameSide() {
        var claims =
                new Papers()
                        .print(
                                "Ardley Post",
                                "2021-05-10",
                                "The 35-minute tape was made on May 3 by the clerk of the Ardley council, Ida"
                                        + " Kolm.")
                        .print(
                                "Dyke Star",
                                "2021-05-11",
                                "The 53-minute tape, made on Tuesday, May 4, has the name of the clerk of the"
                                        + " Ardley council, Ida Kolm, on its box.")
                        .undated(
                                "Fair News",
                                "The 53-minute tape, made on Tuesday, May 4, has the name of the clerk of the"
                                        + " Ardley council, Ida Kolm, on the box.")
                        .undated(
                                "Vale Mail",
                                "The 53-minute tape, handed to the police, names the clerk of the Ardley"
                                        + " council, Ida Kolm.")
                        .claims();

        assertThat(claims.claims())
                .flatExtracting(Claim::variants)
                .filteredOn(variant -> variant.text().contains("53-minute"))
                .anySatisfy(variant -> assertThat(variant.statements()).hasSize(2));
    }

    @Test
    void citesAnAccountThatDiffersFromWhereItStandsInThePile() {
        var claims =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-06-03",
                                "Otto Lind drives the last tram. He saw men climb the wall at twenty past"
                                        + " nine, he said. His account is at odds with the log of the"
                                        + " watchman, which has men on the wall at 20.47.")
                        .print(
                                "Ardley Watch",
                                "2021-06-01",
                                "A dog barked twice behind the mill. The watchman saw men on the wall at"
                                        + " 20.47 and blew his whistle."
                                        + HEDGE)
                        .claims();

        assertThat(claims.conflicts()).hasSize(1);
        var cited = claims.conflicts().getFirst().a();
        assertThat(claims.statements().stream().filter(s -> s.id().equals(cited)))
                .extracting(s -> s.path())
                .containsExactly("ardley-watch.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Otto Lind drives the last tram. He saw eleven men climb the wall at twenty past nine,"
                        + " he said. His account does not differ from the log, which has eleven men.",
                "Otto Lind drives the last tram. He saw eleven men climb the wall at twenty past nine,"
                        + " he said. His wife disagrees with him about the fare, which is seven marks.",
                "Otto Lind drives the last tram. He saw eleven men climb the wall at twenty past nine,"
                        + " he said. His account is at odds with the log.\nSeven men were fined at Tarn.",
            })
    void findsNothingWhereNoAccountsDiffer(String text) {
        assertThat(kinds(text, "The wall has been painted.")).isEmpty();
    }

    @Test
    void findsAShortDenialInOtherWords() {
        assertThat(
                        kinds(
                                "The letter to the Ardley council has been shortened, the mayor, Ida Kolm,"
                                        + " said.",
                                "Otto Lind showed the letter to the Herald. The letter has four pages. “We have"
                                        + " cut nothing from it,” he said."))
                .containsExactly(Kind.DENIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Otto Lind has a letter, too. The letter has four pages. “We have read nothing in it,” he"
                        + " said.",
                "Otto Lind has a letter, too. The letter has four pages. “We are not going to cut it,” he"
                        + " said.",
                "Otto Lind keeps bees. “We have cut nothing from it,” he said of the hedge.",
            })
    void takesNoOtherDenialForOne(String other) {
        assertThat(
                        kinds(
                                "The letter to the Ardley council has been shortened, the mayor, Ida Kolm,"
                                        + " said.",
                                other))
                .isEmpty();
    }

    @Test
    void keepsOneClaimWhereTheSameTwoDifferInDayAndNumber() {
        var claims =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-06-03",
                                "The 35-minute tape was made on May 3 by the clerk of the Ardley council, Ida Kolm."
                                        + CHOIR)
                        .print(
                                "Colm Herald",
                                "2021-06-04",
                                "The 53-minute tape, made on Tuesday, May 4, has the name of the clerk of the Ardley"
                                        + " council, Ida Kolm, at its foot."
                                        + HEDGE)
                        .claims();
        assertThat(claims.conflicts())
                .extracting(c -> c.kind())
                .containsExactlyInAnyOrder(Kind.NUMBER, Kind.DATE);
        assertThat(claims.claims()).filteredOn(c -> c.text().contains("tape")).hasSize(1);
    }

    @Test
    void namesTheCountAndTheTimeOfOneEventEachInItsOwnWords() {
        var claims =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-06-03",
                                "Otto Lind drives the last tram. He saw eleven men climb the wall at twenty past"
                                        + " nine, he said. His account is at odds with the log of the watchman,"
                                        + " which has seven men on the wall at 20.45.")
                        .print(
                                "Ardley Watch",
                                "2021-06-02",
                                "20.45 seven men on the wall, one lamp.")
                        .claims();
        assertThat(claims.claims()).extracting(c -> c.text()).doesNotHaveDuplicates();
    }
}
