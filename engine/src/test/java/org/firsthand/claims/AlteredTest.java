// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.model.Alteration;
import org.firsthand.model.Collation;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What alterations explain.
class AlteredTest {
    private final Papers papers =
            new Papers()
                    .print("Tarn Echo", "2021-06-03", "The mill was sold for nine million marks.")
                    .print("Colm Herald", "2021-06-04", "The mill was sold for 19 million marks.")
                    .print("Mell Star", "2021-06-05", "For 19 million marks the mill has gone.");

    private Passage passage(int document, String words) {
        var page = papers.documents().get(document);
        int at = page.body().indexOf(words);
        return new Passage(page.path(), Part.BODY, new Span(at, at + words.length()));
    }

    private List<Mention> says(int document) {
        Document page = papers.documents().get(document);
        var mentions =
                Mentions.of(papers.documents(), papers.claims().statements(), papers.collation());
        return List.of(mentions.told(passage(document, page.body().strip())));
    }

    private @Nullable String explains(Alteration alteration, Conflict.Kind kind) {
        var collation =
                new Collation(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(alteration));
        var altered = new Altered(papers.documents(), collation);
        assertThat(altered.of(kind, says(0), says(2)))
                .isEqualTo(altered.of(kind, says(2), says(0)));
        return altered.of(kind, says(2), says(0));
    }

    @Test
    void namesWhoMadeWhatBothSidesDifferIn() {
        var inherited =
                new Alteration(
                        Alteration.Kind.NUMBER,
                        List.of(passage(0, "nine million")),
                        passage(2, "19 million"),
                        papers.documents().get(1).path());

        assertThat(explains(inherited, Conflict.Kind.NUMBER))
                .isEqualTo("Colm Herald changed it in a copy of Tarn Echo");
        assertThat(explains(inherited, Conflict.Kind.DENIAL)).isNull();
    }

    @Test
    void leavesOpenWhatWasChangedElsewhere() {
        var other =
                new Alteration(
                        Alteration.Kind.NUMBER,
                        List.of(passage(0, "nine million")),
                        passage(1, "19 million"),
                        null);

        assertThat(explains(other, Conflict.Kind.NUMBER)).isNull();
    }
}
