// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
    private static Document document(String body, List<Fact<String>> authors, List<String> links) {
        return DocumentBuilder.of("a.txt", body)
                .outlet(DocumentBuilder.given("Tidewater Gazette"))
                .authors(authors)
                .links(links.stream().map(link -> new Link(link, "", "body")).toList())
                .build();
    }

    private static List<Event> credits(String body) {
        return Find.find(document(body, List.of(), List.of())).events();
    }

    private static void assertCredits(String body, String... expected) {
        assertThat(credits(body))
                .extracting(e -> e.kind() + " " + e.to() + " " + e.rule())
                .containsExactly(expected);
    }

    @Test
    void readsTheAgencyInADateline() {
        assertCredits(
                "HALVERN, April 11 (Norda) - The pier burned.", "REPUBLISH Norda credit.dateline");
        assertCredits(
                "HALVERN (AP) — The pier burned.", "REPUBLISH Associated Press credit.dateline");
    }

    @Test
    void readsTheAgencyThatSharesABylineWithTheReporter() {
        assertCredits(
                "By our reporter and Norda - Friday, June 4\nThe pier burned.",
                "REPUBLISH Norda credit.line");
        assertCredits("By Ida Holm and Jan Corran\nThe pier burned.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(By Associated Press)",
                "By Associated Press.",
                "Hy Associated Press",
                "(Uy Associated Press.)",
                "Associated Pres?",
                "fly .Associated Press",
                "fl.v Associated Press",
                "[By Jan Holm, Associated Press"
            })
    void knowsAnAgencyThatTheScannerMisread(String line) {
        assertCredits(
                "The pier burned.\n" + line + "\nCrews came.",
                "REPUBLISH Associated Press credit.line");
    }

    @Test
    void readsServiceLines() {
        assertCredits(
                "The pier\nUnited Press Service\nCrews came.",
                "REPUBLISH United Press credit.line");
        assertCredits(
                "The pier\nInternational News Service:\nCrews came.",
                "REPUBLISH International News Service credit.line");
    }

    @Test
    void takesAScrapOfAHeadlineForNoAgency() {
        assertCredits("They were to give\nUP\nthe pier that burned.");
        assertCredits("The pier burned.\n(UP)", "REPUBLISH United Press credit.line");
        assertCredits("The pier burned.\nAP", "REPUBLISH Associated Press credit.line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"By Norda", "— Norda", "Source: Norda", "Norda staff", "By Norda staff"})
    void takesNamesThatNoListHolds(String line) {
        assertCredits("The pier burned.\n" + line, "REPUBLISH Norda credit.line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Jane Miller",
                "By our staff",
                "By staff",
                "by Cavalry,",
                "By Jane Miller, Special Correspondent",
                "from the Associated Press today.",
                "The United Press learned today that",
                "LEASED WIRE ASSOCIATED PRESS",
                "FULL LEASED WIRE REPORT OF ASSOCIATED PRESS"
            })
    void takesNoPersonSentenceOrMastheadForACredit(String line) {
        assertThat(credits(line + "\nThe pier burned."))
                .noneMatch(e -> e.kind() == Event.Kind.REPUBLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Norda)", "(Harbour News)", "(AP)", "(Pier Daily)"})
    void readsAnAgencyBehindTheLastSentenceOfAParagraph(String credit) {
        var body =
                "The pier at Tarn Bay will stay shut until the end of April, a recording suggests. "
                        + credit
                        + "\nThe library closes at nine.";

        assertThat(credits(body))
                .singleElement()
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Event.Kind.REPUBLISH))
                .satisfies(e -> assertThat(e.passage().span().of(body)).isEqualTo(credit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Laughter)", "(JH)", "(Ida Holm)", "(not before noon)", "(1996)"})
    void takesNoOtherWordsInBracketsForACredit(String words) {
        assertThat(
                        credits(
                                "The pier at Tarn Bay will stay shut until the end of April, a recording suggests. "
                                        + words))
                .noneMatch(e -> e.kind() == Event.Kind.REPUBLISH);
    }

    @Test
    void takesABracketWithinASentenceForNoCredit() {
        assertThat(
                        credits(
                                "The pier at Tarn Bay will stay shut until the end of April, says the ferry (Norda)"))
                .noneMatch(e -> e.kind() == Event.Kind.REPUBLISH);
    }

    @Test
    void readsPhrasesThatSayWhoseTheTextIs() {
        assertCredits(
                "This article first appeared in the Harbour Star.",
                "REPUBLISH Harbour Star credit.phrase");
        assertCredits("By our reporter, with material from Norda", "REPUBLISH Norda credit.phrase");
        assertCredits(
                "Harbour News contributed to this report.",
                "REPUBLISH Harbour News credit.contributed");
    }

    @Test
    void readsAgenciesAmongTheAuthors() {
        var authors =
                List.of(
                        new Fact<>("Norda staff", "meta author", 1),
                        new Fact<>("Jane Miller", "meta author", 1));
        assertThat(Find.find(document("The pier burned.", authors, List.of())).events())
                .extracting(Event::to)
                .containsExactly("Norda");
    }

    @Test
    void seesWhoIsSaidToHaveReportedIt() {
        assertCredits(
                "The pier burned, the Harbour Star reported.", "CITE Harbour Star cite.reports");
        assertCredits(
                "The pier burned, according to the Harbour Star.",
                "CITE Harbour Star cite.according");
        assertCredits(
                "The pier burned, as first reported by the Harbour Star.",
                "CITE Harbour Star cite.by");
        assertCredits(
                "The Harbour Star first reported the story.", "CITE Harbour Star cite.reports");
        assertCredits("Norda reported that the pier burned.", "CITE Norda cite.reports");
        assertThat(credits("Holm told the Harbour Chronicle that the pier burned."))
                .extracting(e -> e.kind() + " " + e.to())
                .containsExactly("CITE Harbour Chronicle");
    }

    @Test
    void readsAReportThatEndsASentenceOrTellsWhoHadItFirst() {
        assertCredits(
                "The pier will be closed until May, the Interpress reports.",
                "CITE Interpress cite.reports");
        assertCredits(
                "The pier was built in 1902, the Halvern News Service reported. Nobody was hurt.",
                "CITE Halvern News Service cite.reports");
        assertCredits(
                "The pier burned. The Halvern Messenger first reported the story.",
                "CITE Halvern Messenger cite.reports");
        assertCredits("The commission reported the loss. Anna Berg first reported the theft.");
    }

    @Test
    void readsNamesInBracketsBeforeTheFirstSentence() {
        assertCredits(
                "(Norland Press Agency) The pier burned.",
                "REPUBLISH Norland Press Agency credit.line");
        assertCredits(
                "(Halvern Record) (United Coast Wire) The pier burned.",
                "REPUBLISH Halvern Record credit.line",
                "REPUBLISH United Coast Wire credit.line");
        assertCredits(
                "Pier burns\n(Norland Press Agency)\nThe pier burned.",
                "REPUBLISH Norland Press Agency credit.line");
        assertCredits(
                "Pier burns\n(Associated Press)\nThe pier burned.",
                "REPUBLISH Associated Press credit.line");
        assertCredits(
                "Pier burns\n(Norland Press Agency)", "REPUBLISH Norland Press Agency credit.line");
        assertCredits("(By Record Leased Wire) The pier burned.");
        assertCredits("(Leased Wire) The pier burned.");
        assertCredits(
                "(United Press Leased Wire) The pier burned.",
                "REPUBLISH United Press credit.line");
        assertCredits("LONDON, April 11 (By Leased Wire) - The pier burned.");
        assertCredits(
                "LONDON, April 11 (Associated Press Leased Wire) - The pier burned.",
                "REPUBLISH Associated Press credit.dateline");
        assertCredits("(Old Harbour) The pier burned.");
        assertCredits("(Halvern Record) shows the pier.");
    }

    @Test
    void readsByWayOfWhomATextCame() {
        assertCredits(
                "The pier burned.\n\nVia Continental News Service",
                "REPUBLISH Continental News Service credit.line");
        assertCredits("The pier burned.\n\nVia Halvern Bridge");
    }

    @Test
    void knowsWhoHasSeenOrHeardSomethingByTheNameOfAnAgency() {
        assertCredits(
                "Papers seen by the Interpress show a crack, a mason told the Halvern Standard.",
                "OBTAIN null obtain.by",
                "CITE Interpress cite.by",
                "CITE Halvern Standard cite.told");
        assertThat(credits("The crack was seen by the Empress, a mason told the Council."))
                .noneMatch(Event::isCredit);
    }

    @Test
    void readsATimeThatBeginsTheNameOfAnOutlet() {
        assertCredits(
                "According to the Morning Post, a warehouse fire in Bramley on Saturday killed three workers.",
                "CITE Morning Post cite.according");
        assertCredits(
                "The pier burned, according to the Halvern Sunday Times.",
                "CITE Halvern Sunday Times cite.according");
    }

    @Test
    void takesNobodyInParticularForAnAgency() {
        assertThat(credits("Police put the number ashore at 600 and reported no arrests."))
                .isEmpty();
    }

    @Test
    void takesNoPersonForAnOutlet() {
        assertThat(credits("Jan Holm came late. Holm reported that the pier burned.")).isEmpty();
    }

    @Test
    void takesANameForAnOutletWhenThePageLinksToIt() {
        var body = "The pier burned, according to Quaywatch.";
        assertThat(
                        Find.find(
                                        document(
                                                body,
                                                List.of(),
                                                List.of("https://www.quaywatch.example/a")))
                                .events())
                .extracting(Event::to)
                .containsExactly("Quaywatch");
        assertThat(credits(body)).isEmpty();
    }

    @Test
    void creditsNobodyWithItsOwnReport() {
        assertThat(credits("The pier burned, the Tidewater Gazette reported.")).isEmpty();
    }

    @Test
    void namesTheOutletThatCredits() {
        assertThat(credits("By Norda").getFirst().who()).isEqualTo("Tidewater Gazette");
    }
}
