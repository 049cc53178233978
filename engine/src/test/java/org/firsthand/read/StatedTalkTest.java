// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.firsthand.model.Comment;
import org.firsthand.model.Moment;
import org.firsthand.model.Problem;
import org.junit.jupiter.api.Test;

/// Discussions that a page states or announces without showing them.
class StatedTalkTest {
    private static final String ARTICLE =
            "<article><h1>Vane turns again</h1><p>The vane on the corn hall of Dunlow turns again since"
                    + " Monday, the clerk of the hall said when he came down.</p><p>It had pointed at the"
                    + " brewery for two winters, and nobody at the brewery had found a reason to complain.</p></article>";
    private static final String WIDGET = "<div id='disqus_thread'></div>";

    private static Draft read(String head, String body) {
        return PageReader.read(
                "a.html",
                "<!doctype html><html><head><title>Vane</title><link rel=canonical href='https://dunlow.example/vane'>"
                        + head
                        + "</head><body>"
                        + ARTICLE
                        + body);
    }

    private static String jsonLd(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Vane turns again\","
                + fields
                + "}</script>";
    }

    @Test
    void readsCommentsThatStandInJsonLdAlone() {
        var draft =
                read(
                        jsonLd(
                                """
                                "comment": [
                                 {"@type": "Comment", "@id": "#c3", "author": "Tom Brill", "text": "On a still day &amp; at night?",
                                  "parentItem": {"@id": "#c1"}},
                                 {"@type": "Comment", "@id": "#c1", "author": {"name": "Ada Quill"}, "dateCreated": "2018-06-04T09:11:00Z",
                                  "text": "The wind comes from the brewery.",
                                  "comment": [{"@type": "Comment", "author": [{"name": "vanewatcher"}], "text": "Every day?"}]},
                                 {"@type": "Comment", "@id": "#c4", "text": "I ask about c5.", "parentItem": {"url": "#c5"}},
                                 {"@type": "Comment", "url": "#c5", "text": "I ask about c4.", "parentItem": {"url": "#c4"}}]\
                                """),
                        WIDGET + "<a href='#disqus_thread'>5 Comments</a>");

        assertThat(draft.comments())
                .extracting(c -> c.id() + " " + c.parent() + " " + c.author() + ": " + c.text())
                .containsExactly(
                        "c1 null Ada Quill: The wind comes from the brewery.",
                        "c2 c1 Tom Brill: On a still day & at night?",
                        "c3 c1 vanewatcher: Every day?",
                        "c4 null null: I ask about c5.",
                        "c5 c4 null: I ask about c4.");
        assertThat(draft.comments())
                .extracting(Comment::time)
                .first()
                .extracting(Moment::value)
                .isEqualTo("2018-06-04T09:11:00Z");
        assertThat(draft.notes()).isEmpty();
        assertThat(draft.body()).startsWith("The vane on the corn hall").doesNotContain("wind");
    }

    @Test
    void prefersTheCommentsThatThePageShows() {
        var draft =
                read(
                        jsonLd("\"comment\": [{\"@type\": \"Comment\", \"text\": \"Stated.\"}]"),
                        "<div id='comments'><h2>2 comments</h2>"
                                + "<div class='comment' id='comment-1'><span class='author'>ada</span> <time datetime='2018-06-04'>4 June 2018</time><p>The wind comes from the brewery.</p></div>"
                                + "<div class='comment' id='comment-2'><span class='author'>tom</span> <time datetime='2018-06-05'>5 June 2018</time><p>Every day?</p></div></div>");

        assertThat(draft.comments()).extracting(Comment::author).containsExactly("ada", "tom");
    }

    @Test
    void tellsThatAnAnnouncedDiscussionIsMissing() {
        assertAnnounced(read("", WIDGET + "<h3>134 Comments</h3>"), 134);
        assertAnnounced(read("", "<button>Show 1,340 comments</button>"), 1340);
        assertAnnounced(
                read("", "<a href='https://dunlow.example/vane#talk'>Kommentare lesen (12)</a>"),
                12);
        assertAnnounced(read(jsonLd("\"commentCount\": 7"), ""), 7);
        assertAnnounced(
                read(
                        jsonLd(
                                "\"interactionStatistic\": {\"interactionType\": \"https://schema.org/CommentAction\", \"userInteractionCount\": \"9\"}"),
                        ""),
                9);
    }

    private static final String TWO =
            "<div id='comments'><div class='comment' id='comment-1'><span class='author'>ada</span> <time datetime='2018-06-04'>4 June 2018</time><p>The wind comes from the brewery.</p></div>"
                    + "<div class='comment' id='comment-2'><span class='author'>tom</span> <time datetime='2018-06-05'>5 June 2018</time><p>Every day?</p></div></div>";

    @Test
    void tellsThatMoreIsAnnouncedThanThePageShows() {
        assertThat(read(jsonLd("\"commentCount\": 30"), TWO).notes())
                .extracting(Draft.Note::where, Draft.Note::what)
                .containsExactly(
                        tuple(
                                Problem.DISCUSSION,
                                "Only a part of the discussion is in the capture: the page announces"
                                        + " 30 comments, of which 2 were found"));
        assertThat(read(jsonLd("\"commentCount\": 4"), TWO).notes()).isEmpty();
    }

    @Test
    void missesNothingWhereNoCommentsAreAnnounced() {
        assertThat(read("", WIDGET + "<h3>0 Comments</h3>").notes()).isEmpty();
        assertThat(read("", WIDGET + "<button>Leave a comment</button>").notes()).isEmpty();
        assertThat(read("", "<p>134 comments</p>").notes()).isEmpty();
        assertThat(
                        read(
                                        "",
                                        WIDGET
                                                + "<ul><li><a href='/brewery#talk'>88 comments</a></li></ul>")
                                .notes())
                .isEmpty();
    }

    private static void assertAnnounced(Draft draft, int count) {
        assertThat(draft.notes())
                .extracting(Draft.Note::where, Draft.Note::what)
                .containsExactly(
                        tuple(
                                Problem.DISCUSSION,
                                "The discussion is not in the capture: the page announces "
                                        + count
                                        + " comments"));
    }
}
