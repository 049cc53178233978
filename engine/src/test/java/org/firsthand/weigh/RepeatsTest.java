// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final String BODY =
            "The mill burned. The log of the brigade says so. (Norda) And the rest is said by us alone.";

    private final List<Document> documents = new ArrayList<>();
    private final List<Descent> descents = new ArrayList<>();

    private static Passage passage(String path, String words) {
        int at = BODY.indexOf(words);
        return new Passage(path, Part.BODY, new Span(at, at + words.length()));
    }

    private void print(String... paths) {
        for (var path : paths) {
            documents.add(DocumentBuilder.of(path, BODY).build());
        }
    }

    private void descends(String child, @Nullable String parent, String words, double share) {
        descents.add(
                new Descent(
                        passage(child, words),
                        parent == null ? null : passage(parent, words),
                        parent == null,
                        parent == null ? "Norda" : null,
                        null,
                        share,
                        "s",
                        List.of()));
    }

    private List<String> own(String words, String... paths) {
        var places = List.of(paths).stream().map(path -> passage(path, words)).toList();
        return new Repeats(documents, descents).own(places).stream().map(Passage::path).toList();
    }

    @Test
    void areNoneWhereNothingIsKnown() {
        print("a", "b");
        descends("b", null, "The log of the brigade", 0.4);

        assertThat(own("log", "a", "b")).containsExactly("a", "b");
    }

    @Test
    void areCopiesOfOneThatSaysIt() {
        print("a", "b", "c", "d");
        descends("b", "a", "The log of the brigade", 0.2);
        descends("c", "b", "The mill burned", 0.2);

        assertThat(own("log", "a", "b", "c", "d")).containsExactly("a", "c", "d");
        assertThat(own("log", "b", "d")).containsExactly("b", "d");
    }

    @Test
    void areCopiesThatLieFurtherDown() {
        print("a", "b", "c");
        descends("b", "a", "The mill burned. The log of the brigade says so.", 0.7);
        descends("c", "b", "The log of the brigade says so.", 0.7);

        assertThat(own("log", "a", "c")).containsExactly("a");
        // What a copy adds outside the shared words is said by the story it mostly has.
        assertThat(own("Norda", "a", "c")).containsExactly("a");
    }

    @Test
    void areNotAllOfARing() {
        print("a", "b");
        descends("a", "b", "The log", 0.7);
        descends("b", "a", "The log", 0.7);

        assertThat(own("log", "a", "b")).containsExactly("a", "b");
    }

    @Test
    void countOnceHoweverManyThereAre() {
        var paths = IntStream.range(0, 21).mapToObj(i -> "p" + (100 + i)).toArray(String[]::new);
        print(paths);
        for (int i = 1; i < paths.length; i++) {
            descends(paths[i], paths[i / 2], "The mill burned. The log of the brigade", 0.8);
        }
        assertThat(own("log", paths)).containsExactly("p100");
        var sources = new Sources(documents, descents);
        var all = List.of(paths).stream().map(path -> passage(path, "log")).toList();
        assertThat(sources.by("cited", all))
                .startsWith("cited by p100; repeated by 20: p101, p102, ");
        assertThat(sources.by("cited", all.subList(0, 2)))
                .isEqualTo("cited by p100; repeated by p101");
    }
}
