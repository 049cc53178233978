// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Gist.Mark;
import org.firsthand.claims.SameThing.Relation;
import org.jspecify.annotations.Nullable;

/// Judges clauses that say next to nothing but one rare thing, such as `nothing was put to the
/// vote` or `they paid 19 million`: alone they could be said of anything, and in a pile they mean
/// the one claim that has that thing.
final class Leaning {
    /// What a clause can lean on has this share of the greatest weight.
    private static final double KEY = 0.7;

    /// A word of at most this share is one that the whole pile has.
    private static final double SUBJECT = 0.65;

    /// Two that tell of one thing have so many of the rarest words in common, or their weight.
    private static final double STORY = 1.1;

    /// The same for two of which one denies the other.
    private static final double SAME_STORY = 1.6;

    /// A story comes back to so many things at least.
    private static final int TOLD = 3;

    /// Two texts of one story have one in so many of these things in common, and more than one;
    /// long ones more than two.
    private static final int IN_COMMON = 4;

    private final Rarity rarity;

    Leaning(Rarity rarity) {
        this.rarity = rarity;
    }

    /// A clause, and the stem that it leans on.
    ///
    /// @param told the stems around it and of its whole sentence
    record Bare(Gist clause, String key, Set<String> told) {}

    /// How a bare clause stands to another.
    ///
    /// @param bare whether the other leans on the same too
    /// @param met the clause of the other
    record Leant(Relation relation, boolean bare, Gist met) {}

    /// The first clause of a sentence that is bare; null where none is.
    @Nullable Bare bare(Sense sense) {
        for (var clause : clauses(sense)) {
            var key = key(clause, sense.around());
            if (key != null) {
                return new Bare(clause, key, stems(sense));
            }
        }
        return null;
    }

    private static List<Gist> clauses(Sense sense) {
        return sense.gists().size() > 1
                ? sense.gists().subList(1, sense.gists().size())
                : sense.gists();
    }

    /// The one thing that a clause tells, when all else in it was spoken of before.
    private @Nullable String key(Gist gist, Set<String> around) {
        String key = null;
        for (var stem : gist.stems().entrySet()) {
            var mark = stem.getValue();
            if (isKey(stem.getKey(), mark, gist)) {
                if (key != null) {
                    return null;
                }
                key = stem.getKey();
            } else if (mark.verb() && mark.kind() == Kind.LIGHT
                    ? !Lexicon.SUPPORTING.contains(stem.getKey())
                    : mark.kind() != Kind.LIGHT
                            && !around.contains(stem.getKey())
                            && !isSubject(stem.getKey(), mark)
                            && !isVerbOf(mark, gist)) {
                return null;
            }
        }
        return key;
    }

    private boolean isKey(String stem, Mark mark, Gist gist) {
        boolean number = mark.kind() == Kind.NUMBER && Gist.isParticular(stem);
        boolean happened =
                mark.kind() == Kind.WORD
                        && (mark.verb() || gist.universal() && rarity.happens(stem));
        return (number || happened) && rarity.weight(stem, mark.kind()) >= KEY * rarity.greatest();
    }

    /// Whether a word is one that the whole pile has: what it is about.
    private boolean isSubject(String stem, Mark mark) {
        return mark.kind() == Kind.WORD
                && rarity.weight(stem, Kind.WORD) <= SUBJECT * rarity.greatest();
    }

    /// Whether a word is the common verb beside a number.
    private static boolean isVerbOf(Mark mark, Gist gist) {
        return mark.verb()
                && gist.stems().entrySet().stream()
                        .anyMatch(s ->
                                s.getValue().kind() == Kind.NUMBER
                                        && Gist.isParticular(s.getKey()));
    }

    /// How a bare clause stands to a sentence; null where they have nothing to do with each other.
    /// A sentence that tells more can only say the same, one as bare its opposite too. Two that
    /// deny the one thing altogether have it in common already.
    @Nullable Leant of(Bare bare, Sense sense, Sense other) {
        double story = common(bare, other);
        boolean one = story >= STORY;
        if (!one && (!saysNothing(bare.clause) || areApart(sense.story(), other.story()))) {
            return null;
        }
        var around = sense.around();
        Leant told = null;
        for (var clause : clauses(other)) {
            var mark = clause.stems().get(bare.key);
            if (mark == null || mark.kind() == Kind.LIGHT || !agrees(bare, around, clause, other)) {
                continue;
            }
            if (clause.negated() && clause.denied() != null && !clause.denied().equals(bare.key)) {
                continue;
            }
            boolean both = bare.key.equals(key(clause, other.around()));
            if (!one && !(both && saysNothing(clause))) {
                continue;
            }
            boolean against =
                    bare.clause.negated() != clause.negated() ^ mark.flipped() != flipped(bare);
            if (both && (!against || story >= SAME_STORY)) {
                return new Leant(against ? Relation.NEGATED : Relation.SAME, true, clause);
            }
            if (!against) {
                told = new Leant(Relation.SAME, false, clause);
            }
        }
        return told;
    }

    /// Whether a clause says that nothing at all, or nobody, did the one thing: that leaves no
    /// story in which somebody did.
    private static boolean saysNothing(Gist clause) {
        return clause.universal() && clause.negated() && clause.size() == 1;
    }

    /// Whether two texts surely tell different stories: each comes back to several things, and
    /// hardly to one of the other's.
    private static boolean areApart(Set<String> story, Set<String> other) {
        int fewer = Math.min(story.size(), other.size());
        long common = story.stream().filter(other::contains).count();
        return fewer >= TOLD && common <= Math.clamp(fewer / IN_COMMON, 1, 2);
    }

    /// What stands around both, and in them, that they have in common, in rarest words: it says
    /// whether they tell of one thing.
    private double common(Bare bare, Sense other) {
        double common = 0;
        for (var stem : bare.told) {
            if (!stem.equals(bare.key) && isTold(stem, other)) {
                common += rarity.weight(stem, Kind.WORD);
            }
        }
        return common / rarity.greatest();
    }

    private static boolean isTold(String stem, Sense sense) {
        return sense.around().contains(stem)
                || !sense.gists().isEmpty() && sense.whole().stems().containsKey(stem);
    }

    private static Set<String> stems(Sense sense) {
        var stems = new TreeSet<>(sense.around());
        if (!sense.gists().isEmpty()) {
            stems.addAll(sense.whole().stems().keySet());
        }
        return stems;
    }

    private static boolean flipped(Bare bare) {
        var mark = bare.clause.stems().get(bare.key);
        return mark != null && mark.flipped();
    }

    /// Whether no other number or name stands against it. What is told of somebody who is not named
    /// can be told of anybody, but not that nobody did it.
    private boolean agrees(Bare bare, Set<String> around, Gist clause, Sense other) {
        if (!bare.key.startsWith("n ") && !bare.clause.universal() && !clause.universal()) {
            return false;
        }
        var overlap = new Overlap(bare.clause, around, clause, other.around(), rarity);
        return (overlap.event || !bare.key.startsWith("n "))
                && SameThing.differing(bare.clause.amounts(), clause.amounts()) == null
                && overlap.a.names == 0
                && overlap.a.numbers == 0;
    }
}
