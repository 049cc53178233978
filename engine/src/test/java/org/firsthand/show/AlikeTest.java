// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AlikeTest {
    @Test
    void areThoseOfWhichTheSameIsToldButForNumbersAndQuotations() {
        assertThat(Alike.kind("line 12: no file 'a 3.txt' in “x”"))
                .isEqualTo("line #: no file ' in “");
        assertThat(Alike.kind("Firsthand's own, 3 of 14")).isEqualTo("Firsthand's own, # of #");
        assertThat(Alike.kind("'")).isEqualTo("'");
        assertThat(Alike.kind("")).isEmpty();
    }

    @Test
    void standInTheirOrderMostFirst() {
        var told = List.of("b 1", "a", "b 2", "c", "b 3");

        assertThat(Alike.of(told, Function.identity()))
                .extracting(Alike::all)
                .containsExactly(List.of("b 1", "b 2", "b 3"), List.of("a"), List.of("c"));
        assertThat(Alike.of(List.<String>of(), Function.identity())).isEmpty();
    }
}
