// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.firsthand.Papers;
import org.firsthand.model.Collation;
import org.firsthand.model.Descent;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Strand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollatorTest {
    private static final String LEAD =
            "The ferry pier at Tarn Bay will stay shut until the end of April because divers"
                    + " found cracks in eleven of its forty piles, the harbour office said on Tuesday.";
    private static final String DIVERS =
            "The divers worked for nine days in water so cloudy that they had to feel for the"
                    + " cracks with their hands. Their report names the two outer bents as the weakest part and asks for new"
                    + " bracing before any vehicle heavier than a van is let onto the deck.";
    private static final String BOAT =
            "Until then the morning boat will land its passengers at the fish quay, half a mile"
                    + " to the north, and buses will carry them back to the square before the market opens.";
    private static final String STORY = LEAD + "\n" + DIVERS + "\n" + BOAT;

    /// What one local paper writes and no other has.
    private static final String CHOIR =
            "The church choir in Lower Colm sang for three hours on Sunday to pay for a new"
                    + " stove, and took in enough for the stove, its pipe and a winter of wood.";

    private static final String HEDGE =
            "A hedge of two hundred hawthorns has been planted along the lane behind the mill,"
                    + " where last autumn's storm took down the old elms one after another.";

    private static void assertOneStrand(Collation collation, String... paths) {
        assertThat(collation.strands()).hasSize(1);
        assertThat(collation.strands().getFirst().passages())
                .extracting(Passage::path)
                .containsExactly(paths);
    }

    private static void assertComesFrom(Collation collation, String child, String parent) {
        var descent = only(collation);
        assertThat(descent.child().path()).isEqualTo(child);
        assertThat(descent.parent()).isNotNull().extracting(Passage::path).isEqualTo(parent);
    }

    private static Descent only(Collation collation) {
        assertThat(collation.descents()).hasSize(1);
        return collation.descents().getFirst();
    }

    @Test
    void findsAVerbatimCopy() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", STORY)
                        .print(
                                "Colm Herald",
                                "2021-03-05",
                                CHOIR + "\n" + DIVERS + "\n" + BOAT + "\n" + HEDGE);

        var collation = papers.collation();

        assertOneStrand(collation, "colm-herald.txt", "tarn-echo.txt");
        assertThat(collation.strands().getFirst().passages())
                .allSatisfy(p ->
                        assertThat(
                                        p.span()
                                                .of(
                                                        p.path().startsWith("colm")
                                                                ? papers.of("Colm Herald").body()
                                                                : papers.of("Tarn Echo").body()))
                                .isEqualTo(DIVERS + "\n" + BOAT));
        assertThat(collation.reuses())
                .singleElement()
                .satisfies(r -> assertThat(r.identity()).isEqualTo(1));
        assertComesFrom(collation, "colm-herald.txt", "tarn-echo.txt");
    }

    @Test
    void findsACopyThatAScannerMisread() {
        var scanned =
                "Tbe ferry pier at Tarn Bay will stay sbut until the end of Apr1l be-\ncause divers found craeks in"
                        + " eleven of its forty piles, the har-\nbour office said on Tuosday.\nThe dlvers worked for nine days in"
                        + " water so cloudy tbat they had\nto feel for the cracks with their bands. Thcir report names the two"
                        + " outer\nbents as tlie weakest part and asks for new brac-\ning before any vebicle heavier than a van"
                        + " is let onto tbe deck.";

        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", STORY)
                        .print("Colm Herald", "2021-03-05", CHOIR + "\n" + scanned)
                        .collation();

        assertOneStrand(collation, "colm-herald.txt", "tarn-echo.txt");
        assertThat(collation.reuses())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.identity()).isBetween(0.9, 0.99);
                    assertThat(r.a().path()).isEqualTo("colm-herald.txt");
                    assertThat(r.a().span().length()).isCloseTo(scanned.length(), within(12));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00ad", "\u200d\u2060", "\ufeff"})
    void findsACopyWithInvisibleCharacters(String invisible) {
        var disguised = String.join(invisible, STORY.split(""));

        assertOneStrand(
                new Papers()
                        .print("Tarn Echo", "2021-03-03", STORY)
                        .print("Colm Herald", "2021-03-05", disguised)
                        .collation(),
                "colm-herald.txt",
                "tarn-echo.txt");
    }

    @Test
    void findsACopyInLookAlikeLetters() {
        var disguised =
                STORY.replace('a', '\u0430')
                        .replace('e', '\u0435')
                        .replace('o', '\u03bf')
                        .replace('p', '\u0440')
                        .replace("fi", "\ufb01")
                        .replace(' ', '\u00a0');

        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", STORY)
                        .print("Colm Herald", "2021-03-05", disguised)
                        .collation();

        assertOneStrand(collation, "colm-herald.txt", "tarn-echo.txt");
        assertThat(collation.reuses())
                .singleElement()
                .satisfies(r -> assertThat(r.identity()).isEqualTo(1));
    }

    @Test
    void givesAMovedParagraphAPassageOfItsOwn() {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", LEAD + "\n" + DIVERS + "\n" + HEDGE)
                        .print("Colm Herald", "2021-03-05", DIVERS + "\n" + CHOIR + "\n" + LEAD);

        var colm = papers.of("Colm Herald");
        assertThat(papers.collation().reuses())
                .extracting(r -> colm.quote(r.a()))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith(DIVERS)
                                        .hasSizeLessThan(DIVERS.length() + 6),
                        second ->
                                assertThat(second)
                                        .endsWith(LEAD)
                                        .hasSizeLessThan(LEAD.length() + 6));
    }

    @Test
    void takesNoWordInOfWhichOnlyAnEndingIsShared() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                "The pier was shut by the ferry company. " + DIVERS)
                        .print(
                                "Colm Herald",
                                "2021-03-05",
                                "This came out of the office on Wednesday. " + DIVERS);

        var colm = papers.of("Colm Herald");
        assertThat(papers.collation().reuses())
                .extracting(r -> colm.quote(r.a()))
                .containsExactly(DIVERS);
    }

    @Test
    void tiesNothingByAFormula() {
        var formula = "The harbour office could not be reached for comment on Sunday evening.";

        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", DIVERS + "\n" + formula)
                        .print("Colm Herald", "2021-03-05", CHOIR + "\n" + formula)
                        .print("Orley Post", "2021-03-06", HEDGE + "\n" + formula)
                        .collation();

        assertThat(collation.strands()).isEmpty();
        assertThat(collation.reuses()).isEmpty();
    }

    @Test
    void keepsTextsOfOneOutletApartWhenTheyShareNothing() {
        assertThat(
                        new Papers()
                                .print("Tarn Echo", "2021-03-03", DIVERS)
                                .print("Colm Herald", "2021-03-05", CHOIR)
                                .collation())
                .isEqualTo(
                        new Collation(
                                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                                List.of()));
    }

    @Test
    void believesALaterDate() {
        var collation =
                new Papers()
                        .print("Colm Herald", "2021-03-03", STORY)
                        .print("Tarn Echo", "2021-03-04", STORY)
                        .collation();

        assertComesFrom(collation, "tarn-echo.txt", "colm-herald.txt");
        assertThat(only(collation).because())
                .anyMatch(reason -> reason.startsWith("dated later: 2021-03-04 after 2021-03-03"));
    }

    @Test
    void believesACreditMoreThanTheDates() {
        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-06", STORY)
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                STORY + "\nThis article first appeared in the Tarn Echo.")
                        .collation();

        assertComesFrom(collation, "colm-herald.txt", "tarn-echo.txt");
        assertThat(only(collation).because())
                .anyMatch(reason -> reason.startsWith("credits Tarn Echo"))
                .anyMatch(reason -> reason.startsWith("but dated earlier"));
    }

    @Test
    void takesTheOneWithoutTheTailForTheCopy() {
        var collation =
                new Papers()
                        .print("Colm Herald", "2021-03-03", LEAD + "\n" + DIVERS)
                        .print("Tarn Echo", "2021-03-03", STORY + "\n" + HEDGE)
                        .collation();

        assertComesFrom(collation, "colm-herald.txt", "tarn-echo.txt");
        assertThat(only(collation).because())
                .contains("all its wording is in the other, which has more");
    }

    @Test
    void leavesASameDayPairUndecidedAndSaysWhy() {
        var collation =
                new Papers()
                        .print("Colm Herald", "2021-03-03", STORY)
                        .print("Tarn Echo", "2021-03-03", STORY)
                        .collation();

        assertThat(collation.descents())
                .hasSize(2)
                .allSatisfy(d -> {
                    assertThat(d.undecided()).isTrue();
                    assertThat(d.because())
                            .anyMatch(reason ->
                                    reason.contains("does not decide who has it from whom"))
                            .contains("order unknown: both dated 2021-03-03");
                });
        assertThat(collation.strands().getFirst().roots()).noneMatch(Strand.Root::certain);
    }

    @Test
    void tracesReprintsToTheAgencyTheyCredit() {
        var dispatch = "TARN BAY, March 3 (Norda) - " + STORY;

        var collation =
                new Papers()
                        .print("Colm Herald", "2021-03-04", dispatch)
                        .print("Orley Post", "2021-03-04", dispatch + "\n" + CHOIR)
                        .print("Tarn Echo", "2021-03-05", dispatch)
                        .collation();

        assertThat(collation.strands())
                .singleElement()
                .satisfies(strand ->
                        assertThat(strand.roots())
                                .containsExactly(new Strand.Root(null, "Norda", true)));
        assertThat(collation.descents())
                .hasSize(3)
                .allSatisfy(d -> {
                    assertThat(d.unseen()).isTrue();
                    assertThat(d.unseenName()).isEqualTo("Norda");
                });
    }

    @Test
    void tiesABriefToTheDispatchThatItCreditsHoweverLittleItTook() {
        var more =
                "The bus company wants to know by Friday how many seats will be needed, since its"
                        + " two spare coaches are at the painter's, and the painter says that green"
                        + " takes nine days to dry in this weather. The mayor of Tarn Bay has asked the"
                        + " railway to stop the evening train at the halt, which has had no lamp since"
                        + " the station master took it home for his hens.";
        var dispatch =
                String.join("\n", "TARN BAY, March 3 (Norda) - " + STORY, HEDGE, CHOIR, more);
        var brief =
                "A tram driver in Lower Colm was given a bell for thirty years without a collision."
                        + "\n"
                        + LEAD
                        + " (Norda)";

        var collation =
                new Papers()
                        .print("Norda", "2021-03-03", dispatch)
                        .print("Vale Courier", "2021-03-03", dispatch)
                        .print("Colm Herald", "2021-03-03", brief)
                        .collation();

        assertThat(collation.descents())
                .filteredOn(d -> d.child().path().equals("colm-herald.txt"))
                .isNotEmpty()
                .allSatisfy(d ->
                        assertThat(d.parent())
                                .isNotNull()
                                .extracting(Passage::path)
                                .isEqualTo("norda.txt"));
    }

    @Test
    void tracesAReprintThatDroppedTheCreditToTheSameAgency() {
        var dispatch = "TARN BAY, March 3 (Norda) - " + STORY;

        var collation =
                new Papers()
                        .print("Colm Herald", "2021-03-04", dispatch)
                        .print("Orley Post", "2021-03-04", STORY)
                        .print("Tarn Echo", "2021-03-04", dispatch)
                        .collation();

        assertThat(collation.strands().getFirst().roots())
                .containsExactly(new Strand.Root(null, "Norda", true));
        assertThat(collation.descents())
                .filteredOn(d -> d.child().path().equals("orley-post.txt"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.unseenName()).isEqualTo("Norda");
                    assertThat(d.because())
                            .singleElement()
                            .asString()
                            .contains("which credits Norda");
                });
    }

    @Test
    void prefersTheAgencyItselfWhenItIsInThePile() {
        var collation =
                new Papers()
                        .print("Norda", "2021-03-03", "TARN BAY, March 3 (Norda) - " + STORY)
                        .print("Colm Herald", "2021-03-04", "TARN BAY, March 3 (Norda) - " + STORY)
                        .collation();

        assertComesFrom(collation, "colm-herald.txt", "norda.txt");
    }

    /// Both may have it from the speaker: the same words spoken prove no copying.
    @Test
    void seesByWordsToldToAnOutletThatItWroteThem() {
        var text =
                "The tower clock of Brenn stopped at noon, and the verger told the Echo that a nest"
                        + " of jackdaws had got into the wheels and that nobody would climb up.\n"
                        + "The clockmaker is at his daughter's wedding until the end of the month.";
        var collation =
                new Papers().undated("Brenn Echo", text).undated("Tarn Post", text).collation();

        assertComesFrom(collation, "tarn-post.txt", "brenn-echo.txt");
    }

    @Test
    void tiesByOneSentenceThatIsTheSameToTheLetter() {
        var sentence =
                "The mill at Tarn is to grind again in the spring, and 42 sacks of rye have been"
                        + " promised to it by the four farms along the upper weir.";
        var collation =
                new Papers()
                        .print("Tarn Post", "2021-03-03", "Good news at last.\n" + sentence)
                        .print("Brenn Echo", "2021-03-05", sentence + "\nOur own mill has owls.")
                        .collation();

        assertComesFrom(collation, "brenn-echo.txt", "tarn-post.txt");
    }

    @Test
    void givesTwoRootsToOneShortQuotation() {
        var quotation =
                "\"We will not let a single lorry onto that deck before the last of the new braces is in place and"
                        + " an engineer from outside has put his name to it, whatever the timetable says,\" Hanne Osterberg said.";

        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", CHOIR + "\n" + quotation)
                        .print("Colm Herald", "2021-03-05", HEDGE + "\n" + quotation)
                        .collation();

        assertThat(collation.descents()).isEmpty();
        assertThat(collation.strands())
                .singleElement()
                .satisfies(strand ->
                        assertThat(strand.roots())
                                .extracting(Strand.Root::passage)
                                .extracting(p -> p == null ? "" : p.path())
                                .containsExactly("colm-herald.txt", "tarn-echo.txt"));
    }

    /// A row of noughts has many hits beside each other; the nearest way through them is straight.
    @Test
    void findsNoDifferenceInEqualTextsThatRepeatThemselves() {
        var row =
                "The table was printed with " + "0 ".repeat(40) + "in each row for May and June. ";
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", CHOIR + "\n" + row + DIVERS)
                        .print("Colm Herald", "2021-03-05", HEDGE + "\n" + row + DIVERS);

        assertThat(papers.collation().reuses())
                .singleElement()
                .satisfies(reuse -> assertThat(reuse.identity()).isEqualTo(1));
    }

    /// A copy that leaves out a paragraph has all the rest from its parent.
    @Test
    void alignsACopyWithAllThatItHasOfItsParent() {
        var cut = LEAD + "\n" + BOAT;
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", STORY)
                        .print("Colm Herald", "2021-03-05", cut)
                        .print("Orley Post", "2021-03-09", cut);

        assertThat(papers.collation().descents())
                .filteredOn(descent -> descent.child().path().equals("colm-herald.txt"))
                .singleElement()
                .satisfies(descent ->
                        assertThat(descent.parent())
                                .isEqualTo(
                                        new Passage(
                                                "tarn-echo.txt",
                                                "body",
                                                new Span(0, STORY.length()))));
    }

    @Test
    void findsTheSamePassagesWhereNoMoreIsAskedFor() {
        var documents =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", STORY + "\n" + CHOIR)
                        .print("Colm Herald", "2021-03-05", LEAD + "\n" + BOAT)
                        .documents();
        var whole = Collator.collate(documents, List.of());
        var passages = Collator.passages(documents, List.of());

        assertThat(whole.omissions()).isNotEmpty();
        assertThat(passages)
                .isEqualTo(
                        new Collation(
                                whole.reuses(),
                                whole.strands(),
                                whole.descents(),
                                whole.families(),
                                whole.versions(),
                                List.of(),
                                List.of()));
    }

    /// The two short copies have a line in common that the whole ones lack, and so were put
    /// together before either was compared with these.
    @Test
    void keepsThoseWhoHaveAPartOfADispatchInItsStrand() {
        var early = "The office gave its first account of the damage at noon.\n" + DIVERS;

        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", CHOIR + "\n" + STORY)
                        .print("Colm Herald", "2021-03-05", HEDGE + "\n" + STORY)
                        .print("Orley Post", "2021-03-05", early)
                        .print("Wick Sun", "2021-03-05", early)
                        .collation();

        assertThat(collation.strands())
                .singleElement()
                .satisfies(strand -> assertThat(strand.passages()).hasSize(4));
    }

    @Test
    void keepsWhatTwoDispatchesShareInAStrandOfItsOwn() {
        var early = "The office gave its first account of the damage at noon.\n" + DIVERS;
        var other = HEDGE + "\n" + DIVERS + "\n" + CHOIR;

        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", STORY)
                        .print("Colm Herald", "2021-03-05", STORY)
                        .print("Orley Post", "2021-03-05", early)
                        .print("Wick Sun", "2021-03-05", early)
                        .print("Brenn Echo", "2021-03-03", other)
                        .print("Skerry Sun", "2021-03-05", other)
                        .collation();

        assertThat(collation.strands())
                .extracting(strand -> strand.passages().size())
                .containsExactlyInAnyOrder(2, 2, 6);
    }

    @Test
    void holdsThreeHundredReprintsInOneStrand() {
        var papers = new Papers().print("Norda", "2021-03-03", STORY);
        for (int i = 0; i < 300; i++) {
            papers.print(
                    "Paper " + i,
                    "2021-03-04",
                    "Village " + i + " has " + i * 7 + " chimneys.\n" + STORY);
        }

        var collation = papers.collation();

        assertThat(collation.strands()).hasSize(1);
        assertThat(collation.strands().getFirst().passages()).hasSize(301);
        assertThat(collation.strands().getFirst().roots()).hasSize(1);
        assertThat(collation.families()).hasSize(1);
    }

    /// Else two files of one letter would take hours and all memory.
    @ParameterizedTest
    @ValueSource(strings = {"a", "ha ha ha! ", "All work and no play makes a dull boy. "})
    void takesLittleTimeForTextsThatRepeatThemselves(String words) {
        var papers = new Papers();
        for (var outlet : List.of("Tarn Echo", "Colm Herald", "Orley Post", "Skerry Sun")) {
            papers.print(outlet, "2021-03-03", words.repeat(400_000 / words.length()));
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () ->
                        assertThat(Collator.collate(papers.documents(), List.of()).strands())
                                .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheSameForAnyOrderOfDocuments(long seed) {
        var papers =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", STORY + "\n" + HEDGE)
                        .print("Colm Herald", "2021-03-03", LEAD + "\n" + DIVERS)
                        .print("Orley Post", "2021-03-03", STORY)
                        .print("Skerry Sun", "2021-03-03", STORY)
                        .print("Dallow News", "2021-03-04", "TARN BAY, March 3 (Norda) - " + STORY)
                        .print("Mell Star", "2021-03-05", DIVERS + "\n" + CHOIR + "\n" + LEAD)
                        .undated("Anstey Mail", BOAT + "\n" + HEDGE + "\n" + CHOIR)
                        .undated("Wick Bulletin", CHOIR + "\n" + BOAT);
        var expected = papers.collation();
        var shuffled = new ArrayList<>(papers.documents());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Collator.collate(shuffled, papers.found().events())).isEqualTo(expected);
        assertThat(expected.strands()).hasSizeGreaterThan(1);
    }
}
