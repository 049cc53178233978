// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// Which references of several documents mean one text.
///
/// Those with one key do. A document that tells less than the others has a key of its own: `its
/// survey of the gate` is `a survey carried out for the board by Holm Marine, which found that the
/// gate ...` where the words of its key all stand in the phrase that names the better known text;
/// where it tells no owner, they may stand in the sentence of that phrase. Where it tells nothing,
/// `the survey` is the best known of the pile.
final class SameText {
    private final Sources sources;
    private final Map<Passage, Set<String>> ofPassage = new HashMap<>();
    private final Map<Passage, Set<String>> ofSentence = new HashMap<>();

    SameText(Sources sources) {
        this.sources = sources;
    }

    /// The references to each text, those with its best known key first.
    List<List<Reference>> grouped(List<Reference> references) {
        var byKey = new TreeMap<String, List<Reference>>();
        for (var reference : references) {
            var key = reference.kind() + " " + reference.key();
            byKey.computeIfAbsent(key, x -> new ArrayList<>()).add(reference);
        }
        var groups = new ArrayList<List<Reference>>();
        byKey.values().stream()
                .sorted(Comparator.comparingInt((List<Reference> all) -> -documents(all)))
                .forEach(all -> join(all, groups));
        return groups;
    }

    private static int documents(List<Reference> all) {
        var paths = new TreeSet<String>();
        all.forEach(reference -> paths.add(reference.passage().path()));
        return paths.size();
    }

    private void join(List<Reference> all, List<List<Reference>> groups) {
        for (var group : groups) {
            if (isSame(all.getFirst(), group)) {
                group.addAll(all);
                return;
            }
        }
        groups.add(new ArrayList<>(all));
    }

    private boolean isSame(Reference less, List<Reference> more) {
        var known = more.getFirst();
        boolean kind =
                less.kind() == Reference.Kind.DOCUMENT
                        && known.kind() == Reference.Kind.DOCUMENT
                        && first(less.key()).equals(first(known.key()))
                        && less.key().chars().noneMatch(Character::isDigit);
        if (!kind) {
            return false;
        }
        if (less.key().equals(first(less.key()))) {
            return sources.quote(less.passage()).toLowerCase(Locale.ROOT).startsWith("the ");
        }
        var words = List.of(less.key().split(" "));
        var wanted = words.subList(1, words.size());
        boolean ownerless = less.owner() == null;
        return more.stream()
                .filter(reference -> reference.key().equals(known.key()))
                .map(Reference::passage)
                .map(passage -> ownerless ? ofSentence(passage) : ofPassage(passage))
                .anyMatch(told -> told.containsAll(wanted));
    }

    private static String first(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    /// The keys of the words in a passage.
    private Set<String> ofPassage(Passage passage) {
        return ofPassage.computeIfAbsent(passage, p -> words(p, p.span()));
    }

    /// The keys of the words in the sentences that a passage touches.
    private Set<String> ofSentence(Passage passage) {
        return ofSentence.computeIfAbsent(passage, p -> words(p, sentences(p)));
    }

    private Span sentences(Passage passage) {
        var document = sources.of(passage.path());
        int from = passage.span().start();
        int to = passage.span().end();
        var all = document == null ? List.<Span>of() : Sentences.of(document.text(passage.part()));
        for (var sentence : all) {
            if (sentence.overlap(passage.span()) > 0) {
                from = Math.min(from, sentence.start());
                to = Math.max(to, sentence.end());
            }
        }
        return new Span(from, to);
    }

    private Set<String> words(Passage passage, Span span) {
        var document = sources.of(passage.path());
        var words = new HashSet<String>();
        if (document != null) {
            var text = document.text(passage.part());
            Words.of(text, span.start(), span.end())
                    .forEach(word -> words.add(Key.of(word.of(text))));
        }
        return words;
    }
}
