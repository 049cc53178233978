// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Access;
import org.firsthand.model.Answer;
import org.firsthand.model.Claims;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Quantity;
import org.firsthand.model.Reference;
import org.firsthand.model.Statement;

/// A comment that adds evidence: it cites a text, says how it knows, disputes, or gives a number in
/// what others speak of, too.
///
/// @param reasons what it adds, as tags
record EvidenceComment(Document document, Comment comment, Set<String> reasons) {
    private static final Set<Access> KNOWS =
            EnumSet.of(Access.SAW, Access.TOOK_PART, Access.DOCUMENT, Access.RECORDING);

    private record Place(String path, String part) {}

    /// The reasons found so far.
    private record Reasons(Map<Place, Set<String>> byPlace) {
        void add(Passage passage, String reason) {
            if (Part.isComment(passage.part())) {
                byPlace.computeIfAbsent(
                                new Place(passage.path(), passage.part()),
                                k -> new LinkedHashSet<>())
                        .add(reason);
            }
        }

        void add(Statement statement) {
            if (KNOWS.contains(statement.access())) {
                add(statement.passage(), Phrases.knows(statement.access()));
            }
            if (statement.stance() == Statement.Stance.DENIES) {
                add(statement.passage(), "disputes");
            }
        }
    }

    /// The comments of a case that add evidence, in the order of their documents.
    static List<EvidenceComment> of(Answer answer) {
        var reasons = new Reasons(new HashMap<>());
        answer.found().references().forEach(r -> reasons.add(r.passage(), cites(r, answer)));
        answer.claims().statements().forEach(reasons::add);
        var shared = shared(answer.claims());
        answer.found().quantities().stream()
                .map(Quantity::passage)
                .filter(q -> shared.stream().anyMatch(q::touches))
                .forEach(q -> reasons.add(q, "gives a number"));
        var all = new ArrayList<EvidenceComment>();
        for (var document : answer.documents()) {
            for (var comment : document.comments()) {
                var why =
                        reasons.byPlace()
                                .get(new Place(document.path(), Part.comment(comment.id())));
                if (why != null) {
                    all.add(new EvidenceComment(document, comment, why));
                }
            }
        }
        return all;
    }

    /// What a comment cites; a board on which people write has them point at their own words.
    private static String cites(Reference reference, Answer answer) {
        if (!reference.namesOutletAlone()) {
            return "cites " + Quotes.clip(reference.key());
        }
        var named = reference.key().substring(reference.key().indexOf(' ') + 1);
        boolean own =
                answer.documents().stream()
                        .filter(d -> d.path().equals(reference.passage().path()))
                        .map(d -> d.comment(reference.passage().part()))
                        .anyMatch(c -> c != null && named.equals(c.author()));
        return own ? "points at own words elsewhere" : "cites " + Quotes.clip(named);
    }

    /// The passages of comments that say what others say or dispute: a number in them is about the
    /// case.
    private static List<Passage> shared(Claims claims) {
        var ids = new HashSet<String>();
        claims.claims().stream()
                .filter(c -> c.statements().size() > 1)
                .forEach(c -> ids.addAll(c.statements()));
        claims.conflicts().forEach(c -> ids.addAll(List.of(c.a(), c.b())));
        return claims.statements().stream()
                .filter(s -> Part.isComment(s.part()) && ids.contains(s.id()))
                .map(Statement::passage)
                .toList();
    }
}
