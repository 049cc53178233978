// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Access;
import org.firsthand.model.Statement;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Gathers who is said to know a claim: each wording goes back to the one that its root names, or
/// else to its author.
final class Candidates {
    /// One in so many copies must name somebody, where the root does not speak for itself.
    private static final int ENOUGH = 3;

    private static final Set<String> OTHERS = Set.of("second", "third", "another", "other");

    private final Roots pile;
    private final Map<Statement, Roots.Root> roots;
    private final List<Knower> knowers = new ArrayList<>();

    private Candidates(Roots pile, Map<Statement, Roots.Root> roots) {
        this.pile = pile;
        this.roots = roots;
    }

    /// Those behind the wordings of a claim, the most repeated wording first, of several the one
    /// that comes first among those that are given.
    static List<Knower> of(
            List<List<Statement>> byRoot, Map<Statement, Roots.Root> roots, Roots pile) {
        var candidates = new Candidates(pile, roots);
        byRoot.stream()
                .sorted(Comparator.comparingInt(g -> -g.size()))
                .flatMap(group -> candidates.bySpeaker(group).stream())
                .forEach(candidates::add);
        return candidates.knowers;
    }

    /// The one whom the root itself names as the one who knows, or else enough of its copies; null
    /// when nobody.
    ///
    /// One copy alone may have put a name in, or a reading error.
    static @Nullable String knower(List<Statement> statements, Map<Statement, Roots.Root> roots) {
        var named = new ArrayList<List<String>>();
        for (var statement : statements) {
            var name = first(statement);
            var root = root(statement, roots);
            if (name == null || root.seen() && Names.sameOutlet(name, root.author())) {
                continue;
            }
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

    /// The one who is said to know, as a statement has it; null where nobody is named, or the
    /// document speaks of what is its own, as `our letter`.
    private static @Nullable String first(Statement statement) {
        var name =
                statement.chain().isEmpty() ? statement.sourceName() : statement.chain().getFirst();
        boolean own =
                name != null
                        && Words.of(name).stream()
                                .anyMatch(w -> w.of(name).equalsIgnoreCase("our"));
        return name == null || name.isBlank() || own ? null : name;
    }

    private static Roots.Root root(Statement statement, Map<Statement, Roots.Root> roots) {
        var root = roots.get(statement);
        if (root == null) {
            throw new IllegalArgumentException("A statement without a root: " + statement.id());
        }
        return root;
    }

    /// The statements of one root by those whom its text names: two people may say the same in one
    /// article. What a copy says goes with the one whom it names, too; what names nobody is for
    /// itself, where it is no copy.
    private List<List<Statement>> bySpeaker(List<Statement> group) {
        var parts = new ArrayList<List<Statement>>();
        var rest = new ArrayList<Statement>();
        for (var statement : group) {
            var part = sameSpeaker(statement, parts);
            if (part != null) {
                part.add(statement);
            } else if (isOwn(statement) && speaker(statement) != null) {
                parts.add(new ArrayList<>(List.of(statement)));
            } else {
                rest.add(statement);
            }
        }
        if (parts.isEmpty()) {
            return List.of(group);
        }
        var nobody = new ArrayList<Statement>();
        for (var statement : rest) {
            var part = sameSpeaker(statement, parts);
            (part == null ? nobody : part).add(statement);
        }
        boolean alone =
                nobody.stream().anyMatch(this::isOwn)
                        || parts.stream().allMatch(p -> isReader(p.getFirst()));
        if (alone && !nobody.isEmpty()) {
            parts.add(nobody);
        } else {
            parts.getFirst().addAll(nobody);
        }
        return parts;
    }

    /// The part that says it by the same speaker; null where none does.
    private @Nullable List<Statement> sameSpeaker(
            Statement statement, List<List<Statement>> parts) {
        var name = speaker(statement);
        if (name == null) {
            return null;
        }
        for (var part : parts) {
            var other = String.valueOf(speaker(part.getFirst()));
            boolean elsewhere = !part.getFirst().path().equals(statement.path());
            if (name.equals(other)
                    || !name.isEmpty() && Parties.same(name, other)
                    || elsewhere && Parties.misread(name, other)) {
                return part;
            }
        }
        return null;
    }

    /// Whether the words of a statement start with it.
    private boolean isOwn(Statement statement) {
        var root = root(statement, roots);
        return root.decided() && !root.echo();
    }

    /// Who is said to know, where a statement names somebody in particular, or tells that it is
    /// somebody else, as `a second yard`; empty, or a question mark, for a voice on a recording
    /// that nobody names.
    private @Nullable String speaker(Statement statement) {
        if (pile.recordings().isUnknownVoice(statement)) {
            return pile.recordings().isLeftOpen(statement) ? "?" : "";
        }
        var name = first(statement);
        var introduced = name == null ? null : pile.introduced(name, statement);
        boolean particular =
                introduced != null
                        && (!Names.isUnnamed(introduced)
                                || isReader(statement)
                                || isAnother(introduced));
        return particular ? introduced : null;
    }

    private static boolean isAnother(String name) {
        return Words.of(name).stream()
                .anyMatch(w -> OTHERS.contains(w.of(name).toLowerCase(Locale.ROOT)));
    }

    /// Whether a comment's writer says it.
    private static boolean isReader(Statement statement) {
        return Knower.isReader(statement);
    }

    private void add(List<Statement> statements) {
        var named = knower(statements, roots);
        var author = root(statements.getFirst(), roots).author();
        var name = named == null ? author : called(named, statements.getFirst(), author);
        var made = new Knower(name, named == null);
        made.add(statements);
        statements.forEach(s -> made.startsIn(root(s, roots).path()));
        if (isKnower(made, author)) {
            made.show();
        }
        for (var known : knowers) {
            boolean may =
                    made.shown() && known.shown()
                            || made.ownWords()
                                    && !made.shown()
                                    && known.ownWords()
                                    && !known.shown()
                            || named != null && made.isPaper() && known.isPaper();
            if (may && Parties.same(known.name(), name)) {
                known.absorb(made);
                return;
            }
        }
        knowers.add(made);
    }

    /// Whether a text tells who knows: somebody who was there, a record, or one who is named. A
    /// reader who does not tell how it knows may have read it.
    private boolean isKnower(Knower made, String author) {
        if (made.isWitness()) {
            return true;
        }
        if (made.onlyAsks()) {
            return false;
        }
        if (made.isReader()) {
            return pile.access(made) != Access.NOT_SAID;
        }
        return made.ownWords()
                ? Parties.isBody(author) || speaksForItself(made)
                : !Names.isUnnamed(made.name()) || Records.isRecord(made.name());
    }

    private boolean speaksForItself(Knower made) {
        return made.paths().stream().anyMatch(path -> Records.isPaper(pile.document(path)));
    }

    /// Who is meant by a name: the holder of an office, or a record with whose it is.
    private String called(String named, Statement statement, String author) {
        boolean bare = Records.isRecord(named) && Names.isUnnamed(named) && Parties.isBody(author);
        return bare ? withoutOwner(named) + ", " + author : pile.introduced(named, statement);
    }

    /// `duty log` for `its duty log`.
    private static String withoutOwner(String name) {
        var words = Words.of(name);
        boolean owned =
                words.size() > 1
                        && Set.of("its", "their", "the", "a", "his", "her")
                                .contains(words.getFirst().of(name).toLowerCase(Locale.ROOT));
        return owned ? name.substring(words.get(1).start()) : name;
    }
}
