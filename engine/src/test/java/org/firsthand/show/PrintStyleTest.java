// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// On paper nothing can be clicked: what is folded lies open, or says that it stands on the screen.
class PrintStyleTest {
    private static final String PRINT = printed();

    private static String printed() {
        var style = HtmlReport.resource("report.css");
        return style.substring(style.indexOf("@media print {"));
    }

    /// The selectors of rules that declare this.
    private static List<String> selectors(String declaration) {
        var found = new ArrayList<String>();
        for (var rule : PRINT.split("}")) {
            int brace = rule.lastIndexOf('{');
            if (brace >= 0 && rule.indexOf(declaration, brace) >= 0) {
                var selectors = rule.substring(rule.lastIndexOf('/', brace) + 1, brace);
                List.of(selectors.split(",")).forEach(s -> found.add(s.strip()));
            }
        }
        return found;
    }

    @Test
    void opensWhatIsFolded() {
        assertThat(selectors("content-visibility: visible")).contains("details::details-content");
    }

    @Test
    void saysOfMostThatStaysFoldedThatItStandsOnTheScreen() {
        assertThat(selectors("content-visibility: hidden"))
                .containsExactlyInAnyOrder(
                        ".minor::details-content",
                        ".beside::details-content",
                        ".discussion::details-content",
                        ".claims > .claim:nth-child(n + 81)::details-content",
                        ".document:nth-of-type(n + 121)::details-content");
        assertThat(selectors("on the screen"))
                .containsExactly(".minor > summary::after", ".discussion > summary::after");
    }

    @Test
    void drawsThePicturesInTheirWidePrintAndNoPlacesToClick() {
        assertThat(selectors("display: none")).contains("nav", ".js .cite", ".chart .narrow");
        assertThat(selectors("display: block; max-width: 100%")).containsExactly(".chart .wide");
    }
}
