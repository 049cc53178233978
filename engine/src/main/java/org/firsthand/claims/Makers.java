// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Locale;
import java.util.Set;
import org.firsthand.text.Numerals;
import org.jspecify.annotations.Nullable;

/// Tells who made a text or has it, from the phrase that names the text.
final class Makers {
    /// Words of names that many names have.
    private static final Set<String> FIRMS =
            Lexicon.set(
                    """
                    marine hotels lines shipping group ltd limited inc corp gmbh partners
                    associates consulting engineering media holdings brothers sons mr mrs ms dr
                    miss sir mutual
                    """);

    private static final int NEAR = 12;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;

    private final TextUse use;

    Makers(Piece piece, TextUse use) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.use = use;
    }

    /// Who made or has a text.
    ///
    /// @param word the one lower-case word by which keys go
    /// @param name in the words of the source
    record Maker(String word, String name) {}

    /// Who made the text or has it: behind `by` or `from`, the owner, or the one who speaks in it;
    /// null where nobody is named.
    @Nullable Maker of(int from, int head, int to) {
        var by = behind(head, to, "by");
        if (by == null) {
            by = behind(head, to, "from");
        }
        if (by == null && Grammar.clauseMark(scan.low(to)) && scan.low(to).equals(",")) {
            by = behindMade(to + 1);
        }
        if (by == null) {
            by = owner(from, head);
        }
        boolean said = use.isSaidIn(from) && !scan.low(from - 2).equals("according");
        return by == null && said && piece.isBody() ? speaker(from) : by;
    }

    /// Who does what a verb says; null where nobody is named.
    @Nullable Maker subject(int verb) {
        int group = verb;
        while (Grammar.AUXILIARIES.contains(scan.low(group - 1))) {
            group--;
        }
        var subject = phrases.subject(group);
        return subject.length() == 0 ? null : name(subject.start(), subject.end());
    }

    private @Nullable Maker speaker(int from) {
        var statement = piece.saidBefore(from);
        var name = statement == null ? null : statement.sourceName();
        return name == null || Names.isPronoun(name.toLowerCase(Locale.ROOT)) ? null : ofName(name);
    }

    private @Nullable Maker behindMade(int i) {
        int k = Set.of("first", "also").contains(scan.low(i)) ? i + 1 : i;
        boolean made =
                Set.of("prepared", "made", "written", "signed", "drawn").contains(scan.low(k));
        return made ? behind(k, Math.min(scan.sentence(i - 1).end(), k + NEAR), "by") : null;
    }

    private @Nullable Maker behind(int head, int to, String preposition) {
        for (int i = head + 1; i + 1 < to; i++) {
            if (scan.low(i).equals(preposition)) {
                int last = phrases.lastNoun(i + 1, to);
                return last < 0 ? null : name(i + 1, last + 1);
            }
        }
        return null;
    }

    private @Nullable Maker owner(int from, int head) {
        for (int i = head - 1; i >= from; i--) {
            if (scan.at(i).possessive() && scan.at(i).word()) {
                return name(from, i + 1);
            }
        }
        var low = scan.low(from);
        if (low.equals("its") || low.equals("their") || low.equals("his") || low.equals("her")) {
            return nearestBody(from);
        }
        var outlet = piece.document().outlet();
        boolean own = low.equals("our") && piece.isBody() && scan.quotation(from) < 0;
        return own && outlet != null ? ofName(outlet.value()) : null;
    }

    /// The last body or name before a token in its sentence.
    private @Nullable Maker nearestBody(int from) {
        int first = scan.sentence(from).start();
        for (int i = from - 1; i >= first; i--) {
            var low = scan.low(i);
            boolean name =
                    isName(i)
                            && i > first
                            && Times.month(scan.at(i)) == 0
                            && !Set.of("at", "in", "of", "near", "from").contains(scan.low(i - 1));
            if (Texts.BODIES.contains(low) || name) {
                var word = word(i, i + 1);
                return word == null ? null : new Maker(word, shown(phrases.left(i), i + 1));
            }
        }
        return null;
    }

    private @Nullable Maker name(int from, int to) {
        var word = word(from, to);
        return word == null ? null : new Maker(word, shown(from, to));
    }

    /// The words of a name without article and possessive.
    private String shown(int from, int to) {
        int first = from;
        while (first + 1 < to && Grammar.DETERMINERS.contains(scan.low(first))) {
            first++;
        }
        var words = piece.words(first, to);
        boolean possessive = words.endsWith("'s") || words.endsWith("\u2019s");
        return possessive ? words.substring(0, words.length() - 2) : words;
    }

    /// The word of a name that keys go by: the last body in it, else its last word that is no title
    /// and no word for a firm.
    private @Nullable String word(int from, int to) {
        String best = null;
        for (int i = from; i < to; i++) {
            if (isName(i) || Texts.BODIES.contains(bare(i))) {
                best = better(best, bare(i));
            }
        }
        boolean common =
                best == null && scan.at(to - 1).word() && Grammar.nounLike(scan.at(to - 1));
        boolean counted = common && Numerals.one(bare(to - 1)) != null;
        return common && !Grammar.time(bare(to - 1)) && !counted ? bare(to - 1) : best;
    }

    private static @Nullable Maker ofName(String name) {
        String best = null;
        for (var word : name.split(" ")) {
            var low = plain(word.toLowerCase(Locale.ROOT));
            if (!low.isEmpty() && !FIRMS.contains(low)) {
                best = better(best, low);
            }
        }
        return best == null ? null : new Maker(best, name);
    }

    private boolean isName(int i) {
        var low = bare(i);
        return scan.at(i).capital()
                && scan.at(i).word()
                && !FIRMS.contains(low)
                && Grammar.nounLike(scan.at(i))
                && !Grammar.DETERMINERS.contains(low)
                && !Grammar.time(low);
    }

    /// A body tells more than a name, a name more than a common body, and of two of a kind the
    /// later one.
    private static String better(@Nullable String best, String next) {
        return best == null || rank(next) >= rank(best) ? next : best;
    }

    private static int rank(String word) {
        return Texts.COMMON.contains(word) ? 0 : Texts.BODIES.contains(word) ? 2 : 1;
    }

    private String bare(int i) {
        return plain(scan.low(i));
    }

    /// A lower-case word without possessive and marks at its end.
    static String plain(String low) {
        int end = low.length();
        if (low.endsWith("'s") || low.endsWith("s'") || low.endsWith("’s")) {
            end -= low.endsWith("s'") ? 1 : 2;
        }
        while (end > 0 && !Character.isLetterOrDigit(low.charAt(end - 1))) {
            end--;
        }
        return low.substring(0, end);
    }
}
