// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The fields that other programs rely on: they may be null, never missing.
class JsonContractTest {
    @TempDir Path temp;

    private Path pile = Path.of("");

    @BeforeEach
    void layOutThePile() throws IOException {
        pile = Ran.pile(temp.resolve("pile"));
        Files.write(
                pile.resolve("noise.bin"),
                new byte[] {0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE, 0, 0, 7});
    }

    private static List<String> names(JsonNode line) {
        return new ArrayList<>(line.propertyNames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read | document | id path sha256 kind url title outlet authors published updated captured language text stories segments comments links truncated charset",
                "read | problem | path where what limit",
                "collate | reuse | a in aStart aEnd b bIn bStart bEnd identity added dropped moved changes",
                "collate | strand | id passages roots",
                "collate | descent | child parent unseen probability share spans strand because",
                "collate | family | documents strands",
                "claims | statement | id path in content cue source sourceName chain channel stance hedged conditional rule confidence",
                "claims | event | kind path in start end who what to when",
                "claims | claim | id text statements variants",
                "claims | conflict | kind a b confidence",
                "weigh | finding | claim documents outlets origins roots origin probability interval status because first"
            })
    void everyLineHasTheFieldsOfItsType(String step, String type, String fields) {
        var lines = Ran.of(step, "--json", pile).json(type);

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(names(line)).contains(fields.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "document, published, value precision from confidence",
        "document, charset, value from confidence",
        "finding, origins, for forAtMost against againstAtMost reports",
        "finding, first, path when certain"
    })
    void objectsInsideHaveTheirs(String type, String field, String fields) {
        var lines = Ran.of(type.equals("document") ? "read" : "weigh", "--json", pile).json(type);

        assertThat(lines)
                .filteredOn(line -> !line.get(field).isNull())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(names(line.get(field))).contains(fields.split(" ")));
    }

    @Test
    void sortsByTypeThenPath() {
        for (var step : List.of("read", "collate", "claims", "weigh")) {
            var types =
                    Ran.of(step, "--json", pile).json().stream()
                            .map(line -> line.get("type").asString())
                            .toList();
            assertThat(types).isSorted();
        }
        assertThat(Ran.of("read", "--json", pile).json("document"))
                .extracting(line -> line.get("path").asString())
                .containsExactly(
                        "colm-herald.txt",
                        "orley-post.txt",
                        "pages/tarn-echo.html",
                        "skerry-sun.txt",
                        "wick.txt");
    }

    /// The lines that are asked for are those that all of the step prints; problems are always
    /// told.
    @ParameterizedTest
    @CsvSource({
        "collate, reuse+strand",
        "collate, strand+descent+family",
        "claims, claim",
        "weigh, finding+hole"
    })
    void printsOnlyTheTypesAskedFor(String step, String types) {
        var only = Ran.of(step, "--json", "--only", types.replace('+', ','), pile);

        var wanted = new ArrayList<>(List.of(types.split("\\+")));
        wanted.add("problem");
        assertThat(only.json())
                .isEqualTo(
                        Ran.of(step, "--json", pile).json().stream()
                                .filter(line -> wanted.contains(line.get("type").asString()))
                                .toList());
        assertThat(wanted)
                .filteredOn(type -> !type.equals("problem"))
                .allSatisfy(type -> assertThat(only.json(type)).isNotEmpty());
    }

    /// Offsets count code points: a program in any language finds the same words.
    @Test
    void offsetsCountCodePoints() throws IOException {
        var folder = Files.createDirectories(temp.resolve("wide"));
        Files.writeString(
                folder.resolve("a.txt"),
                "Tarn Echo | 2021-03-03\n\n🛶🛶🛶 Hanne Osterberg said the pier will open in May after the last brace is in place.\n");
        var body =
                Ran.of("read", "--json", folder)
                        .json("document")
                        .getFirst()
                        .get("text")
                        .asString()
                        .codePoints()
                        .toArray();

        var statement = Ran.of("claims", "--json", folder).json("statement").getFirst();

        var content = statement.get("content").get(0);
        int start = content.get(0).asInt();
        assertThat(new String(body, start, content.get(1).asInt() - start))
                .startsWith("the pier will open in May");
    }

    /// But for the words at both edges, which a passage may hold although only their ends are
    /// shared.
    @Test
    void equalPassagesHaveTheSameWordsAtTheirOffsets() {
        var texts = new TreeMap<String, String>();
        Ran.of("read", "--json", pile)
                .json("document")
                .forEach(d -> texts.put(d.get("path").asString(), d.get("text").asString()));
        var equal =
                Ran.of("collate", "--json", pile).json("reuse").stream()
                        .filter(line -> line.get("identity").asDouble() == 1)
                        .toList();

        assertThat(equal)
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(inner(line, "a", "aStart", "aEnd", texts))
                                .isEqualTo(inner(line, "b", "bStart", "bEnd", texts)));
    }

    /// The words of one side of a reuse, without the first and the last.
    private static List<String> inner(
            JsonNode line, String path, String start, String end, Map<String, String> texts) {
        var text =
                texts.getOrDefault(line.get(path).asString(), "")
                        .substring(line.get(start).asInt(), line.get(end).asInt());
        var words =
                List.of(text.split("\\W+", -1)).stream().filter(word -> !word.isEmpty()).toList();
        return words.subList(1, words.size() - 1);
    }

    @Test
    void namesEachSourceAsItWasGiven() {
        var one = pile.resolve("wick.txt");
        var other = pile.resolve("pages");

        assertThat(Ran.of("read", "--json", one, other).json("document"))
                .extracting(line -> line.get("path").asString())
                .containsExactlyInAnyOrder(one.toString(), other + "/tarn-echo.html");
    }
}
