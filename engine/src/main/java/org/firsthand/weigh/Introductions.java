// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
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

    private final Map<String, List<Site>> sites = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    /// A name between a comma and another mark, as it follows an office.
    ///
    /// @param at where the office ends, if it is one
    private record Site(String text, int at, String name) {}

    Introductions(List<Document> documents) {
        documents.forEach(document -> sites.put(document.path(), sites(document.body())));
    }

    private static List<Site> sites(String text) {
        var sites = new ArrayList<Site>();
        for (int at = text.indexOf(", "); at >= 0; at = text.indexOf(", ", at + 1)) {
            int from = at + 2;
            boolean capital = from < text.length() && Character.isUpperCase(text.charAt(from));
            var name = capital ? nameAt(text, from) : null;
            if (name != null) {
                sites.add(new Site(text, at, name));
            }
        }
        return sites;
    }

    /// The holder of an office that a document names; the name itself where it is none, or nobody
    /// is introduced.
    String name(String name, Document document) {
        var office = office(name);
        if (office == null) {
            return name;
        }
        var holders = introduced(office, sites.getOrDefault(document.path(), List.of()));
        if (holders.isEmpty()) {
            holders = known.computeIfAbsent(office, this::introduced);
        }
        return holders.size() == 1 ? holders.iterator().next() : name;
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
        sites.values().forEach(own -> names.addAll(introduced(office, own)));
        return names;
    }

    private static Set<String> introduced(String office, List<Site> sites) {
        var names = new TreeSet<String>();
        for (var site : sites) {
            int from = site.at - office.length();
            if (from >= 0
                    && site.text.startsWith(office, from)
                    && isWhole(site.text, from, site.at)
                    && !isOwner(site.text, from)) {
                names.add(site.name);
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
