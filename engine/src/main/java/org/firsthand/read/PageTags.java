// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The elements of a page by the name of their tag, in its order, as they stood when it was parsed:
/// many look for a few of them.
final class PageTags {
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final List<Element> dated = new ArrayList<>();
    private final List<Element> items = new ArrayList<>();

    private PageTags() {}

    /// The elements of `page`.
    static PageTags of(Document page) {
        var tags = new PageTags();
        Walk.through(page, tags::see);
        return tags;
    }

    private void see(Node node, int depth) {
        if (node instanceof Element element) {
            byName.computeIfAbsent(element.normalName(), name -> new ArrayList<>()).add(element);
            if (element.attributesSize() > 0 && element.attributes().hasKey("datetime")) {
                dated.add(element);
            }
            if (element.attributesSize() > 0 && element.attributes().hasKey("itemprop")) {
                items.add(element);
            }
        }
    }

    /// The elements of that name.
    List<Element> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /// The elements with a `datetime`.
    List<Element> dated() {
        return dated;
    }

    /// The elements with an `itemprop`.
    List<Element> items() {
        return items;
    }

    /// The first element of that name; null where there is none.
    @Nullable Element first(String name) {
        var all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /// The first element of that name of which an attribute holds `value`, in whatever case.
    @Nullable Element first(String name, String attribute, String value) {
        for (var element : all(name)) {
            if (Names.value(element, attribute).strip().equalsIgnoreCase(value)) {
                return element;
            }
        }
        return null;
    }

    /// What the first `<meta>` of which an attribute holds `value` says; empty where none does.
    String meta(String attribute, String value) {
        var meta = first("meta", attribute, value);
        return meta == null ? "" : Names.value(meta, "content").strip();
    }
}
