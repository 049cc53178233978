// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Problem;

/// The sources with problems, each counted once, under the worst that befell it.
///
/// @param unread sources that gave no document
/// @param foreign documents in a language without rules, in which no statements are looked for
/// @param partly sources that were read with a problem
/// @param copies sources with the same bytes as another
/// @param hidden files and folders that were not read since they are hidden
/// @param languages the languages of `foreign`, sorted
record Troubles(
        List<Trouble> unread,
        List<Trouble> foreign,
        List<Trouble> partly,
        List<Trouble> copies,
        List<Trouble> hidden,
        List<String> languages) {
    /// A source and its first problem.
    ///
    /// @param why for the user, without the point at its end
    record Trouble(String path, String why) {}

    static Troubles of(Answer answer) {
        var documents = new HashMap<String, Document>();
        answer.documents().forEach(d -> documents.put(d.path(), d));
        var first = new TreeMap<String, Problem>();
        answer.problems().forEach(p -> first.putIfAbsent(p.path(), p));
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
            var trouble = new Trouble(path, why(problem));
            if (document != null && !document.analysed()) {
                troubles.foreign.add(trouble);
                languages.add(document.language());
            } else if (problem.ofACopy()) {
                troubles.copies.add(trouble);
            } else if (problem.ofTheHidden()) {
                troubles.hidden.add(trouble);
            } else if (document == null && problem.where() == null) {
                troubles.unread.add(trouble);
            } else {
                troubles.partly.add(trouble);
            }
        });
        troubles.languages.addAll(languages);
        return troubles;
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
                                + Phrases.names(kind.sources(), names)
                                + ".")
                .toList();
    }

    private record Kind(String what, List<String> sources) {}

    private List<Kind> kinds() {
        var foreignPaths = foreign.stream().map(Trouble::path).toList();
        return List.of(
                        new Kind(" not read", explained(unread)),
                        new Kind(
                                " not analysed: language " + String.join(", ", languages),
                                foreignPaths),
                        new Kind(" read with problems", explained(partly)),
                        new Kind(
                                copies.size() == 1
                                        ? " is a copy of another"
                                        : " are copies of others",
                                copies.stream().map(Trouble::path).toList()))
                .stream()
                .filter(kind -> !kind.sources().isEmpty())
                .toList();
    }

    private static List<String> explained(List<Trouble> troubles) {
        return troubles.stream()
                .map(trouble -> trouble.path() + " (" + trouble.why() + ")")
                .toList();
    }
}
