// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Change;
import org.firsthand.model.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholenessTest {
    private static final String CUT =
            "The mill goose won the race. The mill board said that the recording of its sitting had been shortened.";

    private static List<Claim.Variant> variants(String other) {
        return new Papers()
                        .print("echo", "2021-06-03", CUT)
                        .print("argus", "2021-06-05", other)
                        .claims()
                        .claims()
                        .stream()
                        .filter(c -> c.text().contains("had been shortened"))
                        .findFirst()
                        .orElseThrow()
                        .variants();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mill choir sang. Ida Kolm was on the recording. \"It starts when the bell rings and it stops when we put on our coats,\" she said.",
                "The mill choir sang. As for the tape, Ida Kolm said that nothing had been left out.",
                "The mill choir sang. Ida Kolm said that the recording was complete.",
                "The mill choir sang. Ida Kolm said that they had cut nothing from the recording.",
                "The mill choir sang. The tape is short. Ida Kolm said that it had not been edited."
            })
    void letsWhoSaysThatItIsWholeDenyThatItWasCut(String other) {
        assertThat(variants(other))
                .filteredOn(v -> v.differs() == Change.Kind.NEGATION && !v.weighs())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mill choir sang. Ida Kolm said that parts of the tape were missing.",
                "The mill choir sang. Ida Kolm said that somebody had edited the tape.",
                "The mill choir sang. Ida Kolm said that the recording was not complete."
            })
    void joinsWhoSaysInOtherWordsThatItWasCut(String other) {
        assertThat(variants(other)).allMatch(v -> v.differs() == null);
        assertThat(variants(other).stream().mapToInt(v -> v.statements().size()).sum())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mill choir sang. The recording was examined for breaks by the archive and none was found.",
                "The mill choir sang. The archive has the tape. Its clerk heard it twice on Friday and found no trace of a cut anywhere in it."
            })
    void letsWhoFoundNoBreakWeighAgainstIt(String other) {
        assertThat(variants(other)).filteredOn(Claim.Variant::weighs).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mill choir sang. The recording tells little. Ida Kolm said that the fees had not been cut.",
                "The mill choir sang. The rope on the photograph was not cut, Ida Kolm said.",
                "The mill choir sang. Ida Kolm said that the photograph had not been edited.",
                "The mill choir sang. The recording is dull. Ida Kolm said that the season starts when the geese leave.",
                "The mill choir sang. Ida Kolm said that the bridge was complete.",
                "The mill choir sang. Ida Kolm listened to the tape. She said that nothing had been promised."
            })
    void leavesAloneWhatIsSaidOfOtherThings(String other) {
        assertThat(variants(other)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A singer spoke. The last tape is complete, she said.",
                "A new bridge opened in Dorn. The tape was cut by the minister.",
                "A court sat in Dorn. The clerk said that the recording of the trial had been shortened."
            })
    void leavesRecordsOfOtherStoriesApart(String other) {
        assertThat(variants(other)).hasSize(1);
    }

    @Test
    void takesNoQuestionForAnAnswer() {
        assertThat(variants("The mill choir sang. Was the recording edited? Ida Kolm did not say."))
                .hasSize(1);
    }
}
