// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.firsthand.model.Comment;
import org.firsthand.model.Moment;
import org.firsthand.model.Ping;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final String ARTICLE =
            "<article><h1>Ferry stops</h1><p>The ferry to Little Ebb stops at the end of the month, the harbour master"
                    + " said on Tuesday, because nobody has paid for its new engine.</p><p>The old engine was bought in 1971 and has"
                    + " been mended eleven times, most of them in winter and twice at sea.</p></article>";
    private static final String REED =
            comment(
                    3,
                    "<a rel='external nofollow' class='url' href='https://reed.example/'>Reed</a>",
                    "It was twelve times.");
    private static final String SEDGE =
            comment(
                    9,
                    "Sedge",
                    "Then count them again, with <a href='https://log.example/'>the log</a>.");

    private static String comment(int id, String author, String text) {
        return ("<li id='comment-%d' class='comment'><cite class='fn'>%s</cite> <time datetime='2019-03-04T09:%02d:00Z'>4 March</time>"
                        + "<p>%s</p><a class='comment-reply-link' href='?replytocom=%d#respond'>Reply</a></li>")
                .formatted(id, author, id, text, id);
    }

    private static Draft read(String... items) {
        return PageReader.read(
                "ferry.html",
                "<!doctype html><html><head><title>Ferry stops</title><link rel=canonical href='https://notes.example/ferry'></head><body>"
                        + ARTICLE
                        + "<div id=comments><h2>Comments</h2><ol class=commentlist>"
                        + String.join("", items)
                        + "</ol></div></body></html>");
    }

    private static String link(String target, String words) {
        return "<a rel='external nofollow' class='url' href='%s'>%s</a>".formatted(target, words);
    }

    @Test
    void tellsWhichPagesCiteAnArticleAndCountsThemAsNoComments() {
        var draft =
                read(
                        REED,
                        "<li class='pingback even' id='comment-5'>Pingback: "
                                + link(
                                        "https://ebb.example/week",
                                        "The week at Little Ebb | Ebb Notes")
                                + "</li>",
                        SEDGE);
        assertThat(draft.comments())
                .extracting(Comment::id, Comment::author)
                .containsExactly(tuple("c1", "Reed"), tuple("c2", "Sedge"));
        assertThat(draft.pings())
                .containsExactly(
                        new Ping(
                                "p1",
                                "https://ebb.example/week",
                                "The week at Little Ebb | Ebb Notes",
                                null,
                                "The week at Little Ebb | Ebb Notes"));
        assertThat(draft.links()).extracting("target").containsExactly("https://log.example/");
        assertThat(draft.body()).doesNotContain("The week at");
    }

    @Test
    void keepsTheExcerptAndTheTimeOfANotice() {
        var draft =
                read(
                        REED,
                        "<li id='comment-6' class='comment'><cite class='fn'>"
                                + link("https://tide.example/june", "Tide tables, June 2018")
                                + "</cite> <time datetime='2019-03-04T09:06:00Z'>4 March</time><p>[…] the ferry to Little Ebb stops […]</p></li>",
                        SEDGE);
        assertThat(draft.comments()).hasSize(2);
        assertThat(draft.pings())
                .extracting(Ping::target, Ping::name, Ping::text)
                .containsExactly(
                        tuple(
                                "https://tide.example/june",
                                "Tide tables, June 2018",
                                "[…] the ferry to Little Ebb stops […]"));
        assertThat(draft.pings().getFirst().time())
                .extracting(Moment::value)
                .isEqualTo("2019-03-04T09:06:00Z");
    }

    @Test
    void takesNoticesBesideTheCommentsOutOfTheBody() {
        var draft =
                PageReader.read(
                        "ferry.html",
                        "<html><head><title>Ferry stops</title></head><body>"
                                + ARTICLE
                                + "<ul class='trackback-list'><li>"
                                + link("https://ebb.example/week", "Ebb Notes")
                                + " <p>The ferry stops, says the harbour master, who has said so every year since the old engine was bought.</p></li><li>"
                                + link("https://sluice.example/", "Sluice Echo")
                                + "</li></ul><div><ol class=commentlist>"
                                + REED
                                + SEDGE
                                + "</ol></div></body></html>");
        assertThat(draft.comments()).hasSize(2);
        assertThat(draft.pings())
                .extracting(Ping::id, Ping::target)
                .containsExactly(
                        tuple("p1", "https://ebb.example/week"),
                        tuple("p2", "https://sluice.example/"));
        assertThat(draft.body()).endsWith("twice at sea.");
    }

    @Test
    void readsNoticesOnAPageWithoutAComment() {
        var draft =
                PageReader.read(
                        "ferry.html",
                        "<html><head><title>Ferry stops</title></head><body>"
                                + ARTICLE
                                + "<div class='pingback'>Pingback: "
                                + link("https://ebb.example/week", "Ebb Notes")
                                + "</div></body></html>");
        assertThat(draft.comments()).isEmpty();
        assertThat(draft.pings())
                .extracting(Ping::target)
                .containsExactly("https://ebb.example/week");
        assertThat(draft.notes()).isEmpty();
    }

    @Test
    void takesNoReaderAndNoAddressForTrackbacksForANotice() {
        var draft =
                read(
                        comment(2, "Reed", "Pingback spam: it is everywhere."),
                        comment(4, "Sedge", "[…] as you say […]"),
                        comment(8, "Rush", "Trackback is off since May."));
        assertThat(draft.comments())
                .extracting(Comment::author)
                .containsExactly("Reed", "Sedge", "Rush");
        assertThat(draft.pings()).isEmpty();
        var address =
                PageReader.read(
                        "ferry.html",
                        "<html><head><title>Ferry stops</title><link rel=canonical href='https://notes.example/ferry'></head><body>"
                                + ARTICLE
                                + "<p class='trackback'>TrackBack URL: <a href='https://notes.example/ferry/trackback/'>here</a></p></body></html>");
        assertThat(address.pings()).isEmpty();
    }
}
