// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventionTest {
    @Test
    void makesTheSameTextsFromTheSameSeedAlone() {
        assertThat(Invention.pile(30, 7)).isEqualTo(Invention.pile(30, 7));
        assertThat(Invention.pile(30, 7).texts()).isNotEqualTo(Invention.pile(30, 8).texts());
    }

    @Test
    void relatesNoTextsOfTwoStories() {
        var pile = Invention.pile(40, 3);

        assertThat(pile.texts()).hasSize(40);
        assertThat(pile.pairs())
                .isNotEmpty()
                .allMatch(pair -> story(pair.a()).equals(story(pair.b())));
        assertThat(pile.open())
                .allMatch(pair ->
                        story(pair.a()).equals(story(pair.b())) && !pile.pairs().contains(pair));
    }

    @Test
    void sharesAnUnbrokenRunOfWordsInEveryPairThatIsToBeFound() {
        var pile = Invention.pile(20, 5);

        assertThat(pile.pairs())
                .allMatch(pair -> {
                    var other = pile.texts().getOrDefault(pair.b(), "").replace('\n', ' ');
                    return windows(pile.texts().getOrDefault(pair.a(), "")).stream()
                            .anyMatch(other::contains);
                });
    }

    @Test
    void isCollatedToAllPairsThatAreToBeFoundAndNoWrongOne() throws IOException {
        var pile = Invention.pile(50, 11);

        var found = new Collating(false).on(pile).run().pairs();

        assertThat(found).containsAll(pile.pairs());
        assertThat(found)
                .allMatch(pair -> pile.pairs().contains(pair) || pile.open().contains(pair));
    }

    @Test
    void fillsTextsWithFormulasThatMakeNoPair() throws IOException {
        var pile = Invention.formulaic(50, 11);
        var plain = Invention.pile(50, 11);

        assertThat(pile.pairs()).isNotEmpty().isSubsetOf(plain.pairs());
        assertThat(pile.bytes()).isBetween(plain.bytes() * 5 / 4, plain.bytes() * 3 / 2);
        assertThat(pile.texts().values())
                .allMatch(text -> text.endsWith(last(pile.texts().firstEntry().getValue())));
        var found = new Collating(false).on(pile).run().pairs();
        assertThat(found).containsAll(pile.pairs());
        assertThat(found)
                .allMatch(pair -> pile.pairs().contains(pair) || pile.open().contains(pair));
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf('\n'));
    }

    @Test
    void givesThePeerItsNearCopies() throws IOException {
        var pile = Invention.pile(50, 11);

        assertThat(new MinHashPeer().on(pile).run().pairs())
                .isNotEmpty()
                .allMatch(pair -> pile.pairs().contains(pair) || pile.open().contains(pair));
    }

    private static String story(String name) {
        return name.substring(0, name.indexOf('-'));
    }

    /// All runs of thirty words.
    private static Set<String> windows(String text) {
        var words = text.replace('\n', ' ').split(" ");
        var windows = new HashSet<String>();
        for (int i = 0; i + 30 <= words.length; i++) {
            windows.add(String.join(" ", Arrays.copyOfRange(words, i, i + 30)));
        }
        return windows;
    }
}
