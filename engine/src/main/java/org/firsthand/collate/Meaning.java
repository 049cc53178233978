// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Alteration.Kind;
import org.firsthand.model.Change;
import org.firsthand.model.Span;
import org.firsthand.text.Days;
import org.firsthand.text.EditDistance;
import org.firsthand.text.MonthNames;
import org.firsthand.text.Numerals;
import org.firsthand.text.Wording;
import org.jspecify.annotations.Nullable;

/// What a sentence means otherwise than the one that it comes from, judged word by word: a number,
/// a name, a negation, a modality, words of a quotation. Spelling, dates told another way and what
/// was merely cut change no meaning.
final class Meaning {
    /// Words on either side of a change that is more than a word or two.
    private static final int SMALL = 6;

    /// Letters of which one may be misread.
    private static final int MISREAD = 4;

    /// Misread words that make a sentence the work of a scanner: then no other word of it is sure.
    private static final int SCANNED = 2;

    /// Words that are shown on both sides of a change.
    private static final int CONTEXT = 3;

    /// The part of a number by which a rounded one may be off: more is another figure, whatever
    /// word stands before it.
    private static final BigDecimal LITTLE = new BigDecimal("0.01");

    private static final Set<String> ROUGHLY =
            Set.of(
                    "about",
                    "around",
                    "over",
                    "nearly",
                    "almost",
                    "than",
                    "some",
                    "roughly",
                    "approximately",
                    "close");

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "dr",
                    "sir",
                    "lord",
                    "lady",
                    "dame",
                    "prof",
                    "professor",
                    "general",
                    "gen",
                    "major",
                    "maj",
                    "captain",
                    "capt",
                    "colonel",
                    "col",
                    "lieutenant",
                    "lieut",
                    "lt",
                    "sergeant",
                    "sgt",
                    "senator",
                    "sen",
                    "governor",
                    "gov",
                    "president",
                    "pres");

    private final Telling parent;
    private final Telling child;
    private final List<Altered> found = new ArrayList<>();

    /// One change of meaning.
    ///
    /// @param from the words of the parent, with some around them
    /// @param to the words of the child
    /// @param words the changed words of the child, as a range of its words; empty where some were
    ///   dropped
    record Altered(Kind kind, Span from, Span to, Span words) {}

    /// Words of the parent and what stands in their place in the child, as ranges of words.
    record Hunk(Span a, Span b) {}

    private Meaning(Telling parent, Telling child) {
        this.parent = parent;
        this.child = child;
    }

    /// The changes between two sentences that tell the same.
    static List<Altered> changes(Telling parent, int inParent, Telling child, int inChild) {
        var meaning = new Meaning(parent, child);
        for (var hunk : hunks(parent, inParent, child, inChild)) {
            var kind = meaning.kind(hunk);
            if (kind != null) {
                meaning.found.add(
                        new Altered(
                                kind,
                                around(parent, hunk.a, inParent),
                                around(child, hunk.b, inChild),
                                hunk.b));
            }
        }
        return meaning.found;
    }

    /// Whether scanning misread so much of two sentences that no change of theirs is sure.
    static boolean isScanned(Telling parent, int inParent, Telling child, int inChild) {
        var meaning = new Meaning(parent, child);
        return hunks(parent, inParent, child, inChild).stream().filter(meaning::isMisread).count()
                >= SCANNED;
    }

    /// The runs of words that differ.
    static List<Hunk> hunks(Telling parent, int inParent, Telling child, int inChild) {
        var hunks = new ArrayList<Hunk>();
        var a = parent.side(inParent);
        var b = child.side(inChild);
        for (var change : Wording.changes(a, b)) {
            hunks.add(
                    new Hunk(
                            words(a, change.a(), parent.firstWord(inParent)),
                            words(b, change.b(), child.firstWord(inChild))));
        }
        return hunks;
    }

    private static Span words(Wording.Side side, Span verbatim, int offset) {
        int from = 0;
        while (from < side.words().size() && side.words().get(from).start() < verbatim.start()) {
            from++;
        }
        int to = from;
        while (to < side.words().size() && side.words().get(to).end() <= verbatim.end()) {
            to++;
        }
        return new Span(offset + from, offset + to);
    }

    /// The verbatim words of a hunk with some of its sentence around them.
    static Span around(Telling telling, Span words, int sentence) {
        int first = telling.firstWord(sentence);
        int last = first + telling.length(sentence) - 1;
        int from = Math.max(first, Math.min(last, words.start() - CONTEXT));
        int to = Math.max(from, Math.min(last, words.end() - 1 + CONTEXT));
        return new Span(telling.words().get(from).start(), telling.words().get(to).end());
    }

    /// Whether the letters on both sides are as alike as a scan and its original. A number is none.
    private boolean isMisread(Hunk hunk) {
        var a = String.join("", parent.keys().subList(hunk.a.start(), hunk.a.end()));
        var b = String.join("", child.keys().subList(hunk.b.start(), hunk.b.end()));
        int length = Math.min(a.length(), b.length());
        return length >= MISREAD
                && !a.equals(b)
                && !Wording.isNumber(a)
                && !Wording.isNumber(b)
                && !Wording.isNegation(a)
                && !Wording.isNegation(b)
                && EditDistance.within(a, b, length / MISREAD);
    }

    private @Nullable Kind kind(Hunk hunk) {
        if (Math.max(hunk.a.length(), hunk.b.length()) > SMALL
                || sameLetters(hunk)
                || isMisread(hunk)) {
            return null;
        }
        if (isQuoted(parent, hunk.a) && isQuoted(child, hunk.b)) {
            return isMisquoted(hunk) ? Kind.QUOTATION : null;
        }
        var a = keys(parent, hunk.a);
        var b = keys(child, hunk.b);
        if (isOtherNumber(hunk, a, b)) {
            return Kind.NUMBER;
        }
        if (a.stream().filter(Wording::isNegation).count()
                != b.stream().filter(Wording::isNegation).count()) {
            return Kind.NEGATION;
        }
        if (Sureness.differs(a, b)) {
            return Kind.MODALITY;
        }
        return isOtherName(hunk, a, b) ? Kind.NAME : null;
    }

    /// The keys of words; a month that is called like a modal verb is none.
    private static List<String> keys(Telling telling, Span words) {
        var keys = new ArrayList<String>();
        for (int w = words.start(); w < words.end(); w++) {
            boolean month =
                    telling.keys().get(w).equals("may")
                            && telling.text().charAt(telling.words().get(w).start()) == 'M'
                            && telling.firstWord(telling.sentenceOf(w)) != w;
            keys.add(month ? "month" : telling.keys().get(w));
        }
        return keys;
    }

    private boolean sameLetters(Hunk hunk) {
        return String.join("", parent.keys().subList(hunk.a.start(), hunk.a.end()))
                .equals(String.join("", child.keys().subList(hunk.b.start(), hunk.b.end())));
    }

    /// Whether all words lie in a quotation; where there are none, both neighbours.
    private static boolean isQuoted(Telling telling, Span words) {
        int from = words.length() > 0 ? words.start() : words.start() - 1;
        int to = words.length() > 0 ? words.end() : words.end() + 1;
        if (from < 0 || to > telling.words().size()) {
            return false;
        }
        for (int w = from; w < to; w++) {
            if (!telling.isQuoted(w)) {
                return false;
            }
        }
        return true;
    }

    /// Whether words of a quotation were exchanged, put in or taken out without a mark.
    private boolean isMisquoted(Hunk hunk) {
        boolean marked =
                Speech.isMarked(child.text(), child.words(), hunk.b)
                        || Speech.isMarked(parent.text(), parent.words(), hunk.a);
        return !marked
                && Speech.isOther(
                        parent.keys().subList(hunk.a.start(), hunk.a.end()),
                        child.keys().subList(hunk.b.start(), hunk.b.end()));
    }

    /// The same for a change between two sides of which the first was spoken.
    static boolean isMisquoted(Change change, Wording.Side spoken, Wording.Side printed) {
        var a = words(spoken, change.a(), 0);
        var b = words(printed, change.b(), 0);
        return !Speech.isMarked(printed.text(), printed.words(), b)
                && Speech.isOther(
                        spoken.keys().subList(a.start(), a.end()),
                        printed.keys().subList(b.start(), b.end()));
    }

    private boolean isOtherNumber(Hunk hunk, List<String> a, List<String> b) {
        var one = Numerals.values(a);
        var other = Numerals.values(b);
        return !one.isEmpty()
                && !other.isEmpty()
                && !one.equals(other)
                && !isRounded(one, other, b)
                && !isClock(hunk);
    }

    /// Whether the child's number is the parent's with fewer figures, says so, and is near it.
    private static boolean isRounded(
            List<BigDecimal> one, List<BigDecimal> other, List<String> words) {
        if (one.size() != 1 || other.size() != 1 || words.stream().noneMatch(ROUGHLY::contains)) {
            return false;
        }
        var exact = one.getFirst();
        var round = other.getFirst();
        var off = exact.subtract(round).abs();
        return round.precision() < exact.precision()
                && off.compareTo(exact.abs().multiply(LITTLE)) <= 0
                && (exact.setScale(round.scale(), RoundingMode.DOWN).compareTo(round) == 0
                        || exact.setScale(round.scale(), RoundingMode.UP).compareTo(round) == 0);
    }

    /// Whether a time of the day stands on either side: it is written in too many ways.
    private boolean isClock(Hunk hunk) {
        return isClock(parent, hunk.a) || isClock(child, hunk.b);
    }

    private static boolean isClock(Telling telling, Span words) {
        for (int w = words.start(); w < Math.min(words.end() + 1, telling.keys().size()); w++) {
            var key = telling.keys().get(w);
            if (key.equals("pm") || key.equals("am") || key.equals("oclock")) {
                return true;
            }
        }
        return false;
    }

    private boolean isOtherName(Hunk hunk, List<String> a, List<String> b) {
        return isName(parent, hunk.a)
                && isName(child, hunk.b)
                && a.stream().noneMatch(b::contains)
                && !TITLES.containsAll(a)
                && !TITLES.containsAll(b);
    }

    private static boolean isName(Telling telling, Span words) {
        for (int w = words.start(); w < words.end(); w++) {
            var word = telling.words().get(w).of(telling.text());
            boolean name =
                    Character.isUpperCase(word.charAt(0))
                            && word.chars().anyMatch(Character::isLowerCase)
                            && MonthNames.of(word) == 0
                            && !Days.WEEKDAYS.contains(telling.keys().get(w))
                            && telling.firstWord(telling.sentenceOf(w)) != w;
            if (!name) {
                return false;
            }
        }
        return words.length() > 0;
    }
}
