// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// The documents of the pile by their paths, and what can be asked of passages in them.
final class Sources {
    private static final int LONGEST_QUOTE = 160;
    private static final int LONGEST_BEFORE = 40;

    private final Map<String, Document> documents = new TreeMap<>();
    private final Set<String> children = new TreeSet<>();
    private final Repeats repeats;

    Sources(List<Document> pile, List<Descent> descents) {
        pile.forEach(document -> documents.put(document.path(), document));
        repeats = new Repeats(pile, descents);
        descents.stream()
                .filter(descent -> descent.parent() != null)
                .forEach(descent -> children.add(descent.child().path()));
    }

    @Nullable Document of(String path) {
        return documents.get(path);
    }

    /// The words of a passage in one line, cut where they are long.
    String quote(Passage passage) {
        var document = documents.get(passage.path());
        var words = document == null ? "" : withoutMark(Words.oneLine(document.quote(passage)));
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, cut(words)) + " …";
    }

    /// The last blank within the limit; the limit where there is none.
    private static int cut(String words) {
        int blank = words.lastIndexOf(' ', LONGEST_QUOTE);
        return blank < 0
                ? LONGEST_QUOTE
                        - (Character.isHighSurrogate(words.charAt(LONGEST_QUOTE - 1)) ? 1 : 0)
                : blank;
    }

    /// The sentence in which a passage begins; the passage itself where its document is not here.
    Passage sentence(Passage passage) {
        var document = documents.get(passage.path());
        if (document == null) {
            return passage;
        }
        return Sentences.of(document.text(passage.part())).stream()
                .filter(s ->
                        s.start() <= passage.span().start() && passage.span().start() < s.end())
                .findFirst()
                .map(s -> new Passage(passage.path(), passage.part(), s))
                .orElse(passage);
    }

    /// The last words before a passage, plain.
    List<String> before(Passage passage) {
        var document = documents.get(passage.path());
        if (document == null) {
            return List.of();
        }
        var text = document.text(passage.part());
        int start = passage.span().start();
        return Words.of(text, Math.max(0, start - LONGEST_BEFORE), start).stream()
                .map(w -> Words.plain(w.of(text)))
                .toList();
    }

    /// Without the mark of a list before it.
    private static String withoutMark(String line) {
        boolean mark = line.length() > 2 && "-*\u2022\u2013\u2014".indexOf(line.charAt(0)) >= 0;
        return mark && line.charAt(1) == ' ' ? line.substring(2) : line;
    }

    /// The one in the document that was out first for certain; a document that lives off another of
    /// the pile comes behind all that do not. Of several that were out at one time, and of undated
    /// ones, it is the one that has most of them, then the first by path.
    <T> T first(List<T> all, Function<T, Passage> place) {
        var counts = new HashMap<String, Integer>();
        all.forEach(t -> counts.merge(place.apply(t).path(), 1, Integer::sum));
        return all.stream()
                .min(
                        Comparator.comparing((T t) -> children.contains(place.apply(t).path()))
                                .thenComparing(
                                        t -> out(place.apply(t)),
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(t -> -counts.getOrDefault(place.apply(t).path(), 0))
                                .thenComparing(place))
                .orElseThrow();
    }

    private @Nullable Instant out(Passage passage) {
        var document = documents.get(passage.path());
        var time = document == null ? null : document.published();
        return time == null ? null : time.value().to();
    }

    /// When the document of a passage came out, at the earliest; null where that is not known.
    @Nullable Instant published(Passage passage) {
        var document = documents.get(passage.path());
        var time = document == null ? null : document.published();
        return time == null ? null : time.value().from();
    }

    /// The places that repeat none of the others.
    List<Passage> own(List<Passage> places) {
        return repeats.own(places);
    }

    /// Which documents it was, as `cited by 2: a.txt, b.txt`; those that only repeat them stand
    /// apart.
    String by(String deed, List<Passage> passages) {
        var own = paths(own(passages));
        var copies = paths(passages);
        copies.removeAll(own);
        var by =
                own.size() == 1
                        ? deed + " by " + own.first()
                        : deed + " by " + own.size() + ": " + String.join(", ", own);
        return copies.isEmpty()
                ? by
                : by
                        + "; repeated by "
                        + (copies.size() == 1
                                ? copies.first()
                                : copies.size() + ": " + String.join(", ", copies));
    }

    private static SortedSet<String> paths(List<Passage> passages) {
        var paths = new TreeSet<String>();
        passages.forEach(passage -> paths.add(passage.path()));
        return paths;
    }
}
