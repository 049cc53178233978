// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.claims.Gist.Amount;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Gist.Mark;
import org.firsthand.model.Span;
import org.firsthand.text.Days;
import org.firsthand.text.Key;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Reads the gists of a sentence in one pass: that of each clause, and that of the whole.
final class Gists {
    private static final int AS_OF_REACH = 4;
    private static final int FEWEST = 2;
    private static final int SHORTEST = 3;

    /// Words that a clause has before a comma alone ends it.
    private static final int LONG = 8;

    /// How far behind a verb its particle may stand.
    private static final int APART = 5;

    /// How many words of a clause may stand before the one that makes it subordinate: `ten weeks
    /// after they came`.
    private static final int OPENING = 3;

    /// The unit of a day of a year.
    static final String DATE = "date";

    /// Marks behind which a name is not told by its capital.
    private static final String OPENS = ".!?:\"“";

    /// Marks that end a sentence, or all but that.
    private static final String HARD = "\n.!?;:";

    private static final Stems.Stem SOLD = Stems.of("sold");

    private static final String MIXED = "some clause";

    private final String text;
    private final List<Span> words;
    private final List<String> keys;
    private final GistFigures figures;
    private final List<Gist> gists = new ArrayList<>();

    /// The words of clauses that only tell who or when: what happens in them is not what is said.
    private final BitSet aside = new BitSet();

    private Gists(String text) {
        this.text = text;
        words = withoutAddress(text, parted(text));
        keys = words.stream().map(w -> key(w.of(text))).toList();
        figures = new GistFigures(text, words, keys);
    }

    /// The gist of the whole text first, then those of its clauses where there are several.
    static List<Gist> of(String text) {
        var reader = new Gists(text);
        var clauses = reader.clauses();
        var asserted = clauses.stream().filter(c -> !reader.isSubordinate(c.getFirst())).toList();
        if (!asserted.isEmpty()) {
            clauses.stream()
                    .filter(c -> reader.isSubordinate(c.getFirst()))
                    .flatMap(List::stream)
                    .forEach(reader::setAside);
        }
        var parts =
                (asserted.isEmpty() ? clauses : asserted)
                        .stream().map(reader::gist).filter(g -> g.size() > 0).toList();
        var whole = reader.gist(List.of(new Span(0, reader.words.size())));
        reader.gists.add(parts.isEmpty() ? whole : negatedAs(whole, parts));
        if (clauses.size() > 1) {
            reader.gists.addAll(parts);
        }
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

    /// The words without who is spoken to, `.., Mr Chairman.` or `Mr Hale, ..`.
    private static List<Span> withoutAddress(String text, List<Span> words) {
        int last = words.size() - 1;
        for (int i = Math.max(1, last - 2); i < last; i++) {
            if (isTitle(text, words.get(i)) && text.charAt(words.get(i).start() - 2) == ',') {
                return words.subList(0, i);
            }
        }
        int after = last > 2 ? words.get(1).end() : 0;
        return after > 0 && isTitle(text, words.getFirst()) && text.charAt(after) == ','
                ? words.subList(2, words.size())
                : words;
    }

    private static boolean isTitle(String text, Span word) {
        return Lexicon.TITLES.contains(Key.of(word.of(text)));
    }

    /// Words, with `35-minute` taken as two.
    private static List<Span> parted(String text) {
        var parted = new ArrayList<Span>();
        for (var word : Words.of(text)) {
            int dash = word.of(text).indexOf('-');
            if (Character.isDigit(text.charAt(word.start())) && dash > 0) {
                parted.add(new Span(word.start(), word.start() + dash));
                parted.add(new Span(word.start() + dash + 1, word.end()));
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

    /// The clauses, each as the stretches of words that make it up: what has no verb of its own
    /// belongs to the clause that it stands beside, and not to one put in between.
    private List<List<Span>> clauses() {
        var clauses = new ArrayList<List<Span>>();
        var sentence = new ArrayList<Span>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean ends = i == words.size() || endsBefore(i, HARD);
            if (ends || parts(i, from)) {
                sentence.add(new Span(from, i));
                from = i;
            }
            if (ends) {
                clauses.addAll(withVerbs(sentence));
                sentence.clear();
            }
        }
        return clauses;
    }

    private List<List<Span>> withVerbs(List<Span> stretches) {
        var clauses = new ArrayList<List<Span>>();
        var led = new ArrayList<Span>();
        List<Span> main = null;
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            var first = keys.get(stretch.start());
            boolean verb = hasVerb(stretch);
            boolean interrupted = i + 2 < stretches.size() && isOfWhich(stretches.get(i + 1));
            if (!verb && main == null && (interrupted || Grammar.PREPOSITIONS.contains(first))) {
                led.add(stretch);
            } else if (isOfWhich(stretch)) {
                clauses.add(List.of(stretch));
            } else if (!verb && main != null && !Lexicon.NEGATIONS.contains(first)) {
                main.add(stretch);
            } else if (!verb) {
                clauses.add(List.of(stretch));
            } else {
                var clause = new ArrayList<>(led);
                clause.add(stretch);
                clauses.add(clause);
                led.clear();
                main = main != null && isSubordinate(stretch) ? main : clause;
            }
        }
        if (!led.isEmpty()) {
            clauses.add(led);
        }
        return clauses;
    }

    private void setAside(Span stretch) {
        aside.set(stretch.start(), stretch.end());
    }

    /// Whether a clause only tells who or when, or supposes something: it stands for no sentence.
    private boolean isSubordinate(Span stretch) {
        if (isOfWhich(stretch)) {
            return true;
        }
        for (int i = stretch.start(); i < Math.min(stretch.end(), stretch.start() + OPENING); i++) {
            if (Lexicon.SUBORDINATE.contains(keys.get(i))) {
                return true;
            }
            if (isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    /// Whether a clause is put in between to tell something of what was just named: `, a part of
    /// which was shown,`.
    private boolean isOfWhich(Span stretch) {
        int to = Math.min(stretch.end(), stretch.start() + OPENING + 1);
        for (int i = stretch.start() + 1; i < to; i++) {
            if (keys.get(i - 1).equals("of") && Lexicon.RELATIVE.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasVerb(Span stretch) {
        for (int i = stretch.start(); i < stretch.end(); i++) {
            if (isVerb(i)
                    || Lexicon.BE.contains(keys.get(i))
                    || Lexicon.STILL.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a new clause begins with this word.
    private boolean parts(int word, int from) {
        for (int i = words.get(word - 1).end(); i < words.get(word).start(); i++) {
            char c = text.charAt(i);
            boolean comma =
                    c == ','
                            && (Lexicon.JOINTS.contains(keys.get(word))
                                    || word - from >= LONG
                                    || isOfWhich(new Span(word, words.size()))
                                    || from > 0 && isOfWhich(new Span(from, word))
                                    || from > 0 && isSubordinate(new Span(from, word)));
            if (";:—–(\n.!?".indexOf(c) >= 0 || comma || isQuotation(c, word)) {
                return true;
            }
        }
        return keys.get(word).equals("but") && !isExcept(word)
                || Lexicon.CONJUNCTIONS.contains(keys.get(word)) && word - from > FEWEST
                || keys.get(word).equals("and") && isSubject(word + 1) && word - 1 > 2;
    }

    /// Whether a mark opens or ends a quotation that is a clause: `has "been cut"` goes on.
    private boolean isQuotation(char mark, int word) {
        boolean goesOn = Character.isLowerCase(text.charAt(words.get(word).start()));
        return mark == '”' || "\"“".indexOf(mark) >= 0 && !goesOn;
    }

    private boolean isSubject(int word) {
        return word < keys.size() && Lexicon.SUBJECTS.contains(keys.get(word));
    }

    private Gist gist(List<Span> clause) {
        var stems = new TreeMap<String, Mark>();
        var order = new ArrayList<String>();
        var amounts = new ArrayList<Amount>();
        int negations = 0;
        boolean universal = false;
        String denied = null;
        boolean by = false;
        String asOf = null;
        for (var stretch : clause) {
            int i = stretch.start();
            while (i < stretch.end()) {
                var key = keys.get(i);
                if (Lexicon.NEGATIONS.contains(key) && !isIdle(i)) {
                    negations++;
                    universal |= Lexicon.UNIVERSAL.contains(key);
                    denied = Lexicon.BEFORE_DENIED.contains(key) ? denied(i, stretch.end()) : null;
                }
                by |= key.equals("by");
                if (isStillOwned(i, stretch.start())) {
                    negations++;
                    stems.put(SOLD.key(), new Mark(Kind.WORD, false, true));
                    i = afterOwner(i, stretch.end());
                    continue;
                }
                negations += isRefuted(i) || isExcept(i) ? 1 : 0;
                if (Lexicon.AS_OF.contains(key) && asOf == null) {
                    asOf = asOf(i, stretch.end());
                }
                int after = figures.read(i, stretch.end(), stems, amounts);
                i = after == i ? word(i, stretch.end(), stems, order) : after;
            }
        }
        boolean nor = !clause.isEmpty() && isNor(clause.getFirst());
        return new Gist(
                stems, order, by, nor || negations % 2 == 1, denied, universal, amounts, asOf);
    }

    /// Whether a word tells who has something still: it has not passed to another.
    private boolean isStillOwned(int word, int from) {
        var before = word > from ? keys.get(word - 1) : "";
        if (Lexicon.OWNED.contains(keys.get(word))) {
            return before.equals("still");
        }
        boolean property =
                keys.get(word).equals("property")
                        && word + 1 < keys.size()
                        && keys.get(word + 1).equals("of");
        for (int i = Math.max(from, word - OPENING); property && i < word; i++) {
            if (Lexicon.STILL.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// The word behind who has something still: who is said to have got it is another.
    private int afterOwner(int owned, int end) {
        int next = owned + 1;
        return next < end && Lexicon.BEFORE_OWNER.contains(keys.get(next)) ? end : next;
    }

    private boolean isNor(Span stretch) {
        return stretch.length() > 0 && keys.get(stretch.start()).equals("nor");
    }

    /// Whether what stands before is said to be wrong: `that nobody came is untrue`.
    private boolean isRefuted(int word) {
        return word > 1
                && Lexicon.UNTRUE.contains(keys.get(word))
                && Lexicon.BE.contains(keys.get(word - 1));
    }

    /// Whether a word excepts a number of those of whom something is told: `all but two of them`.
    private boolean isExcept(int word) {
        return word > 0
                && word + 1 < keys.size()
                && keys.get(word).equals("but")
                && keys.get(word - 1).equals("all")
                && figures.isNumber(word + 1);
    }

    private boolean isIdle(int word) {
        var next = word + 1 < keys.size() ? keys.get(word + 1) : "";
        return Lexicon.NO_NEGATION.contains(next)
                || !next.isEmpty() && Character.isDigit(next.charAt(0));
    }

    /// What a negation stands before: a verb, or what a verb leaves it to a noun to tell, as in
    /// `did not take a vote`. Who did not leave the house does not say that there was none.
    private @Nullable String denied(int negation, int end) {
        for (int i = negation + 1; i < end; i++) {
            var key = keys.get(i);
            if (isDeed(i, end)) {
                return Stems.of(key).key();
            }
            if (!Lexicon.FUNCTION.contains(key) && !Lexicon.LIGHT.contains(Stems.plain(key))) {
                var verb = i + 1 < end ? Stems.of(key, keys.get(i + 1)) : null;
                return verb == null ? Stems.of(key).key() : verb.key();
            }
        }
        return null;
    }

    /// Whether a word that nearly every text has is the verb that tells what happened: none that
    /// only helps another, or a noun.
    private boolean isDeed(int word, int end) {
        var key = keys.get(word);
        var stem = Stems.plain(key);
        boolean helps =
                Lexicon.SUPPORTING.contains(stem)
                        || word + 1 < end && keys.get(word + 1).equals("to");
        return !helps
                && !Lexicon.FUNCTION.contains(key)
                && Lexicon.LIGHT.contains(stem)
                && isVerb(word);
    }

    private @Nullable String asOf(int word, int end) {
        var words = new ArrayList<String>();
        boolean time = false;
        for (int i = word + 1; i < Math.min(end, word + 1 + AS_OF_REACH); i++) {
            var key = keys.get(i);
            if (Lexicon.AS_OF.contains(key)) {
                break;
            }
            time |= GistFigures.isTimeWord(key);
            words.add(key);
        }
        return time ? String.join(" ", words) : null;
    }

    private int word(int i, int end, Map<String, Mark> stems, List<String> order) {
        var key = keys.get(i);
        if (i + 1 < end && !Lexicon.FUNCTION.contains(key)) {
            var verb = isSetting(i + 1, end) ? null : Stems.of(key, keys.get(i + 1));
            if (verb != null) {
                stems.putIfAbsent(verb.key(), new Mark(Kind.WORD, verb.flipped(), true));
                return i + 2;
            }
            var apart = apart(i, end);
            if (apart != null) {
                stems.putIfAbsent(apart.key(), new Mark(Kind.WORD, apart.flipped(), true));
                return i + 1;
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
        if (Days.WEEKDAYS.contains(key)) {
            stems.putIfAbsent("w " + key, Mark.of(Kind.TIME));
            return i + 1;
        }
        boolean name = isName(i);
        var stem = name ? new Stems.Stem(Stems.of(key).key(), false) : Stems.of(key);
        boolean verb = !name && isVerb(i);
        boolean light =
                verb && aside.get(i)
                        || Lexicon.LIGHT.contains(key)
                        || Lexicon.LIGHT.contains(stem.key());
        var kind = name ? Kind.NAME : light ? Kind.LIGHT : Kind.WORD;
        stems.merge(
                stem.key(),
                new Mark(kind, stem.flipped(), verb && !aside.get(i)),
                (a, b) -> a.kind() == Kind.NAME || b.kind() == Kind.LIGHT ? a : b);
        if (name && !isPlaced(i)) {
            order.add(stem.key());
        }
        return i + 1;
    }

    /// Whether an `in` tells where or when: `signed in the spring`.
    private boolean isSetting(int i, int end) {
        return keys.get(i).equals("in")
                && i + 1 < end
                && (Lexicon.DETERMINERS.contains(keys.get(i + 1))
                        || GistFigures.isMonth(keys.get(i + 1)));
    }

    /// The stem of a verb whose particle stands behind what it was done to: `put the lights out`;
    /// null where none does.
    private Stems.@Nullable Stem apart(int i, int end) {
        if (!Lexicon.OBJECTS.contains(keys.get(i + 1))) {
            return null;
        }
        for (int at = i + 2; at < Math.min(end, i + APART) && !endsBefore(at, ",;:.("); at++) {
            var verb = Stems.of(keys.get(i), keys.get(at));
            if (verb != null) {
                boolean place = at + 1 < end && Lexicon.PLACES.contains(keys.get(at + 1));
                return place ? null : verb;
            }
        }
        return null;
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
        boolean opens = i == 0 || endsBefore(i, OPENS);
        return !opens || i + 1 < words.size() && isCapital(i + 1) && !endsBefore(i + 1, OPENS);
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(text.charAt(words.get(i).start()));
    }

    private boolean endsBefore(int i, String marks) {
        for (int at = words.get(i - 1).end(); at < words.get(i).start(); at++) {
            if (marks.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
