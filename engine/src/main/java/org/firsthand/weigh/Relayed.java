// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.firsthand.model.Part;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Likeness;
import org.firsthand.text.Names;
import org.firsthand.text.Words;

/// Gives what somebody says under another name, or only passes on, to the one who is said to know.
final class Relayed {
    /// Characters beside a statement, in its paragraph, in which it may name its source.
    private static final int BESIDE = 250;

    private static final int SHORTEST = 4;

    /// Likeness of trigrams of what is said in nearly the same words.
    private static final double ALIKE = 0.6;

    private final List<Knower> knowers;
    private final Roots pile;
    private final Firsts firsts;

    Relayed(List<Knower> knowers, Roots pile) {
        this.knowers = knowers;
        this.pile = pile;
        this.firsts = new Firsts(pile);
    }

    /// Unites a record with the document that is this record, a name with what a scanner made of
    /// it, a body with who speaks for it, and an outlet that is named with what it printed.
    void uniteNames() {
        unite((knower, other) -> !knower.ownWords() && isDocument(knower, other));
        unite(this::isMisreading);
        knowers.forEach(this::noteSpeakers);
        unite(this::speaksFor);
        unite((knower, other) -> !knower.ownWords() && isShortFor(knower.name(), other.name()));
        unite((knower, other) -> !pile.wasThere(knower) && isPrintedBy(knower, other));
    }

    /// Whether a rough scan has the other's name in letters that look alike. The name that more
    /// statements have stands for both; of as many the one that stands first.
    private boolean isMisreading(Knower knower, Knower other) {
        int more = other.statements().size() - knower.statements().size();
        return (more > 0 || more == 0 && knowers.indexOf(other) < knowers.indexOf(knower))
                && !knower.ownWords()
                && !other.ownWords()
                && !knower.isReader()
                && !other.isReader()
                && Misreading.may(knower.name(), other.name())
                && Stream.concat(knower.paths().stream(), other.paths().stream())
                        .anyMatch(pile::isRough);
    }

    private void noteSpeakers(Knower body) {
        knowers.stream()
                .filter(person -> speaksFor(person, body))
                .findFirst()
                .ifPresent(person -> body.speaker(person.name()));
    }

    private boolean speaksFor(Knower person, Knower body) {
        return person != body
                && person.shown()
                && body.shown()
                && !pile.wasThere(person)
                && pile.members().speaksFor(person.name(), body.name());
    }

    /// Gives a question to whoever answers it, and own words to the one whom they lean on: who is
    /// named beside them, or speaks elsewhere in the same documents, or says it in the same words,
    /// or had it in public before; what stands beside other reports in a paper goes to who is
    /// shown. Of several the first is taken.
    void fold() {
        unite((knower, other) -> knower.onlyAsks());
        part(0);
        part(BESIDE);
        unite((knower, other) ->
                leans(knower)
                        && (!other.ownWords() || other.shown() || other.isReader())
                        && (other.paths().containsAll(knower.homes())
                                || other.shown() && letsSpeak(knower, other)));
        unite((knower, other) -> leans(knower) && sameWords(knower, other));
        unite((knower, other) ->
                leans(knower)
                        && other.shown()
                        && knower.homes().stream().allMatch(pile::livesOnReports));
        unite((knower, other) ->
                leans(knower) && firsts.surelyBefore(other.statements(), knower.statements()));
    }

    private void unite(BiPredicate<Knower, Knower> isFrom) {
        for (var knower : List.copyOf(knowers)) {
            knowers.stream()
                    .filter(other -> other != knower && isFrom.test(knower, other))
                    .min(
                            Comparator.comparing((Knower other) -> !other.shown())
                                    .thenComparing(other -> firsts.earliest(other.statements())))
                    .ifPresent(other -> {
                        other.absorb(knower);
                        knowers.remove(knower);
                    });
        }
    }

    /// Whether a document tells it in its own words, or a reader does, and neither says how it
    /// knows.
    private boolean leans(Knower knower) {
        return !knower.shown()
                && (knower.ownWords() || knower.isReader())
                && !knower.statements().stream().allMatch(pile.recordings()::isUnknownVoice)
                && !knower.statements().stream().allMatch(pile.recordings()::isRemark);
    }

    /// Whether the one is named as a record, and the other is a document of the pile that is it.
    private boolean isDocument(Knower named, Knower document) {
        return document.statements().stream()
                .anyMatch(s ->
                        s.sourceName() == null
                                && s.part().equals(Part.BODY)
                                && Records.isOf(named.name(), pile.document(s.path())));
    }

    /// Whether a name is the first word of a body's or a firm's, as `Colm` of `Colm Pier Board`.
    private static boolean isShortFor(String name, String whole) {
        return name.indexOf(' ') < 0
                && Character.isUpperCase(name.codePointAt(0))
                && whole.startsWith(name + " ");
    }

    /// Whether the one is only named as an outlet, as `readers of the Post` is, and the other is
    /// what that outlet printed.
    private boolean isPrintedBy(Knower named, Knower printed) {
        return !named.ownWords()
                && !named.isReader()
                && printed.statements().stream()
                        .filter(s -> !named.paths().contains(s.path()))
                        .map(s -> pile.document(s.path()).outlet())
                        .anyMatch(outlet -> outlet != null && holds(named.name(), outlet.value()));
    }

    /// Whether a name has all words of an outlet's name, with their capitals.
    private static boolean holds(String name, String outlet) {
        var words = Words.of(name).stream().map(w -> w.of(name)).toList();
        var own =
                Words.of(outlet).stream()
                        .map(w -> w.of(outlet))
                        .filter(w -> !w.equalsIgnoreCase("the"))
                        .toList();
        return !own.isEmpty() && !Parties.isBody(outlet) && words.containsAll(own);
    }

    /// Whether both say it in nearly the same words: that one of them has it from elsewhere,
    /// nothing tells.
    private boolean sameWords(Knower knower, Knower other) {
        return knower.statements().stream()
                .allMatch(s ->
                        other.statements().stream()
                                .anyMatch(o -> likeness(s).to(likeness(o)) >= ALIKE));
    }

    private Likeness likeness(Statement statement) {
        return Likeness.of(
                pile.document(statement.path()).text(statement.part()), statement.passage().span());
    }

    private boolean letsSpeak(Knower knower, Knower other) {
        return knower.homes().stream().allMatch(path -> pile.letsSpeak(path, other.name()));
    }

    /// Gives each of some own words to the one whom they name, or name so near in their paragraph.
    private void part(int reach) {
        for (var knower : knowers.stream().filter(this::leans).toList()) {
            for (var statement : List.copyOf(knower.statements())) {
                knowers.stream()
                        .filter(other -> other != knower && other.shown())
                        .filter(other -> names(statement, other.name(), reach))
                        .findFirst()
                        .ifPresent(other -> knower.handOver(statement, other));
            }
        }
        knowers.removeIf(knower -> knower.statements().isEmpty());
    }

    /// Whether a statement, or its paragraph so far beside it, calls somebody by a part of a name.
    private boolean names(Statement statement, String name, int reach) {
        return calls(name).stream().anyMatch(call -> beside(statement, call, reach));
    }

    private boolean beside(Statement statement, String name, int reach) {
        var text = pile.document(statement.path()).text(statement.part());
        var span = statement.passage().span();
        int from = Math.max(text.lastIndexOf('\n', span.start() - 1) + 1, span.start() - reach);
        int line = text.indexOf('\n', span.end());
        int to = Math.min(line < 0 ? text.length() : line, span.end() + reach);
        return name.length() >= SHORTEST && holds(text, new Span(from, to), name);
    }

    private static boolean holds(String text, Span within, String name) {
        for (int at = text.indexOf(name, within.start());
                at >= 0 && at + name.length() <= within.end();
                at = text.indexOf(name, at + 1)) {
            boolean whole =
                    (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                            && (at + name.length() == text.length()
                                    || !Character.isLetterOrDigit(text.charAt(at + name.length())));
            if (whole) {
                return true;
            }
        }
        return false;
    }

    /// By what a text calls somebody again: any word of a name; of a body's, the last two.
    private static List<String> calls(String name) {
        var words = Words.of(name);
        if (Names.isUnnamed(name) || words.isEmpty()) {
            return List.of();
        }
        if (Parties.isBody(name)) {
            int first = Math.max(0, words.size() - 2);
            return List.of(name.substring(words.get(first).start(), words.getLast().end()));
        }
        return words.stream()
                .map(w -> w.of(name))
                .filter(w -> Character.isUpperCase(w.charAt(0)))
                .toList();
    }
}
