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
        return have(names, words, false);
    }

    /// The same, where words of the name may end in figures: `comment17` is `comment`.
    static boolean haveUnnumbered(String names, NameSet words) {
        return have(names, words, true);
    }

    private static boolean have(String names, NameSet words, boolean numbered) {
        int from = 0;
        int length = names.length();
        for (int i = 0; i <= length; i++) {
            boolean inside = i < length && isInside(names.charAt(i));
            if (inside && !(i > from && isHump(names, i))) {
                continue;
            }
            int to = i;
            while (numbered && to > from && Character.isDigit(names.charAt(to - 1))) {
                to--;
            }
            if (to > from && words.contains(names, from, to)) {
                return true;
            }
            from = inside ? i : i + 1;
        }
        return false;
    }

    private static boolean isInside(char c) {
        return c >= 'a' && c <= 'z' || c > ' ' && c != '-' && Character.isLetterOrDigit(c);
    }

    private static boolean isHump(String names, int i) {
        char c = names.charAt(i);
        boolean capital = c >= 'A' && c <= 'Z' || c > 'z';
        return capital
                && Character.isUpperCase(names.charAt(i))
                && Character.isLowerCase(names.charAt(i - 1));
    }

    /// The numbers of the words of one name, as [Hashes#name] gives them.
    static int[] numbers(String names) {
        var numbers = new int[4];
        int size = 0;
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean inside = i < names.length() && isInside(names.charAt(i));
            if (inside && !(i > from && isHump(names, i))) {
                continue;
            }
            if (i > from) {
                numbers = size < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * size);
                numbers[size++] = Hashes.name(names, from, i);
            }
            from = inside ? i : i + 1;
        }
        return Arrays.copyOf(numbers, size);
    }

    /// The words of one name.
    static List<String> words(String names) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean inside = i < names.length() && isInside(names.charAt(i));
            boolean hump = inside && i > from && isHump(names, i);
            if (!inside || hump) {
                if (i > from) {
                    words.add(names.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = inside ? i : i + 1;
            }
        }
        return words;
    }
}
