// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Ping;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private static final String REDDIT =
            """
            [{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {
                "name": "t3_aa", "title": "The weir is open again", "subreddit": "vane",
                "permalink": "/r/vane/comments/aa/the_weir/", "author": "millrace",
                "created_utc": 1583064000.0, "selftext": "I walked past it.\\n\\nIt is open."}}]}},
             {"kind": "Listing", "data": {"children": [
                {"kind": "t1", "data": {"id": "b1", "name": "t1_b1", "parent_id": "t3_aa",
                    "author": "heron", "created_utc": 1583065000, "body": "Since when?",
                    "replies": {"kind": "Listing", "data": {"children": [
                        {"kind": "t1", "data": {"id": "b2", "name": "t1_b2", "parent_id": "t1_b1",
                            "author": "[deleted]", "body": "[removed]", "replies":
                            {"kind": "Listing", "data": {"children": [
                                {"kind": "t1", "data": {"id": "b3", "name": "t1_b3",
                                    "parent_id": "t1_b2", "author": "sluice",
                                    "body": "&gt; Since when?\\n\\nSince Friday.",
                                    "replies": ""}}]}}}}]}}}},
                {"kind": "more", "data": {"count": 7, "children": ["c1"]}}]}}]
            """;

    private static Export only(String text) {
        var exports = Exports.of(text);
        assertThat(exports.why()).isNull();
        assertThat(exports.exports()).hasSize(1);
        return exports.exports().getFirst();
    }

    private static List<String> told(Draft draft) {
        return draft.comments().stream().map(ExportsTest::told).toList();
    }

    private static @Nullable String told(@Nullable Fact<String> fact) {
        return fact == null ? null : fact.value();
    }

    private static @Nullable String time(@Nullable Fact<Moment> fact) {
        return fact == null ? null : time(fact.value());
    }

    private static @Nullable String time(@Nullable Moment moment) {
        return moment == null ? null : moment.value();
    }

    private static String told(Comment c) {
        return c.id() + " < " + c.parent() + ", " + c.author() + ": " + c.text();
    }

    @Test
    void readsATopicOfRedditWithItsTree() {
        var draft = only(REDDIT).draft();
        assertThat(draft.url()).isEqualTo("https://www.reddit.com/r/vane/comments/aa/the_weir/");
        assertThat(told(draft.title())).isEqualTo("The weir is open again");
        assertThat(told(draft.outlet())).isEqualTo("r/vane");
        assertThat(draft.authors().getFirst().value()).isEqualTo("millrace");
        assertThat(time(draft.published())).isEqualTo("2020-03-01T12:00:00Z");
        assertThat(draft.body()).isEqualTo("I walked past it.\nIt is open.");
        assertThat(told(draft))
                .containsExactly(
                        "c1 < null, heron: Since when?",
                        "c2 < c1, null: ",
                        "c3 < c2, sluice: Since Friday.");
        assertThat(draft.comments().getFirst().signal()).isEqualTo("parent id");
        assertThat(draft.notes().getFirst().what()).startsWith("7 comments are not in the export");
    }

    @Test
    void readsAnItemOfHackerNews() {
        var draft =
                only("""
                {"id": 40, "author": "ostler", "created_at": "2021-05-04T08:15:00.000Z",
                 "title": "A quiet pump", "url": "https://pump.example/quiet", "text": null,
                 "children": [{"id": 41, "parent_id": 40, "author": "brill",
                    "created_at": "2021-05-04T09:00:00.000Z",
                    "text": "See <a href=\\"https://pump.example/data\\">the data</a>.<p>It hums.",
                    "children": [{"id": 42, "parent_id": 41, "author": null, "text": null,
                        "children": [{"id": 43, "parent_id": 42, "author": "ada",
                            "text": "It does &amp; it did.", "children": []}]}]}]}
                """)
                        .draft();
        assertThat(told(draft))
                .containsExactly(
                        "c1 < null, brill: See the data.\nIt hums.",
                        "c2 < c1, null: ",
                        "c3 < c2, ada: It does & it did.");
        assertThat(draft.links())
                .containsExactly(new Link("https://pump.example/data", "the data", "comment c1"));
        assertThat(time(draft.comments().getFirst().time())).isEqualTo("2021-05-04T09:00:00Z");
    }

    @Test
    void readsATopicOfDiscourseAndSetsQuotationsApart() {
        var draft =
                only("""
                {"title": "Ferry times", "posts_count": 9, "post_stream": {"posts": [
                  {"post_number": 1, "username": "quay", "created_at": "2022-01-02T10:00:00Z",
                   "cooked": "<p>The ferry left early.</p>"},
                  {"post_number": 2, "username": "tide", "reply_to_post_number": null,
                   "cooked": "<aside class=\\"quote\\" data-username=\\"quay\\" data-post=\\"1\\"><blockquote><p>The ferry left early.</p></blockquote></aside><p>Not by my watch.</p>"},
                  {"post_number": 3, "username": "lock", "reply_to_post_number": 2,
                   "cooked": "<p>Which watch?</p>"}]}}
                """)
                        .draft();
        assertThat(draft.body()).isEqualTo("The ferry left early.");
        assertThat(told(draft))
                .containsExactly(
                        "c1 < null, tide: Not by my watch.", "c2 < c1, lock: Which watch?");
        assertThat(draft.notes().getFirst().what()).startsWith("6 comments are not in the export");
    }

    @Test
    void readsEveryThreadOfADisqusExport() {
        var exports =
                Exports.of(
                        """
                        <?xml version="1.0" encoding="utf-8"?>
                        <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
                        <thread dsq:id="7"><forum>vane-post</forum><link>https://vane.example/weir</link>
                          <title>The weir</title></thread>
                        <thread dsq:id="8"><link>https://vane.example/empty</link></thread>
                        <post dsq:id="71"><message><![CDATA[<p>Who opened it?</p>]]></message>
                          <createdAt>2020-03-01T12:00:00Z</createdAt><isDeleted>false</isDeleted>
                          <isSpam>false</isSpam><author><name>Ada Quill</name></author>
                          <thread dsq:id="7"/></post>
                        <post dsq:id="72"><message><![CDATA[<p>gone</p>]]></message>
                          <isDeleted>true</isDeleted><isSpam>false</isSpam>
                          <author><name>Tom</name></author><thread dsq:id="7"/><parent dsq:id="71"/></post>
                        <post dsq:id="73"><message><![CDATA[<p>The keeper.</p>]]></message>
                          <isDeleted>false</isDeleted><isSpam>false</isSpam>
                          <author><name>Brill</name></author><thread dsq:id="7"/><parent dsq:id="72"/></post>
                        <post dsq:id="74"><message><![CDATA[<p>Buy pills</p>]]></message>
                          <isDeleted>false</isDeleted><isSpam>true</isSpam><thread dsq:id="7"/></post>
                        </disqus>
                        """);
        assertThat(exports.exports()).hasSize(1);
        var export = exports.exports().getFirst();
        assertThat(export.entry()).isEqualTo("7");
        assertThat(export.draft().url()).isEqualTo("https://vane.example/weir");
        assertThat(told(export.draft()))
                .containsExactly(
                        "c1 < null, Ada Quill: Who opened it?",
                        "c2 < c1, null: ",
                        "c3 < c2, Brill: The keeper.");
    }

    @Test
    void readsWhatAWordPressExportPublishedWithApprovedComments() {
        var exports =
                Exports.of(
                        """
                        <?xml version="1.0"?><rss xmlns:wp="w" xmlns:dc="d" xmlns:content="c"><channel>
                        <title>Vane Valley Notes</title>
                        <item><title>A wet week</title><link>https://notes.example/wet</link>
                          <dc:creator><![CDATA[Joan Mill]]></dc:creator>
                          <content:encoded><![CDATA[It rained on Monday.

                        It rained on Tuesday.]]></content:encoded>
                          <wp:post_id>12</wp:post_id><wp:post_type>post</wp:post_type>
                          <wp:post_date>2019-03-04 09:00:00</wp:post_date>
                          <wp:post_date_gmt>2019-03-04 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status>
                          <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Reed</wp:comment_author>
                            <wp:comment_content>On Sunday, too.</wp:comment_content>
                            <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>3</wp:comment_parent></wp:comment>
                          <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Sedge</wp:comment_author>
                            <wp:comment_content>Only then?</wp:comment_content>
                            <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
                          <wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_author>Bot</wp:comment_author>
                            <wp:comment_content>pills</wp:comment_content>
                            <wp:comment_approved>spam</wp:comment_approved></wp:comment>
                          <wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Other site</wp:comment_author>
                            <wp:comment_author_url>https://other.example/rain</wp:comment_author_url>
                            <wp:comment_date_gmt>2019-03-05 10:00:00</wp:comment_date_gmt>
                            <wp:comment_content>[...] rained [...]</wp:comment_content>
                            <wp:comment_type>pingback</wp:comment_type><wp:comment_approved>1</wp:comment_approved></wp:comment>
                        </item>
                        <item><title>Not yet</title><wp:post_id>13</wp:post_id><wp:post_type>post</wp:post_type>
                          <wp:status>draft</wp:status><content:encoded>Hidden.</content:encoded></item>
                        </channel></rss>
                        """);
        assertThat(exports.exports()).hasSize(1);
        var draft = exports.exports().getFirst().draft();
        assertThat(told(draft.outlet())).isEqualTo("Vane Valley Notes");
        assertThat(draft.notes())
                .extracting(Draft.Note::what)
                .containsExactly(
                        "One item is left out: it is a draft, or private",
                        "One comment is left out: it is spam, or waits to be approved");
        assertThat(time(draft.published())).isEqualTo("2019-03-04T08:00:00Z");
        assertThat(draft.body()).isEqualTo("It rained on Monday.\nIt rained on Tuesday.");
        assertThat(told(draft))
                .containsExactly("c1 < null, Sedge: Only then?", "c2 < c1, Reed: On Sunday, too.");
        assertThat(draft.pings())
                .containsExactly(
                        new Ping(
                                "p1",
                                "https://other.example/rain",
                                "Other site",
                                Dates.parse("2019-03-05T10:00:00Z"),
                                "[...] rained [...]"));
    }

    @Test
    void keepsEveryParentOfAThreadThreeHundredRepliesDeep() {
        var json = new StringBuilder("{\"id\": 0, \"author\": \"a\", \"children\": [");
        for (int i = 1; i <= 300; i++) {
            json.append("{\"id\": ").append(i).append(", \"parent_id\": ").append(i - 1);
            json.append(", \"author\": \"a\", \"text\": \"Reply ").append(i);
            json.append("\", \"children\": [");
        }
        json.append("]}".repeat(300)).append("]}");
        var comments = only(json.toString()).draft().comments();
        assertThat(comments).hasSize(300);
        assertThat(comments.getLast().depth()).isEqualTo(299);
    }

    @Test
    void saysWhyOtherFilesAreNotRead() {
        assertThat(Exports.of("{\"a\": [1, 2").why())
                .startsWith("It is no JSON that can be read: it breaks at line 1");
        assertThat(Exports.of("[".repeat(200_000)).why())
                .startsWith("It is JSON that is nested too deep");
        assertThat(Exports.of("{\"a\": 1}").why()).startsWith("JSON of a kind that is not read");
        assertThat(Exports.of("<svg><path/></svg>").why()).startsWith("XML of a kind that is not");
        assertThat(Exports.of("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss/>").why())
                .isEqualTo("XML with a document type is not read");
        assertThat(Exports.of("hello").why()).startsWith("It is neither JSON nor XML");
    }

    @Test
    void takesTheDayThatAnOlderExportTellsFeeds() {
        var draft =
                only("""
                <rss><channel><title>Notes</title><item><title>Rain</title>
                <pubDate>Mon, 04 Mar 2019 08:00:00 +0000</pubDate>
                <content:encoded>It rained.</content:encoded><wp:post_type>post</wp:post_type>
                <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_content>On Sunday, too.</wp:comment_content>
                <wp:comment_parent>1</wp:comment_parent></wp:comment></item></channel></rss>
                """)
                        .draft();

        assertThat(time(draft.published())).isEqualTo("2019-03-04T08:00:00Z");
        assertThat(draft.comments())
                .extracting(Comment::signal)
                .containsExactly("parent not captured");
        assertThat(draft.notes())
                .containsExactly(
                        Draft.Note.at(
                                "discussion",
                                "One comment answers one that is not in the capture"));
    }

    @Test
    void letsNoRingOfAnswersLoseAPost() {
        var tree = new StatedTree("parent id", 1, id -> false);
        tree.add(Export.post("a", "A", null, Fragment.of("one")), "b");
        tree.add(Export.post("b", "B", null, Fragment.of("two")), "a");
        tree.add(Export.post("c", "C", null, Fragment.of("three")), "a");
        tree.add(Export.post("d", "D", null, Fragment.of("four")), "d");
        var comments = tree.discussion().comments();
        assertThat(comments).hasSize(4).filteredOn(c -> c.parent() == null).hasSize(2);
    }
}
