// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// Who a sentence says it from, beside the sentence that it comes from: whether that was dropped,
/// added or exchanged.
final class Attribution {
    /// Words between a name and the verb that makes it a source.
    private static final int NEAR = 4;

    /// Words of the parent's sentence that the child's must keep for a source to be missed in it.
    private static final int ENOUGH = 5;

    /// Words, beside the verbs of saying, that tell where a sentence is from.
    private static final Set<String> TELLS =
            Set.of(
                    "tells",
                    "tell",
                    "saying",
                    "spoke",
                    "emerges",
                    "emerged",
                    "heard",
                    "understood",
                    "accounts",
                    "argued",
                    "admitted",
                    "described",
                    "suggested",
                    "asserted",
                    "maintained",
                    "reporting",
                    "alleged",
                    "accused",
                    "testified",
                    "estimated",
                    "announces",
                    "announcing",
                    "found",
                    "finds",
                    "shows",
                    "learned");

    /// Verbs that are as often nouns.
    private static final Set<String> NOUNS = Set.of("states", "claims", "reports");

    /// Before a verb of saying: nobody has said it.
    private static final Set<String> YET_TO_COME = Set.of("be", "to");

    /// Before `learned`: an outlet has learned what others do not know; anybody learned of it.
    private static final Set<String> HAS = Set.of("has", "have");

    /// With these a sentence says where the one before it is from: `So much he told the Post.`
    private static final Set<String> BACK = Set.of("so", "this", "that", "thus", "these", "all");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "we", "who", "him", "her", "them");

    private static final int SHORTEST_OUTLET = 4;

    private final Retelling retelling;
    private final Telling parent;
    private final Telling child;
    private final List<List<String>> outlets;

    /// @param outlets the words of each outlet's name
    Attribution(Retelling retelling, List<List<String>> outlets) {
        this.retelling = retelling;
        this.parent = retelling.parent();
        this.child = retelling.child();
        this.outlets = outlets;
    }

    /// The words of outlets' names, as keys, without an article.
    static List<List<String>> names(Iterable<String> outlets) {
        var names = new ArrayList<List<String>>();
        for (var outlet : outlets) {
            var words =
                    Words.of(outlet).stream()
                            .map(w -> Key.of(w.of(outlet)))
                            .filter(w -> !w.equals("the"))
                            .toList();
            if (!words.isEmpty() && String.join("", words).length() >= SHORTEST_OUTLET) {
                names.add(words);
            }
        }
        return names;
    }

    /// Whether the child's sentence says it from nobody, or from somebody else, than the parent's.
    boolean differs(int inParent, int inChild) {
        boolean before = hasCue(parent, inParent);
        boolean after = hasCue(child, inChild);
        if (before && !after) {
            return isDropped(inParent, inChild);
        }
        if (dropsOutlet(inParent, inChild)) {
            return true;
        }
        return before && after && isExchanged(inParent, inChild);
    }

    /// Whether a word outside quotation marks tells that somebody says it.
    static boolean hasCue(Telling telling, int sentence) {
        int from = telling.firstWord(sentence);
        for (int w = from; w < from + telling.length(sentence); w++) {
            if (isCue(telling, w)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCue(Telling telling, int w) {
        var key = telling.keys().get(w);
        boolean byAccount =
                key.equals("account") && w > 1 && telling.keys().get(w - 2).equals("by");
        if (byAccount) {
            return true;
        }
        if (telling.isQuoted(w) || !(Wording.isCue(key) || TELLS.contains(key))) {
            return false;
        }
        var previous = w > 0 ? telling.keys().get(w - 1) : "";
        boolean there = previous.equals("be") && w > 1 && telling.keys().get(w - 2).equals("can");
        if (YET_TO_COME.contains(previous) && !there
                || key.equals("learned") && !HAS.contains(previous)) {
            return false;
        }
        boolean afterArticle =
                w > 0
                        && Set.of("the", "a", "an", "its", "their", "of", "these", "no", "any")
                                .contains(telling.keys().get(w - 1));
        return !(NOUNS.contains(key) && (afterArticle || w == 0));
    }

    /// The source is gone where the sentence is not a quotation whose speaker stands beside it, and
    /// no other sentence of the child carries it.
    private boolean isDropped(int inParent, int inChild) {
        var counterparts = retelling.counterparts();
        for (int s = 0; s < counterparts.length; s++) {
            boolean same = counterparts[s] == inParent;
            boolean before = s == inChild - 1 && inParent > 0 && counterparts[s] == inParent - 1;
            boolean behind =
                    s == inChild + 1 && BACK.contains(child.keys().get(child.firstWord(s)));
            if (s != inChild && (same || before || behind) && hasCue(child, s)) {
                return false;
            }
        }
        int quoted = Quoted.words(child, inChild);
        return 2 * quoted < child.length(inChild) && kept(inParent, inChild) >= ENOUGH;
    }

    private int kept(int inParent, int inChild) {
        int changed = 0;
        for (var hunk : Meaning.hunks(parent, inParent, child, inChild)) {
            changed += hunk.b().length();
        }
        return child.length(inChild) - changed;
    }

    /// Whether an outlet that the parent's sentence names is not named any more in the child's,
    /// though the words around it are.
    private boolean dropsOutlet(int inParent, int inChild) {
        var keys = parent.side(inParent).keys();
        var others = child.side(inChild).keys();
        for (var outlet : outlets) {
            int at = Collections.indexOfSubList(keys, outlet);
            if (at >= 0
                    && Collections.indexOfSubList(others, outlet) < 0
                    && isCapital(parent, parent.firstWord(inParent) + at)
                    && isExchangedAt(inParent, inChild, parent.firstWord(inParent) + at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a small change covers this word of the parent.
    private boolean isExchangedAt(int inParent, int inChild, int word) {
        for (var hunk : Meaning.hunks(parent, inParent, child, inChild)) {
            if (hunk.a().start() <= word
                    && word < hunk.a().end()
                    && hunk.b().length() > 0
                    && hunk.b().length() <= 2 * NEAR
                    && hunk.a().length() <= 2 * NEAR) {
                return true;
            }
        }
        return false;
    }

    /// Whether a name beside a verb of saying gave way to another, or to none.
    private boolean isExchanged(int inParent, int inChild) {
        if (isFromPronoun(inChild)) {
            return false;
        }
        for (var hunk : Meaning.hunks(parent, inParent, child, inChild)) {
            var gone = names(parent, hunk.a());
            var come = names(child, hunk.b());
            boolean pronoun = containsPronoun(hunk.b());
            boolean cut = hunk.b().length() == 0 && containsCue(hunk.a());
            boolean overlap = gone.stream().anyMatch(come::contains);
            if (!gone.isEmpty()
                    && !overlap
                    && !cut
                    && !pronoun
                    && isNearCue(hunk.a())
                    && !keepsLastName(hunk.a(), inChild)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a pronoun stands beside a verb of saying: whom it means stands elsewhere.
    private boolean isFromPronoun(int inChild) {
        int from = child.firstWord(inChild);
        int to = from + child.length(inChild);
        for (int w = from; w < to; w++) {
            boolean before = w > from && PRONOUNS.contains(child.keys().get(w - 1));
            boolean behind = w + 1 < to && PRONOUNS.contains(child.keys().get(w + 1));
            if (isCue(child, w) && (before || behind)) {
                return true;
            }
        }
        return false;
    }

    /// A cut of a whole clause with its own verb of saying leaves the other sources as they are.
    private boolean containsCue(Span words) {
        for (int w = words.start(); w < words.end(); w++) {
            if (isCue(parent, w)) {
                return true;
            }
        }
        return false;
    }

    private boolean containsPronoun(Span words) {
        return child.keys().subList(words.start(), words.end()).stream()
                .anyMatch(PRONOUNS::contains);
    }

    /// Whether the last name in a hunk, or the one right behind it, stands in the child's sentence.
    private boolean keepsLastName(Span hunk, int inChild) {
        var kept = child.side(inChild).keys();
        int last = hunk.end() - 1;
        while (last >= hunk.start() && !isCapital(parent, last)) {
            last--;
        }
        boolean runsOn =
                last == hunk.end() - 1
                        && hunk.end() < parent.words().size()
                        && isCapital(parent, hunk.end());
        return runsOn || last >= hunk.start() && kept.contains(parent.keys().get(last));
    }

    private boolean isNearCue(Span hunk) {
        int sentence = parent.sentenceOf(hunk.start());
        int from = Math.max(parent.firstWord(sentence), hunk.start() - NEAR);
        int to = Math.min(parent.firstWord(sentence) + parent.length(sentence), hunk.end() + NEAR);
        for (int w = from; w < to; w++) {
            if (isCue(parent, w)) {
                return true;
            }
        }
        return false;
    }

    /// Words of a range that are names: with a capital, and not at the head of a sentence.
    private static Set<String> names(Telling telling, Span words) {
        var names = new HashSet<String>();
        for (int w = words.start(); w < words.end(); w++) {
            if (isCapital(telling, w) && telling.firstWord(telling.sentenceOf(w)) != w) {
                names.add(telling.keys().get(w));
            }
        }
        return names;
    }

    private static boolean isCapital(Telling telling, int w) {
        var word = telling.words().get(w);
        return Character.isUpperCase(telling.text().charAt(word.start())) && !telling.isQuoted(w);
    }
}
