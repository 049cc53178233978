// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.firsthand.model.Comment;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One discussion, five replies deep, in the markup of the systems that are widespread.
class KnownSystemsTest {
    private static final String ARTICLE =
            "<article><h1>Vane turns again</h1><p>The vane on the corn hall of Dunlow turns again since"
                    + " Monday, the clerk of the hall said when he came down.</p><p>It had pointed at the"
                    + " brewery for two winters, and nobody at the brewery had found a reason to complain.</p></article>";

    /// What a reader wrote.
    ///
    /// @param parent the id of what it answers; 0 for the page
    private record Said(int id, int parent, int depth, String author, String text) {
        /// What was said before it, in the words that a forum quotes.
        Said answered() {
            return TALK.stream().filter(said -> said.id == parent).findFirst().orElseThrow();
        }

        String minute() {
            return "%02d".formatted(id % 100);
        }
    }

    private static final List<Said> TALK =
            List.of(
                    new Said(5011, 0, 0, "Ada Quill", "It is the wind that turns it."),
                    new Said(5012, 5011, 1, "vanewatcher", "On a still day too?"),
                    new Said(5013, 5012, 2, "Tom Brill", "There was no still day since Sunday."),
                    new Said(5014, 5013, 3, "vanewatcher", "Friday was still until six."),
                    new Said(5015, 5014, 4, "Ada Quill", "At six it turned, I saw it."),
                    new Said(5016, 5015, 5, "hob", "From the brewery you cannot see it."),
                    new Said(5017, 0, 0, "Eve", "Who paid for the ladder?"),
                    new Said(5018, 5017, 1, "hob", "The brewery did."));

    /// How a system prints one contribution, with all that answers it where it nests.
    private interface Markup {
        String print(Said said, String answers);
    }

    private static String nested(Markup markup, int parent) {
        var all = new StringBuilder();
        for (var said : TALK) {
            if (said.parent() == parent) {
                all.append(markup.print(said, nested(markup, said.id())));
            }
        }
        return all.toString();
    }

    private static String flat(Markup markup) {
        var all = new StringBuilder();
        TALK.forEach(said -> all.append(markup.print(said, "")));
        return all.toString();
    }

    private static Draft read(String body) {
        return read("", body);
    }

    private static Draft read(String classes, String body) {
        return PageReader.read(
                "a.html",
                "<!doctype html><html><head><title>Vane</title></head><body class='"
                        + classes
                        + "'>"
                        + body
                        + "</body></html>");
    }

    private static void assertTalk(Draft draft) {
        assertTalk(draft.comments());
        assertThat(draft.body())
                .startsWith("The vane on the corn hall")
                .endsWith("reason to complain.");
    }

    private static void assertTalk(List<Comment> comments) {
        assertThat(comments)
                .extracting(Comment::author, Comment::text, Comment::parent, Comment::depth)
                .containsExactlyElementsOf(
                        TALK.stream()
                                .map(said ->
                                        tuple(
                                                said.author(),
                                                said.text(),
                                                name(said.parent()),
                                                said.depth()))
                                .toList());
        assertThat(comments)
                .extracting(Comment::time)
                .allSatisfy(time ->
                        assertThat(time)
                                .isNotNull()
                                .matches(t -> t.value().startsWith("2018-06-04")));
    }

    private static @Nullable String name(int id) {
        return id == 0 ? null : "c" + (id - TALK.getFirst().id() + 1);
    }

    @Test
    void readsWpDiscuz() {
        Markup markup =
                (said, answers) ->
                        """
                        <div id="wpd-comm-%1$d_%2$d" class="comment even depth-%3$d wpd-comment wpd_comment_level-%3$d">
                        <div class="wpd-comment-wrap wpd-blog-guest"><div class="wpd-comment-left"><div class="wpd-avatar"><img alt="%4$s" src="a.png"></div>
                        <div class="wpd-comment-label"><span>Guest</span></div></div>
                        <div id="comment-%1$d" class="wpd-comment-right"><div class="wpd-comment-header"><div class="wpd-comment-author">%4$s</div>
                        <div class="wpd-comment-date" title="4 June 2018 09:%6$s"><i class="far fa-clock"></i> 5 years ago</div>
                        <div class="wpd-comment-share wpd-hidden"><i></i></div></div>%7$s
                        <div class="wpd-comment-text"><p>%5$s</p></div>
                        <div class="wpd-comment-footer"><div class="wpd-vote"><div class="wpd-vote-result" title="0">0</div></div>
                        <div class="wpd-reply-button"><span>Reply</span></div></div></div></div>
                        <div id="wpdiscuz_form_anchor-%1$d_%2$d"></div>%8$s</div>
                        """
                                .formatted(
                                        said.id(),
                                        said.parent(),
                                        said.depth() + 1,
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        said.parent() == 0
                                                ? ""
                                                : "<div class='wpd-reply-to'><i></i> Reply to <a href='#comment-%d'> %s</a></div>"
                                                        .formatted(
                                                                said.parent(),
                                                                said.answered().author()),
                                        answers);
        assertTalk(
                read(
                        ARTICLE
                                + "<div id='comments'><div id='wpdcom'><div class='wpd-thread-head'><div class='wpd-thread-info'><span class='wpdtc'>8</span> Comments</div></div><div id='wcThreadWrapper' class='wpd-thread-list'>"
                                + nested(markup, 0)
                                + "</div></div></div>"));
    }

    @Test
    void readsDisqusAsItIsShown() {
        Markup markup =
                (said, answers) ->
                        """
                        <li class="post" id="post-%1$d"><div class="post-content"><div class="avatar hovercard"><a href="https://disqus.com/by/x%1$d/" class="user"><img alt="Avatar" src="a.png"></a></div>
                        <div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color">
                        <a href="https://disqus.com/by/x%1$d/" data-action="profile">%2$s</a></span>%6$s</span>
                        <span class="post-meta"><span class="bullet time-ago-bullet">•</span><a href="#comment-%1$d" class="time-ago" title="Monday, June 4, 2018 9:%4$s AM">5 years ago</a></span></header>
                        <div class="post-body-inner"><div class="post-message-container"><div class="post-message" dir="auto"><div><p>%3$s</p></div></div></div></div>
                        <footer class="comment__footer"><menu><li class="voting"><a class="vote-up"><span class="updatable count">0</span></a></li>
                        <li class="reply"><a class="reply-action"><span class="text">Reply</span></a></li><li class="share"><a><span class="text">Share ›</span></a></li></menu></footer></div></div>
                        <ul class="children" data-role="children">%5$s</ul></li>
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        answers,
                                        said.parent() == 0
                                                ? ""
                                                : "<span class='parent-link-container'><a href='#comment-%d' class='parent-link'><i class='icon-forward'></i> %s</a></span>"
                                                        .formatted(
                                                                said.parent(),
                                                                said.answered().author()));
        assertTalk(
                read(
                        ARTICLE
                                + "<div id='disqus_thread'><div id='layout'><ul class='nav nav-primary'><li><a class='publisher-nav-color'><span class='comment-count'>8 comments</span></a></li></ul><section id='conversation'><ul id='post-list' class='post-list'>"
                                + nested(markup, 0)
                                + "</ul></section></div></div>"));
    }

    @Test
    void readsBlogger() {
        Markup markup =
                (said, answers) ->
                        """
                        <li class="comment" id="c%1$d"><div class="avatar-image-container"><img src="a.png" alt=""></div><div class="comment-block">
                        <div class="comment-header"><cite class="user"><a href="https://www.blogger.com/profile/0%1$d" rel="nofollow">%2$s</a></cite><span class="icon user"></span>
                        <span class="datetime secondary-text"><a rel="nofollow" href="https://vane.example/2018/06/vane.html?showComment=15281%1$d#c%1$d">June 4, 2018 at 9:%4$s AM</a></span></div>
                        <p class="comment-content">%3$s</p><span class="comment-actions secondary-text"><a class="comment-reply" target="_self" data-comment-id="%1$d">Reply</a>
                        <span class="item-control blog-admin"><a target="_self" href="#">Delete</a></span></span></div>
                        <div class="comment-replies"><div id="c%1$d-rt" class="comment-thread inline-thread"><span class="thread-toggle thread-expanded"><span class="thread-count"><a target="_self">Replies</a></span></span>
                        <ol id="c%1$d-ra" class="thread-chrome thread-expanded"><div>%5$s</div><div id="c%1$d-continue" class="continue"><a class="comment-reply" target="_self">Reply</a></div></ol></div></div>
                        <div class="comment-replybox-single" id="c%1$d-ce"></div></li>
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        answers);
        assertTalk(
                read(
                        ARTICLE
                                + "<div class='comments' id='comments'><h4>8 comments:</h4><div class='comments-content'><div id='comment-holder'><div class='comment-thread toplevel-thread'><ol id='top-ra'>"
                                + nested(markup, 0)
                                + "</ol></div></div></div></div>"));
    }

    @Test
    void readsDrupalSeven() {
        Markup markup =
                (said, answers) ->
                        """
                        <a id="comment-%1$d"></a><div class="comment clearfix"><div class="attribution"><div class="submitted"><p class="commenter-name"><span class="username">%2$s</span></p>
                        <p class="comment-time">4 June 2018 - 09:%4$s</p><p class="comment-permalink"><a href="/comment/%1$d#comment-%1$d" class="permalink" rel="bookmark">Permalink</a></p></div></div>
                        <div class="comment-text"><div class="comment-arrow"></div><h3><a href="/comment/%1$d#comment-%1$d" class="permalink" rel="bookmark">Vane</a></h3>
                        <div class="content"><div class="field field-name-comment-body"><div class="field-items"><div class="field-item even"><p>%3$s</p></div></div></div></div>
                        <ul class="links inline"><li class="comment-reply first last"><a href="/comment/reply/5/%1$d">reply</a></li></ul></div></div>%5$s
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        answers.isEmpty()
                                                ? ""
                                                : "<div class='indented'>" + answers + "</div>");
        assertTalk(
                read(
                        ARTICLE
                                + "<div id='comments' class='comment-wrapper'><h2 class='title'>Comments</h2>"
                                + nested(markup, 0)
                                + "</div>"));
    }

    @Test
    void readsDrupalEight() {
        Markup markup =
                (said, answers) ->
                        """
                        <article data-comment-user-id="0" id="comment-%1$d" class="js-comment comment by-anonymous"><mark class="hidden" data-comment-timestamp="1528095660"></mark>
                        <footer class="comment__meta"><p class="comment__author"><span typeof="schema:Person" property="schema:name">%2$s</span></p><p class="comment__time">4 June 2018 - 09:%4$s</p>
                        <p class="comment__permalink"><a href="/comment/%1$d#comment-%1$d" hreflang="en">Permalink</a></p>%6$s</footer>
                        <div class="comment__content"><h3><a href="/comment/%1$d#comment-%1$d" class="permalink" rel="bookmark">Vane</a></h3>
                        <div class="text-formatted field field--name-comment-body field__item"><p>%3$s</p></div><nav><ul class="links inline"><li><a href="/comment/reply/node/5/comment/%1$d">Reply</a></li></ul></nav></div></article>%5$s
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        answers.isEmpty()
                                                ? ""
                                                : "<div class='indented'>" + answers + "</div>",
                                        said.parent() == 0
                                                ? ""
                                                : "<p class='visually-hidden'>In reply to <a href='/comment/%d#comment-%d' class='permalink'>Vane</a> by <span>%s</span></p>"
                                                        .formatted(
                                                                said.parent(),
                                                                said.parent(),
                                                                said.answered().author()));
        assertTalk(
                read(
                        ARTICLE
                                + "<section class='comments' data-drupal-selector='comments'><h2 class='comments__title'>Comments</h2>"
                                + nested(markup, 0)
                                + "</section>"));
    }

    /// A topic's opening post is the body, and what answers it is top level: a topic that opens
    /// with a post of its own, so that the discussion below is the same.
    private static void assertTopic(Draft draft) {
        assertThat(draft.body()).isEqualTo(OPENING);
        assertTalk(draft.comments());
    }

    private static final String OPENING =
            "The vane on the corn hall of Dunlow turns again since Monday, says the clerk.";

    private static final Said OPENER = new Said(5010, 0, 0, "clerk", OPENING);

    @Test
    void readsPhpBb() {
        Markup markup =
                (said, quote) ->
                        """
                        <div id="p%1$d" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile%1$d"><dt class="has-profile-rank"><div class="avatar-container"></div>
                        <a href="./memberlist.php?mode=viewprofile&amp;u=5" class="username">%2$s</a></dt><dd class="profile-rank">Member</dd><dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php?author_id=5">12</a></dd>
                        <dd class="profile-joined"><strong>Joined:</strong> Tue May 03, 2011 6:15 pm</dd></dl>
                        <div class="postbody"><div id="post_content%1$d"><h3><a href="#p%1$d">Re: The vane</a></h3><ul class="post-buttons"><li><a href="./posting.php?mode=quote&amp;p=%1$d" title="Reply with quote" class="button"><span>Quote</span></a></li></ul>
                        <p class="author"><a class="unread" href="./viewtopic.php?p=%1$d#p%1$d" title="Post"><span class="sr-only">Post</span></a><span class="responsive-hide">by <strong><a href="./memberlist.php?mode=viewprofile&amp;u=5" class="username">%2$s</a></strong> » </span><time datetime="2018-06-04T09:%4$s:00+00:00">Mon Jun 04, 2018 9:%4$s am</time></p>
                        <div class="content">%5$s%3$s</div><div id="sig%1$d" class="signature">%2$s sails at dawn</div></div></div><div class="back2top"><a href="#top" class="top" title="Top"><span class="sr-only">Top</span></a></div></div></div><hr class="divider">
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        quote);
        Markup quoting =
                (said, none) ->
                        markup.print(
                                said,
                                said.parent() == 0
                                        ? ""
                                        : "<blockquote><div><cite><a href='./memberlist.php?u=5'>%1$s</a> wrote: <a href='./viewtopic.php?p=%2$d#p%2$d' data-post-id='%2$d'>↑</a><span class='responsive-hide'>Mon Jun 04, 2018 9:%3$s am</span></cite>%4$s</div></blockquote>"
                                                .formatted(
                                                        said.answered().author(),
                                                        said.parent(),
                                                        said.answered().minute(),
                                                        said.answered().text()));
        assertTopic(
                read(
                        "<h2 class='topic-title'>The vane</h2>"
                                + markup.print(OPENER, "")
                                + flat(quoting)));
    }

    @Test
    void readsVBulletin() {
        Markup markup =
                (said, quote) ->
                        """
                        <li class="postbitlegacy postbitim postcontainer old" id="post_%1$d"><div class="posthead"><span class="postdate old"><span class="date">04.06.2018,&nbsp;<span class="time">09:%4$s</span></span></span>
                        <span class="nodecontrols"><a name="post%1$d" href="showthread.php?3-vane&amp;p=%1$d#post%1$d" class="postcounter">#%6$d</a></span></div>
                        <div class="postdetails"><div class="userinfo"><div class="username_container"><a rel="nofollow" class="username offline popupctrl" href="member.php?5-x" title="is offline"><strong>%2$s</strong></a></div>
                        <span class="usertitle">Senior Member</span><dl class="userinfo_extra"><dt>Join Date</dt><dd>Mar 2010</dd><dt>Posts</dt><dd>1,234</dd></dl></div>
                        <div class="postbody"><div class="postrow"><h2 class="title icon">Re: The vane</h2><div class="content"><div id="post_message_%1$d"><blockquote class="postcontent restore">%5$s%3$s</blockquote></div></div></div></div></div>
                        <div class="postfoot"><div class="textcontrols"><span class="postcontrols"><a class="newreply" href="newreply.php?do=newreply&amp;p=%1$d">Reply With Quote</a></span></div></div></li>
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        quote,
                                        said.id() - 5009);
        Markup quoting =
                (said, none) ->
                        markup.print(
                                said,
                                said.parent() == 0
                                        ? ""
                                        : "<div class='bbcode_container'><div class='bbcode_quote'><div class='quote_container'><div class='bbcode_quote_container'></div><div class='bbcode_postedby'><img src='q.png' alt='Quote'> Originally Posted by <strong>%s</strong> <a href='showthread.php?p=%2$d#post%2$d' rel='nofollow'><img src='v.png' alt='View Post'></a></div><div class='message'>%3$s</div></div></div></div> "
                                                .formatted(
                                                        said.answered().author(),
                                                        said.parent(),
                                                        said.answered().text()));
        assertTopic(
                read(
                        "<h1>The vane</h1><ol id='posts' class='posts'>"
                                + markup.print(OPENER, "")
                                + flat(quoting)
                                + "</ol>"));
    }

    @Test
    void readsXenForo() {
        Markup markup =
                (said, quote) ->
                        """
                        <article class="message message--post js-post" data-author="%2$s" data-content="post-%1$d" id="js-post-%1$d"><span class="u-anchorTarget" id="post-%1$d"></span><div class="message-inner">
                        <div class="message-cell message-cell--user"><section class="message-user"><div class="message-avatar"><a href="/members/x.5/" class="avatar"><span>A</span></a></div><div class="message-userDetails">
                        <h4 class="message-name"><a href="/members/x.5/" class="username" data-user-id="5">%2$s</a></h4><h5 class="userTitle message-userTitle">Member</h5></div>
                        <div class="message-userExtras"><dl class="pairs pairs--justified"><dt>Joined</dt><dd>May 3, 2011</dd></dl></div></section></div>
                        <div class="message-cell message-cell--main"><div class="message-main"><header class="message-attribution"><ul class="message-attribution-main listInline"><li class="u-concealed"><a href="/threads/vane.3/post-%1$d" rel="nofollow"><time class="u-dt" datetime="2018-06-04T09:%4$s:00+0200" data-time="1528095660" title="Jun 4, 2018 at 9:%4$s AM">Jun 4, 2018</time></a></li></ul>
                        <ul class="message-attribution-opposite"><li><a href="/threads/vane.3/post-%1$d">#%6$d</a></li></ul></header>
                        <div class="message-content"><div class="message-userContent lbContainer"><article class="message-body js-selectToQuote"><div class="bbWrapper">%5$s%3$s</div></article></div><aside class="message-signature"><div class="bbWrapper">%2$s sails at dawn</div></aside></div>
                        <footer class="message-footer"><div class="actionBar-set"><a href="/posts/%1$d/react" class="actionBar-action--reaction">Like</a><a href="/threads/vane.3/reply?quote=%1$d" class="actionBar-action--reply">Reply</a></div></footer></div></div></div></article>
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        quote,
                                        said.id() - 5009);
        Markup quoting =
                (said, none) ->
                        markup.print(
                                said,
                                said.parent() == 0
                                        ? ""
                                        : "<blockquote data-attributes='member: 5' data-quote='%1$s' data-source='post: %2$d' class='bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote'><div class='bbCodeBlock-title'><a href='/goto/post?id=%2$d' class='bbCodeBlock-sourceJump'>%1$s said:</a></div><div class='bbCodeBlock-content'><div class='bbCodeBlock-expandContent'>%3$s</div><div class='bbCodeBlock-expandLink'><a>Click to expand...</a></div></div></blockquote>"
                                                .formatted(
                                                        said.answered().author(),
                                                        said.parent(),
                                                        said.answered().text()));
        assertTopic(
                read(
                        "<h1>The vane</h1><div class='block-body js-replyNewMessageContainer'>"
                                + markup.print(OPENER, "")
                                + flat(quoting)
                                + "</div>"));
    }

    @Test
    void readsDiscourseAsItIsShownToCrawlers() {
        Markup markup =
                (said, quote) ->
                        """
                        <div id="post_%6$d"%7$s class="topic-body crawler-post"><div class="crawler-post-meta">
                        <span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" rel="nofollow" href="https://talk.example/u/x%1$d"><span itemprop="name">%2$s</span></a></span>
                        <span class="crawler-post-infos"><time itemprop="datePublished" datetime="2018-06-04T09:%4$s:00Z" class="post-time">June 4, 2018, 9:%4$sam</time><meta itemprop="dateModified" content="2018-06-05T09:00:00Z"><span itemprop="position">%6$d</span></span></div>
                        <div class="post" itemprop="text">%5$s<p>%3$s</p></div><div itemprop="interactionStatistic" itemscope itemtype="http://schema.org/InteractionCounter"><meta itemprop="userInteractionCount" content="2"><span class="post-likes">2 Likes</span></div></div>
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        quote,
                                        said.id() - 5009,
                                        said.equals(OPENER)
                                                ? ""
                                                : " itemprop='comment' itemscope itemtype='http://schema.org/Comment'");
        Markup quoting =
                (said, none) ->
                        markup.print(
                                said,
                                said.parent() == 0
                                        ? ""
                                        : "<aside class='quote no-group' data-username='%1$s' data-post='%2$d' data-topic='3'><div class='title'><div class='quote-controls'></div><img alt='' width='24' src='a.png' class='avatar'> %1$s:</div><blockquote><p>%3$s</p></blockquote></aside>"
                                                .formatted(
                                                        said.answered().author(),
                                                        said.parent() - 5009,
                                                        said.answered().text()));
        assertTopic(
                read(
                        "<h1><a href='/t/vane/3'>The vane</a></h1><div itemscope itemtype='http://schema.org/DiscussionForumPosting'>"
                                + markup.print(OPENER, "")
                                + flat(quoting)
                                + "</div>"));
    }

    @Test
    void readsHackerNews() {
        Markup markup =
                (said, none) ->
                        """
                        <tr class="athing comtr" id="%1$d"><td><table border="0"><tr><td class="ind" indent="%5$d"><img src="s.gif" height="1" width="%6$d"></td>
                        <td valign="top" class="votelinks"><center><a id="up_%1$d" href="vote?id=%1$d&amp;how=up"><div class="votearrow" title="upvote"></div></a></center></td>
                        <td class="default"><div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead"><a href="user?id=x%1$d" class="hnuser">%2$s</a> <span class="age" title="2018-06-04T09:%4$s:00 1528102860"><a href="item?id=%1$d">on June 4, 2018</a></span> <span id="unv_%1$d"></span><span class="navs"> | <a href="#%7$d" class="clicky">%8$s</a> <a class="togg clicky" id="%1$d" n="7" href="javascript:void(0)">[–]</a></span></span></div><br>
                        <div class="comment"><div class="commtext c00">%3$s</div><div class="reply"><p><font size="1"><u><a href="reply?id=%1$d&amp;goto=item" rel="nofollow">reply</a></u></font></p></div></div></td></tr></table></td></tr>
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        said.depth(),
                                        40 * said.depth(),
                                        said.parent() == 0 ? said.id() + 1 : said.parent(),
                                        said.parent() == 0 ? "next" : "parent");
        var draft =
                read(
                        "<table class='fatitem'><tr class='athing' id='5009'><td class='title'><span class='titleline'><a href='https://vane.example/'>Vane turns again</a></span></td></tr><tr><td class='subtext'><span class='score'>7 points</span> by <a href='user?id=clerk' class='hnuser'>clerk</a> <span class='age' title='2018-06-04T09:00:00 1528102800'><a href='item?id=5009'>on June 4, 2018</a></span></td></tr></table><table border='0' class='comment-tree'>"
                                + flat(markup)
                                + "</table>");
        assertTalk(draft.comments());
        assertSubmission(draft, "clerk", "2018-06-04T09:00:00Z", "https://vane.example/");
    }

    private static void assertSubmission(Draft draft, String author, String time, String target) {
        assertThat(draft.authors()).extracting(Fact::value).containsExactly(author);
        assertThat(draft.published()).extracting(f -> f.value().value()).isEqualTo(time);
        assertThat(draft.links()).extracting(Link::target).contains(target);
    }

    @Test
    void readsOldReddit() {
        Markup markup =
                (said, answers) ->
                        """
                        <div class=" thing id-t1_ab%1$d noncollapsed comment " id="thing_t1_ab%1$d" data-fullname="t1_ab%1$d" data-type="comment" data-author="%2$s" data-replies="2"><p class="parent"><a name="ab%1$d"></a></p>
                        <div class="midcol unvoted"><div class="arrow up" role="button"></div><div class="arrow down" role="button"></div></div>
                        <div class="entry unvoted"><p class="tagline"><a href="javascript:void(0)" class="expand">[–]</a><a href="https://old.reddit.com/user/x" class="author may-blank id-t2_x">%2$s</a><span class="userattrs"></span> <span class="score dislikes" title="0">0 points</span><span class="score unvoted" title="1">1 point</span><span class="score likes" title="2">2 points</span> <time title="Mon Jun 4 09:%4$s:00 2018 UTC" datetime="2018-06-04T09:%4$s:00+00:00" class="live-timestamp">2 years ago</time>&nbsp;<a href="javascript:void(0)" class="numchildren">(2 children)</a></p>
                        <form action="#" class="usertext warn-on-unload" id="form-t1_ab%1$d"><input type="hidden" name="thing_id" value="t1_ab%1$d"><div class="usertext-body may-blank-within md-container"><div class="md"><p>%3$s</p></div></div></form>
                        <ul class="flat-list buttons"><li class="first"><a href="https://old.reddit.com/r/vane/comments/x/vane/ab%1$d/" class="bylink">permalink</a></li><li><a class="embed-comment" href="javascript:void(0)">embed</a></li><li class="reply-button"><a class="access-required" href="javascript:void(0)">reply</a></li></ul></div>
                        <div class="child"><div id="siteTable_t1_ab%1$d" class="sitetable listing">%5$s</div></div><div class="clearleft"></div></div><div class="clearleft"></div>
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        answers);
        var draft =
                read(
                        "listing-page comments-page",
                        "<div id='siteTable' class='sitetable linklisting'><div class=' thing id-t3_x link self' id='thing_t3_x' data-author='clerk' data-timestamp='1528102800000' data-url='https://vane.example/'><p class='title'><a class='title' href='/r/vane/comments/x/vane/'>Vane turns again</a></p><div class='expando'><form class='usertext'><div class='usertext-body'><div class='md'><p>"
                                + OPENING
                                + "</p></div></div></form></div></div></div><div class='commentarea'><div class='panestack-title'><span class='title'>all 8 comments</span></div><div class='sitetable nestedlisting'>"
                                + nested(markup, 0)
                                + "</div></div>");
        assertTalk(draft.comments());
        assertThat(draft.body()).isEqualTo(OPENING);
        assertThat(draft.title()).extracting(Fact::value).isEqualTo("Vane turns again");
        assertSubmission(draft, "clerk", "2018-06-04T09:00:00Z", "https://vane.example/");
    }

    @Test
    void readsNewReddit() {
        Markup markup =
                (said, answers) ->
                        """
                        <shreddit-comment author="%2$s" thingid="t1_ab%1$d" depth="%6$d" permalink="/r/vane/comments/x/comment/ab%1$d/" postid="t3_x" score="5"%7$s created="2018-06-04T09:%4$s:00.000000+0000">
                        <div slot="commentAvatar"><a href="/user/x%1$d/" aria-label="avatar"><img alt="u/x avatar" src="a.png"></a></div><div slot="commentMeta" class="flex items-center"><faceplate-tracker><a href="/user/x%1$d/" class="truncate font-bold">%2$s</a></faceplate-tracker>
                        <span class="inline-block">•</span><a href="/r/vane/comments/x/comment/ab%1$d/" rel="nofollow noopener"><faceplate-timeago ts="2018-06-04T09:%4$s:00.000Z"><time datetime="2018-06-04T09:%4$s:00.000Z" title="Monday, June 4, 2018">5y ago</time></faceplate-timeago></a></div>
                        <div id="t1_ab%1$d-comment-rtjson-content" class="md text-14" slot="comment"><div class="py-0 mx-xs" id="-post-rtjson-content"><p>%3$s</p></div></div>
                        <shreddit-comment-action-row slot="actionRow" comment-id="t1_ab%1$d" permalink="/r/vane/comments/x/comment/ab%1$d/"><span slot="vote-button"><button>Upvote</button></span><faceplate-number number="5">5</faceplate-number></shreddit-comment-action-row>
                        %5$s</shreddit-comment>
                        """
                                .formatted(
                                        said.id(),
                                        said.author(),
                                        said.text(),
                                        said.minute(),
                                        answers,
                                        said.depth(),
                                        said.parent() == 0
                                                ? ""
                                                : " parentid='t1_ab" + said.parent() + "'");
        var draft =
                read(
                        "<shreddit-post author='clerk' created-timestamp='2018-06-04T09:00:00.000000+0000' content-href='https://vane.example/' post-title='Vane turns again'><h1 slot='title'>Vane turns again</h1><div slot='text-body'><p>"
                                + OPENING
                                + "</p></div></shreddit-post><shreddit-comment-tree>"
                                + nested(markup, 0)
                                + "</shreddit-comment-tree>");
        assertTalk(draft.comments());
        assertSubmission(draft, "clerk", "2018-06-04T09:00:00Z", "https://vane.example/");
    }
}
