// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// HTML written element by element: text and attribute values are always escaped, and no call takes
/// markup.
///
/// Attribute names are ours; the writer still refuses handlers, inline styles and addresses that
/// are neither a place in this page nor on the web, so that a slip in a caller is an exception and
/// not a hole.
final class Html {
    /// What every page begins with.
    static final String DOCTYPE = "<!doctype html>\n";

    private static final Set<String> ADDRESSES =
            Set.of(
                    "href",
                    "src",
                    "action",
                    "formaction",
                    "data",
                    "srcset",
                    "poster",
                    "background",
                    "ping",
                    "srcdoc");

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private long bytes;

    Html(Writer out) {
        this.out = out;
    }

    /// Opens an element; attributes are names and values in turn.
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /// Closes the element that was opened last.
    Html close() {
        return raw("</").raw(open.pop()).raw(">");
    }

    /// Closes the element that was opened last, and ends the line for whoever reads the source.
    Html closeLine() {
        return close().raw("\n");
    }

    /// Writes an element that has no end tag.
    Html empty(String tag, String... attributes) {
        return start(tag, attributes);
    }

    /// Writes text, escaped.
    Html text(String text) {
        return raw(Escape.html(text));
    }

    /// Writes a whole element with a class and text.
    Html element(String tag, String className, String text) {
        return open(tag, "class", className).text(text).close();
    }

    /// Writes a whole element with text.
    Html element(String tag, String text) {
        return open(tag).text(text).close();
    }

    /// Writes the one style sheet or script of the page, which comes from our own resources.
    Html inline(String tag, String code) {
        if (code.contains("</") || code.contains("<!--")) {
            throw new IllegalArgumentException("An inline " + tag + " must not hold markup");
        }
        return open(tag).raw(code).closeLine();
    }

    Html doctype() {
        return raw(DOCTYPE);
    }

    /// Bytes written so far, in UTF-8.
    long bytes() {
        return bytes;
    }

    /// Whether every element is closed.
    boolean complete() {
        return open.isEmpty();
    }

    private Html start(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("An attribute of <" + tag + "> lacks its value");
        }
        raw("<").raw(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            check(attributes[i], attributes[i + 1]);
            raw(" ").raw(attributes[i]).raw("=\"").raw(Escape.html(attributes[i + 1])).raw("\"");
        }
        return raw(">");
    }

    private static void check(String name, String value) {
        if (name.startsWith("on") || name.equals("style")) {
            throw new IllegalArgumentException("The page has no attribute '" + name + "'");
        }
        if (ADDRESSES.contains(name) && !value.startsWith("#") && !Escape.isWebAddress(value)) {
            throw new IllegalArgumentException("Not an address that may become a link: " + value);
        }
    }

    private Html raw(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return this;
    }
}
