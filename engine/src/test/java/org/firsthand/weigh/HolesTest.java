// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.firsthand.Papers;
import org.firsthand.claims.Find;
import org.firsthand.model.Access;
import org.firsthand.model.Answer;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Found;
import org.firsthand.model.Hole;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Omission;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Ping;
import org.firsthand.model.Problem;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Version;
import org.junit.jupiter.api.Test;

class HolesTest {
    private static final String POST =
            "The mill burned on Sunday. According to the fire brigade's log, nobody was inside. The"
                    + " owner denied that the pump was locked.";
    private static final String STAR = "The mill burned on Sunday, the Mill Post reports.";

    private final Papers papers =
            new Papers()
                    .print("Mill Post", "2021-04-02", POST)
                    .print("Dyke Star", "2021-04-03", STAR)
                    .print("Sluice Echo", "2021-04-03", STAR);

    private static Passage passage(Document document, String words) {
        int at = document.body().indexOf(words);
        return new Passage(document.path(), Part.BODY, new Span(at, at + words.length()));
    }

    private Answer answer(Found found, Collation collation, Problem... problems) {
        return new Answer(
                papers.documents(),
                List.of(problems),
                found,
                collation,
                new Claims(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Hole> holes(Found found, Collation collation, Problem... problems) {
        return Holes.of(answer(found, collation, problems));
    }

    private static Found found(List<Event> events, Reference... references) {
        return new Found(List.of(), events, List.of(references), List.of());
    }

    private static Collation collation(List<Version> versions, Omission... omissions) {
        return new Collation(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                versions,
                List.of(omissions),
                List.of());
    }

    private static Event event(Event.Kind kind, Passage passage, String who, String what) {
        return new Event(kind, passage, who, what, null, null, "rule", 1);
    }

    @Test
    void namesATextThatIsCitedAndNotInThePile() {
        var log = passage(papers.of("Mill Post"), "the fire brigade's log");
        var holes =
                holes(
                        found(
                                List.of(),
                                new Reference(log, Reference.Kind.DOCUMENT, "log fire brigade")),
                        collation(List.of()));
        assertThat(holes)
                .singleElement()
                .satisfies(hole -> {
                    assertThat(hole.kind()).isEqualTo(Hole.Kind.CITED);
                    assertThat(hole.what()).isEqualTo("the fire brigade's log");
                });
    }

    private static List<Hole> read(String outlet, String body) {
        var pile = new Papers().print(outlet, "2021-04-02", body);
        return Holes.of(
                new Answer(
                        pile.documents(),
                        List.of(),
                        Find.find(pile.documents().getFirst()),
                        pile.collation(),
                        pile.claims(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void tellsABareNounWithItsSentence() {
        assertThat(read("Mill Post", "Two clerks say that a note has gone round about the mill."))
                .extracting(Hole::what)
                .containsExactly(
                        "a note, told of in “Two clerks say that a note has gone round about the mill.”");
    }

    @Test
    void asksTheOneWhoBroughtAPaper() {
        assertThat(
                        read(
                                "Mill Post",
                                "“The pump broke on Sunday,” Ada Brock said, and she had brought the plumber’s bill."))
                .extracting(Hole::what, Hole::whom)
                .contains(tuple("the plumber’s bill", "Ada Brock"));
    }

    @Test
    void saysThatSomebodyWasAskedOnlyWhereSomebodyWas() {
        assertThat(
                        read(
                                "Mill Post",
                                "The Fire Brigade declined to say who had locked the pump in May."))
                .flatExtracting(Hole::because)
                .contains("asked and not answered");
        assertThat(read("Mill Post", "The Fire Brigade cannot say who had locked the pump in May."))
                .flatExtracting(Hole::because)
                .contains("Fire Brigade does not know it");
        assertThat(
                        read(
                                "Mill Post",
                                "The Fire Brigade did not say who had locked the pump in May."))
                .flatExtracting(Hole::because)
                .contains("Fire Brigade did not say it");
    }

    @Test
    void namesWhatWasNotSeenBeforeTheWordsThatSaySo() {
        assertThat(read("Mill Post", "Mill Post has not seen a contract."))
                .extracting(Hole::what)
                .containsExactly("a contract: “Mill Post has not seen a contract”");
    }

    @Test
    void namesAPageThatIsSaidToCiteOneOfThePile() {
        papers.mention(
                new Ping("p1", "https://ebb.example/week", "Ebb Notes", null, "The mill | Ebb"),
                new Ping("p2", null, "Reed", null, "A page without an address"));
        var cites = passage(papers.of("Mill Post"), "The mill burned");
        var holes =
                holes(
                        found(
                                List.of(),
                                new Reference(
                                        cites, Reference.Kind.URL, "http://ebb.example/week/")),
                        collation(List.of()));
        assertThat(holes)
                .singleElement()
                .satisfies(hole -> {
                    assertThat(hole.kind()).isEqualTo(Hole.Kind.LINKED);
                    assertThat(hole.what()).isEqualTo("https://ebb.example/week");
                    assertThat(hole.passage())
                            .isEqualTo(new Passage("sluice-echo.txt", "ping p1", new Span(0, 14)));
                    assertThat(hole.because())
                            .containsExactly(
                                    "links to sluice-echo.txt, as a notice there says",
                                    "cited by mill-post.txt");
                });
        assertThat(papers.found().statements())
                .allMatch(statement -> !Part.isPing(statement.part()));
    }

    @Test
    void missesADiscussionThatIsAnnouncedBelowACapturedAccount() {
        var announced =
                new Problem("mill-post.txt", Problem.DISCUSSION, "134 comments elsewhere", null);
        var other = new Problem("mill-post.txt", "line 3", "Odd characters", null);
        assertThat(holes(found(List.of()), collation(List.of()), announced, other))
                .extracting(Hole::kind, Hole::what, Hole::path)
                .containsExactly(
                        tuple(Hole.Kind.NOT_CAPTURED, "134 comments elsewhere", "mill-post.txt"));
    }

    @Test
    void missesASourceOnceAndNoneThatIsHiddenOrHereAsACopy() {
        assertThat(
                        holes(
                                found(List.of()),
                                collation(List.of()),
                                new Problem("a.docx", null, "A type stands before it", null),
                                new Problem("a.docx", null, "No text was found in it", null),
                                new Problem(".page.html", null, Problem.HIDDEN, null),
                                new Problem("b.zip", null, Problem.HIDDEN + ": 3", null),
                                new Problem("c.txt", null, "Another is called so, too", null),
                                Problem.copy("c.txt", "mill-post.txt")))
                .extracting(Hole::path)
                .containsExactly("a.docx");
    }

    @Test
    void holdsNoTextMissingThatIsInThePileUnderItsHeading() {
        papers.print("Fire Brigade", "2021-04-05", "Log of the brigade. 4 April, mill, one pump.");
        var log = passage(papers.of("Mill Post"), "the fire brigade's log");
        assertThat(
                        holes(
                                found(
                                        List.of(),
                                        new Reference(
                                                log, Reference.Kind.DOCUMENT, "log fire brigade")),
                                collation(List.of())))
                .isEmpty();
    }

    @Test
    void knowsSeveralPartsOfATextByTheDayOfThePaperThatHoldsThem() {
        papers.print("Brigade", "2021-04-05", "Log of the pump, extracts\n4 April, mill.");
        var post = passage(papers.of("Mill Post"), "the fire brigade's log");

        assertThat(
                        holes(
                                found(
                                        List.of(),
                                        new Reference(
                                                post,
                                                Reference.Kind.DOCUMENT,
                                                "extract 2021-04-05")),
                                collation(List.of())))
                .isEmpty();
        assertThat(
                        holes(
                                found(
                                        List.of(),
                                        new Reference(
                                                post,
                                                Reference.Kind.DOCUMENT,
                                                "extract 2021-04-06")),
                                collation(List.of())))
                .hasSize(1);
    }

    @Test
    void showsACitedTextWhereADocumentOfTheDayComesBackToItMost() {
        papers.print(
                "Vale Daily",
                "2021-04-02",
                "It said so in the brigade's log. The log is short. So is the log of May.");
        var once = passage(papers.of("Mill Post"), "the fire brigade's log");
        var vale = papers.of("Vale Daily");
        var found =
                found(
                        List.of(),
                        new Reference(once, Reference.Kind.DOCUMENT, "log brigade"),
                        new Reference(
                                passage(vale, "the brigade's log"),
                                Reference.Kind.DOCUMENT,
                                "log brigade"),
                        new Reference(
                                passage(vale, "The log"), Reference.Kind.DOCUMENT, "log brigade"));

        assertThat(holes(found, collation(List.of())))
                .extracting(Hole::path)
                .containsExactly(vale.path());
    }

    @Test
    void knowsADailyByTheNameBeforeThatWord() {
        papers.print("Vale Daily", "2021-04-02", "The mill burned.");
        var star = papers.of("Dyke Star");
        var told =
                new Event(
                        Event.Kind.CITE,
                        passage(star, "The mill burned"),
                        "Dyke Star",
                        "report",
                        "Vale",
                        null,
                        "cite.told",
                        1);

        assertThat(holes(found(List.of(told)), collation(List.of()))).isEmpty();
    }

    @Test
    void namesAnOutletThatIsCreditedAndHasNothingInThePile() {
        var star = papers.of("Dyke Star");
        var there =
                new Event(
                        Event.Kind.CITE,
                        passage(star, "the Mill Post reports"),
                        "Dyke Star",
                        "report",
                        "Mill Post",
                        null,
                        "rule",
                        1);
        var absent =
                new Event(
                        Event.Kind.CITE,
                        passage(star, "The mill burned"),
                        "Dyke Star",
                        "report",
                        "Heath Courier",
                        null,
                        "rule",
                        1);
        assertThat(holes(found(List.of(there, absent)), collation(List.of())))
                .extracting(Hole::whom)
                .containsExactly("Heath Courier");
    }

    @Test
    void asksForAnAnswerThatNobodyGives() {
        var post = papers.of("Mill Post");
        var answer =
                answer(
                        found(
                                List.of(
                                        event(
                                                Event.Kind.LEAVE_OPEN,
                                                passage(post, "the pump was locked"),
                                                "the owner",
                                                "who locked the pump"))),
                        collation(List.of()));
        assertThat(Holes.of(answer)).extracting(Hole::what).containsExactly("who locked the pump");
        assertThat(Requests.of(Holes.missing(answer), answer))
                .extracting(r -> r.kind() + " " + r.whom())
                .containsExactly("ANSWER the owner");
    }

    @Test
    void asksOnceForWhatSeveralAnnounceForOneDay() {
        papers.print(
                        "Weir Herald",
                        "2021-04-04",
                        "A paper will be laid before the meeting on Friday.")
                .print(
                        "Lock Gazette",
                        "2021-04-04",
                        "The trust meets on Friday. A trial opens on 10 April.")
                .print("Reed Courier", "2021-04-05", "The rowing club meets in May.");
        var day = Moment.day(LocalDate.of(2021, 4, 9));
        var paper =
                announced("Weir Herald", "A paper will be laid before the meeting", "text", day);
        var meeting = announced("Lock Gazette", "The trust meets on Friday", "occasion", day);
        var other =
                announced(
                        "Lock Gazette",
                        "A trial opens on 10 April",
                        "occasion",
                        Moment.day(LocalDate.of(2021, 4, 10)));
        var vague =
                announced(
                        "Reed Courier",
                        "The rowing club meets in May",
                        "occasion",
                        Moment.month(LocalDate.of(2021, 5, 1)));
        assertThat(holes(found(List.of(paper, meeting, other, vague)), collation(List.of())))
                .extracting(hole -> hole.because().getFirst())
                .containsExactlyInAnyOrder("for 2021-04-09", "for 2021-04-10");
    }

    private Event announced(String outlet, String words, String kind, Moment when) {
        var passage = passage(papers.of(outlet), words);
        return new Event(
                Event.Kind.ANNOUNCE, passage, null, words, null, when, "announce." + kind, 1);
    }

    @Test
    void takesALessToldMentionForTheBetterKnownText() {
        var post = papers.of("Mill Post");
        var known =
                new Reference(
                        passage(post, "The owner denied that the pump was locked."),
                        Reference.Kind.DOCUMENT,
                        "survey holm",
                        "Holm");
        var less =
                new Reference(
                        passage(papers.of("Dyke Star"), "The mill"),
                        Reference.Kind.DOCUMENT,
                        "survey pump");
        var again =
                new Reference(
                        passage(papers.of("Sluice Echo"), "The mill"),
                        Reference.Kind.DOCUMENT,
                        "survey holm",
                        "Holm");
        assertThat(holes(found(List.of(), known, less, again), collation(List.of())))
                .extracting(Hole::whom)
                .containsExactly("Holm");
    }

    @Test
    void holdsATextOnlyWhereADocumentCallsItselfSo() {
        papers.print(
                "Norrland Office",
                "2021-04-05",
                "The survey of the pump is long and\nsays that it leaks, and the office that ordered it said so on Monday.");
        var survey = passage(papers.of("Mill Post"), "the pump");
        assertThat(
                        holes(
                                found(
                                        List.of(),
                                        new Reference(
                                                survey, Reference.Kind.DOCUMENT, "survey holm")),
                                collation(List.of())))
                .hasSize(1);
    }

    @Test
    void gathersTheCutsOfCopiesThatOverlap() {
        var post = papers.of("Mill Post");
        var denial = passage(post, "The owner denied that the pump was locked.");
        var more =
                new Passage(
                        denial.path(),
                        Part.BODY,
                        new Span(denial.span().start(), post.body().length()));
        assertThat(
                        holes(
                                found(List.of()),
                                collation(
                                        List.of(),
                                        omission("Dyke Star", denial, Omission.Matter.DENIAL),
                                        omission("Sluice Echo", more, Omission.Matter.DENIAL))))
                .singleElement()
                .satisfies(hole ->
                        assertThat(hole.because().getFirst()).startsWith("left out by 2 of 2"));
    }

    @Test
    void showsWhatMattersAndMostCopiesLeaveOut() {
        var denial = passage(papers.of("Mill Post"), "The owner denied that the pump was locked.");
        var sunday = passage(papers.of("Mill Post"), "The mill burned on Sunday.");
        var holes =
                holes(
                        found(List.of()),
                        collation(
                                List.of(),
                                omission("Dyke Star", denial, Omission.Matter.DENIAL),
                                omission("Sluice Echo", denial, Omission.Matter.DENIAL),
                                omission("Sluice Echo", sunday, Omission.Matter.DATE)));
        assertThat(holes)
                .extracting(Hole::what)
                .containsExactly("The owner denied that the pump was locked.");
    }

    @Test
    void countsADenialFromTheFirstCopyThatLacksItAndACaveatFromTheSecond() {
        papers.print(
                "Weir Post", "2021-04-02", "The owner denied it. The Post has not seen the lease.");
        var denial = passage(papers.of("Weir Post"), "The owner denied it.");
        var caveat = passage(papers.of("Weir Post"), "The Post has not seen the lease.");

        assertThat(
                        holes(
                                found(List.of()),
                                collation(
                                        List.of(),
                                        omission("Dyke Star", denial, Omission.Matter.DENIAL),
                                        omission("Sluice Echo", caveat, Omission.Matter.CAVEAT))))
                .extracting(Hole::what)
                .containsExactly("The owner denied it.");
    }

    @Test
    void holdsNoPaperMissingThatSaysItIsThatPaper() {
        papers.print(
                "Brigade",
                "2021-04-05",
                "Fault book no. 44, page 61. Copied on Monday.\nOne pump was locked, see book 38.\n");
        var own = passage(papers.of("Brigade"), "book no. 44");
        var other = passage(papers.of("Brigade"), "book 38");

        assertThat(
                        holes(
                                found(
                                        List.of(),
                                        new Reference(own, Reference.Kind.DOCUMENT, "book 44"),
                                        new Reference(other, Reference.Kind.DOCUMENT, "book 38")),
                                collation(List.of())))
                .extracting(Hole::what)
                .contains("book 38, which Brigade names")
                .doesNotContain("book no. 44");
    }

    @Test
    void missesTheSoundOfARecordingThatIsHereInWords() {
        papers.transcribe(
                "Vale Archive", "2021-04-01", "Ida Holm: The mill was locked from the outside.");
        papers.print("Weir Post", "2021-04-03", "Holm spoke on the recording of the meeting.");
        var passage = passage(papers.of("Weir Post"), "the recording of the meeting");
        var said =
                new Statement(
                        "s1",
                        passage.path(),
                        Part.BODY,
                        List.of(passage.span()),
                        List.of(),
                        List.of(),
                        "Holm",
                        List.of(),
                        Statement.Channel.RECORDING,
                        Statement.Stance.ASSERTS,
                        Access.NOT_SAID,
                        false,
                        false,
                        "rule",
                        1);
        var reference = new Reference(passage, Reference.Kind.DOCUMENT, "recording meeting");

        assertThat(
                        holes(
                                new Found(List.of(said), List.of(), List.of(reference), List.of()),
                                collation(List.of())))
                .singleElement()
                .satisfies(hole -> {
                    assertThat(hole.what()).isEqualTo("the sound of the recording itself");
                    assertThat(hole.because().getFirst()).contains("vale-archive.txt");
                });
    }

    private Omission omission(String outlet, Passage from, Omission.Matter matter) {
        var story = papers.of(outlet);
        return new Omission(
                new Passage(story.path(), Part.BODY, story.stories().getFirst().span()),
                from,
                Omission.Where.TAIL,
                Omission.When.AFTER,
                List.of(matter));
    }

    @Test
    void showsWhatWasRemovedWithoutAWordAndNotWhatACorrectionExplains() {
        var post = papers.of("Mill Post");
        var removed = passage(post, "The owner denied that the pump was locked.").span();
        var correction = passage(papers.of("Dyke Star"), "The mill");
        var media = new Link("https://a.example/tape.mp3", "audio", Part.BODY);
        var silent =
                new Version(
                        "u",
                        "mill-post.txt",
                        "b",
                        List.of(removed),
                        List.of(),
                        List.of(media),
                        null);
        var explained =
                new Version(
                        "v",
                        "mill-post.txt",
                        "c",
                        List.of(removed),
                        List.of(),
                        List.of(),
                        correction);
        assertThat(holes(found(List.of()), collation(List.of(silent, explained))))
                .extracting(Hole::what)
                .containsExactlyInAnyOrder(
                        "recording https://a.example/tape.mp3",
                        "The owner denied that the pump was locked.");
    }

    @Test
    void countsAnUnreadSourceButNoCopyOfAReadOne() {
        assertThat(
                        holes(
                                found(List.of()),
                                collation(List.of()),
                                new Problem("wall.html", null, "Only a consent wall", null),
                                Problem.copy("copy.html", "mill-post.txt")))
                .extracting(Hole::path)
                .containsExactly("wall.html");
    }
}
