// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Access;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Statement.Channel;
import org.firsthand.model.Statement.Stance;
import org.firsthand.model.Story;
import org.junit.jupiter.api.Test;

class FindTest {
    private static Document document(String title, String body, List<Comment> comments) {
        return DocumentBuilder.of("a.txt", body)
                .title(new Fact<>(title, "first line", 1))
                .outlet(new Fact<>("Harbour Star", "first line", 1))
                .comments(comments)
                .build();
    }

    private static List<Statement> statements(String body) {
        return Find.find(document("", body, List.of())).statements();
    }

    private static Statement only(String body) {
        var statements = statements(body);
        assertThat(statements).hasSize(1);
        return statements.getFirst();
    }

    /// Source name, cue and contents of a statement in one line.
    private static String shown(Statement statement, String text) {
        var shown = new StringBuilder(String.valueOf(statement.sourceName()));
        statement.cue().forEach(span -> shown.append(" | ").append(span.of(text)));
        statement.content().forEach(span -> shown.append(" | ").append(span.of(text)));
        return shown.toString();
    }

    private static void assertShown(String body, String... expected) {
        assertThat(statements(body)).extracting(s -> shown(s, body)).containsExactly(expected);
    }

    @Test
    void takesTheSpeakerAfterAQuotation() {
        assertShown(
                "\"The tape is genuine,\" said Hanne Osterberg, the harbour master.",
                "Hanne Osterberg | said | \"The tape is genuine,\"");
    }

    @Test
    void joinsTheHalvesOfAQuotation() {
        assertShown(
                "“The tape,” Osterberg said on Tuesday, “is genuine. I heard it.”",
                "Osterberg | said | “The tape,” | “is genuine. I heard it.”");
    }

    @Test
    void takesTheQuotationThatFollowsAFullAttribution() {
        assertShown(
                "\"It is genuine,\" Osterberg said. \"I heard it twice.\"",
                "Osterberg | said | \"It is genuine,\" | \"I heard it twice.\"");
    }

    @Test
    void takesTheSpeakerBeforeAQuotationOfSeveralSentences() {
        assertShown(
                "Mayor Osterberg said: \"The tape is genuine. Nobody cut it.\"",
                "Osterberg | said | \"The tape is genuine. Nobody cut it.\"");
    }

    @Test
    void followsAQuotationOverParagraphs() {
        assertShown(
                "Osterberg said: “The tape is genuine.\n\n“Nobody cut it.”",
                "Osterberg | said | “The tape is genuine.\n\n“Nobody cut it.”");
    }

    @Test
    void letsTheSameSpeakerGoOnInAParagraphThatIsOnlyAQuotation() {
        assertShown(
                "“The tape is genuine,” Osterberg said.\n“Nobody ever cut a second of it.”",
                "Osterberg | said | “The tape is genuine,”",
                "Osterberg | “Nobody ever cut a second of it.”");
    }

    @Test
    void readsGermanFrenchDoubledAndSingleMarks() {
        assertShown(
                "„The tape is genuine“, said Osterberg.",
                "Osterberg | said | „The tape is genuine“");
        assertShown(
                "«The tape is genuine», said Osterberg.",
                "Osterberg | said | «The tape is genuine»");
        assertShown(
                "''The tape is genuine,'' Osterberg said.",
                "Osterberg | said | ''The tape is genuine,''");
        assertShown(
                "‘The harbour’s tape is genuine,’ Osterberg said.",
                "Osterberg | said | ‘The harbour’s tape is genuine,’");
    }

    @Test
    void takesNoScareQuotesForSpeech() {
        assertThat(statements("The so-called \"harbour tape\" went to the archive.")).isEmpty();
    }

    @Test
    void resolvesLastNamesAndPronounsToTheFullName() {
        assertThat(
                        statements(
                                "Crews met Hanne Osterberg at the pier. \"It is late,\" said Osterberg. \"Go home,\" she said."))
                .extracting(Statement::sourceName)
                .containsExactly("Hanne Osterberg", "Hanne Osterberg");
    }

    @Test
    void choosesTheNearestSpeakerThatFitsThePronoun() {
        assertThat(
                        statements(
                                "Mrs. Osterberg said the pier was shut. Mr. Holm said it was open. She said it would stay shut."))
                .extracting(Statement::sourceName)
                .containsExactly("Osterberg", "Holm", "Osterberg");
    }

    @Test
    void trustsAPronounLessThanAName() {
        var statements = statements("Osterberg said the pier was shut. She said it was late.");
        assertThat(statements.getLast().confidence())
                .isLessThan(statements.getFirst().confidence());
    }

    @Test
    void namesNobodyWhereAPronounStandsForNobodyKnown() {
        assertThat(only("He said the pier was shut.").sourceName()).isNull();
    }

    @Test
    void findsIndirectSpeechWithAndWithoutThat() {
        assertShown(
                "A harbour official said that the pier was shut.",
                "harbour official | said | that the pier was shut");
        assertShown(
                "Osterberg told reporters on Monday that the pier was shut.",
                "Osterberg | told | that the pier was shut");
        assertShown(
                "The pier was shut on Monday, officials there said.",
                "officials there | said | The pier was shut on Monday");
        assertShown(
                "The pier, Osterberg said, was shut.", "Osterberg | said | The pier | was shut");
    }

    @Test
    void givesASecondVerbTheSameSubject() {
        assertShown(
                "Osterberg warned that the pier would sink and said that ships must leave, adding that tugs were ready.",
                "Osterberg | warned | that the pier would sink",
                "Osterberg | said | that ships must leave",
                "Osterberg | adding | that tugs were ready");
    }

    @Test
    void keepsAnAppositionInTheSourceAndOutOfTheName() {
        var body = "Jan Holm, the pilot of the boat, said the pier was shut.";
        var statement = only(body);
        assertThat(statement.source().getFirst().of(body))
                .isEqualTo("Jan Holm, the pilot of the boat,");
        assertThat(statement.sourceName()).isEqualTo("Jan Holm");
    }

    @Test
    void findsAccordingTo() {
        assertShown(
                "The pier was shut, according to the Tidewater Gazette.",
                "Tidewater Gazette | according to | The pier was shut");
        assertShown(
                "According to the harbour master, the pier was shut.",
                "harbour master | According to | the pier was shut");
    }

    @Test
    void chainsFromTheOneWhoKnowsToTheOneWhoPassesItOn() {
        var statements =
                statements("According to Norda, the harbour master said the pier was shut.");
        assertThat(statements)
                .extracting(Statement::chain)
                .containsExactly(List.of("Norda"), List.of("harbour master", "Norda"));
        assertThat(statements)
                .extracting(Statement::stance)
                .containsExactly(Stance.REPORTS, Stance.ASSERTS);
    }

    @Test
    void namesNobodyInAPassiveReport() {
        var statement = only("It is reported that the pilot drowned.");
        assertThat(statement.sourceName()).isNull();
        assertThat(statement.channel()).isEqualTo(Channel.UNNAMED);
        assertThat(statement.hedged()).isTrue();
        assertShown("The pilot was reported dead.", "null | was reported | The pilot | dead");
    }

    @Test
    void letsNoBodySpeakThatIsOnlySaidToBeSomething() {
        assertShown(
                "Crews found a body said to be the pilot's.",
                "null | said | a body | to be the pilot's");
    }

    @Test
    void namesTheMakerOfAThingThatSpeaks() {
        assertShown(
                "According to a story told by Jan Holm of Halvern, the pier burned.",
                "Jan Holm | According to | the pier burned");
    }

    @Test
    void findsRumoursAndReportsThat() {
        assertShown(
                "Crews heard nothing of rumours that the pilot drowned.",
                "null | rumours | that the pilot drowned");
    }

    @Test
    void tellsDenialsAndQuestions() {
        assertThat(only("Osterberg denied that the tape was cut.").stance())
                .isEqualTo(Stance.DENIES);
        assertThat(only("Osterberg asked whether the tape was cut.").stance())
                .isEqualTo(Stance.ASKS);
        assertThat(only("Osterberg said there was no truth in the story.").stance())
                .isEqualTo(Stance.DENIES);
    }

    @Test
    void tellsHowASourceKnows() {
        assertThat(only("\"I saw the pier burn,\" Holm said.").access()).isEqualTo(Access.SAW);
        assertThat(only("Holm said he was told the pier burned.").access())
                .isEqualTo(Access.WAS_TOLD);
        assertThat(only("A telegram from Halvern said the pier burned.").access())
                .isEqualTo(Access.DOCUMENT);
        assertThat(only("Holm said the pier burned.").access()).isEqualTo(Access.NOT_SAID);
    }

    @Test
    void takesADeniedTellingForNoTelling() {
        assertThat(only("The council denied that it had been told of the fire.").access())
                .isEqualTo(Access.NOT_SAID);
        assertThat(only("Holm was not told that the pier burned.").access())
                .isEqualTo(Access.NOT_SAID);
        assertThat(only("Holm was told that the pier burned.").access()).isEqualTo(Access.WAS_TOLD);
    }

    @Test
    void takesASayingForNoDocumentThatItsSpeakerGoesBy() {
        for (var body :
                List.of(
                        "The council said in a statement that the pier burned.",
                        "A statement by the council said the pier burned.",
                        "Holm said in a letter that the pier burned.")) {
            assertThat(only(body).access()).as(body).isEqualTo(Access.NOT_SAID);
        }
        assertThat(only("The log shows that the pier burned.").access()).isEqualTo(Access.DOCUMENT);
    }

    @Test
    void takesOneWhoSaysThatHeStoodThereForAWitness() {
        assertThat(only("He had stood on the pier all night, Holm said.").access())
                .isEqualTo(Access.SAW);
        assertThat(only("Holm said he stood by the report.").access()).isEqualTo(Access.NOT_SAID);
        assertThat(only("Holm said he stood for the council.").access()).isEqualTo(Access.NOT_SAID);
    }

    @Test
    void findsWhatTheDocumentsAuthorSaw() {
        var body = "I saw that the fire doors on the north side were chained on Friday evening.";
        var authors =
                List.of(new Fact<>("Ione Marsh", "byline", 1), new Fact<>("Tom Beck", "byline", 1));
        var document = DocumentBuilder.of("a.txt", body).authors(authors).build();

        assertThat(Find.find(document).statements())
                .singleElement()
                .satisfies(statement -> {
                    assertThat(shown(statement, body))
                            .isEqualTo(
                                    "Ione Marsh | saw | that the fire doors on the north side were chained on Friday evening");
                    assertThat(statement.access()).isEqualTo(Access.SAW);
                    assertThat(statement.stance()).isEqualTo(Stance.ASSERTS);
                    assertThat(statement.rule()).isEqualTo("witness.first");
                });
        assertThat(only(body).sourceName()).isNull();
    }

    @Test
    void findsOtherWaysToHaveBeenThere() {
        assertShown(
                "On Friday we clearly heard a bang under the pier.",
                "null | heard | a bang under the pier");
        assertShown("We were there when the roof fell.", "null | were there when | the roof fell");
        assertThat(only("On Friday we heard a bang under the pier.").access())
                .isEqualTo(Access.SAW);
        assertThat(only("On Friday we heard a bang under the pier.").stance())
                .isEqualTo(Stance.ASSERTS);
    }

    @Test
    void takesNoHearsayOpinionQuestionOrReaderForAWitness() {
        for (var body :
                List.of(
                        "I heard that the pier burned.",
                        "I felt that the board was wrong.",
                        "We heard the pier burned?",
                        "I saw the article in the paper.",
                        "World War I saw heavy losses.",
                        "I never saw the pier.",
                        "If I saw it I forgot.")) {
            assertThat(statements(body)).as(body).noneMatch(s -> s.access() == Access.SAW);
        }
    }

    @Test
    void namesTheCommenterWhoSawIt() {
        var comment =
                new Comment(
                        "c1",
                        null,
                        0,
                        "ebbtide",
                        null,
                        "I saw two men carry a box out.",
                        "nesting",
                        1);
        var found = Find.find(document("", "Nothing else.", List.of(comment))).statements();

        assertThat(found).extracting(Statement::sourceName).containsExactly("ebbtide");
    }

    @Test
    void letsAWitnessInAQuotationHaveSeenIt() {
        assertThat(only("\"On Friday I noticed a chain on the door,\" Holm said.").access())
                .isEqualTo(Access.SAW);
        assertThat(only("\"I heard that the door was chained,\" Holm said.").access())
                .isNotEqualTo(Access.SAW);
        assertThat(only("HOLM: I counted forty boats.").sourceName()).isEqualTo("HOLM");
    }

    @Test
    void marksHedgesAndConditions() {
        assertThat(only("Holm said the pier may have burned.").hedged()).isTrue();
        assertThat(only("Holm said ships would leave if the pier burned.").conditional()).isTrue();
        assertThat(only("Holm said the pier burned.").hedged()).isFalse();
    }

    @Test
    void readsLinesThatAPrinterBroke() {
        var body =
                """
                HALVERN, April 11.-The harbour
                master said today that the old
                pier was shut and that no ship
                could land before the morning.
                Crews waited.
                """;
        assertThat(only(body).sourceName()).isEqualTo("harbour\nmaster".replace('\n', ' '));
    }

    @Test
    void readsTitleAndComments() {
        var comment =
                new Comment(
                        "c1",
                        null,
                        0,
                        null,
                        null,
                        "My uncle said the pier was shut.",
                        "nesting",
                        1);
        var found =
                Find.find(
                        document(
                                "Osterberg: Tape Is Genuine",
                                "Hanne Osterberg has the tape.",
                                List.of(comment)));
        assertThat(found.statements())
                .extracting(Statement::part)
                .containsExactly("comment c1", "title");
    }

    @Test
    void namesNobodyWhereTheTextBreaksOffInAName() {
        var cut = "The tape was found on Monday.\n\n\"It is genuine,\" said ";
        assertThat(statements(cut + "Ma"))
                .extracting(Statement::sourceName)
                .containsExactly((String) null);
        assertThat(statements(cut + "Hanne Oster\n"))
                .extracting(Statement::sourceName)
                .containsExactly((String) null);
        assertThat(statements("Marlow found it.\n\n\"It is genuine,\" said Marlow"))
                .extracting(Statement::sourceName)
                .containsOnly("Marlow");
        assertThat(statements(cut + "Marlow."))
                .extracting(Statement::sourceName)
                .containsExactly("Marlow");
        assertThat(only("\"It is genuine,\" said Marlow").sourceName()).isEqualTo("Marlow");
        var page = DocumentBuilder.of("a.html", "\"It is genuine,\" said Ma").truncated().build();
        assertThat(Find.find(page).statements())
                .extracting(Statement::sourceName)
                .containsExactly((String) null);
    }

    @Test
    void readsWordsThatHoldWhatDoesNotShow() {
        assertThat(
                        statements(
                                "Crews met Hanne Oster\u200Bberg at the pier. \"It is late,\" sa\u200Bid Oster\u2060berg. \"Go home,\" sh\uFEFFe said."))
                .extracting(Statement::sourceName)
                .containsExactly("Hanne Osterberg", "Hanne Osterberg");
    }

    @Test
    void leavesLanguagesAloneThatItHasNoRulesFor() {
        var other =
                DocumentBuilder.of("a.txt", "Holm said the pier was shut.").foreign("xx").build();
        assertThat(Find.find(other).statements()).isEmpty();
    }

    @Test
    void takesNoHeadlineOfAnyStoryForASpeaker() {
        var body =
                "Osterberg said it was late.\nHOLM SAYS THE TAPE IS GENUINE\nHolm said it was early.\nOsterberg said it was late.";
        var second = new Story(new Span(28, 81), new Span(28, 57), null, null, null);
        var stories =
                List.of(
                        new Story(new Span(0, 27), null, null, null, null),
                        second,
                        new Story(new Span(82, 109), null, null, null, null));
        var one = document("", body, List.of());
        var three = DocumentBuilder.of("a.txt", body).stories(stories).build();

        assertThat(Find.find(one).statements())
                .extracting(s -> s.source().getFirst().of(body))
                .contains("HOLM");
        assertThat(Find.find(three).statements())
                .extracting(s -> s.source().getFirst().of(body))
                .containsExactly("Osterberg", "Holm", "Osterberg");
    }

    @Test
    void givesTheSameIdsAgain() {
        var body = "Holm said the pier was shut. Osterberg said it was open.";
        assertThat(statements(body)).isEqualTo(statements(body));
        assertThat(statements(body)).extracting(Statement::id).doesNotHaveDuplicates();
    }

    @Test
    void needsTimeInProportionToTheText() {
        for (var unit :
                List.of(
                        "he said ",
                        "\"",
                        "“a ",
                        ", said ",
                        "(",
                        "reports that ",
                        "A B ",
                        "according to ",
                        "' ",
                        "By Associated ",
                        "— ",
                        "said, and ",
                        "The A, said ",
                        "x\n",
                        "by\n")) {
            var body = unit.repeat(200_000 / unit.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> statements(body), unit);
        }
    }

    @Test
    void leavesOpenWhatSomebodyWouldNotSay() {
        assertThat(only("The official did not say who had passed the papers on.").stance())
                .isEqualTo(Stance.ASKS);
        assertThat(only("Mr Lund would not say whether the bridge was safe.").stance())
                .isEqualTo(Stance.ASKS);
        assertThat(only("Mr Lund said the bridge would not open.").stance())
                .isEqualTo(Stance.ASSERTS);
    }

    @Test
    void namesTheMakerOfAStatementThatSpeaks() {
        assertThat(
                        statements(
                                "The Pier Board said in an unsigned statement that it had met. \"No diver was there,\" the"
                                        + " statement said."))
                .extracting(Statement::sourceName)
                .containsExactly("Pier Board", "Pier Board");
    }

    @Test
    void findsWhoIsHeardToSaySomething() {
        var text =
                "\"Nobody moves the boats before Easter,\" a man identified as the master, Olaf Brin, is heard to say.";

        assertThat(shown(only(text), text))
                .isEqualTo(
                        "Olaf Brin | is heard to say | \"Nobody moves the boats before Easter,\"");
    }

    @Test
    void givesTheAnswerInAnInterviewToTheOneWhoIsInterviewed() {
        var text =
                "Mrs Brin said that she would answer. Was the pump locked? “It was locked on Friday and I had the key.”";

        assertThat(statements(text))
                .extracting(Statement::sourceName, Statement::stance)
                .last()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple("Brin", Stance.ASSERTS));
    }

    @Test
    void neverTakesAThingForHimOrHer() {
        assertThat(
                        statements(
                                "The director, Lise Arden, explains a sheet of paper. “The grey is what has to be empty,” she"
                                        + " says. The master, Olaf Brin, has another view. “Not before Easter,” he says."))
                .filteredOn(s -> s.rule().startsWith("quote."))
                .extracting(Statement::sourceName)
                .containsExactly("Lise Arden", "Olaf Brin");
    }

    @Test
    void takesTheCapitalOfAFirstWordForNoName() {
        assertShown(
                "Not many came. Many said the pier was shut.", "many | said | the pier was shut");
    }

    @Test
    void keepsTheCapitalOfANameThatIsAnEverydayWordToo() {
        assertShown(
                "The old baker left. On Monday they met Baker. Baker said the pier was shut.",
                "Baker | said | the pier was shut");
    }
}
