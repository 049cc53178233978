// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firsthand.model.Event;
import org.firsthand.model.Hole;
import org.firsthand.model.Moment;
import org.firsthand.text.Days;
import org.firsthand.text.Key;
import org.firsthand.text.MonthNames;
import org.firsthand.text.Words;

/// The texts and occasions that sources announce, each once however many announce it.
///
/// Announcements are of one thing where they are for one day and share a word that tells something:
/// a meeting and the paper that is to be laid before it come together. A text without a day stands
/// alone. An occasion without a day is no hole: nobody can say that it came.
final class Coming {
    private static final int LONG_WORD = 4;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "their", "his");
    private static final Set<String> PLAIN =
            Set.of(
                    "will",
                    "shall",
                    "next",
                    "this",
                    "that",
                    "with",
                    "from",
                    "which",
                    "have",
                    "been",
                    "until",
                    "before",
                    "after",
                    "they",
                    "their",
                    "there",
                    "evening",
                    "morning",
                    "afternoon",
                    "night",
                    "tonight",
                    "today",
                    "tomorrow",
                    "week",
                    "month",
                    "expected",
                    "published",
                    "released",
                    "scheduled",
                    "held");

    private final Sources sources;
    private final List<List<Event>> things = new ArrayList<>();

    private Coming(Sources sources) {
        this.sources = sources;
    }

    /// One hole for each thing that is announced.
    static List<Missing> of(List<Event> events, Sources sources) {
        var coming = new Coming(sources);
        var byWording = new TreeMap<String, List<Event>>();
        for (var event : events) {
            if (event.kind() == Event.Kind.ANNOUNCE) {
                var wording = Key.of(sources.quote(event.passage()));
                byWording.computeIfAbsent(wording, x -> new ArrayList<>()).add(event);
            }
        }
        var byDay = new TreeMap<String, List<Event>>();
        byWording.values().forEach(same -> coming.add(same, byDay));
        byDay.values().forEach(coming::part);
        return coming.things.stream().map(coming::hole).toList();
    }

    /// Adds announcements in the same words under the day of the first: a copy may be dated wrong.
    private void add(List<Event> same, Map<String, List<Event>> byDay) {
        var first = sources.first(same, Event::passage);
        var when = first.when();
        if (when != null && when.precision().compareTo(Moment.Precision.DAY) >= 0) {
            var day = when.value().substring(0, "2000-01-01".length());
            byDay.computeIfAbsent(day, x -> new ArrayList<>()).addAll(same);
        } else if (isText(first)) {
            var words = "text " + Key.of(String.valueOf(first.what()));
            byDay.computeIfAbsent(words, x -> new ArrayList<>()).addAll(same);
        }
    }

    private static boolean isText(Event event) {
        return event.rule().endsWith("text");
    }

    /// Parts the announcements for one day into things.
    private void part(List<Event> day) {
        var groups = new ArrayList<List<Event>>();
        var words = new ArrayList<Set<String>>();
        for (var event : day) {
            var own = words(event);
            var joined = new ArrayList<>(List.of(event));
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (words.get(i).stream().anyMatch(own::contains)) {
                    joined.addAll(groups.remove(i));
                    own.addAll(words.remove(i));
                }
            }
            groups.add(joined);
            words.add(own);
        }
        things.addAll(groups);
    }

    /// The longer words of an announcement; whoever meets, sits or gathers holds a meeting.
    private Set<String> words(Event event) {
        var quote = sources.quote(event.passage());
        var words = new HashSet<String>();
        for (var span : Words.of(quote)) {
            var word = span.of(quote).toLowerCase(Locale.ROOT);
            if (word.startsWith("meet")) {
                words.add("meeting");
            } else if (word.length() >= LONG_WORD && !isPlain(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isPlain(String word) {
        return PLAIN.contains(word)
                || Days.WEEKDAYS.contains(word)
                || MonthNames.ENGLISH.contains(word);
    }

    /// The noun phrase for an occasion, where there is one; else the words that announce it.
    private String occasion(Event event) {
        var what = event.what();
        boolean named =
                what != null
                        && what.indexOf(' ') > 0
                        && ARTICLES.contains(
                                what.substring(0, what.indexOf(' ')).toLowerCase(Locale.ROOT));
        return named && what != null ? what : sources.quote(event.passage());
    }

    /// A text is told by its fullest name, an occasion in the words of the first who announce it.
    private Missing hole(List<Event> thing) {
        var texts = thing.stream().filter(Coming::isText).toList();
        var first = sources.first(texts.isEmpty() ? thing : texts, Event::passage);
        var what =
                texts.isEmpty()
                        ? occasion(first)
                        : texts.stream()
                                .map(Event::what)
                                .flatMap(Stream::ofNullable)
                                .max((a, b) -> Integer.compare(a.length(), b.length()))
                                .map(name -> name.indexOf(' ') < 0 ? "the promised " + name : name)
                                .orElse("");
        var when = first.when();
        var places = thing.stream().map(Event::passage).sorted().toList();
        var by = sources.by("announced", places);
        return new Missing(
                new Hole(
                        Hole.Kind.ANNOUNCED,
                        what,
                        first.who(),
                        first.passage().path(),
                        first.passage(),
                        when == null ? List.of(by) : List.of("for " + when.value(), by)),
                places);
    }
}
