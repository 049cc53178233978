// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.firsthand.DocumentBuilder;
import org.firsthand.Papers;
import org.firsthand.model.Alteration;
import org.firsthand.model.Alteration.Kind;
import org.firsthand.model.Collation;
import org.firsthand.model.Document;
import org.firsthand.model.Omission;
import org.firsthand.model.Omission.Matter;
import org.firsthand.model.Omission.When;
import org.firsthand.model.Omission.Where;
import org.firsthand.model.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AftermathTest {
    private static final String LEAD =
            "The footbridge at Orle may be closed for 14 weeks from the beginning of May so that its"
                    + " rotten planks can be replaced, according to a letter of the works office.";
    private static final String COST =
            "Hanna Brill, who runs the office, said that the planks would cost 6.2 million crowns and"
                    + " that half of the sum had been put aside.";
    private static final String WORD =
            "“It will hold for the summer,” Brill said. “I would not walk it in a winter.”";
    private static final String REPLY =
            "The mayor did not answer three letters. The carpenters' guild denied on Friday that it"
                    + " had been asked for a price.";
    private static final String END =
            "The bridge was built by the miller of Orle and has been repaired twice since then.";
    private static final String STORY = String.join("\n", LEAD, COST, WORD, REPLY, END);

    private static Collation reprinted(String reprint) {
        return papers(reprint).collation();
    }

    private static Papers papers(String reprint) {
        return new Papers()
                .print("Orle Herald", "2021-03-03", STORY)
                .print("Vale Post", "2021-03-05", reprint);
    }

    private static String from(Omission omission) {
        return omission.from().span().of(STORY);
    }

    @Test
    void tellsACutTailFromACutMiddle() {
        var omissions = reprinted(String.join("\n", LEAD, COST, REPLY)).omissions();

        assertThat(omissions).extracting(Omission::where).containsExactly(Where.MIDDLE, Where.TAIL);
        assertThat(omissions).extracting(AftermathTest::from).containsExactly(WORD, END);
        assertThat(omissions).extracting(Omission::when).containsOnly(When.AFTER);
    }

    @Test
    void saysWhatAReaderMisses() {
        var omissions = reprinted(String.join("\n", LEAD, COST, WORD, END)).omissions();

        assertThat(omissions).hasSize(1);
        assertThat(omissions.getFirst().matters()).contains(Matter.DENIAL, Matter.DATE);
        assertThat(omissions.getFirst().matters()).doesNotContain(Matter.QUOTATION);
    }

    @Test
    void missesNothingThatIsToldInOtherWords() {
        var retold = "Repaired twice, the bridge is the work of a miller, who built it at Orle.";

        assertThat(reprinted(String.join("\n", retold, LEAD, COST, WORD, REPLY)).omissions())
                .isEmpty();
    }

    @Test
    void missesNothingThatWasMoved() {
        assertThat(reprinted(String.join("\n", END, REPLY, LEAD, COST, WORD)).omissions())
                .isEmpty();
    }

    @Test
    void blamesNobodyForACaptureThatBreaksOff() {
        var papers = papers(String.join("\n", LEAD, COST, WORD));
        var documents =
                papers.documents().stream()
                        .map(d -> d.publisher().equals("Vale Post") ? truncated(d) : d)
                        .toList();

        var omissions = Collator.collate(documents, List.of()).omissions();

        assertThat(omissions).extracting(Omission::where).containsExactly(Where.NOT_CAPTURED);
    }

    private static Document truncated(Document d) {
        return DocumentBuilder.like(d).truncated().build();
    }

    @ParameterizedTest
    @CsvSource({
        "for 14 weeks,              for 40 weeks,               NUMBER",
        "6.2 million,               2.6 million,                NUMBER",
        "6.2 million,               more than 6 million,        NUMBER",
        "may be closed,             will be closed,             MODALITY",
        "planks would cost,         planks will cost,           MODALITY",
        "had been put aside,        had not been put aside,     NEGATION",
        "the miller of Orle,        the miller of Wend,         NAME",
        "hold for the summer,       hold for the decade,        QUOTATION"
    })
    void typesAChangeOfMeaning(String before, String after, Kind kind) {
        var papers = papers(STORY.replace(before, after));

        var alterations = papers.collation().alterations();

        assertThat(alterations).extracting(Alteration::kind).containsExactly(kind);
        var alteration = alterations.getFirst();
        assertThat(quote(papers, alteration.to())).containsAnyOf(after.split(" "));
        assertThat(alteration.inherited()).isFalse();
    }

    private static String quote(Papers papers, Passage passage) {
        return papers.documents().stream()
                .filter(d -> d.path().equals(passage.path()))
                .findFirst()
                .orElseThrow()
                .quote(passage);
    }

    @ParameterizedTest
    @CsvSource({
        "6.2 million crowns,        6.2m crowns",
        "for 14 weeks,              for fourteen weeks",
        "on Friday,                 yesterday",
        "repaired twice,            repaired two times",
        "the miller of Orle,        a miller of Orle"
    })
    void seesNoChangeOfMeaningIn(String before, String after) {
        assertThat(reprinted(STORY.replace(before, after)).alterations()).isEmpty();
    }

    @Test
    void seesNoChangeWhereAScannerGarbledTheWords() {
        var garbled = STORY.replace("6.2 million crowns", "2.6 millIOn crowns");
        var slips = "\n\nTho g;ate is shuT, tho h4rbour bo?rd says, near tho mi{e oF re?oivo.";

        assertThat(reprinted(garbled).alterations()).isNotEmpty();
        assertThat(reprinted(garbled + slips).alterations()).isEmpty();
    }

    @Test
    void takesANumberThatWasRoundedByVeryLittleForTheSame() {
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY.replace("6.2", "12.05"))
                        .print("Vale Post", "2021-03-05", STORY.replace("6.2", "about 12"));

        assertThat(papers.collation().alterations()).isEmpty();
    }

    @Test
    void findsWhereSomebodysWordBecameAPlainFact() {
        var plain = "The planks would cost 6.2 million crowns. Half of the sum had been put aside.";

        var alterations = reprinted(String.join("\n", LEAD, plain, WORD, REPLY, END)).alterations();

        assertThat(alterations).extracting(Alteration::kind).containsOnly(Kind.ATTRIBUTION);
        assertThat(alterations.getFirst().from().getFirst().span().of(STORY)).isEqualTo(COST);
    }

    @Test
    void namesWhoMadeAnAlterationThatACopyCarries() {
        var changed = STORY.replace("for 14 weeks", "for 40 weeks");
        var cut = changed.replace("\n" + END, "");
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY)
                        .print("Vale Post", "2021-03-05", changed)
                        .print("Wend Sheet", "2021-03-09", cut);

        var numbers =
                papers.collation().alterations().stream()
                        .filter(a -> a.kind() == Kind.NUMBER)
                        .toList();

        assertThat(numbers)
                .as(papers.collation().descents().toString())
                .extracting(a -> a.to().path())
                .containsExactly("vale-post.txt", "wend-sheet.txt");
        assertThat(Stream.of(numbers.getLast()).map(Alteration::madeIn))
                .containsExactly("vale-post.txt");
    }

    @Test
    void followsAnAlterationWithAParagraphThatItsMakerAdded() {
        var own =
                "The ferryman of Vale, Arno Till, said that he would put on a second boat if the"
                        + " bridge was closed, and that he had wanted to paint it in any case.";
        var changed = STORY.replace("for 14 weeks", "for 40 weeks") + "\n" + own;
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY)
                        .print("Vale Post", "2021-03-05", changed)
                        .print("Wend Sheet", "2021-03-09", changed.replace("\n" + REPLY, ""));

        var numbers =
                papers.collation().alterations().stream()
                        .filter(a -> a.kind() == Kind.NUMBER)
                        .toList();

        assertThat(numbers)
                .extracting(a -> a.to().path() + " " + a.madeIn())
                .containsExactly("vale-post.txt null", "wend-sheet.txt vale-post.txt");
    }

    @Test
    void findsTheSourceOfASentenceInTheOneBehindIt() {
        var plain = LEAD.replace(", according to a letter of the works office", "");
        var behind = "So much was said in a letter of the works office.";

        assertThat(
                        reprinted(String.join("\n", plain, behind, COST, WORD, REPLY, END))
                                .alterations())
                .isEmpty();
        assertThat(reprinted(String.join("\n", plain, COST, WORD, REPLY, END)).alterations())
                .extracting(Alteration::kind)
                .containsExactly(Kind.ATTRIBUTION);
    }

    @Test
    void takesPeopleWhoLearnedOfAThingForNoSource() {
        var told =
                "The guild said its members had learned of the works from a poster on the bridge.";
        var plain = "Members of the guild had learned of the works from a poster on the bridge.";
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY + "\n" + told)
                        .print("Vale Post", "2021-03-05", STORY + "\n" + plain);

        assertThat(papers.collation().alterations())
                .extracting(Alteration::kind)
                .containsExactly(Kind.ATTRIBUTION);
    }

    @ParameterizedTest
    @CsvSource({
        "Orle bridge to lose its planks for 14 weeks, false",
        "Orle without a bridge for 14 months, true",
        "Planks of Orle last two weeks more, true"
    })
    void holdsTheNumbersOfAHeadlineAgainstTheText(String headline, boolean beyond) {
        var documents =
                papers(STORY).documents().stream()
                        .map(d -> d.publisher().equals("Vale Post") ? titled(d, headline) : d)
                        .toList();

        var alterations = Collator.collate(documents, List.of()).alterations();

        assertThat(alterations.stream().map(Alteration::kind).toList())
                .isEqualTo(beyond ? List.of(Kind.HEADLINE) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Mill of Orle goes to the guild of carpenters, true",
        "Mill of Orle sold to carpenters? , false",
        "'Guild buys mill of Orle, say reports', false",
        "Plums are late, false"
    })
    void holdsAHeadlineAgainstALeadThatIsHearsay(String headline, boolean beyond) {
        var lead =
                "The mill of Orle was given to the guild of carpenters in the spring, according to"
                        + " reports in the valley.";
        var story = String.join("\n", lead, COST, WORD, REPLY, END);
        var documents =
                new Papers()
                                .print("Orle Herald", "2021-03-03", story)
                                .print("Vale Post", "2021-03-05", story)
                                .documents()
                                .stream()
                                .map(d ->
                                        d.publisher().equals("Vale Post") ? titled(d, headline) : d)
                                .toList();

        assertThat(Collator.collate(documents, List.of()).alterations())
                .extracting(Alteration::kind)
                .isEqualTo(beyond ? List.of(Kind.HEADLINE) : List.of());
    }

    @Test
    void missesAnAnswerWhereverAStoryThatTakesAPieceLacksIt() {
        var own =
                "The choir of Wend has lost its tenor to the choir of Orle, which has two of them"
                        + " now and does not know what to do with the second one in the summer. The"
                        + " tenor himself has asked for a week to think about it, and for a warmer"
                        + " room, since the one at Wend was above the ice cellar of the brewery. The"
                        + " brewer says that nobody ever sang better in the cold, and that the beer"
                        + " was the better for it. Both choirs will sing together on the green, if"
                        + " the rain stops and somebody finds the key of the shed with the benches."
                        + " Last year it was found in the well, on the day after the feast was over.";

        assertThat(reprinted(LEAD + "\n" + own).omissions())
                .extracting(AftermathTest::from)
                .containsExactly(REPLY);
    }

    private static List<String> unheard(String report) {
        var papers =
                new Papers()
                        .transcribe(
                                "Vale Archive",
                                "2021-03-02",
                                "Ida Holm: Is the weir safe to walk on as it stands now?",
                                "Bo Lind: It will carry us over the summer without any doubt.",
                                "Jo Berg: If you keep the carts off it in a flood, we would agree.",
                                "Ida Holm: Then let us talk about the choir.")
                        .print("Vale Post", "2021-03-05", report);
        return papers.collation().omissions().stream()
                .map(o -> o.from().span().of(papers.of("Vale Archive").body()))
                .toList();
    }

    @Test
    void missesTheConditionBehindTheWordsThatAReportQuotes() {
        assertThat(
                        unheard(
                                "“It will carry us over the summer without any doubt,” said Bo Lind."
                                        + " The council was pleased with him."))
                .hasSize(1)
                .first()
                .asString()
                .contains("If you keep the carts off it in a flood");
    }

    @Test
    void missesNoConditionThatIsToldInOtherWords() {
        assertThat(
                        unheard(
                                "“It will carry us over the summer without any doubt,” said Bo Lind."
                                        + " Others agreed as long as carts were kept off in a flood."))
                .isEmpty();
    }

    @Test
    void tellsACopiedHeadlineFromOneThatWasWrittenAnew() {
        var first = "Orle bridge to stay shut for 40 weeks";
        var papers =
                papers(STORY).print("Wend Sheet", "2021-03-09", STORY.replace("\n" + REPLY, ""));
        var documents =
                papers.documents().stream()
                        .map(d -> d.publisher().equals("Orle Herald") ? d : titled(d, first))
                        .toList();

        assertThat(Collator.collate(documents, List.of()).alterations())
                .filteredOn(a -> a.kind() == Kind.HEADLINE)
                .extracting(a -> a.to().path())
                .containsExactly("vale-post.txt", "wend-sheet.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "Mill of Dell to stand still for 40 days, false",
        "Orle bridge to be shut for 14 weeks, false",
        "Mill of Dell to stand still for 90 days, true"
    })
    void holdsTheHeadlineOfAStoryPutTogetherFromTwoAgainstBoth(String headline, boolean beyond) {
        var mill =
                """
                The mill of Dell will stand still for 40 days because the stream that drives it has \
                been led to the fish ponds of the abbey above the village.
                The abbot told the miller on Sunday that carp need more water in a dry year than rye \
                does, and that he would pay for what was lost.
                Farmers who have their grain ground there must drive it to Vale, where the miller \
                takes a tenth more and opens on three days of the week.
                A brook behind the smithy could be led to the wheel, but the smith wants to be asked, \
                and nobody has been on speaking terms with him since.\
                """;
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY)
                        .print("Dell Mercury", "2021-03-04", mill)
                        .print("Wend Sheet", "2021-03-09", STORY + "\n" + mill);
        var documents =
                papers.documents().stream()
                        .map(d -> d.publisher().equals("Wend Sheet") ? titled(d, headline) : d)
                        .toList();
        var collation = Collator.collate(documents, List.of());

        assertThat(collation.descents())
                .extracting(d -> Objects.requireNonNull(d.parent()).path())
                .containsExactlyInAnyOrder("orle-herald.txt", "dell-mercury.txt");
        assertThat(collation.alterations())
                .extracting(Alteration::kind)
                .isEqualTo(beyond ? List.of(Kind.HEADLINE, Kind.HEADLINE) : List.of());
    }

    private static Document titled(Document d, String headline) {
        return DocumentBuilder.like(d).title(DocumentBuilder.given(headline)).build();
    }
}
