// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Bound;
import org.firsthand.text.Days;
import org.firsthand.text.Durations;
import org.firsthand.text.Key;
import org.firsthand.text.Numerals;
import org.firsthand.text.Plurals;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Reads what a sentence tells of a definite thing that can have but one value: how long, high or
/// old it is (`the 35-minute recording`, `the wall is 40 metres long`), and on which day it was
/// made (`the letter was signed on 3 May`).
final class Traits {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DAY_REACH = 8;

    /// Words that make a thing one that is known.
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "its", "his", "her", "their", "our", "my");

    /// What is done to a thing once.
    private static final Set<String> ONCE =
            Set.of(
                    "made",
                    "recorded",
                    "filmed",
                    "taped",
                    "photographed",
                    "built",
                    "founded",
                    "launched",
                    "signed",
                    "written",
                    "dated",
                    "born",
                    "died",
                    "killed",
                    "arrested",
                    "drowned",
                    "completed",
                    "sunk",
                    "sank",
                    "wrecked",
                    "demolished",
                    "laid",
                    "installed");

    /// Verbs between a thing and its measure.
    private static final Set<String> MEASURES =
            Set.of(
                    "is",
                    "was",
                    "runs",
                    "ran",
                    "lasts",
                    "lasted",
                    "measures",
                    "measured",
                    "weighs",
                    "weighed",
                    "covers",
                    "covered",
                    "spans",
                    "spanned",
                    "took",
                    "takes",
                    "cost",
                    "costs");

    private static final Set<String> BE = Set.of("is", "was", "were", "are", "been");

    private final String text;
    private final Passage passage;
    private final @Nullable LocalDate published;
    private final List<Span> words;
    private final List<String> lows;
    private final Map<String, Map<String, Range>> traits = new TreeMap<>();
    private final Set<String> units = new HashSet<>();
    private int end;

    /// From one value to another, both of which it may be.
    record Range(BigDecimal from, BigDecimal to) {
        boolean meets(Range other) {
            return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
        }

        static Range around(BigDecimal value, BigDecimal off) {
            return new Range(value.subtract(off), value.add(off));
        }
    }

    /// A thing as one sentence describes it.
    ///
    /// @param thing the stem of its name
    /// @param traits what is told of it, by kind
    /// @param stems what else the sentence speaks of
    /// @param sentence the sentence
    /// @param passage the words that tell it
    record Described(
            String thing,
            Map<String, Range> traits,
            Set<String> stems,
            Passage sentence,
            Passage passage,
            Document document) {}

    private Traits(Document document, Passage passage) {
        this.passage = passage;
        this.text = document.quote(passage);
        var out = document.published();
        this.published = out == null || !Days.isDay(out.value()) ? null : Days.date(out.value());
        this.words = Words.of(text);
        this.lows = words.stream().map(w -> w.of(text).toLowerCase(Locale.ROOT)).toList();
    }

    /// The things that a sentence describes.
    ///
    /// @param statement what is said in the sentence; null where nothing is known to be
    static List<Described> of(Document document, Passage sentence, @Nullable Statement statement) {
        var reader = new Traits(document, sentence);
        reader.modifiers();
        reader.subject();
        var described = new ArrayList<Described>();
        if (!reader.traits.isEmpty()) {
            var stems = new TreeSet<String>();
            Gists.of(reader.text)
                    .getFirst()
                    .stems()
                    .forEach((stem, mark) -> {
                        boolean tells = mark.kind() == Kind.WORD || mark.kind() == Kind.NAME;
                        if (tells && !reader.units.contains(stem)) {
                            stems.add(stem);
                        }
                    });
            var told = reader.told(statement);
            reader.traits.forEach((thing, traits) ->
                    described.add(new Described(thing, traits, stems, sentence, told, document)));
        }
        return described;
    }

    /// The sentence; only its head, where what somebody says in it begins behind the traits.
    private Passage told(@Nullable Statement statement) {
        var span = passage.span();
        var head = new Span(span.start(), Math.min(span.end(), span.start() + end));
        boolean apart =
                statement != null
                        && statement.content().stream().noneMatch(c -> c.overlap(head) > 0);
        return apart ? new Passage(passage.path(), passage.part(), head) : passage;
    }

    /// `the 35-minute recording`, `the 62-year-old driver`.
    private void modifiers() {
        for (int i = 1; i + 1 < lows.size(); i++) {
            var modifier = lows.get(i).indexOf('-') < 0 ? null : Numerals.modifier(lows.get(i));
            if (modifier != null && DEFINITE.contains(lows.get(i - 1)) && adjoins(i)) {
                int head = head(i + 1);
                if (head > i) {
                    put(stem(head), measure(modifier.value(), modifier.unit()));
                    end = Math.max(end, words.get(head).end());
                }
            }
        }
    }

    /// What is told of the thing that the sentence begins with.
    private void subject() {
        if (lows.isEmpty() || !DEFINITE.contains(lows.getFirst())) {
            return;
        }
        int head = head(1);
        if (head < 1) {
            return;
        }
        if (head + 2 < lows.size() && MEASURES.contains(lows.get(head + 1)) && adjoins(head)) {
            measured(head);
        }
        for (int i = head + 1; i < lows.size(); i++) {
            boolean led = BE.contains(lows.get(i - 1)) || i == head + 1 && !adjoins(head);
            if (led && ONCE.contains(lows.get(i))) {
                day(stem(head), i);
            }
        }
    }

    /// `the wall is 40 metres high`, `the film runs for 35 minutes`.
    private void measured(int head) {
        int at = lows.get(head + 2).equals("for") ? head + 3 : head + 2;
        var number = Numerals.counting(lows, at, lows.size());
        int unit = number == null ? lows.size() : number.end();
        if (number != null
                && unit < lows.size()
                && Units.plural(lows.get(unit))
                && !Bound.around(lows, at, unit).isRough()) {
            put(stem(head), measure(number.value(), Plurals.singular(lows.get(unit))));
            end = Math.max(end, words.get(unit).end());
        }
    }

    /// The day behind a verb, before another verb.
    private void day(String thing, int verb) {
        int reach = Math.min(lows.size() - 1, verb + DAY_REACH);
        for (var day : published == null ? List.<Days.Day>of() : Days.of(text)) {
            int start = day.span().start();
            var date = day.seenFrom(published);
            boolean near = start > words.get(verb).end() && start <= words.get(reach).start();
            if (near && date != null && !happens(verb + 1, start)) {
                put(
                        thing,
                        Map.entry(
                                "day " + Stems.of(lows.get(verb)).key(),
                                Range.around(
                                        BigDecimal.valueOf(date.toEpochDay()), BigDecimal.ZERO)));
                end = Math.max(end, day.span().end());
                return;
            }
        }
    }

    private boolean happens(int from, int before) {
        for (int i = from; words.get(i).start() < before; i++) {
            if (Stems.isPast(lows.get(i)) || Grammar.AUXILIARIES.contains(lows.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// The last of the words of a name that begins at a word, before a verb, a mark or a little
    /// word; below `from` where there is none.
    private int head(int from) {
        int head = from - 1;
        for (int i = from; i < lows.size(); i++) {
            var low = lows.get(i);
            boolean ends =
                    Lexicon.FUNCTION.contains(low)
                            || Stems.isPast(low) && i > from
                            || MEASURES.contains(low)
                            || Verbs.of(low) != null && i > from && !Verbs.alsoNoun(low);
            if (ends || i > from && !adjoins(i - 1)) {
                break;
            }
            head = i;
        }
        return head;
    }

    /// Whether only a blank parts a word from the next.
    private boolean adjoins(int i) {
        return words.get(i + 1).start() == words.get(i).end() + 1
                && text.charAt(words.get(i).end()) == ' ';
    }

    private String stem(int word) {
        return Stems.of(lows.get(word)).key();
    }

    private void put(String thing, Map.Entry<String, Range> trait) {
        traits.computeIfAbsent(thing, x -> new HashMap<>())
                .putIfAbsent(trait.getKey(), trait.getValue());
    }

    /// A measure; one of time in seconds, so that 60 minutes are an hour. Half a unit may be off.
    private Map.Entry<String, Range> measure(BigDecimal value, String unit) {
        units.add(Stems.of(Key.of(unit)).key());
        int seconds = Durations.seconds(unit);
        var size = BigDecimal.valueOf(seconds == 0 ? 1 : seconds);
        return Map.entry(
                seconds == 0 ? "how many " + unit : "how long",
                Range.around(
                        value.multiply(size),
                        seconds == 0 ? BigDecimal.ZERO : size.multiply(HALF)));
    }
}
