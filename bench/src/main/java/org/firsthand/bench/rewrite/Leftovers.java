// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.firsthand.text.Language;

/// The words that look like names and that a rewriting left as they were: the table may lack them.
///
/// A word looks like a name when it has a capital within a sentence of an English text and stands
/// nowhere in small letters.
final class Leftovers {
    private static final String ENGLISH = "en";

    private final Set<String> capitals = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();

    private Leftovers() {}

    /// Those of `before` that still stand in `after` and that `kept` does not excuse.
    static SortedSet<String> of(
            Collection<String> before, Collection<String> after, Collection<String> kept) {
        var old = new Leftovers();
        before.stream().filter(text -> Language.of(text).equals(ENGLISH)).forEach(old::add);
        var now = new Leftovers();
        after.forEach(now::add);
        var left = new TreeSet<String>(old.capitals);
        left.removeIf(word -> old.others.contains(word.toLowerCase(Locale.ROOT)));
        left.removeIf(word -> !now.capitals.contains(word) && !now.others.contains(word));
        left.removeIf(word -> Calendar.isName(word) || kept.contains(word));
        return left;
    }

    private void add(String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                continue;
            }
            if (i > from + 1) {
                var word = text.substring(from, i);
                (isCapital(word) && isInside(text, from) ? capitals : others).add(word);
            }
            from = i + 1;
        }
    }

    /// Whether the first letter alone is a capital; words of two elements run together are none.
    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    /// Whether a small letter or a comma, and a space, stand before.
    private static boolean isInside(String text, int at) {
        return at > 1
                && text.charAt(at - 1) == ' '
                && (Character.isLowerCase(text.charAt(at - 2)) || text.charAt(at - 2) == ',');
    }
}
