// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class NameSetTest {
    @Test
    void findsWordsWhereTheyStandInWhateverCase() {
        var set = NameSet.of("sidebar", "ad", "publicité");

        assertThat(set.contains("mainSideBar", 4, 11)).isTrue();
        assertThat(set.contains("mainSideBar", 4, 10)).isFalse();
        assertThat(set.contains("x-PUBLICITÉ", 2, 11)).isTrue();
        assertThat(set.contains("Ad")).isFalse();
    }

    @Test
    void holdsWhatASetOfTheSameWordsHolds() {
        var random = new SplittableRandom(3);
        var words = new HashSet<String>();
        while (words.size() < 80) {
            words.add(word(random));
        }
        var set = NameSet.of(words.toArray(String[]::new));

        for (int i = 0; i < 5_000; i++) {
            var word = word(random);
            assertThat(set.contains(word)).isEqualTo(words.contains(word));
            assertThat(set.contains("-" + word + "-", 1, 1 + word.length()))
                    .isEqualTo(words.contains(word));
        }
    }

    @Test
    void findsTheWordsOfClassAndId() {
        var set = NameSet.of("related", "posts");

        assertThat(isIn(set, "<div class='jp-relatedPosts'>")).isTrue();
        assertThat(isIn(set, "<div class='x' id='RELATED_3'>")).isTrue();
        assertThat(isIn(set, "<div class='correlated relatedness'>")).isFalse();
        assertThat(isIn(set, "<div>")).isFalse();
    }

    private static boolean isIn(NameSet set, String html) {
        var element = Jsoup.parse(html).body().child(0);
        boolean have = Names.have(element, set);
        assertThat(Names.of(element).stream().anyMatch(set::contains)).isEqualTo(have);
        return have;
    }

    private static String word(SplittableRandom random) {
        var word = new StringBuilder();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            word.append(List.of("a", "b", "c", "d", "é").get(random.nextInt(5)));
        }
        return word.toString();
    }
}
