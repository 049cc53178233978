// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// The words in an element's class and id: `relatedPosts-list` is `related`, `posts`, `list`.
final class Names {
    static final int LONGEST = 400;

    /// The attributes that most elements have, where they have any.
    private static final List<String> USUAL =
            List.of("class", "href", "id", "src", "alt", "title", "target", "rel");

    private Names() {}

    /// Whether an element has no attributes but those that most have, so that none of the many
    /// rarer ones need be asked for.
    static boolean arePlain(Element element) {
        int left = element.attributesSize();
        for (int i = 0; left > 0 && i < USUAL.size(); i++) {
            left -= element.attributes().hasKey(USUAL.get(i)) ? 1 : 0;
        }
        return left == 0;
    }

    /// The words, in lower case and in order.
    static List<String> of(Element element) {
        return words(all(element));
    }

    /// Class and id in one string, cut where they are overlong.
    static String all(Element element) {
        var classes = value(element, "class").trim();
        var id = value(element, "id");
        if (id.isEmpty() || classes.isEmpty()) {
            return cut(id.isEmpty() ? classes : id);
        }
        return cut(classes + " " + id);
    }

    private static String cut(String names) {
        return names.length() > LONGEST ? names.substring(0, LONGEST) : names;
    }

    /// What the attribute called `name` holds, a name in lower case; empty where there is none.
    static String value(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }

    /// Whether class or id holds one of `words`.
    static boolean have(Element element, NameSet words) {
        if (element.attributesSize() == 0) {
            return false;
        }
        var classes = value(element, "class");
        var id = value(element, "id");
        return classes.length() + id.length() < LONGEST
                ? have(classes, words) || have(id, words)
                : have(all(element), words);
    }

    /// Whether one name holds one of `words`.
    static boolean have(String names, NameSet words) {
        int from = next(names, 0);
        while (from < names.length()) {
            int end = end(names, from);
            if (words.contains(names, from, end)) {
                return true;
            }
            from = next(names, end);
        }
        return false;
    }

    /// Where the next word of a name begins; its end where none does.
    static int next(String names, int from) {
        int at = from;
        while (at < names.length() && !isInside(names.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where the word ends that begins at `from`.
    static int end(String names, int from) {
        int at = from + 1;
        while (at < names.length() && isInside(names.charAt(at)) && !isHump(names, at)) {
            at++;
        }
        return at;
    }

    /// Where a word ends without the figures at its end.
    static int unnumbered(String names, int from, int end) {
        int to = end;
        while (to > from && Character.isDigit(names.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isInside(char c) {
        return c >= 'a' && c <= 'z' || c > ' ' && c != '-' && Character.isLetterOrDigit(c);
    }

    private static boolean isHump(String names, int i) {
        char c = names.charAt(i);
        if (c >= 'a' && c <= 'z') {
            return false;
        }
        boolean capital = c >= 'A' && c <= 'Z' || c > 'z';
        return capital && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
    }

    /// The numbers of the words of one name, as [Hashes#name] gives them.
    static int[] numbers(String names) {
        var numbers = new int[4];
        int size = 0;
        int from = next(names, 0);
        while (from < names.length()) {
            int end = end(names, from);
            numbers = size < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * size);
            numbers[size++] = Hashes.name(names, from, end);
            from = next(names, end);
        }
        return Arrays.copyOf(numbers, size);
    }

    /// The words of one name.
    static List<String> words(String names) {
        var words = new ArrayList<String>();
        int from = next(names, 0);
        while (from < names.length()) {
            int end = end(names, from);
            words.add(names.substring(from, end).toLowerCase(Locale.ROOT));
            from = next(names, end);
        }
        return words;
    }
}
