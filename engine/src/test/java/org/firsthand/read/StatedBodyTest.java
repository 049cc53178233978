// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedBodyTest {
    private static final String FIRST =
            "The ferry lay at the northern quay for three hours because its ramp would not come down. ";
    private static final String SECOND =
            "Passengers were taken ashore by the pilot boat, nine at a time, until the tide turned. ";

    private static String page(String stated, String shown) {
        return "<html><head><title>Ferry stuck</title><script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stuck\",\"articleBody\":\""
                + stated
                + "\"}</script></head><body><article><h1>Ferry stuck</h1><p>"
                + shown
                + "</p></article></body></html>";
    }

    @Test
    void takesTheStatedTextWhereThePageShowsLittleOfIt() {
        var stated = FIRST.repeat(5).strip() + "\\n\\n" + SECOND.repeat(5).strip();

        var draft = PageReader.read("a.html", page(stated, FIRST));

        assertThat(draft.body())
                .isEqualTo(FIRST.repeat(5).strip() + "\n" + SECOND.repeat(5).strip());
        assertThat(draft.notes()).anyMatch(note -> note.what().contains("what the JSON-LD states"));
    }

    @Test
    void readsStatedTextThatIsMarkup() {
        var stated = "&lt;p&gt;" + FIRST.repeat(5) + "&lt;/p&gt;<p>" + SECOND.repeat(5) + "</p>";

        assertThat(PageReader.read("a.html", page(stated, FIRST)).body())
                .isEqualTo(FIRST.repeat(5).strip() + "\n" + SECOND.repeat(5).strip());
    }

    @Test
    void leavesWhatThePageShows() {
        var stated = FIRST.repeat(4) + SECOND.repeat(4);

        var draft = PageReader.read("a.html", page(stated, FIRST.repeat(7)));

        assertThat(draft.body()).isEqualTo(FIRST.repeat(7).strip());
        assertThat(draft.notes()).isEmpty();
    }

    @Test
    void takesAShortTextWhereThePageShowsNothing() {
        var page = page(FIRST.strip(), "").replace("<h1>Ferry stuck</h1><p></p>", "");

        assertThat(PageReader.read("a.html", page).body()).isEqualTo(FIRST.strip());
    }

    @Test
    void takesTheWordsOfThePostThatOpensADiscussion() {
        var page =
                page(FIRST.strip(), "")
                        .replace("<h1>Ferry stuck</h1><p></p>", "")
                        .replace("NewsArticle", "DiscussionForumPosting")
                        .replace("articleBody", "text");

        assertThat(PageReader.read("a.html", page).body()).isEqualTo(FIRST.strip());
    }
}
