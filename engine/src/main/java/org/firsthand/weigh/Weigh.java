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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firsthand.model.Change;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
import org.firsthand.model.Finding;
import org.firsthand.model.Finding.Status;
import org.firsthand.model.Statement;
import org.firsthand.text.Forerunners;
import org.firsthand.text.Key;
import org.firsthand.text.Likeness;
import org.jspecify.annotations.Nullable;

/// Weighs each claim: who prints it, and how many origins are left behind it.
public final class Weigh {
    /// Likeness of two wordings of one sentence.
    private static final double ONE_SENTENCE = 0.5;

    private final Map<String, Statement> statements = new HashMap<>();
    private final Set<String> updates = new TreeSet<>();
    private final Map<String, List<Conflict>> withdrawn = new HashMap<>();
    private final Map<String, Set<String>> misread = new HashMap<>();
    private final Roots roots;
    private final Wordings wordings;
    private final Contraries contraries;

    private final Precedence precedence;
    private final Comparator<Statement> order;

    private Weigh(
            List<Document> documents, Claims claims, Collation collation, List<Event> events) {
        var quoted = new Quoted(documents, claims.statements());
        claims.statements().forEach(s -> statements.put(s.id(), quoted.said(s)));
        claims.updates()
                .forEach(u -> {
                    updates.add(u.earlier());
                    updates.add(u.later());
                });
        claims.conflicts().stream()
                .filter(Conflict::withdrawn)
                .forEach(c -> withdrawn.computeIfAbsent(c.claim(), x -> new ArrayList<>()).add(c));
        claims.conflicts().stream()
                .filter(Conflict::misread)
                .forEach(c ->
                        misread.computeIfAbsent(c.claim(), x -> new TreeSet<>())
                                .addAll(List.of(c.a(), c.b())));
        roots = new Roots(documents, collation, claims.statements());
        order = roots.ranks().statements();
        wordings = new Wordings(roots);
        contraries = new Contraries(claims.conflicts(), statements);
        precedence = new Precedence(roots, new Forerunners(documents, events));
    }

    /// A finding for each claim, in the order of claims, where nothing is known of credits.
    public static List<Finding> weigh(
            List<Document> documents, Claims claims, Collation collation) {
        return weigh(documents, claims, collation, List.of());
    }

    /// A finding for each claim, in the order of claims.
    ///
    /// @param events what the documents say was done: their credits tell who was first
    public static List<Finding> weigh(
            List<Document> documents, Claims claims, Collation collation, List<Event> events) {
        var weigh = new Weigh(documents, claims, collation, events);
        return claims.claims().stream().map(weigh::finding).sorted().toList();
    }

    private Finding finding(Claim claim) {
        var own = claim.statements().stream().map(this::statement).sorted(order).toList();
        var beside = contraries.beside(claim);
        var all =
                Stream.concat(own.stream(), beside.stream().map(this::statement))
                        .sorted(order)
                        .toList();
        var rootOf = new TreeMap<Statement, Roots.Root>(order);
        all.forEach(s -> rootOf.put(s, roots.of(s)));
        var against = against(claim, own, rootOf);
        against.addAll(beside);
        var conceded = conceded(claim);
        var part = new Sides(all, rootOf);
        var byRoot = part.of(s -> !against.contains(s.id()) && !conceded.contains(s.id()));
        var opposing = part.of(s -> against.contains(s.id()));
        var conceding = part.of(s -> conceded.contains(s.id()));
        var origins = Origins.of(byRoot, rootOf, roots);
        origins.add(
                Origins.of(conceding, rootOf, roots),
                knower -> knower.title() + " concedes a part of it, and does not say it");
        var opposed = Origins.of(opposing, rootOf, roots);
        opposed.doubt(contraries::open);
        var weighing =
                claim.variants().stream()
                        .filter(Claim.Variant::weighsAgainst)
                        .flatMap(v -> v.statements().stream())
                        .collect(Collectors.toSet());
        opposed.doubt(knower -> weighsOnly(knower, weighing));
        int reports =
                all.size() - conceded.size() - atRoot(byRoot, rootOf) - atRoot(opposing, rootOf);
        var count =
                new Finding.Origins(
                        origins.shown(),
                        origins.atMost(),
                        opposed.shown(),
                        opposed.atMost(),
                        reports);
        var origin = new ArrayList<>(origins.list(false));
        origin.addAll(opposed.list(true));
        var altered = altered(claim);
        var printed = own.stream().filter(s -> !conceded.contains(s.id())).toList();
        var saying = printed.stream().filter(s -> !altered.contains(s.id())).toList();
        var because =
                because(
                        count,
                        rootOf,
                        byRoot.size() + opposing.size(),
                        all.size() - conceded.size());
        because.addAll(origins.doubts());
        because.addAll(opposed.doubts());
        because.addAll(onBothSides(origin));
        withdrawn.getOrDefault(claim.id(), List.of()).stream()
                .map(c -> "what was said against it was " + c.explained())
                .distinct()
                .forEach(because::add);
        int others = paths(printed).size() - paths(saying).size();
        if (others > 0) {
            because.add(
                    others
                            + (others == 1 ? " more document prints" : " more documents print")
                            + " it with another number or negation");
        }
        return new Finding(
                claim.id(),
                paths(saying).size(),
                outlets(paths(saying)).size(),
                count,
                byRoot.size() + opposing.size(),
                origin,
                status(count, withdrawn(claim).containsAll(against)),
                because,
                precedence.first(saying, rootOf));
    }

    /// The statements of a claim by the groups of one root, on one side of it.
    private final class Sides {
        private final List<Statement> all;
        private final Map<Statement, Roots.Root> rootOf;

        Sides(List<Statement> all, Map<Statement, Roots.Root> rootOf) {
            this.all = all;
            this.rootOf = rootOf;
        }

        List<List<Statement>> of(Predicate<Statement> side) {
            return wordings.groups(all.stream().filter(side).toList(), rootOf);
        }
    }

    /// Why somebody against a claim denies it not; null where one of its statements may.
    private static @Nullable String weighsOnly(Knower knower, Set<String> weighing) {
        return knower.statements().stream().allMatch(s -> weighing.contains(s.id()))
                ? knower.title() + " weighs against it, and does not deny it"
                : null;
    }

    /// Statements that concede a part of the claim.
    private static Set<String> conceded(Claim claim) {
        return claim.variants().stream()
                .filter(Claim.Variant::concedes)
                .flatMap(v -> v.statements().stream())
                .collect(Collectors.toSet());
    }

    /// Statements of the variants that who said them has withdrawn.
    private Set<String> withdrawn(Claim claim) {
        var sides =
                withdrawn.getOrDefault(claim.id(), List.of()).stream().map(Conflict::b).toList();
        return claim.variants().stream()
                .map(Claim.Variant::statements)
                .filter(ids -> sides.stream().anyMatch(ids::contains))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /// Who says it and says the contrary: told twice, or withdrawn.
    private static List<String> onBothSides(List<Finding.Origin> origins) {
        return origins.stream()
                .filter(o ->
                        !o.against()
                                && origins.stream()
                                        .anyMatch(other ->
                                                other.against() && other.name().equals(o.name())))
                .map(o -> o.name() + " stands for it and against it, in different places")
                .toList();
    }

    private static Set<String> paths(List<Statement> statements) {
        return new TreeSet<>(statements.stream().map(Statement::path).toList());
    }

    /// Statements that have the claim with another number or negation: they do not print what the
    /// claim says.
    private static Set<String> altered(Claim claim) {
        return claim.variants().stream()
                .filter(v ->
                        v.differs() == Change.Kind.NUMBER || v.differs() == Change.Kind.NEGATION)
                .flatMap(v -> v.statements().stream())
                .collect(Collectors.toSet());
    }

    private Statement statement(String id) {
        var statement = statements.get(id);
        if (statement == null) {
            throw new IllegalArgumentException(
                    "A claim refers to a statement that was not given: " + id);
        }
        return statement;
    }

    /// Statements that part from the claim by what may be a scanning error, with those that are put
    /// with them.
    private Set<String> misread(Claim claim) {
        var sides = misread.getOrDefault(claim.id(), Set.of());
        var all = new TreeSet<>(sides);
        claim.variants().stream()
                .map(Claim.Variant::statements)
                .filter(ids -> sides.stream().anyMatch(ids::contains))
                .forEach(all::addAll);
        return all;
    }

    /// Statements that deny the claim, and those that negate it, or give it another number, in a
    /// wording of their own. A copy that lost or gained a "not" or changed a number is an
    /// alteration of that wording, and no voice against it, nor is what a scanner may have misread;
    /// a later number is no voice against an earlier one.
    private Set<String> against(
            Claim claim, List<Statement> all, Map<Statement, Roots.Root> rootOf) {
        var altered = altered(claim);
        var affirming = all.stream().filter(s -> !altered.contains(s.id())).toList();
        var later = later(claim);
        var misread = misread(claim);
        return all.stream()
                .filter(s -> !misread.contains(s.id()))
                .filter(s ->
                        s.stance() == Statement.Stance.DENIES && !saysNo(s) && !isClaim(s, claim)
                                || altered.contains(s.id())
                                        && !later.contains(s.id())
                                        && affirming.stream()
                                                .noneMatch(o -> isAltered(s, o, rootOf)))
                .map(Statement::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether the claim is the very sentence that somebody says in person: nobody stands against
    /// his own words.
    private boolean isClaim(Statement statement, Claim claim) {
        var text = roots.document(statement.path()).quote(statement.passage());
        return statement.cue().isEmpty() && Key.of(text).equals(Key.of(claim.text()));
    }

    /// Whether the words themselves begin with `No`: then the claim is what they say.
    private boolean saysNo(Statement statement) {
        var text = roots.document(statement.path()).quote(statement.passage());
        return text.startsWith("No.") || text.startsWith("No,");
    }

    /// Whether two statements of one root are one sentence but for what was altered in it.
    private boolean isAltered(Statement one, Statement other, Map<Statement, Roots.Root> rootOf) {
        return key(rootOf.get(one)).equals(key(rootOf.get(other)))
                && likeness(one).to(likeness(other)) >= ONE_SENTENCE;
    }

    private Likeness likeness(Statement statement) {
        return Likeness.of(
                roots.document(statement.path()).text(statement.part()),
                statement.passage().span());
    }

    /// Statements of the variants that only bring the claim up to date.
    private Set<String> later(Claim claim) {
        return claim.variants().stream()
                .map(Claim.Variant::statements)
                .filter(ids -> ids.stream().anyMatch(updates::contains))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static String key(Roots.@Nullable Root root) {
        return root == null ? "" : root.key();
    }

    private Set<String> outlets(Set<String> paths) {
        var outlets = new TreeSet<String>();
        paths.forEach(path -> outlets.add(roots.document(path).publisher()));
        return outlets;
    }

    /// @param withdrawn whether all that was said against it was withdrawn
    private static Status status(Finding.Origins count, boolean withdrawn) {
        if (count.shown() > 0 && count.against() > 0 && !withdrawn) {
            return Status.DISPUTED;
        }
        if (count.against() > 0 && !withdrawn) {
            return Status.CONTRADICTED;
        }
        if (count.shown() > 1) {
            return Status.SUPPORTED;
        }
        return count.atMost() == 1 ? Status.ONE_ORIGIN : Status.UNRESOLVED;
    }

    /// Wordings that start with one of the statements, and not with a source that is not in the
    /// pile.
    private static int atRoot(List<List<Statement>> byRoot, Map<Statement, Roots.Root> rootOf) {
        return (int)
                byRoot.stream()
                        .filter(group ->
                                group.stream()
                                        .map(rootOf::get)
                                        .anyMatch(root -> root != null && !root.echo()))
                        .count();
    }

    private static List<String> because(
            Finding.Origins count,
            Map<Statement, Roots.Root> rootOf,
            int rootCount,
            int statements) {
        var because = new ArrayList<String>();
        if (count.reports() > 0) {
            because.add(
                    count.reports()
                            + " of "
                            + statements
                            + " statements repeat wording that starts elsewhere");
        }
        because.add(
                rootCount == 1
                        ? "all share one wording"
                        : rootCount + " wordings that do not come from each other");
        rootOf.values().stream()
                .filter(root -> !root.decided())
                .map(root -> "not decided who had the wording first: " + root.author())
                .distinct()
                .sorted()
                .forEach(because::add);
        return because;
    }
}
