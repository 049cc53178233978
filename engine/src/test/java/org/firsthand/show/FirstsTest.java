// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Access;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Finding;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;
import org.firsthand.model.Strand;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Who had it first, as the first screen tells it.
class FirstsTest {
    private static final String LOCK = "The lock at Arle will be drained in June.";
    private static final String SOLD = "The mill is sold.";

    private final AnswerBuilder builder = new AnswerBuilder();

    private Document print(String outlet, String day, String body, Comment... comments) {
        return builder.document(
                outlet.toLowerCase(java.util.Locale.ROOT) + ".html",
                new AnswerBuilder.Head(outlet, null, day, null),
                body,
                comments);
    }

    private void copies(Document child, Document parent, String words) {
        var a = builder.passage(child, words);
        var b = builder.passage(parent, words);
        var strand = new Strand("s" + builder.strands.size(), List.of(a, b), List.of());
        builder.strands.add(strand);
        builder.takes(strand, a, b);
    }

    /// A claim that is widely printed, with a first appearance told by the caller.
    private void claim(String text, List<String> ids, Finding.FirstAppearance first) {
        builder.claim(text, ids, k -> k.origin("Ada Moll", Access.SAW, ids.getFirst()));
        var last = builder.findings.removeLast();
        builder.findings.add(
                new Finding(
                        last.claim(),
                        last.documents(),
                        last.outlets(),
                        last.origins(),
                        last.roots(),
                        last.origin(),
                        last.status(),
                        last.because(),
                        first));
    }

    private static Moment day(String day) {
        return Moment.day(LocalDate.parse(day));
    }

    private org.jsoup.nodes.Document page() throws IOException {
        var out = new StringWriter();
        HtmlReport.write(builder.build(), out);
        return Jsoup.parse(out.toString());
    }

    private List<String> prints(List<Document> documents, String words) {
        var ids = new ArrayList<String>();
        documents.forEach(d -> ids.add(builder.says(d, null, words)));
        return ids;
    }

    @Test
    void namesTheFirstWithItsSourceAndSetsTheMisdatedCopyApart() throws IOException {
        var lantern = print("Lantern", "2020-03-04", "The Lantern obtained the minutes. " + LOCK);
        var agency = print("Agency", "2020-03-04", "As the Lantern had first: " + LOCK);
        var echo = print("Echo", "2020-03-05", LOCK);
        var early = print("Early", "2020-03-01", LOCK);
        copies(echo, agency, LOCK);
        copies(early, agency, LOCK);
        builder.events.add(
                new Event(
                        Event.Kind.OBTAIN,
                        builder.passage(lantern, "The Lantern obtained the minutes"),
                        "The Lantern",
                        "the minutes",
                        null,
                        null,
                        "obtain",
                        0.8));
        var ids = prints(List.of(lantern, agency, echo, early), LOCK);
        claim(
                LOCK,
                ids,
                new Finding.FirstAppearance(
                        lantern.path(),
                        day("2020-03-04"),
                        true,
                        List.of(),
                        List.of("Agency refers to it"),
                        List.of()));
        var first = page().expectFirst(".first");
        assertThat(first.select(".who").eachText()).containsExactly("Lantern");
        assertThat(first.select(".when").text()).isEqualTo("4 March 2020");
        assertThat(first.select(".chain .tally").eachText())
                .containsExactly(
                        "It says: “The Lantern obtained the minutes.”",
                        "Agency refers to it.",
                        "In words of its own also in Agency.");
        assertThat(first.select("> .tally").eachText())
                .contains(
                        "Not first, whatever the date: Early is dated 1 March 2020, but repeats a text of 4"
                                + " March 2020, Agency.");
    }

    @Test
    void putsWhoRefersToAnotherBehindItAndNamesWhatIsNotCertain() throws IOException {
        var lantern = print("Lantern", "2020-03-04", LOCK);
        var agency = print("Agency", "2020-03-04", LOCK + " Two locks leak.");
        var forum =
                print(
                        "Forum",
                        "2020-03-06",
                        "A page.",
                        new Comment("c1", null, 0, "Guest", null, SOLD, "nesting", 1));
        var post = print("Post", "2020-03-06", SOLD + " Two locks leak.");
        var mail = print("Mail", "2020-03-07", SOLD + " Two locks leak. " + LOCK);
        builder.events.add(
                new Event(
                        Event.Kind.CITE,
                        builder.passage(agency, "Two locks leak"),
                        "Agency",
                        null,
                        "Lantern",
                        null,
                        "credit",
                        0.8));
        claim(
                "Two locks leak.",
                prints(List.of(agency, post, mail), "Two locks leak."),
                new Finding.FirstAppearance(
                        agency.path(),
                        day("2020-03-04"),
                        true,
                        List.of(),
                        List.of("2 others repeat its wording"),
                        List.of(new Finding.Earlier("Lantern", lantern.path()))));
        claim(
                LOCK,
                prints(List.of(lantern, agency, mail), LOCK),
                new Finding.FirstAppearance(lantern.path(), day("2020-03-04"), true));
        var sold = new ArrayList<String>();
        sold.add(commented(forum));
        sold.addAll(prints(List.of(post, mail), SOLD));
        claim(
                SOLD,
                sold,
                new Finding.FirstAppearance(
                        forum.path(),
                        day("2020-03-06"),
                        false,
                        List.of(new Finding.Rival(post.path(), day("2020-03-06"))),
                        List.of(),
                        List.of()));
        var chain = page().expectFirst(".chain");
        assertThat(chain.select(".who").eachText())
                .containsExactly("Lantern", "Agency", "Forum, in a comment by Guest");
        assertThat(chain.select("li").get(1).select(".tally").eachText())
                .contains("By its own account after Lantern.")
                .noneMatch(line -> line.contains("its wording"));
        assertThat(chain.select("li").eachAttr("class")).containsExactly("sure", "sure", "unsure");
        assertThat(chain.select("li").get(2).expectFirst(".tally").text())
                .isEqualTo("or Post, 6 March 2020: which was first is not certain.");
        assertThat(Summary.of(builder.build(), new Summary.Options(90, Summary.Style.PLAIN, null)))
                .contains("    Forum or Post, 6 March 2020: not certain\n");
    }

    private String commented(Document forum) {
        var body = builder.says(forum, "Guest", "A page.");
        builder.statements.replaceAll(s ->
                s.id().equals(body)
                        ? new Statement(
                                s.id(),
                                s.path(),
                                Part.comment("c1"),
                                s.content(),
                                s.cue(),
                                s.source(),
                                "Guest",
                                s.chain(),
                                s.channel(),
                                s.stance(),
                                s.access(),
                                false,
                                false,
                                s.rule(),
                                s.confidence())
                        : s);
        return body;
    }

    @Test
    void saysNothingWhereNothingIsWidelyPrinted() throws IOException {
        claim(
                LOCK,
                prints(List.of(print("Lantern", "2020-03-04", LOCK)), LOCK),
                new Finding.FirstAppearance("lantern.html", day("2020-03-04"), true));
        assertThat(page().select(".first")).isEmpty();
    }
}
