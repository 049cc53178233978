// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Statement;
import org.firsthand.model.Strand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final String WORDS = "The weir may be opened on Sunday.";

    private final AnswerBuilder builder = new AnswerBuilder();

    private Document print(String outlet, @Nullable String day) {
        return builder.document(
                outlet + ".txt", new AnswerBuilder.Head(outlet, null, day, null), WORDS);
    }

    private void copies(Document child, Document parent) {
        var strand =
                new Strand(
                        "s-" + child.path(),
                        List.of(builder.passage(child, WORDS), builder.passage(parent, WORDS)),
                        List.of());
        builder.strands.add(strand);
        builder.takes(strand, builder.passage(child, WORDS), builder.passage(parent, WORDS));
    }

    private Lookup said() {
        builder.documents.forEach(d -> builder.says(d, null, WORDS));
        return new Lookup(builder.build());
    }

    private List<String> order(Lookup lookup) {
        var ids = builder.statements.stream().map(Statement::id).toList();
        return lookup.statements(ids).stream().map(Statement::path).toList();
    }

    @Test
    void putsTheEarliestDatedFirstAndTheUndatedLast() {
        print("Undated", null);
        print("Later", "2020-03-02");
        print("Earlier", "2020-03-01");
        assertThat(order(said())).containsExactly("Earlier.txt", "Later.txt", "Undated.txt");
    }

    @Test
    void putsNoCopyBeforeWhatItRepeatsHoweverItIsDated() {
        var agency = print("Agency", "2020-03-05");
        copies(print("Misdated", "2020-03-01"), agency);
        print("Between", "2020-03-04");
        assertThat(order(said())).containsExactly("Between.txt", "Agency.txt", "Misdated.txt");
    }

    @Test
    void namesTheTextThatADateContradictsThroughOtherHandsToo() {
        var agency = print("Agency", "2020-03-05");
        var paper = print("Paper", null);
        copies(paper, agency);
        copies(print("Misdated", "2020-03-01"), paper);
        copies(print("Same day", "2020-03-05"), agency);
        var lookup = said();
        var contradicted =
                builder.statements.stream()
                        .filter(s -> lookup.impossible(s).isPresent())
                        .map(s -> s.path() + " < " + lookup.impossible(s).orElseThrow().path())
                        .toList();
        assertThat(contradicted).containsExactly("Misdated.txt < Agency.txt");
    }

    private List<String> documents(Lookup lookup) {
        return lookup.inOrder(builder.documents).stream().map(Document::path).toList();
    }

    @Test
    void listsADocumentAfterTheOneThatItRepeatsWhateverItsDate() {
        var agency = print("Agency", "2020-03-05");
        copies(print("Misdated", "2020-03-01"), agency);
        print("Between", "2020-03-04");
        print("Undated", null);
        assertThat(documents(said()))
                .containsExactly("Between.txt", "Agency.txt", "Misdated.txt", "Undated.txt");
    }

    @Test
    void saysThatDescentContradictsTheDateOfADocument() {
        var agency = print("Agency", "2020-03-05");
        var misdated = print("Misdated", "2020-03-01");
        copies(misdated, agency);
        var lookup = said();
        assertThat(lookup.impossible(misdated)).contains(agency);
        assertThat(lookup.impossible(agency)).isEmpty();
        assertThat(FirstWords.contradicted(misdated, agency))
                .isEqualTo("dated 1 March 2020, but repeats a text of 5 March 2020, Agency");
    }

    @Test
    void listsDocumentsThatGoRoundInACircleByDate() {
        var one = print("One", "2020-03-02");
        var other = print("Other", "2020-03-01");
        copies(one, other);
        copies(other, one);
        assertThat(documents(said())).containsExactly("Other.txt", "One.txt");
    }

    @Test
    void endsWhereCopiesGoRoundInACircle() {
        var one = print("One", "2020-03-02");
        var other = print("Other", "2020-03-01");
        copies(one, other);
        copies(other, one);
        assertThat(order(said())).containsExactlyInAnyOrder("One.txt", "Other.txt");
    }

    @Test
    void explainsWhomADocumentHasItsTextFromAndWhoHasItFromThere() {
        var agency = print("Agency", "2020-03-05");
        copies(print("Paper", "2020-03-06"), agency);
        var answer = builder.build();
        assertThat(Explanation.of("Paper.txt", answer, 100))
                .contains("  100 % of its text is from Agency.txt (Agency)")
                .contains("    because credit line: names the other");
        assertThat(Explanation.of("Agency.txt", answer, 100))
                .contains("  Paper.txt (Paper) has 100 % of its text from it");
    }

    @Test
    void saysWhenTheLettersGivenBeginSeveralIds() {
        for (int i = 0; i < 17; i++) { // one more than there are hexadecimal digits
            builder.says(print("Paper " + i, null), null, WORDS);
        }
        var answer = builder.build();
        var whole = answer.claims().statements().getFirst().id();
        assertThat(Explanation.of(whole, answer, 100).getFirst()).startsWith("statement " + whole);
        assertThat(
                        "0123456789abcdef"
                                .chars()
                                .mapToObj(Character::toString)
                                .flatMap(letter ->
                                        Explanation.of(letter, answer, 100).stream().limit(1)))
                .anyMatch(line -> line.matches("Several things begin with .: .* statements.*"));
    }
}
