// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {
    @Test
    void escapesEveryCharacterThatCouldEndTextOrAnAttribute() {
        assertThat(Escape.html("<a href='x' b=\"`&\">"))
                .isEqualTo("&lt;a href=&#39;x&#39; b=&quot;&#96;&amp;&quot;&gt;");
    }

    @Test
    void showsThatSomethingInvisibleStoodThere() {
        assertThat(Escape.html("a\0b\u202Ec\u2066d\uD800e\u0085f\uFFFFg"))
                .isEqualTo("a�b�c�d�e�f�g");
        assertThat(Escape.html("tab\tline\n😀 שלום")).isEqualTo("tab\tline\n😀 שלום");
    }

    @Test
    void leavesATerminalNothingToObey() {
        assertThat(Escape.line("\u001b[31mred\u0007 \r\n two\u202Eeno\u2028x\u00A0y\uD800"))
                .isEqualTo("[31mred twoeno x y");
    }

    @Test
    void keepsJsonTextButForLoneSurrogates() {
        assertThat(Escape.json("a\u202E\0😀\uDE00")).isEqualTo("a\u202E\0😀\uFFFD");
    }

    @Test
    void neverCutsThroughAPair() {
        assertThat(Escape.clip("abc😀def", 4)).isEqualTo("abc …");
        assertThat(Escape.clip("one two three", 9)).isEqualTo("one two …");
        assertThat(Escape.clip("short", 9)).isEqualTo("short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " https://a.example",
                "https://a.example/\"x",
                "https://a.example/\nx",
                "data:text/html,x",
                "//a.example",
                "http:/a",
                "https://a.example/\u202Ex",
                "vbscript:x",
                "file:///etc/hosts",
                "https://a.example/'x",
                ""
            })
    void linksNothingButPlainWebAddresses(String url) {
        assertThat(Escape.isWebAddress(url)).isFalse();
    }

    @Test
    void linksPlainWebAddresses() {
        assertThat(Escape.isWebAddress("HTTPS://a.example/x?y=1&z=ü#f")).isTrue();
    }

    @Test
    void theWriterRefusesHandlersStylesAndOtherAddresses() {
        var html = new Html(new StringWriter());
        assertThatThrownBy(() -> html.open("p", "onclick", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> html.open("p", "style", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> html.open("a", "href", "javascript:x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> html.inline("script", "'</script>'"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
