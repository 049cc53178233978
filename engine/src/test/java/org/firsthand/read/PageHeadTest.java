// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What pages say of themselves outside their account: address, capture, outlet, credit, players.
class PageHeadTest {
    private static final String PROSE =
            "<p>The canal office found the lock key on Monday morning, its head Ines Varga said in a statement.</p>"
                    + "<p>Nobody had looked in the old archive before, she said, because the key was lost in March.</p>";

    private static Draft page(String head, String body) {
        return PageReader.read(
                "a.html",
                "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>");
    }

    private static @Nullable String day(@Nullable Fact<Moment> fact) {
        return fact == null ? null : fact.value().value();
    }

    private static String credit(Draft draft) {
        var span = draft.stories().getFirst().credit();
        return span == null ? "" : span.of(draft.body());
    }

    @Test
    void takesTheAddressThatABrowserSavedWithThePage() {
        var draft =
                PageReader.read(
                        "a.html",
                        "<!DOCTYPE html>\n<!-- saved from url=(0034)https://herald.example/lock/key -->\n<html><body>"
                                + PROSE
                                + "<p><a href='../lock/map'>A map</a></p></body></html>");

        assertThat(draft.url()).isEqualTo("https://herald.example/lock/key");
        assertThat(draft.links())
                .containsExactly(new Link("https://herald.example/lock/map", "A map", "body"));
    }

    @Test
    void takesAddressAndTimeFromSingleFile() {
        var draft =
                PageReader.read(
                        "a.html",
                        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://herald.example/lock/key \n saved date: Thu May 09 2019 10:15:30 GMT+0200 (Central European Summer Time)\n--><head></head><body>"
                                + PROSE);

        assertThat(draft.url()).isEqualTo("https://herald.example/lock/key");
        assertThat(day(draft.captured())).isEqualTo("2019-05-09T10:15:30+02:00");
    }

    @Test
    void givesACopyInAWebArchiveTheAddressOfItsOriginal() {
        var draft =
                page(
                        "<link rel=canonical href='https://archive.example/web/20190509101530/https://herald.example/key'>",
                        PROSE);

        assertThat(draft.url()).isEqualTo("https://herald.example/key");
    }

    @Test
    void resolvesAgainstTheBaseOfThePage() {
        var draft =
                page(
                        "<base href='https://herald.example/lock/'>",
                        "<div>" + PROSE + "<p>See <a href='map'>the map</a>.</p></div>");

        assertThat(draft.links())
                .extracting(Link::target)
                .containsExactly("https://herald.example/lock/map");
    }

    @Test
    void keepsALinkAsWrittenWhereNoBaseIsKnown() {
        var draft =
                page(
                        "",
                        "<div>"
                                + PROSE
                                + "<p>See <a href='/map'>the map</a> or <a href='#top'>top</a> or <a href='mailto:a@b.example'>write</a>.</p></div>");

        assertThat(draft.links()).containsExactly(new Link("/map", "the map", "body"));
    }

    @Test
    void findsThePlayersOfRecordings() {
        var draft =
                page(
                        "<link rel=canonical href='https://radio.example/key'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"audio\":{\"@type\":\"AudioObject\",\"contentUrl\":\"https://radio.example/b.mp3\"}}</script>",
                        "<article><figure><audio><source src='/a.ogg'></audio><figcaption>The sound of the lock, two minutes</figcaption></figure>"
                                + PROSE
                                + "<iframe src='https://player.example/e/1'></iframe><iframe src='https://maps.example/x'></iframe></article><aside><video src='/ad.mp4'></video></aside>");

        assertThat(draft.media())
                .containsExactly(
                        new Link("https://radio.example/a.ogg", "audio", "body"),
                        new Link("https://player.example/e/1", "embed", "body"),
                        new Link("https://radio.example/b.mp3", "audio", "body"));
        assertThat(draft.body()).startsWith("The sound of the lock, two minutes\n");
    }

    @Test
    void countsDaysBackOnlyFromAKnownCapture() {
        var html =
                "<html><body><div class='card-stamp'>3 days ago</div><div class='t'>"
                        + PROSE
                        + "</div></body></html>";
        var captured = Fact.given(Moment.day(LocalDate.of(2019, 5, 12)), "sources.csv");

        assertThat(PageReader.read("a.html", html).published()).isNull();
        assertThat(
                        day(
                                PageReader.read(
                                                "a.html",
                                                Markup.parse(html),
                                                new SavedPage(null, captured))
                                        .published()))
                .isEqualTo("2019-05-09");
    }

    @Test
    void readsWhatIsToldFromTheDayOfTheCapture() {
        var noon = Moment.minute(OffsetDateTime.of(2019, 5, 12, 12, 0, 0, 0, ZoneOffset.UTC));
        var day = Moment.day(LocalDate.of(2019, 5, 12));

        assertThat(Ago.of("Posted yesterday", day))
                .isEqualTo(Moment.day(LocalDate.of(2019, 5, 11)));
        assertThat(Ago.of("vor 2 Tagen", day)).extracting(Moment::value).isEqualTo("2019-05-10");
        assertThat(Ago.of("14 hours ago", noon)).extracting(Moment::value).isEqualTo("2019-05-11");
        assertThat(Ago.of("14 hours ago", day)).isNull();
        assertThat(Ago.of("long ago", day)).isNull();
    }

    @Test
    void takesTheOutletFromTheLogo() {
        var draft =
                page(
                        "<title>Key found</title>",
                        "<div><img src='l.gif' alt='The Tarn Herald'></div><h1>Key found</h1><div>"
                                + PROSE
                                + "</div>");

        assertThat(draft.outlet()).extracting(Fact::value).isEqualTo("The Tarn Herald");
    }

    @Test
    void takesTheOutletThatTitleAndHeadShare() {
        var draft =
                page(
                        "<title>Keys and locks - Upper Tarn Papers</title>",
                        "<div class='site-title'>Upper Tarn Papers</div><h1>Keys and locks</h1><div>"
                                + PROSE
                                + "</div>");

        assertThat(draft.outlet()).extracting(Fact::value).isEqualTo("Upper Tarn Papers");
    }

    @Test
    void takesNoLinkInALesserHeadingForTheOutlet() {
        var draft =
                page(
                        "<title>Keys found - Valley Talk Forum</title>",
                        "<h2><a href='/t/1'>Keys found</a></h2><div>" + PROSE + "</div>");

        assertThat(draft.outlet()).isNull();
        assertThat(draft.title()).extracting(Fact::value).asString().startsWith("Keys found");
    }

    @Test
    void partsTheNameOfABoardFromThatOfItsTopic() {
        var draft =
                page(
                        "<title>Valley Talk Forum • View topic - Keys found</title>",
                        "<div>" + PROSE + "</div>");

        assertThat(draft.outlet()).extracting(Fact::value).isEqualTo("Valley Talk Forum");
        assertThat(draft.title()).extracting(Fact::value).isEqualTo("Keys found");
    }

    @Test
    void keepsWhoWroteEachEntryOfALiveBlog() {
        var entry =
                "<div class='live-post'><time datetime='2024-06-04T%1$s:00+01:00'>%1$s</time><h2>%2$s</h2><span class='author'>%3$s</span><p>%2$s, as all who stood on the bank could see, and nobody was hurt by it.</p></div>";
        var draft =
                page(
                        "<title>Bridge: live</title>",
                        "<article><h1>Bridge: live</h1><p>Follow the latest here.</p>"
                                + entry.formatted("12:30", "Engineers leave", "Cora Lyle")
                                + entry.formatted("10:05", "School opens late", "Tom Vane")
                                + entry.formatted("07:02", "Bridge shut", "Cora Lyle")
                                + "</article>");

        assertThat(draft.body().lines().filter(line -> line.equals("Cora Lyle"))).hasSize(2);
        assertThat(draft.body().lines()).contains("Tom Vane");
    }

    @Test
    void takesNoSignInAPostForTheOutlet() {
        var draft =
                page(
                        "<title>Keys found</title>",
                        "<div>Trudge <a href='#post_2'><img src='v.png' alt='View Post'></a></div>"
                                + PROSE);

        assertThat(draft.outlet()).isNull();
    }

    @Test
    void keepsWhoIsQuotedAndLeavesOutWhatIsNotShown() {
        var draft =
                page(
                        "<title>Keys found</title>",
                        "<article><h1>Keys found</h1>"
                                + PROSE
                                + "<blockquote class='post'><p>Two keys. I saw them.</p>&mdash; Otter Jim (@jim) <a href='https://posts.example/1'>September 14, 2021</a></blockquote><p hidden>Three keys, says nobody.</p>"
                                + PROSE
                                + "</article>");

        assertThat(draft.body())
                .contains("I saw them.\n— Otter Jim (@jim)")
                .doesNotContain("says nobody");
    }

    @Test
    void takesNoPictureForTheOutlet() {
        var draft =
                page(
                        "<title>Key found</title>",
                        "<h1>Key found</h1><div>"
                                + PROSE
                                + "<img src='a.jpg' alt='The key'><img src='b.jpg' alt='Photo: Tarn Herald'></div>");

        assertThat(draft.outlet()).isNull();
    }

    @Test
    void keepsTheSourceNamedInALineOfFurniture() {
        var draft =
                page(
                        "",
                        "<h1>Key found</h1><div class='meta'>By a reporter <span>8 May 2019</span> Source: Norda</div><div class='copy'>"
                                + PROSE
                                + "</div>");

        assertThat(draft.body()).startsWith("Source: Norda\nThe canal office");
        assertThat(credit(draft)).isEqualTo("Source: Norda");
    }

    @Test
    void takesANameAloneInAnAgencyLineForTheCredit() {
        var draft =
                page(
                        "",
                        "<div><p class='kicker'>Provinces</p><p class='agency'>Norda</p>"
                                + PROSE
                                + "</div>");

        assertThat(credit(draft)).isEqualTo("Norda");
    }

    @Test
    void dropsASignedLineOnAPageWithManyTimes() {
        var times =
                "<p>At <time datetime='2019-05-0%d'>noon</time> the canal office said that the key was still lost, and went on looking.</p>";
        var draft =
                page(
                        "<meta name=author content='Ione Marsh'>",
                        "<article><p>Ione Marsh, <time datetime='2019-05-09'>9 May 2019</time></p>"
                                + times.formatted(1)
                                + times.formatted(2)
                                + times.formatted(3)
                                + times.formatted(4)
                                + "</article>");

        assertThat(draft.body()).startsWith("At noon");
    }
}
