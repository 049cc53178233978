// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TeasersTest {
    private static final String TEASER =
            "<li><h3><a href='/a'>Council puts off its vote on the school</a></h3>9 May 2019</li>";
    private static final String COMMENT = "<li><h3>Jane Doe</h3>9 May 2019<p>I saw it.</p></li>";

    private static boolean are(String items) {
        var outline = Outline.of(Jsoup.parse("<ul>" + items + "</ul>").body());
        var heads =
                IntStream.range(0, outline.size())
                        .filter(place -> outline.node(place).nameIs("li"))
                        .boxed()
                        .toList();
        return Teasers.are(new RecordPage(outline, null), heads);
    }

    @Test
    void tellsTeasersByTheirHeadings() {
        assertThat(are(TEASER.repeat(5))).isTrue();
        assertThat(are(COMMENT.repeat(5))).isFalse();
    }

    @Test
    void doubtsWhereOneIsNone() {
        assertThat(are(TEASER.repeat(4) + COMMENT)).isFalse();
    }

    @Test
    void looksIntoNoOtherElementOfTheGroup() {
        assertThat(are("<li>9 May 2019 " + "<ul>" + TEASER.repeat(4) + "</ul></li>")).isFalse();
    }
}
