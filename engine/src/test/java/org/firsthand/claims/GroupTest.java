// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.firsthand.Papers;
import org.firsthand.model.Change;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.firsthand.model.Conflict;
import org.firsthand.model.Statement;
import org.firsthand.text.Key;
import org.junit.jupiter.api.Test;

class GroupTest {
    private static final String DIVERS =
            "The divers worked for nine days in water so cloudy that they had to feel for the"
                    + " cracks with their hands. Their report names the two outer bents as the weakest part and asks for new"
                    + " bracing before any vehicle heavier than a van is let onto the deck. ";
    private static final String COST =
            "The harbour office expects the repair to cost 310,000 crowns and has set aside less"
                    + " than half of that sum in the budget of the year.";
    private static final String CHOIR =
            "The church choir in Lower Colm sang for three hours to pay for a new stove. ";
    private static final String HEDGE =
            "A hedge of two hundred hawthorns grows along the lane behind the old mill. ";

    private static List<Claim> about(Claims claims, String words) {
        return claims.claims().stream()
                .filter(c ->
                        c.variants().stream()
                                .anyMatch(v -> Key.of(v.text()).contains(Key.of(words))))
                .toList();
    }

    private static Claim only(Claims claims, String words) {
        assertThat(about(claims, words)).as("claims about “%s”", words).hasSize(1);
        return about(claims, words).getFirst();
    }

    @Test
    void putsTheCopiesOfOneSentenceIntoOneClaim() {
        var claims =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", DIVERS + COST)
                        .print("Colm Herald", "2021-03-04", CHOIR + "\n" + DIVERS + COST)
                        .claims();

        assertThat(only(claims, "two outer bents").statements()).hasSize(2);
        assertThat(only(claims, "worked for nine days").statements()).hasSize(2);
        assertThat(only(claims, "310,000 crowns").variants()).hasSize(1);
        assertThat(claims.conflicts()).isEmpty();
    }

    @Test
    void keepsSentencesApartThatShareOnlyTheirSubject() {
        var claims =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Piet Oskarn said the ferry pier was built by convicts in 1874.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "Piet Oskarn said the ferry pier smells of tar and oranges.")
                        .claims();

        assertThat(only(claims, "built by convicts").id())
                .isNotEqualTo(only(claims, "tar and oranges").id());
    }

    @Test
    void makesAVariantAndAConflictOfANumberThatACopyChanged() {
        var claims =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", DIVERS + COST)
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                CHOIR + "\n" + DIVERS + COST.replace("310,000", "540,000"))
                        .claims();

        var claim = only(claims, "the repair to cost 310,000 crowns");
        assertThat(claim.variants())
                .extracting(Claim.Variant::differs)
                .containsExactly(null, Change.Kind.NUMBER);
        assertThat(claims.conflicts())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Conflict.Kind.NUMBER);
                    assertThat(c.claim()).isEqualTo(claim.id());
                    assertThat(List.of(c.a(), c.b()))
                            .containsExactlyInAnyOrderElementsOf(claim.statements());
                });
    }

    @Test
    void makesAVariantAndAConflictOfANegationThatACopyPutIn() {
        var claims =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", DIVERS + COST)
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                CHOIR + "\n" + DIVERS + COST.replace("has set", "has not set"))
                        .claims();

        assertThat(only(claims, "the repair to cost").variants())
                .extracting(Claim.Variant::differs)
                .containsExactly(null, Change.Kind.NEGATION);
        assertThat(claims.conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.NEGATION);
    }

    @Test
    void takesAScanningErrorForNoVariant() {
        var claims =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", DIVERS + COST)
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                CHOIR + "\n" + DIVERS + COST.replace("310,000", "3l0,000"))
                        .claims();

        assertThat(only(claims, "the repair to cost").variants()).hasSize(1);
        assertThat(claims.conflicts()).isEmpty();
    }

    @Test
    void makesAConflictOfADenial() {
        var claims =
                new Papers()
                        .print(
                                "Anstey Mail",
                                "2021-03-01",
                                "Bertil Kask said the bakery on Cooper Street will close in autumn.")
                        .print(
                                "Wick Bulletin",
                                "2021-03-01",
                                "Runa Holt said two hundred swans had come to the upper pond.")
                        .print(
                                "Dallow News",
                                "2021-03-02",
                                "According to Otto Lind, the night train to Castrel was late again.")
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Piet Oskarn said the board knew of the cracks in the east gate before the winter.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "Edmund Varley denied that the board knew of the cracks in the east gate before the winter.")
                        .claims();

        var claim = only(claims, "the board knew of the cracks");
        assertThat(claims.conflicts())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Conflict.Kind.DENIAL);
                    assertThat(c.claim()).isEqualTo(claim.id());
                });
    }

    /// A pile of two articles is a pile, too.
    @Test
    void putsTheSameContentTogetherInAPileOfTwo() {
        var claims =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                "Piet Oskarn said the new lock gates at Fennmouth will weigh ninety tonnes each.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                "The new lock gates at Fennmouth will weigh ninety tonnes each, Wanda Pruitt said.")
                        .claims();

        assertThat(only(claims, "lock gates at Fennmouth").statements()).hasSize(2);
    }

    @Test
    void putsThreeInterviewsTogether() {
        var claims =
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
                                DIVERS
                                        + "Asked by this newspaper, Mayor Solberg said lorries may use the east bridge from June 1 on.")
                        .claims();

        assertThat(only(claims, "lorries may use the east bridge").statements()).hasSize(3);
    }

    @Test
    void refersOnlyToStatementsThatItGives() {
        var claims =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                DIVERS + COST + " Piet Oskarn said he had warned of it.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                CHOIR + "\n" + DIVERS + COST.replace("310,000", "540,000"))
                        .claims();

        var known = claims.statements().stream().map(Statement::id).toList();
        assertThat(new HashSet<>(known)).hasSameSizeAs(known);
        assertThat(claims.claims())
                .allSatisfy(claim -> {
                    assertThat(known).containsAll(claim.statements());
                    assertThat(claim.variants().stream().flatMap(v -> v.statements().stream()))
                            .containsExactlyInAnyOrderElementsOf(claim.statements());
                });
        assertThat(claims.claims().stream().flatMap(c -> c.statements().stream()))
                .doesNotHaveDuplicates();
    }

    private static Papers threeWitnessesAndADenial() {
        return new Papers()
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
                        "Orley Post",
                        "2021-03-05",
                        DIVERS
                                + "The log shows that two surveyors from Hollis Marine were signed in at 17.40.")
                .print(
                        "Skerry Sun",
                        "2021-03-05",
                        "\"No contractor or adviser was present at that meeting,\" Edmund Varley said.");
    }

    @Test
    void joinsWitnessesWhoUseTheirOwnWords() {
        var claim = only(threeWitnessesAndADenial().claims(), "surveyors from Hollis Marine");

        assertThat(claim.statements()).hasSize(4);
        assertThat(claim.variants())
                .extracting(Claim.Variant::differs)
                .containsExactly(null, Change.Kind.NEGATION);
    }

    @Test
    void letsWhatIsDeniedLeadItsClaim() {
        var topic =
                new Topic(
                        List.of(mention("Nothing was cut from the film, Ida Kolm said.")),
                        Map.of());
        var denied = mention("The film has been shortened, Otto Lind said.");
        topic.add(List.of(denied), SameThing.Relation.NEGATED);
        var denial = topic.representative();

        topic.lead(denied);

        assertThat(topic.representative()).isEqualTo(denied);
        assertThat(topic.relation(denied)).isEqualTo(SameThing.Relation.SAME);
        assertThat(topic.relation(denial)).isEqualTo(SameThing.Relation.NEGATED);
        assertThat(topic.model(denial)).isEqualTo(denial);
    }

    private static Mentions.Mention mention(String sentence) {
        var papers = new Papers().print("Tarn Echo", "2021-03-03", sentence);
        return Mentions.of(papers.documents(), papers.found().statements(), papers.collation())
                .all()
                .getFirst();
    }

    @Test
    void makesAConflictOfADenialOfEverybody() {
        assertThat(threeWitnessesAndADenial().claims().conflicts())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Conflict.Kind.DENIAL);
                    assertThat(c.explained()).isNull();
                });
    }

    private static Claims marchCountedAs(String one, String other) {
        return new Papers()
                .print("Tarn Echo", "2021-03-03", CHOIR + one)
                .print("Colm Herald", "2021-03-04", HEDGE + other)
                .print("Orley Post", "2021-03-05", DIVERS + COST)
                .claims();
    }

    @Test
    void makesAConflictOfTwoCountsOfOneThing() {
        var claims =
                marchCountedAs(
                        "The Rambling Club counted 71 walkers in Sunday's protest march, Otto Lind said.",
                        "The police counted 48 walkers in the protest march, Ida Kolm said.");

        assertThat(claims.conflicts())
                .singleElement()
                .extracting(Conflict::kind)
                .isEqualTo(Conflict.Kind.NUMBER);
        assertThat(claims.updates()).isEmpty();
    }

    @Test
    void takesALaterFigureForAnUpdate() {
        var claims =
                marchCountedAs(
                        "A petition for a crossing had been signed by 1,900 people by noon, Otto Lind said.",
                        "By Monday morning the petition for a crossing had been signed by 3,400 people, Otto Lind said.");

        assertThat(claims.conflicts()).isEmpty();
        assertThat(claims.updates()).hasSize(1);
    }

    @Test
    void takesARoundedFigureForNoConflict() {
        var claims =
                marchCountedAs(
                        "Otto Lind said that the new roof of the school will cost 6.2 million crowns.",
                        "The new roof of the school will cost more than six million crowns, Ida Kolm said.");

        assertThat(only(claims, "new roof of the school").statements()).hasSize(2);
        assertThat(claims.conflicts()).isEmpty();
        assertThat(claims.updates()).isEmpty();
    }

    @Test
    void explainsANumberThatACopyChanged() {
        var claims =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", DIVERS + COST)
                        .print(
                                "Colm Herald",
                                "2021-03-06",
                                CHOIR + "\n" + DIVERS + COST.replace("310,000", "540,000"))
                        .claims();

        assertThat(claims.conflicts()).singleElement().extracting(Conflict::explained).isNotNull();
    }

    @Test
    void foundsAClaimOnParticularsThatTwoDocumentsGiveInTheirOwnWords() {
        var claims =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "On 12 January the parish signed for the mill at 430,000 crowns.")
                        .print(
                                "Colm Herald",
                                "2021-03-04",
                                HEDGE
                                        + "The mill went for 430,000 crowns, and the deed bears the date of 12 January.")
                        .print("Orley Post", "2021-03-05", DIVERS + COST)
                        .claims();

        assertThat(only(claims, "430,000 crowns").statements()).hasSize(2);
    }

    @Test
    void tellsTheDayThatBothSidesSpeakOf() {
        var claims =
                marchCountedAs(
                        "The Rambling Club counted 71 walkers in the protest march on 28 February, Otto Lind"
                                + " said.",
                        "The police counted 48 walkers in the protest march on 28 February, Ida Kolm said.");

        assertThat(claims.conflicts())
                .singleElement()
                .extracting(c -> c.asOf() == null ? null : c.asOf().value())
                .isEqualTo("2021-02-28");
    }

    @Test
    void looksAheadForWhatMayCome() {
        var claims =
                marchCountedAs(
                        "The Rambling Club may bring 71 walkers to the protest march in December, Otto Lind"
                                + " said.",
                        "The Rambling Club may bring 48 walkers to the protest march in December, Ida Kolm"
                                + " said.");

        assertThat(claims.conflicts())
                .singleElement()
                .extracting(c -> c.asOf() == null ? null : c.asOf().value())
                .isEqualTo("2021-12");
    }

    @Test
    void takesTheDayOfTellingForNoDayToldOf() {
        var claims =
                marchCountedAs(
                        "The Rambling Club counted 71 walkers in the protest march, Otto Lind said on"
                                + " Monday.",
                        "The police counted 48 walkers in the protest march, Ida Kolm told reporters"
                                + " on Monday.");

        assertThat(claims.conflicts()).singleElement().extracting(Conflict::asOf).isNull();
    }

    @Test
    void tellsNoTimeThatOneSideLeavesOpen() {
        var claims =
                marchCountedAs(
                        "The Rambling Club counted 71 walkers in the protest march on 28 February, Otto Lind"
                                + " said.",
                        "The police counted 48 walkers in the protest march, Ida Kolm said.");

        assertThat(claims.conflicts()).singleElement().extracting(Conflict::asOf).isNull();
    }

    @Test
    void takesAnOutletsDailyFigureForAnUpdate() {
        var claims =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Highest yesterday 59, lowest last night 48 at Tarn bridge.")
                        .print(
                                "Tarn Echo",
                                "2021-03-04",
                                HEDGE
                                        + "Highest yesterday 51, lowest last night 48 at Tarn bridge.")
                        .claims();

        assertThat(claims.conflicts()).isEmpty();
    }
}
