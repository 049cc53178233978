// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Access;
import org.firsthand.model.Document;
import org.firsthand.model.Span;
import org.junit.jupiter.api.Test;

/// What comes first where a pile is of whole pages, each with many stories.
class ThemeTest {
    private static final String OTHER = "The writer Ada Moll died last night of a weak heart.";
    private static final List<String> OWN =
            List.of(
                    "It is said that Corvell is dead.",
                    "The hunt for Corvell goes on at Parry Ford.",
                    "No one has seen the grave of Corvell.");
    private static final String ADVERTISEMENT = "No charge unless we succeed.";

    private final AnswerBuilder builder = new AnswerBuilder();

    /// Pages of four outlets that all print what is not the pile's own matter, and three of them
    /// what is.
    private void pages(int stories) {
        var ids = new ArrayList<List<String>>();
        for (int i = 0; i <= OWN.size(); i++) {
            ids.add(new ArrayList<>());
        }
        for (int p = 0; p < 4; p++) {
            var own = p == 3 ? List.<String>of() : OWN;
            var document =
                    builder.document(
                            "page-" + p + ".txt",
                            new AnswerBuilder.Head("Paper " + p, null, "2020-03-0" + (p + 1), null),
                            OTHER + "\n" + String.join("\n", own) + "\n" + ADVERTISEMENT);
            cut(document, stories);
            ids.getFirst().add(builder.says(document, null, OTHER));
            for (int i = 0; i < own.size(); i++) {
                ids.get(i + 1).add(builder.says(document, null, own.get(i)));
            }
        }
        claim(OTHER, ids.getFirst());
        for (int i = 0; i < OWN.size(); i++) {
            claim(OWN.get(i), ids.get(i + 1));
        }
    }

    private void claim(String text, List<String> ids) {
        builder.claim(text, ids, k -> k.origin("Norda " + text, Access.NOT_SAID, ids.getFirst()));
    }

    private void cut(Document document, int stories) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < stories; i++) {
            spans.add(new Span(i, i + 1));
        }
        var cut = builder.withStories(document, spans.toArray(Span[]::new));
        builder.documents.set(builder.documents.indexOf(document), cut);
    }

    private List<String> first() {
        var answer = builder.build();
        var lookup = new Lookup(answer);
        return Overview.of(answer, new Lookup(answer)).wide().stream()
                .map(f -> lookup.claim(f.claim()).orElseThrow().text())
                .toList();
    }

    @Test
    void putsThePilesOwnMatterFirstWherePagesHoldManyStories() {
        pages(4);
        assertThat(first().getFirst()).contains("Corvell");
        assertThat(first().getLast()).isEqualTo(OTHER);
        var answer = builder.build();
        var lookup = new Lookup(answer);
        var entry = Firsts.of(answer, lookup).entries().getFirst();
        assertThat(lookup.claim(entry.claims().getFirst().claim()).orElseThrow().text())
                .contains("Corvell");
    }

    @Test
    void putsWhatIsPrintedMostFirstWhereEachDocumentIsAStory() {
        pages(1);
        assertThat(first().getFirst()).isEqualTo(OTHER);
        assertThat(Theme.of(builder.build()).share(ADVERTISEMENT)).isEqualTo(1);
    }

    @Test
    void takesNothingOfATextThatNamesNobody() {
        pages(4);
        var theme = Theme.of(builder.build());
        assertThat(theme.isIn(ADVERTISEMENT)).isFalse();
        assertThat(theme.isIn("They say Corvell's grave was found.")).isTrue();
    }
}
