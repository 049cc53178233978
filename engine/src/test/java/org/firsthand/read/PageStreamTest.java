// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class PageStreamTest {
    private static String let(PageStream page) throws IOException {
        var through = new StringBuilder();
        var some = new char[3];
        for (int n = page.read(some, 0, 3); n >= 0; n = page.read(some, 0, 3)) {
            through.append(some, 0, n);
        }
        page.readOn();
        return through.toString();
    }

    @Test
    void letsNoMoreCharactersThroughThanItMay() throws IOException {
        var page = new PageStream(new StringReader("abcdefgh"), 7, -1);

        assertThat(let(page)).isEqualTo("abcdefg");
        assertThat(page.isTooLong()).isTrue();

        var whole = new PageStream(new StringReader("abcdefg"), 7, -1);
        assertThat(let(whole)).isEqualTo("abcdefg");
        assertThat(whole.isTooLong()).isFalse();
    }

    @Test
    void stopsAtTheFirstTagTooMany() throws IOException {
        var page = new PageStream(new StringReader("a<b>c<d>e<f>g"), 99, 2);

        assertThat(let(page)).isEqualTo("a<b>c<d>e");
        assertThat(page.hasTooManyTags()).isTrue();
        assertThat(page.isTooLong()).isFalse();

        var whole = new PageStream(new StringReader("a<b>c<d>e<f>g"), 99, 3);
        assertThat(let(whole)).isEqualTo("a<b>c<d>e<f>g");
        assertThat(whole.hasTooManyTags()).isFalse();
    }

    @Test
    void tellsBothLimitsWherePageHitsBoth() throws IOException {
        var page = new PageStream(new StringReader("<a><b><c><d>"), 10, 1);

        assertThat(let(page)).isEqualTo("<a>");
        assertThat(page.hasTooManyTags()).isTrue();
        assertThat(page.isTooLong()).isTrue();
    }

    @Test
    void knowsHowThePageEndsWhateverTheParserLeft() throws IOException {
        var ended = new PageStream(new StringReader("<p>words and words"), 99, -1);
        assertThat(ended.read(new char[4], 0, 4)).isEqualTo(4);
        ended.readOn();
        assertThat(ended.behindTags()).isEqualTo("words and words".length());
        assertThat(ended.endsInTag()).isFalse();

        var cut = new PageStream(new StringReader("<p>words</"), 99, -1);
        let(cut);
        assertThat(cut.endsInTag()).isTrue();

        var plain = new PageStream(new StringReader("words"), 99, -1);
        let(plain);
        assertThat(plain.behindTags()).isZero();
        assertThat(plain.endsInTag()).isFalse();
    }
}
