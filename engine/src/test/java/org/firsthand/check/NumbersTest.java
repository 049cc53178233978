// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Verdict;
import org.firsthand.model.Span;
import org.firsthand.text.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static Pile pile() {
        return new Pile()
                .page(
                        "herald.txt",
                        "2021-03-05",
                        "The repair of the weir will take fourteen weeks, the keeper told the council."
                                + " Forty families get their water from the pond above the weir."
                                + " It was shut on the sixteenth of February. The council met on Thursday to hear the keeper.\n")
                .quantity("herald.txt", "fourteen weeks", "14", "week")
                .quantity("herald.txt", "Forty families", "40", "family");
    }

    private static Verdict verdict(String draft, String words, String value, String unit) {
        return pile().checkNumber(draft, words, value, unit).stream()
                .filter(c -> c.kind() == Checked.Kind.NUMBER)
                .map(Checked::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static Verdict day(String draft) {
        var checked = pile().check(draft);
        assertThat(checked).hasSize(1);
        return checked.getFirst().verdict();
    }

    @ParameterizedTest
    @CsvSource({
        "fourteen,14",
        "thirty-four,34",
        "a hundred and seventy,170",
        "two hundred and forty,240",
        "six point two million,6200000",
        "6.2 million,6200000",
        "'3,400',3400",
        "three thousand four hundred,3400",
        "half a dozen,6",
        "two hundred and three hundred,200|and|300",
        "six million and two,6000000|and|2",
        "41 per cent,41|percent",
        "41%,41|percent",
        "17.52,17.52",
        "one by one,1|by|1",
        "'thirty, forty',30|40",
    })
    void readsNumbersHoweverTheyAreWritten(String text, String keys) {
        assertThat(Figures.of(text, new Span(0, text.length())).keys())
                .containsExactly(keys.split("\\|"));
    }

    @Test
    void findsANumberOfTheSameThing() {
        assertThat(verdict("The weir is shut for 14 weeks.", "14 weeks", "14", "week"))
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void showsAnotherNumberOfTheSameThing() {
        var pile = pile();

        var checked =
                pile.checkNumber(
                                "The repair of the weir will take 16 weeks.",
                                "16 weeks",
                                "16",
                                "week")
                        .getFirst();

        assertThat(checked.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(pile.words(checked.citations().getFirst())).isEqualTo("fourteen weeks");
    }

    @Test
    void findsNoNumberOfAnotherThing() {
        assertThat(verdict("Some 27 goats graze by the chapel.", "27 goats", "27", "goat"))
                .isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void takesTheSameNumberByAnotherNameOfTheThing() {
        assertThat(
                        verdict(
                                "The pond above the weir gives water to 40 households.",
                                "40 households",
                                "40",
                                "household"))
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void leavesNumbersInQuotationsToTheQuotation() {
        var checked =
                pile().checkNumber(
                                "“It will take 16 long weeks,” said the keeper.",
                                "16 long weeks",
                                "16",
                                "week");

        assertThat(checked).extracting(Checked::kind).containsExactly(Checked.Kind.QUOTATION);
    }

    @Test
    void ignoresHeadingsAndNotesAboutTheDraft() {
        assertThat(
                        pile().check(
                                        "# What 3 May brought\n\n*Draft 2, 22 May 2021*\n\nThe weir is shut.\n"))
                .isEmpty();
    }

    @Test
    void ignoresTheDraftsOwnDateline() {
        assertThat(pile().check("By Ada Brock, 22 May 2021\n\nThe weir is shut.\n")).isEmpty();
        assertThat(pile().check("Halvern, 22 May 2021\n\nThe weir is shut.\n")).isEmpty();
        assertThat(pile().check("By 12 August 2021 the geese had left the weir.\n")).hasSize(1);
    }

    @Test
    void tellsADayThatNoCalendarHas() {
        assertThat(pile().check("The weir was shut on 31 February and on 29 February 2021.\n"))
                .extracting(Checked::verdict, Checked::because)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Verdict.NOT_FOUND, List.of("There is no such day")),
                        org.assertj.core.groups.Tuple.tuple(
                                Verdict.NOT_FOUND, List.of("There is no such day")));
    }

    @Test
    void knowsACountBehindAMonthFromADay() {
        assertThat(Days.impossible("In June 31 boats came.")).isEmpty();
        assertThat(Days.impossible("It was 29 February 2020.")).isEmpty();
        assertThat(Days.impossible("It was June 31, 2021.")).hasSize(1);
    }

    @Test
    void findsADayInWords() {
        assertThat(day("The weir was shut on 16 February.")).isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void findsADayByItsWeekday() {
        assertThat(day("The council met on 4 March.")).isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void findsNoDayThatNobodyNames() {
        assertThat(day("The geese came back on 12 August.")).isEqualTo(Verdict.NOT_FOUND);
    }

    private static List<Verdict> times(String draft) {
        return new Pile()
                        .page(
                                "log.txt",
                                "2021-03-05",
                                "The keeper shut the weir at 18.51 and rang the council.\n")
                        .check(draft)
                        .stream()
                        .filter(c -> c.kind() == Checked.Kind.NUMBER)
                        .map(Checked::verdict)
                        .toList();
    }

    @Test
    void findsATimeOfDayInOtherWords() {
        assertThat(times("The weir was shut by the keeper shortly before seven o’clock."))
                .containsExactly(Verdict.VERBATIM);
        assertThat(times("The keeper shut the weir at 18:51.")).containsExactly(Verdict.VERBATIM);
    }

    @Test
    void findsThatATimeOfDayIsAnother() {
        assertThat(times("The keeper shut the weir at ten past seven and rang the council."))
                .containsExactly(Verdict.ALTERED);
        assertThat(times("The tea room closed at ten past seven."))
                .containsExactly(Verdict.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "on 25 April,--04-25",
        "on April 25,--04-25",
        "the twenty-fifth of April,--04-25",
        "on 25th of April,--04-25",
        "on 2021-04-25,--04-25",
        "on 25.4.2021,--04-25",
    })
    void readsDaysHoweverTheyAreWritten(String text, String day) {
        assertThat(Days.of(text))
                .extracting(d -> String.valueOf(d.inYear()))
                .isEqualTo(List.of(day));
    }

    @Test
    void takesNoVerbForAMonth() {
        assertThat(Days.of("It may 3 times be told, and 31 march on.")).isEmpty();
    }
}
