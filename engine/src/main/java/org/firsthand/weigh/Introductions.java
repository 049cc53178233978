// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Span;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Tells who is meant by an office such as `the chairman`, where a text introduces its holder: `the
/// chairman, Edmund Varley`, `Edmund Varley, the chairman`.
///
/// The document's own introduction counts first; else that of all others, where they agree.
final class Introductions {
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "its", "his", "her", "their", "our");
    private static final Set<String> OWNED_BY = Set.of("of", "for", "at", "by", "with", "to");
    private static final int SHORTEST = 4;
    private static final int MOST = 4;
    private static final int LONGEST = 80;

    private final List<Document> documents;
    private final Map<String, Set<String>> known = new HashMap<>();

    Introductions(List<Document> documents) {
        this.documents = documents;
    }

    /// The holder of an office that a document names; the name itself where it is none, or nobody
    /// is introduced.
    String name(String name, Document document) {
        var office = office(name);
        if (office == null) {
            return name;
        }
        var own = introduced(office, document);
        if (own.isEmpty()) {
            own = known.computeIfAbsent(office, this::introduced);
        }
        return own.size() == 1 ? own.iterator().next() : name;
    }

    /// The office, without article; null where the name has a capital and so names somebody.
    private static @Nullable String office(String name) {
        var words = Words.of(name);
        if (words.isEmpty()) {
            return null;
        }
        int from = DETERMINERS.contains(words.getFirst().of(name).toLowerCase(Locale.ROOT)) ? 1 : 0;
        if (from >= words.size()) {
            return null;
        }
        var office = name.substring(words.get(from).start(), words.getLast().end());
        boolean plain =
                office.length() >= SHORTEST && office.chars().noneMatch(Character::isUpperCase);
        return plain ? office : null;
    }

    private Set<String> introduced(String office) {
        var names = new TreeSet<String>();
        documents.forEach(document -> names.addAll(introduced(office, document)));
        return names;
    }

    private static Set<String> introduced(String office, Document document) {
        var names = new TreeSet<String>();
        var text = document.body();
        for (int at = text.indexOf(office); at >= 0; at = text.indexOf(office, at + 1)) {
            int end = at + office.length();
            if (!isWhole(text, at, end) || isOwner(text, at)) {
                continue;
            }
            var name =
                    end + 2 < text.length() && text.startsWith(", ", end)
                            ? nameAt(text, end + 2)
                            : null;
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /// Whether what stands there is only whose office it is: `the clerk of the council, Jan Holm`.
    private static boolean isOwner(String text, int at) {
        var before = Words.of(text, Math.max(0, at - LONGEST), at);
        int i = before.size() - 1;
        while (i >= 0 && DETERMINERS.contains(low(text, before.get(i)))) {
            i--;
        }
        return i >= 0 && OWNED_BY.contains(low(text, before.get(i)));
    }

    private static String low(String text, Span word) {
        return word.of(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to >= text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    /// Two to four words with a capital, closed by a mark.
    private static @Nullable String nameAt(String text, int from) {
        int end = from - 1;
        int count = 0;
        for (var word : Words.of(text, from, Math.min(text.length(), from + LONGEST))) {
            if (word.start() != end + 1 || !Character.isUpperCase(text.charAt(word.start()))) {
                break;
            }
            end = word.end();
            count++;
        }
        boolean closed =
                count >= 2
                        && count <= MOST
                        && end < text.length()
                        && ",.;:)".indexOf(text.charAt(end)) >= 0;
        return closed ? text.substring(from, end) : null;
    }
}
