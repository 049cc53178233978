// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    private static final List<String> SETS =
            List.of("UTF-8", "UTF-16LE", "windows-1252", "windows-31j", "gb18030", "ISO-2022-JP");

    private static String read(Characters characters, int atOnce) throws IOException {
        var read = new StringBuilder();
        var some = new char[atOnce + 1];
        try (var reader = characters.reader()) {
            for (int n = reader.read(some, 1, atOnce); n >= 0; n = reader.read(some, 1, atOnce)) {
                assertThat(n).isPositive();
                read.append(some, 1, n);
            }
        }
        return read.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 4096})
    void readsWhatTheTextIsHoweverLittleAtOnce(int atOnce) throws IOException {
        var random = new Random(atOnce);
        for (var name : SETS) {
            var bytes = "Kö 東京 😀😀 <p>end".repeat(9).getBytes(Charset.forName(name));
            var whole = new Characters(bytes, 0, bytes.length, Charset.forName(name));
            assertThat(read(whole, atOnce)).as(name).isEqualTo(whole.text());
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertThat(read(whole, atOnce)).as("damaged " + name).isEqualTo(whole.text());
        }
    }

    @Test
    void readsTheSameAgainAndOnlyWhatCounts() throws IOException {
        var characters =
                new Characters(
                        "abcdef".getBytes(StandardCharsets.UTF_8), 1, 4, StandardCharsets.UTF_8);

        assertThat(read(characters, 2)).isEqualTo("bcd").isEqualTo(read(characters, 9));
        assertThat(characters.most()).isEqualTo(3);
    }
}
