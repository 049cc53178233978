// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.text.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How many comments a page says it has: in its JSON-LD, or beside a place that a script fills with
/// them.
///
/// A number alone proves nothing, since teasers of other pages bear such numbers too.
final class AnnouncedTalk {
    /// Where the widespread services for comments put them.
    private static final Evaluator WIDGETS =
            Selector.evaluatorOf(
                    "#disqus_thread,.fb-comments,.giscus,.utterances,#isso-thread,#commento,#cusdis_thread,"
                            + "#remark42,#hyvor-talk-view,hyvor-talk-comments,#graphcomment,#coral_thread,"
                            + "[data-spotim-module],vf-conversations,.viafoura,"
                            + "script[src*=disqus.com/],script[src*=giscus.app/],script[src*=utteranc.es/],"
                            + "script[src*=commento.],script[src*=hyvor.com/],script[src*=spot.im/]");

    /// What a control says that fetches comments.
    private static final Set<String> LOADS =
            Set.of(
                    "load",
                    "show",
                    "view",
                    "see",
                    "read",
                    "open",
                    "display",
                    "anzeigen",
                    "laden",
                    "zeigen",
                    "lesen",
                    "voir",
                    "afficher",
                    "lire",
                    "ver",
                    "mostrar",
                    "mostra");

    private static final NameSet COUNTED =
            NameSet.of("a", "button", "span", "h2", "h3", "h4", "summary", "div", "p");
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final Evaluator CONTROL = Selector.evaluatorOf("button,a,summary,[role=button]");
    private static final int MOST_ELEMENTS = 20_000;
    private static final int LONGEST = 40;
    private static final int LARGEST = 1_000_000;

    private AnnouncedTalk() {}

    /// The number of comments; 0 where none are announced.
    static int count(Document page, Outline body, JsonLd jsonLd, @Nullable String url) {
        int stated = stated(jsonLd);
        if (stated > 0) {
            return stated;
        }
        return new Search(page, body, url).most();
    }

    /// Looks for the largest number that is told on a page: beside a widget, or on a control.
    private static final class Search {
        private final Document page;
        private final Outline body;
        private final @Nullable String url;
        private @Nullable Boolean widget;

        Search(Document page, Outline body, @Nullable String url) {
            this.page = page;
            this.body = body;
            this.url = url;
        }

        int most() {
            int elements = 0;
            int most = 0;
            for (int at = body.first(); at < body.size() && elements <= MOST_ELEMENTS; at++) {
                if (body.node(at) instanceof Element element
                        && COUNTED.contains(element.normalName())
                        && ++elements <= MOST_ELEMENTS
                        && isShortCount(at)) {
                    most = Math.max(most, count(element, most));
                }
            }
            return most;
        }

        /// The number that an element tells, where it is above `most`; 0 where it tells none.
        private int count(Element element, int most) {
            var text = Blanks.collapse(element.wholeOwnText());
            int count =
                    text.length() <= LONGEST && element.childrenSize() <= 3
                            ? AnnouncedTalk.count(text)
                            : 0;
            boolean said =
                    count > most
                            && isHere(element, url)
                            && (isWidget() || isControl(element, text));
            return said ? count : 0;
        }

        private boolean isWidget() {
            if (widget == null) {
                widget = page.selectFirst(WIDGETS) != null;
            }
            return widget;
        }

        /// Whether the element at a place has few words of its own, and a figure among them.
        private boolean isShortCount(int place) {
            boolean figure = false;
            int letters = 0;
            for (int at = place + 1; at < body.end(place); at = body.end(at)) {
                var text = body.node(at) instanceof TextNode own ? own.getWholeText() : "";
                for (int i = 0; i < text.length() && letters <= LONGEST; i++) {
                    char c = text.charAt(i);
                    figure |= c >= '0' && c <= '9';
                    letters += c > ' ' && c < '\u0080' ? 1 : 0;
                }
            }
            return figure && letters <= LONGEST;
        }
    }

    private static int stated(JsonLd jsonLd) {
        var node = jsonLd.node();
        if (node == null) {
            return 0;
        }
        int count = number(node.get("commentCount"));
        var statistics = node.get("interactionStatistic");
        if (count == 0 && statistics != null) {
            for (var item : statistics.isArray() ? statistics : List.of(statistics)) {
                boolean comments =
                        item.path("interactionType").toString().contains("CommentAction");
                count =
                        comments
                                ? Math.max(count, number(item.get("userInteractionCount")))
                                : count;
            }
        }
        return count;
    }

    private static int number(@Nullable JsonNode value) {
        if (value == null) {
            return 0;
        }
        return value.isInt()
                ? Math.max(0, value.asInt())
                : value.isString() ? digits(value.asString().strip()) : 0;
    }

    /// Whether the words speak of this page: they lead nowhere else.
    private static boolean isHere(Element element, @Nullable String url) {
        var link = element.closest(LINK);
        if (link == null) {
            return true;
        }
        var href = link.attr("href").strip();
        int hash = href.indexOf('#');
        return hash == 0
                || href.startsWith("javascript:")
                || hash > 0 && href.substring(0, hash).equals(url);
    }

    private static boolean isControl(Element element, String text) {
        return element.closest(CONTROL) != null
                && Words.of(text).stream()
                        .anyMatch(w -> LOADS.contains(w.of(text).toLowerCase(Locale.ROOT)));
    }

    /// The number in `134 comments`, `Comments (134)` or `Show 134 comments`; 0 where there is
    /// none.
    private static int count(String text) {
        int number = 0;
        boolean talk = false;
        for (var span : Words.of(text)) {
            var word = span.of(text);
            if (Character.isDigit(word.charAt(0))) {
                if (number > 0) {
                    return 0;
                }
                number = digits(word);
            }
            talk |= TalkWords.isName(word.toLowerCase(Locale.ROOT));
        }
        return talk ? number : 0;
    }

    /// A whole number, with or without marks between its thousands; 0 for anything else.
    private static int digits(String word) {
        long number = 0;
        for (int i = 0; i < word.length() && number < LARGEST; i++) {
            char c = word.charAt(i);
            if (c >= '0' && c <= '9') {
                number = 10 * number + c - '0';
            } else if (c != ',' && c != '.') {
                return 0;
            }
        }
        return number < LARGEST ? (int) number : 0;
    }
}
