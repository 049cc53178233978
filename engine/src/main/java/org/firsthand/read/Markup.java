// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/// The element tree of a page, built within limits, since a page may hold more tags than memory
/// does elements.
///
/// @param tree the tree, cut where a limit was hit
/// @param tags its elements by their tags
/// @param notes the limits that were hit
record Markup(Document tree, PageTags tags, List<Draft.Note> notes) {
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;
    private static final int MOST_TAGS = 1_000_000;
    private static final int MOST_ELEMENTS = 300_000;

    /// Three hundred replies keep their parents where ten elements lie around each.
    private static final int DEEPEST = 3_000;

    private static final int SOME_WORDS = 20;
    private static final int LOOKED_BACK = 4_096;

    /// Parses `html`.
    static Markup parse(String html) {
        return parse(new StringReader(html), html.length(), () -> html);
    }

    /// Parses the page that these characters are.
    static Markup parse(Characters html) {
        return parse(html.reader(), html.most(), html::text);
    }

    /// @param most at most how many characters there are
    /// @param whole all of them, for the few pages whose end is odd
    private static Markup parse(Reader html, int most, Supplier<String> whole) {
        var page = new PageStream(html, MOST_CHARACTERS, most > MOST_TAGS ? MOST_TAGS : -1);
        var limit = new ArrayList<Draft.Note>();
        var tree = tree(page, limit);
        page.readOn();
        var notes = new ArrayList<Draft.Note>();
        if (page.isTooLong()) {
            notes.add(
                    Draft.Note.cut(
                            "The page was read up to character " + MOST_CHARACTERS,
                            "page characters"));
        }
        if (page.hasTooManyTags()) {
            notes.add(Draft.Note.cut("The page was read up to tag " + MOST_TAGS, "page tags"));
        }
        if (notes.isEmpty() && (page.endsInTag() || page.behindTags() > SOME_WORDS)) {
            var end = brokenEnd(whole.get());
            if (end != null) {
                notes.add(new Draft.Note(null, end, null, Draft.Loss.TAIL));
            }
        }
        notes.addAll(limit);
        var tags = PageTags.of(tree);
        if (tags.depth() >= DEEPEST) {
            notes.add(
                    new Draft.Note(
                            null,
                            "Its elements lie in one another more than "
                                    + DEEPEST
                                    + " deep: what lies deeper was read as if it lay beside, comments too",
                            "page depth",
                            Draft.Loss.NONE));
        }
        return new Markup(tree, tags, notes);
    }

    /// What tells that the file ends before its page does; null where nothing tells it. A page need
    /// not close its elements, so a missing end counts only in mid-sentence.
    private static @Nullable String brokenEnd(String html) {
        int open = html.lastIndexOf('<');
        int close = html.lastIndexOf('>');
        boolean tag =
                open > close
                        && open + 1 < html.length()
                        && (Character.isLetter(html.charAt(open + 1))
                                || html.charAt(open + 1) == '/');
        if (tag) {
            return "The file ends inside a tag: what stands before it was read";
        }
        var last = html.substring(close + 1).strip();
        boolean stops =
                close >= 0
                        && last.length() > SOME_WORDS
                        && ".?!…\"”’)]}:;*/".indexOf(last.charAt(last.length() - 1)) < 0;
        return stops && !isClosed(html.substring(0, close + 1))
                ? "The file ends in mid-sentence: what stands before it was read"
                : null;
    }

    private static boolean isClosed(String html) {
        var end = html.substring(Math.max(0, html.length() - LOOKED_BACK)).toLowerCase(Locale.ROOT);
        return end.contains("</html") || end.contains("</body");
    }

    private static Document tree(Reader html, List<Draft.Note> notes) {
        try (var parser =
                new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(html, "")) {
            var elements = parser.iterator();
            int count = 0;
            while (count < MOST_ELEMENTS && elements.hasNext()) {
                elements.next();
                count++;
            }
            if (count == MOST_ELEMENTS) {
                parser.stop();
                notes.add(
                        Draft.Note.cut(
                                "The page was read up to element " + MOST_ELEMENTS,
                                "page elements"));
            }
            return parser.document();
        }
    }
}
