// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcessionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I may have told the dean that the roof leaks.| told",
                "Well, we might perhaps have mentioned the bees to him.| mentioned",
                "I could well have signed a paper of that kind.| signed",
                "It is possible that I spoke to the carter about it.| spoke",
                "I did say something about the bell.| say",
                "Perhaps I told her in the spring.| told",
                "I must admit that I let slip a word of it.| let",
                "I cannot rule out that I met the brewer in March.| met",
                "I don’t deny having paid for the coach.| paid",
                "We concede that we received a parcel.| received",
                "I must have said that the mill was for sale.| said"
            })
    void readsWhatSomebodyGrants(String said, String deed) {
        var concession = Concession.in(said, "");

        assertThat(concession).extracting(Concession::deed).isEqualTo(deed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "she might have told the dean that the roof leaks| said",
                "that he signed a paper of that kind| conceded",
                "having met the brewer in March| admitted",
                "they may have mentioned the bees| acknowledged"
            })
    void readsWhatOthersReportOfIt(String said, String cue) {
        assertThat(Concession.in(said, cue)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I may not have told the dean.",
                "I did not say anything about the bell.",
                "I couldn't have signed that.",
                "He may have told the dean that the roof leaks.",
                "May I have told the dean?",
                "Might we have mentioned the bees?",
                "I might have told him if he had asked.",
                "Had he asked, I might have told him.",
                "I must have the gate by June.",
                "Perhaps we should tell the dean.",
                "I may say that the roof is sound.",
                "I told the dean that the roof leaks.",
                "I did my best for the bees.",
                "Perhaps I didn't tell her."
            })
    void readsNothingIntoOtherSentences(String said) {
        assertThat(Concession.in(said, "")).isNull();
    }

    @Test
    void takesAFactThatIsAdmittedOfOthersForNone() {
        assertThat(Concession.in("the contract had been signed in May", "admitted")).isNull();
        assertThat(Concession.in("she told the dean", "said")).isNull();
    }

    @Test
    void tellsWhetherTheDeedIsToSaySomething() {
        assertThat(Concession.in("I may have passed on a word of it.", ""))
                .extracting(Concession::saying)
                .isEqualTo(true);
        assertThat(Concession.in("I may have signed a word of it.", ""))
                .extracting(Concession::saying)
                .isEqualTo(false);
    }
}
