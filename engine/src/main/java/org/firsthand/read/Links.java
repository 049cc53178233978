// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Link;
import org.firsthand.model.Part;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The addresses that a page points at: the links of its account, and the recordings embedded in
/// it.
///
/// Relative addresses are resolved against `<base>`, else the page's own address; where neither is
/// known they stay as written.
final class Links {
    private static final int MOST_LINKS = 5_000;
    private static final String EMBED = "embed";
    private static final Set<String> PLAYER_WORDS =
            Set.of(
                    "player",
                    "players",
                    "video",
                    "videos",
                    "audio",
                    "podcast",
                    "podcasts",
                    "listen",
                    "watch",
                    "youtube",
                    "vimeo",
                    "dailymotion",
                    "soundcloud",
                    "spotify",
                    "brightcove",
                    "jwplayer",
                    "twitch");
    private static final Set<String> RECORDINGS =
            Set.of(
                    "mp3", "m4a", "mp4", "ogg", "oga", "ogv", "opus", "webm", "wav", "flac", "aac",
                    "m3u8", "mov", "swf");
    private static final NameSet ELSEWHERE =
            NameSet.of(
                    "advert",
                    "ads",
                    "ad",
                    "sidebar",
                    "footer",
                    "related",
                    "recommended",
                    "teaser",
                    "sponsored");

    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final Evaluator PLAYER = Selector.evaluatorOf("audio,video,iframe,object,embed");
    private static final Set<String> PLAYERS =
            Set.of("audio", "video", "iframe", "object", "embed");

    private Links() {}

    /// Makes relative addresses of `page` resolve, where `<base>` or `url` tells against what.
    static void base(Document page, PageTags tags, @Nullable String url) {
        var base = tags.all("base").stream().filter(tag -> tag.hasAttr("href")).findFirst();
        var href = base.map(tag -> tag.attr("href").strip()).orElse("");
        if (isAbsolute(href)) {
            page.setBaseUri(href);
        } else if (url != null) {
            page.setBaseUri(href.isEmpty() ? url : resolved(url, href));
        }
    }

    /// The links below `root`, in order, as links of `part`; none to a place on the same page, a
    /// script or a mail box.
    static List<Link> of(Element root, String part) {
        var links = new LinkedHashSet<Link>();
        for (var link : root.select(LINK)) {
            var href = link.attr("href").strip();
            if (links.size() < MOST_LINKS && leads(href)) {
                links.add(new Link(target(link, "href"), link.text(), part));
            }
        }
        return List.copyOf(links);
    }

    /// The recordings embedded in the page, in order; to be asked before clutter is removed.
    static List<Link> media(Document page, PageTags tags, JsonLd jsonLd) {
        var media = new LinkedHashSet<Link>();
        for (var element :
                PLAYERS.stream().anyMatch(name -> !tags.all(name).isEmpty())
                        ? players(tags.body())
                        : List.<Element>of()) {
            var name = element.normalName();
            var target = player(element);
            if (!target.isEmpty() && media.size() < MOST_LINKS && !isElsewhere(element)) {
                var holder = element.parent();
                var kind = name.equals("source") && holder != null ? holder.normalName() : name;
                media.add(
                        new Link(
                                target,
                                kind.equals("audio") || kind.equals("video") ? kind : EMBED,
                                Part.BODY));
            }
        }
        stated(page, tags, jsonLd, media);
        return List.copyOf(media);
    }

    /// The elements that embed something or tell what an embedded player plays, in order.
    private static List<Element> players(Outline body) {
        var found = new ArrayList<Element>();
        for (int place = body.first(); place < body.size(); place++) {
            if (body.node(place) instanceof Element element
                    && (PLAYERS.contains(element.normalName())
                            || element.nameIs("source") && isOfPlayer(element))) {
                found.add(element);
            }
        }
        return found;
    }

    private static boolean isOfPlayer(Element source) {
        var at = source.parent();
        while (at != null && !at.nameIs("audio") && !at.nameIs("video")) {
            at = at.parent();
        }
        return at != null;
    }

    /// Whether the element holds or is a player of recordings.
    static boolean plays(Element element) {
        for (var player : element.select(PLAYER)) {
            if (player.nameIs("audio") || player.nameIs("video") || !player(player).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// Adds what only the head of the page or its JSON-LD states.
    private static void stated(Document page, PageTags tags, JsonLd jsonLd, Set<Link> media) {
        var found = new ArrayList<Link>();
        for (var meta : tags.all("meta")) {
            var property = meta.attr("property").strip().toLowerCase(Locale.ROOT);
            if (!property.equals("og:audio") && !property.equals("og:video")) {
                continue;
            }
            var kind = meta.attr("property").substring("og:".length());
            add(page, meta.attr("content"), kind, found);
        }
        for (var recording : jsonLd.recordings()) {
            var kind = "VideoObject".equals(JsonLd.type(recording)) ? "video" : "audio";
            for (var field : new String[] {"contentUrl", "embedUrl"}) {
                var value = recording.get(field);
                add(page, value != null && value.isString() ? value.asString() : "", kind, found);
            }
        }
        for (var link : found) {
            if (media.stream().noneMatch(known -> known.target().equals(link.target()))) {
                media.add(link);
            }
        }
    }

    private static void add(Document page, String address, String kind, List<Link> to) {
        var href = address.strip();
        if (!href.isEmpty()) {
            to.add(new Link(resolved(page.baseUri(), href), kind, Part.BODY));
        }
    }

    /// The address that a player plays; empty where the element is none.
    private static String player(Element element) {
        var attribute = element.nameIs("object") ? "data" : "src";
        if (element.attr(attribute).isBlank()) {
            attribute = "data-" + attribute;
        }
        var address = element.attr(attribute).strip();
        boolean sure =
                !element.nameIs("iframe") && !element.nameIs("object") && !element.nameIs("embed");
        boolean plays =
                !address.isEmpty()
                        && !address.startsWith("about:")
                        && !address.startsWith("javascript:")
                        && (sure || namesPlayer(address));
        return plays ? target(element, attribute) : "";
    }

    /// Whether an address has a word of a player's in its host or path, or the ending of a
    /// recording.
    private static boolean namesPlayer(String address) {
        int query = address.indexOf('?');
        var path = (query < 0 ? address : address.substring(0, query)).toLowerCase(Locale.ROOT);
        var word = new StringBuilder();
        for (int i = 0; i <= path.length(); i++) {
            if (i < path.length() && Character.isLetterOrDigit(path.charAt(i))) {
                word.append(path.charAt(i));
            } else {
                if (PLAYER_WORDS.contains(word.toString())) {
                    return true;
                }
                if (i == path.length()) {
                    return RECORDINGS.contains(word.toString());
                }
                word.setLength(0);
            }
        }
        return false;
    }

    private static boolean isElsewhere(Element element) {
        for (var at = element; at != null && !at.nameIs("body"); at = at.parent()) {
            if (at.nameIs("aside")
                    || at.nameIs("nav")
                    || at.nameIs("footer")
                    || Names.have(at, ELSEWHERE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(String href) {
        var low = href.toLowerCase(Locale.ROOT);
        return !href.isEmpty()
                && !href.startsWith("#")
                && !low.startsWith("javascript:")
                && !low.startsWith("mailto:")
                && !low.startsWith("tel:")
                && !low.startsWith("data:");
    }

    private static String target(Element element, String attribute) {
        var address = element.attr(attribute);
        if (isWhole(address)) {
            return address;
        }
        var absolute = element.absUrl(attribute);
        return absolute.isEmpty() ? address.strip() : absolute;
    }

    /// Whether an address is absolute and written as it is resolved, with no character that needs a
    /// second look.
    static boolean isWhole(String address) {
        int from = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
        boolean whole =
                from > 0 && from < address.length() && isLetterOrDigit(address.charAt(from));
        for (int i = from; whole && i < address.length(); i++) {
            char c = address.charAt(i);
            whole =
                    isLetterOrDigit(c)
                            || "-_~?&=%+,/".indexOf(c) >= 0
                            || c == '.' && address.charAt(i - 1) != '/';
        }
        return whole;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static String resolved(String base, String href) {
        try {
            return base.isEmpty() ? href : new URI(base).resolve(href).toString();
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            return href;
        }
    }

    private static boolean isAbsolute(String href) {
        return href.startsWith("http://") || href.startsWith("https://");
    }
}
