// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.firsthand.model.Answer;
import org.firsthand.model.Conflict;
import org.firsthand.model.Finding;
import org.firsthand.text.Days;
import org.firsthand.text.Key;
import org.firsthand.text.MonthNames;
import org.firsthand.text.Words;

/// What most of a pile is about, where its documents hold many stories each, as whole pages of a
/// newspaper do: the names that come back most in what several outlets print. There what is printed
/// most is often something else that was on all pages of a day; it stands behind what as many print
/// of the pile's own matter.
///
/// In a pile of single stories everything counts alike.
final class Theme {
    /// Stories a document from which on documents are whole pages.
    private static final int PAGES = 3;

    private static final int SHORTEST_NAME = 3;

    /// The share from which on a text tells of what the pile is about.
    private static final double ENOUGH = 0.25;

    private final Map<String, String> texts = new HashMap<>();

    /// How many outlets print claims with a name, all claims together.
    private final Map<String, Integer> printed = new HashMap<>();

    private final Map<String, Double> shares = new HashMap<>();
    private final int most;

    private Theme(Answer answer) {
        int stories = answer.documents().stream().mapToInt(d -> d.stories().size()).sum();
        if (stories >= PAGES * Math.max(1, answer.documents().size())) {
            answer.claims().claims().forEach(c -> texts.put(c.id(), c.text()));
            answer.findings().stream().filter(f -> f.outlets() >= Overview.WIDE).forEach(this::add);
        }
        most = printed.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private Theme() {
        most = 0;
    }

    /// That of a pile of which nothing is known: all is its own matter.
    static Theme none() {
        return new Theme();
    }

    static Theme of(Answer answer) {
        return new Theme(answer);
    }

    private void add(Finding finding) {
        names(texts.getOrDefault(finding.claim(), ""))
                .forEach(name -> printed.merge(name, finding.outlets(), Integer::sum));
    }

    /// From 0 to 1: how much of what several outlets print has a name that this text has, of its
    /// names the one that comes back most.
    double share(String text) {
        return most == 0
                ? 1
                : names(text).stream()
                                .mapToInt(name -> printed.getOrDefault(name, 0))
                                .max()
                                .orElse(0)
                        / (double) most;
    }

    /// Whether the documents are whole pages with many stories.
    boolean ofPages() {
        return most > 0;
    }

    /// The most widely printed of the pile's own matter first.
    Comparator<Finding> mostPrinted() {
        return byShare(f -> f.outlets(), Overview.MOST_PRINTED);
    }

    /// In the order of a number, the largest first, each weighed by its share; then as told.
    Comparator<Finding> byShare(ToIntFunction<Finding> number, Comparator<Finding> then) {
        return Comparator.<Finding>comparingDouble(f -> -number.applyAsInt(f) * share(f))
                .thenComparing(then);
    }

    /// How much of what several outlets print has a name that a claim has.
    double share(Finding finding) {
        return shares.computeIfAbsent(
                finding.claim(), claim -> share(texts.getOrDefault(claim, "")));
    }

    /// The same of a conflict: that of the side which has less of it.
    double share(Conflict conflict, Lookup lookup) {
        return most == 0
                ? 1
                : Stream.of(conflict.a(), conflict.b())
                        .flatMap(id -> lookup.statement(id).stream())
                        .mapToDouble(s -> share(lookup.document(s.path()).quote(s.passage())))
                        .min()
                        .orElse(0);
    }

    /// Whether a text tells of the pile's own matter.
    boolean isIn(String text) {
        return share(text) >= ENOUGH;
    }

    /// The words with a capital behind the first word, in lower case, without days and months.
    private static Set<String> names(String text) {
        var names = new TreeSet<String>();
        Words.of(text).stream()
                .skip(1)
                .map(w -> w.of(text))
                .filter(w -> Character.isUpperCase(w.charAt(0)))
                .map(Theme::key)
                .filter(key -> key.length() >= SHORTEST_NAME && MonthNames.of(key) == 0)
                .filter(key -> !Days.WEEKDAYS.contains(key))
                .forEach(names::add);
        return names;
    }

    /// Without the mark of the genitive.
    private static String key(String word) {
        boolean owns = word.endsWith("'s") || word.endsWith("’s");
        return Key.of(owns ? word.substring(0, word.length() - 2) : word);
    }
}
