// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RecordPageTest {
    private static RecordPage page(String body) {
        return new RecordPage(Outline.of(Jsoup.parseBodyFragment(body).body()), null);
    }

    @Test
    void tellsWhatAnElementIsToAPost() {
        var page =
                page(
                        "<div class=post-footer></div><div id=quote-1></div>"
                                + "<span class=sr-only></span><i class='comment-author'>tern</i>"
                                + "<div data-parent='#17' data-depth=2 style='margin-left: 24px'></div>");

        assertThat(page.element(1).is(RecordElement.FURNITURE)).isTrue();
        assertThat(page.element(2).is(RecordElement.QUOTE)).isTrue();
        assertThat(page.element(3).is(RecordElement.PASSED_OVER)).isTrue();
        assertThat(page.element(4).strength()).isEqualTo(RecordScan.MARKED);
        assertThat(page.element(6).parent()).isEqualTo("17");
        assertThat(page.element(6).depth()).isEqualTo(2);
        assertThat(page.element(6).indent()).isEqualTo(24);
        assertThat(page.element(6).is(RecordElement.PLAIN)).isFalse();
    }

    @Test
    void tellsTheTimeInATextThatSaysLittleElse() {
        var page =
                page(
                        "<i>3 May 2019</i><i>on 3 May 2019 the tape was found in the"
                                + " old harbour master's oaken desk</i><i>tape</i>");

        assertThat(page.stamp(2)).isNotNull();
        assertThat(page.stamp(4)).isNull();
        assertThat(page.stamp(6)).isNull();
    }

    @Test
    void findsASignWhereverOneIsAskedFor() {
        var page =
                page(
                        "<p>a</p><nav><p>3 May 2019</p></nav><p>b</p><p>3 May 2019</p><p>c</p>"
                                + "<div><b>tern</b></div>");
        var outline = page.outline();

        // In any order, since what was found for one stretch serves for the next.
        assertThat(page.hasSign(1, 6)).isFalse();
        assertThat(page.hasSign(0, outline.size())).isTrue();
        assertThat(page.hasSign(0, 8)).isFalse();
        assertThat(page.hasSign(4, 6)).isTrue();
        assertThat(page.hasSign(10, 12)).isFalse();
        assertThat(page.hasSign(12, outline.size())).isTrue();
        assertThat(page.hasSign(1, 6)).isFalse();
    }
}
