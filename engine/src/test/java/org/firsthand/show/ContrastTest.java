// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether the colours of the report can be read: contrast as WCAG 2.2 defines it, criterion 1.4.3
/// for text (4.5 to 1) and 1.4.11 for lines and marks that mean something (3 to 1).
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): (#[0-9a-f]{3,6})");
    private static final List<String> TEXT = List.of("ink", "quiet", "accent");
    private static final List<String> SHEETS = List.of("paper", "sheet", "tint");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "print"})
    void readsEveryTextOnEverySheet(String theme) {
        var colours = colours(theme);
        for (var text : TEXT) {
            for (var sheet : SHEETS) {
                assertThat(contrast(colour(colours, text), colour(colours, sheet)))
                        .as("%s on %s, %s", text, sheet, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(colour(colours, "ink"), colour(colours, "mark")))
                .isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "print"})
    void seesTheLinesOfTheChartsThoughTheyAreTransparent(String theme) {
        var colours = colours(theme);
        var paper = colour(colours, "paper");
        assertThat(contrast(mixed(colour(colours, "accent"), paper, opacity("svg .edge {")), paper))
                .isGreaterThanOrEqualTo(3);
        assertThat(contrast(mixed(colour(colours, "quiet"), paper, opacity("svg .range {")), paper))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void usesNoColourOutsideTheThemes() {
        var rules = style().replaceAll(":root \\{[^}]*}", "");
        assertThat(rules)
                .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b[^{]*;")
                .doesNotContain("rgb(");
    }

    private static String colour(Map<String, String> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static Map<String, String> colours(String theme) {
        var style = style();
        var start =
                switch (theme) {
                    case "light" -> style.indexOf(":root {");
                    case "dark" -> style.indexOf(":root {", style.indexOf("scheme: dark)"));
                    default -> style.indexOf(":root {", style.indexOf("@media print"));
                };
        var colours = new HashMap<String, String>();
        var matcher = COLOUR.matcher(style.substring(start, style.indexOf('}', start)));
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        assertThat(colours)
                .containsKeys("ink", "quiet", "accent", "paper", "sheet", "tint", "mark");
        return colours;
    }

    private static double opacity(String rule) {
        var style = style();
        int start = style.indexOf("opacity: ", style.indexOf(rule)) + "opacity: ".length();
        return Double.parseDouble(style.substring(start, style.indexOf(';', start)));
    }

    private static String mixed(String above, String below, double opacity) {
        var mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            double part = opacity * part(above, i) + (1 - opacity) * part(below, i);
            mixed.append("%02x".formatted(Math.round(part)));
        }
        return mixed.toString();
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = part(colour, i) / 255.0;
            sum +=
                    weights[i]
                            * (part <= 0.04045
                                    ? part / 12.92
                                    : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static int part(String colour, int i) {
        var hex = colour.substring(1);
        var six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        return Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16);
    }

    private static String style() {
        try (var in = ContrastTest.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
