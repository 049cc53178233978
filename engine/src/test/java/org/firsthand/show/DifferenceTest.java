// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firsthand.model.Change;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static Difference of(String a, String b) {
        var whole = new Difference.Passages(a, new Span(0, a.length()), b, new Span(0, b.length()));
        return Difference.of(whole, (x, y) -> null);
    }

    /// Runs in brackets: `[-dropped]`, `[+added]`, `[~changed]`.
    private static String drawn(List<Run> runs) {
        return runs.stream()
                .map(run ->
                        switch (run.manner()) {
                            case PLAIN, SAID -> run.text();
                            case ADDED -> "[+" + run.text() + "]";
                            case DROPPED -> "[-" + run.text() + "]";
                            case CHANGED -> "[~" + run.text() + "]";
                        })
                .collect(Collectors.joining());
    }

    @Test
    void marksWhatIsDroppedAddedAndChanged() {
        var difference =
                of(
                        "The wall moved by ten metres, he said.",
                        "The old wall moved by twelve metres.");
        assertThat(drawn(difference.a())).isEqualTo("The wall moved by [~ten] metres, [-he said].");
        assertThat(drawn(difference.b())).isEqualTo("The [+old] wall moved by [~twelve] metres.");
        assertThat(difference.counts())
                .containsExactly("2 words dropped", "1 word added", "1 word changed");
    }

    @Test
    void callsAChangeOfDigitsAChangedNumber() {
        var difference = of("Some 40 boats must leave", "Some 60 boats must leave");
        assertThat(difference.counts()).containsExactly("1 number changed");
        assertThat(difference.b()).contains(new Run(Run.Manner.CHANGED, "60", Change.Kind.NUMBER));
    }

    @Test
    void takesTheKindThatTheAlignmentKnows() {
        var whole =
                new Difference.Passages(
                        "it may sink", new Span(0, 11), "it will sink", new Span(0, 12));
        var difference = Difference.of(whole, (a, b) -> Change.Kind.MODALITY);
        assertThat(difference.counts()).containsExactly("1 modality changed");
    }

    @Test
    void leavesDifferentPassagesUnmarked() {
        var difference = of("Cod was dear on the market", "No ferry uses the north basin");
        assertThat(difference.counts()).isEmpty();
        assertThat(drawn(difference.a())).isEqualTo("Cod was dear on the market");
    }

    @Test
    void saysWhenTheWordsAreTheSame() {
        assertThat(of("The SAME, words", "the same words").counts())
                .containsExactly("the same words");
    }

    @Test
    void beginsLongPassagesWhereTheyMatchBest() {
        var shared =
                "The divers worked for nine days in cloudy water. "
                        + numbered("then", 300)
                        + "Some 40 boats must leave.";
        var difference =
                of(
                        numbered("before", 900) + shared,
                        "An editor's note. " + shared.replace("nine", "ten"));
        assertThat(drawn(difference.a()))
                .startsWith("… The divers worked for [~nine] days")
                .endsWith(" …");
        assertThat(drawn(difference.b()))
                .startsWith("… The divers worked for [~ten] days")
                .endsWith(" …");
        assertThat(difference.counts()).containsExactly("1 word changed");
    }

    @Test
    void showsAChangeJustBeforeTheBestMatch() {
        var shared = numbered("then", 400);
        var difference =
                of(
                        numbered("before", 500) + "The wall moved by 11 metres. " + shared,
                        numbered("other", 30) + "The wall moved by 12 metres. " + shared);
        assertThat(drawn(difference.a())).startsWith("… The wall moved by [~11] metres. then1");
        assertThat(difference.counts()).containsExactly("1 number changed");
    }

    /// Words that are all different: `then1 then2 then3 `.
    private static String numbered(String word, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> word + i + " ")
                .collect(Collectors.joining());
    }

    @Test
    void endsLongPassagesAtTheLastCommonWordSoThatTheCutIsNoDifference() {
        var longer = "one two three four five ".repeat(100);
        var difference = of(longer, "new " + longer);
        assertThat(drawn(difference.b())).startsWith("[+new] one").endsWith(" …");
        assertThat(difference.counts()).containsExactly("1 word added");
    }
}
