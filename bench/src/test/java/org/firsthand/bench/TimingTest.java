// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {
    @Test
    void takesTheMiddleRunAndNotTheMean() {
        assertThat(new Timing(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2.0);
        assertThat(new Timing(List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3.0);
    }

    @Test
    void givesTheRunThatAShareIsNoSlowerThan() {
        var timing = new Timing(List.of(4.0, 1.0, 3.0, 2.0));

        assertThat(timing.quantile(0.5)).isEqualTo(2.0);
        assertThat(timing.quantile(0.99)).isEqualTo(4.0);
        assertThat(timing.quantile(0)).isEqualTo(1.0);
    }

    @Test
    void showsEveryRunInTheOrderOfTime() {
        var timing = new Timing(List.of(2.0, 1.255, 9.0));

        assertThat(timing.all()).isEqualTo("2.00 1.26 9.00");
        assertThat(timing.spread()).isEqualTo("1.26 to 9.00");
    }
}
