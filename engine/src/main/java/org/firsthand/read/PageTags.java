// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The nodes of a page and its elements by the name of their tag, in its order, as it was parsed:
/// many look for a few of them.
final class PageTags {
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final List<Element> dated = new ArrayList<>();
    private final List<Element> items = new ArrayList<>();

    /// The classes that elements have: few classes name many elements, and many ask for them.
    private final Map<String, String> classes = new HashMap<>();

    private final Outline body;
    private final int depth;
    private final Layout layout;

    private PageTags(Document page) {
        var outline = Outline.of(page);
        for (int place = 0; place < outline.size(); place++) {
            if (outline.node(place) instanceof Element element) {
                see(element);
            }
        }
        depth = outline.depth();
        body = outline.below(page.body());
        layout = Layout.of(body);
    }

    /// The elements of `page`.
    static PageTags of(Document page) {
        return new PageTags(page);
    }

    private void see(Element element) {
        byName.computeIfAbsent(element.normalName(), name -> new ArrayList<>()).add(element);
        if (element.attributesSize() > 0) {
            var attributes = element.attributes();
            var called = attributes.get("class");
            var known = called.isEmpty() ? null : classes.putIfAbsent(called, called);
            if (known != null) {
                attributes.put("class", known);
            }
            if (attributes.hasKey("datetime")) {
                dated.add(element);
            }
            if (attributes.hasKey("itemprop")) {
                items.add(element);
            }
        }
    }

    /// How deep its elements lie in one another.
    int depth() {
        return depth;
    }

    /// All nodes of the body.
    Outline body() {
        return body;
    }

    /// What the nodes of the body are.
    Layout layout() {
        return layout;
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
