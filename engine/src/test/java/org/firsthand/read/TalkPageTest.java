// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Moment;
import org.junit.jupiter.api.Test;

class TalkPageTest {
    private static List<Comment> read(String title, String talk) {
        return PageReader.read(
                        "talk.html",
                        "<html><head><title>%s</title></head><body><h1>%s</h1><div class='mw-parser-output'>%s</div></body></html>"
                                .formatted(title, title, talk))
                .comments();
    }

    private static List<Comment> read(String talk) {
        return read("Talk:Dunlow", talk);
    }

    private static String by(String name, String clock) {
        return "<a href='/wiki/User:%s'>%s</a> (<a href='/wiki/User_talk:%s'>talk</a>) %s, 4 June 2018 (UTC)"
                .formatted(name, name, name, clock);
    }

    @Test
    void takesTheSignatureInAQuotationForNobodysOwn() {
        var comments =
                read(
                        "<h2>Vane</h2><p>It turns. "
                                + by("Ada", "09:05")
                                + "</p><ul><li>Quoting: <blockquote>It turns. "
                                + by("Ada", "09:05")
                                + "</blockquote> "
                                + by("Tom", "10:30")
                                + "</li><li>In a line: <q>It turns. "
                                + by("Ada", "09:05")
                                + "</q> "
                                + by("Bo", "11:45")
                                + "</li></ul>");
        assertThat(comments)
                .extracting(Comment::author, Comment::parent, c -> time(c))
                .containsExactly(
                        tuple("Ada", null, "2018-06-04T09:05:00Z"),
                        tuple("Tom", "c1", "2018-06-04T10:30:00Z"),
                        tuple("Bo", "c1", "2018-06-04T11:45:00Z"));
        assertThat(comments.get(2).text()).startsWith("In a line: It turns.");
    }

    @Test
    void leavesOutWhatAProgramSaysOfWhoForgotToSign() {
        var comments =
                read(
                        "<h2>Vane</h2><p>Who has the ladder? —Preceding unsigned comment added by "
                                + by("Ada", "09:05")
                                + "</p><dl><dd>I have. -- "
                                + by("Tom", "10:30")
                                + "</dd></dl>");

        assertThat(comments)
                .extracting(Comment::text)
                .containsExactly("Who has the ladder?", "I have.");
    }

    private static String time(Comment comment) {
        Moment time = comment.time();
        return time == null ? "" : time.value();
    }

    @Test
    void setsNoCommentUnderASmallHeadingAtTheLevelOfTheHeading() {
        var comments =
                read(
                        "<h2>Review</h2><dl><dt>Reasons</dt><dd></dd></dl><p>Please look at it. "
                                + by("Ada", "09:05")
                                + "</p><dl><dt>Style</dt></dl><ol><li>Too long. "
                                + by("Tom", "10:00")
                                + "<dl><dd>Shorter now. "
                                + by("Ada", "10:30")
                                + "</dd></dl></li><li>Too dry. "
                                + by("Tom", "11:00")
                                + "</li></ol>");
        assertThat(comments)
                .extracting(Comment::text, Comment::parent)
                .containsExactly(
                        tuple("Please look at it.", null),
                        tuple("Too long.", "c1"),
                        tuple("Shorter now.", "c2"),
                        tuple("Too dry.", "c1"));
    }

    @Test
    void letsABoxBesideACommentNotBeginTheNextOne() {
        var comments =
                read(
                        "<h2>Down</h2><p>It is down. "
                                + by("Ada", "09:05")
                                + "</p><dl><dd>It was reported. "
                                + by("Tom", "10:00")
                                + "<div class='tracked mw-trackedTemplate'>Tracked in <b>Task 17</b></div><dl><dd>Thanks! "
                                + by("Ada", "10:30")
                                + "</dd></dl></dd></dl>");
        assertThat(comments).extracting(Comment::parent).containsExactly(null, "c1", "c2");
        assertThat(comments.get(2).text()).isEqualTo("Thanks!");
    }

    @Test
    void namesTheOwnerOfAPageWhoseOwnNameIsNoLinkThere() {
        var own = "I moved it. <a class='mw-selflink selflink'>me</a> 09:05, 4 June 2018 (UTC)";
        assertThat(read("User talk:Ada Quill", "<h2>Vane</h2><p>" + own + "</p>"))
                .extracting(Comment::author, Comment::text)
                .containsExactly(tuple("Ada Quill", "I moved it."));
        assertThat(read("Talk:Dunlow", "<h2>Vane</h2><p>" + own + "</p>")).isEmpty();
    }

    @Test
    void losesNoWordsBetweenTwoSignaturesOfOneWriter() {
        var comments =
                read(
                        "<h2>Vane</h2><dl><dd>One. <a href='/wiki/User:Ada'>Ada</a> forgot the time</dd><dd>Two. "
                                + by("Ada", "09:05")
                                + "</dd></dl>");
        assertThat(comments)
                .extracting(Comment::text)
                .containsExactly("One. Ada forgot the time\nTwo.");
    }

    @Test
    void takesNoBracketBehindAWordForTheZoneOfATime() {
        var comments =
                read(
                        "<h2>Vane</h2><p><a href='/wiki/User:Tom'>Tom</a> came at 09:05, 3 June 2018 himself (again). It turned. "
                                + by("Ada", "09:05")
                                + "</p>");
        assertThat(comments)
                .extracting(Comment::author, Comment::text)
                .containsExactly(
                        tuple("Ada", "Tom came at 09:05, 3 June 2018 himself (again). It turned."));
    }
}
