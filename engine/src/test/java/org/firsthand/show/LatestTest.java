// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Access;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Moment;
import org.firsthand.model.Quantity;
import org.firsthand.model.Strand;
import org.firsthand.model.Update;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Where it stands: the last word on what was decided, changed, taken back or announced.
class LatestTest {
    private static final String NONE = "No decision on the lock has been taken.";

    private final AnswerBuilder builder = new AnswerBuilder();

    private Document print(String outlet, String day, String body) {
        return builder.document(
                outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".html",
                new AnswerBuilder.Head(outlet, null, day, null),
                body);
    }

    /// Three papers that print what the board says.
    private void widelyPrinted() {
        var ids = new ArrayList<String>();
        for (var outlet : List.of("Post", "Echo", "Mail")) {
            ids.add(builder.says(print(outlet, "2020-03-02", NONE), "Lock Board", NONE));
        }
        builder.claim(NONE, ids, k -> k.origin("Lock Board", Access.TOOK_PART, ids.getFirst()));
    }

    private void event(Event.Kind kind, Document document, String words, @Nullable Moment when) {
        builder.events.add(
                new Event(
                        kind,
                        builder.passage(document, words),
                        document.publisher(),
                        null,
                        null,
                        when,
                        "rule",
                        0.8));
    }

    private void quantity(Document document, String words, String value, @Nullable Moment asOf) {
        builder.quantities.add(
                new Quantity(builder.passage(document, words), value, "crown", false, asOf));
    }

    private static Moment day(String day) {
        return Moment.day(LocalDate.parse(day));
    }

    private List<Latest.Entry> latest() {
        var answer = builder.build();
        return Latest.of(answer, new Lookup(answer));
    }

    private List<String> told(Latest.Kind kind) {
        var answer = builder.build();
        var lookup = new Lookup(answer);
        return Latest.of(answer, lookup).stream()
                .filter(e -> e.kind() == kind)
                .map(e -> lookup.document(e.now().path()).quote(e.now()))
                .toList();
    }

    @Test
    void givesTheLastWordOfWhoIsBehindAWidelyPrintedDecision() {
        widelyPrinted();
        var board = print("Lock Board", "2020-03-09", "What is decided. Nothing has been decided.");
        builder.says(board, null, "What is decided. Nothing has been decided.");
        var other = print("Mill Trust", "2020-03-12", "The board of the mill has decided to sell.");
        builder.says(other, null, "The board of the mill has decided to sell.");
        assertThat(told(Latest.Kind.DECISION)).containsExactly("Nothing has been decided.");
        var entry = latest().getFirst();
        assertThat(entry.before()).isNotNull();
        assertThat(entry.outlets()).isEqualTo(3);
    }

    @Test
    void takesNoCopyAndNoTranscriptForALaterWord() {
        widelyPrinted();
        var late = print("Late", "2020-05-01", NONE);
        builder.says(late, "Lock Board", NONE);
        var strand =
                new Strand(
                        "s",
                        List.of(
                                builder.passage(late, NONE),
                                builder.passage(builder.documents.getFirst(), NONE)),
                        List.of());
        builder.strands.add(strand);
        builder.takes(strand, strand.passages().getFirst(), strand.passages().getLast());
        var tape =
                builder.transcript(
                        print("Archive", "2020-06-01", "Lock Board: Nothing has been decided."), 4);
        builder.says(tape, "Lock Board", "Nothing has been decided.");
        assertThat(latest())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.now().path()).isIn("post.html", "echo.html", "mail.html");
                    assertThat(entry.before()).isNull();
                });
    }

    @Test
    void tellsAnUpdateOnlyWhereTheFigureIsAnother() {
        var early = print("Post", "2020-03-01", "Some 40 crowns were paid.");
        var late = print("Echo", "2020-03-05", "Some 60 crowns were paid.");
        var same = print("Mail", "2020-03-06", "As said, 40 crowns were paid.");
        quantity(early, "40 crowns", "40", null);
        quantity(late, "60 crowns", "60", null);
        quantity(same, "40 crowns", "40", null);
        var ids =
                List.of(
                        builder.says(early, null, "Some 40 crowns were paid"),
                        builder.says(late, null, "Some 60 crowns were paid"),
                        builder.says(same, null, "40 crowns were paid"));
        builder.updates.add(new Update("claim", ids.get(0), ids.get(1)));
        builder.updates.add(new Update("claim", ids.get(0), ids.get(2)));
        assertThat(told(Latest.Kind.FIGURE)).containsExactly("Some 60 crowns were paid");
    }

    @Test
    void tellsNoUpdateOfAFigureThatAScannerMisread() {
        var slips = " Tho g;ate is shuT, tho h4rbour bo?rd says, S500,oOO ncr mi{e oF it.";
        var early = print("Post", "2020-03-01", "He was paid $.-.' for it." + slips);
        var late = print("Echo", "2020-03-05", "He was paid 260 crowns for it.");
        quantity(late, "260 crowns", "260", null);
        var ids =
                List.of(
                        builder.says(early, null, "He was paid $.-.' for it"),
                        builder.says(late, null, "He was paid 260 crowns for it"));
        builder.updates.add(new Update("claim", ids.get(0), ids.get(1)));
        assertThat(told(Latest.Kind.FIGURE)).isEmpty();
    }

    @Test
    void tellsAFigureThatTakesThePlaceOfAnEarlierOne() {
        var letter =
                print("Board", "2020-03-20", "The work was put at 60 crowns. It is 70 crowns now.");
        var note = print("Post", "2020-03-10", "As of 9 March it costs 70 crowns.");
        quantity(letter, "60 crowns", "60", day("2020-02-01"));
        quantity(letter, "70 crowns", "70", null);
        quantity(note, "70 crowns", "70", day("2020-03-09"));
        assertThat(latest())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Latest.Kind.FIGURE);
                    assertThat(entry.when()).isEqualTo(day("2020-03-09"));
                });
        assertThat(told(Latest.Kind.FIGURE)).containsExactly("It is 70 crowns now.");
    }

    @Test
    void callsNoFigureLaterWhereTheTimesOverlapOrTheTwoNeverMeet() {
        var letter = print("Board", "2020-03-20", "It was 60 crowns. It is 70 crowns now.");
        var apart = print("Mail", "2020-03-20", "It is 80 crowns.");
        quantity(letter, "60 crowns", "60", day("2020-02-01"));
        quantity(letter, "70 crowns", "70", day("2020-02-01"));
        quantity(apart, "80 crowns", "80", day("2020-03-01"));
        assertThat(latest()).isEmpty();
    }

    @Test
    void tellsWhatWasWithdrawnAndWhatWasCorrectedOnce() {
        var said = print("Post", "2020-03-01", "Nobody was there.");
        var board = print("Board", "2020-03-09", "That sentence was wrong and is withdrawn.");
        var paper = print("Mail", "2020-03-08", "We gave 40 for 14. We are sorry.");
        var id = builder.says(said, "Board", "Nobody was there");
        var other = builder.says(paper, null, "We gave 40 for 14");
        builder.conflicts.add(
                new Conflict(
                        Conflict.Kind.DENIAL,
                        other,
                        id,
                        "claim",
                        null,
                        Conflict.WITHDRAWN + "Board: “That sentence was wrong and is withdrawn.”",
                        0.8));
        event(Event.Kind.CORRECT, board, "That sentence was wrong and is withdrawn", null);
        event(Event.Kind.CORRECT, paper, "We gave 40 for 14", null);
        assertThat(told(Latest.Kind.WITHDRAWN))
                .containsExactly("That sentence was wrong and is withdrawn.");
        assertThat(told(Latest.Kind.CORRECTED)).containsExactly("We gave 40 for 14. We are sorry.");
    }

    @Test
    void announcesWhatIsToComeInStoriesOfTheMatterTheDayMostNameFirst() {
        widelyPrinted();
        var post = print("Gazette", "2020-03-03", NONE + " The board meets on 9 March.");
        builder.claims.clear();
        builder.findings.clear();
        var ids = new ArrayList<String>();
        builder.statements.forEach(s -> ids.add(s.id()));
        ids.add(builder.says(post, "Lock Board", NONE));
        builder.claim(NONE, ids, k -> k.origin("Lock Board", Access.TOOK_PART, ids.getFirst()));
        event(Event.Kind.ANNOUNCE, post, "The board meets on 9 March", day("2020-03-09"));
        var passed = print("Late", "2020-03-10", "The board meets on 9 March.");
        event(Event.Kind.ANNOUNCE, passed, "The board meets on 9 March", day("2020-03-09"));
        var fair = print("Fair", "2020-03-03", "The fair opens on 8 March.");
        event(Event.Kind.ANNOUNCE, fair, "The fair opens on 8 March", day("2020-03-08"));
        assertThat(told(Latest.Kind.ANNOUNCED)).containsExactly("The board meets on 9 March.");
    }

    /// A paper that prints the decision and announces something.
    private void announced(String outlet, String day, String words, String when) {
        var paper = print(outlet, day, NONE + " " + words);
        event(Event.Kind.ANNOUNCE, paper, words, day(when));
        printed(paper);
    }

    /// Makes a paper one more that prints the widely printed claim.
    private void printed(Document paper) {
        var ids = new ArrayList<String>();
        builder.statements.forEach(s -> ids.add(s.id()));
        ids.add(builder.says(paper, "Lock Board", NONE));
        builder.claims.clear();
        builder.findings.clear();
        builder.claim(NONE, ids, k -> k.origin("Lock Board", Access.TOOK_PART, ids.getFirst()));
    }

    @Test
    void saysOfWhatWasAnnouncedThatItDidNotHappen() {
        widelyPrinted();
        announced(
                "Star", "2020-03-03", "A paper on the weir will be laid on 9 March.", "2020-03-09");
        printed(print("Late", "2020-03-12", NONE + " The paper on the weir was not laid."));
        assertThat(told(Latest.Kind.ANNOUNCED)).isEmpty();
        assertThat(told(Latest.Kind.NOT_DONE))
                .containsExactly("The paper on the weir was not laid.");
        var entry = latest().get(1);
        assertThat(entry.when()).isEqualTo(day("2020-03-09"));
        assertThat(entry.before()).isNotNull();
    }

    @Test
    void asksOnlyDocumentsThatCameAfterTheDay() {
        widelyPrinted();
        announced(
                "Star", "2020-03-03", "A paper on the weir will be laid on 9 March.", "2020-03-09");
        printed(print("Early", "2020-03-05", NONE + " The paper on the weir was not laid."));
        printed(print("Other", "2020-03-12", NONE + " The carpet in the hall was not laid."));
        assertThat(told(Latest.Kind.ANNOUNCED))
                .containsExactly("A paper on the weir will be laid on 9 March.");
        assertThat(told(Latest.Kind.NOT_DONE)).isEmpty();
    }

    @Test
    void whatABoardPutOffLaterIsItsLastWord() {
        widelyPrinted();
        var board = print("Lock Board", "2020-03-09", "Nothing has been decided.");
        builder.says(board, null, "Nothing has been decided.");
        printed(
                print(
                        "Late",
                        "2020-03-12",
                        NONE + " Last week the board put the lock off until June."));
        assertThat(told(Latest.Kind.POSTPONED))
                .containsExactly("Last week the board put the lock off until June.");
        assertThat(told(Latest.Kind.DECISION)).isEmpty();
        assertThat(latest().getFirst().before()).isNotNull();
    }

    @Test
    void standsOnTheFirstScreenWithWhatItReplaces() throws IOException {
        widelyPrinted();
        var board = print("Lock Board", "2020-03-09", "Nothing has been decided.");
        builder.says(board, null, "Nothing has been decided.");
        var out = new StringWriter();
        HtmlReport.write(builder.build(), out);
        var item = Jsoup.parse(out.toString()).expectFirst(".latest li");
        assertThat(item.text())
                .isEqualTo(
                        "Decision “Nothing has been decided.” Lock Board, 9 March 2020. Before: “"
                                + NONE
                                + "” (Echo, 2 March 2020); 3 outlets print that");
    }
}
