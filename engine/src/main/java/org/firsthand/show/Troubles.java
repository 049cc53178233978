// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Problem;

/// The sources with problems, each counted once, under the worst that befell it.
///
/// @param unread sources that gave no document, and in which none lies
/// @param foreign documents in a language without rules, in which no statements are looked for
/// @param partly sources that were read with a problem
/// @param copies sources with the same bytes as another
/// @param hidden files and folders that were not read since they are hidden
/// @param languages the English names of the languages of `foreign`, sorted
record Troubles(
        List<Trouble> unread,
        List<Trouble> foreign,
        List<Trouble> partly,
        List<Trouble> copies,
        List<Trouble> hidden,
        List<String> languages) {
    /// A source and its first problem, with how many more it has.
    ///
    /// @param why for the user, without a point at its end
    record Trouble(String path, String why) {}

    static Troubles of(Answer answer) {
        var documents = new HashMap<String, Document>();
        var containers = new HashSet<String>();
        for (var document : answer.documents()) {
            documents.put(document.path(), document);
            var path = document.path();
            for (int in = path.indexOf('#'); in > 0; in = path.indexOf('#', in + 1)) {
                containers.add(path.substring(0, in));
            }
        }
        var first = new TreeMap<String, Problem>();
        var counts = new HashMap<String, Integer>();
        for (var problem : answer.problems()) {
            first.putIfAbsent(problem.path(), problem);
            counts.merge(problem.path(), 1, Integer::sum);
        }
        var troubles =
                new Troubles(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        var languages = new TreeSet<String>();
        first.forEach((path, problem) -> {
            var document = documents.get(path);
            var trouble = new Trouble(path, why(problem) + more(counts.getOrDefault(path, 1) - 1));
            if (document != null && !document.analysed()) {
                troubles.foreign.add(trouble);
                languages.add(name(document.language()));
            } else if (problem.ofACopy()) {
                troubles.copies.add(trouble);
            } else if (problem.ofTheHidden()) {
                troubles.hidden.add(trouble);
            } else if (document == null && problem.where() == null && !containers.contains(path)) {
                troubles.unread.add(trouble);
            } else {
                troubles.partly.add(trouble);
            }
        });
        troubles.languages.addAll(languages);
        return troubles;
    }

    private static String more(int problems) {
        return problems == 0 ? "" : "; and " + Phrases.number(problems) + " more";
    }

    private static String why(Problem problem) {
        var what =
                problem.what().endsWith(".")
                        ? problem.what().substring(0, problem.what().length() - 1)
                        : problem.what();
        return problem.where() == null ? what : problem.where() + ": " + what;
    }

    /// One clause for each kind that occurs: `2 sources not read`.
    List<String> clauses() {
        return kinds().stream()
                .map(kind -> Phrases.count(kind.sources().size(), "source") + kind.what())
                .toList();
    }

    /// One line for each kind that occurs, naming some sources with their problem.
    List<String> lines(int names) {
        return kinds().stream()
                .map(kind ->
                        Phrases.count(kind.sources().size(), "source")
                                + kind.what()
                                + ": "
                                + named(kind, names)
                                + ".")
                .toList();
    }

    private record Kind(String what, List<Trouble> sources) {
        /// Whether `what` tells all.
        boolean plain() {
            return sources.getFirst().why().isEmpty();
        }
    }

    private List<Kind> kinds() {
        return List.of(
                        new Kind(" not read", unread),
                        new Kind(
                                " not analysed, in " + Phrases.names(languages, languages.size()),
                                bare(foreign)),
                        new Kind(" read with problems", partly),
                        new Kind(
                                copies.size() == 1
                                        ? " is a copy of another"
                                        : " are copies of others",
                                bare(copies)),
                        new Kind(" hidden, or with hidden files, which are not read", bare(hidden)))
                .stream()
                .filter(kind -> !kind.sources().isEmpty())
                .toList();
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private static List<Trouble> bare(List<Trouble> troubles) {
        return troubles.stream().map(trouble -> new Trouble(trouble.path(), "")).toList();
    }

    /// Some sources of a kind: `a.txt (The file is empty)`; those of which the same is told stand
    /// together, most first.
    private static String named(Kind kind, int names) {
        var alike = Alike.of(kind.sources(), Trouble::why);
        if (kind.plain() || alike.size() == kind.sources().size()) {
            return Phrases.names(kind.sources().stream().map(Troubles::explained).toList(), names);
        }
        var groups = new ArrayList<String>();
        int left = kind.sources().size();
        for (var group : alike.subList(0, Math.min(names, alike.size()))) {
            groups.add(explained(group, names));
            left -= group.size();
        }
        return String.join("; ", groups)
                + (left == 0 ? "" : "; and " + Phrases.number(left) + " more");
    }

    private static String explained(Alike<Trouble> group, int names) {
        var first = group.first();
        boolean same = group.all().stream().allMatch(other -> other.why().equals(first.why()));
        return Phrases.names(group.all().stream().map(Trouble::path).toList(), names)
                + " ("
                + first.why()
                + (same ? ")" : ", and the like)");
    }

    private static String explained(Trouble trouble) {
        return trouble.why().isEmpty()
                ? trouble.path()
                : trouble.path() + " (" + trouble.why() + ")";
    }
}
