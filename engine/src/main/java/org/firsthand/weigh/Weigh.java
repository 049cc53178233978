// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firsthand.model.Change;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Finding;
import org.firsthand.model.Finding.FirstAppearance;
import org.firsthand.model.Finding.Status;
import org.firsthand.model.Moment;
import org.firsthand.model.Statement;

/// Weighs each claim: who prints it, and how many origins are left behind it.
public final class Weigh {
    private final Map<String, Statement> statements = new HashMap<>();
    private final Roots roots;
    private final Wordings wordings;

    private Weigh(List<Document> documents, Claims claims, Collation collation) {
        claims.statements().forEach(s -> statements.put(s.id(), s));
        roots = new Roots(documents, collation);
        wordings = new Wordings(roots);
    }

    /// A finding for each claim, in the order of claims.
    public static List<Finding> weigh(List<Document> documents, Claims claims, Collation collation) {
        var weigh = new Weigh(documents, claims, collation);
        return claims.claims().stream().map(weigh::finding).sorted().toList();
    }

    private Finding finding(Claim claim) {
        var all = claim.statements().stream().map(this::statement).sorted().toList();
        var rootOf = new TreeMap<Statement, Roots.Root>();
        all.forEach(s -> rootOf.put(s, roots.of(s)));
        var against = against(claim, wordings.groups(all, rootOf));
        var byRoot = wordings.groups(all.stream().filter(s -> !against.contains(s.id())).toList(), rootOf);
        var opposing = wordings.groups(all.stream().filter(s -> against.contains(s.id())).toList(), rootOf);
        var origins = Origins.of(byRoot, rootOf);
        var opposed = Origins.of(opposing, rootOf);
        int rootCount = byRoot.size() + opposing.size();
        var count = new Finding.Origins(
                origins.shown(), origins.atMost(), opposed.shown(), opposed.atMost(), all.size() - atRoot(byRoot, rootOf)
                        - atRoot(opposing, rootOf));
        var origin = new ArrayList<>(origins.list(false));
        origin.addAll(opposed.list(true));
        var paths = new TreeSet<>(all.stream().map(Statement::path).toList());
        return new Finding(
                claim.id(),
                paths.size(),
                outlets(paths).size(),
                count,
                rootCount,
                origin,
                status(count),
                because(count, rootOf, rootCount, all.size()),
                first(paths, rootOf));
    }

    private Statement statement(String id) {
        var statement = statements.get(id);
        if (statement == null) {
            throw new IllegalArgumentException("A claim refers to a statement that was not given: " + id);
        }
        return statement;
    }

    /// Statements that deny the claim, and those that negate it in a wording of their own. A copy that lost or gained
    /// a "not" is an alteration of that wording, and no voice against it.
    private static Set<String> against(Claim claim, List<List<Statement>> byRoot) {
        var negated = claim.variants().stream()
                .filter(v -> v.differs() == Change.Kind.NEGATION)
                .flatMap(v -> v.statements().stream())
                .collect(Collectors.toSet());
        var against = new TreeSet<String>();
        for (var group : byRoot) {
            boolean all = group.stream().allMatch(s -> negated.contains(s.id()));
            group.stream()
                    .filter(s -> all || s.stance() == Statement.Stance.DENIES)
                    .forEach(s -> against.add(s.id()));
        }
        return against;
    }

    private Set<String> outlets(Set<String> paths) {
        var outlets = new TreeSet<String>();
        paths.forEach(path -> outlets.add(roots.document(path).publisher()));
        return outlets;
    }

    private static Status status(Finding.Origins count) {
        if (count.shown() > 0 && count.against() > 0) {
            return Status.DISPUTED;
        }
        if (count.against() > 0) {
            return Status.CONTRADICTED;
        }
        if (count.shown() > 1) {
            return Status.SUPPORTED;
        }
        return count.atMost() == 1 ? Status.ONE_ORIGIN : Status.UNRESOLVED;
    }

    /// Wordings that start with one of the statements, and not with a source that is not in the pile.
    private static int atRoot(List<List<Statement>> byRoot, Map<Statement, Roots.Root> rootOf) {
        return (int) byRoot.stream()
                .filter(group -> group.stream().map(rootOf::get).anyMatch(root -> root != null && !root.echo()))
                .count();
    }

    private static List<String> because(
            Finding.Origins count, Map<Statement, Roots.Root> rootOf, int rootCount, int statements) {
        var because = new ArrayList<String>();
        if (count.reports() > 0) {
            because.add(count.reports() + " of " + statements + " statements repeat wording that starts elsewhere");
        }
        because.add(rootCount == 1 ? "all share one wording" : rootCount + " wordings that do not come from each other");
        int unnamed = count.atMost() - count.shown();
        if (unnamed > 0) {
            because.add(unnamed + (unnamed == 1 ? " wording names nobody" : " wordings name nobody")
                    + " who knows: they may rest on the same origin");
        }
        rootOf.values().stream()
                .filter(root -> !root.decided())
                .map(root -> "not decided who had the wording first: " + root.author())
                .distinct()
                .sorted()
                .forEach(because::add);
        return because;
    }

    /// Where the claim appears first: a document that has it from another of these is not first, whatever its date
    /// says. Certain only if every other is surely dated later.
    private FirstAppearance first(Set<String> paths, Map<Statement, Roots.Root> rootOf) {
        var echoes = new TreeSet<String>();
        rootOf.forEach((statement, root) -> {
            if (root.echo()) {
                echoes.add(statement.path());
            }
        });
        var dated = paths.stream()
                .map(roots::document)
                .filter(d -> d.published() != null)
                .sorted(Comparator.comparing((Document d) -> moment(d).from()).thenComparing(Document::path))
                .toList();
        if (dated.isEmpty()) {
            return new FirstAppearance(paths.iterator().next(), null, paths.size() == 1);
        }
        var first = dated.stream()
                .filter(d -> !echoes.contains(d.path()))
                .findFirst()
                .orElse(dated.getFirst());
        boolean certain = dated.size() == paths.size()
                && dated.stream().filter(d -> !d.path().equals(first.path())).allMatch(d -> moment(first).before(moment(d)));
        return new FirstAppearance(first.path(), moment(first), certain);
    }

    private static Moment moment(Document document) {
        Fact<Moment> published = document.published();
        if (published == null) {
            throw new IllegalArgumentException("Not dated: " + document.path());
        }
        return published.value();
    }
}
