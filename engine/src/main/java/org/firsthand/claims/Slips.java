// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;
import org.firsthand.text.Key;
import org.firsthand.text.RoughScans;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds conflicts that a scanner made: a rough scan has a negation or a figure (`when no was
/// stricken`) where others have the same words around another (`when he was stricken`), and no
/// outlet but this one has it so. What is left of the conflict may be a scanning error alone.
final class Slips {
    /// Outlets that agree on another reading, at least.
    private static final int SEVERAL = 2;

    /// Letters of the three words around a word that tell one passage, at least.
    private static final int TELLING = 10;

    /// Characters before and behind a passage that hold the words around its first and last.
    private static final int BESIDE = 100;

    private final Map<String, Document> documents = new TreeMap<>();
    private final Map<String, Statement> statements;

    /// Whether most documents are rough scans: then all others are scans, too.
    private final boolean rough;

    private final RoughScans scans = new RoughScans();

    private final Map<String, List<Odd>> wanted = new HashMap<>();
    private final Set<String> first = new HashSet<>();
    private final Map<Conflict, List<Odd>> odd = new HashMap<>();

    /// A word of one side of a conflict that the scanner may have put there.
    private static final class Odd {
        private final Document document;
        private final String key;

        /// Who prints what in its place, between the same words.
        private final Map<String, Set<String>> readings = new TreeMap<>();

        Odd(Document document, String key) {
            this.document = document;
            this.key = key;
        }

        void reads(String other, String outlet) {
            readings.computeIfAbsent(other, x -> new TreeSet<>()).add(outlet);
        }

        /// Whether no other outlet has it, and several have something of another sense.
        boolean isSlip() {
            return readings.getOrDefault(key, Set.of()).isEmpty()
                    && readings.entrySet().stream()
                            .anyMatch(e -> other(e.getKey()) && e.getValue().size() >= SEVERAL);
        }

        private boolean other(String reading) {
            return Wording.isNegation(key)
                    ? !Wording.isNegation(reading)
                    : Wording.isNumber(reading);
        }
    }

    private Slips(List<Document> documents, Map<String, Statement> statements) {
        documents.forEach(d -> this.documents.put(d.path(), d));
        long rough = documents.stream().filter(scans::has).count();
        this.rough = rough * 2 > documents.size();
        this.statements = statements;
    }

    /// The conflicts, those explained that a scanner seems to have made; its side stands second.
    static List<Conflict> explain(
            List<Conflict> conflicts, Map<String, Statement> statements, List<Document> documents) {
        var slips = new Slips(documents, statements);
        for (var conflict : conflicts) {
            if (conflict.explained() == null && mayBe(conflict.kind())) {
                slips.look(conflict, conflict.a());
                slips.look(conflict, conflict.b());
            }
        }
        if (slips.wanted.isEmpty()) {
            return conflicts;
        }
        documents.forEach(slips::compare);
        return conflicts.stream().map(slips::explained).sorted().toList();
    }

    private static boolean mayBe(Conflict.Kind kind) {
        return switch (kind) {
            case NUMBER, DATE, NEGATION, DENIAL -> true;
            case PLACE, OPPOSITE, MODALITY, ATTRIBUTION -> false;
        };
    }

    /// Notes the negations or figures of one side, where its text is a rough scan.
    private void look(Conflict conflict, String side) {
        var statement = statements.get(side);
        if (statement == null || !statement.part().equals(Part.BODY)) {
            return;
        }
        var document = documents.get(statement.path());
        if (document == null || !rough && !scans.has(document)) {
            return;
        }
        boolean negation =
                conflict.kind() == Conflict.Kind.NEGATION
                        || conflict.kind() == Conflict.Kind.DENIAL;
        var span = statement.passage().span();
        var body = document.body();
        var keys =
                keys(
                        body,
                        Math.max(0, span.start() - BESIDE),
                        Math.min(body.length(), span.end() + BESIDE));
        for (int i = 0; i < keys.size(); i++) {
            var word = keys.get(i);
            if (word.start >= span.start() && word.start < span.end()) {
                boolean may = negation ? Wording.isNegation(word.key) : Wording.isNumber(word.key);
                if (may) {
                    var found = new Odd(document, word.key);
                    odd.computeIfAbsent(conflict, x -> new ArrayList<>()).add(found);
                    want(found, keys, i);
                }
            }
        }
    }

    private void want(Odd found, List<Word> keys, int at) {
        for (var window : windows(keys, at)) {
            first.add(key(keys, at - 1));
            wanted.computeIfAbsent(window, x -> new ArrayList<>()).add(found);
        }
    }

    /// Notes how another document reads where it has the words around an odd one.
    private void compare(Document document) {
        var keys = keys(document.body(), 0, document.body().length());
        for (int i = 1; i < keys.size(); i++) {
            if (!first.contains(keys.get(i - 1).key)) {
                continue;
            }
            for (var window : windows(keys, i)) {
                for (var known : wanted.getOrDefault(window, List.of())) {
                    if (!known.document.publisher().equals(document.publisher())) {
                        known.reads(keys.get(i).key, document.publisher());
                    }
                }
            }
        }
    }

    private Conflict explained(Conflict conflict) {
        return odd.getOrDefault(conflict, List.of()).stream()
                .filter(Odd::isSlip)
                .findFirst()
                .map(slip -> explained(conflict, slip.document))
                .orElse(conflict);
    }

    private Conflict explained(Conflict conflict, Document misread) {
        boolean second = path(conflict.b()).equals(misread.path());
        return new Conflict(
                conflict.kind(),
                second ? conflict.a() : conflict.b(),
                second ? conflict.b() : conflict.a(),
                conflict.claim(),
                conflict.asOf(),
                Conflict.MISREAD + misread.publisher(),
                conflict.confidence());
    }

    private String path(String id) {
        var statement = statements.get(id);
        return statement == null ? "" : statement.path();
    }

    /// The words around one that tell where it stands: two before and one after, and one before and
    /// two after.
    private static List<String> windows(List<Word> keys, int at) {
        var windows = new ArrayList<String>();
        add(windows, "<", key(keys, at - 2), key(keys, at - 1), key(keys, at + 1));
        add(windows, ">", key(keys, at - 1), key(keys, at + 1), key(keys, at + 2));
        return windows;
    }

    private static void add(List<String> windows, String side, @Nullable String... words) {
        var window = new StringBuilder(side);
        int letters = 0;
        for (var word : words) {
            if (word == null || word.isEmpty()) {
                return;
            }
            letters += word.length();
            window.append(' ').append(word);
        }
        if (letters >= TELLING) {
            windows.add(window.toString());
        }
    }

    private static String key(List<Word> keys, int at) {
        return at < 0 || at >= keys.size() ? "" : keys.get(at).key;
    }

    /// @param start of the word in the text
    private record Word(int start, String key) {}

    private static List<Word> keys(String text, int from, int to) {
        var keys = new ArrayList<Word>();
        for (var word : Words.of(text, from, to)) {
            keys.add(new Word(word.start(), Key.of(word.of(text))));
        }
        return keys;
    }
}
