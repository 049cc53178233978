// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.text.Dates;
import org.firsthand.text.Days;
import org.firsthand.text.Places;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// Puts passages together that tell the same: statements of one claim, or sentences that share most
/// of what is rare in the pile. A shared date or an equal number alone makes no two tellings one.
final class Tellings {
    private static final int FEWEST_SHARED = 2;
    private static final int SHORTEST_WORD = 3;

    /// Characters of a sentence of ordinary length.
    private static final int SHORTEST = 30;

    private static final int LONGEST = 220;

    private static final double ROUNDING = 1e-9;

    /// Members of a group that a further passage is held against.
    private static final int MOST_COMPARED = 24;

    private final Lookup lookup;
    private final double least;
    private final int documents;
    private final Map<String, Integer> spread = new HashMap<>();
    private final Places<String> claimed = new Places<>();

    /// A passage, the sentence around it, and what that says.
    private record Telling(
            Passage passage, Passage sentence, Set<String> claims, Set<String> rare) {}

    /// Passages that tell the same.
    ///
    /// @param passages in the order given
    /// @param sentence the one that has most in common with the others
    record Group(List<Passage> passages, Passage sentence) {
        Group {
            passages = List.copyOf(passages);
        }
    }

    /// @param least the share of the rare words of the shorter sentence that makes two tellings one
    Tellings(Answer answer, Lookup lookup, double least) {
        this.lookup = lookup;
        this.least = least;
        this.documents = answer.documents().size();
        for (var document : answer.documents()) {
            for (var word : words(document.body(), 0, document.body().length())) {
                spread.merge(word, 1, Integer::sum);
            }
        }
        for (var claim : answer.claims().claims()) {
            for (var id : claim.statements()) {
                lookup.statement(id).ifPresent(s -> claimed.add(s.passage(), claim.id()));
            }
        }
    }

    /// The passages in groups, each in the order of its first.
    List<Group> groups(List<Passage> passages) {
        var groups = new ArrayList<List<Telling>>();
        for (var passage : passages) {
            var telling = telling(passage);
            var own = groups.stream().filter(g -> belongs(telling, g)).toList();
            if (own.isEmpty()) {
                groups.add(new ArrayList<>(List.of(telling)));
            } else {
                own.getFirst().add(telling);
            }
        }
        return groups.stream().map(this::group).toList();
    }

    private Group group(List<Telling> tellings) {
        var best = tellings.getFirst();
        double most = -1;
        for (var telling : tellings.subList(0, Math.min(MOST_COMPARED, tellings.size()))) {
            double common = isPlain(telling.sentence()) ? 1 : 0;
            for (var other : tellings.subList(0, Math.min(MOST_COMPARED, tellings.size()))) {
                common += alike(telling, other);
            }
            if (common > most + ROUNDING) {
                most = common;
                best = telling;
            }
        }
        return new Group(tellings.stream().map(Telling::passage).toList(), best.sentence());
    }

    private Telling telling(Passage passage) {
        var document = lookup.document(passage.path());
        var span = Excerpt.sentences(passage, document);
        return new Telling(
                passage,
                new Passage(passage.path(), passage.part(), span),
                new TreeSet<>(claimed.touching(passage)),
                rare(document, passage, span.start(), span.end()));
    }

    /// The words of a sentence but for those of the passage, of dates, and the ones that all use.
    private Set<String> rare(Document document, Passage passage, int start, int end) {
        var text = document.text(passage.part());
        var rare = words(text, start, Math.min(end, passage.span().start()));
        rare.addAll(words(text, Math.max(start, passage.span().end()), end));
        rare.removeIf(w -> weight(w) <= 0);
        return rare;
    }

    private static Set<String> words(String text, int start, int end) {
        var words = new TreeSet<String>();
        for (var span : Words.of(text, start, Math.max(start, end))) {
            var key = Wording.key(span.of(text));
            boolean time = Dates.month(key) > 0 || Days.weekday(key) != null;
            if (key.length() >= SHORTEST_WORD && !time) {
                words.add(key);
            }
        }
        return words;
    }

    private double weight(String word) {
        return StrictMath.log((documents + 1.0) / spread.getOrDefault(word, 1));
    }

    private boolean belongs(Telling telling, List<Telling> group) {
        return group.stream()
                .limit(MOST_COMPARED)
                .anyMatch(other ->
                        !Collections.disjoint(telling.claims(), other.claims())
                                || alike(telling, other) >= least);
    }

    /// The share of the rare words of the shorter sentence that the other has too.
    private double alike(Telling one, Telling other) {
        if (!one.rare().isEmpty() && one.rare().equals(other.rare())) {
            return 1;
        }
        var shared = new TreeSet<>(one.rare());
        shared.retainAll(other.rare());
        double shorter = Math.min(weigh(one.rare()), weigh(other.rare()));
        return shared.size() < FEWEST_SHARED || shorter <= 0 ? 0 : weigh(shared) / shorter;
    }

    private double weigh(Set<String> words) {
        double sum = 0;
        for (var word : words) {
            sum += weight(word);
        }
        return sum;
    }

    /// Whether it is a whole sentence of ordinary length and no piece of a table or a list.
    private boolean isPlain(Passage sentence) {
        var words = lookup.document(sentence.path()).quote(sentence).strip();
        return words.length() >= SHORTEST
                && words.length() <= LONGEST
                && words.indexOf('\n') < 0
                && ".!?”\"".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
