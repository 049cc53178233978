// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.firsthand.model.Change;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
    private static final Pile PILE =
            new Pile()
                    .transcript(
                            "weir.vtt",
                            "Ada Holm: Good evening to everybody.",
                            "Ada Holm: The sluice has been open since the fourteenth of March, and",
                            "Ada Holm: we have lost six point two million litres by it.",
                            "Bo Lind: That is more than the er whole mill pond holds.",
                            "(a chair falls)",
                            "Bo Lind: It will not last another spring.",
                            "Ada Holm: We never said that it would last.",
                            "Bo Lind: I have written that down twice already.",
                            "Ada Holm: Nobody reads what the keeper writes, and you know it.",
                            "Cato Venn: I had supposed a letter would do.",
                            "Ada Holm: Then let us close the sluice on Friday.")
                    .page(
                            "mill-herald.txt",
                            "2021-03-05",
                            "The miller was not amused. \"The keeper came at night,\" Dora Falk said,"
                                    + " \"and he took both of the wheels.\" She has asked for them back.\n\n"
                                    + "A neighbour heard \"a terrible splin-\ntering of the old boards\" before"
                                    + " dawn. “We can’t grind with one stone,” Falk said.\n")
                    .discussed(
                            "forum.html",
                            "The mill stands still.",
                            "My uncle always told us that the wheels were far too heavy for one man.");

    private static void assertVerdict(Verdict verdict, String draft) {
        var checked = PILE.one(draft);
        assertThat(checked.verdict()).as("%s", checked).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“It will not last another spring,” said Lind.",
                "\"It will not last another spring\", said Lind.",
                "'It will not last another spring,' said Lind.",
                "‘It will not last another spring’, said Lind.",
                "«It will not last another spring», said Lind.",
                "„It will not last another spring“, said Lind.",
                "``It will not last another spring,'' said Lind.",
                "Lind said it “will not last another spring”.",
                "“*It will not last another spring*,” said Lind.",
                "“[The sluice] will not last another spring,” said Lind.",
                "“It will not last … spring,” said Lind.",
                "“It will not last [...] spring,” said Lind.",
                "“It will not last . . . spring,” said Lind.",
                "“... will not last another spring ...” said Lind.",
                "“[W]ill not last another spring,” said Lind.",
                "“It will not last another spring [sic],” said Lind.",
                "“IT WILL NOT LAST ANOTHER SPRING,” said Lind.",
            })
    void takesNoOffenceAtTypographyGapsAndInsertions(String draft) {
        assertVerdict(Verdict.VERBATIM, draft);
    }

    @Test
    void findsAQuotationThatRunsOverCues() {
        assertVerdict(
                Verdict.VERBATIM,
                "“The sluice has been open since the fourteenth of March, and we have lost six point two"
                        + " million litres by it,” said Holm.");
    }

    @Test
    void takesNumbersInFiguresForNumbersInWords() {
        assertVerdict(Verdict.VERBATIM, "“We have lost 6.2 million litres by it,” said Holm.");
    }

    @Test
    void passesOverHesitationsAndSounds() {
        assertVerdict(
                Verdict.VERBATIM,
                "“That is more than the whole mill pond holds. It will not last another spring,” said Lind.");
    }

    @Test
    void joinsWhatHeSaidInterrupts() {
        assertVerdict(
                Verdict.VERBATIM,
                "“The keeper came at night and he took both of the wheels,” said Falk.");
    }

    @Test
    void checksBothHalvesOfAnInterruptedQuotation() {
        assertThat(
                        PILE.check(
                                "“Nobody reads,” said Holm, “what the keeper writes.” Then: “Nobody"
                                        + " reads what the keeper writes,” she said, “and you know it.”"))
                .extracting(Checked::verdict)
                .hasSize(3)
                .containsOnly(Verdict.VERBATIM);
    }

    @Test
    void findsWordsThatAScanHasHyphenated() {
        assertVerdict(Verdict.VERBATIM, "There was “a terrible splintering of the old boards”.");
    }

    @Test
    void findsWordsInAComment() {
        assertVerdict(Verdict.VERBATIM, "A reader: “the wheels were far too heavy for one man.”");
    }

    @Test
    void readsOnWhereAParagraphOpensWithAMarkAgain() {
        assertVerdict(
                Verdict.VERBATIM,
                "Lind said: “That is more than the whole mill pond holds.\n\n“It will not last another"
                        + " spring.”");
    }

    @Test
    void countsInnerQuotationsAsTheOuterOne() {
        assertVerdict(Verdict.VERBATIM, "“We never said ‘that it would last’,” said Holm.");
    }

    @Test
    void leavesAPluralsApostropheOpen() {
        assertThat(PILE.check("The millers' stones and the keepers' boats lay idle, 'tis said."))
                .isEmpty();
    }

    @Test
    void ignoresNamesAndWordsHeldAtArmsLength() {
        assertThat(PILE.check("The “so-called keeper” of the “Mill” is well.")).isEmpty();
    }

    @Test
    void showsALostNegation() {
        var checked = PILE.one("“It will last another spring,” said Lind.");

        assertThat(checked.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(checked.differences())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.NEGATION);
        assertThat(PILE.words(checked.citations().getFirst()))
                .isEqualTo("It will not last another spring");
    }

    @Test
    void showsAnotherNumber() {
        var checked = PILE.one("“We have lost 8.2 million litres by it,” said Holm.");

        assertThat(checked.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(checked.differences())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.NUMBER);
    }

    @Test
    void showsAnotherWord() {
        assertVerdict(Verdict.ALTERED, "“Then let us close the sluice on Monday,” said Ada Holm.");
    }

    @Test
    void showsTheOneWordThatWasExchangedInAShortQuotation() {
        assertVerdict(Verdict.ALTERED, "“We can’t sleep with one stone,” said Falk.");
    }

    @Test
    void saysWhoElseSpeaksInTheOneSourceThatHasTheWords() {
        var checked = PILE.one("“We can’t grind with one stone,” said Ada Holm.");

        assertThat(checked.verdict()).isEqualTo(Verdict.MISATTRIBUTED);
        assertThat(checked.because()).anyMatch(b -> b.contains("Falk"));
    }

    @Test
    void warnsOfASpeakerWhomNoSourceHas() {
        var checked = PILE.one("“We can’t grind with one stone,” said Tilda Moe.");

        assertThat(checked.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(checked.because()).anyMatch(b -> b.contains("Tilda Moe"));
    }

    @Test
    void takesNoWordApart() {
        assertVerdict(Verdict.ALTERED, "“We can grind with one stone,” said Falk.");
    }

    @Test
    void findsPiecesOfOneVoiceThatAreJoinedWithoutAMark() {
        var checked =
                PILE.one(
                        "“We never said that it would last. Then let us close the sluice,” said Holm.");

        assertThat(checked.verdict()).isEqualTo(Verdict.SPLICED);
        assertThat(checked.citations())
                .extracting(PILE::words)
                .containsExactly(
                        "We never said that it would last", "Then let us close the sluice");
    }

    @Test
    void findsPiecesOfTwoVoicesThatAreJoined() {
        var checked =
                PILE.one(
                        "“Nobody reads what the keeper writes, but I had supposed a letter would do,” he said.");

        assertThat(checked.verdict()).isEqualTo(Verdict.SPLICED);
        assertThat(checked.because()).anyMatch(b -> b.contains("Ada Holm, Cato Venn"));
    }

    @Test
    void aMarkedGapJoinsNoTwoVoices() {
        assertVerdict(
                Verdict.SPLICED,
                "“It will not last another spring ... Nobody reads what the keeper writes.”");
    }

    @Test
    void callsALeftOutWordAnAlterationAndNoSplice() {
        assertVerdict(
                Verdict.ALTERED, "“Nobody reads the keeper writes, and you know it,” said Holm.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“I had supposed a letter would do,” said Bo Lind.",
                "“I had supposed a letter would do,” says the miller, Bo Lind.",
            })
    void saysWhoElseSpokeTheWords(String draft) {
        var checked = PILE.one(draft);

        assertThat(checked.verdict()).isEqualTo(Verdict.MISATTRIBUTED);
        assertThat(checked.because())
                .anyMatch(b -> b.contains("Bo Lind") && b.contains("Cato Venn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“I had supposed a letter would do,” said Venn.",
                "“I had supposed a letter would do,” said the secretary.",
                "“I had supposed a letter would do,” the secretary, Cato Venn, said.",
                "“I had supposed,” says the mill secretary, Cato Venn, “a letter would do.”",
                "“I had supposed a letter would do,” he said.",
                "“I had supposed a letter would do,” said the Mill Board.",
                "“I had supposed a letter would do,” said Erland Moe.",
            })
    void accusesNoAttributionThatMayBeRight(String draft) {
        assertThat(PILE.check(draft))
                .extracting(Checked::verdict)
                .isNotEmpty()
                .containsOnly(Verdict.VERBATIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The geese have eaten the whole of the barley,” said Holm.",
                "“The keeper does not sell eggs,” said Holm.",
                "“That is what we have been told to say,” said Holm.",
            })
    void findsNothingWhereNothingIs(String draft) {
        var checked = PILE.one(draft);

        assertThat(checked.verdict()).as("%s", checked).isEqualTo(Verdict.NOT_FOUND);
        assertThat(checked.citations()).isEmpty();
    }

    @Test
    void tellsVoiceTimeAndTheHalfMinuteAround() {
        var citation =
                PILE.one("“I have written that down twice already,” said Lind.")
                        .citations()
                        .getFirst();

        assertThat(citation.speaker()).isEqualTo("Bo Lind");
        assertThat(Objects.requireNonNull(citation.segment()).from()).isEqualTo(70);
        var context = Objects.requireNonNull(citation.context());
        assertThat(PILE.words(new Checked.Citation(context, null, null, null)))
                .startsWith("It will not last")
                .endsWith("a letter would do.");
    }

    @Test
    void citesTheTranscriptBeforeThePapersAndWarnsWhereItDiffers() {
        var pile =
                new Pile()
                        .page(
                                "early.txt",
                                "2021-03-01",
                                "\"The lock is shut for good,\" Holm said.")
                        .transcript("tape.vtt", "Ada Holm: The lock is not shut for good.");

        var checked = pile.one("“The lock is shut for good,” said Holm.");

        assertThat(checked.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(checked.citations().getFirst().passage().path()).isEqualTo("early.txt");
        assertThat(checked.because()).anyMatch(b -> b.contains("The lock is not shut for good"));
    }

    @Test
    void leavesACopyOfTheDraftOut() {
        var draft = "“The geese have eaten the whole of the barley,” said Holm.";

        var checked = new Pile().page("copy.txt", "2021-03-01", draft).one(draft);

        assertThat(checked.verdict()).isEqualTo(Verdict.NOT_FOUND);
    }
}
