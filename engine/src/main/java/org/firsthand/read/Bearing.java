// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final Map<String, Boolean> credits = new HashMap<>();

    /// Whether an element is made to bear a date.
    ///
    /// @param plain whether it has none but usual attributes
    boolean date(Element element, boolean plain) {
        if (element.nameIs("time") || !plain && isDated(element)) {
            return true;
        }
        var title = element.nameIs("abbr") || element.nameIs("span") ? element.attr("title") : "";
        return title.length() >= 6 && title.length() <= 40 && hasFigure(title)
                || Names.value(element, "class").contains("dt-")
                        && element.hasClass("dt-published");
    }

    private static boolean isDated(Element element) {
        return element.attributes().hasKey("datetime")
                || isDate(Names.value(element, "itemprop"))
                || isDate(Names.value(element, "property"));
    }

    private static boolean hasFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String property) {
        return !property.isEmpty() && property.toLowerCase(Locale.ROOT).contains("date");
    }

    /// Whether an element calls itself an author or byline, or links to the page of one.
    ///
    /// @param plain whether it has none but usual attributes
    boolean name(Element element, boolean plain) {
        if (NO_CREDITS.contains(element.normalName())) {
            return false;
        }
        if (element.nameIs("address")) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        var attributes = element.attributes();
        if (attributes.get("rel").equals("author")
                || !plain && attributes.get("itemprop").equals("author")) {
            return true;
        }
        var href = element.nameIs("a") ? attributes.get("href") : "";
        if (!href.isEmpty() && holdsOne(href, AUTHOR_PATHS)) {
            return true;
        }
        var classes = attributes.get("class");
        var id = attributes.get("id");
        if (id.isEmpty()) {
            return !classes.isEmpty()
                    && credits.computeIfAbsent(classes, k -> isCredit(element, classes, id));
        }
        return isCredit(element, classes, id);
    }

    private static boolean isCredit(Element element, String classes, String id) {
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
