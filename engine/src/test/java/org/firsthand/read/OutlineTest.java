// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final String PAGE =
            "<p>a<b>c</b><!-- d --></p><ul><li>e<li>f</ul>g<script>h</script>";

    @Test
    void holdsTheNodesInTheOrderOfThePage() {
        var page = Jsoup.parse(PAGE);
        var nodes = new ArrayList<Node>();
        page.traverse((node, depth) -> nodes.add(node));

        var outline = Outline.of(page);

        assertThat(outline.size()).isEqualTo(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(outline.node(i)).isSameAs(nodes.get(i));
            var parent = outline.parent(i);
            assertThat(parent < 0 ? null : outline.node(parent))
                    .isSameAs(nodes.get(i).parentNode());
            assertThat(outline.end(i) - i).isEqualTo(nodes.get(i).nodeStream().count());
        }
    }

    @Test
    void showsAPartWithTheSamePlaces() {
        var page = Jsoup.parse(PAGE);
        var all = Outline.of(page);

        var body = all.below(page.body());

        assertThat(body.node(body.first())).isSameAs(page.body());
        assertThat(body.size()).isEqualTo(all.end(body.first()));
        assertThat(body.parent(body.first())).isEqualTo(1);
    }

    @Test
    void knowsTheNextElementBesideOne() {
        var page = Jsoup.parseBodyFragment("<i>a</i>b<i>c</i>d").body();
        var outline = Outline.of(page);

        assertThat(outline.next(1)).isEqualTo(4);
        assertThat(outline.next(4)).isEqualTo(-1);
        assertThat(outline.next(0)).isEqualTo(-1);
    }

    @Test
    void staysAsItWasWhenTheTreeIsChanged() {
        var page = Jsoup.parse(PAGE);
        var outline = Outline.of(page.body());
        int size = outline.size();

        page.body().empty();

        assertThat(outline.size()).isEqualTo(size);
        assertThat(outline.element(1).nameIs("p")).isTrue();
    }

    @Test
    void goesAsDeepAsThereIsMemory() {
        var root = new Element("div");
        var at = root;
        for (int i = 0; i < 3_000; i++) {
            at = at.appendElement("div");
        }

        assertThat(Outline.of(root).size()).isEqualTo(3_001);
    }
}
