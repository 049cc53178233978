// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Access;
import org.firsthand.model.Alteration;
import org.firsthand.model.Document;
import org.firsthand.model.Omission;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

/// What misleads of what was left out, and what was printed without its source.
class LeftOutTest {
    private static final String SOLD = "The mill at Orle has been sold to a brewer.";
    private static final String UNSEEN = "The Orle Post has not seen a contract.";
    private static final String RAIN = "It rained on the fair.";

    private final AnswerBuilder builder = new AnswerBuilder();
    private final List<String> sold = new ArrayList<>();

    private Document print(String outlet, String body) {
        return builder.document(
                outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".html",
                new AnswerBuilder.Head(outlet, null, null, null),
                body);
    }

    private Document sold(String outlet, String body) {
        var document = print(outlet, body);
        sold.add(builder.says(document, null, SOLD));
        return document;
    }

    private void leaves(Document document, Document from, String words, Omission.Matter matter) {
        builder.omissions.add(
                new Omission(
                        new Passage(
                                document.path(), Part.BODY, new Span(0, document.body().length())),
                        builder.passage(from, words),
                        Omission.Where.MIDDLE,
                        Omission.When.AFTER,
                        List.of(matter)));
    }

    private List<LeftOut> all() {
        builder.claim(SOLD, sold, k -> k.origin("Orle Post", Access.NOT_SAID, sold.getFirst()));
        var answer = builder.build();
        var lookup = new Lookup(answer);
        return LeftOut.merged(LeftOut.byParent(answer, lookup).values(), lookup);
    }

    @Test
    void putsACaveatOfAClaimThatIsKeptBeforeOneThatNobodyNeeds() {
        var other = "The brewer did not say what he paid for the horse.";
        var post = sold("Orle Post", SOLD + "\n" + RAIN + "\n" + UNSEEN);
        var fair = print("Fair News", other);
        var keeps = sold("Echo", SOLD);
        var drops = print("Mail", RAIN);
        leaves(keeps, post, UNSEEN, Omission.Matter.DENIAL);
        leaves(drops, post, UNSEEN, Omission.Matter.DENIAL);
        leaves(keeps, fair, other, Omission.Matter.DENIAL);
        leaves(drops, fair, other, Omission.Matter.DENIAL);
        var all = all();
        assertThat(all.getFirst().kept()).containsExactly(keeps.path());
        assertThat(all.getFirst().misleads()).isTrue();
        assertThat(Phrases.leftOut(all.getFirst(), post))
                .isEqualTo("in Orle Post, left out by 2 documents; 1 of them prints the claim");
        assertThat(all).extracting(LeftOut::misleads).containsExactly(true, false);
    }

    @Test
    void countsACaveatOnceHoweverMuchWasCutWithIt() {
        var post = sold("Orle Post", SOLD + " " + UNSEEN + " " + RAIN);
        leaves(sold("Echo", SOLD), post, UNSEEN, Omission.Matter.DENIAL);
        leaves(sold("Mail", SOLD), post, UNSEEN + " " + RAIN, Omission.Matter.DATE);
        var only = all().getFirst();
        assertThat(only.by()).containsExactly("echo.html", "mail.html");
        assertThat(Phrases.leftOut(only, post))
                .isEqualTo("in Orle Post, left out by 2 documents that print the claim");
    }

    @Test
    void tellsWhoPrintsAClaimWithoutItsSource() {
        var said = "The mill is for sale, the miller said.";
        var post = print("Orle Post", said);
        builder.says(post, "miller", said);
        var bare = print("Echo", "The mill is for sale.");
        var other = print("Mail", "The mill is for sale, a brewer says.");
        for (var document : List.of(bare, other)) {
            builder.alterations.add(
                    new Alteration(
                            Alteration.Kind.ATTRIBUTION,
                            List.of(builder.passage(post, said)),
                            builder.passage(document, document.body()),
                            null));
        }
        var answer = builder.build();
        assertThat(Unsourced.of(answer, new Lookup(answer)))
                .singleElement()
                .satisfies(u ->
                        assertThat(u.to()).extracting(Passage::path).containsExactly(bare.path()));
    }

    @Test
    void givesANounItsArticleWithinASentence() {
        assertThat(Phrases.somebody("official at the ministry"))
                .isEqualTo("an official at the ministry");
        assertThat(Phrases.somebody("readers of the forum")).isEqualTo("readers of the forum");
        assertThat(Phrases.somebody("Ada Moll")).isEqualTo("Ada Moll");
    }
}
