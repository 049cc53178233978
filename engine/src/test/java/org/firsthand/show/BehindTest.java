// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Passage;
import org.firsthand.model.Strand;
import org.junit.jupiter.api.Test;

/// From whom documents have most of their text, and who of them says so.
class BehindTest {
    private static final String STATEMENT = "The dam is sound and will be watched.";
    private static final String DISPATCH =
            "The dam at Corrin moved by two inches in March, a surveyor said. The company sent a"
                    + " statement. \"";
    private static final String REST =
            "\" The surveyor will come again in June. The valley below has nine farms.";

    private final AnswerBuilder builder = new AnswerBuilder();

    private Document print(String outlet, String day, String body) {
        return builder.document(
                outlet.toLowerCase(java.util.Locale.ROOT) + day + ".html",
                new AnswerBuilder.Head(outlet, null, day, null),
                body);
    }

    private Strand strand(Document one, Document other, String words) {
        return strand(List.of(builder.passage(one, words), builder.passage(other, words)));
    }

    private Strand strand(List<Passage> passages) {
        var strand = new Strand("s" + builder.strands.size(), passages, List.of());
        builder.strands.add(strand);
        return strand;
    }

    private void copies(Document child, Document parent, String words) {
        builder.takes(
                strand(parent, child, words),
                builder.passage(child, words),
                builder.passage(parent, words));
    }

    private void unseen(Strand strand, Document child, String words, String name) {
        builder.descents.add(
                new Descent(
                        builder.passage(child, words),
                        null,
                        true,
                        name,
                        null,
                        0.1,
                        strand.id(),
                        List.of("quotes the same")));
    }

    private Behind behind() {
        return Behind.of(builder.build());
    }

    @Test
    void aDispatchThatQuotesAStatementIsNotTheStatements() {
        var norda = print("Norda", "2020-03-01", DISPATCH + STATEMENT + REST);
        var ledger = print("Ledger", "2020-03-01", "Rain. " + STATEMENT + " ".repeat(3) + DISPATCH);
        var post = print("Post", "2020-03-02", DISPATCH + STATEMENT + REST);
        var quoted = strand(norda, ledger, STATEMENT);
        unseen(quoted, norda, STATEMENT, "statement of the Dam Company");
        unseen(quoted, ledger, STATEMENT, "statement of the Dam Company");
        builder.takes(quoted, builder.passage(post, STATEMENT), builder.passage(norda, STATEMENT));
        copies(post, norda, DISPATCH + STATEMENT + REST);
        assertThat(behind().starts())
                .containsExactly(new Behind.Start(norda.path(), "Norda", 1, 1));
    }

    @Test
    void wordsThatTwoPassagesHoldCountOnce() {
        var norda = print("Norda", "2020-03-01", DISPATCH + REST);
        var own = "We went to see the dam ourselves and found the gate locked and nobody about.";
        var post = print("Post", "2020-03-02", DISPATCH + "\n" + own);
        copies(post, norda, "The dam at Corrin moved by two inches");
        copies(post, norda, "at Corrin moved by two inches in March, a");
        copies(post, norda, "dam at Corrin moved by two inches in March");
        assertThat(behind().repeating()).isZero();
        copies(post, norda, DISPATCH);
        assertThat(behind().repeating()).isEqualTo(1);
    }

    @Test
    void halfFromTwoTogetherIsNotMostFromEither() {
        var one = print("Norda", "2020-03-01", DISPATCH);
        var other = print("Telmar", "2020-03-01", REST.substring(2));
        var own = " Nobody at the dam would talk to this paper on the day, or on the next.";
        var post = print("Post", "2020-03-02", DISPATCH + REST + own);
        copies(post, one, DISPATCH);
        copies(post, other, REST.substring(2));
        assertThat(behind().repeating()).isZero();
    }

    @Test
    void aLaterCaptureOfAPageIsNotAnotherDocument() {
        var page = print("Norda", "2020-03-01", DISPATCH);
        copies(print("Norda", "2020-03-02", DISPATCH), page, DISPATCH);
        assertThat(behind().repeating()).isZero();
    }

    @Test
    void twoDispatchesOfOneAgencyAreToldApartByTheirDays() {
        var march = print("Norda", "2020-03-01", DISPATCH);
        var april = print("Norda", "2020-04-01", REST);
        copies(print("Post", "2020-03-02", DISPATCH), march, DISPATCH);
        copies(print("Echo", "2020-03-03", DISPATCH), march, DISPATCH);
        copies(print("Sheet", "2020-04-02", REST), april, REST);
        assertThat(behind().starts().stream().map(Behind.Start::name))
                .containsExactly("Norda of 1 March 2020", "Norda of 1 April 2020");
    }

    @Test
    void whoNamesItInAnotherFormIsNotSilent() {
        var lantern = print("The Corrin Lantern", "2020-03-01", DISPATCH);
        var takers = new ArrayList<Document>();
        takers.add(print("Post", "2020-03-02", DISPATCH + " This is the Corrin Lantern’s story."));
        takers.add(print("Echo", "2020-03-02", DISPATCH + " The Lantern has more."));
        takers.add(print("Sheet", "2020-03-02", DISPATCH + " Lanterns will be lit."));
        takers.forEach(taker -> copies(taker, lantern, DISPATCH));
        assertThat(behind().starts().getFirst().silent()).isEqualTo(2);
        builder.events.add(
                new Event(
                        Event.Kind.CITE,
                        builder.passage(takers.get(1), "The Lantern has more."),
                        "Echo",
                        null,
                        "Corrin Lantern",
                        null,
                        "credit",
                        0.9));
        assertThat(behind().starts().getFirst().silent()).isEqualTo(1);
    }

    @Test
    void aStatementIsNamedWithWhoMadeIt() {
        var one = print("Post", "2020-03-02", STATEMENT + " So said the Dam Company.");
        var other = print("Echo", "2020-03-02", STATEMENT);
        var strand = strand(one, other, STATEMENT);
        unseen(strand, one, STATEMENT, "statement of the Dam Company");
        unseen(strand, other, STATEMENT, "statement of the Dam Company");
        assertThat(behind().starts())
                .containsExactly(new Behind.Start(null, "statement of the Dam Company", 2, 1));
    }
}
