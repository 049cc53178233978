// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firsthand.model.Fact;
import org.firsthand.text.Key;
import org.firsthand.text.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// What a page says of itself besides its dates: title, outlet, authors, address.
final class PageFacts {
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.85;
    private static final double GUESS = 0.6;
    private static final List<String> TITLE_BREAKS =
            List.of(" | ", " – ", " — ", " - ", " :: ", " » ", " · ");

    private static final List<String> VIEWS =
            List.of(
                    "View topic - ",
                    "Thema anzeigen - ",
                    "Voir le sujet - ",
                    "Ver Tema - ",
                    "Ver tema - ",
                    "Leggi argomento - ",
                    "Bekijk onderwerp - ",
                    "Zobacz temat - ");

    /// Elements may lie in each other: the text of all of them would grow with their depth.
    private static final int MOST_TEXTS = 20;

    private static final List<String> OUTLET_BREAKS =
            Stream.concat(TITLE_BREAKS.stream(), Stream.of(": ")).toList();
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
    private static final int LONGEST_OUTLET = 40;
    private static final int SHORTEST_OUTLET = 4;
    private static final int MOST_ELEMENTS = 5_000;
    private static final int SHORTEST_HEADLINE = 8;
    private static final int LONG_WORD = 4;

    /// A heading says a title of which it is at least this part.
    private static final int A_PART = 3;

    private final Document page;
    private final PageTags tags;
    private final Map<String, List<String>> texts = new HashMap<>();
    private final JsonLd jsonLd;
    private final @Nullable String savedFrom;
    private @Nullable Fact<String> outlet;
    private boolean outletKnown;

    /// @param savedFrom the address that the program which saved the page wrote into it
    PageFacts(Document page, PageTags tags, JsonLd jsonLd, @Nullable String savedFrom) {
        this.page = page;
        this.tags = tags;
        this.jsonLd = jsonLd;
        this.savedFrom = savedFrom;
    }

    /// The address that the page gives for itself; null where it gives none, or no absolute one.
    @Nullable String url() {
        var canonical = tags.first("link", "rel", "canonical");
        var link = canonical == null ? "" : canonical.attr("href").strip();
        for (var url : List.of(link, tags.meta("property", "og:url"))) {
            if (host(url) != null) {
                return SavedPage.original(url);
            }
        }
        return savedFrom != null && host(savedFrom) != null ? savedFrom : null;
    }

    /// The headline as it is printed, where a heading says what the page states as its title, or
    /// most of it; else as it is stated. The name of the site alone is none, though many pages set
    /// it as one.
    @Nullable Fact<String> title() {
        var headings = headings("h1");
        var stated = stated();
        var lesser = headings("h2");
        var printed = printed(Stated.of(headings), Stated.of(lesser), Stated.of(stated));
        if (printed != null) {
            return new Fact<>(printed, "headline", SURE);
        }
        boolean one = headings.size() == 1 && !headings.getFirst().equals(siteHeading());
        if (one
                && (stated.isEmpty()
                        || stated.stream().anyMatch(t -> isAkin(t, headings.getFirst())))) {
            return new Fact<>(headings.getFirst(), "h1", LIKELY);
        }
        var og = meta("property", "og:title");
        if (og != null && !isOutlet(og)) {
            return new Fact<>(withoutOutlet(og), "meta og:title", LIKELY);
        }
        if (one) {
            return new Fact<>(headings.getFirst(), "h1", LIKELY);
        }
        var named = jsonLd.text("headline");
        if (named != null) {
            return new Fact<>(named, "json-ld headline", LIKELY);
        }
        var title = page.title().strip();
        if (!title.isEmpty() && !isOutlet(title)) {
            return new Fact<>(withoutOutlet(title), "title", GUESS);
        }
        return headings.isEmpty() ? null : new Fact<>(headings.getFirst(), "h1", GUESS);
    }

    /// The titles that the page states for machines, without its outlet.
    private List<String> stated() {
        return Stream.of(
                        meta("property", "og:title"), jsonLd.text("headline"), page.title().strip())
                .filter(title -> title != null && !title.isEmpty() && !isOutlet(title))
                .map(this::withoutOutlet)
                .toList();
    }

    private List<String> headings(String tag) {
        return texts(tag).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !isOutlet(text))
                .toList();
    }

    /// A title with its key.
    private record Stated(String text, String key) {
        static List<Stated> of(List<String> titles) {
            return titles.stream().map(title -> new Stated(title, Key.of(title))).toList();
        }
    }

    /// The heading that says a stated title, or else most of one; null where none does.
    private static @Nullable String printed(
            List<Stated> headings, List<Stated> lesser, List<Stated> titles) {
        for (int part : new int[] {1, A_PART}) {
            for (var some : List.of(headings, lesser)) {
                var saying = saying(some, titles, part);
                if (saying != null) {
                    return saying;
                }
            }
        }
        return null;
    }

    /// The longest heading that says a stated title, or at least its `part`th; null where none
    /// does.
    private static @Nullable String saying(List<Stated> headings, List<Stated> titles, int part) {
        String best = null;
        for (var heading : headings) {
            var key = heading.key();
            boolean says =
                    key.length() >= SHORTEST_HEADLINE
                            && titles.stream()
                                    .map(Stated::key)
                                    .anyMatch(title ->
                                            title.contains(key)
                                                    && key.length() * part >= title.length());
            boolean longer = best == null || heading.text().length() > best.length();
            best = says && longer ? heading.text() : best;
        }
        return best;
    }

    /// Whether two titles share a third of the longer words of the shorter.
    private static boolean isAkin(String a, String b) {
        var left = longWords(a);
        var right = longWords(b);
        int least = Math.min(left.size(), right.size());
        long shared = left.stream().filter(right::contains).count();
        return least > 0 && shared * A_PART >= least;
    }

    private static Set<String> longWords(String text) {
        return Words.of(text).stream()
                .map(word -> Key.of(word.of(text)))
                .filter(word -> word.length() >= LONG_WORD)
                .collect(Collectors.toSet());
    }

    /// The outlet, as the surest place names it.
    @Nullable Fact<String> outlet() {
        if (!outletKnown) {
            outlet = findOutlet();
            outletKnown = true;
        }
        return outlet;
    }

    private @Nullable Fact<String> findOutlet() {
        var site = meta("property", "og:site_name");
        if (site != null) {
            return new Fact<>(site, "meta og:site_name", SURE);
        }
        var publisher = jsonLd.names("publisher");
        if (!publisher.isEmpty()) {
            return new Fact<>(publisher.getFirst(), "json-ld publisher", SURE);
        }
        var application = meta("name", "application-name");
        if (application != null) {
            return new Fact<>(application, "meta application-name", LIKELY);
        }
        var publisherNamed = meta("name", "publisher");
        if (publisherNamed != null
                && publisherNamed.length() <= LONGEST_OUTLET
                && !publisherNamed.contains("://")) {
            return new Fact<>(publisherNamed, "meta publisher", LIKELY);
        }
        var topic = topic(page.title().strip());
        if (topic != null) {
            return new Fact<>(topic.board(), "title", LIKELY);
        }
        var heading = siteHeading();
        var repeated = heading != null ? heading : titlePartOnPage();
        if (repeated != null) {
            return new Fact<>(repeated, "title and page head", LIKELY);
        }
        var suffix = titleSuffix();
        if (suffix != null) {
            return new Fact<>(suffix, "title", GUESS);
        }
        var url = url();
        var host = url == null ? null : host(url);
        var borne = new SiteName(page, tags, host == null ? "" : host).find(titleParts());
        if (borne != null) {
            return borne;
        }
        return host == null
                ? null
                : new Fact<>(host.startsWith("www.") ? host.substring(4) : host, "url", GUESS);
    }

    private List<String> texts(String tag) {
        return texts.computeIfAbsent(
                tag,
                name ->
                        tags.all(name).stream()
                                .limit(MOST_TEXTS)
                                .map(element -> element.text())
                                .toList());
    }

    private @Nullable String meta(String attribute, String name) {
        var content = tags.meta(attribute, name);
        return content.isEmpty() ? null : content;
    }

    private boolean isOutlet(String title) {
        var outlet = outlet();
        return outlet != null && outlet.value().strip().equalsIgnoreCase(title.strip());
    }

    /// The title of a topic on a board that runs phpBB: `Valley Board • View topic - The bridge`.
    private record Topic(String board, String title) {}

    private static @Nullable Topic topic(String title) {
        for (var view : VIEWS) {
            int at = title.indexOf(view);
            var board = at < 0 ? "" : withoutMark(title.substring(0, at).strip());
            var name = at < 0 ? "" : withoutPage(title.substring(at + view.length()).strip());
            if (!board.isEmpty() && !name.isEmpty()) {
                return new Topic(board, name);
            }
        }
        return null;
    }

    /// A title without the number of its page: `Keys found • Page 2`.
    private static String withoutPage(String title) {
        int mark = title.lastIndexOf(" • ");
        boolean page =
                mark > 0 && !title.isEmpty() && Character.isDigit(title.charAt(title.length() - 1));
        return page ? title.substring(0, mark) : title;
    }

    /// A name without the mark behind it; empty where none parts it from what follows.
    private static String withoutMark(String name) {
        int end = name.length();
        while (end > 0 && "•:·|»".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == name.length() ? "" : name.substring(0, end).strip();
    }

    /// `title` without the name of the outlet before or behind a break.
    private String withoutOutlet(String title) {
        var topic = topic(title);
        if (topic != null) {
            return topic.title();
        }
        var outlet = outlet();
        if (outlet != null) {
            for (var mark : OUTLET_BREAKS) {
                int last = title.lastIndexOf(mark);
                if (last > 0
                        && title.substring(last + mark.length())
                                .strip()
                                .equalsIgnoreCase(outlet.value())) {
                    return title.substring(0, last).strip();
                }
                int first = title.indexOf(mark);
                if (first > 0
                        && title.substring(0, first).strip().equalsIgnoreCase(outlet.value())) {
                    return title.substring(first + mark.length()).strip();
                }
            }
        }
        return title;
    }

    /// The short part behind the last or before the first break of the title that the page says
    /// alone elsewhere, as its head does with the name of the outlet. A part that is longer than
    /// the rest is the headline, which a teaser may repeat.
    private @Nullable String titlePartOnPage() {
        var title = page.title().strip();
        for (var mark : OUTLET_BREAKS) {
            int first = title.indexOf(mark);
            int last = title.lastIndexOf(mark);
            var tail =
                    first > 0
                            ? outletPart(
                                    title.substring(last + mark.length()), title.substring(0, last))
                            : null;
            var head =
                    first > 0
                            ? outletPart(
                                    title.substring(0, first),
                                    title.substring(first + mark.length()))
                            : null;
            if (tail != null || head != null) {
                return tail != null ? tail : head;
            }
        }
        return null;
    }

    /// The main heading where it is the site's name, as on the pages of a forum: the title ends in
    /// it, and what stands before it there is a heading of its own.
    private @Nullable String siteHeading() {
        var headings = texts("h1");
        var title = page.title().strip();
        if (headings.size() != 1 || !title.endsWith(headings.getFirst())) {
            return null;
        }
        for (var mark : TITLE_BREAKS) {
            var suffix = mark + headings.getFirst();
            boolean breaks = title.endsWith(suffix) && !suffix.equals(mark);
            if (breaks
                    && texts("h2").contains(title.substring(0, title.length() - suffix.length()))) {
                return headings.getFirst();
            }
        }
        return null;
    }

    /// The title where it has no break, else what stands before its first and behind its last one.
    private List<String> titleParts() {
        var title = page.title().strip();
        for (var mark : OUTLET_BREAKS) {
            int first = title.indexOf(mark);
            if (first > 0) {
                int last = title.lastIndexOf(mark);
                return List.of(title.substring(last + mark.length()), title.substring(0, first));
            }
        }
        return List.of(title);
    }

    private @Nullable String outletPart(String part, String rest) {
        var name = part.strip();
        boolean shortOne = name.length() <= LONGEST_OUTLET && name.length() < rest.strip().length();
        return shortOne && isSaidAlone(Key.of(name)) ? name : null;
    }

    private boolean isSaidAlone(String key) {
        var body = tags.body();
        int elements = 0;
        for (int at = body.first();
                key.length() >= SHORTEST_OUTLET && at < body.size() && elements < MOST_ELEMENTS;
                at++) {
            if (!(body.node(at) instanceof Element element)) {
                continue;
            }
            elements++;
            if (hasFewLetters(body, at) && !isHeading(body, at)) {
                var text = element.ownText();
                if (text.length() <= LONGEST_OUTLET && Key.of(text).equals(key)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether an element is a heading, or stands right in one that is not of the first rank: in
    /// that the name of a site may stand.
    private static boolean isHeading(Outline body, int place) {
        int around = body.parent(place);
        boolean below =
                around >= 0
                        && !body.element(around).nameIs("h1")
                        && HEADINGS.contains(body.element(around).normalName());
        return below || HEADINGS.contains(body.element(place).normalName());
    }

    /// Whether an element has words of its own, no more than an outlet's name has.
    private static boolean hasFewLetters(Outline body, int place) {
        boolean any = false;
        int sure = 0;
        for (int at = place + 1; at < body.end(place); at = body.end(at)) {
            var text = body.node(at) instanceof TextNode own ? own.getWholeText() : "";
            for (int i = 0; i < text.length() && sure <= LONGEST_OUTLET; i++) {
                any |= text.charAt(i) > ' ';
                sure += text.charAt(i) > ' ' && text.charAt(i) < '\u007f' ? 1 : 0;
            }
        }
        return any && sure <= LONGEST_OUTLET;
    }

    /// The short part behind the last break of the page's title, where it is no part of the
    /// headline.
    private @Nullable String titleSuffix() {
        var title = page.title().strip();
        var headline = String.join(" ", texts("h1"));
        for (var mark : TITLE_BREAKS) {
            int at = title.lastIndexOf(mark);
            var suffix = at < 0 ? "" : title.substring(at + mark.length()).strip();
            if (at > 10
                    && !suffix.isEmpty()
                    && suffix.length() <= 40
                    && suffix.length() < at
                    && !headline.contains(suffix)) {
                return suffix;
            }
        }
        return null;
    }

    /// The host of an absolute address, or null.
    private static @Nullable String host(String url) {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            return null;
        }
        try {
            var host = new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
