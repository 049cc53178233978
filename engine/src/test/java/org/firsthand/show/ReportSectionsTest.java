// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.firsthand.model.Alteration;
import org.firsthand.model.Comment;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Hole;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Omission;
import org.firsthand.model.Omission.Matter;
import org.firsthand.model.Omission.When;
import org.firsthand.model.Ping;
import org.firsthand.model.Quantity;
import org.firsthand.model.Reading;
import org.firsthand.model.Reference;
import org.firsthand.model.Request;
import org.firsthand.model.Span;
import org.firsthand.model.Strand;
import org.firsthand.model.Update;
import org.firsthand.model.Version;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sections below the claims: changes, what is missing, comments, numbers, what to do.
class ReportSectionsTest {
    private static final String NOTICE =
            "The ferry stops on 3 June. The company says it may return. Nobody was asked. It ran for 40 years.";

    private final AnswerBuilder builder = new AnswerBuilder();

    private org.jsoup.nodes.Document page() throws IOException {
        var out = new StringWriter();
        HtmlReport.write(builder.build(), out);
        return Jsoup.parse(out.toString());
    }

    private Document document(
            String outlet, @Nullable String day, String body, Comment... comments) {
        var path = outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".html";
        return builder.document(
                path, new AnswerBuilder.Head(outlet, outlet + " title", day, null), body, comments);
    }

    private static Comment comment(String id, @Nullable String parent, int depth, String text) {
        return new Comment(id, parent, depth, "Reader " + id, null, text, "nesting", 1);
    }

    private void leaves(
            Document child, Document parent, String words, When when, Matter... matters) {
        builder.omissions.add(
                new Omission(
                        builder.passage(child, child.body()),
                        builder.passage(parent, words),
                        Omission.Where.MIDDLE,
                        when,
                        List.of(matters)));
    }

    private void changedPage() {
        var earlier =
                document(
                        "Quay Mail", "2019-05-02", "The tape is here.\nThe chairman laughs.\nBye.");
        var later = document("Quay Mail later", "2019-05-02", "The tape is here.\nBye.");
        builder.versions.add(
                new Version(
                        "https://quay.example/1",
                        earlier.path(),
                        later.path(),
                        List.of(builder.passage(earlier, "The chairman laughs.").span()),
                        List.of(),
                        List.of(new Link("https://quay.example/tape.mp3", "audio", "body")),
                        null));
    }

    @Test
    void laysTwoCapturesSideBySideAndSaysThatNothingExplainsWhatIsGone() throws IOException {
        changedPage();
        var page = page();
        var change = page.expectFirst("#versions .change");
        assertThat(change.select("h4").text())
                .isEqualTo("Quay Mail later: 1 passage and 1 recording removed");
        assertThat(change.expectFirst(".side").select("del").eachText())
                .containsExactly("The chairman laughs.");
        assertThat(change.text()).contains("The later capture says nothing about it.", "tape.mp3");
        assertThat(page.select(".removed li").text())
                .isEqualTo(
                        "“The chairman laughs.” Gone from a page of Quay Mail later, with a recording;"
                                + " nothing there says so");
        assertThat(page.select(".removed a[href=#versions]")).hasSize(1);
    }

    private void alteration() {
        var from = document("Norda", "2019-05-01", NOTICE);
        var made = document("Tide Gazette", "2019-05-02", NOTICE.replace("may", "will"));
        var copied = document("Echo", "2019-05-03", NOTICE.replace("may", "will"));
        var source = List.of(builder.passage(from, "The company says it may return."));
        var words = "The company says it will return.";
        builder.alterations.add(
                new Alteration(
                        Alteration.Kind.MODALITY, source, builder.passage(made, words), null));
        builder.alterations.add(
                new Alteration(
                        Alteration.Kind.MODALITY,
                        source,
                        builder.passage(copied, words),
                        made.path()));
    }

    @Test
    void namesWhoMadeAnAlterationAndWhoCopiedIt() throws IOException {
        alteration();
        var changes = page().select("#alterations .change");
        assertThat(changes).hasSize(1);
        assertThat(changes.select("h4").text()).isEqualTo("how sure it is changed · Tide Gazette");
        assertThat(changes.text()).contains("Copied by Echo.");
        assertThat(changes.select(".changed").eachText()).containsExactly("may", "will");
    }

    @Test
    void showsEveryPieceOfASplice() throws IOException {
        var log = document("Log", "2019-05-01", "First we wait. Then it rains. At last we go.");
        var post = document("Post", "2019-05-02", "He said: \"First we wait. At last we go.\"");
        builder.alterations.add(
                new Alteration(
                        Alteration.Kind.SPLICE,
                        List.of(
                                builder.passage(log, "First we wait."),
                                builder.passage(log, "At last we go.")),
                        builder.passage(post, "First we wait. At last we go."),
                        null));
        var sides = page().select("#alterations .side");
        assertThat(sides.getFirst().select(".quoted").eachText())
                .containsExactly("“First we wait.”", "“At last we go.”");
        assertThat(sides.getLast().select(".quoted")).hasSize(1);
    }

    @Test
    void foldsWhatOneDocumentSaysWithoutNumberNameOrQuotationBehindAllOtherClaims()
            throws IOException {
        var one =
                document(
                        "Echo",
                        "2019-05-02",
                        "It was quiet after. [News] [Weather] A column. The Orle rose 3 metres.");
        for (var words :
                List.of(
                        "It was quiet after.",
                        "[News] [Weather] A column.",
                        "The Orle rose 3 metres.")) {
            builder.claim(words, List.of(builder.says(one, null, words)), behind -> behind);
        }
        var page = page();
        assertThat(page.select("#claims > .claims .said").eachText())
                .containsExactly("“The Orle rose 3 metres.”");
        assertThat(page.select("#claims > .more-of > summary").text())
                .startsWith("2 more that only one document makes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    man | a man, not named
                    owner | an owner, not named
                    members | members, not named
                    Ilse Brandt | Ilse Brandt
                    clerk at the mill | clerk at the mill
                    heron_4 | heron_4
                    """)
    void callsNobodyByABareNoun(String name, String words) {
        assertThat(Phrases.named(name)).isEqualTo(words);
    }

    @Test
    void tellsADenialLeftOutByOneBeforeASilenceLeftOutByMany() throws IOException {
        var silence = "Brandt did not return two calls.";
        var denial = "The company denied that the ferry was late.";
        var from = document("Norda", "2019-05-01", "The ferry stops. " + silence + " " + denial);
        var one = document("Echo", "2019-05-02", "The ferry stops.");
        var two = document("Post", "2019-05-02", "The ferry stops. It is so.");
        leaves(one, from, silence, When.AFTER, Matter.DENIAL);
        leaves(two, from, silence, When.AFTER, Matter.DENIAL);
        leaves(two, from, denial, When.AFTER, Matter.DENIAL);
        var page = page();
        var left = page.select("#omissions .left");
        assertThat(left.select(".tag").eachText()).containsExactly("denial", "no answer");
        assertThat(page.select(".removed a[href=#omissions]").eachText())
                .containsExactly("“" + denial + "”", "“" + silence + "”");
    }

    @Test
    void countsASentenceForEverybodyWhoLacksItHoweverMuchTheyCut() throws IOException {
        var from = document("Norda", "2019-05-01", NOTICE);
        var one = document("Echo", "2019-05-02", "The ferry stops on 3 June.");
        var two = document("Post", "2019-05-02", "The ferry stops on 3 June. It ran for 40 years.");
        var early = document("Star", "2019-04-30", "The ferry stops on 3 June. Really.");
        var caveat = "The company says it may return.";
        leaves(two, from, caveat, When.AFTER, Matter.CAVEAT);
        leaves(
                one,
                from,
                caveat + " Nobody was asked. It ran for 40 years.",
                When.UNCERTAIN,
                Matter.CAVEAT,
                Matter.NUMBER);
        leaves(early, from, caveat, When.BEFORE, Matter.CAVEAT);
        var page = page();
        var left = page.select("#omissions .left");
        assertThat(left.getFirst().text())
                .startsWith("“" + caveat + "”")
                .contains(
                        "caveat In Norda, left out by 2 documents: Echo, Post; of 1 it is not certain that it was known by then.");
        assertThat(left.getLast().text())
                .contains("left out by 1 document: Echo; that it was known");
        assertThat(page.select("#omissions").text())
                .contains("1 came out before the passage was known")
                .doesNotContain("Star");
        assertThat(page.select(".removed a[href=#omissions]")).hasSize(2);
    }

    @Test
    void tellsOnTheFirstScreenWhatCanBeAskedForInTheWordsOfTheRequest() throws IOException {
        var one = document("Echo", "2019-05-02", "A survey says so. The master gave no answer.");
        var survey = builder.passage(one, "A survey");
        for (var what : List.of("a survey", "a log", "a map")) {
            builder.holes.add(
                    new Hole(
                            Hole.Kind.CITED,
                            what,
                            null,
                            one.path(),
                            what.equals("a survey") ? survey : builder.passage(one, "so"),
                            List.of()));
        }
        builder.holes.add(
                new Hole(
                        Hole.Kind.NEEDED,
                        "who signed",
                        "harbour master",
                        "gone.html",
                        null,
                        List.of("asked twice")));
        builder.requests.add(
                new Request(
                        Request.Kind.DOCUMENT,
                        "Brannick's survey",
                        "Brannick",
                        one.path(),
                        survey,
                        ""));
        var page = page();
        assertThat(page.select("#missing-cited h3").text()).isEqualTo("Cited, and not here 3");
        assertThat(page.select("#missing-cited details summary").text()).isEqualTo("2 more");
        assertThat(page.select("#missing-needed").text())
                .contains("who signed", "From: harbour master", "gone.html", "asked twice");
        assertThat(page.select(".lacking .what").eachText()).containsExactly("Brannick's survey");
        assertThat(page.select(".lacking .more").text()).isEqualTo("4 things in all");
    }

    @Test
    void listsACommentThatCitesWithWhomItAnswers() throws IOException {
        var top = comment("1", null, 0, "It is all lawful.");
        var reply = comment("2", "1", 1, "Is it?");
        var cites = comment("3", "2", 2, "See the Quays Act, section 9.");
        var one = document("Echo", "2019-05-02", "The quay closes.", top, reply, cites);
        builder.references.add(
                new Reference(
                        builder.passage(one, cites, "Quays Act, section 9"),
                        Reference.Kind.LAW,
                        "quays act s 9"));
        var page = page();
        var listed = page.select("#comments .holes > li");
        assertThat(listed).hasSize(1);
        assertThat(listed.select(".place").text())
                .isEqualTo(
                        "Reader 3 answers Reader 2 “Is it?”, who answers Reader 1 “It is all lawful.”");
        assertThat(listed.select(".tag").eachText()).containsExactly("cites quays act s 9");
        assertThat(page.select("nav a[href=#comments]")).hasSize(1);
        var discussion = page.select(".discussion");
        assertThat(discussion.select("summary").text())
                .isEqualTo("Discussion: 3 comments, 2 replies deep");
        assertThat(discussion.select("li").eachAttr("class"))
                .containsExactly("rank-0", "rank-1", "rank-2");
    }

    @Test
    void tellsWhichOtherPagesMentionADocument() throws IOException {
        var one = document("Echo", "2019-05-02", "The quay closes.");
        var time = Moment.day(LocalDate.of(2019, 5, 4));
        builder.withPings(
                one,
                new Ping("p1", "https://www.ebb.example/week", "Ebb", time, "The week | Ebb"),
                new Ping("p2", "javascript:alert(1)", "Bad", null, "A bad one"),
                new Ping("p3", null, "Reed Blog", null, "[…] it closes […]"));
        var discussion = page().select(".discussion");
        assertThat(discussion.select("summary").text()).isEqualTo("Mentioned by 3 other pages");
        assertThat(discussion.select("li").eachText())
                .containsExactly(
                        "mentioned by ebb.example, 4 May 2019 The week | Ebb",
                        "mentioned by Bad A bad one",
                        "mentioned by Reed Blog […] it closes […]");
        assertThat(discussion.select("li a").eachAttr("href"))
                .containsExactly("https://www.ebb.example/week");
    }

    @Test
    void groupsNumbersByWhatIsCounted() throws IOException {
        var one = document("Echo", "2019-05-02", "It has 14 berths. There are 90 boats.");
        var two = document("Post", "2019-05-03", "It has 14 berths. It has about 20 berths.");
        builder.quantities.add(
                new Quantity(builder.passage(one, "14 berths"), "14", "berth", false, null));
        builder.quantities.add(
                new Quantity(builder.passage(two, "14 berths"), "14", "berth", false, null));
        builder.quantities.add(
                new Quantity(
                        builder.passage(two, "20 berths"),
                        "20",
                        "berth",
                        true,
                        Moment.day(LocalDate.parse("2019-05-01"))));
        builder.quantities.add(
                new Quantity(builder.passage(one, "90 boats"), "90", "boat", false, null));
        var section = page().expectFirst("#numbers");
        var rows = section.select("> .scroll tbody tr");
        assertThat(rows.eachText())
                .containsExactly(
                        "14 berths Echo and Post Echo, Post “It has 14 berths. There are 90 boats.” Copy citation",
                        "about 20 berths 1 May 2019 Post Post “It has 14 berths. It has about 20 berths.” Copy citation");
        assertThat(section.select("details tbody tr")).hasSize(1);
    }

    @Test
    void keepsExplainedConflictsAndLaterFiguresApart() throws IOException {
        var a = builder.says(document("Echo", "2019-05-02", "14 weeks"), null, "14 weeks");
        var b = builder.says(document("Post", "2019-05-03", "40 weeks"), null, "40 weeks");
        var c = builder.says(document("Star", "2019-05-04", "16 weeks"), null, "16 weeks");
        var claim = builder.claim("14 weeks", List.of(a, b, c), k -> k);
        builder.conflicts.add(
                new Conflict(
                        Conflict.Kind.NUMBER,
                        a,
                        b,
                        claim,
                        null,
                        "Post altered Echo’s figure",
                        0.9));
        builder.updates.add(new Update(claim, a, c));
        var page = page();
        assertThat(page.select("#explained h4").text()).isEqualTo("Post altered Echo’s figure");
        assertThat(page.select("#updates mark").eachText()).containsExactly("14 weeks", "16 weeks");
        assertThat(page.select(".clash")).isEmpty();
        assertThat(page.select("#conflicts > .conflict")).isEmpty();
    }

    @Test
    void notesAWeekdayThatDoesNotFitItsDate() throws IOException {
        document("Echo", "2019-05-02", "The ferry was launched on Monday, 5 June 2018, at Tarn.");
        document("Post", "2019-05-03", "The ferry was launched on Tuesday, 5 June 2018, at Tarn.");
        var page = page();
        assertThat(page.select("#misdated h4").eachText())
                .containsExactly("5 June 2018 was a Tuesday");
        assertThat(page.select("#misdated .quoted").text()).contains("Monday, 5 June 2018");
    }

    @Test
    void writesUnitsInThePluralOfTheirWord() throws IOException {
        var echo = document("Echo", "2019-05-02", "Two men lifted two leaves.");
        var post = document("Post", "2019-05-03", "Two men lifted three leaves.");
        builder.quantities.add(
                new Quantity(builder.passage(echo, "Two men"), "2", "man", false, null));
        builder.quantities.add(
                new Quantity(builder.passage(post, "Two men"), "2", "man", false, null));
        builder.quantities.add(
                new Quantity(builder.passage(echo, "two leaves"), "2", "leaf", false, null));
        builder.quantities.add(
                new Quantity(builder.passage(post, "three leaves"), "3", "leaf", false, null));
        assertThat(page().select("#numbers th[scope=row]").eachText())
                .containsExactlyInAnyOrder("2 men", "2 leaves", "3 leaves");
    }

    @Test
    void saysWhatToReadAndWhatToDo() throws IOException {
        var one = document("Echo", "2019-05-02", "A survey says so.");
        builder.readings.add(
                new Reading(one.path(), List.of(builder.passage(one, "A survey says so.")), 0.75));
        builder.requests.add(
                new Request(
                        Request.Kind.DOCUMENT,
                        "the survey",
                        "harbour office",
                        one.path(),
                        builder.passage(one, "A survey"),
                        "Two documents rest on it."));
        var page = page();
        assertThat(page.select("#reading li").text())
                .contains("After it, 75 % of all wording is read");
        assertThat(page.select("#todo li").text())
                .contains(
                        "the survey",
                        "Ask harbour office. Two documents rest on it.",
                        "“A survey”");
    }

    @Test
    void citesATranscriptWithSpeakerAndTimeCode() throws IOException {
        var tape =
                builder.transcript(
                        document(
                                "Archive",
                                "2019-05-14",
                                "Ana Lund: Good evening.\nTom Aris: It holds."),
                        700);
        builder.holes.add(
                new Hole(
                        Hole.Kind.CITED,
                        "x",
                        null,
                        tape.path(),
                        builder.passage(tape, "It holds"),
                        List.of()));
        var page = page();
        assertThat(page.select("#missing button").attr("data-cite"))
                .startsWith(
                        "“It holds” — Tom Aris at 00:11:40, Archive, “Archive title”, 14 May 2019. (archive.html, characters 34 to 42, SHA-256 ");
        assertThat(page.select("#missing .source").text())
                .contains("spoken by Tom Aris at 00:11:40");
    }

    @Test
    void hasACitationForEveryQuotedPassage() throws IOException {
        changedPage();
        alteration();
        var page = page();
        for (var quotation : page.select("main blockquote, main .quoted")) {
            assertThat(after(quotation).select("button.cite")).as(quotation.text()).isNotEmpty();
        }
    }

    /// The box around a quotation, in which its citation stands.
    private static Element after(Element quotation) {
        var parent = quotation.parent();
        return parent == null ? quotation : parent;
    }

    @Test
    void putsWhatIsToldInTimeAgainstWhenItWasPublished() throws IOException {
        document("Echo", "2019-05-02", "The ferry company says that the ferry stops on 3 June.");
        document("Post", "2019-05-04", "On June 3 the ferry stops for good, says the company.");
        var page = page();
        assertThat(page.select("#timeline .told li").text())
                .startsWith("3 June 2019 “The ferry company says that the ferry stops on 3 June.”")
                .contains("Told ahead by 2 documents: Echo, Post");
        assertThat(page.expectFirst("#timeline svg.wide").select(".mark.teller")).hasSize(2);
        assertThat(page.expectFirst("#timeline svg.wide").select(".mark.event")).hasSize(1);
    }

    @Test
    void takesTwoThingsOfOneDayForTwo() throws IOException {
        document("Echo", "2019-06-05", "The ferry to Orle Island sank at its pier on 3 June.");
        document("Post", "2019-06-06", "On June 3 the ferry to Orle Island sank beside the pier.");
        document("Star", "2019-06-07", "A hedgehog was weighed at the animal shelter on 3 June.");
        assertThat(page().select("#timeline .told li").eachText())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("sank")
                .endsWith("Told by 2 documents: Echo, Post");
    }

    @Test
    void dividesThoseWhoAnnounceFromThoseWhoTell() throws IOException {
        document("Echo", "2019-06-01", "The ferry to Orle Island will leave its pier on 3 June.");
        document("Post", "2019-06-06", "On June 3 the ferry to Orle Island left its pier.");
        assertThat(page().select("#timeline .told li").text())
                .contains("Told ahead by 1 document: Echo")
                .endsWith("Told by 1 document: Post");
    }

    @Test
    void putsADayThatIsNamedWithoutItsMonthWhereItsWeekdayFalls() throws IOException {
        document(
                "Echo",
                "2019-05-08",
                "The next meeting is on Thursday the sixteenth, the ferry company says.");
        document("Post", "2019-05-09", "The ferry company says that it meets on 16 May.");
        assertThat(page().select("#timeline .told li").text()).startsWith("16 May 2019");
    }

    @Test
    void drawsNoLineThatNoDescentStandsFor() throws IOException {
        var page = Jsoup.parse(written(HarbourCase.answer()));
        var wide = page.expectFirst("#families svg.wide");
        assertThat(wide.select(".edge title").eachText())
                .containsExactlyInAnyOrder(
                        "94 % from Norda",
                        "96 % from Norda",
                        "88 % from Harbour Star",
                        "100 % from Harbour Star",
                        "100 % from Port office newsletter");
        assertThat(wide.select(".edge.unseen title").eachText())
                .containsExactly("100 % from Port office newsletter");
        assertThat(wide.select(".mark.undecided")).hasSize(1);
        assertThat(page.select("#families .members li").eachText())
                .contains("Vellmar Weekly, undated: from whom is undecided");
    }

    @Test
    void aPageOfManyStoriesHasNotMostOfItsTextFromTheOneItCopied() throws IOException {
        var dispatch = "The ferry stops on Monday, the company says.";
        var from = document("Norda", "2019-05-01", dispatch);
        var page =
                document("Sheet", "2019-05-02", dispatch + "\n" + "Rain is expected. ".repeat(9));
        int cut = dispatch.length();
        builder.documents.set(
                1,
                builder.withStories(
                        page, new Span(0, cut), new Span(cut + 1, page.body().length())));
        var passages = List.of(builder.passage(from, dispatch), builder.passage(page, dispatch));
        var strand = new Strand("s", passages, List.of());
        builder.strands.add(strand);
        builder.takes(strand, passages.getLast(), passages.getFirst());
        assertThat(Behind.of(builder.build()).repeating()).isZero();
    }

    private static String written(org.firsthand.model.Answer answer) throws IOException {
        var out = new StringWriter();
        HtmlReport.write(answer, out);
        return out.toString();
    }

    @Test
    void saysWhoseTextTheOthersRepeat() throws IOException {
        var page = Jsoup.parse(written(HarbourCase.answer()));
        assertThat(page.select(".first > .tally").eachText())
                .containsExactly(
                        "1 document has most of its text from Port office newsletter (not here), which never names it.");
        assertThat(page.select(".chain .tally").eachText())
                .contains("4 documents have most of their text from Norda.");
    }
}
