// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.firsthand.model.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartLayoutTest {
    private static Moment day(String day) {
        return Moment.day(LocalDate.parse(day));
    }

    private static Chart.Row row(String name, @Nullable Moment when, int rank) {
        var mark = new Chart.Mark(name, Chart.Kind.DOCUMENT, when, rank, name, null);
        return new Chart.Row(name, "", List.of(mark));
    }

    private static ChartLayout layout(List<Chart.Row> rows, List<Chart.Edge> edges) {
        return new ChartLayout(new Chart("t", "d", rows, edges), ChartFrame.WIDE);
    }

    @Test
    void keepsTheOrderOfTimeAndCutsIdleYearsShort() {
        var layout =
                layout(
                        List.of(
                                row("old", day("1974-06-01"), 0),
                                row("monday", day("2019-05-06"), 0),
                                row("tuesday", day("2019-05-07"), 0)),
                        List.of());
        double old = layout.point("old").x();
        double monday = layout.point("monday").x();
        double tuesday = layout.point("tuesday").x();
        assertThat(old).isLessThan(monday);
        assertThat(monday).isLessThan(tuesday);
        assertThat(monday - old).isLessThan(4 * (tuesday - monday));
        assertThat(layout.breaks()).hasSize(1);
    }

    @Test
    void putsACopyOfTheSameDayBehindWhatItComesFromAndWithinItsDay() {
        var layout =
                layout(
                        List.of(
                                row(
                                        "parent",
                                        Moment.minute(OffsetDateTime.parse("2019-05-06T15:00:00Z")),
                                        0),
                                row("child", day("2019-05-06"), 1),
                                row("other", day("2019-05-12"), 0)),
                        List.of(new Chart.Edge("parent", "child", 1, "")));
        var child = layout.point("child");
        assertThat(child.x()).isGreaterThan(layout.point("parent").x());
        assertThat(child.x()).isBetween(child.from(), child.to());
    }

    @Test
    void putsWhatHasNoDateApart() {
        var layout = layout(List.of(row("a", day("2019-05-06"), 0), row("b", null, 0)), List.of());
        assertThat(layout.point("b").x()).isGreaterThan(layout.right());
    }

    @ParameterizedTest
    @EnumSource(ChartFrame.class)
    void labelsOfTheAxisNeverOverlapNorRunOut(ChartFrame frame) {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var rows = new ArrayList<Chart.Row>();
            for (int i = 0; i < 1 + random.nextInt(50); i++) {
                var date =
                        LocalDate.of(1970 + random.nextInt(60), 1, 1)
                                .plusDays(random.nextInt(3_000));
                rows.add(row("r" + i, random.nextInt(9) == 0 ? null : Moment.day(date), 0));
            }
            var layout = new ChartLayout(new Chart("t", "d", rows, List.of()), frame);
            double end = 0;
            for (var tick : layout.ticks()) {
                assertThat(tick.begins()).as("seed " + seed).isGreaterThanOrEqualTo(end);
                end = tick.begins() + Letters.width(tick.label(), frame.letters() - 2);
                assertThat(end).isLessThanOrEqualTo(frame.width());
            }
        }
    }

    @Test
    void fitsALabelIntoItsRoom() {
        var name = "The Intelligencer and Advertiser of the Lower Coast and its Islands";
        var fitted = Letters.fit(name, 120, 13);
        assertThat(Letters.width(fitted, 13)).isLessThanOrEqualTo(120);
        assertThat(fitted).startsWith("The Intelligenc").endsWith("…");
        assertThat(Letters.fit("Star", 120, 13)).isEqualTo("Star");
    }
}
