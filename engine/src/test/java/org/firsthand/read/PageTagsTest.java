// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageTagsTest {
    private static final PageTags TAGS =
            PageTags.of(
                    Jsoup.parse(
                            "<meta name=Author content='A. B.'><meta name=author content=C>"
                                    + "<p><time datetime=2019-05-10>x</time>"
                                    + "<meta itemprop=datePublished content=2019-05-10></p>"));

    @Test
    void findsTheFirstThatSaysSo() {
        assertThat(TAGS.meta("name", "author")).isEqualTo("A. B.");
        assertThat(TAGS.meta("name", "publisher")).isEmpty();
    }

    @Test
    void holdsTheTagsInTheOrderOfThePage() {
        assertThat(TAGS.all("meta")).hasSize(3);
        assertThat(TAGS.all("video")).isEmpty();
        assertThat(TAGS.dated()).extracting(e -> e.normalName()).containsExactly("time");
        assertThat(TAGS.items()).containsExactly(TAGS.all("meta").getLast());
    }
}
