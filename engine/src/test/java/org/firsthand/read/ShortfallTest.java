// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortfallTest {
    private static final String PROSE =
            "The canal office found the lock key on Monday morning, its head Ines Varga said in a statement. ";

    private static Draft page(String head, String body) {
        return PageReader.read(
                "a.html",
                "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>");
    }

    private static void assertLacksAll(Draft draft, String says) {
        assertThat(draft.notes())
                .anySatisfy(note -> {
                    assertThat(note.what()).contains(says);
                    assertThat(note.loss()).isEqualTo(Draft.Loss.ALL);
                });
        assertThat(draft.empty()).isTrue();
    }

    private static void assertLacksTail(Draft draft, String says) {
        assertThat(draft.notes())
                .extracting(Draft.Note::what)
                .anyMatch(what -> what.contains(says));
        assertThat(draft.truncated()).isTrue();
        assertThat(draft.empty()).isFalse();
    }

    private static void assertLacksNothing(Draft draft) {
        assertThat(draft.notes()).isEmpty();
        assertThat(draft.truncated()).isFalse();
    }

    @Test
    void takesAConsentWallForNoSource() {
        assertLacksAll(
                page(
                        "<title>Tarn Herald</title>",
                        """
                        <div class="dialogue"><h1>We value your privacy</h1><p>We and our 840 partners store and access information on a device, such as cookies, and process personal data.</p>
                        <p>You may withdraw your consent or object to legitimate interest at any time.</p><button>I agree</button><a href="/options">More options</a></div>\
                        """),
                "consent");
    }

    @Test
    void readsAnArticleUnderACookieBanner() {
        var banner =
                "<div class='cookie-banner'><p>We use cookies. Our partners do too, with your consent.</p><button>Accept all</button></div>";

        assertLacksNothing(
                page("", banner + "<article><h1>Key found</h1><p>" + PROSE + "</p></article>"));
    }

    @Test
    void readsAnArticleAboutCookies() {
        var article =
                "<article><h1>New rules for cookies</h1>"
                        + ("<p>The council decided that sites must ask for consent before cookies are stored, and that advertisers must say why. "
                                        + PROSE
                                        + "</p>")
                                .repeat(3)
                        + "</article><button>Accept all</button>";

        assertLacksNothing(page("", article));
    }

    @Test
    void takesAPageThatWasNotFoundForNoSource() {
        assertLacksAll(
                page(
                        "<title>404 - Tarn Herald</title>",
                        "<h1>Oh dear</h1><p>There is nothing at this address any more. Try the front page.</p>"),
                "not there");
        assertLacksAll(
                page(
                        "<title>Tarn Herald</title>",
                        "<h1>Sorry</h1><p>The page you are looking for could not be found.</p>"),
                "not there");
    }

    @Test
    void readsAShortArticleAboutSomethingNotFound() {
        assertLacksNothing(
                page(
                        "<title>Lock key not found - Tarn Herald</title>",
                        "<h1>Lock key not found</h1><p>" + PROSE + "</p>"));
    }

    @Test
    void takesTheFrameOfAScriptForNoSource() {
        assertLacksAll(
                page(
                        "<title>Tarn Herald</title>",
                        "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div><script src='/a.js'></script>"),
                "script");
    }

    @Test
    void readsAnArticleThatWouldLikeScripts() {
        assertLacksNothing(
                page(
                        "",
                        "<noscript>Please enable JavaScript for comments.</noscript><article><p>"
                                + PROSE.repeat(4)
                                + "</p></article>"));
    }

    @Test
    void saysThatATeaserIsOnlyTheBeginning() {
        var draft =
                page(
                        "",
                        "<article><h1>Key found</h1><p>"
                                + PROSE.repeat(2)
                                + "</p><p>Subscribe to continue reading this article.</p><p>Already a subscriber? Log in</p></article>");

        assertLacksTail(draft, "subscription");
        assertThat(draft.body()).isEqualTo(PROSE.repeat(2).strip());
    }

    @Test
    void saysThatAShortArticleIsNotFree() {
        var closed =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":%s}</script>";

        assertLacksTail(
                page(
                        closed.formatted("false"),
                        "<article><p>" + PROSE.repeat(3) + "</p></article>"),
                "not free");
        assertLacksTail(
                page(
                        closed.formatted("\"False\""),
                        "<article><p>" + PROSE.repeat(3) + "</p></article>"),
                "not free");
        assertLacksNothing(
                page(
                        closed.formatted("true"),
                        "<article><p>" + PROSE.repeat(3) + "</p></article>"));
        assertLacksNothing(
                page(
                        closed.formatted("false"),
                        "<article><p>" + PROSE.repeat(30) + "</p></article>"));
    }

    @Test
    void believesTheStatedNumberOfWords() {
        var stated =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"wordCount\":%d}</script>";

        assertLacksTail(
                page(stated.formatted(900), "<article><p>" + PROSE.repeat(3) + "</p></article>"),
                "900 words");
        assertLacksNothing(
                page(stated.formatted(60), "<article><p>" + PROSE.repeat(3) + "</p></article>"));
    }

    @Test
    void doubtsNoArticleBecauseANewsletterIsOffered() {
        assertLacksNothing(
                page(
                        "",
                        "<article><p>"
                                + PROSE.repeat(5)
                                + "</p></article><div class='box'><p>Subscribe to our newsletter.</p><a href='/b'>Continue reading</a></div>"));
    }

    @Test
    void saysThatAFileEndsInsideATag() {
        assertLacksTail(
                PageReader.read(
                        "a.html", "<html><body><p>" + PROSE + "</p><p>The lock <span class=\"no"),
                "inside a tag");
    }

    @Test
    void saysThatAFileEndsInMidSentence() {
        assertLacksTail(
                PageReader.read(
                        "a.html",
                        "<html><body><p>"
                                + PROSE
                                + "</p><p>The lock was opened by hand because the"),
                "mid-sentence");
        assertLacksNothing(
                PageReader.read(
                        "a.html",
                        "<html><body><p>" + PROSE + "</p><p>The lock was opened by hand."));
        assertLacksNothing(
                page("", "<p>" + PROSE + "</p><p>Printed in Tarn by the heirs of Oyler"));
    }
}
