// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.text.Key;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// The documents that seem to be about something else: they name nearly none of the people, places
/// and bodies that the others name.
///
/// A name is a word with a capital inside a sentence. It belongs to the event when several outlets
/// have it, and so says nothing of how true a document is. Where most documents name nothing that
/// others name, the pile is about no one event.
final class Beside {
    /// In a pile of fewer outlets nobody can say what it is about.
    private static final int FEWEST_OUTLETS = 12;

    private static final int OUTLETS_OF_A_NAME = 4;
    private static final int FEWEST_NAMES = 2;
    private static final int SHORTEST_NAME = 3;

    private static final Set<String> CALENDAR = calendar();

    private Beside() {}

    /// The paths of the documents beside the event, sorted. Of what was not analysed nobody can say
    /// what it is about.
    static Set<String> of(List<Document> pile) {
        var documents = pile.stream().filter(Document::analysed).toList();
        var outlets = new HashSet<String>();
        var names = new TreeMap<String, Set<String>>();
        var outletsOf = new HashMap<String, Set<String>>();
        for (var document : documents) {
            outlets.add(document.publisher());
            var own = names(document);
            names.put(document.path(), own);
            own.forEach(name ->
                    outletsOf
                            .computeIfAbsent(name, x -> new HashSet<>())
                            .add(document.publisher()));
        }
        return outlets.size() < FEWEST_OUTLETS ? Set.of() : beside(names, outletsOf);
    }

    private static Set<String> beside(
            Map<String, Set<String>> names, Map<String, Set<String>> outletsOf) {
        var beside = new TreeSet<String>();
        names.forEach((path, own) -> {
            long shared =
                    own.stream()
                            .filter(name ->
                                    outletsOf.getOrDefault(name, Set.of()).size()
                                            >= OUTLETS_OF_A_NAME)
                            .count();
            if (shared < FEWEST_NAMES) {
                beside.add(path);
            }
        });
        return 2 * beside.size() > names.size() ? Set.of() : beside;
    }

    /// The names in a text, but for those of its own outlet, of days and of months.
    private static Set<String> names(Document document) {
        var own = new HashSet<String>();
        var publisher = document.publisher();
        Words.of(publisher).forEach(word -> own.add(Key.of(word.of(publisher))));
        var text = document.body();
        var names = new HashSet<String>();
        for (var sentence : Sentences.of(text)) {
            Words.of(text, sentence.start(), sentence.end()).stream()
                    .skip(1)
                    .map(word -> word.of(text))
                    .filter(Beside::isName)
                    .map(Key::of)
                    .filter(name -> !own.contains(name) && !CALENDAR.contains(name))
                    .forEach(names::add);
        }
        return names;
    }

    /// English days and months: any two documents share them.
    private static Set<String> calendar() {
        var names = new HashSet<String>();
        for (var day : DayOfWeek.values()) {
            names.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        for (var month : Month.values()) {
            names.add(
                    month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(names);
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST_NAME
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).anyMatch(Character::isLowerCase);
    }
}
