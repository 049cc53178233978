// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownGistsTest {
    private static final String SAID = "The board closed the gate on Friday, and the crane stood.";

    private final KnownGists known = new KnownGists();

    @Test
    void readsWhatTheReaderReads() {
        assertThat(known.of(SAID)).isEqualTo(Gists.of(SAID));
    }

    @Test
    void readsATextOnce() {
        known.read(Stream.of(SAID, "The crane stood.", SAID));

        assertThat(known.of(SAID)).isSameAs(known.of(SAID));
        assertThat(known.of("The crane stood.")).isNotEqualTo(known.of(SAID));
    }
}
