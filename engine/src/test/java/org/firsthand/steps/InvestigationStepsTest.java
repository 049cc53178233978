// SPDX-License-Identifier: Apache-2.0
package org.firsthand.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ten times as much in one source takes the whole investigation, with its report, nowhere near a
/// hundred times the steps, whatever it is ten times of.
class InvestigationStepsTest {
    private static final int FEW = 150;
    private static final int MOST = 12;

    private static final Function<Path, Integer> INVESTIGATION = counted();

    @TempDir Path folder;

    /// A source of so many of one unit, `#` being its number and `##` the number before.
    record Growing(String name, String what, String head, String unit) {
        String of(int n) {
            var text = new StringBuilder(head);
            for (int i = 1; i <= n; i++) {
                text.append(
                        unit.replace("##", Integer.toString(i - 1))
                                .replace("#", Integer.toString(i)));
            }
            return text.toString();
        }

        @Override
        public String toString() {
            return name + ": " + what;
        }
    }

    private static final String MAIL =
            "From r@q.example Tue\nFrom: Ruth <r@q.example>\nSubject: Tape\nMessage-ID: <#@q>\nDate: Tue, 14 May 2019 12:15:30 +0200\n";

    static List<Growing> sources() {
        return List.of(
                new Growing("a.txt", "one name in one sentence", "", "According to the Herald, "),
                new Growing(
                        "a.txt",
                        "sayings",
                        "",
                        "The harbour office said that # boxes were found on Monday.\n\n"),
                new Growing(
                        "a.txt",
                        "figures and later ones",
                        "",
                        "The work costs 5.# million crowns as of 3 May 2019. The work costs 6.# million crowns as of 9 May 2019.\n\n"),
                new Growing(
                        "a.txt",
                        "denials and what they concede",
                        "",
                        "“We told the office nothing of crack #,” Ida Kolm said. “I may have told them of crack #,” Ida Kolm said.\n\n"),
                new Growing(
                        "a.txt",
                        "one sentence of starts",
                        "The recording was cut, the office said. ",
                        "The tape starts when it starts when "),
                new Growing(
                        "a.mbox",
                        "mails that answer one another",
                        "",
                        MAIL
                                + "In-Reply-To: <##@q>\n\nThe office said that # boxes were found, says Anna Berg.\n> 3 boxes were found\n\nThat is wrong, I saw # of them.\n\n"),
                new Growing(
                        "a.html",
                        "comments",
                        "<html><body><article><p>The harbour office said on Monday that three boxes were found.</p></article><ul class=comments>",
                        "<li class=comment id=c#><b class=author>U#</b> <time datetime=2019-05-15>15 May</time><p>I saw # boxes at the harbour on Monday.</p></li>"));
    }

    @SuppressWarnings("unchecked") // the class is the one named
    private static Function<Path, Integer> counted() {
        try {
            return (Function<Path, Integer>)
                    new StepLoader()
                            .loadClass("org.firsthand.InvestigatedAgain")
                            .getConstructor()
                            .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private long steps(Growing growing, int n) throws IOException {
        var source = folder.resolve(n + growing.name());
        Files.writeString(source, growing.of(n));
        long before = Steps.count();
        int length = INVESTIGATION.apply(source);
        assertThat(length).isPositive();
        return Steps.count() - before;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void growsInProportion(Growing growing) throws IOException {
        steps(growing, 1);
        long always = steps(growing, 1);
        long few = steps(growing, FEW) - always;
        long many = steps(growing, 10 * FEW) - always;

        assertThat(few).isGreaterThan(FEW);
        assertThat(many).isLessThanOrEqualTo(MOST * few);
    }
}
