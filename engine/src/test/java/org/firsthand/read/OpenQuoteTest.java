// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenQuoteTest {
    @Test
    void findsAQuoteThatIsNeverClosed() {
        assertThat(OpenQuote.in("file,outlet\na.txt,\"Star\nb.txt,Post\n"))
                .isEqualTo(new OpenQuote(2, 3));
    }

    @Test
    void findsAQuoteThatTheNextOneSeemsToClose() {
        assertThat(OpenQuote.in("file,outlet\na.txt,\"Star\nb.txt,\"Post\"\nc.txt,Mail\n"))
                .isEqualTo(new OpenQuote(2, 3));
    }

    @Test
    void leavesCellsThatAreClosedAlone() {
        assertThat(
                        OpenQuote.in(
                                "file,outlet\r\na.txt,\"Star, \"\"Weekly\"\"\"\r\n\"b\nb\",\"\"\r\n"))
                .isNull();
        assertThat(OpenQuote.in("file;outlet\na 12\" disc.txt;\"Star\"")).isNull();
        assertThat(OpenQuote.in("")).isNull();
    }
}
