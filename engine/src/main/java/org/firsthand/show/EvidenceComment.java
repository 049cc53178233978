// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Access;
import org.firsthand.model.Answer;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;

/// A comment that adds evidence: it cites a text, says how it knows, disputes, or gives a number.
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
        answer.found()
                .references()
                .forEach(r -> reasons.add(r.passage(), "cites " + Quotes.clip(r.key())));
        answer.claims().statements().forEach(reasons::add);
        answer.found().quantities().forEach(q -> reasons.add(q.passage(), "gives a number"));
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
}
