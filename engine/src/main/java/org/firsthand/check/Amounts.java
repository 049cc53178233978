// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.check.Cited.Reasons;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Kind;
import org.firsthand.model.Checked.Verdict;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Quantity;
import org.firsthand.text.Wording;

/// Looks for each number of a draft, with its unit, in the pile.
///
/// A number stands where a source has the same of the same unit. It is altered where none has it,
/// or only about something else, and a source has another of the same unit about the same.
final class Amounts {
    /// Content words that two places about the same have in common.
    private static final int SAME_MATTER = 2;

    /// Content words that outweigh a source that has the same number, but of nothing alike.
    private static final int PLAINLY = 4;

    /// Content words around the same number of what has another name.
    private static final int OTHER_UNIT = 3;

    /// A unit with so few numbers in the pile names its matter by itself.
    private static final int RARE = 5;

    private static final String ALONE =
            "The number stands there, but no other word of the draft's sentence does";

    /// Words in which one number is written at most.
    private static final int NUMBER_WORDS = 8;

    private final Voices voices;
    private final Cited cited;
    private final Matter matter = new Matter();
    private final List<Document> documents;
    private final Map<String, List<Mention>> byValue = new HashMap<>();
    private final Map<String, List<Mention>> byPath = new HashMap<>();
    private final Map<String, List<Mention>> byUnit = new HashMap<>();

    Amounts(Voices voices, Preference preference, List<Document> documents) {
        this.voices = voices;
        this.cited = new Cited(voices, preference);
        this.documents = documents;
    }

    /// The quantities of the draft, checked; those of one passage together.
    List<Checked> check(Document draft, List<Quantity> own, List<Quantity> pile) {
        for (var quantity : pile) {
            var document = voices.known(quantity.passage().path());
            if (document != null) {
                keep(mention(quantity, document));
            }
        }
        var byPassage = new TreeMap<Passage, List<Quantity>>();
        own.forEach(q -> byPassage.computeIfAbsent(q.passage(), p -> new ArrayList<>()).add(q));
        looseNumbers(own);
        var checked = new ArrayList<Checked>();
        for (var quantities : byPassage.values()) {
            checked.add(
                    quantities.stream()
                            .map(q -> verdict(q, mention(q, draft)))
                            .max(Comparator.comparing(Checked::verdict))
                            .orElseThrow());
        }
        return checked;
    }

    private Mention mention(Quantity quantity, Document document) {
        var text = document.text(quantity.passage().part());
        var words = matter.around(quantity.passage(), text);
        return new Mention(
                quantity.passage(), plain(quantity.value()), quantity.unit(), words, true);
    }

    private void keep(Mention mention) {
        byValue.computeIfAbsent(mention.value(), v -> new ArrayList<>()).add(mention);
        byPath.computeIfAbsent(mention.passage().path(), p -> new ArrayList<>()).add(mention);
        byUnit.computeIfAbsent(mention.unit(), u -> new ArrayList<>()).add(mention);
    }

    private static String plain(String value) {
        try {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            // A quantity may one day have a value that is no decimal: it equals itself alone.
            return value;
        }
    }

    /// Adds the numbers of the draft that stand in the pile without a unit that was understood.
    private void looseNumbers(List<Quantity> own) {
        var wanted = new TreeSet<String>();
        own.stream().map(q -> plain(q.value())).forEach(wanted::add);
        for (var document : documents) {
            for (var track : wanted.isEmpty() ? List.<Track>of() : Track.of(document)) {
                loose(track, wanted);
            }
        }
    }

    private void loose(Track track, Set<String> wanted) {
        var words = track.words(0, track.text().length());
        for (int i = 0; i < words.size(); i++) {
            if (!isNumber(words.get(i).of(track.text()))) {
                continue;
            }
            var next = words.subList(i, Math.min(words.size(), i + NUMBER_WORDS));
            var number = Figures.of(track.text(), next);
            if (wanted.contains(number.keys().getFirst())) {
                var passage = new Passage(track.path(), track.part(), number.words().getFirst());
                addLoose(passage, number.keys().getFirst(), track.text());
            }
            i += (int) next.stream().filter(number.words().getFirst()::contains).count() - 1;
        }
    }

    private void addLoose(Passage passage, String value, String text) {
        boolean known =
                byPath.getOrDefault(passage.path(), List.of()).stream()
                        .anyMatch(m -> m.passage().touches(passage));
        if (!known) {
            var mention = new Mention(passage, value, "", matter.around(passage, text), true);
            byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(mention);
        }
    }

    private static boolean isNumber(String word) {
        int hyphen = word.indexOf('-');
        return Wording.isNumber(Wording.key(hyphen > 0 ? word.substring(0, hyphen) : word));
    }

    private Checked verdict(Quantity quantity, Mention own) {
        var values = byValue.getOrDefault(own.value(), List.of());
        var same =
                cited.nearest(
                        own, values.stream().filter(m -> m.unit().equals(own.unit())).toList());
        var elsewhere = cited.nearest(own, values.stream().filter(m -> isLikely(own, m)).toList());
        var other = others(own);
        boolean contradicted = !other.isEmpty() && isAbout(own, other.getFirst());
        boolean plainly = !other.isEmpty() && other.getFirst().shared(own) >= PLAINLY;
        if (!same.isEmpty() && (same.getFirst().shared(own) > 0 || !plainly)) {
            boolean bare = same.getFirst().shared(own) == 0;
            return stands(own, same, bare ? List.of(ALONE) : List.of());
        }
        if (!elsewhere.isEmpty()) {
            return stands(own, elsewhere, List.of());
        }
        var close = quantity.approximate() ? close(own, other) : List.<Mention>of();
        if (!close.isEmpty()) {
            return stands(own, close, List.of("The draft says about so much"));
        }
        return contradicted ? altered(own, other) : notFound(own);
    }

    /// Whether a number without a unit, or with one of another name, is the draft's.
    private static boolean isLikely(Mention own, Mention other) {
        boolean small = own.value().length() == 1;
        int needed = other.unit().isEmpty() ? SAME_MATTER : small ? Integer.MAX_VALUE : OTHER_UNIT;
        return other.shared(own) >= needed;
    }

    /// Whether another number of the unit is about the same.
    private boolean isAbout(Mention own, Mention other) {
        int shared = other.shared(own);
        long values =
                byUnit.getOrDefault(own.unit(), List.of()).stream()
                        .map(Mention::value)
                        .distinct()
                        .limit(RARE + 1)
                        .count();
        return shared >= SAME_MATTER || shared > 0 && values <= RARE;
    }

    private List<Mention> others(Mention own) {
        return cited.nearest(
                own,
                byUnit.getOrDefault(own.unit(), List.of()).stream()
                        .filter(m -> !m.value().equals(own.value()))
                        .toList());
    }

    /// Numbers within a tenth of one that is given as "about".
    private static List<Mention> close(Mention own, List<Mention> others) {
        return others.stream()
                .filter(m -> m.shared(own) > 0 && isClose(own.value(), m.value()))
                .toList();
    }

    private static boolean isClose(String a, String b) {
        try {
            var one = new BigDecimal(a);
            var gap = one.subtract(new BigDecimal(b)).abs();
            return gap.multiply(BigDecimal.TEN).compareTo(one.abs()) <= 0;
        } catch (NumberFormatException e) {
            // What is no decimal is close to nothing.
            return false;
        }
    }

    private Checked stands(Mention own, List<Mention> places, List<String> because) {
        return checked(own, Verdict.VERBATIM, places, because);
    }

    private Checked altered(Mention own, List<Mention> others) {
        var about = others.stream().filter(m -> isAbout(own, m)).toList();
        return checked(own, Verdict.ALTERED, about, List.of());
    }

    private Checked notFound(Mention own) {
        return checked(
                own,
                Verdict.NOT_FOUND,
                List.of(),
                List.of(
                        "No source gives this number for this, or another number for the same thing"));
    }

    private Checked checked(
            Mention own, Verdict verdict, List<Mention> places, List<String> because) {
        return cited.checked(Kind.NUMBER, own, verdict, new Reasons(places, because));
    }
}
