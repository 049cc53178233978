// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.firsthand.model.Fact;
import org.firsthand.text.Key;
import org.firsthand.text.OutletWords;
import org.firsthand.text.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The name of a site that its pages bear only in their furniture: the alternative text of a logo,
/// the name in the head of the page, the line of the copyright.
final class SiteName {
    private static final double LIKELY = 0.85;
    private static final double GUESS = 0.6;
    private static final int LONGEST = 40;
    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 5;
    private static final int MOST_ELEMENTS = 30;
    private static final int LONGEST_FOOT = 300;
    private static final Evaluator NAMED =
            Selector.evaluatorOf(
                    ".site-title,.site-name,.sitename,.site-branding,.brand,.wordmark,.logo,#logo,a[rel=home],[class*=banner] [class*=title],[class*=site-head]");
    private static final Evaluator LOGO = Selector.evaluatorOf("header img,a[href=/] img");
    private static final Evaluator PICTURES = Selector.evaluatorOf("img[alt]");
    private static final Evaluator FOOT =
            Selector.evaluatorOf(
                    "footer,[class*=foot],[id*=foot],[class*=copyright],[id*=copyright],[class*=bottom],[id*=bottom]");
    private static final Set<String> NO_NAMES =
            Set.of(
                    "home",
                    "logo",
                    "menu",
                    "homepage",
                    "startseite",
                    "front",
                    "front page",
                    "search",
                    "skip to content");

    private static final Set<String> PICTURE =
            Set.of("logo", "photo", "foto", "image", "bild", "icon");

    private final Document page;
    private final PageTags tags;
    private final String host;

    /// @param host of the page's address; empty where it is not known
    SiteName(Document page, PageTags tags, String host) {
        this.page = page;
        this.tags = tags;
        this.host = host;
    }

    /// The name; null where the furniture bears none.
    ///
    /// @param parts the parts of the page's title, or the whole of it
    @Nullable Fact<String> find(List<String> parts) {
        var borne = borne();
        for (var part : parts) {
            if (isName(part)
                    && borne.stream().anyMatch(name -> Key.of(name).equals(Key.of(part)))) {
                return new Fact<>(part.strip(), "title and page head", LIKELY);
            }
        }
        var owner = copyright();
        if (owner != null) {
            borne.add(owner);
        }
        for (var name : borne) {
            if (isOutlet(name) || isHost(name) || host.isEmpty() && times(name, borne) > 1) {
                return new Fact<>(name, "page head", GUESS);
            }
        }
        boolean whole = parts.size() == 1 && isOutlet(parts.getFirst());
        return whole ? new Fact<>(parts.getFirst().strip(), "title", GUESS) : null;
    }

    /// Whether the host of the page is the name written as one word.
    private boolean isHost(String name) {
        var key = Key.of(name);
        for (var label : host.split("\\.")) {
            if (Key.of(label).equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static long times(String name, List<String> names) {
        var key = Key.of(name);
        return names.stream().filter(other -> Key.of(other).equals(key)).count();
    }

    /// The names that logo, head and links to the front page bear, in the order of the page.
    private List<String> borne() {
        var names = new ArrayList<String>();
        for (var element : some(NAMED)) {
            add(element.text(), names);
            element.select(PICTURES).forEach(image -> add(image.attr("alt"), names));
        }
        pictures()
                .filter(image -> image.is(LOGO))
                .limit(MOST_ELEMENTS)
                .forEach(image -> add(image.attr("alt"), names));
        pictures()
                .filter(image -> !isInPage(image))
                .limit(MOST_ELEMENTS)
                .map(image -> image.attr("alt"))
                .filter(SiteName::isOutlet)
                .forEach(alt -> add(alt, names));
        return names;
    }

    /// Whether a picture leads to another place of the page.
    private static boolean isInPage(Element image) {
        var around = image.parent();
        return around != null && around.nameIs("a") && around.attr("href").indexOf('#') >= 0;
    }

    private Stream<Element> pictures() {
        return tags.all("img").stream().filter(image -> image.hasAttr("alt"));
    }

    /// The first elements of a kind: they may lie in each other, and the text of all would grow
    /// with their depth.
    private List<Element> some(Evaluator query) {
        return page.body().selectStream(query).limit(MOST_ELEMENTS).toList();
    }

    private static void add(String text, List<String> names) {
        var name = text.strip();
        var low = name.toLowerCase(Locale.ROOT);
        if (low.endsWith(" logo")) {
            name = name.substring(0, name.length() - " logo".length()).strip();
        } else if (low.startsWith("logo of ") || low.startsWith("logo: ")) {
            name = name.substring(name.indexOf(' ') + 1).strip();
        }
        if (isName(name)) {
            names.add(name);
        }
    }

    private static boolean isName(String text) {
        var name = text.strip();
        return name.length() >= SHORTEST
                && name.length() <= LONGEST
                && Character.isUpperCase(name.charAt(0))
                && Words.of(name).size() <= MOST_WORDS
                && name.chars().noneMatch(c -> ".?!:;©()/".indexOf(c) >= 0)
                && Words.of(name).stream()
                        .noneMatch(word -> PICTURE.contains(word.of(name).toLowerCase(Locale.ROOT)))
                && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Whether a name has a word of an outlet's, such as `Post`, and a capital on each.
    private static boolean isOutlet(String text) {
        var words = Words.of(text).stream().map(word -> word.of(text)).toList();
        return isName(text)
                && words.size() > 1
                && words.stream().anyMatch(OutletWords::contains)
                && words.stream()
                        .allMatch(word ->
                                Character.isUpperCase(word.charAt(0))
                                        || word.equals("of")
                                        || word.equals("and"));
    }

    /// The owner in `© 2019 Harbour Star` or `Copyright Harbour Star. All rights reserved`.
    private @Nullable String copyright() {
        for (var element : some(FOOT)) {
            var text = element.text();
            int at =
                    text.length() > LONGEST_FOOT
                            ? -1
                            : Math.max(text.indexOf('©'), text.indexOf("Copyright"));
            var name = at < 0 ? "" : owner(text, at);
            if (isName(name)) {
                return name;
            }
        }
        return null;
    }

    private static String owner(String text, int mark) {
        int from = mark;
        while (from < text.length()
                && !(Character.isUpperCase(text.charAt(from))
                        && !text.startsWith("Copyright", from))) {
            from += text.startsWith("Copyright", from) ? "Copyright".length() : 1;
        }
        int end = from;
        while (end < text.length()
                && ".,|·•–—(©".indexOf(text.charAt(end)) < 0
                && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(Math.min(from, end), end).strip();
    }
}
