// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.model.Story;
import org.junit.jupiter.api.Test;

class CitationTest {
    private final AnswerBuilder builder = new AnswerBuilder();

    @Test
    void citesAnEntryOfALivePageWithItsOwnTime() {
        var page =
                builder.document(
                        "echo.html",
                        new AnswerBuilder.Head("Echo", null, "2020-05-01", null),
                        "A weir broke. A tram stopped.");
        var noon = new Fact<>(Moment.day(LocalDate.parse("2020-05-02")), "time", 0.85);
        var tram = builder.passage(page, "A tram stopped.");
        var parted = builder.withStory(page, new Story(tram.span(), null, null, null, noon));

        assertThat(Citation.published(parted, tram)).isEqualTo(noon);
        assertThat(Citation.published(page, builder.passage(page, "A weir broke.")))
                .isEqualTo(page.published());
    }
}
