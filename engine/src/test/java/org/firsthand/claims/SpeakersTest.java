// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.firsthand.Papers;
import org.firsthand.model.Document;
import org.firsthand.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom the words before and behind a cue make the speaker.
class SpeakersTest {
    private static List<String> names(String text) {
        return found(text).stream().map(Statement::sourceName).filter(Objects::nonNull).toList();
    }

    private static List<Statement> found(String text) {
        Document document = new Papers().undated("Tarn Echo", text).documents().getFirst();
        return Find.find(document).statements();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The company that runs the ferry confirmed that he was on duty. | company",
                "The firm that built the lock said that the gate was sound. | firm",
                "Police put the number ashore at six hundred and reported no arrests. | Police",
                "The club spent the week looking for the clerk who said that word came in May. | clerk",
                "One small thing for the man who said that the lamps were out. | man",
                "A spokesman for the board who said that the lamps were out has left. | spokesman for the board",
                "Old Mr Fenwick on the Teal said that he had never known such a tide. | Fenwick",
                "Two clerks with desks at Upper Colm said that the till was shut. | Two clerks with desks at Upper Colm",
                "According to its duty log, the boat left at noon. | duty log",
            })
    void findsTheOneWhoSpeaks(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @Test
    void letsTheLastNamedSpeakerGoOnWhereASentencePointsBack() {
        var text =
                "The ferryman, Jan Holm, said that he had seen the lamps go out. Nobody else was about.\n\n"
                        + "That was at ten past seven, he said, and not before.";
        assertThat(names(text)).containsExactly("Jan Holm", "Jan Holm");
        assertThat(found(text).getLast().content()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Everything that I have read says that the pier was shut.",
                "A voice that the archive could not name added a condition.",
                "Nobody says when the letter reached the board.",
                "Anyone who wants to hear it whole may do so at the office.",
                "A terrier called Biscuit was brought out of the culvert.",
                "Opinion is divided between those who think that it was nerves and the rest.",
            })
    void makesNobodyASpeakerOfWhatNobodySays(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void knowsAThingWithAnArticleFromAPerson() {
        assertThat(
                        names(
                                "The clerk, Mabel Strand, came late. The Inner Harbour was quiet. She said that it would"
                                        + " rain."))
                .containsExactly("Mabel Strand");
    }

    @Test
    void takesTheOneWhoDidItOutOfAPassive() {
        assertThat(
                        names(
                                "A new version of the story was brought here today by a Vellmar pilot, who claimed"
                                        + " that the gate was shut."))
                .containsExactly("Vellmar pilot");
    }

    @Test
    void takesOnlyWhoIsNamedInTheTextForTheSpeakerOfAHeadline() {
        assertThat(names("Colm: board decides nothing\n\nIt rained on Colm.")).isEmpty();
        assertThat(names("Osterberg: pier is sound\n\nHanne Osterberg looked at the pier."))
                .containsExactly("Hanne Osterberg");
    }
}
