// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Reference;
import org.junit.jupiter.api.Test;

class CitedTextsTest {
    private static List<String> cited(String body) {
        var document = Pages.page(body);
        return Find.find(document).references().stream()
                .map(r -> r.kind() + " | " + r.key() + " | " + document.quote(r.passage()))
                .toList();
    }

    @Test
    void takesALogAccordingToWhichSomethingWasCounted() {
        assertThat(cited("The lock office counted 38 barges, according to its duty log."))
                .containsExactly("DOCUMENT | log office duty | its duty log");
    }

    @Test
    void namesATextByItsMakerAndGathersItsMentions() {
        assertThat(
                        cited(
                                "A survey carried out for the council in May by the firm Holm Marine"
                                        + " found rust. The survey says no more."))
                .containsExactly(
                        "DOCUMENT | survey holm | A survey carried out for the council in May by the"
                                + " firm Holm Marine",
                        "DOCUMENT | survey holm | The survey");
    }

    @Test
    void tellsTheStatementsOfOneBodyApartByTheirDays() {
        assertThat(cited("The council said in a statement on Thursday that it was calm."))
                .containsExactly(
                        "DOCUMENT | statement council 2021-06-10 | a statement on Thursday");
    }

    @Test
    void findsATextThatSomebodyKeepsBack() {
        assertThat(cited("The ferry company would not show the mate's book."))
                .containsExactly("DOCUMENT | book mate | the mate's book");
    }

    @Test
    void findsATextThatIsSaidToBeMissing() {
        assertThat(cited("Mr Corran's report is not in the files of the mill."))
                .containsExactly("DOCUMENT | report corran | Mr Corran's report");
    }

    @Test
    void passesOverWordsThatMeanNoTextOrNoneInParticular() {
        assertThat(
                        cited(
                                "They waited ten minutes in a log cabin. Nobody likes a report. She"
                                        + " paid the bill and read a book. Reports say so."))
                .isEmpty();
    }

    @Test
    void readsSectionsOfLawsAndGivesABareOneToTheLawNamedBefore() {
        assertThat(
                        cited(
                                "Under section 14 of the Canals Act 1931 a toll is public. Section 3"
                                        + " says what a toll is."))
                .containsExactly(
                        "LAW | canals act 1931 | section 14 of the Canals Act 1931",
                        "LAW | canals act 1931 | Section 3");
    }

    @Test
    void takesNoHeadlineForALaw() {
        assertThat(cited("Tragic Act of a Miller\n\nSection 2 of the paper has more.")).isEmpty();
    }

    @Test
    void writesResolutionsInOneForm() {
        assertThat(
                        cited(
                                "Council resolution 2016/31 says so, and Security Council resolution"
                                        + " 1325 (2000) and A/RES/2625(XXV) do not."))
                .containsExactly(
                        "RESOLUTION | resolution 2016/31 | resolution 2016/31",
                        "RESOLUTION | S/RES/1325(2000) | Security Council resolution 1325 (2000)",
                        "RESOLUTION | A/RES/2625(XXV) | A/RES/2625(XXV)");
    }

    @Test
    void takesTwoPartiesForACaseOnlyWithAYearOrACourt() {
        assertThat(cited("See Marl Millers v Orr Canal Company, 1987, on tolls."))
                .singleElement()
                .asString()
                .startsWith("CASE | marl millers v orr canal company | Marl Millers v Orr Canal");
        assertThat(cited("Marl Rovers v Orr Town ended in rain.")).isEmpty();
    }

    @Test
    void readsAddressesThatAreWrittenOut() {
        assertThat(
                        cited(
                                "It is at orrcanal.example/board/2016-31.pdf, or see"
                                        + " https://doi.org/10.1234/abc.5 (in French)."))
                .containsExactly(
                        "URL | orrcanal.example/board/2016-31.pdf | orrcanal.example/board/2016-31.pdf",
                        "DOI | 10.1234/abc.5 | 10.1234/abc.5");
    }

    @Test
    void findsATextOnWhichSomethingIsSetOutThoughNobodyTellsWhoseItIs() {
        assertThat(cited("The plan was set out on a sheet. A note has gone round the mill."))
                .containsExactly("DOCUMENT | sheet | a sheet", "DOCUMENT | note | A note");
        assertThat(cited("The floor was covered with a sheet. She took a note.")).isEmpty();
    }

    @Test
    void namesAPaperByTheNumberUnderWhichItIsKept() {
        assertThat(
                        cited(
                                "It is folio 118 of the roll. Mine was stamped 2019/19; for the wires see"
                                        + " book 38. He wrote book 3 in May 2019."))
                .containsExactly(
                        "DOCUMENT | folio 118 | folio 118",
                        "DOCUMENT | no 2019/19 | stamped 2019/19",
                        "DOCUMENT | book 38 | book 38");
    }

    @Test
    void pointsAtAnOutletThatIsOnlyNamed() {
        assertThat(
                        cited(
                                "Plums: with thanks to our friends at the Chronicle. It is on Fen News now."))
                .containsExactly(
                        "DOCUMENT | outlet Chronicle | Chronicle",
                        "DOCUMENT | outlet Fen News | Fen News");
        assertThat(cited("A post in the mail. The Canal Post said nothing; a star fell."))
                .isEmpty();
    }

    @Test
    void tellsWhoseATextIsInTheWordsOfTheSource() {
        var document = Pages.page("The lock office counted 38 barges, according to its duty log.");
        assertThat(Find.find(document).references())
                .extracting(Reference::owner)
                .containsExactly("lock office");
    }

    @Test
    void readsALongLineOfPointsInTimeOfItsLength() {
        var line = "10.".repeat(100_000);
        assertThat(Find.find(Pages.page(line)).references())
                .extracting(Reference::kind)
                .doesNotContain(Reference.Kind.DOI);
    }

    @Test
    void findsWhatABodyGaveOutWithoutANounForIt() {
        assertThat(cited("Yesterday the Vale Archive released the whole of the hearing."))
                .containsExactly(
                        "DOCUMENT | release archive | the Vale Archive released the whole of the"
                                + " hearing");
        assertThat(cited("The council released some of the water.")).isEmpty();
    }

    @Test
    void findsWhatSomebodySaidInWriting() {
        assertThat(cited("The harbour was quiet. Holm Marine denied it on Monday, in writing."))
                .containsExactly(
                        "DOCUMENT | statement holm | Holm Marine denied it on Monday, in writing");
        assertThat(cited("Bo Lind said that he wants an answer, and he wants it in writing."))
                .isEmpty();
    }

    @Test
    void findsOneSheetOfSeveral() {
        assertThat(cited("That is the plan on the second sheet. She held a sheet of paper."))
                .containsExactly("DOCUMENT | sheet second | the second sheet");
    }

    private static List<String> pointedAt(String comment) {
        var document = Pages.discussed("Tolls rose at the lock.", comment);
        return Find.find(document).references().stream()
                .map(r -> r.key() + " | " + document.quote(r.passage()))
                .toList();
    }

    @Test
    void knowsAPaperByWhatIsSaidAroundIt() {
        assertThat(pointedAt("That makes two papers, if you count the Otter."))
                .containsExactly("outlet Otter | Otter");
        assertThat(pointedAt("With thanks to our friends at the Otter."))
                .containsExactly("outlet Otter | Otter");
        assertThat(pointedAt("One Guest on the Towpath board said so."))
                .containsExactly("outlet Towpath board | Towpath board");
        assertThat(pointedAt("The keeper fed the Otter. Bo Lind sits on the Vale board."))
                .isEmpty();
    }

    @Test
    void findsWhatAReaderWroteElsewhere() {
        assertThat(pointedAt("Tolls are tolls. I wrote about this on Sunday in another place."))
                .containsExactly("outlet heron | I wrote about this on Sunday in another place");
    }

    @Test
    void takesTheActForTheLawThatWasNamedLast() {
        assertThat(cited("The Locks Act 1921 is short. Tolls have been free since the Act."))
                .containsExactly(
                        "LAW | locks act 1921 | Locks Act 1921", "LAW | locks act 1921 | the Act");
        assertThat(cited("Tolls have been free since the Act."))
                .containsExactly("LAW | act | the Act");
        assertThat(cited("The act of the choir was long.")).isEmpty();
    }
}
