// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.firsthand.model.Access;
import org.firsthand.model.Problem;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static Summary.Options plain(int width) {
        return new Summary.Options(width, Summary.Style.PLAIN, "harbour.html");
    }

    @Test
    void tellsACaseInAScreen() {
        assertThat(Summary.of(HarbourCase.answer(), plain(100)))
                .isEqualTo(
                        """
                        Read 14 documents from 14 outlets, 2 to 9 May 2019.
                            5 documents have most of their text from Norda (4) and Port office newsletter (1).
                            1 source not read: tide-tables.pdf (This kind of file is not read).
                            1 source read with problems: evening-mail.html (comment 212: More comments than are read).
                        Who had it first
                          “The quay wall has moved by eleven centimetres”
                            Norda, 2 May 2019
                          “Some 40 boats must find another berth”
                            Norda, 2 May 2019: not certain
                        Widely printed, one origin
                          “Some 40 boats must find another berth”
                            7 outlets print it (7 documents), 1 origin shown (at most 2): Norda (how they know is not said);
                            against it 1 origin
                          “The north basin of Vellmar harbour will close for six weeks from Monday”
                            7 outlets print it (7 documents), 1 origin: Port office of Vellmar (was told)
                        Several origins
                          “The quay wall has moved by eleven centimetres”
                            3 origins: Ilse Brandt (was told), Engineer's report of 28 April (goes by a document) and
                            Sailors' Log (saw it)
                        2 conflicts, the clearest about a number
                          “Some 40 boats must find another berth”  Norda, in its own words
                          “Some 60 boats must find another berth”  Tide Gazette, after Harbour Star
                        Not certain
                            from whom 1 passage comes; who printed 2 claims first; the exact number of origins of 1 claim;
                            when 1 document was published.
                        Report: harbour.html
                        """);
    }

    @Test
    void staysWithinTheWidthOfTheTerminal() {
        assertThat(Summary.of(HarbourCase.answer(), plain(48)).lines())
                .allMatch(line -> line.length() <= 48);
        assertThatThrownBy(() -> plain(10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usesColourOnlyWhenAsked() {
        var ansi = new Summary.Options(100, Summary.Style.ANSI, null);
        assertThat(Summary.of(HarbourCase.answer(), plain(100))).doesNotContain("\u001b");
        assertThat(Summary.of(HarbourCase.answer(), ansi))
                .startsWith("\u001b[1mRead 14")
                .doesNotContain("Report:");
    }

    @Test
    void saysSoWhenNothingWasFound() {
        var builder = new AnswerBuilder();
        builder.problems.add(new Problem("a.bin", null, "This kind of file is not read.", null));
        assertThat(Summary.of(builder.build(), plain(80)))
                .isEqualTo(
                        """
                        Read 0 documents from 0 outlets.
                            1 source not read: a.bin (This kind of file is not read).
                            No claim was found in them.
                        Report: harbour.html
                        """);
    }

    @Test
    void obeysNothingThatAStrangerWrote() {
        var builder = new AnswerBuilder();
        var evil = "\u001b]0;owned\u0007Mallow\u202E\r\nReport: fake";
        var head = new AnswerBuilder.Head(evil, null, null, null);
        var one = builder.document("a\u001b[2J.html", head, "The\u001b[31m bridge\u202E is shut");
        var two =
                builder.document(
                        "b.html", new AnswerBuilder.Head("B", null, null, null), one.body());
        var three =
                builder.document(
                        "c.html", new AnswerBuilder.Head("C", null, null, null), one.body());
        var ids =
                List.of(
                        builder.says(one, evil, one.body()),
                        builder.says(two, evil, one.body()),
                        builder.says(three, null, one.body()));
        builder.claim(one.body(), ids, k -> k.origin(evil, Access.SAW, ids.getFirst()));
        var summary = Summary.of(builder.build(), plain(90));
        assertThat(summary.codePoints())
                .noneMatch(c -> Character.isISOControl(c) && c != '\n')
                .noneMatch(c -> Character.getType(c) == Character.FORMAT);
        assertThat(summary.lines())
                .filteredOn(line -> line.startsWith("Report:"))
                .containsExactly("Report: harbour.html");
    }
}
