// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Days;
import org.firsthand.text.Key;
import org.firsthand.text.MonthNames;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// A written source that is not in the pile: a statement, a notice, a letter that several documents
/// quote in the same words, each saying that it quotes it.
///
/// Spoken words may be heard by many, and who quotes them may have them from another; but who says
/// that he quotes a paper, names no go-between, and shares nothing else, had the paper.
final class Written {
    /// Share of a passage that must stand in quotation marks; `it said` may stand between.
    private static final double QUOTED = 0.7;

    /// Outlets that must name the same kind of paper.
    private static final int NAMED_BY = 2;

    private static final Set<String> PAPERS =
            Set.of(
                    "statement",
                    "notice",
                    "letter",
                    "release",
                    "communique",
                    "circular",
                    "memo",
                    "memorandum",
                    "leaflet",
                    "bulletin",
                    "declaration",
                    "manifesto");

    /// Verbs by which a paper speaks, beside those of persons.
    private static final Set<String> SPEAKS =
            Set.of("reads", "read", "concludes", "concluded", "goes", "went", "adds", "ends");

    /// Words with a capital at the head of a sentence that belong to no name.
    private static final Set<String> OPENERS =
            Set.of(
                    "the", "a", "an", "in", "on", "its", "their", "his", "her", "but", "and", "it",
                    "they", "this", "that", "for", "from", "at", "by", "as");

    private static final Set<String> WITHIN = Set.of("of", "for", "the", "and", "de", "van", "von");

    /// One document that has the words.
    record Place(Teller teller, Passage passage) {
        String text() {
            return teller.document().text(passage.part());
        }
    }

    private Written() {}

    /// What the paper is called from which all these places have their words, such as `statement of
    /// the Harbour Board`; null where one of them does not quote it, or fewer than two outlets name
    /// it: then it may be no paper, or one of them may be its own text.
    static @Nullable String source(List<Place> places) {
        if (!places.stream().allMatch(Written::isQuotation)) {
            return null;
        }
        var namedBy = new TreeMap<String, Set<String>>();
        for (var place : places) {
            for (var paper : papers(place)) {
                namedBy.computeIfAbsent(paper, x -> new TreeSet<>())
                        .add(place.teller.document().publisher());
            }
        }
        return namedBy.entrySet().stream()
                .filter(e -> e.getValue().size() >= NAMED_BY)
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .map(Map.Entry::getKey)
                .map(paper -> called(paper, places))
                .orElse(null);
    }

    private static boolean isQuotation(Place place) {
        if (place.teller.document().kind() == Document.Kind.TRANSCRIPT) {
            return false;
        }
        int quoted =
                place.teller.quotations().stream().mapToInt(place.passage.span()::overlap).sum();
        return quoted >= QUOTED * place.passage.span().length();
    }

    /// The kinds of paper that the paragraph around the words speaks of, if it lets one speak.
    private static Set<String> papers(Place place) {
        var text = place.text();
        int from = text.lastIndexOf('\n', place.passage.span().start()) + 1;
        int end = text.indexOf('\n', place.passage.span().end());
        var papers = new TreeSet<String>();
        boolean speaks = false;
        var paragraph = new Span(from, end < 0 ? text.length() : end);
        var quotations = Quoted.of(text, paragraph);
        for (var word : Words.of(text, paragraph.start(), paragraph.end())) {
            if (quotations.stream().noneMatch(q -> q.contains(word))) {
                var key = Key.of(word.of(text));
                speaks |= Wording.isCue(key) || SPEAKS.contains(key);
                if (PAPERS.contains(key)) {
                    papers.add(key);
                }
            }
        }
        return speaks ? papers : Set.of();
    }

    /// The paper with the name of its author that most documents have, the longest among equals.
    private static String called(String paper, List<Place> places) {
        var names = new HashMap<String, Integer>();
        for (var place : places) {
            var name = author(paper, Telling.of(place.teller));
            if (name != null) {
                names.merge(name, 1, Integer::sum);
            }
        }
        return names.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(e -> e.getKey().length())
                                .thenComparing(Map.Entry::getKey))
                .map(e -> paper + " of " + e.getKey())
                .orElse(paper);
    }

    /// The last name before the paper in the first sentence that has one.
    private static @Nullable String author(String paper, Telling telling) {
        for (int s = 0; s < telling.sentences().size(); s++) {
            int from = telling.firstWord(s);
            int to = from + telling.length(s);
            int at = telling.keys().subList(from, to).indexOf(paper);
            var name = at < 0 ? null : lastName(telling, from, from + at);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String lastName(Telling telling, int from, int to) {
        var names = new ArrayList<Span>();
        for (int w = from; w < to; w++) {
            if (isNamed(telling, w)) {
                int end = w + 1;
                while (end < to
                        && (isNamed(telling, end)
                                || WITHIN.contains(telling.keys().get(end))
                                        && end + 1 < to
                                        && isNamed(telling, end + 1))) {
                    end++;
                }
                names.add(new Span(w, end));
                w = end;
            }
        }
        return names.reversed().stream()
                .filter(n -> n.length() > 1)
                .findFirst()
                .map(n -> words(telling, n))
                .orElse(null);
    }

    private static boolean isNamed(Telling telling, int w) {
        var word = telling.words().get(w).of(telling.text());
        var key = telling.keys().get(w);
        return Character.isUpperCase(word.charAt(0))
                && !telling.isQuoted(w)
                && !OPENERS.contains(key)
                && !Days.WEEKDAYS.contains(key)
                && MonthNames.of(word) == 0;
    }

    private static String words(Telling telling, Span name) {
        var words =
                Words.oneLine(
                        new Span(
                                        telling.words().get(name.start()).start(),
                                        telling.words().get(name.end() - 1).end())
                                .of(telling.text()));
        boolean article = name.start() > 0 && telling.keys().get(name.start() - 1).equals("the");
        return article ? "the " + words : words;
    }
}
