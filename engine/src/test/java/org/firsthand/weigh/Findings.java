// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.firsthand.Papers;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.firsthand.model.Finding;
import org.firsthand.model.Statement;
import org.firsthand.text.Key;

/// Findings on claims that tests put together by words; how statements are grouped is not at issue.
final class Findings {
    private Findings() {}

    /// What stands behind the claim of all statements with any of these words.
    static Finding about(Papers papers, String... words) {
        var statements = papers.claims().statements();
        var ids =
                statements.stream()
                        .filter(s -> holdsAny(quote(papers, s), words))
                        .map(Statement::id)
                        .sorted()
                        .toList();
        assertThat(ids).as("statements with %s", List.of(words)).isNotEmpty();
        var claim = new Claim("c", words[0], ids, List.of());
        var claims = new Claims(statements, List.of(claim), List.of(), List.of());
        return Weigh.weigh(papers.documents(), claims, papers.collation()).getFirst();
    }

    /// The origins of a finding, those that are not shown behind a question mark.
    static List<String> origins(Finding finding) {
        return finding.origin().stream()
                .map(o -> (o.shown() ? "" : "?") + o.name() + " / " + o.access().words())
                .toList();
    }

    private static boolean holdsAny(String quote, String... words) {
        return Stream.of(words).anyMatch(some -> Key.of(quote).contains(Key.of(some)));
    }

    private static String quote(Papers papers, Statement statement) {
        return papers.documents().stream()
                .filter(d -> d.path().equals(statement.path()))
                .findFirst()
                .orElseThrow()
                .quote(statement.passage());
    }
}
