// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.claims.Gist.Amount;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Gist.Mark;
import org.firsthand.model.Span;
import org.firsthand.text.Days;
import org.firsthand.text.Key;
import org.firsthand.text.Numerals;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Reads the gists of a sentence in one pass: that of each clause, and that of the whole.
final class Gists {
    private static final Map<String, Integer> MONTHS = months();
    private static final int AS_OF_REACH = 4;
    private static final int UNIT_REACH = 3;
    private static final int FEWEST = 2;
    private static final int SHORTEST = 3;

    /// Words that a clause has before a comma alone ends it.
    private static final int LONG = 8;

    private static final int ABBREVIATED = 4;

    /// The unit of a day of a year.
    static final String DATE = "date";

    private static final String MIXED = "some clause";

    private final String text;
    private final List<Span> words;
    private final List<String> keys;
    private final List<Gist> gists = new ArrayList<>();

    private Gists(String text) {
        this.text = text;
        words = parted(text);
        keys = words.stream().map(w -> key(w.of(text))).toList();
    }

    /// The gist of the whole text first, then those of its clauses where there are several.
    static List<Gist> of(String text) {
        var reader = new Gists(text);
        var clauses = reader.clauses();
        var parts = clauses.stream().map(reader::gist).filter(g -> g.size() > 0).toList();
        var whole = reader.gist(new Span(0, reader.words.size()));
        if (parts.size() < FEWEST) {
            return parts.isEmpty() ? List.of(whole) : List.of(negatedAs(whole, parts));
        }
        reader.gists.add(negatedAs(whole, parts));
        reader.gists.addAll(parts);
        return List.copyOf(reader.gists);
    }

    /// Whether a text tells of the day on which it was written: what it says holds for that day.
    static boolean tellsOfToday(String text) {
        return Words.of(text).stream().anyMatch(w -> Lexicon.TODAY.contains(Key.of(w.of(text))));
    }

    /// The whole is negated when all its clauses are; where only some are, it denies nothing as a
    /// whole, and its clauses tell.
    private static Gist negatedAs(Gist whole, List<Gist> parts) {
        boolean all = parts.stream().allMatch(Gist::negated);
        var denied = parts.size() == 1 ? parts.getFirst().denied() : all ? null : MIXED;
        return new Gist(
                whole.stems(),
                whole.order(),
                whole.by(),
                parts.stream().anyMatch(Gist::negated),
                denied,
                parts.getFirst().universal(),
                whole.amounts(),
                whole.asOf());
    }

    /// Words, with `35-minute` taken as two.
    private static List<Span> parted(String text) {
        var parted = new ArrayList<Span>();
        for (var word : Words.of(text)) {
            int dash = text.indexOf('-', word.start());
            if (Character.isDigit(text.charAt(word.start())) && dash > 0 && dash < word.end()) {
                parted.add(new Span(word.start(), dash));
                parted.add(new Span(dash + 1, word.end()));
            } else {
                parted.add(word);
            }
        }
        return parted;
    }

    /// The comparison key, without a possessive ending.
    private static String key(String word) {
        int length = word.length();
        boolean possessive =
                length > 2
                        && word.charAt(length - 1) == 's'
                        && "'’".indexOf(word.charAt(length - 2)) >= 0;
        var bare = possessive ? word.substring(0, length - 2) : word;
        return Character.isDigit(bare.charAt(0)) ? bare.replace(",", "") : Key.of(bare);
    }

    private List<Span> clauses() {
        var clauses = new ArrayList<Span>();
        int from = 0;
        for (int i = 1; i < words.size(); i++) {
            if (parts(i, from)) {
                clauses.add(new Span(from, i));
                from = i;
            }
        }
        clauses.add(new Span(from, words.size()));
        return clauses;
    }

    /// Whether a new clause begins with this word.
    private boolean parts(int word, int from) {
        for (int i = words.get(word - 1).end(); i < words.get(word).start(); i++) {
            char c = text.charAt(i);
            boolean comma =
                    c == ',' && (Lexicon.JOINTS.contains(keys.get(word)) || word - from >= LONG);
            if (";:—–(\n.!?\"“”".indexOf(c) >= 0 || comma) {
                return true;
            }
        }
        return keys.get(word).equals("but")
                || Lexicon.CONJUNCTIONS.contains(keys.get(word)) && word - from > FEWEST
                || keys.get(word).equals("and") && isSubject(word + 1) && word - 1 > 2;
    }

    private boolean isSubject(int word) {
        return word < keys.size() && Lexicon.SUBJECTS.contains(keys.get(word));
    }

    private Gist gist(Span clause) {
        var stems = new TreeMap<String, Mark>();
        var order = new ArrayList<String>();
        var amounts = new ArrayList<Amount>();
        int negations = 0;
        boolean universal = false;
        String denied = null;
        boolean by = false;
        String asOf = null;
        int i = clause.start();
        while (i < clause.end()) {
            var key = keys.get(i);
            if (Lexicon.NEGATIONS.contains(key) && !isIdle(i)) {
                negations++;
                universal |= Lexicon.UNIVERSAL.contains(key);
                denied = Lexicon.BEFORE_DENIED.contains(key) ? denied(i, clause.end()) : null;
            }
            by |= key.equals("by");
            negations += isRefuted(i) ? 1 : 0;
            if (Lexicon.AS_OF.contains(key) && asOf == null) {
                asOf = asOf(i, clause.end());
            }
            int after = amount(i, clause.end(), stems, amounts);
            if (after == i) {
                after = word(i, clause.end(), stems, order);
            }
            i = after;
        }
        boolean nor = clause.length() > 0 && keys.get(clause.start()).equals("nor");
        return new Gist(
                stems, order, by, nor || negations % 2 == 1, denied, universal, amounts, asOf);
    }

    /// Whether what stands before is said to be wrong: `that nobody came is untrue`.
    private boolean isRefuted(int word) {
        return word > 1
                && Lexicon.UNTRUE.contains(keys.get(word))
                && Lexicon.BE.contains(keys.get(word - 1));
    }

    private boolean isIdle(int word) {
        return word + 1 < keys.size() && Lexicon.NO_NEGATION.contains(keys.get(word + 1));
    }

    private @Nullable String denied(int negation, int end) {
        for (int i = negation + 1; i < end; i++) {
            var key = keys.get(i);
            if (!Lexicon.FUNCTION.contains(key) && !Lexicon.LIGHT.contains(Stems.plain(key))) {
                var verb = i + 1 < end ? Stems.of(key, keys.get(i + 1)) : null;
                return verb == null ? Stems.of(key).key() : verb.key();
            }
        }
        return null;
    }

    private @Nullable String asOf(int word, int end) {
        var words = new ArrayList<String>();
        boolean time = false;
        for (int i = word + 1; i < Math.min(end, word + 1 + AS_OF_REACH); i++) {
            var key = keys.get(i);
            if (Lexicon.AS_OF.contains(key)) {
                break;
            }
            time |= isTimeWord(key);
            words.add(key);
        }
        return time ? String.join(" ", words) : null;
    }

    private static boolean isTimeWord(String key) {
        return Lexicon.DAYS.contains(key) || MONTHS.containsKey(key) || Lexicon.HOURS.contains(key);
    }

    private int word(int i, int end, Map<String, Mark> stems, List<String> order) {
        var key = keys.get(i);
        if (i + 1 < end && !Lexicon.FUNCTION.contains(key)) {
            var verb = Stems.of(key, keys.get(i + 1));
            if (verb != null) {
                stems.putIfAbsent(verb.key(), new Mark(Kind.WORD, verb.flipped(), true));
                return i + 2;
            }
        }
        if (isThere(i, end)) {
            stems.putIfAbsent(Stems.presence().key(), new Mark(Kind.WORD, false, true));
            return i + 2;
        }
        if (Lexicon.FUNCTION.contains(key)
                || key.length() < SHORTEST
                || Lexicon.NEGATIONS.contains(key)) {
            return i + 1;
        }
        if (Lexicon.DAYS.contains(key)) {
            stems.putIfAbsent("w " + key, Mark.of(Kind.TIME));
            return i + 1;
        }
        boolean name = isName(i);
        var stem = name ? new Stems.Stem(Stems.of(key).key(), false) : Stems.of(key);
        var kind =
                name
                        ? Kind.NAME
                        : Lexicon.LIGHT.contains(key) || Lexicon.LIGHT.contains(stem.key())
                                ? Kind.LIGHT
                                : Kind.WORD;
        stems.merge(
                stem.key(),
                new Mark(kind, stem.flipped(), !name && isVerb(i)),
                (a, b) -> a.kind() == Kind.NAME ? a : b);
        if (name && !isPlaced(i)) {
            order.add(stem.key());
        }
        return i + 1;
    }

    /// Whether somebody was there: `were at the table`, `was present`.
    private boolean isThere(int i, int end) {
        if (!Lexicon.BE.contains(keys.get(i)) || i + 2 > end) {
            return false;
        }
        var next = i + 1 < end ? keys.get(i + 1) : "";
        return Lexicon.THERE.contains(next)
                || next.equals("at")
                        && i + 2 < end
                        && Lexicon.DETERMINERS.contains(keys.get(i + 2));
    }

    /// Whether a word says what happened: a past form, or a word behind an auxiliary.
    private boolean isVerb(int i) {
        if (Stems.isPast(keys.get(i))) {
            return true;
        }
        int before = i - 1;
        while (before >= 0
                && (Lexicon.NEGATIONS.contains(keys.get(before))
                        || Grammar.adverb(keys.get(before)))) {
            before--;
        }
        return before >= 0
                && (Lexicon.AUXILIARIES.contains(keys.get(before))
                        || Lexicon.SUBJECT_PRONOUNS.contains(keys.get(before)));
    }

    /// Whether a name stands behind a preposition: it tells where or whose, not who does it.
    private boolean isPlaced(int i) {
        int before = i - 1;
        while (before >= 0 && isCapital(before) && !Lexicon.FUNCTION.contains(keys.get(before))) {
            before--;
        }
        return before >= 0
                && !keys.get(before).equals("by")
                && Grammar.PREPOSITIONS.contains(keys.get(before));
    }

    /// A capital tells a name within a sentence; at its head only before another capital.
    private boolean isName(int i) {
        if (!isCapital(i)) {
            return false;
        }
        boolean opens = i == 0 || endsBefore(i);
        return !opens || i + 1 < words.size() && isCapital(i + 1) && !endsBefore(i + 1);
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(text.charAt(words.get(i).start()));
    }

    private boolean endsBefore(int i) {
        for (int at = words.get(i - 1).end(); at < words.get(i).start(); at++) {
            if (".!?:\"“".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Reads a number or a date that begins at a word; the word after it, or the same where none
    /// does.
    private int amount(int i, int end, Map<String, Mark> stems, List<Amount> amounts) {
        int afterDate = date(i, end, stems, amounts);
        if (afterDate > i) {
            return afterDate;
        }
        var number = Numerals.counting(keys, i, end);
        if (number == null) {
            return i;
        }
        int after = number.end();
        var value = number.value().stripTrailingZeros().toPlainString();
        if (isClock(i, after, end)) {
            stems.putIfAbsent("t " + value, Mark.of(Kind.TIME));
            return after;
        }
        stems.putIfAbsent("n " + value, Mark.of(Kind.NUMBER));
        var unit = unit(after, end);
        if (unit != null && number.value().compareTo(BigDecimal.ONE) > 0) {
            amounts.add(new Amount(value, unit, isApproximate(i)));
        }
        return after;
    }

    /// Whether a number is a time of day: `17.52`, `at six`, `four o'clock`, `3 pm`.
    private boolean isClock(int i, int after, int end) {
        var key = keys.get(i);
        boolean minutes = key.length() > 3 && key.charAt(key.length() - 3) == '.';
        var before = i > 0 ? keys.get(i - 1) : "";
        boolean led = i == 0 || Lexicon.BEFORE_CLOCK.contains(before);
        var next = after < end ? keys.get(after) : "";
        return minutes && led
                || next.equals("oclock")
                || next.equals("o")
                || next.equals("am")
                || next.equals("pm")
                || before.equals("past")
                || before.equals("at") && (next.isEmpty() || Lexicon.FUNCTION.contains(next));
    }

    private boolean isApproximate(int i) {
        for (int before = Math.max(0, i - 2); before < i; before++) {
            if (Lexicon.APPROXIMATE.contains(keys.get(before))) {
                return true;
            }
        }
        return false;
    }

    /// The last of the noun-like words behind a number.
    private @Nullable String unit(int after, int end) {
        String unit = null;
        for (int i = after; i < Math.min(end, after + UNIT_REACH); i++) {
            var key = keys.get(i);
            boolean ends =
                    Lexicon.FUNCTION.contains(key)
                            || Stems.isPast(key)
                            || isTimeWord(key)
                            || Numerals.counting(keys, i, end) != null
                            || i > after && isParted(i);
            if (ends) {
                break;
            }
            unit = Stems.of(key).key();
        }
        return unit;
    }

    /// Whether a mark stands before a word.
    private boolean isParted(int word) {
        return !text.substring(words.get(word - 1).end(), words.get(word).start()).isBlank()
                && text.charAt(words.get(word).start() - 1) != '-';
    }

    private int date(int i, int end, Map<String, Mark> stems, List<Amount> amounts) {
        var month = i < end ? MONTHS.get(keys.get(i)) : null;
        if (month != null && isCapital(i)) {
            int day = i + 1 < end ? Days.number(keys.get(i + 1)) : 0;
            return dated(month, day, day > 0 ? i + 2 : i + 1, new Dating(stems, amounts));
        }
        int day = Days.number(keys.get(i));
        if (day > 0) {
            int at = i + 1 < end && keys.get(i + 1).equals("of") ? i + 2 : i + 1;
            var later = at < end ? MONTHS.get(keys.get(at)) : null;
            if (later != null) {
                return dated(later, day, at + 1, new Dating(stems, amounts));
            }
            var shared = monthOfRange(i, end);
            if (shared != null) {
                return dated(shared, day, i + 1, new Dating(stems, amounts));
            }
        }
        return i;
    }

    /// The month of a day that another day follows which names it: `2 to 20 September`.
    private @Nullable Integer monthOfRange(int i, int end) {
        return i + 3 < end
                        && Lexicon.RANGE.contains(keys.get(i + 1))
                        && Days.number(keys.get(i + 2)) > 0
                ? MONTHS.get(keys.get(i + 3))
                : null;
    }

    private record Dating(Map<String, Mark> stems, List<Amount> amounts) {}

    private static int dated(int month, int day, int after, Dating dating) {
        dating.stems.putIfAbsent("d " + month, Mark.of(Kind.TIME));
        if (day > 0) {
            dating.stems.putIfAbsent("d " + month + " " + day, Mark.of(Kind.TIME));
            dating.amounts.add(new Amount(month + "-" + day, DATE, false));
        }
        return after;
    }

    private static Map<String, Integer> months() {
        var months = new TreeMap<String, Integer>();
        for (int i = 0; i < Lexicon.MONTHS.size(); i++) {
            var name = Lexicon.MONTHS.get(i);
            months.put(name, i + 1);
            if (name.length() > ABBREVIATED) {
                months.put(name.substring(0, 3), i + 1);
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
