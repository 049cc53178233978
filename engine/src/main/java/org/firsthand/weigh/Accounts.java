// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firsthand.model.Access;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;
import org.firsthand.text.Words;

/// Tells how an origin knows a claim, from all that the texts say of it: an account is one, though
/// only one of its sentences says `I was there`.
final class Accounts {
    /// Characters between two sentences of one account in an article; a comment is one account.
    private static final int NEAR = 400;

    /// Words in which a sentence names its subject.
    private static final int OPENING = 3;

    private final Map<String, Document> documents;
    private final Recordings recordings;
    private final Map<String, List<Statement>> there = new HashMap<>();
    private final Map<Present, Access> present = new HashMap<>();

    /// Somebody of whom a document may tell how he knows.
    private record Present(String name, String path) {}

    Accounts(
            Map<String, Document> documents,
            Recordings recordings,
            Collection<Statement> statements) {
        this.documents = documents;
        this.recordings = recordings;
        for (var statement : statements) {
            boolean reader = Part.isComment(statement.part());
            boolean told = reader ? statement.access() == Access.SAW : isThere(statement.access());
            if (told && statement.sourceName() != null) {
                there.computeIfAbsent(part(statement), x -> new ArrayList<>()).add(statement);
            }
        }
    }

    /// Whether it saw it or took part.
    boolean wasThere(Knower knower) {
        return isThere(access(knower));
    }

    /// How it knows; on a recording where a transcript has the words.
    Access access(Knower knower) {
        if (knower.statements().stream().anyMatch(recordings::isHeard)) {
            return Access.RECORDING;
        }
        var said = knower.access();
        if (said != Access.NOT_SAID) {
            return said;
        }
        return knower.statements().stream()
                .map(s -> knower.ownWords() ? ofPaper(s) : ofAccount(knower.name(), s))
                .filter(access -> access != Access.NOT_SAID)
                .findFirst()
                .orElse(Access.NOT_SAID);
    }

    /// How the sentences near a statement, or what is told of its speaker, have it.
    private Access ofAccount(String name, Statement statement) {
        for (var other : there.getOrDefault(part(statement), List.of())) {
            if (isNear(other, statement)
                    && Parties.same(String.valueOf(other.sourceName()), name)) {
                return other.access();
            }
        }
        var document = document(statement);
        var told =
                present.computeIfAbsent(
                        new Present(name, document.path()), x -> Presence.of(name, document));
        boolean sees =
                told == Access.NOT_SAID && Presence.isInPlace(name, document, statement.passage());
        return sees ? Access.SAW : told;
    }

    private static boolean isNear(Statement a, Statement b) {
        var one = a.passage().span();
        var other = b.passage().span();
        int apart = Math.max(one.start() - other.end(), other.start() - one.end());
        return Part.isComment(a.part()) || apart <= NEAR;
    }

    /// A record is a document; who speaks in a paper of its own of its own doings took part.
    private Access ofPaper(Statement statement) {
        var document = document(statement);
        if (Records.isRecord(document)) {
            return Access.DOCUMENT;
        }
        boolean own = Records.isPaper(document) || Parties.isBody(document.publisher());
        return own && isOfItself(statement, document) ? Access.TOOK_PART : Access.NOT_SAID;
    }

    /// Whether a sentence begins with the one who speaks: `The board has asked`, `We have bought`.
    private static boolean isOfItself(Statement statement, Document document) {
        var text = document.text(statement.part());
        var span = statement.passage().span();
        var words = Words.of(text, span.start(), span.end());
        var own = Parties.words(document.publisher());
        for (int i = 0; i < Math.min(words.size(), OPENING); i++) {
            var low = words.get(i).of(text).toLowerCase(Locale.ROOT);
            if (low.equals("we") || own.contains(low)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThere(Access access) {
        return access == Access.SAW || access == Access.TOOK_PART;
    }

    private static String part(Statement statement) {
        return statement.path() + '\n' + statement.part();
    }

    private Document document(Statement statement) {
        var document = documents.get(statement.path());
        if (document == null) {
            throw new IllegalArgumentException(
                    "A statement of a document that was not given: " + statement.path());
        }
        return document;
    }
}
