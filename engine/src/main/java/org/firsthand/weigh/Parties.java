// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Span;
import org.firsthand.text.Likeness;
import org.firsthand.text.Names;
import org.firsthand.text.Words;

/// Tells whether two names are of one person or body, as texts call it: `Orley Bridge Board`, `the
/// board`, `the board of Orley`, `a spokesman for the board`.
final class Parties {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "our");
    private static final List<String> POSSESSIVES = List.of("'s", "’s");
    private static final Set<String> LINKS = Set.of("of", "for", "at");
    private static final Set<String> MOUTHPIECES =
            Set.of(
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "spokespeople",
                    "statement",
                    "letter",
                    "notice",
                    "communique",
                    "communiqué");
    private static final Set<String> BODIES =
            Set.of(
                    "board",
                    "ministry",
                    "council",
                    "committee",
                    "commission",
                    "department",
                    "authority",
                    "office",
                    "company",
                    "association",
                    "union",
                    "society",
                    "trust",
                    "club",
                    "court",
                    "police",
                    "bureau",
                    "inspectorate",
                    "registry",
                    "university",
                    "hospital",
                    "bank",
                    "party",
                    "government",
                    "embassy",
                    "parliament");

    /// Likeness of trigrams.
    private static final double MISREAD = 0.5;

    private Parties() {}

    /// Whether both are one.
    static boolean same(String a, String b) {
        return Names.sameSource(a, b) || sameBody(a, b);
    }

    /// Whether one name may be the other with wrong letters, as scanning and typing make them.
    static boolean misread(String a, String b) {
        return Likeness.of(a, new Span(0, a.length())).to(Likeness.of(b, new Span(0, b.length())))
                >= MISREAD;
    }

    /// Whether a name ends with the word for a body that speaks for itself, other than an outlet.
    static boolean isBody(String name) {
        return BODIES.contains(Called.of(name).head);
    }

    /// What a name is: `board` in `the board of Orley`.
    static String head(String name) {
        return Called.of(name).head;
    }

    /// Whether one of some words in lower case is for a body.
    static boolean namesBody(String words) {
        return Words.of(words).stream().map(w -> w.of(words)).anyMatch(BODIES::contains);
    }

    /// The words of a name in lower case: what it is, and whose.
    static Set<String> words(String name) {
        var called = Called.of(name);
        var words = new TreeSet<>(called.others);
        words.add(called.head);
        return words;
    }

    /// Whether one name of somebody tells more than another.
    static boolean tellsMore(String name, String than) {
        return Character.isUpperCase(first(name))
                && !Names.isUnnamed(name)
                && Called.of(name).others.size() > Called.of(than).others.size();
    }

    private static int first(String name) {
        return name.isEmpty() ? ' ' : name.codePointAt(0);
    }

    /// One head, a body, and no word in the shorter name that the longer one lacks.
    private static boolean sameBody(String a, String b) {
        var left = Called.of(a);
        var right = Called.of(b);
        if (!left.head.equals(right.head) || !BODIES.contains(left.head)) {
            return false;
        }
        return left.others.containsAll(right.others) || right.others.containsAll(left.others);
    }

    /// A name taken apart.
    ///
    /// @param head what it is, as `board` in `the board of Orley`
    /// @param others its other words
    private record Called(String head, Set<String> others) {
        static Called of(String name) {
            var words = new ArrayList<String>();
            for (var word : Words.of(name)) {
                var low = word.of(name).toLowerCase(Locale.ROOT);
                words.add(POSSESSIVES.stream().anyMatch(low::endsWith) ? cut(low) : low);
            }
            words.removeIf(ARTICLES::contains);
            var owner = withoutMouthpiece(words);
            int link = 0;
            while (link < owner.size() && !LINKS.contains(owner.get(link))) {
                link++;
            }
            if (owner.isEmpty() || link == 0) {
                return new Called("", Set.of());
            }
            var others = new TreeSet<>(owner);
            others.removeAll(LINKS);
            others.remove(owner.get(link - 1));
            return new Called(owner.get(link - 1), others);
        }

        private static String cut(String possessive) {
            return possessive.substring(0, possessive.length() - 2);
        }

        private static List<String> withoutMouthpiece(List<String> words) {
            if (words.size() > 2 && MOUTHPIECES.contains(words.getFirst())) {
                return words.subList(2, words.size());
            }
            boolean behind = words.size() > 1 && MOUTHPIECES.contains(words.getLast());
            return behind ? words.subList(0, words.size() - 1) : words;
        }
    }
}
