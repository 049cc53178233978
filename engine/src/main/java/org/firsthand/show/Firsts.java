// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firsthand.model.Answer;
import org.firsthand.model.Claim;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Finding;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.firsthand.text.Names;
import org.jspecify.annotations.Nullable;

/// Who had it first: the documents in which the widely printed claims appeared first, each with
/// what it had first, how it says to have come by it, and who tells the same in words of their own.
///
/// @param entries what is printed most first
record Firsts(List<Entry> entries) {
    /// A document, or several of which it is not certain which came first.
    ///
    /// @param first of its most widely printed claim
    /// @param passage where the document makes that claim
    /// @param claims those that appeared first here, the most widely printed first
    /// @param before who had it earlier by the document's own account
    /// @param had where the document tells how it came by it; null where it does not
    /// @param own the publishers of documents that tell the first claim in words of their own
    record Entry(
            Finding.FirstAppearance first,
            Passage passage,
            List<Finding> claims,
            List<Finding.Earlier> before,
            @Nullable Passage had,
            List<String> own) {
        /// Certain and uncertain firsts of one document are two entries.
        private static List<String> key(Finding finding) {
            var key = new ArrayList<String>();
            key.add(finding.first().path());
            key.add(String.valueOf(finding.first().certain()));
            finding.first().rivals().forEach(rival -> key.add(rival.path()));
            return key;
        }
    }

    /// The firsts of all claims that count as widely printed; a copy that is dated before the text
    /// which it repeats is none.
    static Firsts of(Answer answer, Lookup lookup) {
        var groups = new LinkedHashMap<List<String>, List<Finding>>();
        answer.findings().stream()
                .filter(f -> f.outlets() >= Overview.WIDE)
                .filter(f -> lookup.impossible(lookup.document(f.first().path())).isEmpty())
                .sorted(lookup.theme().mostPrinted())
                .forEach(f -> groups.computeIfAbsent(Entry.key(f), k -> new ArrayList<>()).add(f));
        var entries =
                groups.values().stream()
                        .flatMap(all -> entry(answer, lookup, all).stream())
                        .toList();
        return new Firsts(entries);
    }

    /// The entries that most print, by date, but each after those that it refers to.
    List<Entry> most(int number, Lookup lookup) {
        var shown = entries.stream().limit(number).toList();
        var order =
                lookup.inOrder(
                        shown.stream()
                                .map(e -> lookup.document(e.first.path()))
                                .distinct()
                                .toList());
        return shown.stream()
                .sorted(
                        Comparator.comparingInt(
                                e -> order.indexOf(lookup.document(e.first.path()))))
                .toList();
    }

    /// The documents that print what an entry was first with and bear an earlier date, though they
    /// repeat a text that came out later.
    static List<Document> misdated(Entry entry, Lookup lookup) {
        var when = entry.first().when();
        return entry.claims().stream()
                .flatMap(f -> lookup.claim(f.claim()).stream())
                .flatMap(claim -> lookup.statements(claim.statements()).stream())
                .map(statement -> lookup.document(statement.path()))
                .distinct()
                .filter(d -> before(d, when))
                .filter(d -> lookup.impossible(d).isPresent())
                .sorted()
                .toList();
    }

    private static boolean before(Document document, @Nullable Moment when) {
        var published = document.published();
        return published != null && when != null && published.value().before(when);
    }

    private static Optional<Entry> entry(Answer answer, Lookup lookup, List<Finding> claims) {
        var first = claims.getFirst().first();
        return lookup.claim(claims.getFirst().claim())
                .flatMap(claim ->
                        told(claim, claims.getFirst(), lookup)
                                .map(statement ->
                                        new Entry(
                                                first,
                                                statement.passage(),
                                                claims,
                                                before(claims),
                                                had(answer, lookup.document(first.path())),
                                                own(claim, claims.getFirst(), lookup))));
    }

    /// Where a document tells it: rather in its body than in a comment, and not where it or
    /// somebody in it speaks against it.
    private static Optional<Statement> told(Claim claim, Finding finding, Lookup lookup) {
        var against = against(finding);
        return lookup.statements(claim.statements()).stream()
                .filter(s -> s.path().equals(finding.first().path()))
                .min(
                        Comparator.<Statement, Boolean>comparing(s ->
                                        s.stance() == Statement.Stance.DENIES
                                                || against.contains(s.id()))
                                .thenComparing(s -> !s.part().equals(Part.BODY))
                                .thenComparing(Statement::passage));
    }

    /// The documents that a document has wording from, itself or by way of others: it has the rest
    /// from there as well.
    private static Set<String> above(Document document, Lookup lookup) {
        var seen = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of(document));
        while (!next.isEmpty()) {
            for (var descent : lookup.descents(next.remove())) {
                var parent = descent.parent();
                if (parent != null && seen.add(parent.path())) {
                    next.add(lookup.document(parent.path()));
                }
            }
        }
        seen.remove(document.path());
        return seen;
    }

    private static Set<String> against(Finding finding) {
        var against = new HashSet<String>();
        finding.origin().stream()
                .filter(Finding.Origin::against)
                .forEach(origin -> against.addAll(origin.statements()));
        return against;
    }

    private static List<Finding.Earlier> before(List<Finding> claims) {
        return claims.stream().flatMap(f -> f.first().before().stream()).distinct().toList();
    }

    /// Where a document tells of itself that it got hold of something, such as a recording.
    private static @Nullable Passage had(Answer answer, Document document) {
        return answer.found().events().stream()
                .filter(e -> e.kind() == Event.Kind.OBTAIN || e.kind() == Event.Kind.LEAK)
                .filter(e -> e.passage().path().equals(document.path()))
                .filter(e -> e.passage().part().equals(Part.BODY))
                .filter(e -> e.who() == null || Names.sameOutlet(document.publisher(), e.who()))
                .min(Comparator.naturalOrder())
                .map(e ->
                        new Passage(
                                document.path(),
                                Part.BODY,
                                Excerpt.sentences(e.passage(), document)))
                .orElse(null);
    }

    /// The outlets that tell it as well and have no text from any document that does; a transcript
    /// gives the words of those who speak on it.
    private static List<String> own(Claim claim, Finding finding, Lookup lookup) {
        var against = against(finding);
        var named = new HashSet<String>();
        named.add(lookup.document(finding.first().path()).publisher());
        finding.first().rivals().forEach(r -> named.add(lookup.document(r.path()).publisher()));
        var statements = lookup.statements(claim.statements());
        var telling = statements.stream().map(Statement::path).collect(toSet());
        statements.stream()
                .map(s -> lookup.document(s.path()))
                .filter(d -> !Collections.disjoint(above(d, lookup), telling))
                .forEach(d -> named.add(d.publisher()));
        var own = new LinkedHashSet<String>();
        for (var statement : statements) {
            var document = lookup.document(statement.path());
            if (statement.part().equals(Part.BODY)
                    && statement.stance() != Statement.Stance.DENIES
                    && document.kind() != Document.Kind.TRANSCRIPT
                    && !against.contains(statement.id())
                    && lookup.descent(statement.passage()).isEmpty()
                    && !named.contains(document.publisher())) {
                own.add(document.publisher());
            }
        }
        return List.copyOf(own);
    }
}
