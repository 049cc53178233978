// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.firsthand.model.Link;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final String FIRST =
            "The harbour office found the tape on Monday morning, its head Ines Varga said in a statement.";
    private static final String SECOND =
            "Nobody had looked in the old archive before, she said, because the key was lost in March.";
    private static final String THIRD =
            "The tape, which is two hours long, will be heard by the council on Thursday, and copies will follow.";

    /// A page whose names tell nothing: what is furniture must be told from its words and shape.
    private static final String UNNAMED =
            """
            <html><head><title>Tape found - Harbour Star</title></head><body>
            <div><a href="/">Home</a> <a href="/town">Town</a> <a href="/sport">Sport</a> <a href="/sea">Sea</a></div>
            <div><div><h1>Tape found</h1><p>%s</p><p>%s <a href="/council">The council</a> knew.</p><p>%s</p>
            <p><a href="/dog">More: A dog swims across the bay</a></p>
            <p>Subscribe to our newsletter and never miss a story!</p></div>
            <div><h3>You may also like</h3><ul><li><a href="/a">Pier burns</a></li><li><a href="/b">Ferry late again</a></li><li><a href="/c">New crane</a></li></ul></div></div>
            <div><p>© 2019 Harbour Star. All rights reserved. <a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></p></div>
            </body></html>\
            """
                    .formatted(FIRST, SECOND, THIRD);

    private static Draft read(String html) {
        return PageReader.read("a.html", html);
    }

    @Test
    void leavesOutFurnitureThatNoNameTells() {
        assertThat(read(UNNAMED).body()).contains(FIRST, SECOND, THIRD);
        assertThat(read(UNNAMED).body())
                .doesNotContain("Sport")
                .doesNotContain("newsletter")
                .doesNotContain("Ferry")
                .doesNotContain("All rights");
    }

    @Test
    void givesTheLinksOfTheAccountOnly() {
        assertThat(read(UNNAMED).links())
                .extracting(Link::target)
                .contains("/council")
                .doesNotContain("/sport", "/a", "/privacy");
    }

    @Test
    void keepsAllOfAPageWithoutFurniture() {
        var html = "<html><body><p>The pier burned.</p><p>" + FIRST + "</p></body></html>";

        assertThat(read(html).body()).isEqualTo("The pier burned.\n" + FIRST);
    }

    @Test
    void findsTheAccountInWhatCallsItselfASidebar() {
        var html =
                UNNAMED.replace("<div><div><h1>", "<div><div class='sidebar widget'><h1>")
                        .replace("<p>©", "<p>" + SECOND.repeat(12) + "</p><p>©");

        assertThat(read(html).body()).contains(FIRST);
    }

    @Test
    void readsTheSameAgain() {
        assertThat(read(UNNAMED).body()).isEqualTo(read(UNNAMED).body());
    }

    @Test
    void keepsTheModelInAFile() throws IOException {
        var page = UNNAMED.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        BodyModel.shipped().write(out);
        var again = BodyModel.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(out.size()).isLessThan(1_000_000);
        assertThat(again.odds(MeasuredPage.of(page)))
                .containsExactly(BodyModel.shipped().odds(MeasuredPage.of(page)));
    }

    @Test
    void followsATreeToItsLeaf() {
        var leaf = BodyModel.LEAF;
        var tree =
                new BodyModel.Tree(
                        new byte[] {1, leaf, 0, leaf, leaf},
                        new float[] {0.5f, -1, 3, 1, 2},
                        new short[] {1, 0, 3, 0, 0});

        assertThat(
                        List.of(
                                tree.of(new float[] {9, 0.5f}),
                                tree.of(new float[] {3, 0.6f}),
                                tree.of(new float[] {4, 0.6f})))
                .containsExactly(-1f, 1f, 2f);
    }
}
