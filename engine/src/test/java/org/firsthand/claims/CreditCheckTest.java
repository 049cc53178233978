// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Event;
import org.junit.jupiter.api.Test;

class CreditCheckTest {
    /// Words that only a misread scan has.
    private static final String SLIPS =
            "\n\nTho g;ate is shuT, tho h4rbour bo?rd says, S500,oOO ncr mi{e oF it.";

    private static List<String> credited(String body) {
        return Find.find(DocumentBuilder.of("a.txt", body).build()).events().stream()
                .filter(Event::isCredit)
                .map(Event::to)
                .toList();
    }

    @Test
    void takesAWordThatTheTextHasInLowerCaseForNoOutlet() {
        assertThat(credited("Norda reported on Monday that the gate was shut.")).contains("Norda");
        assertThat(
                        credited(
                                "Home reported on Monday that the gate was shut. They went home at six."))
                .isEmpty();
    }

    @Test
    void wantsTheNameOfAnOutletInARoughScan() {
        assertThat(credited("Fleming reported on Monday that the gate was shut." + SLIPS))
                .isEmpty();
        assertThat(credited("The Vale Herald reported on Monday that the gate was shut." + SLIPS))
                .containsExactly("Vale Herald");
    }

    @Test
    void readsAnAgencyThroughTheScannersMistakes() {
        assertThat(credited("The Assaulted Press reported that the gate was shut." + SLIPS))
                .containsExactly("Associated Press");
        assertThat(credited("The Assaulted Press reported that the gate was shut."))
                .containsExactly("Assaulted Press");
        assertThat(credited("The Orley Press reported that the gate was shut." + SLIPS))
                .containsExactly("Orley Press");
    }

    @Test
    void takesNoWrappedLineForACredit() {
        assertThat(
                        credited(
                                "The case was tried some months ago\nby the Chamber of Commerce and Retail\nMerchants of the town."))
                .isEmpty();
    }
}
