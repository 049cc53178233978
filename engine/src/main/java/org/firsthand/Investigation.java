// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.firsthand.claims.DatelinePlaces;
import org.firsthand.claims.Find;
import org.firsthand.claims.Group;
import org.firsthand.claims.Press;
import org.firsthand.collate.Collator;
import org.firsthand.model.Answer;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Comment;
import org.firsthand.model.Document;
import org.firsthand.model.Finding;
import org.firsthand.model.Found;
import org.firsthand.model.Problem;
import org.firsthand.read.Reader;
import org.firsthand.weigh.Desk;
import org.firsthand.weigh.Weigh;

/// One investigation, from a pile of sources to findings: each line is a step.
///
/// `read` opens sources; `find` looks at one document alone; `collate` compares all of them;
/// `group` puts what they say into claims; `weigh` counts the origins behind each. The answer is
/// the same whatever the order of sources, the number of threads, the locale or the time zone.
public final class Investigation {
    private final Progress progress;

    public Investigation(Progress progress) {
        this.progress = progress;
    }

    /// How far an investigation goes; a later step needs all before it.
    public enum Step {
        READ,
        /// Shared wording and who has it from whom: the first half of `collate`.
        PASSAGES,
        /// And what became of it on the way.
        COLLATE,
        CLAIMS,
        WEIGH
    }

    /// Everything about these folders and files, up to a step; what lies beyond it is left empty.
    ///
    /// @throws IOException when a source that was named does not exist
    public Answer answer(List<Path> sources, Step last) throws IOException {
        var pile = read(sources);
        var documents = pile.documents;
        var found = last == Step.READ ? NOTHING_FOUND : find(documents);
        var collation =
                switch (last) {
                    case READ -> NOTHING_SHARED;
                    case PASSAGES ->
                            timed("collating", () -> Collator.passages(documents, found.events()));
                    case COLLATE, CLAIMS, WEIGH ->
                            timed("collating", () -> Collator.collate(documents, found.events()));
                };
        var claims =
                last.compareTo(Step.CLAIMS) < 0
                        ? NO_CLAIMS
                        : timed("grouping claims", () -> Group.group(documents, found, collation));
        var findings =
                last == Step.WEIGH
                        ? timed(
                                "weighing",
                                () -> Weigh.weigh(documents, claims, collation, found.events()))
                        : List.<Finding>of();
        var known =
                new Answer(
                        documents,
                        pile.problems,
                        found,
                        collation,
                        claims,
                        findings,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return last == Step.WEIGH ? timed("looking for holes", () -> Desk.complete(known)) : known;
    }

    private static final Found NOTHING_FOUND =
            new Found(List.of(), List.of(), List.of(), List.of());
    private static final Collation NOTHING_SHARED =
            new Collation(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private static final Claims NO_CLAIMS = new Claims(List.of(), List.of(), List.of(), List.of());

    private record Pile(List<Document> documents, List<Problem> problems) {
        /// Both in order; of documents with the same bytes the first counts, the others are
        /// problems.
        static Pile of(List<Document> read, List<Problem> found) {
            var first = new HashMap<Bytes, String>();
            var documents = new ArrayList<Document>();
            var problems = new ArrayList<>(found);
            for (var document : read.stream().sorted().toList()) {
                var same = first.putIfAbsent(Bytes.of(document), document.path());
                if (same == null) {
                    documents.add(document);
                } else {
                    problems.add(Problem.copy(document.path(), same));
                }
            }
            return new Pile(documents, problems.stream().sorted().toList());
        }
    }

    /// What makes a document the copy of another: the same bytes, and of an export, which holds
    /// several, the same account in them.
    private record Bytes(String sha256, String body, List<Comment> comments) {
        static Bytes of(Document document) {
            return new Bytes(document.sha256(), document.body(), document.comments());
        }
    }

    private Pile read(List<Path> sources) throws IOException {
        var documents = new ArrayList<Document>();
        var problems = new ArrayList<Problem>();
        try (var task = progress.start("reading")) {
            Reader.read(
                    sources,
                    outcome -> {
                        switch (outcome) {
                            case Document document -> {
                                documents.add(document);
                                task.advance();
                            }
                            case Problem problem -> problems.add(problem);
                        }
                    },
                    task::reached);
        }
        return Pile.of(documents, problems);
    }

    private Found find(List<Document> documents) {
        try (var task = progress.start("finding who says what")) {
            var each =
                    documents.parallelStream()
                            .map(document -> {
                                var found = Find.find(document);
                                task.advance();
                                return found;
                            })
                            .toList();
            var all =
                    new Found(
                            each.stream().flatMap(f -> f.statements().stream()).sorted().toList(),
                            each.stream().flatMap(f -> f.events().stream()).sorted().toList(),
                            each.stream().flatMap(f -> f.references().stream()).sorted().toList(),
                            each.stream().flatMap(f -> f.quantities().stream()).sorted().toList());
            return Press.mentioned(documents, DatelinePlaces.cleared(documents, all));
        }
    }

    private <T> T timed(String name, Supplier<T> step) {
        var task = progress.start(name);
        try {
            return step.get();
        } finally {
            task.close();
        }
    }
}
