// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.firsthand.Papers;
import org.firsthand.model.Collation;
import org.firsthand.model.Resemblance;
import org.junit.jupiter.api.Test;

class FormulasTest {
    private static final String PIER =
            "A working group of nine members, led by Hanna Orde, is to report by the end of May.";
    private static final String MILL =
            "A working group of four members, led by Piers Lunt, is to report by the end of July.";
    private static final String PIER_SIGN =
            "During the works the pier will stay closed at night, with a diversion by way of Colm.";
    private static final String MILL_SIGN =
            "During the works the mill will stay closed at night, with a diversion by way of Ashby.";
    private static final String QUOTED =
            "“We have waited far too long for an honest answer about this,” the mayor said.";

    /// Forty sentences that no other number gives.
    private static String tale(int number) {
        var random = new Random(number);
        var text = new StringBuilder();
        for (int sentence = 0; sentence < 40; sentence++) {
            for (int word = 0; word < 12; word++) {
                random.ints(3 + random.nextInt(6), 'a', 'z' + 1).forEach(text::appendCodePoint);
                text.append(' ');
            }
            text.setCharAt(text.length() - 1, '.');
            text.append('\n');
        }
        return text.toString();
    }

    /// Two papers with one tale, and two with another, each pair with lines of its own.
    private static Collation collated(String ofOne, String ofOther) {
        return new Papers()
                .print("Tarn Echo", "2021-03-03", tale(1) + ofOne)
                .print("Colm Herald", "2021-03-04", tale(1) + ofOne)
                .print("Ashby Post", "2021-03-03", tale(2) + ofOther)
                .print("Lunt Globe", "2021-03-04", tale(2) + ofOther)
                .collation();
    }

    private static boolean sharesAcross(Collation collation) {
        return collation.reuses().stream()
                .anyMatch(r -> isOfOne(r.a().path()) != isOfOne(r.b().path()));
    }

    private static boolean isOfOne(String path) {
        return path.startsWith("tarn") || path.startsWith("colm");
    }

    @Test
    void leavesOutAndListsWhatFarTextsFillInAnew() {
        var collation = collated(PIER + "\n" + PIER_SIGN, MILL + "\n" + MILL_SIGN);

        assertThat(sharesAcross(collation)).isFalse();
        assertThat(collation.resemblances())
                .filteredOn(r -> r.kind() == Resemblance.Kind.FORMULA)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(
                        r -> assertThat(isOfOne(r.a().path())).isNotEqualTo(isOfOne(r.b().path())));
    }

    @Test
    void keepsItBetweenTextsOfWhichNeitherHasANearerOne() {
        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", tale(1) + PIER + "\n" + PIER_SIGN)
                        .print("Ashby Post", "2021-03-04", tale(2) + MILL + "\n" + MILL_SIGN)
                        .collation();

        assertThat(sharesAcross(collation)).isTrue();
    }

    @Test
    void keepsItBetweenShortTexts() {
        var one = PIER + "\n" + PIER_SIGN;
        var collation =
                new Papers()
                        .print("Tarn Echo", "2021-03-03", tale(1) + one)
                        .print("Colm Herald", "2021-03-04", tale(1) + one)
                        .print("Ashby Post", "2021-03-05", MILL + "\n" + MILL_SIGN)
                        .collation();

        assertThat(sharesAcross(collation)).isTrue();
    }

    @Test
    void keepsAQuotationBesideFormulas() {
        var collation =
                collated(
                        PIER + "\n" + tale(3) + PIER_SIGN + "\n" + tale(4) + QUOTED,
                        QUOTED + "\n" + tale(5) + MILL + "\n" + tale(6) + MILL_SIGN);

        assertThat(collation.reuses())
                .filteredOn(r -> isOfOne(r.a().path()) != isOfOne(r.b().path()))
                .hasSize(4)
                .allSatisfy(r -> assertThat(r.identity()).isGreaterThan(0.95));
    }

    @Test
    void keepsWhatIsTheSameThroughout() {
        var same = "They would say no more because they were not authorised to discuss the matter.";
        var also = "It was first seen on the wall of the net loft behind the herring market.";
        var collation =
                collated(same + "\nIt rained.\n" + also, also + "\nNobody came to it.\n" + same);

        assertThat(sharesAcross(collation)).isTrue();
    }
}
