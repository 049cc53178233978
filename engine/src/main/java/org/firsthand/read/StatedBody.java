// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The words of an account as the page's JSON-LD states them, which is all that a capture has of
/// them where a script was to show them.
final class StatedBody {
    private static final int SHORTEST = 600;

    /// The same where the page shows nothing at all.
    private static final int SHORTEST_ALONE = 40;

    private static final int DEEPEST = 500;
    private static final int TIMES = 2;

    private StatedBody() {}

    /// The stated account, where the page shows less than half of it; null where it shows more, or
    /// states none.
    static @Nullable Blocks insteadOf(Blocks shown, JsonLd jsonLd) {
        var article = jsonLd.text("articleBody");
        var stated = article == null && jsonLd.isPosting() ? jsonLd.text("text") : article;
        int shortest = shown.body().isBlank() ? SHORTEST_ALONE : SHORTEST;
        if (stated == null
                || stated.length() < shortest
                || stated.length() < TIMES * shown.body().length()) {
            return null;
        }
        var paragraphs = paragraphs(stated);
        int length = paragraphs.stream().mapToInt(String::length).sum();
        return length < shortest || length < TIMES * shown.body().length()
                ? null
                : Blocks.of(paragraphs);
    }

    /// The paragraphs of words that may be HTML, or stand in it.
    private static List<String> paragraphs(String stated) {
        var text = Parser.unescapeEntities(stated, false);
        if (text.contains("</") || text.contains("<br")) {
            var tree = Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(DEEPEST));
            return collapsed(PageLines.of(Layout.of(Outline.of(tree.body()))).lines());
        }
        return collapsed(text.lines().toList());
    }

    private static List<String> collapsed(List<String> lines) {
        var paragraphs = new ArrayList<String>();
        for (var line : lines) {
            var words = Blanks.collapse(line);
            if (!words.isEmpty()) {
                paragraphs.add(words);
            }
        }
        return paragraphs;
    }
}
