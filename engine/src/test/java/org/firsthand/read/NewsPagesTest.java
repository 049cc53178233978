// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole texts of invented articles as widespread systems of news sites set them: in paragraphs
/// parted by advertisements and boxes, in columns, in a table with line breaks, as entries of a
/// live page, or only in the JSON-LD.
///
/// Beside each page lies its account, a block a line; lines behind `~` may be there or not.
class NewsPagesTest {
    private static final String OPEN = "~ ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amp",
                "breaks",
                "columns",
                "fusion",
                "hashed",
                "island",
                "list",
                "live",
                "placeholder",
                "shell",
                "short-classes",
                "tabloid",
                "wordpress"
            })
    void readsTheWholeAccountAndNothingElse(String page) {
        var lines = resource(page + ".txt").lines().toList();
        var account = lines.stream().filter(line -> !line.startsWith(OPEN)).toList();
        var open =
                lines.stream()
                        .filter(line -> line.startsWith(OPEN))
                        .map(line -> line.substring(OPEN.length()))
                        .toList();

        var body = PageReader.read(page + ".html", resource(page + ".html")).body();

        List<String> read = new ArrayList<>(Arrays.asList(body.split("\n")));
        read.removeAll(open);
        assertThat(read).containsExactlyElementsOf(account);
    }

    private static String resource(String name) {
        try (var in = NewsPagesTest.class.getResourceAsStream("/pages/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
