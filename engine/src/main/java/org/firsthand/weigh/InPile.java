// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Document;
import org.firsthand.model.Link;
import org.firsthand.model.Reference;
import org.firsthand.text.Key;
import org.firsthand.text.Names;
import org.firsthand.text.Words;

/// What the pile holds: addresses, outlets, and texts by their headings.
final class InPile {
    /// Characters at the head of a text in which it says what it is.
    private static final int HEADING = 300;

    /// Words of a link that says what it leads to.
    private static final int PHRASE = 3;

    private final Set<String> addresses = new HashSet<>();
    private final Set<String> outlets = new TreeSet<>();
    private final List<Heading> headings = new ArrayList<>();

    /// @param words the comparison keys of the words in title, outlet, path and first lines
    private record Heading(String path, Set<String> words) {}

    InPile(List<Document> documents) {
        for (var document : documents) {
            if (document.url() != null) {
                addresses.add(address(document.url()));
            }
            if (document.outlet() != null) {
                outlets.add(document.outlet().value());
            }
            headings.add(heading(document));
        }
    }

    private static Heading heading(Document document) {
        var title = document.title();
        var outlet = document.outlet();
        var body = document.body();
        var text =
                (title == null ? "" : title.value())
                        + '\n'
                        + (outlet == null ? "" : outlet.value())
                        + '\n'
                        + document.path()
                        + '\n'
                        + body.substring(0, Math.min(HEADING, body.length()));
        return new Heading(document.path(), new HashSet<>(keys(text)));
    }

    private static List<String> keys(String text) {
        return Words.of(text).stream().map(word -> Key.of(word.of(text))).toList();
    }

    /// Whether a capture of this address is in the pile.
    boolean captured(String target) {
        return addresses.contains(address(target));
    }

    /// Whether an outlet or agency of this name has a document in the pile.
    boolean publishes(String name) {
        return outlets.stream().anyMatch(outlet -> isCalled(outlet, name));
    }

    /// Whether an outlet is called so, in full or by the last words of its name.
    static boolean isCalled(String outlet, String name) {
        return Names.sameOutlet(outlet, name) || Names.sameSource(outlet, name);
    }

    /// Whether a document, other than the one that refers to it, has all words of the reference in
    /// its heading.
    boolean holds(Reference reference) {
        var keys = keys(reference.key());
        return headings.stream()
                .filter(h -> !h.path.equals(reference.passage().path()))
                .anyMatch(h -> h.words.containsAll(keys));
    }

    /// Whether a link leads elsewhere: not to another place, page or view of what was captured, nor
    /// by a bare word to another page of the same site.
    static boolean leadsElsewhere(Document document, Link link) {
        var own = document.url() == null ? "" : address(document.url());
        var other = address(link.target());
        if (withoutQuery(own).equals(withoutQuery(other))) {
            return false;
        }
        return !host(own).equals(host(other)) || Words.of(link.words()).size() >= PHRASE;
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private static String host(String address) {
        int path = address.indexOf('/');
        return path < 0 ? address : address.substring(0, path);
    }

    /// An address without what does not change the page: scheme, `www.`, fragment, last slash.
    private static String address(String url) {
        var rest = url.strip();
        int scheme = rest.indexOf("://");
        rest = scheme < 0 ? rest : rest.substring(scheme + 3);
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int path = rest.indexOf('/');
        var host = (path < 0 ? rest : rest.substring(0, path)).toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring(4) : host;
        rest = host + (path < 0 ? "" : rest.substring(path));
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
