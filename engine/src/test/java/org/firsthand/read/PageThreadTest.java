// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Ping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageThreadTest {
    private static final String ARTICLE =
            "<article><h1>Vane turns again</h1><p>The vane on the corn hall of Dunlow turns again since"
                    + " Monday, the clerk of the hall said when he came down.</p><p>It had pointed at the"
                    + " brewery for two winters, and nobody at the brewery had found a reason to complain.</p></article>";

    private static Draft read(String body) {
        return PageReader.read(
                "a.html", "<!doctype html><html><head><title>Vane</title></head><body>" + body);
    }

    private static void assertParents(List<Comment> comments, String... parents) {
        assertThat(comments)
                .extracting(comment -> comment.parent() == null ? "-" : comment.parent())
                .containsExactly(parents);
    }

    private static String wordpress(int id, String author, String text, String children) {
        return "<li id='comment-%d' class='comment even'><div class='comment-body'><div class='comment-author vcard'>"
                        .formatted(id)
                + "<cite class='fn'>%s</cite> <span class='says'>says:</span></div><div class='comment-meta'><a href='#comment-%d'>"
                        .formatted(author, id)
                + "<time datetime='2018-06-04T09:%02d:00+02:00'>4 June 2018 at 9:%02d am</time></a></div><p>%s</p>"
                        .formatted(id, id, text)
                + "<div class='reply'><a href='?replytocom=%d#respond'>Reply</a></div></div>%s</li>"
                        .formatted(
                                id,
                                children.isEmpty()
                                        ? ""
                                        : "<ul class='children'>" + children + "</ul>");
    }

    private static String letter(String author, String text) {
        return "<div class='leserbrief'><div class='leserbrief_meta'><span class='autor'>%s</span> / 4.6.2018</div><p>%s</p></div>"
                .formatted(author, text);
    }

    @Test
    void readsLettersOfReadersAndASingleCommentThatIsCalledByANumber() {
        var letters =
                read(
                        ARTICLE
                                + "<div>"
                                + letter("Ada Quill", "The wind comes from the brewery.")
                                + letter("Tom Brill", "On a still day that is wrong.")
                                + "</div>");
        assertThat(letters.comments())
                .extracting(Comment::author)
                .containsExactly("Ada Quill", "Tom Brill");
        var single =
                read(
                        ARTICLE
                                + "<div class='comments'><div class='comment' id='comment-17'><a class='url' rel='external nofollow' href='https://quill.example/'>Ada Quill</a><p>The wind comes from the brewery.</p></div></div>");
        assertThat(single.comments())
                .extracting(Comment::author, Comment::text)
                .containsExactly(tuple("Ada Quill", "The wind comes from the brewery."));
    }

    private static String review(String author, String text) {
        return "<blockquote><small>%s am 8.6.2020</small><p class='comment'>%s</p></blockquote>"
                .formatted(author, text);
    }

    @Test
    void readsWhatStandsAroundRecordsThatHoldTheirWordsAlone() {
        var draft =
                read(
                        ARTICLE
                                + "<h2>Customer reviews</h2><div class='comments'>"
                                + review("Ada Q.", "It turns well, the vane.")
                                + review("Tom B.", "Mine squeaks when it rains.")
                                + "</div>");
        assertThat(draft.comments())
                .extracting(Comment::author, Comment::text)
                .containsExactly(
                        tuple("Ada Q.", "It turns well, the vane."),
                        tuple("Tom B.", "Mine squeaks when it rains."));
    }

    @Test
    void keepsEveryRecordWhereThoseOfWordsAloneStandOneInAnother() {
        var draft =
                read(
                        ARTICLE
                                + "<div id=comments><h3>Comments</h3><div><p class='comment'>The wind turned on Monday.</p><div><p class='comment'>Did it?</p></div></div><div><p class='comment'>It did, at noon.</p></div></div>");
        assertThat(draft.body()).contains("The vane on the corn hall");
    }

    @Test
    void readsNestedListsAndLeavesTheArticleAlone() {
        var inner = wordpress(13, "Ada Quill", "On a still day it is wrong.", "");
        var draft =
                read(
                        ARTICLE
                                + "<div id='comments'><h2>3 thoughts on “Vane turns again”</h2><ol class='commentlist'>"
                                + wordpress(
                                        11,
                                        "Ada Quill",
                                        "The wind comes from the brewery.",
                                        wordpress(
                                                12,
                                                "vanewatcher",
                                                "Every day? See <a href='https://vane.example/log'>the log</a>.",
                                                inner))
                                + "<li class='pingback'><p>Pingback: <a href='https://other.example/'>Vanes of the week</a></p></li>"
                                + "</ol><form><p>Leave a comment below this line.</p></form></div>");

        assertParents(draft.comments(), "-", "c1", "c2");
        assertThat(draft.pings())
                .extracting(Ping::target, Ping::text)
                .containsExactly(tuple("https://other.example/", "Vanes of the week"));
        assertThat(draft.comments())
                .extracting(Comment::author)
                .containsExactly("Ada Quill", "vanewatcher", "Ada Quill");
        assertThat(draft.comments())
                .extracting(Comment::text)
                .containsExactly(
                        "The wind comes from the brewery.",
                        "Every day? See the log.",
                        "On a still day it is wrong.");
        assertThat(draft.comments().getFirst().time())
                .extracting(Moment::value)
                .isEqualTo("2018-06-04T09:11:00+02:00");
        assertThat(draft.comments().getFirst().signal()).isEqualTo("nesting");
        assertThat(draft.body())
                .endsWith("found a reason to complain.")
                .doesNotContain("still day");
        assertThat(draft.links())
                .contains(new Link("https://vane.example/log", "the log", "comment c2"));
    }

    @Test
    void keepsTheRepliesOfADeletedComment() {
        var reply = wordpress(13, "Tom Brill", "There was no call for that.", "");
        var deleted =
                "<li id='comment-12' class='comment'><div class='comment-body'><p><em>This comment has been deleted.</em></p></div><ul class='children'>"
                        + reply
                        + "</ul></li>";
        var draft =
                read(
                        ARTICLE
                                + "<ol class='commentlist'>"
                                + wordpress(
                                        11, "Ada Quill", "It is the wind that turns it.", deleted)
                                + "</ol>");

        assertParents(draft.comments(), "-", "c1", "c2");
        assertThat(draft.comments().get(1).author()).isNull();
    }

    @Test
    void resolvesAnAgeAgainstTheCaptureAndLeavesItOpenWithoutOne() {
        var page =
                "<html><head><title>Vane</title></head><body>"
                        + ARTICLE
                        + "<div class='comments'><div class='comment' id='c-1'><a href='/user/ada'>ada</a> <span>3 days ago</span><p>It turned on Monday.</p></div>"
                        + "<div class='comment' id='c-2'><a href='/user/tom'>tom</a> <time>2 hours ago</time><p>It did, at noon.</p></div>"
                        + "<div class='comment' id='c-3'><a href='/user/eve'>eve</a> <time datetime='2019-05-01'>11 days ago</time><p>Did it?</p></div></div></body></html>";
        assertThat(times(page, null)).containsExactly("-", "-", "2019-05-01");
        var day = Moment.day(LocalDate.of(2019, 5, 12));
        assertThat(times(page, day)).containsExactly("2019-05-09", "-", "2019-05-01");
        var noon = Moment.minute(OffsetDateTime.parse("2019-05-12T12:00:00Z"));
        assertThat(times(page, noon)).containsExactly("2019-05-09", "2019-05-12", "2019-05-01");
    }

    private static List<String> times(String page, @Nullable Moment captured) {
        var from =
                new SavedPage(null, captured == null ? null : new Fact<>(captured, "capture", 1));
        return PageReader.read("a.html", Markup.parse(page), from).comments().stream()
                .map(comment -> comment.time() == null ? "-" : comment.time().value())
                .toList();
    }

    @Test
    void keepsThreeHundredLevelsOfReplies() {
        var comments = read(ARTICLE + "<ol>" + nested(300, "<ul>", "</ul>") + "</ol>").comments();

        assertThat(comments).hasSize(300);
        assertThat(comments.getLast().depth()).isEqualTo(299);
        assertThat(comments.getLast().parent()).isEqualTo("c299");
    }

    @Test
    void keepsThemInManyElementsEachAndSaysWhereItCannot() {
        var around = "<div>".repeat(6) + "<ul>";
        var inner = "</ul>" + "</div>".repeat(6);

        var kept = read(ARTICLE + "<ol>" + nested(300, around, inner) + "</ol>");
        assertThat(kept.comments()).hasSize(300);
        assertThat(kept.comments().getLast().parent()).isEqualTo("c299");
        assertThat(kept.notes()).isEmpty();

        var lost = read(ARTICLE + "<ol>" + nested(400, around, inner) + "</ol>");
        assertThat(lost.notes()).extracting(Draft.Note::limit).containsExactly("page depth");
        assertThat(lost.truncated()).isFalse();
    }

    private static String nested(int depth, String around, String inner) {
        var nested = "";
        for (int i = depth; i >= 1; i--) {
            var word = "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            nested =
                    "<li id='comment-%d' class='comment'><div><cite class='fn'>reader %s</cite>"
                                    .formatted(i, word)
                            + " <time datetime='2018-06-04T09:00:00Z'>4 June 2018</time><p>"
                            + word
                            + " answers the one above.</p></div>"
                            + (nested.isEmpty() ? "" : around + nested + inner)
                            + "</li>";
        }
        return nested;
    }

    @Test
    void readsRecordsWithoutAnyNamesByTheirTimes() {
        var comments =
                read(ARTICLE
                                + """
                                <section><h2>3 Comments</h2><ol>
                                <li><article><div><span>Ada Quill</span> <a href="/x"><time datetime="2018-06-04T09:00Z">4 June</time></a></div><p>It is the wind.</p><a>Reply</a></article>
                                <ol><li><article><div><span>vanewatcher</span> <a href="/x"><time datetime="2018-06-04T09:05Z">4 June</time></a></div><p>Every day?</p><a>Reply</a></article></li></ol></li>
                                <li><article><div><span>Tom Brill</span> <a href="/x"><time datetime="2018-06-04T09:09Z">4 June</time></a></div><p>Who has the ladder?</p><a>Reply</a></article></li>
                                </ol></section>\
                                """)
                        .comments();

        assertParents(comments, "-", "c1", "-");
        assertThat(comments)
                .extracting(Comment::author, Comment::text)
                .containsExactly(
                        tuple("Ada Quill", "It is the wind."),
                        tuple("vanewatcher", "Every day?"),
                        tuple("Tom Brill", "Who has the ladder?"));
    }

    @Test
    void prefersTheIdThatARecordSaysItAnswers() {
        var comments =
                read(ARTICLE
                                + """
                                <div class="comments">
                                <div class="comment" data-id="71"><b class="author">Ada Quill</b> <span>4 June 2018</span><p>It is the wind.</p></div>
                                <div class="comment" data-id="72"><b class="author">Tom Brill</b> <span>4 June 2018</span><p>Who has the ladder?</p></div>
                                <div class="comment" data-id="73" data-parent-id="71"><b class="author">vanewatcher</b> <span>5 June 2018</span><p>Every day?</p></div>
                                </div>\
                                """)
                        .comments();

        assertParents(comments, "-", "-", "c1");
        assertThat(comments.getLast().signal()).isEqualTo("parent id");
    }

    private static String answering(int id, int parent, String author, String text) {
        return "<div class='comment' id='c%d' data-parent='%d'><b class='author'>%s</b> <time datetime='2018-06-04T09:%02d:00Z'>4 June</time><p>%s</p></div>"
                .formatted(id, parent, author, id % 60, text);
    }

    @Test
    void findsAParentThatStandsFurtherDown() {
        var comments =
                read(ARTICLE
                                + "<div class='comments'>"
                                + answering(505, 503, "hob", "He never climbs.")
                                + answering(504, 0, "eve", "What does it cost?")
                                + answering(503, 501, "tom", "The sexton says it is bent.")
                                + answering(502, 501, "ada", "It is not.")
                                + answering(501, 0, "vane", "It is straight.")
                                + "</div>")
                        .comments();
        assertThat(comments)
                .extracting(Comment::author)
                .containsExactly("eve", "vane", "tom", "hob", "ada");
        assertParents(comments, "-", "-", "c2", "c3", "c2");
        assertThat(comments).extracting(Comment::depth).containsExactly(0, 0, 1, 2, 1);
        assertThat(comments).extracting(Comment::signal).containsOnly("parent id");
    }

    @Test
    void keepsThatAParentIsNotCapturedWhereOthersNest() {
        var draft =
                read(
                        ARTICLE
                                + "<div class='comments'>"
                                + answering(501, 0, "vane", "It is straight.")
                                        .replace(
                                                "</div>",
                                                answering(502, 501, "ada", "It is not.") + "</div>")
                                + answering(503, 499, "tom", "The sexton says so, too.")
                                + "</div>");

        assertThat(draft.comments())
                .extracting(Comment::signal)
                .containsExactly("nesting", "parent id", "parent not captured");
    }

    private static String said(String head, String time, String text) {
        return "<div class='comment'><div class='head'>%s</div><span class='date'>%s</span><p>%s</p></div>"
                .formatted(head, time, text);
    }

    @Test
    void takesTheNameAloneAndTheWholeClock() {
        var comments =
                read(ARTICLE
                                + "<div class='comments'>"
                                + said(
                                        "<div class='poster'><h4><a href='?action=profile;u=8'>Dab</a></h4><b>Hero</b></div>",
                                        "June 4, 2018, 07:31:22 PM",
                                        "It is the wind.")
                                + said(
                                        "<span class='author'>Kerb on Wed</span>",
                                        "14.09.2018 19:31",
                                        "It is not.")
                                + said(
                                        "<span class='author'>[deleted]</span>",
                                        "14 September 2018 20:31",
                                        "[removed]")
                                + said(
                                        "<span class='author'>Ida Ida</span>",
                                        "2018/09/14 21:31",
                                        "Why was that taken away?")
                                + "</div>")
                        .comments();

        assertThat(comments)
                .extracting(
                        Comment::author,
                        c -> c.time() == null ? null : c.time().value(),
                        Comment::text)
                .containsExactly(
                        tuple("Dab", "2018-06-04T19:31", "Hero\nIt is the wind."),
                        tuple("Kerb", "2018-09-14T19:31", "It is not."),
                        tuple(null, "2018-09-14T20:31", "[removed]"),
                        tuple("Ida", "2018-09-14T21:31", "Why was that taken away?"));
    }

    @Test
    void saysWhatAnswersACommentThatIsNotOnThePage() {
        var draft =
                read(
                        ARTICLE
                                + "<div class='comments'>"
                                + answering(501, 0, "vane", "It is straight.")
                                + answering(502, 501, "ada", "It is not.")
                                + answering(503, 499, "tom", "The sexton says so, too.")
                                + "</div>");

        assertParents(draft.comments(), "-", "c1", "-");
        assertThat(draft.comments())
                .extracting(Comment::signal)
                .containsExactly("parent id", "parent id", "parent not captured");
        assertThat(draft.notes())
                .containsExactly(
                        Draft.Note.at(
                                "discussion",
                                "One comment answers one that is not in the capture"));
    }

    @Test
    void losesNoCommentOfARingOfAnswers() {
        var comments =
                read(ARTICLE
                                + "<div class='comments'>"
                                + answering(501, 503, "ada", "It is straight.")
                                + answering(502, 501, "tom", "It is bent.")
                                + answering(503, 502, "eve", "What does it cost?")
                                + answering(504, 504, "hob", "Nothing.")
                                + "</div>")
                        .comments();
        assertParents(comments, "-", "c1", "c2", "-");
        assertThat(comments)
                .extracting(Comment::author)
                .containsExactly("ada", "tom", "eve", "hob");
    }

    @Test
    void readsWhoIsQuotedAndWhatInAQuotationMadeOfSeveralShells() {
        var shells =
                "<div class='QuoteBox'><div class='QuoteBoxName'>ada</div><div class='QuoteBoxText'>the brewery says nothing at all</div></div>Nor does the sexton.";
        var draft =
                read(
                        "<div class='topic'>"
                                + post(1, "eve", "The vane is bent.")
                                + post(2, "ada", "And the brewery says nothing at all.")
                                + post(3, "ada", "Nothing.")
                                + post(4, "tom", shells)
                                + "</div>");
        assertThat(draft.comments().getLast().text()).isEqualTo("Nor does the sexton.");
        assertThat(draft.comments().getLast().signal()).isEqualTo("quotation");
        assertParents(draft.comments(), "-", "-", "c1");
    }

    @Test
    void tracesQuotationsDownwardsWhereTheNewestStandsFirst() {
        var pages = new StringBuilder();
        var texts =
                List.of(
                        "The vane points at the brewery again, and the brewery says nothing.",
                        "It was bent in the storm of last winter, the sexton says.",
                        "<blockquote><cite>ada wrote:</cite>the brewery says nothing</blockquote>Would you?",
                        "@tom Bent it is.");
        var authors = List.of("ada", "tom", "vane", "hob");
        for (int i = 3; i >= 0; i--) {
            pages.append(post(i + 1, authors.get(i), texts.get(i)));
        }
        var draft = read(ARTICLE + "<h3>Comments</h3><div class='topic'>" + pages + "</div>");
        assertThat(draft.comments())
                .extracting(Comment::author, Comment::signal)
                .containsExactly(
                        tuple("tom", "none"),
                        tuple("hob", "mention"),
                        tuple("ada", "none"),
                        tuple("vane", "quotation"));
        assertParents(draft.comments(), "-", "c1", "-", "c3");

        var topic = read("<div class='topic'>" + pages + "</div>");
        assertThat(topic.body()).isEqualTo(texts.getFirst());
        assertThat(topic.comments())
                .extracting(Comment::author)
                .containsExactly("tom", "vane", "hob");
        assertParents(topic.comments(), "-", "-", "c1");
    }

    @Test
    void readsDepthAndIndentationOfFlatRecords() {
        var row =
                "<tr><td indent='%d'></td><td><a class='user' href='/u/%s'>%s</a> <span>%d hours ago</span><div>%s</div><a>reply</a></td></tr>";
        var rows =
                row.formatted(0, "ada", "ada", 9, "It is the wind that turns it.")
                        + row.formatted(1, "tom", "tom", 8, "Who has the ladder now?")
                        + row.formatted(2, "vane", "vane", 7, "The sexton has it.")
                        + row.formatted(1, "ada", "ada", 6, "Ask at the hall.");

        var comments = read(ARTICLE + "<table class='thread'>" + rows + "</table>").comments();

        assertParents(comments, "-", "c1", "c2", "c1");
        assertThat(comments.get(2).signal()).isEqualTo("depth");
        assertThat(comments.get(2).time()).isNull();
    }

    private static String post(int id, String author, String content) {
        return """
        <div id="p%1$d" class="post"><dl class="postprofile"><dt>%2$s</dt><dd>Joined: 3 May 2011</dd></dl>
        <h3><a href="#p%1$d">Re: The vane</a></h3>
        <p class="author"><a href="#p%1$d">#%4$d</a> by <strong>%2$s</strong> » 04 Jun 2018, 09:%4$02d</p>
        <div class="content">%3$s</div><div class="signature">%2$s sails at dawn</div><a href="#top">Top</a></div>
        """
                .formatted(500 + id, author, content, id);
    }

    @Test
    void findsWhomAFlatForumQuotes() {
        var draft =
                read(
                        "<div class='topic'>"
                                + post(
                                        1,
                                        "ada",
                                        "The vane points at the brewery again, and the brewery says nothing.")
                                + post(2, "tom", "It was bent in the storm of last winter.")
                                + post(
                                        3,
                                        "vane",
                                        "<blockquote><cite>ada wrote:</cite>the brewery says nothing</blockquote>Would you?")
                                + post(
                                        4,
                                        "ada",
                                        "<blockquote><div><a href='#p502'>#2</a> bent in the storm</div></blockquote>Before it, the sexton says.")
                                + post(
                                        5,
                                        "tom",
                                        "<blockquote>Before it, the sexton says</blockquote>He was not there.")
                                + post(6, "hob", "@vane I would.")
                                + post(7, "hob", "Something else: the ladder.")
                                + "</div>");

        assertThat(draft.body())
                .isEqualTo("The vane points at the brewery again, and the brewery says nothing.");
        assertParents(draft.comments(), "-", "-", "c1", "c3", "c2", "-");
        assertThat(draft.comments())
                .extracting(Comment::signal)
                .containsExactly("none", "quotation", "quotation", "quotation", "mention", "none");
        assertThat(draft.comments())
                .extracting(Comment::text)
                .containsExactly(
                        "It was bent in the storm of last winter.",
                        "Would you?",
                        "Before it, the sexton says.",
                        "He was not there.",
                        "@vane I would.",
                        "Something else: the ladder.");
        assertThat(draft.published())
                .extracting(date -> date.value().value())
                .isEqualTo("2018-06-04");
    }

    @Test
    void readsTheSignedCommentsOfATalkPage() {
        var comments =
                read("""
                <div class="mw-parser-output"><h2>Which brewery?</h2>
                <p>It names no brewery. <a href="/wiki/User:Ada_Quill">Ada</a> (<a href="/wiki/User_talk:Ada_Quill">talk</a>) 09:05, 4 June 2018 (UTC)</p>
                <dl><dd>There is only one. <a href="/wiki/User:Tom">Tom</a> 11:15, 4 June 2018 (CEST)
                <dl><dd>There were two in 1910. <a href="/wiki/User:Ada_Quill">Ada</a> 10:00, 5 June 2018 (UTC)</dd></dl></dd></dl>
                <h2>Height</h2><p>Eleven metres? <a href="/wiki/User:Tom">Tom</a> 08:00, 6 June 2018 (UTC)</p></div>\
                """)
                        .comments();

        assertParents(comments, "-", "c1", "c2", "-");
        assertThat(comments)
                .extracting(Comment::author)
                .containsExactly("Ada Quill", "Tom", "Ada Quill", "Tom");
        assertThat(comments.get(1).text()).isEqualTo("There is only one.");
        assertThat(comments.get(1).time())
                .extracting(Moment::value)
                .isEqualTo("2018-06-04T11:15:00+02:00");
    }

    @Test
    void givesATopicTheTitleAndTheAuthorOfItsOpeningPost() {
        var draft =
                PageReader.read(
                        "t.html",
                        "<!doctype html><html><head><title>Who bent the vane? - The Ladder</title></head><body>"
                                + "<h1>The Ladder</h1><h2><a href='/t/7'>Who bent the vane?</a></h2>"
                                + post(
                                        1,
                                        "ada",
                                        "The vane points at the brewery again. See <a href='https://vane.example/log'>the log</a>.")
                                + post(2, "tom", "It was bent in the storm of last winter.")
                                + post(3, "vane", "@ada by whom?"));

        assertThat(draft.title())
                .extracting(title -> title.value())
                .isEqualTo("Who bent the vane?");
        assertThat(draft.outlet()).extracting(outlet -> outlet.value()).isEqualTo("The Ladder");
        assertThat(draft.authors()).extracting(author -> author.value()).containsExactly("ada");
        assertThat(draft.links())
                .extracting(Link::target)
                .containsExactly("https://vane.example/log");
    }

    @Test
    void seesNoDiscussionInListsOfStories() {
        var draft =
                read(
                        ARTICLE
                                + """
                                <div class="related"><h2>Related stories</h2><ol>
                                <li><div class="author">Ada Quill</div><span class="date">9 May 2018, 16:10</span><p><a href="/a">Storm bends the vane of Dunlow</a></p><p>It points at the brewery now.</p>
                                <ul><li><div class="author">Letters desk</div><span class="date">10 May 2018, 15:00</span><p><a href="/b">Letters: on vanes</a></p><p>A reader answers.</p></li></ul></li>
                                <li><div class="author">Tom Brill</div><span class="date">8 May 2018, 16:25</span><p><a href="/c">Ladder missing</a></p><p>The sexton has been asked.</p></li></ol></div>
                                <div class="posts">
                                <article class="post" id="post-1"><h2><a href="/d">A long headline of another day</a></h2><span class="author">Ada Quill</span> <time>3 May 2018</time><p>Its first words.</p></article>
                                <article class="post" id="post-2"><h2><a href="/e">One more headline of that week</a></h2><span class="author">Tom Brill</span> <time>2 May 2018</time><p>Its first words too.</p></article>
                                </div>\
                                """);

        assertThat(draft.comments()).isEmpty();
    }

    /// Nobody quotes or addresses anybody: that a forum program built the posts must do.
    @Test
    void readsAFlatForumWhoseWritersDoNotAnswerEachOther() {
        var posts =
                List.of("oldmill", "siskin", "kestrel").stream()
                        .map(author ->
                                "<div class='post' id='p%s'><div class='postbody'><p class='author'>by <a class='username'>%s</a> &raquo; Tue Mar 14, 2023 8:15 am</p><div class='content'>The bridge is shut, says %s, and both ends of it are watched.</div></div></div>"
                                        .formatted(author.length(), author, author))
                        .collect(joining());

        var draft =
                PageReader.read(
                        "a.html",
                        "<html><head><title>Bridge</title></head><body><h2>Bridge</h2>"
                                + posts
                                + "</body></html>");

        assertThat(draft.body())
                .isEqualTo("The bridge is shut, says oldmill, and both ends of it are watched.");
        assertThat(draft.comments())
                .extracting(Comment::author)
                .containsExactly("siskin", "kestrel");
    }
}
