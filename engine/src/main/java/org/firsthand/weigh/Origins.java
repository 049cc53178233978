// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Access;
import org.firsthand.model.Finding.Origin;
import org.firsthand.model.Statement;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Counts who is said to know a claim: echoes count with their root, relays with the one they name.
///
/// An origin is *shown* when a text names who knows: a person, a body, a document, or a reporter
/// who was there. A wording that names nobody may come from any of these, so it counts as "not
/// excluded" only; where nobody is named at all, one origin is shown and further wordings are not
/// excluded.
final class Origins {
    /// One in so many copies must name somebody, where the root does not speak for itself.
    private static final int ENOUGH = 3;

    private static final Set<String> RECORDS =
            Set.of(
                    "log",
                    "logs",
                    "logbook",
                    "register",
                    "minutes",
                    "ledger",
                    "invoice",
                    "receipt",
                    "certificate",
                    "transcript",
                    "timesheet",
                    "diary",
                    "manifest");

    private final Roots pile;
    private final List<Knower> groups = new ArrayList<>();

    private Origins(Roots pile) {
        this.pile = pile;
    }

    /// The origins of statements that are for (or are against) a claim, by the groups of one root.
    static Origins of(List<List<Statement>> byRoot, Map<Statement, Roots.Root> roots, Roots pile) {
        var origins = new Origins(pile);
        byRoot.stream()
                .sorted(
                        Comparator.<List<Statement>>comparingInt(g -> -g.size())
                                .thenComparing(List::getFirst))
                .flatMap(group -> origins.bySpeaker(group, roots).stream())
                .forEach(group -> origins.add(group, roots));
        origins.doubtRelays();
        new Voices(origins.groups, pile).unite();
        origins.absorb();
        return origins;
    }

    private static Roots.Root root(Statement statement, Map<Statement, Roots.Root> roots) {
        var root = roots.get(statement);
        if (root == null) {
            throw new IllegalArgumentException("A statement without a root: " + statement.id());
        }
        return root;
    }

    /// Origins that are shown.
    int shown() {
        int knowers = (int) groups.stream().filter(Knower::shown).count();
        return knowers > 0 || groups.isEmpty() ? knowers : 1;
    }

    /// Origins, when every wording that names nobody is one of its own.
    int atMost() {
        return groups.size();
    }

    /// All of them for the finding, those that are shown first, then by number of statements.
    List<Origin> list(boolean against) {
        boolean anyKnower = groups.stream().anyMatch(Knower::shown);
        var result = new ArrayList<Origin>();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            boolean shown = group.shown() || !anyKnower && i == 0;
            result.add(
                    new Origin(
                            group.name(),
                            pile.access(group),
                            against,
                            shown,
                            group.statements().stream().map(Statement::id).sorted().toList()));
        }
        result.sort(
                Comparator.comparing((Origin o) -> !o.shown())
                        .thenComparingInt(o -> -o.statements().size())
                        .thenComparing(Origin::name));
        return result;
    }

    /// The statements of one root by those whom its text names: two people may say the same in one
    /// article. What a copy says, and what names nobody, goes with the first.
    private List<List<Statement>> bySpeaker(
            List<Statement> group, Map<Statement, Roots.Root> roots) {
        var names = new ArrayList<String>();
        var parts = new ArrayList<List<Statement>>();
        var rest = new ArrayList<Statement>();
        for (var statement : group) {
            var root = root(statement, roots);
            boolean copied = root.echo() || !root.decided();
            var unknown = pile.recordings().isUnknownVoice(statement) ? "" : null;
            var name = copied ? null : unknown == null ? speaker(statement) : unknown;
            if (name == null) {
                rest.add(statement);
                continue;
            }
            int at = indexOf(name, names);
            if (at < 0) {
                names.add(name);
                parts.add(new ArrayList<>());
                at = names.size() - 1;
            }
            parts.get(at).add(statement);
        }
        if (parts.size() < 2) {
            return List.of(group);
        }
        parts.getFirst().addAll(rest);
        return parts;
    }

    private static int indexOf(String name, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name) || !name.isEmpty() && Parties.same(names.get(i), name)) {
                return i;
            }
        }
        return -1;
    }

    /// Who is said to know, where a statement names somebody in particular.
    private @Nullable String speaker(Statement statement) {
        var name =
                statement.chain().isEmpty() ? statement.sourceName() : statement.chain().getFirst();
        if (name == null || name.isBlank()) {
            return null;
        }
        var introduced = pile.introduced(name, statement);
        return Names.isUnnamed(introduced) ? null : introduced;
    }

    private void add(List<Statement> statements, Map<Statement, Roots.Root> roots) {
        var named = knower(statements, roots);
        var author = root(statements.getFirst(), roots).author();
        var name = named == null ? author : called(named, statements.getFirst(), author);
        boolean knower =
                isWitness(statements)
                        || (named != null || Parties.isBody(author))
                                && (!Names.isUnnamed(name) || isRecord(name));
        for (var group : groups) {
            boolean known =
                    knower && group.shown()
                            || named == null && !knower && group.ownWords() && !group.shown()
                            || named != null && isPaper(statements) && group.isPaper();
            if (known && Parties.same(group.name(), name)) {
                group.add(statements);
                if (Parties.tellsMore(name, group.name())) {
                    group.rename(name);
                }
                return;
            }
        }
        var group = new Knower(name, knower, named == null);
        group.add(statements);
        groups.add(group);
    }

    /// Who is meant by a name: the holder of an office, or a record with whose it is.
    private String called(String named, Statement statement, String author) {
        boolean bare = isRecord(named) && Names.isUnnamed(named) && Parties.isBody(author);
        return bare ? named + ", " + author : pile.introduced(named, statement);
    }

    /// Where a text has somebody pass the claim on from another, and that other is an origin of it,
    /// the one who passes it on may know no more than that.
    private void doubtRelays() {
        for (var group : groups) {
            boolean relays =
                    groups.stream()
                            .filter(other -> other != group && other.shown())
                            .anyMatch(other -> isRelay(group.name(), other));
            if (group.shown() && relays && !sawIt(group)) {
                group.doubt();
            }
        }
    }

    private static boolean isRelay(String name, Knower from) {
        return from.statements().stream()
                .map(Statement::chain)
                .filter(chain -> chain.size() > 1 && Parties.same(chain.getFirst(), from.name()))
                .flatMap(chain -> chain.stream().skip(1))
                .anyMatch(relay -> Parties.same(relay, name));
    }

    private static boolean sawIt(Knower knower) {
        return knower.statements().stream()
                .map(Statement::access)
                .anyMatch(a -> a == Access.SAW || a == Access.TOOK_PART);
    }

    /// The one whom the root itself names as the one who knows, or else enough of its copies; null
    /// when nobody.
    ///
    /// One copy alone may have put a name in, or a reading error.
    static @Nullable String knower(List<Statement> statements, Map<Statement, Roots.Root> roots) {
        var named = new ArrayList<List<String>>();
        for (var statement : statements) {
            var name =
                    statement.chain().isEmpty()
                            ? statement.sourceName()
                            : statement.chain().getFirst();
            if (name == null || name.isBlank()) {
                continue;
            }
            var root = root(statement, roots);
            if (root.decided() && !root.echo()) {
                return name;
            }
            named.stream()
                    .filter(same -> Names.sameSource(same.getFirst(), name))
                    .findFirst()
                    .orElseGet(() -> {
                        named.add(new ArrayList<>());
                        return named.getLast();
                    })
                    .add(name);
        }
        return named.stream()
                .filter(names -> names.size() * ENOUGH >= statements.size())
                .max(Comparator.comparingInt(List::size))
                .map(names ->
                        names.stream().max(Comparator.comparingInt(String::length)).orElseThrow())
                .orElse(null);
    }

    /// A wording that names nobody, of documents that have the same from somebody else, or let the
    /// other speak elsewhere, is how they sum up what they were told: no origin of its own.
    private void absorb() {
        for (var group : List.copyOf(groups)) {
            if (!group.ownWords() || group.shown() || isUnknownVoice(group)) {
                continue;
            }
            groups.stream()
                    .filter(other -> other != group && (!other.ownWords() || other.shown()))
                    .filter(other ->
                            other.paths().containsAll(group.paths())
                                    || other.shown()
                                            && group.paths().stream()
                                                    .allMatch(path ->
                                                            pile.letsSpeak(path, other.name())))
                    .findFirst()
                    .ifPresent(other -> {
                        other.absorb(group);
                        groups.remove(group);
                    });
        }
    }

    private boolean isUnknownVoice(Knower group) {
        return group.statements().stream().allMatch(pile.recordings()::isUnknownVoice);
    }

    /// Whether what is named is a record that was kept at the time.
    private static boolean isRecord(String name) {
        int comma = name.indexOf(',');
        var plain = comma > 0 ? name.substring(0, comma) : name;
        var words = Words.of(plain);
        return !words.isEmpty()
                && RECORDS.contains(words.getLast().of(plain).toLowerCase(Locale.ROOT));
    }

    /// Whether a document or a recording speaks: one that several quote is one.
    private static boolean isPaper(List<Statement> statements) {
        return statements.stream()
                .map(Statement::access)
                .anyMatch(a -> a == Access.DOCUMENT || a == Access.RECORDING);
    }

    /// Whether who speaks was there, or is the recording.
    private static boolean isWitness(List<Statement> statements) {
        return statements.stream()
                .map(Statement::access)
                .anyMatch(a -> a == Access.SAW || a == Access.TOOK_PART || a == Access.RECORDING);
    }
}
