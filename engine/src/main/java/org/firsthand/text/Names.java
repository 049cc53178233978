// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether two names of an outlet, agency or person mean the same one.
public final class Names {
    private static final int SHORTEST_PART = 4;
    private static final int LONG_WORD = 6;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /// Words that begin with a capital at the start of a sentence, and name nobody.
    private static final Set<String> ANYBODY =
            Set.of(
                    "official",
                    "officials",
                    "officer",
                    "officers",
                    "witness",
                    "witnesses",
                    "eyewitness",
                    "eyewitnesses",
                    "source",
                    "sources",
                    "resident",
                    "residents",
                    "neighbour",
                    "neighbours",
                    "neighbor",
                    "neighbors",
                    "authority",
                    "authorities",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "spokesmen",
                    "aide",
                    "aides",
                    "expert",
                    "experts",
                    "critic",
                    "critics",
                    "observer",
                    "observers",
                    "report",
                    "reports",
                    "message",
                    "messages",
                    "dispatch",
                    "dispatches",
                    "statement",
                    "statements",
                    "leader",
                    "leaders",
                    "member",
                    "members",
                    "soldier",
                    "soldiers",
                    "friend",
                    "friends",
                    "relative",
                    "relatives",
                    "man",
                    "men",
                    "woman",
                    "women",
                    "people",
                    "person",
                    "passenger",
                    "passengers",
                    "worker",
                    "workers",
                    "others",
                    "some",
                    "many",
                    "several",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "he",
                    "she",
                    "they",
                    "it",
                    "we",
                    "i",
                    "this",
                    "that",
                    "these",
                    "those",
                    "his",
                    "her",
                    "their",
                    "its",
                    "no",
                    "both",
                    "local",
                    "senior",
                    "former",
                    "unnamed",
                    "anonymous",
                    "high",
                    "military",
                    "army",
                    "government",
                    "police",
                    "senator",
                    "general",
                    "captain",
                    "colonel",
                    "major",
                    "lieutenant",
                    "doctor",
                    "president",
                    "information",
                    "advices",
                    "rumors",
                    "rumours",
                    "rumor",
                    "rumour",
                    "everybody",
                    "everyone",
                    "nobody",
                    "somebody",
                    "someone",
                    "anybody",
                    "anyone",
                    "another",
                    "other",
                    "first",
                    "second",
                    "readers",
                    "owners",
                    "voice",
                    "voices");

    private Names() {}

    /// The comparison key of a name: without article, place after a comma, and case.
    public static String key(String name) {
        int comma = name.indexOf(',');
        var key = Key.of(comma > 0 ? name.substring(0, comma) : name);
        return name.strip().toLowerCase(Locale.ROOT).startsWith("the ") && key.length() > 6
                ? key.substring(3)
                : key;
    }

    /// Whether both name the same outlet: equal, or one is the other with a place before or behind
    /// it.
    public static boolean sameOutlet(String a, String b) {
        var left = key(a);
        var right = key(b);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        var longer = left.length() >= right.length() ? left : right;
        var shorter = left.length() >= right.length() ? right : left;
        return longer.equals(shorter)
                || shorter.length() >= SHORTEST_PART * 2
                        && (longer.startsWith(shorter) || longer.endsWith(shorter));
    }

    /// Whether a name stands in a text as words of its own, whatever its case and with or without
    /// its article; a genitive is the name, too.
    public static boolean standsIn(String text, String name) {
        var words = Words.oneLine(text).toLowerCase(Locale.ROOT);
        var all = Words.oneLine(name).strip().toLowerCase(Locale.ROOT);
        var wanted = all.startsWith("the ") ? all.substring(4) : all;
        for (int at = words.indexOf(wanted);
                at >= 0 && !wanted.isEmpty();
                at = words.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if ((at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)))
                    && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether both name the same person or body: the same words, or one is the last words of the
    /// other; a word of six letters or more may differ in one, as scanning and typing make it.
    public static boolean sameSource(String a, String b) {
        var left = words(a);
        var right = words(b);
        var longer = left.size() >= right.size() ? left : right;
        var shorter = left.size() >= right.size() ? right : left;
        if (shorter.isEmpty()
                || shorter.size() < longer.size() && shorter.getLast().length() < SHORTEST_PART) {
            return false;
        }
        int skipped = longer.size() - shorter.size();
        for (int i = 0; i < shorter.size(); i++) {
            if (!sameWord(shorter.get(i), longer.get(skipped + i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String name) {
        int comma = name.indexOf(',');
        var plain = comma > 0 ? name.substring(0, comma) : name;
        return Words.of(plain).stream()
                .map(w -> Key.of(w.of(plain)))
                .filter(word -> !ARTICLES.contains(word))
                .toList();
    }

    private static boolean sameWord(String a, String b) {
        return a.equals(b)
                || Math.min(a.length(), b.length()) >= LONG_WORD
                        && a.chars().noneMatch(Character::isDigit)
                        && differInOneLetter(
                                a.length() >= b.length() ? a : b, a.length() >= b.length() ? b : a);
    }

    private static boolean differInOneLetter(String longer, String shorter) {
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int front = 0;
        while (front < shorter.length() && longer.charAt(front) == shorter.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter.length() - front
                && longer.charAt(longer.length() - 1 - back)
                        == shorter.charAt(shorter.length() - 1 - back)) {
            back++;
        }
        return front + back >= longer.length() - 1;
    }

    /// Whether a name names nobody in particular: every word with a capital is one for anybody in a
    /// role.
    public static boolean isUnnamed(String name) {
        return Words.of(name).stream()
                .map(w -> w.of(name))
                .noneMatch(word ->
                        Character.isUpperCase(word.charAt(0))
                                && !ANYBODY.contains(Key.of(word))
                                && !ARTICLES.contains(Key.of(word)));
    }
}
