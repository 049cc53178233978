// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// Which elements are made to bear a date or the name of an author.
final class Bearing {
    private static final List<String> AUTHOR_PATHS =
            List.of(
                    "/author/",
                    "/authors/",
                    "/autor/",
                    "/autoren/",
                    "/autores/",
                    "/auteur/",
                    "/auteurs/",
                    "/autore/",
                    "?author=",
                    "/profile/",
                    "/user/",
                    "/users/",
                    "/people/",
                    "/redaktion/",
                    "/team/");
    private static final List<String> CREDIT_SIGNS =
            List.of(
                    "uth",
                    "utor",
                    "ute",
                    "yline",
                    "riter",
                    "ser",
                    "fn",
                    "ubmitted",
                    "oster",
                    "UT",
                    "erfasser",
                    "ontributor",
                    "ublisher");
    private static final NameSet NO_CREDITS =
            NameSet.of("body", "img", "form", "input", "article", "main", "nav", "amp-state", "i");
    private static final NameSet NO_CREDIT_WORDS =
            NameSet.of("prep", "menu", "login", "logout", "form", "register", "icon", "avatar");
    private static final NameSet CREDIT_WORDS =
            NameSet.of(
                    "author",
                    "authors",
                    "autor",
                    "autoren",
                    "autorin",
                    "autores",
                    "auteur",
                    "auteurs",
                    "byline",
                    "writer",
                    "username",
                    "user",
                    "fn",
                    "submitted",
                    "poster",
                    "verfasser",
                    "contributor",
                    "contributors",
                    "authorname",
                    "autorname",
                    "bylines");

    /// Shorter names say too little.
    private static final int SHORTEST = 3;

    private Bearing() {}

    /// Whether an element is made to bear a date.
    static boolean date(Element element) {
        if (element.nameIs("time") || element.attributes().hasKey("datetime")) {
            return true;
        }
        if (isDate(Names.value(element, "itemprop")) || isDate(Names.value(element, "property"))) {
            return true;
        }
        var title = element.nameIs("abbr") || element.nameIs("span") ? element.attr("title") : "";
        return title.length() >= 6
                        && title.length() <= 40
                        && title.chars().anyMatch(c -> c >= '0' && c <= '9')
                || element.hasClass("dt-published");
    }

    private static boolean isDate(String property) {
        return !property.isEmpty() && property.toLowerCase(Locale.ROOT).contains("date");
    }

    /// Whether an element calls itself an author or byline, or links to the page of one.
    static boolean name(Element element) {
        if (NO_CREDITS.contains(element.normalName())) {
            return false;
        }
        if (element.nameIs("address")
                || Names.value(element, "rel").equals("author")
                || Names.value(element, "itemprop").equals("author")) {
            return true;
        }
        var href = element.nameIs("a") ? Names.value(element, "href") : "";
        if (!href.isEmpty() && holdsOne(href, AUTHOR_PATHS)) {
            return true;
        }
        var classes = Names.value(element, "class");
        var id = Names.value(element, "id");
        boolean signs = holdsOne(classes, CREDIT_SIGNS) || holdsOne(id, CREDIT_SIGNS);
        return signs
                && classes.trim().length() + id.length() >= SHORTEST
                && Names.have(element, CREDIT_WORDS)
                && !Names.have(element, NO_CREDIT_WORDS);
    }

    private static boolean holdsOne(String text, List<String> signs) {
        for (var sign : text.isEmpty() ? List.<String>of() : signs) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
