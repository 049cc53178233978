// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Fact;
import org.junit.jupiter.api.Test;

class StoryTimesTest {
    private static final String ENTRY =
            "<p>The canal office said that the lock key was found in the old archive by its head, Ines Varga, who had looked there twice. She said that the lock would be opened again before the end of the week, and thanked all who had searched.</p>";

    private static List<String> times(Draft draft) {
        return draft.stories().stream()
                .map(story ->
                        story.published() == null ? "none" : story.published().value().value())
                .toList();
    }

    @Test
    void givesEachEntryTheTimeOfItsMark() {
        var draft =
                PageReader.read(
                        "a.html",
                        """
                        <html><body><main><article><time datetime="2019-05-10T17:05:00+02:00">17.05</time><h2>Key found</h2>%s</article>
                        <article><time datetime="2019-05-10T11:25:00+02:00">11.25</time><h2>Key lost</h2>%s</article></main></body></html>\
                        """
                                .formatted(ENTRY, ENTRY));

        assertThat(times(draft))
                .containsExactly("2019-05-10T17:05:00+02:00", "2019-05-10T11:25:00+02:00");
    }

    @Test
    void readsAStampOnTheDayOfThePage() {
        var body =
                "<div><p>17.05</p>" + ENTRY + "<p>11.25 a.m.</p>" + ENTRY + "</div></body></html>";
        var day = "<html><head><meta name=date content='2019-05-10'></head><body>";
        var clock =
                "<html><head><meta property='article:published_time' content='2019-05-10T08:30:00+02:00'></head><body>";

        assertThat(times(PageReader.read("a.html", day + body)))
                .containsExactly("2019-05-10", "2019-05-10");
        assertThat(times(PageReader.read("a.html", clock + body)))
                .containsExactly("2019-05-10T17:05:00+02:00", "2019-05-10T11:25:00+02:00");
    }

    @Test
    void givesTheOneStoryOfAPageNoTimeOfItsOwn() {
        var draft =
                PageReader.read(
                        "a.html",
                        "<html><body><article><time datetime='2019-05-10'>10 May</time>"
                                + ENTRY
                                + "</article></body></html>");

        assertThat(times(draft)).containsExactly("none");
        assertThat(draft.published()).extracting(Fact::from).isEqualTo("time");
    }

    @Test
    void takesAPriceForNoTime() {
        var draft =
                TextReader.read(
                        "a.txt",
                        "4.50\n\nThe canal office said that the lock key was found in the old archive by its head, Ines Varga, who had looked there.\n\n1.37\n\nShe said that the lock would be opened again before the end of the week, and thanked all who had searched for it.\n");

        assertThat(draft.stories()).hasSize(1);
    }
}
