// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who wrote a page, among all names it bears.
class PageAuthorsTest {
    private static final String PROSE =
            "<p>The ferry to Tarn will stop at noon from Monday on, the port office said, because its engine must be mended.</p>"
                    + "<p>Those who must cross can take the small boat, which holds twelve, or the bridge, which is an hour off.</p>";

    private static List<String> authors(String head, String body) {
        return PageReader.read(
                        "a.html",
                        "<!doctype html><html><head><title>The ferry stops at noon</title>"
                                + head
                                + "</head><body><h1>The ferry stops at noon</h1>"
                                + body
                                + PROSE
                                + "</body></html>")
                .authors()
                .stream()
                .map(Fact::value)
                .toList();
    }

    private static String ld(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ada Quill; Ada Quill",
                "Von Jörg Weiß, 3. Mai 2019; Jörg Weiß",
                "Par Élise Renault | Le 3 mai 2019; Élise Renault",
                "Autorin: Ines van der Berg; Ines van der Berg",
                "03.05.2019 13:30 von Olga Senn; Olga Senn",
                "Written by Tom Brill, Reporter; Tom Brill",
                "By R.C. Quill; R.C. Quill",
                "By Ada Quill, Chief Correspondent; Ada Quill",
                "Von Jörg Weiß, Leitender Redakteur; Jörg Weiß",
                "By Quill; Quill",
                "By Quill, Staff Reporter; Quill"
            })
    void readsTheNameInAByline(String line, String name) {
        assertThat(authors("", "<p>" + line + "</p>")).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ada Quill, Monday 6 May 2019; Ada Quill",
                "Ada Quill, 6 May 2019; Ada Quill",
                "Ada Quill | May 6, 2019, 7.30 am; Ada Quill"
            })
    void readsANameRightBelowTheHeadlineWithNothingButADay(String line, String name) {
        assertThat(authors("", "<div class=x>" + line + "</div>")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Quill opened the bridge on 6 May 2019",
                "Tarn, 6 May 2019",
                "Monday 6 May 2019",
                "Ada Quill"
            })
    void takesNoOtherLineBelowTheHeadlineForOne(String line) {
        assertThat(authors("", "<div class=x>" + line + "</div>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='byline'>By Marlow</p>",
                "<div class='byline'><span>By</span> <span>Marlow</span></div>",
                "<p>by <a rel='author' href='/m'>Marlow</a></p>",
                "<p>by <span itemprop='author'>Marlow</span></p>",
                "<span class='author vcard'><a class='fn'>Marlow</a></span>"
            })
    void believesANameOfOneWordWhereThePageMarksIt(String byline) {
        assertThat(authors("", byline)).containsExactly("Marlow");
        var deck = PROSE.repeat(3);
        assertThat(authors("", deck + byline)).containsExactly("Marlow");
        assertThat(authors("", deck + deck + deck + byline)).containsExactly("Marlow");
    }

    @Test
    void readsSeveralNamesInTheirOrder() {
        assertThat(Bylines.names("By Ada Quill and Tom Brill"))
                .containsExactly("Ada Quill", "Tom Brill");
        assertThat(Bylines.names("Von Ada Quill, Tom Brill und Ines Senn"))
                .containsExactly("Ada Quill", "Tom Brill", "Ines Senn");
        assertThat(Bylines.names("Ada Quill, PhD")).containsExactly("Ada Quill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By 3 May 2019",
                "Von",
                "https://star.example/quill",
                "desk@star.example",
                "star.example",
                "Kommentare",
                "admin"
            })
    void findsNoNameWhereNoneStands(String line) {
        assertThat(Bylines.names(line)).isEmpty();
    }

    @Test
    void takesThePersonThatJsonLdDescribesElsewhere() {
        var graph =
                ld(
                        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#p\"}},{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Ada Quill\"}]}");

        assertThat(authors(graph, "")).containsExactly("Ada Quill");
    }

    @Test
    void takesNoBodyForAnAuthor() {
        var body =
                ld(
                        "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Tarn Broadcasting\"}}");

        assertThat(authors(body, "")).isEmpty();
        assertThat(
                        authors(
                                "<meta property='og:site_name' content='The Tarn Herald'><meta name=author content='The Tarn Herald'>",
                                ""))
                .isEmpty();
    }

    @Test
    void prefersTheNameThatTwoPlacesBear() {
        assertThat(
                        authors(
                                "<meta name=author content='Web Office'><meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ada Quill'>",
                                "<span class='byline author'>by <a rel=author href='/author/ada/'>Ada Quill</a></span>"))
                .containsExactly("Ada Quill");
    }

    @Test
    void takesNoAuthorOfACommentOrTeaser() {
        assertThat(
                        authors(
                                "",
                                "<p class=author>Ada Quill</p><div class=comments><span class=author>Tom Brill</span></div>"
                                        + "<aside><span class=author>Ines Senn</span></aside>"))
                .containsExactly("Ada Quill");
    }

    @Test
    void readsTheNameBehindALabelOfItsOwn() {
        assertThat(authors("", "<dl><dt>Von:</dt><dd>Götz Marn</dd></dl>"))
                .containsExactly("Götz Marn");
    }

    @Test
    void takesTheLongerListWhereOnePlaceNamesMore() {
        assertThat(
                        authors(
                                "<meta name=author content='Ada Quill'>",
                                "<p class=byline>By Ada Quill and Tom Brill</p>"))
                .containsExactly("Ada Quill", "Tom Brill");
    }

    @Test
    void takesTheHeadlineAsPrintedForTheTitle() {
        var draft =
                PageReader.read(
                        "a.html",
                        "<html><head><title>Ferry - The ferry stops at noon | Tarn Herald online</title><meta property='og:title' content='Port: The ferry stops at noon'></head><body><h1>Tarn Herald</h1><h1>The ferry stops at noon</h1>"
                                + PROSE);

        assertThat(draft.title()).extracting(Fact::value).isEqualTo("The ferry stops at noon");
    }
}
