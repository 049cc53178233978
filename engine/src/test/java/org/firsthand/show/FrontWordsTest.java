// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Access;
import org.firsthand.model.Alteration;
import org.firsthand.model.Answer;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;
import org.firsthand.model.Problem;
import org.firsthand.model.Statement;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// What the first screen and the summary say, and what they do not claim.
class FrontWordsTest {
    private static final String DENIED = "The gate is shut";

    private final AnswerBuilder builder = new AnswerBuilder();

    private static org.jsoup.nodes.Document page(Answer answer) throws IOException {
        var out = new StringWriter();
        HtmlReport.write(answer, out);
        return Jsoup.parse(out.toString());
    }

    private static String summary(Answer answer) {
        return Summary.of(answer, new Summary.Options(120, Summary.Style.PLAIN, null));
    }

    private Document document(String path, String outlet) {
        return builder.document(
                path, new AnswerBuilder.Head(outlet, null, null, null), DENIED + ".");
    }

    /// Turns a statement into a denial.
    private void denies(String id) {
        builder.statements.replaceAll(s ->
                s.id().equals(id)
                        ? new Statement(
                                s.id(),
                                s.path(),
                                s.part(),
                                s.content(),
                                s.cue(),
                                s.source(),
                                s.sourceName(),
                                s.chain(),
                                s.channel(),
                                Statement.Stance.DENIES,
                                s.access(),
                                s.hedged(),
                                s.conditional(),
                                s.rule(),
                                s.confidence())
                        : s);
    }

    @Test
    void hedgesThatNoClaimHasSeveralOrigins() throws IOException {
        var one = document("a.txt", "Mallow Post");
        var id = builder.says(one, "Eve Ostrom", DENIED);
        builder.claim(DENIED, List.of(id), k -> k.origin("Eve Ostrom", Access.SAW, id));
        var answer = builder.build();
        var words =
                "No claim is shown with two named origins. Claims told in quite different words may stay apart,"
                        + " so this can be too few.";
        assertThat(page(answer).select(".several .none").text()).isEqualTo(words);
        assertThat(summary(answer).replaceAll("\\s+", " ")).contains(words);
        assertThat(summary(HarbourCase.answer())).doesNotContain("No claim is shown");
    }

    @Test
    void drawsARingForEachOutletAndNotForEachDocument() throws IOException {
        for (var path : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
            var document = document(path, path.equals("d.txt") ? "a.txt Post" : path + " Post");
            builder.says(document, "Eve Ostrom", DENIED);
        }
        var ids = builder.statements.stream().map(Statement::id).toList();
        builder.claim(DENIED, ids, k -> k.origin("Eve Ostrom", Access.SAW, ids.getFirst()));
        var lead = page(builder.build()).expectFirst(".wide .leads li");
        assertThat(lead.select(".tally").text()).startsWith("3 outlets print it");
        assertThat(lead.select(".rings").text()).isEqualTo("○○○");
    }

    @Test
    void tellsWhichSideDeniesTheSameWords() throws IOException {
        var says = builder.says(document("a.txt", "Mallow Post"), "Eve Ostrom", DENIED);
        var not = builder.says(document("b.txt", "Tarn Echo"), "Tom Aris", DENIED);
        var own = builder.says(document("c.txt", "Colm Herald"), null, DENIED);
        denies(not);
        denies(own);
        var claim =
                builder.claim(
                        DENIED,
                        List.of(says, not, own),
                        k -> k.origin("Eve Ostrom", Access.SAW, says));
        builder.conflicts.add(
                new Conflict(Conflict.Kind.DENIAL, says, not, claim, null, null, 0.9));
        builder.conflicts.add(
                new Conflict(Conflict.Kind.DENIAL, says, own, claim, null, null, 0.8));
        var answer = builder.build();
        assertThat(page(answer).select(".clash .tally").eachText())
                .containsExactly(
                        "Eve Ostrom, in Mallow Post",
                        "denied by Tom Aris, in Tarn Echo; also Colm Herald");
        assertThat(page(answer).select("#conflicts .side .source").eachText())
                .anyMatch(source -> source.contains("denied by Tom Aris"))
                .anyMatch(source -> source.contains("denied in its own words"));
        assertThat(summary(answer))
                .contains("denied by Tom Aris, in Tarn Echo")
                .doesNotContain("denied by Eve");
    }

    @Test
    void tellsOfManySourcesWithOneProblemInOneLine() throws IOException {
        document("box.zip#a.txt", "Mallow Post");
        for (int i = 0; i < 2_000; i++) {
            builder.problems.add(
                    new Problem("e%04d.bin".formatted(i), null, "This is not text", null));
        }
        builder.problems.add(new Problem("a.txt", null, "The file is empty", null));
        builder.problems.add(new Problem("box.zip", null, "Hidden files are not read: 2", null));
        builder.problems.add(new Problem("b.zip", null, "It breaks at line 7 of 'x'", null));
        builder.problems.add(new Problem("c.zip", null, "It breaks at line 12 of 'y'", null));
        var answer = builder.build();

        assertThat(summary(answer))
                .contains(
                        """
                            2,003 sources not read: e0000.bin, e0001.bin, e0002.bin and 1,997 more (This is not text); b.zip and c.zip (It
                            breaks at line 7 of 'x', and the like); a.txt (The file is empty).
                            1 source hidden, or with hidden files, which are not read: box.zip.
                        """);
        assertThat(page(answer).select(".problems li")).hasSize(54);
        assertThat(page(answer).select("#problems .left-out").text()).startsWith("1,950 more");
        assertThat(Listing.read(answer, 100))
                .hasSize(17)
                .contains("problem: 1,990 more like these; all of them with --json");
    }

    @Test
    void countsAContainerAsReadWhereADocumentLiesInIt() throws IOException {
        document("box.zip#in.zip#a.txt", "Mallow Post");
        builder.problems.add(new Problem("box.zip", null, "It is damaged", null));
        builder.problems.add(new Problem("bo", null, "It is damaged", null));

        assertThat(page(builder.build()).select(".fine").text())
                .endsWith("1 source not read, 1 source read with problems.");
    }

    @Test
    void countsEachSourceWithProblemsOnceByWhatBefellIt() throws IOException {
        document("cut.txt", "Mallow Post");
        var german = document("anzeiger.html", "Mallow Anzeiger");
        builder.documents.set(1, foreign(german, "de"));
        builder.problems.add(new Problem("anzeiger.html", null, "Not analysed: language de", null));
        builder.problems.add(
                new Problem("cut.txt", "line 3", "More lines than are read.", "lines"));
        builder.problems.add(new Problem("cut.txt", "line 9", "A second thing.", null));
        builder.problems.add(new Problem("empty.html", null, "The file is empty", null));
        builder.problems.add(new Problem("sources.csv", "line 2", "No such file", null));
        var answer = builder.build();
        assertThat(page(answer).select(".fine").text())
                .endsWith(
                        "1 source not read, 1 source not analysed, in German, 2 sources read with problems.");
        assertThat(summary(answer))
                .contains(
                        """
                            1 source not read: empty.html (The file is empty).
                            1 source not analysed, in German: anzeiger.html.
                            2 sources read with problems: cut.txt (line 3: More lines than are read; and 1 more) and sources.csv (line 2: No
                            such file).
                        """);
    }

    @Test
    void namesThePossibleSecondOriginAndWhatBecameOfANumber() throws IOException {
        var ids = new ArrayList<String>();
        for (var outlet : List.of("Post", "Echo", "Mail")) {
            ids.add(builder.says(document(outlet + ".txt", outlet), "Eve Ostrom", DENIED));
        }
        builder.claim(DENIED, ids, k -> k.origin("Eve Ostrom", Access.SAW, ids.getFirst()));
        var last = builder.findings.removeLast();
        var origins = new ArrayList<>(last.origin());
        origins.add(
                new Finding.Origin(
                        "Tom Aris", Access.RECORDING, false, false, List.of(ids.getLast())));
        builder.findings.add(
                new Finding(
                        last.claim(),
                        last.documents(),
                        last.outlets(),
                        new Finding.Origins(1, 2, 0, 0, 2),
                        1,
                        origins,
                        last.status(),
                        last.because(),
                        last.first()));
        var from =
                builder.document(
                        "from.txt",
                        new AnswerBuilder.Head("Star", null, null, null),
                        "It agreed to pay nine million crowns for it.");
        var to =
                builder.document(
                        "to.txt",
                        new AnswerBuilder.Head("Sun", null, null, null),
                        "It agreed to pay 19 million crowns for it.");
        builder.alterations.add(
                new Alteration(
                        Alteration.Kind.NUMBER,
                        List.of(builder.passage(from, "agreed to pay nine million crowns for")),
                        builder.passage(to, "agreed to pay 19 million crowns for"),
                        null));
        var page = page(builder.build());
        assertThat(page.select(".wide .leads .tally").text())
                .isEqualTo(
                        "3 outlets print it, 1 origin shown (at most 2): Eve Ostrom (saw it)"
                                + " – perhaps also Tom Aris (heard on a recording)");
        assertThat(page.select(".removed .said").text())
                .isEqualTo("“nine million crowns” became “19 million crowns”");
    }

    private static Document foreign(Document d, String language) {
        return DocumentBuilder.like(d).foreign(language).build();
    }

    @Test
    void warnsOfTextsThatAreRoughScans() throws IOException {
        var head = new AnswerBuilder.Head("Vale Argus", null, null, null);
        builder.document("plain.txt", head, "The gate is shut, the harbour board says.");
        assertThat(summary(builder.build())).doesNotContain("scan");
        builder.document(
                "scan.txt", head, "Tho g;ate is shuT, tho h4rbour bo?rd says, S500,oOO ncr mi{e.");
        assertThat(summary(builder.build()))
                .contains(
                        "The text of 1 document is a rough scan: names, figures and negations in it"
                                + " are unreliable.");
        var page = page(builder.build());
        assertThat(page.select(".fine").text()).contains("is a rough scan");
        assertThat(page.select("#documents .tag").eachText()).containsExactly("rough scan");
    }
}
