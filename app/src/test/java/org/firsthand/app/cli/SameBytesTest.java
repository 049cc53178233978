// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same sources give the same bytes: in any order, on any number of threads, on a machine
/// anywhere.
class SameBytesTest {
    private static final String[] STEPS = {"read", "collate", "claims", "weigh"};

    @TempDir Path temp;

    private static String all(Object... words) {
        var printed = new StringBuilder();
        for (var step : STEPS) {
            var ran = Ran.of(Stream.concat(Stream.of(step, "--json"), Stream.of(words)).toArray());
            assertThat(ran.code()).isZero();
            printed.append(ran.out());
        }
        return printed.toString();
    }

    @Test
    void forSourcesNamedInAnotherOrder() throws IOException {
        var pile = Ran.pile(temp);
        Object[] sources =
                Stream.of(
                                "colm-herald.txt",
                                "orley-post.txt",
                                "pages",
                                "skerry-sun.txt",
                                "wick.txt")
                        .map(pile::resolve)
                        .toArray();
        var expected = all(sources);

        for (var order : new int[][] {{4, 3, 2, 1, 0}, {2, 0, 4, 1, 3}, {1, 4, 0, 3, 2}}) {
            assertThat(all(java.util.Arrays.stream(order).mapToObj(i -> sources[i]).toArray()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void forFilesMadeInAnotherOrder() throws IOException {
        assertThat(all(Ran.pileBackwards(temp.resolve("b"))))
                .isEqualTo(all(Ran.pile(temp.resolve("a"))));
    }

    @Test
    void forAnyNumberOfThreads() throws IOException {
        var pile = Ran.pile(temp);
        var expected = all("--threads", "1", pile);

        for (int i = 0; i < 5; i++) {
            assertThat(all("--threads", "4", pile)).isEqualTo(expected);
        }
        assertThat(all("--threads", "31", pile)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "ar-EG, Pacific/Pago_Pago",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Kathmandu",
        "de-DE, America/St_Johns"
    })
    void forAnyLocaleAndTimeZone(String locale, String zone) throws IOException {
        var pile = Ran.pile(temp);
        var expected = all(pile);
        var ownLocale = Locale.getDefault();
        var ownZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(all(pile)).isEqualTo(expected);
        } finally {
            Locale.setDefault(ownLocale);
            TimeZone.setDefault(ownZone);
        }
    }

    /// In a process of its own nothing was loaded before, under another locale.
    @ParameterizedTest
    @ValueSource(strings = {"ar", "tr"})
    void forAProcessThatStartsInAnotherLocale(String language) throws Exception {
        var pile = Ran.pile(temp);
        var java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();

        var process =
                new ProcessBuilder(
                                java,
                                "-Xshare:auto",
                                "-Duser.language=" + language,
                                "-Duser.country=EG",
                                "-Duser.timezone=Pacific/Kiritimati",
                                "-Dfile.encoding=ISO-8859-1",
                                "-cp",
                                System.getProperty("java.class.path", ""),
                                Main.class.getName(),
                                "weigh",
                                "--json",
                                pile.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).isEqualTo(Ran.of("weigh", "--json", pile).out()).isNotEmpty();
    }
}
