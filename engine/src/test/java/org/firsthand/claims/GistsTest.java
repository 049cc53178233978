// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.firsthand.claims.Gist.Amount;
import org.junit.jupiter.api.Test;

class GistsTest {
    private static Gist whole(String text) {
        return Gists.of(text).getFirst();
    }

    @Test
    void bringsNounAndVerbToOneStem() {
        assertThat(Stems.of("closure")).isEqualTo(Stems.of("closed"));
        assertThat(Stems.of("decision")).isEqualTo(Stems.of("decided"));
        assertThat(Stems.of("attendance")).isEqualTo(Stems.of("attended"));
        assertThat(Stems.of("notified")).isEqualTo(Stems.of("told"));
        assertThat(Stems.of("surveyor")).isNotEqualTo(Stems.of("survey"));
    }

    @Test
    void knowsTheOppositeOfAStem() {
        assertThat(Stems.of("rejected").key()).isEqualTo(Stems.of("approved").key());
        assertThat(Stems.of("rejected").flipped()).isNotEqualTo(Stems.of("approved").flipped());
    }

    @Test
    void readsNumbersInWordsAndDigitsAlike() {
        assertThat(whole("two hundred and forty berths would be cleared").amounts())
                .isEqualTo(whole("240 berths would be cleared").amounts())
                .containsExactly(new Amount("240", "berth", false));
        assertThat(whole("It cost 6.2 million crowns in all").amounts())
                .containsExactly(new Amount("6200000", "crown", false));
        assertThat(whole("More than sixty fishing boats came").amounts())
                .containsExactly(new Amount("60", "boat", true));
    }

    @Test
    void readsADayHoweverItIsWritten() {
        assertThat(whole("The fees fall due on 31 May").amounts())
                .isEqualTo(whole("The fees fall due on May 31").amounts())
                .containsExactly(new Amount("5-31", Gists.DATE, false));
    }

    @Test
    void tellsANegationFromAnIdleNo() {
        assertThat(whole("The board did not vote on it").negated()).isTrue();
        assertThat(whole("Nobody voted on it").universal()).isTrue();
        assertThat(whole("No more than nine members voted on it").negated()).isFalse();
        assertThat(whole("That nobody voted on it was wrong").negated()).isFalse();
    }

    @Test
    void deniesTheVerbAndNotWhatItWasDoneTo() {
        assertThat(whole("He did not see the letter").denied()).isEqualTo("see");
        assertThat(whole("The guests did not leave the mill").denied()).isNotEqualTo("mill");
        assertThat(whole("The log was not found in the mill").denied())
                .isNotNull()
                .isNotEqualTo("mill");
    }

    @Test
    void deniesWhatAVerbLeavesToANounOrToAnotherVerb() {
        var voted = whole("The parish did not vote").denied();

        assertThat(voted).isNotNull();
        assertThat(whole("The parish did not take a vote").denied()).isEqualTo(voted);
        assertThat(whole("No vote was taken by the parish").denied()).isEqualTo(voted);
        assertThat(whole("The parish did not want to vote").denied()).isEqualTo(voted);
    }

    @Test
    void keepsUpToWhenANumberHolds() {
        assertThat(whole("It had been signed by 900 people by noon").asOf()).isEqualTo("noon");
        assertThat(whole("It had been signed by 900 people").asOf()).isNull();
    }

    @Test
    void readsATimeOfDayInWords() {
        assertThat(whole("The lamp failed at half past six.").stems()).containsKey("t 6.30");
        assertThat(whole("She left at a quarter to seven.").stems()).containsKey("t 6.45");
        assertThat(whole("Some five to ten people came.").stems().keySet())
                .noneMatch(stem -> stem.startsWith(Gist.TIME));
        assertThat(Gist.nearly("t 18.31", "t 6.30")).isTrue();
        assertThat(Gist.nearly("t 18.51", "t 7.10")).isFalse();
    }

    @Test
    void readsAVerbWhoseParticleStandsBehindItsObject() {
        assertThat(whole("The boiler put the lamps out.").stems())
                .containsKeys(whole("The lamps went out.").stems().keySet().toArray(String[]::new));
    }

    @Test
    void takesNoPrepositionForAParticle() {
        assertThat(whole("The deed was signed in the spring.").stems())
                .doesNotContainKey(Stems.presence().key());
    }

    @Test
    void leavesOutWhoIsSpokenTo() {
        assertThat(whole("We have not voted on that, Mr Chairman.").stems())
                .doesNotContainKey("chairman");
    }

    @Test
    void takesTheNumberOfAPaperForNoNegation() {
        assertThat(whole("It stands in the notes for members, no. 88.").negated()).isFalse();
    }

    @Test
    void goesOnBehindAClausePutIn() {
        var clauses =
                Gists.of(
                        "The firm bought the mill, which stands on the river, from the parish for nine crowns.");

        assertThat(clauses.get(1).stems()).containsKeys("mill", "parish", "n 9");
        assertThat(clauses.get(1).stems()).doesNotContainKey("river");
    }

    @Test
    void takesWhoHasSomethingStillForASaleThatWasNot() {
        var sold = Stems.of("sold").key();

        assertThat(whole("The mill remains the property of the town").negated()).isTrue();
        assertThat(whole("The mill remains the property of the town").stems())
                .containsKeys(sold, "mill")
                .doesNotContainKey("town");
        assertThat(whole("The mill still belongs to the widow").negated()).isTrue();
        assertThat(whole("The mill belongs to the widow").negated()).isFalse();
        assertThat(whole("The mill was sold to the widow").negated()).isFalse();
    }

    @Test
    void setsAsideWhatIsPutInBetween() {
        var gist = whole("The mill, a sale of which was reported, was not sold in May");

        assertThat(gist.negated()).isTrue();
        assertThat(gist.denied()).isEqualTo(Stems.of("sold").key());
    }

    @Test
    void takesADeedThatOnlyTellsWhenForNone() {
        var gist =
                whole(
                        "The barn will open to guests on 14 June, ten weeks after the choir bought it");

        assertThat(gist.stems().get(Stems.of("bought").key()))
                .extracting(Gist.Mark::kind, Gist.Mark::verb)
                .containsExactly(Gist.Kind.LIGHT, false);
    }

    @Test
    void turnsWhatIsToldOfAllButSome() {
        assertThat(Gists.of("Both papers named all but two of the singers.").getFirst().negated())
                .isTrue();
        assertThat(Gists.of("The papers named all but the dull.").getFirst().negated()).isFalse();
    }
}
