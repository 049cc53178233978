// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.firsthand.text.Dates;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// What the program that saved a page wrote into it: from where, and when. Browsers, SingleFile,
/// HTTrack and the Wayback Machine leave a comment.
record SavedPage(@Nullable String url, @Nullable Fact<Moment> captured) {
    private static final double SURE = 0.95;
    private static final Evaluator HTML = Selector.evaluatorOf("html");
    private static final int FIGURES = 14;
    private static final int LONGEST = 4_000;
    private static final List<String> ADDRESS =
            List.of("saved from url=", "url:", "mirrored from ");
    private static final List<String> TIME =
            List.of("saved date:", "file archived on ", "httrack website copier/");
    private static final List<String> SAVERS =
            List.of("saved from url=", "singlefile", "httrack website copier", "file archived on ");

    /// Looks at the comments beside `<html>` and those directly in its head and body.
    static SavedPage of(Document page) {
        var found = new SavedPage(null, null);
        for (var parent : new Node[] {page, root(page), page.head(), page.body()}) {
            for (var child : parent == null ? List.<Node>of() : parent.childNodes()) {
                if (child instanceof Comment comment) {
                    found = found.and(comment.getData());
                }
            }
        }
        return found;
    }

    private static @Nullable Node root(Document page) {
        var first = page.firstElementChild();
        return first != null && first.nameIs("html") ? first : page.selectFirst(HTML);
    }

    /// The address that a copy in a web archive was made of, as in
    /// `https://web.archive.org/web/20190509101530/https://star.example/tape`; else `url` itself.
    static String original(String url) {
        int at = url.indexOf("/web/");
        int p = at + "/web/".length();
        int figures = 0;
        while (at > 0 && p < url.length() && Character.isDigit(url.charAt(p))) {
            p++;
            figures++;
        }
        int slash = figures == FIGURES ? url.indexOf('/', p) : -1;
        var rest = slash < 0 ? "" : url.substring(slash + 1);
        return rest.startsWith("http://") || rest.startsWith("https://") ? rest : url;
    }

    private SavedPage and(String comment) {
        var text = comment.length() > LONGEST ? comment.substring(0, LONGEST) : comment;
        var low = text.toLowerCase(Locale.ROOT);
        if (low.length() != text.length() || SAVERS.stream().noneMatch(low::contains)) {
            return this;
        }
        return new SavedPage(
                url != null ? url : address(text, low),
                captured != null ? captured : time(text, low));
    }

    private static @Nullable String address(String text, String low) {
        for (var label : ADDRESS) {
            int at = low.indexOf(label);
            if (at < 0) {
                continue;
            }
            int from = low.indexOf("http", at + label.length());
            int line = low.indexOf('\n', at);
            boolean bare = label.startsWith("mirrored");
            if (bare && (from < 0 || from > at + label.length())) {
                return "http://" + word(text, at + label.length());
            }
            if (from >= 0 && (line < 0 || from < line)) {
                return word(text, from);
            }
        }
        return null;
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    /// The time behind a label, on its line; `GMT+0200` is an offset and not Greenwich.
    private static @Nullable Fact<Moment> time(String text, String low) {
        for (var label : TIME) {
            int at = low.indexOf(label);
            if (at >= 0) {
                int line = low.indexOf('\n', at + label.length());
                int and = low.indexOf(" and ", at + label.length());
                int end = line < 0 ? text.length() : line;
                end = and > 0 && and < end ? and : end;
                var moment =
                        Dates.parse(
                                text.substring(at + label.length(), end)
                                        .replace("GMT+", "+")
                                        .replace("GMT-", "-"));
                return moment == null ? null : new Fact<>(moment, "saved-page comment", SURE);
            }
        }
        return null;
    }
}
