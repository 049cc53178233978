// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;

class WalkTest {
    /// Writes down what it is shown.
    private static final class Log implements NodeVisitor {
        private final StringBuilder seen = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            seen.append('<').append(node.nodeName()).append(depth);
        }

        @Override
        public void tail(Node node, int depth) {
            seen.append('>').append(node.nodeName()).append(depth);
        }
    }

    @Test
    void goesWhereJsoupGoes() {
        var body = Jsoup.parse("<p>a<b>c</b><!-- d --></p><ul><li>e<li>f</ul>g").body();
        var ours = new Log();
        var theirs = new Log();

        Walk.through(body, ours);
        body.traverse(theirs);

        assertThat(ours.seen.toString()).isEqualTo(theirs.seen.toString());
    }

    @Test
    void goesAsDeepAsThereIsMemory() {
        var root = new Element("div");
        var at = root;
        for (int i = 0; i < 3_000; i++) {
            at = at.appendElement("div");
        }
        var log = new Log();

        Walk.through(root, log);

        assertThat(log.seen.toString()).contains("<div3000>div3000");
    }
}
