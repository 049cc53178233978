// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Access;
import org.firsthand.model.Collation;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.firsthand.model.Strand;
import org.firsthand.text.DocumentRanks;
import org.firsthand.text.RoughScans;
import org.jspecify.annotations.Nullable;

/// Follows a statement to the root of its wording.
final class Roots {
    /// A statement belongs to a strand when the strand holds this share of it.
    private static final double HELD = 0.5;

    private final Map<String, Document> documents = new HashMap<>();
    private final RoughScans scans = new RoughScans();
    private final Map<String, List<Holding>> byDocument = new HashMap<>();
    private final Map<String, Map<String, Descent>> descents = new HashMap<>();

    private record Holding(Passage passage, Strand strand) {}

    /// Where the wording of a statement starts.
    ///
    /// @param key the same for all statements of one root
    /// @param author who wrote it there: an outlet, or an unseen source
    /// @param echo whether the statement itself only repeats it
    /// @param decided false where it could not be told who wrote it
    record Root(String key, String author, boolean echo, boolean decided) {
        /// Whether the document in which it starts is in the pile.
        boolean seen() {
            return key.startsWith(IN);
        }

        /// Whether it starts with a source that is not in the pile and has a name.
        boolean named() {
            return echo && decided && !seen() && !author.equals(UNSEEN);
        }

        /// The path of that document; null where it is not in the pile.
        @Nullable String path() {
            return seen() ? key.substring(IN.length()) : null;
        }
    }

    private static final String IN = "in ";
    private static final String UNSEEN = "an unseen source";

    private final Introductions introductions;
    private final Members members;
    private final People people;
    private final Recordings recordings;
    private final Accounts accounts;

    /// Whom each document has say something.
    private final Map<String, Set<String>> speakers = new HashMap<>();

    /// Documents that say themselves that they have something from reports.
    private final Set<String> hearsay = new TreeSet<>();

    /// The same, by the names that introductions give them.
    private final Map<String, Set<String>> known = new HashMap<>();

    private final DocumentRanks ranks;

    Roots(List<Document> all, Collation collation, Collection<Statement> statements) {
        ranks = new DocumentRanks(all);
        introductions = new Introductions(all);
        members = new Members(all);
        people = new People(all, statements);
        recordings = new Recordings(all, collation, statements);
        for (var statement : statements) {
            if (isHearsay(statement)) {
                hearsay.add(statement.path());
            }
            if (statement.sourceName() != null) {
                speakers.computeIfAbsent(statement.path(), x -> new TreeSet<>())
                        .add(statement.sourceName());
            }
        }
        all.forEach(d -> documents.put(d.path(), d));
        accounts = new Accounts(documents, recordings, statements);
        for (var strand : collation.strands()) {
            for (var passage : strand.passages()) {
                byDocument
                        .computeIfAbsent(passage.path(), x -> new ArrayList<>())
                        .add(new Holding(passage, strand));
            }
        }
        collation
                .descents()
                .forEach(d ->
                        descents.computeIfAbsent(d.strand(), x -> new HashMap<>())
                                .putIfAbsent(teller(d.child()), d));
    }

    /// Whether the text of a document is a rough scan.
    boolean isRough(String path) {
        return scans.has(document(path));
    }

    /// The document with this path.
    Document document(String path) {
        var document = documents.get(path);
        if (document == null) {
            throw new IllegalArgumentException(
                    "A statement of a document that was not given: " + path);
        }
        return document;
    }

    /// In which order documents are looked at.
    DocumentRanks ranks() {
        return ranks;
    }

    /// Which documents hold or quote one recording.
    Recordings recordings() {
        return recordings;
    }

    /// Who holds an office in a body.
    Members members() {
        return members;
    }

    /// How somebody knows.
    Access access(Knower knower) {
        return accounts.access(knower);
    }

    /// Whether somebody saw it or took part.
    boolean wasThere(Knower knower) {
        return accounts.wasThere(knower);
    }

    private static boolean isHearsay(Statement statement) {
        var name = statement.sourceName();
        return statement.stance() == Statement.Stance.REPORTS
                && statement.part().equals(Part.BODY)
                && (name == null || name.toLowerCase(Locale.ROOT).endsWith("reports"));
    }

    /// Whether a document says that it has something from reports, and so may know no more.
    boolean livesOnReports(String path) {
        return hearsay.contains(path);
    }

    /// Whether a document has somebody say anything at all.
    boolean letsSpeak(String path, String name) {
        var all =
                known.computeIfAbsent(
                        path,
                        x -> {
                            var names = new TreeSet<String>();
                            speakers.getOrDefault(path, Set.of())
                                    .forEach(s -> names.add(introductions.name(s, document(path))));
                            return names;
                        });
        return all.stream().anyMatch(speaker -> Parties.same(speaker, name));
    }

    /// Who is meant by the name that a statement gives.
    String introduced(String name, Statement statement) {
        var document = document(statement.path());
        return Knower.isReader(statement)
                ? name
                : people.name(introductions.name(name, document), document);
    }

    /// The root of a statement: its strand's, or itself where no other document shares its wording.
    Root of(Statement statement) {
        var holding = holding(statement.passage());
        if (holding == null) {
            var publisher = document(statement.path()).publisher();
            return new Root(IN + statement.path(), publisher, false, true);
        }
        return climb(holding);
    }

    /// The strand in which most documents share most of the statement's wording.
    private @Nullable Holding holding(Passage passage) {
        return byDocument.getOrDefault(passage.path(), List.of()).stream()
                .filter(h ->
                        h.passage.part().equals(passage.part())
                                && h.passage.span().overlap(passage.span())
                                        >= HELD * passage.span().length())
                .max(
                        Comparator.comparingInt(
                                        (Holding h) -> h.passage.span().overlap(passage.span()))
                                .thenComparingInt(h -> h.strand.passages().size())
                                .thenComparing(h -> h.strand.id()))
                .orElse(null);
    }

    private Root climb(Holding holding) {
        var own = descents.getOrDefault(holding.strand.id(), Map.of());
        var at = holding.passage;
        var seen = new HashSet<String>();
        boolean echo = false;
        while (seen.add(teller(at))) {
            var descent = own.get(teller(at));
            if (descent == null && isOpen(holding.strand, at)) {
                return undecided(holding.strand);
            }
            if (descent == null) {
                break;
            }
            if (descent.unseen()) {
                var name = descent.unseenName() == null ? UNSEEN : descent.unseenName();
                return new Root(holding.strand.id() + " unseen " + name, name, true, true);
            }
            if (descent.parent() == null) {
                return undecided(holding.strand);
            }
            at = descent.parent();
            echo = true;
        }
        var document = document(at.path());
        return new Root(IN + at.path(), document.publisher(), echo, true);
    }

    /// Whether a passage is one of several in which a wording may start, and has it from none that
    /// holds this strand: its document has its text from elsewhere.
    private static boolean isOpen(Strand strand, Passage passage) {
        return strand.roots().stream()
                .anyMatch(root -> !root.certain() && passage.equals(root.passage()));
    }

    /// All passages of one document and part have their wording of a strand from one source.
    private static String teller(Passage passage) {
        return passage.path() + '\n' + passage.part();
    }

    /// Shared wording has one root even where nobody can tell which of several it is.
    private Root undecided(Strand strand) {
        var certain = strand.roots().stream().filter(Strand.Root::certain).toList();
        if (certain.size() == 1) {
            var root = certain.getFirst();
            var passage = root.passage();
            var author =
                    passage != null
                            ? document(passage.path()).publisher()
                            : root.unseen() == null ? UNSEEN : root.unseen();
            var key = passage != null ? IN + passage.path() : strand.id() + " unseen " + author;
            return new Root(key, author, true, true);
        }
        var publishers =
                strand.passages().stream()
                        .map(p -> document(p.path()).publisher())
                        .distinct()
                        .sorted()
                        .toList();
        var author =
                publishers.size() == 1
                        ? publishers.getFirst()
                        : publishers.size() == 2
                                ? publishers.getFirst() + " or " + publishers.getLast()
                                : publishers.getFirst()
                                        + " or "
                                        + (publishers.size() - 1)
                                        + " others";
        return new Root(strand.id() + " undecided", author, false, publishers.size() == 1);
    }
}
