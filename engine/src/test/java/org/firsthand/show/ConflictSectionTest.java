// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.model.Conflict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a conflict is said to be about.
class ConflictSectionTest {
    private static String about(String one, String other) {
        var builder = new AnswerBuilder();
        var a = builder.document("a.html", new AnswerBuilder.Head("A", null, null, null), one);
        var b = builder.document("b.html", new AnswerBuilder.Head("B", null, null, null), other);
        var conflict =
                new Conflict(
                        Conflict.Kind.DATE,
                        builder.says(a, null, one),
                        builder.says(b, null, other),
                        "claim",
                        null,
                        null,
                        0.8);
        return ConflictSection.about(conflict, new Lookup(builder.build()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They came down at a quarter to seven.|That was at ten past seven, he said.|the hour",
                "They left at 18.51 on 25 April.|They left at ten past seven.|the hour",
                "They left at 18.51 on 25 April.|They left at 18.51 on 24 April.|a date",
                "They left on Monday at 18.51.|They left on Tuesday at 18.51.|a date",
                "The gate was hung in 1974.|The gate was hung in 1968.|a date"
            })
    void callsAnHourNoDate(String one, String other, String about) {
        assertThat(about(one, other)).isEqualTo(about);
    }
}
