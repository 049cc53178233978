// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firsthand.model.Answer;
import org.firsthand.model.Claims;
import org.firsthand.model.Conflict;
import org.firsthand.model.Descent;
import org.firsthand.model.Hole;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Request;
import org.firsthand.model.Statement;
import org.firsthand.text.Places;
import org.jspecify.annotations.Nullable;

/// What to do next about holes and conflicts: documents to ask for, people to ask, pages to
/// capture; each in words that can be read alone ([Askable]) and with somebody who can be found
/// ([Whom]).
///
/// What most hangs on comes first: what most statements of the pile were told with, and then what
/// most documents name. What has an address is asked for once, at its address.
final class Requests {
    private final Whom whom;
    private final Askable askable;
    private final Places<Statement> statements = new Places<>();

    private final Places<Descent> copied = new Places<>();
    private final Sources sources;

    private Requests(Answer answer) {
        sources = new Sources(answer.documents(), answer.collation().descents());
        answer.found().statements().forEach(s -> statements.add(s.passage(), s));
        answer.collation().descents().stream()
                .filter(d -> d.parent() != null)
                .forEach(d -> copied.add(d.child(), d));
        whom = new Whom(sources, answer.found().statements());
        askable = new Askable(answer.documents(), sources, whom);
    }

    /// A request, and how much hangs on it.
    private record Weighed(Request request, int weight) {}

    /// A request for each hole that somebody outside the pile can fill, and to each side of a
    /// conflict that nothing explains.
    static List<Request> of(List<Missing> all, Answer answer) {
        var requests = new Requests(answer);
        var holes =
                all.stream()
                        .filter(missing -> !hasAddress(missing, all))
                        .flatMap(missing ->
                                requests
                                        .of(missing.hole())
                                        .map(q -> new Weighed(q, requests.weight(missing)))
                                        .stream());
        return Stream.concat(holes, requests.answers(answer.claims()))
                .sorted(
                        Comparator.comparingInt((Weighed w) -> -w.weight)
                                .thenComparing(Weighed::request))
                .map(Weighed::request)
                .distinct()
                .toList();
    }

    /// What to put to each side of a conflict that nothing explains: what the other says. To each
    /// once in a claim, and to none what they deny.
    private Stream<Weighed> answers(Claims claims) {
        var byId = new HashMap<String, Statement>();
        claims.statements().forEach(s -> byId.put(s.id(), s));
        var weights = new HashMap<String, Integer>();
        claims.claims().forEach(c -> weights.put(c.id(), c.statements().size()));
        var asked = new HashSet<String>();
        var answers = new ArrayList<Weighed>();
        var copiesLast =
                Comparator.comparing(
                        (Conflict c) -> isCopied(byId.get(c.a())) || isCopied(byId.get(c.b())));
        for (var conflict : claims.conflicts().stream().sorted(copiesLast).toList()) {
            var a = byId.get(conflict.a());
            var b = byId.get(conflict.b());
            if (conflict.explained() != null || a == null || b == null) {
                continue;
            }
            // Who denies something has answered it.
            boolean denied = conflict.kind() == Conflict.Kind.DENIAL;
            var open = denied ? List.of(answer(a, b)) : List.of(answer(a, b), answer(b, a));
            for (var answer : open) {
                answer.filter(q -> asked.add(conflict.claim() + ' ' + q.whom()))
                        .map(q -> new Weighed(q, weights.getOrDefault(conflict.claim(), 0)))
                        .ifPresent(answers::add);
            }
        }
        return answers.stream();
    }

    /// What is said; of a denial the sentence that denies it.
    private String said(Statement statement) {
        boolean denies = statement.stance() == Statement.Stance.DENIES;
        return sources.quote(denies ? sources.sentence(statement.passage()) : statement.passage());
    }

    /// Whether nobody is named for words that a document has from another.
    private boolean isCopied(@Nullable Statement side) {
        return side != null
                && side.sourceName() == null
                && !copied.touching(side.passage()).isEmpty();
    }

    /// To ask who says one thing about another; nothing where nobody can be asked, as no book or
    /// reader can, and who only copies it cannot.
    private Optional<Request> answer(Statement side, Statement other) {
        var who = whom.of(side);
        boolean reader = Part.isComment(side.part());
        boolean record = side.sourceName() != null && Records.isRecord(side.sourceName());
        if (who == null || reader || isCopied(side) || record || who.equals(whom.of(other))) {
            return Optional.empty();
        }
        var against = sources.of(other.path());
        return Optional.of(
                new Request(
                        Request.Kind.ANSWER,
                        "an answer to \u201c"
                                + said(other)
                                + "\u201d"
                                + (against == null ? "" : " (" + against.publisher() + ")"),
                        who,
                        side.path(),
                        side.passage(),
                        "the two do not agree"));
    }

    /// Whether a numbered text is linked beside: the last part of the address is its number.
    private static boolean hasAddress(Missing missing, List<Missing> all) {
        if (missing.hole().kind() != Hole.Kind.CITED) {
            return false;
        }
        var number = digits(missing.hole().what());
        var paths = missing.places().stream().map(Passage::path).toList();
        return number.indexOf(' ') > 0
                && all.stream()
                        .filter(other -> other.hole().kind() == Hole.Kind.LINKED)
                        .filter(other ->
                                other.places().stream().anyMatch(p -> paths.contains(p.path())))
                        .map(other -> other.hole().what())
                        .map(target -> target.substring(target.lastIndexOf('/') + 1))
                        .anyMatch(name -> digits(name).equals(number));
    }

    /// The numbers in a text, each by its digits.
    private static String digits(String text) {
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!digits.isEmpty() && digits.charAt(digits.length() - 1) != ' ') {
                digits.append(' ');
            }
        }
        return digits.toString().strip();
    }

    /// The documents that show the hole, and the statements that stand where it shows, copies
    /// apart.
    private int weight(Missing missing) {
        int weight = missing.documents(sources);
        for (var place : sources.own(missing.places())) {
            weight += statements.count(place);
        }
        return weight;
    }

    private static Request.Kind kind(Hole hole) {
        return switch (hole.kind()) {
            case CITED, ANNOUNCED, LEFT_OUT -> Request.Kind.DOCUMENT;
            case NEEDED -> Request.Kind.ANSWER;
            case LINKED, NOT_CAPTURED, REMOVED -> Request.Kind.CAPTURE;
        };
    }

    private Optional<Request> of(Hole hole) {
        var what = askable.words(hole);
        if (what == null) {
            return Optional.empty();
        }
        var because = new ArrayList<>(hole.because());
        if (hole.kind() == Hole.Kind.NOT_CAPTURED) {
            because.addFirst(hole.what());
        }
        if (askable.hasNotCome(hole)) {
            because.add("a source says that it did not come");
        }
        return Optional.of(
                new Request(
                        kind(hole),
                        what,
                        whom.of(hole),
                        hole.path(),
                        hole.passage(),
                        String.join("; ", because)));
    }
}
