// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firsthand.weigh.Findings.about;
import static org.firsthand.weigh.Findings.origins;

import org.firsthand.Papers;
import org.junit.jupiter.api.Test;

/// Who is an origin, who only passes on, and what widens the range.
class OriginsTest {
    private static final String HEDGE =
            "A hedge of two hundred hawthorns grows along the lane behind the old mill. ";
    private static final String KITES =
            "Forty kites went up over Dallow Down before the rain came in from the west. ";
    private static final String CHOIR =
            "The church choir in Lower Colm sang for three hours to pay for a new stove. ";

    @Test
    void givesOwnWordsToTheRecordThatTheyName() {
        var papers =
                new Papers()
                        .print(
                                "Colm Lock Office",
                                "2021-03-03",
                                "Extract from the lock log, 1 March\n\n18.40 shut, nine barges waiting below the east lock")
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "The log of the Lock Office has nine barges waiting below the east lock at 18.40.");

        assertThat(origins(about(papers, "nine barges waiting")))
                .containsExactly("Colm Lock Office / document");
    }

    @Test
    void takesOneWhoWasInThePlaceForAWitness() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Ada Brock was on the footbridge with a lamp when it shook."
                                        + " \"The north rail came away first,\" Mrs Brock said.")
                        .print(
                                "Mell Star",
                                "2021-03-03",
                                KITES
                                        + "Jan Holm was on the bridge committee when it was built."
                                        + " \"The south rail was never painted,\" Holm said.");

        assertThat(origins(about(papers, "north rail came away")))
                .containsExactly("Ada Brock / saw");
        assertThat(origins(about(papers, "south rail was never")))
                .containsExactly("Jan Holm / not said");
    }

    @Test
    void unitesARecordWithTheDocumentThatIsThisRecord() {
        var papers =
                new Papers()
                        .print(
                                "Orley Harbour Trust",
                                "2021-03-02",
                                "Register of cranes, sheet 4\n\n0411 crane Olga, held for Tarn Bay from 2 to 20 June, provisional")
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "According to the register at Orley, the crane Olga will be at Tarn Bay from 2 to 20 June.");

        assertThat(origins(about(papers, "crane Olga")))
                .containsExactly("Orley Harbour Trust / document");
    }

    @Test
    void doesNotCountWhatStandsInOwnWordsBesideReports() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-09",
                                CHOIR
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, Piet Oskarn said.")
                        .print(
                                "Mell Star",
                                "2021-03-03",
                                KITES
                                        + "Fennmouth is to have a bigger lock, it was reported yesterday."
                                        + " The new lock gates will weigh ninety tonnes each at Fennmouth, more than the mud there can bear in a wet year or the people of the place can pay.");

        var finding = about(papers, "ninety tonnes");

        assertThat(finding.documents()).isEqualTo(2);
        assertThat(origins(finding)).containsExactly("Piet Oskarn / not said");
    }

    @Test
    void doesNotCountWhoTellsInOwnWordsWhatWasInPublicBefore() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, Piet Oskarn said.")
                        .print(
                                "Mell Star",
                                "2021-03-09",
                                KITES
                                        + "Fennmouth is to have new lock gates of ninety tonnes, which is news to nobody here.");

        assertThat(origins(about(papers, "ninety tonnes")))
                .containsExactly("Piet Oskarn / not said");
    }

    @Test
    void doesNotExcludeOwnWordsOfTheSameDay() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, Piet Oskarn said.")
                        .print(
                                "Mell Star",
                                "2021-03-03",
                                KITES
                                        + "Fennmouth is to have new lock gates of ninety tonnes, which is news to nobody here.");

        var finding = about(papers, "ninety tonnes");

        assertThat(origins(finding))
                .containsExactly("Piet Oskarn / not said", "?Mell Star / not said");
        assertThat(finding.because())
                .contains(
                        "not excluded: Mell Star names nobody who knows, and is not known to be later");
    }

    @Test
    void doubtsABodyThatSaysWhatItsChairmanSays() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Jon Sedge, the chairman of the board, said the pier will open in May. Jon Sedge spoke on the quay.")
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                HEDGE + "The pier is to open in May, the Colm Pier Board said.");

        var finding = about(papers, "pier will open in May", "pier is to open in May");

        assertThat(finding.origins().shown()).isEqualTo(1);
        assertThat(finding.origins().atMost()).isEqualTo(2);
        assertThat(finding.because()).anyMatch(b -> b.endsWith("both are of one body"));
    }

    @Test
    void countsABodyAndItsSpokesmanOnce() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Ida Kolm, the spokeswoman of the board, said the pier will open in May. It rained.")
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                HEDGE + "The pier is to open in May, the Colm Pier Board said.");

        assertThat(origins(about(papers, "pier will open in May", "pier is to open in May")))
                .containsExactly("Ida Kolm, for the Colm Pier Board / not said");
    }

    @Test
    void countsSomebodyOfTheBodyWhoWasThereBesidesIt() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "\"I saw two divers go down at the third pile,\" said Jon Sedge, a member of the board. It rained.")
                        .print(
                                "Colm Herald",
                                "2021-03-03",
                                HEDGE
                                        + "Two divers went down at the third pile, the Colm Pier Board said.");

        assertThat(origins(about(papers, "at the third pile")))
                .containsExactlyInAnyOrder("Jon Sedge / saw", "Colm Pier Board / not said");
    }

    @Test
    void followsWhoIsNamedAsAnOutletToWhatThatOutletPrinted() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, Piet Oskarn said.")
                        .print(
                                "Mell Star",
                                "2021-03-03",
                                KITES
                                        + "Gates of ninety tonnes each will hang at Fennmouth, the Tarn Echo reports.");

        assertThat(origins(about(papers, "ninety tonnes")))
                .containsExactly("Piet Oskarn / not said");
    }

    @Test
    void callsOnePersonByOneName() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "The new lock gates at Fennmouth will weigh ninety tonnes each, Oskarn said.")
                        .print(
                                "Mell Star",
                                "2021-03-03",
                                KITES + "Piet Oskarn said that it was raining at Fennmouth.");

        assertThat(origins(about(papers, "ninety tonnes")))
                .containsExactly("Piet Oskarn / not said");
    }

    @Test
    void doesNotTakeThatSomebodyElseWasToldForHearsayOfTheSpeaker() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "The ministry was informed of the cracks in May, Piet Oskarn said.");

        assertThat(origins(about(papers, "informed of the cracks")))
                .containsExactly("Piet Oskarn / not said");
    }

    @Test
    void givesANewspapersNameForNoDocument() {
        var papers =
                new Papers()
                        .print(
                                "Tarn Echo",
                                "2021-03-03",
                                CHOIR
                                        + "Piet Oskarn told the Ledger that the gates would weigh ninety tonnes each.");

        assertThat(origins(about(papers, "ninety tonnes")))
                .containsExactly("Piet Oskarn / not said");
    }
}
