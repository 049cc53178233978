// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firsthand.model.Access;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// The statements of a claim that go back to one who is said to know, or to a wording that names
/// nobody.
final class Knower {
    /// The rule by which the writer of a comment says something.
    static final String READER = "voice.written";

    private String name;
    private @Nullable String speaker;
    private boolean named;
    private boolean reader;
    private @Nullable Access looked;
    private @Nullable String doubt;
    private final boolean ownWords;
    private final Set<String> homes = new TreeSet<>();
    private final TreeSet<Statement> statements = new TreeSet<>();

    /// @param ownWords whether a document says it and names nobody
    Knower(String name, boolean ownWords) {
        this.name = name;
        this.ownWords = ownWords;
    }

    String name() {
        return name;
    }

    /// The name, and behind a body's who speaks for it.
    String title() {
        return speaker == null ? name : speaker + ", for the " + name;
    }

    /// Notes who speaks for it.
    void speaker(String person) {
        speaker = speaker == null ? person : speaker;
    }

    /// Whether a text tells who knows, and nothing tells that it may be another of these.
    boolean shown() {
        return named && doubt == null;
    }

    boolean ownWords() {
        return ownWords;
    }

    SortedSet<Statement> statements() {
        return statements;
    }

    Set<String> paths() {
        return statements.stream().map(Statement::path).collect(Collectors.toSet());
    }

    /// The documents in which its wordings start; all that have it, where these are not in the
    /// pile.
    Set<String> homes() {
        return homes.isEmpty() ? paths() : homes;
    }

    /// Notes a document in which a wording of it starts.
    void startsIn(@Nullable String path) {
        if (path != null) {
            homes.add(path);
        }
    }

    void add(Collection<Statement> more) {
        statements.addAll(more);
        reader = statements.stream().allMatch(Knower::isReader);
    }

    /// Takes over the statements of another who turns out to be the same, or to rest on this one.
    void absorb(Knower other) {
        statements.addAll(other.statements);
        homes.addAll(other.homes);
        if (other.named && Parties.same(name, other.name) && Parties.tellsMore(other.name, name)) {
            name = other.name;
        }
    }

    /// Gives one of its statements to another.
    void handOver(Statement statement, Knower other) {
        statements.remove(statement);
        other.statements.add(statement);
    }

    /// Names it anew.
    void rename(String better) {
        name = better;
    }

    /// Holds it to be an origin of its own.
    void show() {
        named = true;
        doubt = null;
    }

    /// Holds it to be one who may rest on another: not excluded, not shown.
    void doubt(String why) {
        doubt = why;
    }

    /// Why it may be another of these; null where nothing tells it.
    @Nullable String doubt() {
        return doubt;
    }

    /// Whether only the writers of comments say it.
    boolean isReader() {
        return reader;
    }

    /// Whether the writer of a comment says it.
    static boolean isReader(Statement statement) {
        return Part.isComment(statement.part())
                && (statement.rule().equals(READER) || statement.sourceName() == null);
    }

    /// Whether nobody states it.
    boolean onlyAsks() {
        return statements.stream().allMatch(s -> s.stance() == Statement.Stance.ASKS);
    }

    /// Whether a document or a recording speaks: one that several quote is one.
    boolean isPaper() {
        return has(Access.DOCUMENT) || has(Access.RECORDING);
    }

    /// Whether somebody is said to have been there, or a recording holds it.
    boolean isWitness() {
        return has(Access.SAW) || has(Access.TOOK_PART) || has(Access.RECORDING);
    }

    private boolean has(Access access) {
        return statements.stream().anyMatch(s -> s.access() == access);
    }

    /// Notes how it is known where no statement tells.
    void knows(Access access) {
        looked = access;
    }

    /// How it knows: what most statements that tell it say; of as many, the nearer one.
    Access access() {
        if (looked != null) {
            return looked;
        }
        var best = Access.NOT_SAID;
        long most = 0;
        for (var access : Access.values()) {
            long count =
                    access == Access.NOT_SAID
                            ? 0
                            : statements.stream().filter(s -> s.access() == access).count();
            if (count > most) {
                best = access;
                most = count;
            }
        }
        return best;
    }
}
