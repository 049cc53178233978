// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.firsthand.model.Comment;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who speaks against a claim from outside of it.
class ContrariesTest {
    private static final String HEDGE =
            "A hedge of two hundred hawthorns grows along the lane behind the old mill. ";
    private static final Papers PAPERS =
            new Papers()
                    .print(
                            "Tarn Echo",
                            "2021-03-03",
                            "Nine barges left the lock before the storm, Ida Kolm said.")
                    .print(
                            "Mell Star",
                            "2021-03-05",
                            HEDGE + "“I saw thirteen go out under the bridge,” Otto Lind said.");

    /// What stands behind the nine barges when a conflict sets the thirteen against them.
    private static Finding nine(@Nullable String explained, Conflict.Kind kind) {
        var statements = PAPERS.claims().statements();
        var nine = holding(statements, PAPERS.of("Tarn Echo"), "Nine barges");
        var thirteen = holding(statements, PAPERS.of("Mell Star"), "thirteen");
        var claim = new Claim("c", "Nine barges left", List.of(nine), List.of());
        var conflict = new Conflict(kind, nine, thirteen, "c", null, explained, 0.7);
        var claims = new Claims(statements, List.of(claim), List.of(conflict), List.of());
        return Weigh.weigh(PAPERS.documents(), claims, PAPERS.collation()).getFirst();
    }

    private static String holding(List<Statement> statements, Document document, String words) {
        return statements.stream()
                .filter(s -> s.path().equals(document.path()))
                .filter(s -> document.quote(s.passage()).contains(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> against(Finding finding) {
        return finding.origin().stream()
                .filter(Finding.Origin::against)
                .map(o -> (o.shown() ? "" : "?") + o.name())
                .toList();
    }

    @Test
    void countsAContraryCountThatIsGatheredElsewhere() {
        var finding = nine(null, Conflict.Kind.NUMBER);

        assertThat(against(finding)).containsExactly("Otto Lind");
        assertThat(finding.status()).isEqualTo(Finding.Status.DISPUTED);
        assertThat(finding.documents()).isEqualTo(1);
    }

    @Test
    void hearsNoVoiceAgainstItInAConflictThatSomethingExplains() {
        assertThat(against(nine("both are copies of one wording", Conflict.Kind.NUMBER))).isEmpty();
    }

    @Test
    void hearsNoVoiceAgainstItInWhoSaidIt() {
        assertThat(against(nine(null, Conflict.Kind.ATTRIBUTION))).isEmpty();
    }

    @Test
    void leavesOpenWhatAReaderCorrectsAndNobodyConcedes() {
        assertThat(corrected()).containsExactly("?bittern");
    }

    @Test
    void countsAReaderWhoIsConcededToBeRight() {
        var concession =
                new Comment(
                        "c2", "c1", 1, "Otto Lind", null, "You are right. Sorry.", "nesting", 1);

        assertThat(corrected(concession)).containsExactly("bittern");
    }

    /// Who is against what a reader corrects.
    private static List<String> corrected(Comment... answers) {
        var comments = new ArrayList<Comment>();
        comments.add(
                new Comment(
                        "c1",
                        null,
                        0,
                        "bittern",
                        null,
                        "carried 40 passengers\nFifty-two. I sold the tickets.",
                        "nesting",
                        1));
        comments.addAll(List.of(answers));
        var papers =
                new Papers()
                        .print(
                                "Canal Post",
                                "2021-06-11",
                                "The ferry to Colm carried 40 passengers on its first day, the master said. "
                                        + HEDGE)
                        .discuss(comments.toArray(Comment[]::new));
        return papers.findings().stream().flatMap(f -> against(f).stream()).toList();
    }
}
