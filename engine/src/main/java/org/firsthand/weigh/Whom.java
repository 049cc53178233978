// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.model.Document;
import org.firsthand.model.Hole;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Whom one can ask: a name, or a role with its body. `the board` is called by the name that its
/// document has for it, `an official` by the role that the document tells.
final class Whom {
    private static final Set<String> JOINS = Set.of("of", "and", "for");
    private static final Set<String> SPEAKERS = Set.of("my", "our");

    private final Sources sources;
    private final Map<String, List<Statement>> statements = new HashMap<>();

    Whom(Sources sources, List<Statement> statements) {
        this.sources = sources;
        statements.forEach(
                s -> this.statements.computeIfAbsent(s.path(), x -> new ArrayList<>()).add(s));
    }

    /// The name to ask; null where a hole names nobody who can be found.
    @Nullable String of(Hole hole) {
        var passage = hole.passage();
        var bare = hole.whom();
        if (bare == null) {
            return passage == null ? null : speaker(hole.what(), passage);
        }
        return Names.isUnnamed(bare) ? told(bare, hole.path()) : bare;
    }

    /// The name to ask about a statement: who makes it, else whose document it stands in; null
    /// where nobody can be found.
    @Nullable String of(Statement statement) {
        var name = statement.sourceName();
        if (name == null) {
            var document = sources.of(statement.path());
            return document == null || document.isSpoken(statement.passage())
                    ? null
                    : document.publisher();
        }
        return Names.isUnnamed(name) ? told(name, statement.path()) : name;
    }

    /// Who says `my paper`.
    private @Nullable String speaker(String what, Passage passage) {
        int space = what.indexOf(' ');
        var first = space < 0 ? what : what.substring(0, space);
        return SPEAKERS.contains(first.toLowerCase(Locale.ROOT)) ? named(passage) : null;
    }

    /// Who is named to say what stands at a passage; null where nobody is who can be found.
    @Nullable String named(Passage passage) {
        return statements.getOrDefault(passage.path(), List.of()).stream()
                .filter(s -> s.passage().touches(passage))
                .map(Statement::sourceName)
                .filter(Objects::nonNull)
                .filter(name -> !Names.isUnnamed(name))
                .findFirst()
                .orElse(null);
    }

    /// The name that a document has for a common noun; a noun with another before it stands for
    /// itself.
    private @Nullable String told(String bare, String path) {
        var document = sources.of(path);
        var name = document == null ? null : name(bare, document);
        if (name != null) {
            return name;
        }
        var role =
                statements.getOrDefault(path, List.of()).stream()
                        .map(Statement::sourceName)
                        .filter(Objects::nonNull)
                        .filter(other -> other.startsWith(bare + " "))
                        .findFirst();
        return role.orElse(bare.indexOf(' ') > 0 ? bare : null);
    }

    /// The words with capitals around the noun that a document has most often.
    private static @Nullable String name(String bare, Document document) {
        var counts = new TreeMap<String, Integer>();
        for (var text : List.of(document.publisher(), document.body())) {
            for (var run : runs(text)) {
                var name = inLowerCase(run.of(text));
                boolean has =
                        Words.of(name).stream().anyMatch(w -> w.of(name).equalsIgnoreCase(bare));
                if (has && !Names.isUnnamed(name) && name.indexOf(' ') > 0) {
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }
        String most = null;
        for (var entry : counts.entrySet()) {
            if (most == null || entry.getValue() > counts.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return most;
    }

    /// A name that a heading has in capitals, with the first letters of its words as such only.
    private static String inLowerCase(String name) {
        if (name.chars().anyMatch(Character::isLowerCase)) {
            return name;
        }
        var lower = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (var word : Words.of(name)) {
            var low = word.of(lower.toString());
            if (!JOINS.contains(low)) {
                lower.setCharAt(word.start(), name.charAt(word.start()));
            }
        }
        return lower.toString();
    }

    /// Runs of words with capitals in one line, which `of` may join.
    private static List<Span> runs(String text) {
        var runs = new ArrayList<Span>();
        Span open = null;
        int end = 0;
        for (var word : Words.of(text)) {
            var words = word.of(text);
            boolean capital = Character.isUpperCase(words.charAt(0)) && !isArticle(words);
            var gap = text.substring(end, word.start());
            boolean next = open != null && gap.length() == 1 && gap.isBlank() && !gap.equals("\n");
            boolean joins = next && JOINS.contains(words);
            if (open != null && !next) {
                runs.add(open);
                open = null;
            }
            if (capital) {
                open = new Span(open == null ? word.start() : open.start(), word.end());
            } else if (!joins && open != null) {
                runs.add(open);
                open = null;
            }
            end = word.end();
        }
        if (open != null) {
            runs.add(open);
        }
        return runs;
    }

    private static boolean isArticle(String word) {
        return Set.of("The", "A", "An").contains(word);
    }

    /// Whether a word with a capital names nobody by itself.
    static boolean isBare(String word) {
        return Names.isUnnamed(word);
    }

    /// Whether a first word has its capital only for standing first.
    static boolean isPlain(String word, String what) {
        var low = word.toLowerCase(Locale.ROOT);
        return isArticle(word) || what.toLowerCase(Locale.ROOT).indexOf(low, word.length()) >= 0;
    }
}
