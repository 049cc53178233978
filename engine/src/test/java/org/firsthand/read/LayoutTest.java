// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static Layout of(String html) {
        return Layout.of(Outline.of(Jsoup.parse(html).body()));
    }

    @Test
    void tellsTagsApart() {
        var layout = of("<h1>Tape found</h1><p>On<br><b>Monday</b><script>x</script>");

        assertThat(layout.is(1, Layout.HEADLINE)).isTrue();
        assertThat(layout.is(1, Layout.HEADING)).isTrue();
        assertThat(layout.is(2, Layout.TEXT)).isTrue();
        assertThat(layout.is(2, Layout.ELEMENT)).isFalse();
        assertThat(layout.is(3, Layout.PROSE)).isTrue();
        assertThat(layout.is(3, Layout.INLINE | Layout.HEADING)).isFalse();
        assertThat(layout.is(5, Layout.BREAK)).isTrue();
        assertThat(layout.is(6, Layout.STRONG)).isTrue();
        assertThat(layout.is(6, Layout.INLINE)).isTrue();
        assertThat(layout.is(8, Layout.SILENT)).isTrue();
        assertThat(layout.is(8, Layout.UNREAD)).isTrue();
        assertThat(layout.letters(2)).isEqualTo("Tape found".length());
    }

    @Test
    void knowsATagThatNobodyElseDoesForAnElement() {
        var layout = of("<x-card>a</x-card>");

        assertThat(layout.is(1, Layout.ELEMENT)).isTrue();
        assertThat(layout.is(1, ~Layout.ELEMENT)).isFalse();
    }

    @Test
    void notesRareAttributes() {
        var layout =
                of(
                        "<p role=main>a</p><p itemprop=articleBody>b</p><p style='display: NONE'>c</p><p hidden>d</p><p class=e>e");

        assertThat(layout.is(1, Layout.HAS_ROLE)).isTrue();
        assertThat(layout.is(3, Layout.HAS_ITEM)).isTrue();
        assertThat(layout.is(5, Layout.HIDDEN)).isTrue();
        assertThat(layout.is(7, Layout.HIDDEN)).isTrue();
        assertThat(layout.is(9, Layout.MARKED)).isTrue();
        assertThat(layout.is(9, Layout.HAS_ROLE | Layout.HAS_ITEM | Layout.HIDDEN)).isFalse();
        assertThat(layout.is(0, Layout.MARKED)).isFalse();
    }
}
