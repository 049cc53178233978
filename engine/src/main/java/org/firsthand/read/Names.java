// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The words in an element's class and id: `relatedPosts-list` is `related`, `posts`, `list`.
final class Names {
    private static final int LONGEST = 400;

    private Names() {}

    /// The words, in lower case and in order.
    static List<String> of(Element element) {
        var names = element.className() + " " + element.id();
        return words(names.length() > LONGEST ? names.substring(0, LONGEST) : names);
    }

    /// Whether class or id holds one of `words`.
    static boolean have(Element element, Set<String> words) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return false;
        }
        for (var name : of(element)) {
            if (words.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /// The words of one name.
    static List<String> words(String names) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean inside = i < names.length() && Character.isLetterOrDigit(names.charAt(i));
            boolean hump =
                    inside
                            && i > from
                            && Character.isUpperCase(names.charAt(i))
                            && Character.isLowerCase(names.charAt(i - 1));
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
