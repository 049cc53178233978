// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Ping;
import org.firsthand.text.Address;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The notices on a page that other pages link to it, pingbacks and trackbacks: among the comments,
/// or in a list of their own.
///
/// A notice says by its name what it is, or by its words: they open with `Pingback:`, or are an
/// excerpt cut on both sides, beside a link that leads elsewhere.
final class Notices {
    private static final NameSet NAMES = NameSet.of("pingback", "trackback");
    private static final List<String> CUTS = List.of("[…]", "[...]");

    /// What the addresses hold by which a site is pinged or answered.
    private static final List<String> SERVICES = List.of("trackback", "xmlrpc", "replytocom");

    private Notices() {}

    /// Whether a record is a notice.
    static boolean isNotice(RecordGroup.Item item) {
        var text = item.post().own();
        return item.marks().isPing() || labelled(text) > 0 || isCut(text) && link(item) != null;
    }

    /// The records that are notices, as such.
    static List<Ping> of(List<RecordGroup.Item> records) {
        var pings = new ArrayList<Ping>();
        for (var record : records) {
            var link = link(record);
            var post = record.post();
            var words = link == null ? "" : Blanks.collapse(link.text());
            var name = words.isEmpty() ? post.author() : words;
            var own = post.own();
            var text = own.substring(labelled(own)).strip();
            pings.add(
                    new Ping(
                            "p" + (pings.size() + 1),
                            link == null ? null : link.absUrl("href"),
                            name,
                            post.time(),
                            text.isEmpty() && name != null ? name : text));
        }
        return pings;
    }

    /// The places of the elements of `page` that call themselves notices and lead elsewhere; of a
    /// list that does, those of its items.
    static List<Integer> named(Outline page) {
        var found = new ArrayList<Integer>();
        int at = page.first();
        while (at < page.size()) {
            boolean named = page.isElement(at) && isNamed(page.element(at));
            if (named) {
                var items = page.element(at).nameIs("li") ? List.<Integer>of() : items(page, at);
                found.addAll(items.isEmpty() ? List.of(at) : items);
            }
            at = named ? page.end(at) : at + 1;
        }
        found.removeIf(place -> link(page.element(place), Set.of()) == null);
        return found;
    }

    private static List<Integer> items(Outline page, int list) {
        var items = new ArrayList<Integer>();
        for (int at = list; at < page.end(list); at++) {
            if (page.isElement(at) && page.element(at).nameIs("li")) {
                items.add(at);
            }
        }
        return items;
    }

    /// Whether an element calls itself a notice.
    static boolean isNamed(Element element) {
        return !Blocks.isInline(element)
                && Names.value(element, "class").contains("back")
                && !element.nameIs("body")
                && Names.have(element, NAMES);
    }

    /// Where `Pingback:` at the start of a text ends; 0 where it does not stand there.
    private static int labelled(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == 0 || !NAMES.contains(text.substring(0, end).toLowerCase(Locale.ROOT))) {
            return 0;
        }
        int colon = Math.max(end, text.indexOf(':', end));
        return colon < text.length()
                        && text.substring(end, colon).isBlank()
                        && text.charAt(colon) == ':'
                ? colon + 1
                : 0;
    }

    private static boolean isCut(String text) {
        return CUTS.stream()
                .anyMatch(cut ->
                        text.length() > cut.length() && text.startsWith(cut) && text.endsWith(cut));
    }

    private static @Nullable Element link(RecordGroup.Item item) {
        for (var part : item.parts()) {
            var link = link(part, item.post().ids());
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    /// The first link to another page, rather one that has words; null where there is none.
    ///
    /// @param ids what the record itself is called
    private static @Nullable Element link(Element element, Set<String> ids) {
        Element first = null;
        for (var link : element.select("a[href]")) {
            if (!leadsAway(link, ids)) {
                continue;
            }
            if (!link.text().isBlank()) {
                return link;
            }
            first = first == null ? link : first;
        }
        return first;
    }

    private static boolean leadsAway(Element link, Set<String> ids) {
        var address = link.absUrl("href");
        var own = PostMarks.target(link.attr("href"));
        if (!address.startsWith("http") || own != null && ids.contains(own)) {
            return false;
        }
        var target = Address.canonical(address);
        var page = Address.canonical(link.baseUri());
        boolean sameSite = Address.host(target).equals(Address.host(page));
        boolean service = SERVICES.stream().anyMatch(target::contains);
        return !target.equals(page) && !(sameSite && service);
    }
}
