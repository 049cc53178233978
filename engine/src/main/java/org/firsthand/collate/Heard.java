// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Words;

/// Where a text says that something was told to its own outlet, or seen by it: `told the Post`,
/// `heard in full by the Post`. Who has such words from another outlet took them there.
final class Heard {
    /// Letters of the last word of a name that may stand for the whole.
    private static final int SHORTEST = 4;

    /// Words before `by`, `to` or `with` among which the verb stands.
    private static final int NEAR = 4;

    private static final Set<String> LINKS = Set.of("by", "to", "with");

    private static final Set<String> HEARING =
            Set.of(
                    "heard",
                    "seen",
                    "obtained",
                    "reviewed",
                    "read",
                    "viewed",
                    "examined",
                    "shown",
                    "spoke",
                    "spoken",
                    "confirmed",
                    "interview",
                    "said",
                    "shared");

    private final String text;
    private final List<Span> words;
    private final List<String> keys;

    private Heard(Teller teller) {
        text = teller.document().text(teller.part());
        words = Words.of(text, teller.span().start(), teller.span().end());
        keys = words.stream().map(w -> Key.of(w.of(text))).toList();
    }

    /// The places, each from its verb to the name.
    static List<Span> by(Teller teller) {
        var outlet = teller.document().outlet();
        var names = outlet == null ? List.<List<String>>of() : names(outlet.value());
        return names.isEmpty() ? List.of() : new Heard(teller).places(names);
    }

    /// The whole name, and its last word with the article.
    private static List<List<String>> names(String outlet) {
        var whole =
                Words.of(outlet).stream()
                        .map(w -> Key.of(w.of(outlet)))
                        .filter(key -> !key.equals("the"))
                        .toList();
        if (whole.isEmpty() || String.join("", whole).length() < SHORTEST) {
            return List.of();
        }
        return whole.size() > 1 && whole.getLast().length() >= SHORTEST
                ? List.of(whole, List.of("the", whole.getLast()))
                : List.of(whole);
    }

    private List<Span> places(List<List<String>> names) {
        var places = new ArrayList<Span>();
        for (var name : names) {
            int at = Collections.indexOfSubList(keys, name);
            while (at >= 0) {
                int verb = verb(keys.get(at).equals("the") ? at : beforeArticle(at));
                boolean capital =
                        Character.isUpperCase(text.charAt(words.get(at + name.size() - 1).start()));
                if (verb >= 0 && capital) {
                    places.add(
                            new Span(
                                    words.get(verb).start(),
                                    words.get(at + name.size() - 1).end()));
                }
                int next = Collections.indexOfSubList(keys.subList(at + 1, keys.size()), name);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }
        return places;
    }

    private int beforeArticle(int at) {
        return at > 0 && keys.get(at - 1).equals("the") ? at - 1 : at;
    }

    /// The word that tells of hearing before a name at `at`, or -1.
    private int verb(int at) {
        if (at > 0 && keys.get(at - 1).equals("told")) {
            return at - 1;
        }
        if (at == 0 || !LINKS.contains(keys.get(at - 1))) {
            return -1;
        }
        for (int w = at - 2; w >= Math.max(0, at - 1 - NEAR); w--) {
            if (HEARING.contains(keys.get(w))) {
                return w;
            }
        }
        return -1;
    }
}
