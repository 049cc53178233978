// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final List<String> TAGS =
            List.of("p", "div", "span", "a", "em", "script", "ul", "h2", "article", "b");

    /// What an element holds, told from its children one by one: all, in links, in prose.
    private record Held(int all, int linked, int prose) {
        static Held by(Element element, boolean link, @Nullable Element left) {
            int own = 0;
            int ownLinked = 0;
            int all = 0;
            int linked = 0;
            int prose = 0;
            boolean inLink = link || element.nameIs("a");
            if (Weights.SILENT.contains(element.normalName()) || element.equals(left)) {
                return new Held(0, 0, 0);
            }
            for (var node : element.childNodes()) {
                if (node instanceof TextNode text) {
                    own += Weights.letters(text.getWholeText());
                    ownLinked += inLink ? Weights.letters(text.getWholeText()) : 0;
                } else if (node instanceof Element child) {
                    var held = by(child, inLink, left);
                    if (Blocks.isInline(child) && held.prose == 0) {
                        own += held.all;
                        ownLinked += held.linked;
                    } else {
                        all += held.all;
                        linked += held.linked;
                        prose += held.prose;
                    }
                }
            }
            boolean runs = own >= 40 && ownLinked * 2 < own;
            boolean isProse = runs && Weights.PROSE_TAGS.contains(element.normalName());
            return new Held(all + own, linked + ownLinked, prose + (isProse ? own - ownLinked : 0));
        }
    }

    private static Element tree(Random random) {
        var body = Jsoup.parse("").body();
        for (int i = 0; i < 60; i++) {
            var all = body.getAllElements();
            var at = all.get(random.nextInt(all.size()));
            if (random.nextInt(3) == 0) {
                at.appendText("some words  ".repeat(random.nextInt(8)));
            } else {
                at.appendElement(TAGS.get(random.nextInt(TAGS.size())));
            }
        }
        return body;
    }

    @Test
    void weighsWhatTheChildrenHold() {
        var random = new Random(11);
        int prose = 0;
        for (int round = 0; round < 300; round++) {
            var body = tree(random);
            var layout = Layout.of(Outline.of(body));
            var left = new boolean[layout.outline().size()];
            int without = layout.outline().next(1);
            Element gone = null;
            if (without > 0 && round % 2 == 0) {
                left[without] = true;
                gone = layout.outline().element(without);
            }
            var weights = Weights.without(left, layout);
            for (int place = 0; place < left.length; place++) {
                if (layout.is(place, Layout.ELEMENT) && isOutside(place, without, layout, gone)) {
                    var element = layout.outline().element(place);
                    var held = Held.by(element, element.parents().is("a"), gone);
                    assertThat(weights.all(place)).isEqualTo(held.all);
                    assertThat(weights.prose(place)).isEqualTo(held.prose);
                    assertThat(weights.linkShare(place))
                            .isEqualTo(held.all == 0 ? 0 : (double) held.linked / held.all);
                    assertThat(weights.at(element))
                            .isEqualTo(new Weights.Weight(held.all, held.prose));
                    prose += held.prose;
                }
            }
        }
        assertThat(prose).isPositive();
    }

    /// Whether an element is neither left out nor inside what is silent.
    private static boolean isOutside(
            int place, int without, Layout layout, @Nullable Element gone) {
        boolean inside = gone != null && place >= without && place < layout.outline().end(without);
        return !inside && !layout.outline().element(place).parents().is("script");
    }

    @Test
    void knowsNothingOfOtherTrees() {
        assertThat(Weights.of(Jsoup.parse("<p>words").body()).at(new Element("p")))
                .isEqualTo(new Weights.Weight(0, 0));
    }
}
