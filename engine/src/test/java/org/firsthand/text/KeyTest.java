// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void isTheSameForDisguisedCopies() {
        var plain = Key.of("The harbour will close, officials said.");
        assertThat(plain).isEqualTo("theharbourwillcloseofficialssaid");
        assertThat(Key.of("The har\u00adbour will close, off\u200bicials said")).isEqualTo(plain);
        assertThat(Key.of("Thе hаrbour will clоse, officials said")).isEqualTo(plain);
        assertThat(Key.of("THE HAR-\nBOUR will close; ofﬁcials said")).isEqualTo(plain);
    }

    @Test
    void dropsAccentsWhetherComposedOrNot() {
        assertThat(Key.of("Café")).isEqualTo(Key.of("Cafe\u0301")).isEqualTo("cafe");
    }

    @Test
    void leadsBackToVerbatimOffsets() {
        var text = "A “Café-\nbar”, twice 🙂 done";
        var key = Key.of(text, new Span(0, text.length()));
        int at = new String(key.chars()).indexOf("cafebar");
        assertThat(key.verbatim(at, at + 7).of(text)).isEqualTo("Café-\nbar");
    }

    @Test
    void neverCutsALetterInTwo() {
        var text = "x 𝐀𝐁𝐂 🙂 y";
        var key = Key.of(text, new Span(0, text.length()));
        assertThat(new String(key.chars())).isEqualTo("xabcy");
        assertThat(key.verbatim(1, 4).of(text)).isEqualTo("𝐀𝐁𝐂");
    }

    @Test
    void knowsWhereWordsBegin() {
        var text = "The skipper's gate, caf\u00e9 (1996) har\u00adbour o\ufb03ces, \u00bd";
        var key = Key.of(text, new Span(0, text.length()));
        var begins = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            begins.append(key.startsWord(i) ? " " : "").append(key.chars()[i]);
        }

        assertThat(begins.toString()).isEqualTo(" the skippers gate cafe 1996 harbour offices 12");
        assertThat(key.startsWord(key.length())).isTrue();
    }
}
