// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Access;
import org.firsthand.model.Answer;
import org.firsthand.model.Family;
import org.firsthand.model.Passage;
import org.firsthand.model.Strand;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static String written(Answer answer) throws IOException {
        var out = new StringWriter();
        HtmlReport.write(answer, out);
        return out.toString();
    }

    private static Document parsed(Answer answer) throws IOException {
        return Jsoup.parse(written(answer));
    }

    @Test
    void opensWithOneSentenceOfWhatWasReadAndFound() throws IOException {
        var page = parsed(HarbourCase.answer());
        assertThat(page.select("h1").text())
                .isEqualTo(
                        "14 documents from 14 outlets, 2 to 9 May 2019: 5 have most of their text from one of 2 others."
                                + " Of 3 claims that three outlets or more print, 2 are shown with one origin.");
        assertThat(page.select(".wide .leads .tally").eachText())
                .containsExactly(
                        "7 outlets print it, 1 origin shown (at most 2): Norda; against it 1 origin: Tom Aris (was told)",
                        "7 outlets print it, 1 origin: Port office of Vellmar (was told)");
        assertThat(page.expectFirst(".clash li").select(".said").eachText())
                .containsExactly(
                        "“Some 40 boats must find another berth”",
                        "“Some 60 boats must find another berth”");
    }

    @Test
    void groupsAppearancesByOriginEachWithItsSource() throws IOException {
        var page = parsed(HarbourCase.answer());
        var claim = page.expectFirst("details.claim");
        assertThat(claim.select(".origin h4").eachText())
                .containsExactly(
                        "Origin: Ilse Brandt, was told",
                        "Origin: Engineer's report of 28 April, goes by a document",
                        "Origin: Sailors' Log, saw it");
        assertThat(claim.select(".origin").getLast().select("blockquote mark").text())
                .isEqualTo("The wall leans outwards");
        assertThat(claim.select(".origin").getLast().expectFirst(".source").text())
                .isEqualTo(
                        "Sailors' Log, 5 May 2019 from meta article:published_time Copy citation");
        assertThat(claim.select(".appearance")).hasSize(9);
    }

    @Test
    void laysAChangedPassageBesideItsParent() throws IOException {
        var page = parsed(HarbourCase.answer());
        var beside =
                page.expectFirst(
                        ".appearance details.beside:contains(its parent, Harbour Star):has(.changed)");
        assertThat(beside.select(".side .changed").eachText()).containsExactly("40", "60");
        assertThat(beside.select(".changed").attr("title")).isEqualTo("number changed");
        assertThat(beside.select(".counts").text()).isEqualTo("1 number changed");
    }

    @Test
    void drawsAStrandAsTheTreeOfWhoTookItFromWhom() throws IOException {
        var tree = parsed(HarbourCase.answer()).expectFirst(".tree");
        assertThat(tree.select("> li > .node .name").eachText())
                .containsExactly("Norda", "Island Radio", "Vellmar Weekly");
        assertThat(tree.select("> li > ul > li > .node .name").eachText())
                .containsExactly("Evening Mail", "Harbour Star");
        assertThat(tree.select("> li > ul > li > ul > li > .node .name").eachText())
                .containsExactly("Tide Gazette", "Coast Courier");
        assertThat(tree.select(".tag").eachText())
                .containsExactly(
                        "starts here", "unseen source: Port office newsletter", "parent undecided");
    }

    @Test
    void citesWithOutletTitleDateAddressAndHash() throws IOException {
        var cite =
                parsed(HarbourCase.answer())
                        .select(".origin:contains(saw it) .appearance > .source button.cite")
                        .getLast();
        assertThat(cite.attr("data-cite"))
                .startsWith(
                        "“The wall leans outwards” — Sailors' Log, “A walk along the wall”, 5 May 2019. https://")
                .containsPattern(
                        "\\(sailors'-log.html, characters 31 to 54, SHA-256 [0-9a-f]{12}…\\)$");
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhereAndIdsAreUnique() throws IOException {
        assertLinks(parsed(HarbourCase.answer()));
    }

    private static void assertLinks(Document page) {
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> ids.contains(href.substring(1)));
    }

    @Test
    void neverSpeaksAVerdict() throws IOException {
        var page =
                parsed(HarbourCase.answer()).text()
                        + Summary.of(
                                HarbourCase.answer(),
                                new Summary.Options(90, Summary.Style.PLAIN, null));
        assertThat(page).doesNotContainPattern("(?i)\\b(true|false|lie|lied|fake|plagiaris)");
    }

    @Test
    void saysWhatIsEmpty() throws IOException {
        var page = parsed(new AnswerBuilder().build());
        assertThat(page.select("h1").text())
                .isEqualTo("0 documents from 0 outlets. No claim was found in them.");
        assertThat(page.text())
                .contains("Every source could be read.", "No two documents share wording.");
    }

    @Test
    void staysSmallForALargeCaseAndSaysWhatIsLeftOut() throws IOException {
        var html = written(large());
        var page = Jsoup.parse(html);
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(15_000_000);
        assertThat(page.select(".claim")).hasSize(5_000);
        assertThat(page.select("#claims > .claims > .left-out").text())
                .contains("firsthand claims FOLDER --json");
        assertThat(page.select("#families .left-out").text()).contains("are not embedded here");
        assertLinks(page);
    }

    /// 300 documents of 20 sentences each: every ten documents share them, in 3,000 strands and
    /// 5,000 claims.
    private static Answer large() {
        var builder = new AnswerBuilder();
        for (int d = 0; d < 300; d++) {
            var body = new StringBuilder();
            for (int s = 0; s < 20; s++) {
                body.append("Sentence ")
                        .append(s)
                        .append(" of group ")
                        .append(d / 10)
                        .append(
                                " tells of the quay, the wall, the boats and the long wait for divers.\n");
            }
            var head =
                    new AnswerBuilder.Head(
                            "Outlet " + d, "Title " + d, "2019-05-0" + (1 + d % 9), null);
            builder.document("doc-" + d + ".html", head, body.toString());
        }
        for (int c = 0; c < 5_000; c++) {
            largeClaim(builder, c);
        }
        return builder.build();
    }

    private static void largeClaim(AnswerBuilder builder, int number) {
        int group = number % 30;
        var words =
                "Sentence " + number % 20 + " of group " + group + " tells of the quay, the wall";
        var ids = new ArrayList<String>();
        var passages = new ArrayList<Passage>();
        for (int d = group * 10; d < group * 10 + 4; d++) {
            var document = builder.documents.get(d);
            passages.add(builder.passage(document, words));
            if (builder.statements.size() < 2_400) {
                ids.add(builder.says(document, "Speaker", words));
            } else {
                ids.add(builder.statements.get((number * 4 + d) % 2_400).id());
            }
        }
        builder.claimOf(number + " " + words, ids.stream().distinct().toList());
        if (number < 3_000) {
            var sorted = passages.stream().sorted().toList();
            var strand =
                    new Strand(
                            "s" + number,
                            sorted,
                            List.of(new Strand.Root(passages.getFirst(), null, true)));
            builder.strands.add(strand);
            builder.families.add(new Family(sorted, List.of(strand.id()), strand.roots()));
            passages.subList(1, 4)
                    .forEach(child -> builder.takes(strand, child, passages.getFirst()));
        }
    }

    @Test
    void countsAnOriginOnceHoweverManyStatementsItHas() throws IOException {
        var builder = new AnswerBuilder();
        var head = new AnswerBuilder.Head("A", null, null, null);
        var one = builder.document("a.html", head, "The gate is shut. It is shut.");
        var ids =
                List.of(
                        builder.says(one, "Eve", "The gate is shut"),
                        builder.says(one, "Eve", "It is shut"));
        builder.claim(
                "The gate is shut",
                ids,
                k -> k.origin("Eve", Access.SAW, ids.toArray(String[]::new)));
        var page = parsed(builder.build());
        assertThat(page.select(".claim .origins").text()).isEqualTo("1 origin");
        assertThat(page.select(".claim .prints").text()).isEqualTo("1 document");
    }
}
