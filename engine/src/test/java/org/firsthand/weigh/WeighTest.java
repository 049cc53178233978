// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.weigh.Findings.about;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.Papers;
import org.firsthand.model.Claim;
import org.firsthand.model.Comment;
import org.firsthand.model.Finding;
import org.firsthand.model.Finding.Origin;
import org.firsthand.model.Finding.Status;
import org.firsthand.model.Statement;
import org.firsthand.text.Key;
import org.junit.jupiter.api.Test;

class WeighTest {
    private static final String DISPATCH =
            "TARN BAY, March 3 (Norda) - The ferry pier at Tarn Bay will stay shut until the"
                    + " end of April because divers found cracks in eleven of its forty piles, the harbour office said on Tuesday.\n"
                    + "The divers worked for nine days in water so cloudy that they had to feel for the cracks with their hands."
                    + " Their report names the two outer bents as the weakest part and asks for new bracing before any vehicle"
                    + " heavier than a van is let onto the deck.\n"
                    + "Until then the morning boat will land its passengers at the fish quay, half a mile to the north, and buses"
                    + " will carry them back to the square before the market opens.";

    private static final String CHOIR =
            "The church choir in Lower Colm sang for three hours to pay for a new stove. ";
    private static final String HEDGE =
            "A hedge of two hundred hawthorns grows along the lane behind the old mill. ";
    private static final String KITES =
            "Forty kites went up over Dallow Down before the rain came in from the west. ";

    private static void assertOrigins(Finding finding, int shown, int atMost) {
        assertThat(finding.origins().shown()).as("origins shown").isEqualTo(shown);
        assertThat(finding.origins().atMost()).as("origins at most").isEqualTo(atMost);
    }

    private static Papers fiveThatPrintOneDispatch() {
        return new Papers()
                .print("Tarn Echo", "2021-03-04", CHOIR + "\n" + DISPATCH)
                .print("Colm Herald", "2021-03-04", DISPATCH)
                .print("Orley Post", "2021-03-04", DISPATCH + "\n" + HEDGE)
                .print("Skerry Sun", "2021-03-05", DISPATCH)
                .print("Mell Star", "2021-03-05", KITES + "\n" + DISPATCH);
    }

    @Test
    void letsNobodyStandAgainstHisOwnSentence() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-04", HEDGE)
                        .discuss(
                                new Comment(
                                        "c1",
                                        null,
                                        0,
                                        "heron",
                                        null,
                                        "The pier was shut in May. Nobody says when the lamps came.",
                                        "nesting",
                                        1));
        assertThat(papers.claims().statements())
                .anyMatch(s -> s.stance() == Statement.Stance.DENIES);
        assertThat(
                        papers.findings().stream()
                                .filter(f -> f.origin().stream().anyMatch(Origin::against)))
                .isEmpty();
    }

    @Test
    void countsADispatchThatFivePapersPrintOnce() {
        var finding = about(fiveThatPrintOneDispatch(), "the two outer bents as the weakest part");

        assertThat(finding.documents()).isEqualTo(5);
        assertThat(finding.outlets()).isEqualTo(5);
        assertThat(finding.roots()).isEqualTo(1);
        assertOrigins(finding, 1, 1);
        assertThat(finding.origin()).singleElement().extracting(Origin::name).isEqualTo("Norda");
        assertThat(finding.status()).isEqualTo(Status.ONE_ORIGIN);
    }

    @Test
    void countsEveryReprintOfAnUnseenDispatchAsPassingItOn() {
        assertThat(
                        about(fiveThatPrintOneDispatch(), "the two outer bents as the weakest part")
                                .origins()
                                .reports())
                .isEqualTo(5);
    }

    @Test
    void anEchoNeverRaisesOrigins() {
        var two =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", DISPATCH.replace("(Norda) ", ""))
                        .print(
                                "Colm Herald",
                                "2021-03-05",
                                CHOIR + "\n" + DISPATCH.replace("(Norda) ", ""));
        var before = originsByClaim(two);
        two.print(
                "Orley Post",
                "2021-03-06",
                HEDGE + "\n" + DISPATCH.replace("(Norda) ", "") + "\n" + KITES);
        var after = originsByClaim(two);

        assertThat(before).hasSizeGreaterThan(2);
        before.forEach((claim, origins) -> assertThat(after).containsEntry(claim, origins));
        assertThat(after.values()).allMatch(origins -> origins.equals(List.of(1, 1, 1)));
    }

    /// Of claims that several papers print: origins shown, at most, and roots.
    private static Map<String, List<Integer>> originsByClaim(Papers papers) {
        var origins = new TreeMap<String, List<Integer>>();
        for (var finding : papers.findings()) {
            var text =
                    papers.claims().claims().stream()
                            .filter(c -> c.id().equals(finding.claim()))
                            .findFirst()
                            .orElseThrow()
                            .text();
            if (finding.documents() > 1) {
                origins.put(
                        text,
                        List.of(
                                finding.origins().shown(),
                                finding.origins().atMost(),
                                finding.roots()));
            }
        }
        return origins;
    }

    @Test
    void countsThreeInterviewsAsThreeRootsAndOneOrigin() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Mayor Ingrid Solberg told the Tarn Echo that lorries may use the east bridge from June 1.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "\"From June 1 lorries may use the east bridge,\" Ingrid Solberg, the mayor, said in an interview.")
                        .print(
                                "Orley Post",
                                "2021-03-05",
                                KITES
                                        + "Asked by this newspaper, Mayor Solberg said lorries may use the east bridge from June 1 on.");

        var finding = about(papers, "lorries may use the east bridge");

        assertThat(finding.documents()).isEqualTo(3);
        assertThat(finding.roots()).isEqualTo(3);
        assertOrigins(finding, 1, 1);
        assertThat(finding.origin())
                .singleElement()
                .extracting(Origin::name)
                .asString()
                .contains("Solberg");
    }

    @Test
    void countsAWrittenStatementThatTwoPapersQuoteAsOneRootAndOneOrigin() {
        var quoted =
                "\"We will not let a single lorry onto that deck before the last of the new braces is in place and an"
                        + " engineer from outside has put his name to it, whatever the timetable says,\" Hanne Osterberg said in a"
                        + " written statement.";
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", CHOIR + "\n" + quoted + "\n" + KITES)
                        .print("Colm Herald", "2021-03-05", HEDGE + "\n" + quoted);

        var finding = about(papers, "a single lorry onto that deck");

        assertThat(finding.roots()).isEqualTo(1);
        assertOrigins(finding, 1, 1);
        assertThat(finding.origin())
                .singleElement()
                .extracting(Origin::name)
                .isEqualTo("Hanne Osterberg");
        assertThat(finding.origins().reports()).isEqualTo(2);
    }

    @Test
    void countsARelayWithTheOneItNames() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "According to Piet Oskarn, the new lock gates at Fennmouth will weigh ninety tonnes each.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, Piet Oskarn said.");

        var finding = about(papers, "lock gates at Fennmouth will weigh ninety tonnes");

        assertOrigins(finding, 1, 1);
        assertThat(finding.origin())
                .singleElement()
                .extracting(Origin::name)
                .isEqualTo("Piet Oskarn");
        assertThat(finding.status()).isEqualTo(Status.ONE_ORIGIN);
    }

    @Test
    void countsTwoPeopleWhoSayTheSameAsTwo() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Piet Oskarn said the new lock gates at Fennmouth will weigh ninety tonnes each.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, Wanda Pruitt said.");

        var finding = about(papers, "lock gates at Fennmouth will weigh ninety tonnes");

        assertOrigins(finding, 2, 2);
        assertThat(finding.status()).isEqualTo(Status.SUPPORTED);
    }

    /// An unnamed official may be the named one: shown 1, a second not excluded.
    @Test
    void doesNotExcludeThatAnUnnamedOfficialIsTheOneWhoIsNamed() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Piet Oskarn said the new lock gates at Fennmouth will weigh ninety tonnes each.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, an official said.");

        var finding = about(papers, "lock gates at Fennmouth will weigh ninety tonnes");

        assertOrigins(finding, 1, 2);
        assertThat(finding.origin())
                .filteredOn(o -> !o.shown())
                .singleElement()
                .extracting(Origin::name)
                .asString()
                .contains("official");
    }

    @Test
    void doesNotExcludeThatTwoUnnamedOfficialsAreTwo() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "An official said the new lock gates at Fennmouth will weigh ninety tonnes each.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, an official said.");

        var finding = about(papers, "lock gates at Fennmouth will weigh ninety tonnes");

        assertThat(finding.roots()).isEqualTo(2);
        assertOrigins(finding, 1, 2);
        assertThat(finding.status()).isEqualTo(Status.UNRESOLVED);
    }

    @Test
    void aDenialMakesAClaimDisputed() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Piet Oskarn said the board knew of the cracks in the east gate before the winter.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "Edmund Varley denied that the board knew of the cracks in the east gate before the winter.");

        var finding = about(papers, "the board knew of the cracks in the east gate");

        assertOrigins(finding, 1, 1);
        assertThat(finding.origins().against()).isEqualTo(1);
        assertThat(finding.status()).isEqualTo(Status.DISPUTED);
        assertThat(finding.origin())
                .filteredOn(Origin::against)
                .singleElement()
                .extracting(Origin::name)
                .isEqualTo("Edmund Varley");
    }

    @Test
    void namesTheEarliestAppearance() {
        var first = about(twoDays("2021-03-03", "2021-03-05"), "lock gates at Fennmouth").first();

        assertThat(first.path()).isEqualTo("tarn-echo.txt");
        assertThat(first.when()).isNotNull().extracting(w -> w.value()).isEqualTo("2021-03-03");
        assertThat(first.certain()).isTrue();
    }

    @Test
    void doesNotKnowTheOrderOfOneDay() {
        assertThat(
                        about(twoDays("2021-03-03", "2021-03-03"), "lock gates at Fennmouth")
                                .first()
                                .certain())
                .isFalse();
    }

    @Test
    void doesNotKnowTheOrderWhereOneIsNotDated() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Piet Oskarn said the new lock gates at Fennmouth will weigh ninety tonnes.")
                        .undated(
                                "Colm Herald",
                                HEDGE
                                        + "Piet Oskarn said the new lock gates at Fennmouth will weigh ninety tonnes.");

        assertThat(about(papers, "lock gates at Fennmouth").first().certain()).isFalse();
    }

    private static Papers twoDays(String one, String other) {
        return new Papers()
                .print(
                        "Tarn Echo",
                        one,
                        CHOIR
                                + "Piet Oskarn said the new lock gates at Fennmouth will weigh ninety tonnes.")
                .print(
                        "Colm Herald",
                        other,
                        HEDGE
                                + "The new lock gates at Fennmouth will weigh ninety tonnes, Piet Oskarn said.");
    }

    private static Finding only(Papers papers, String words) {
        var claims =
                papers.claims().claims().stream()
                        .filter(c -> Key.of(c.text()).contains(Key.of(words)))
                        .map(Claim::id)
                        .toList();
        assertThat(claims).as("claims about “%s”", words).hasSize(1);
        return papers.findings().stream()
                .filter(f -> f.claim().equals(claims.getFirst()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWitnessesForAndTheDenialAgainst() {
        var finding =
                only(
                        new Papers()
                                .print(
                                        "Tarn Echo",
                                        "2021-03-03",
                                        CHOIR
                                                + "\"I saw two surveyors from Hollis Marine go in at the side door with the clerk,\" Ida Kolm said.")
                                .print(
                                        "Colm Herald",
                                        "2021-03-04",
                                        HEDGE
                                                + "\"Two surveyors from Hollis Marine sat at the end of the table,\" Ruth Fell said.")
                                .print(
                                        "Skerry Sun",
                                        "2021-03-05",
                                        KITES
                                                + "\"No contractor or adviser was present at that meeting,\" Edmund Varley said."),
                        "two surveyors from Hollis Marine");

        assertOrigins(finding, 2, 2);
        assertThat(finding.origins().against()).isEqualTo(1);
        assertThat(finding.status()).isEqualTo(Status.DISPUTED);
    }

    @Test
    void countsAnotherNumberAgainstAndALaterNumberNot() {
        var counted =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "The Rambling Club counted 71 walkers in the protest march, Otto Lind said.")
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                HEDGE
                                        + "The police counted 48 walkers in the protest march, Ida Kolm said.");
        var signed =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "A petition for a crossing had been signed by 1,900 people by noon, Otto Lind said.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "By Monday morning the petition for a crossing had been signed by 3,400 people, Otto Lind said.");

        assertThat(only(counted, "walkers in the protest march").origins().against()).isEqualTo(1);
        var later = only(signed, "petition for a crossing");
        assertOrigins(later, 1, 1);
        assertThat(later.origins().against()).isZero();
    }

    @Test
    void takesAnOfficeForItsHolderWhereATextIntroducesOne() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "The harbour master, Otto Lind, said the new lock gates at Fennmouth will weigh ninety tonnes each.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, the harbour master said.");

        assertOrigins(about(papers, "lock gates at Fennmouth"), 1, 1);
    }

    @Test
    void holdsTheOneWhoOnlyPassesOnAFindToKnowNoMore() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "A survey by Dorn Marine found that nine of the forty piles were hollow, the engineer, Pia"
                                        + " Lund, told the council.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE + "Pia Lund said that nine of the forty piles were hollow.");

        var finding = about(papers, "nine of the forty piles");

        assertOrigins(finding, 1, 2);
        assertThat(finding.origin())
                .extracting(Origin::name)
                .containsExactly("Dorn Marine", "Pia Lund");
    }

    @Test
    void countsABodyAndItsStatementOnce() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                "The Colm Pier Board said in a statement that the pier was sound. \"No diver has found a crack in"
                                        + " any pile,\" the statement said.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                "Divers have found no crack in any pile, the board of Colm said.");

        assertThat(about(papers, "crack in any pile").origin())
                .singleElement()
                .extracting(Origin::name)
                .isEqualTo("Colm Pier Board");
    }

    @Test
    void countsWhatAPaperSumsUpWithTheOneItLetsSpeak() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                "The east bridge will open on June 1. \"The paint is all that is left,\" Ingrid Solberg said.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "Ingrid Solberg said that the east bridge will open on June 1.");

        assertOrigins(about(papers, "east bridge will open"), 1, 1);
    }

    @Test
    void takesANameThatAScannerMisreadForOne() {
        var slips = "\n\nTho g;ate is shuT, tho h4rbour bo?rd says, S500,oOO ncr mi{e oF it.";
        var one =
                "General Cavira said that the ferry pier at Tarn Bay was burnt down on Tuesday night.";
        var other =
                "The ferry pier at Tarn Bay was burnt down on Tuesday night, said Gabriel Gavlra.";
        var typed =
                new Papers()
                        .print("Tarn Echo", "2021-03-04", CHOIR + one)
                        .print("Orley Post", "2021-03-04", HEDGE + other);
        var scanned =
                new Papers()
                        .print("Tarn Echo", "2021-03-04", CHOIR + one + slips)
                        .print("Orley Post", "2021-03-04", HEDGE + other);

        assertOrigins(about(typed, "burnt down"), 2, 2);
        assertOrigins(about(scanned, "burnt down"), 1, 1);
    }
}
