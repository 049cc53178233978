// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.claims.Gist.Amount;
import org.firsthand.claims.Gist.Mark;
import org.firsthand.text.Key;
import org.firsthand.text.Words;
import org.junit.jupiter.api.Test;

class GistFiguresTest {
    private final Map<String, Mark> stems = new TreeMap<>();
    private final List<Amount> amounts = new ArrayList<>();

    private GistFiguresTest read(String text) {
        var words = Words.of(text);
        var keys = words.stream().map(w -> Key.of(w.of(text))).toList();
        var figures = new GistFigures(text, words, keys);
        int i = 0;
        while (i < keys.size()) {
            i = Math.max(i + 1, figures.read(i, keys.size(), stems, amounts));
        }
        return this;
    }

    @Test
    void givesBothDaysOfARangeTheMonthThatStandsOnce() {
        read("The mill is shut from 2 to 20 September.");

        assertThat(stems).containsOnlyKeys("d 9", "d 9 2", "d 9 20");
        assertThat(amounts)
                .containsExactly(
                        new Amount("9-2", Gists.DATE, false),
                        new Amount("9-20", Gists.DATE, false));
    }

    @Test
    void takesTheLastNounBehindANumberForItsUnit() {
        assertThat(read("About forty fishing boats, old ones, came in.").amounts)
                .containsExactly(new Amount("40", "boat", true));
    }

    @Test
    void countsNothingByATimeOfDay() {
        read("She left at six.");

        assertThat(stems).containsOnlyKeys(Gist.TIME + "6");
        assertThat(amounts).isEmpty();
    }

    @Test
    void takesAMonthInSmallLettersForAWord() {
        assertThat(read("They may 5 times over march on.").stems).containsOnlyKeys("n 5");
    }

    @Test
    void knowsTheWordsForTimes() {
        assertThat(List.of("noon", "monday", "may", "sept")).allMatch(GistFigures::isTimeWord);
        assertThat(List.of("quay", "days", "mon")).noneMatch(GistFigures::isTimeWord);
        assertThat(GistFigures.isMonth("monday")).isFalse();
    }
}
