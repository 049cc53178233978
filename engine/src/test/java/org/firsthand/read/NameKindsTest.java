// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NameKindsTest {
    private static final NameSet TALK = NameSet.of("comment", "reply", "größe");
    private static final NameSet SIDE = NameSet.of("menu", "reply", "nav");
    private static final NameKinds KINDS = NameKinds.of(TALK, SIDE);

    @Test
    void tellsTheKindsOfEachWord() {
        assertThat(KINDS.of("commentList")).isEqualTo(1);
        assertThat(KINDS.of("main-MENU comment")).isEqualTo(3);
        assertThat(KINDS.of("reply")).isEqualTo(3);
        assertThat(KINDS.of("Größe")).isEqualTo(1);
        assertThat(KINDS.of("commentary")).isZero();
        assertThat(KINDS.of("")).isZero();
    }

    @Test
    void leavesFiguresAtTheEndOut() {
        assertThat(KINDS.of("comment17")).isZero();
        assertThat(KINDS.ofUnnumbered("comment17")).isEqualTo(1);
        assertThat(KINDS.ofUnnumbered("17 nav2")).isEqualTo(2);
    }

    @Test
    void agreesWithTheSetsOneByOne() {
        var random = new SplittableRandom(3);
        var pieces = new String[] {"comment", "Reply", "nav", "Menu", "-", " ", "_", "x", "7", "ß"};
        for (int round = 0; round < 5_000; round++) {
            var name = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                name.append(pieces[random.nextInt(pieces.length)]);
            }
            var names = name.toString();
            int expected = (Names.have(names, TALK) ? 1 : 0) | (Names.have(names, SIDE) ? 2 : 0);

            assertThat(KINDS.of(names)).as(names).isEqualTo(expected);
        }
    }
}
