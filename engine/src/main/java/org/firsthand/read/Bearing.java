// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> NO_CREDITS =
            Set.of("body", "img", "form", "input", "article", "main", "nav", "amp-state", "i");
    private static final Set<String> NO_CREDIT_WORDS =
            Set.of("prep", "menu", "login", "logout", "form", "register", "icon", "avatar");
    private static final Set<String> CREDIT_WORDS =
            Set.of(
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

    private Bearing() {}

    /// Whether an element is made to bear a date.
    static boolean date(Element element) {
        if (element.nameIs("time") || element.hasAttr("datetime")) {
            return true;
        }
        var property = element.attr("itemprop") + element.attr("property");
        if (!property.isEmpty() && property.toLowerCase(Locale.ROOT).contains("date")) {
            return true;
        }
        var title = element.nameIs("abbr") || element.nameIs("span") ? element.attr("title") : "";
        return title.length() >= 6
                        && title.length() <= 40
                        && title.chars().anyMatch(c -> c >= '0' && c <= '9')
                || element.hasClass("dt-published");
    }

    /// Whether an element calls itself an author or byline, or links to the page of one.
    static boolean name(Element element) {
        if (NO_CREDITS.contains(element.normalName())) {
            return false;
        }
        if (element.nameIs("address")
                || element.attr("rel").equals("author")
                || element.attr("itemprop").equals("author")) {
            return true;
        }
        var href = element.nameIs("a") ? element.attr("href") : "";
        if (!href.isEmpty() && AUTHOR_PATHS.stream().anyMatch(href::contains)) {
            return true;
        }
        var names = element.className() + " " + element.id();
        if (names.length() < 4 || CREDIT_SIGNS.stream().noneMatch(names::contains)) {
            return false;
        }
        return Names.have(element, CREDIT_WORDS) && !Names.have(element, NO_CREDIT_WORDS);
    }
}
