// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfTextTest {
    private static final float SIZE = 10;
    private static final float LETTER = 5;

    private final List<List<PdfWord>> pages = new ArrayList<>();

    private void page() {
        pages.add(new ArrayList<>());
    }

    /// A line of words that begins at `x`.
    private void line(float x, float y, String text) {
        float at = x;
        for (var word : text.split(" ")) {
            pages.getLast().add(new PdfWord(word, at, y, word.length() * LETTER, SIZE));
            at += (word.length() + 1) * LETTER;
        }
    }

    private PdfText text() {
        return PdfText.of(new PdfPages("", "", "", pages, pages.size(), ""));
    }

    @Test
    void readsOneColumnAfterTheOther() {
        page();
        line(50, 50, "Harbour tape was found in the quay house on Monday, the office says now");
        for (int i = 0; i < 6; i++) {
            line(50, 80 + 12 * i, "left line number " + i + " goes on");
            line(300, 80 + 12 * i, "right line number " + i + " goes on");
        }

        assertThat(text().paragraphs())
                .containsExactly(
                        "Harbour tape was found in the quay house on Monday, the office says now",
                        "left line number 0 goes on left line number 1 goes on left line number 2 goes on"
                                + " left line number 3 goes on left line number 4 goes on left line number 5 goes on"
                                + " right line number 0 goes on right line number 1 goes on right line number 2 goes on"
                                + " right line number 3 goes on right line number 4 goes on right line number 5 goes on");
    }

    @Test
    void putsWordsTogetherThatTheLineEndParts() {
        page();
        line(50, 50, "The harbour of-");
        line(50, 62, "fice named a well-");
        line(50, 74, "known clerk; he is well-known here.");

        assertThat(text().paragraphs())
                .containsExactly(
                        "The harbour office named a well-known clerk; he is well-known here.");
    }

    @Test
    void leavesOutWhatStandsOnEveryPage() {
        for (int i = 1; i <= 3; i++) {
            page();
            line(50, 20, "Harbour Office, report " + i + " of 2019");
            line(
                    50,
                    100,
                    "Page text number " + "one two three".split(" ")[i - 1] + " stands here.");
            line(50, 130, "A second paragraph of page text stands here.");
            line(200, 800, "Page " + i);
        }

        assertThat(String.join("\n", text().paragraphs()))
                .doesNotContain("Harbour Office")
                .doesNotContain("Page 2")
                .contains("Page text number two stands here.");
    }

    @Test
    void beginsAParagraphBehindAGapAndAtAnIndent() {
        page();
        line(50, 50, "The first paragraph has a line that is long enough");
        line(50, 62, "and ends here.");
        line(65, 74, "The second one begins with an indented line and");
        line(50, 86, "goes on to the edge of the column, as it did above.");
        line(50, 120, "The third stands below a gap.");

        assertThat(text().paragraphs()).hasSize(3);
    }

    @Test
    void saysWhichPagesAreScans() {
        page();
        line(50, 50, "The first page has a text.");
        page();

        assertThat(text().troubles())
                .containsExactly("These pages hold no text, as a scan does: 2");
    }
}
