// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What tells talk from other lists: headings that announce it, and the way people write it.
final class TalkWords {
    private static final Set<String> DISCUSSION =
            Set.of(
                    "comment",
                    "comments",
                    "discussion",
                    "discussions",
                    "reply",
                    "replies",
                    "responses",
                    "reactions",
                    "thoughts",
                    "reviews",
                    "bewertungen",
                    "kundenbewertungen",
                    "rezensionen",
                    "leserbriefe",
                    "kommentar",
                    "kommentare",
                    "kommentarer",
                    "diskussion",
                    "antworten",
                    "commentaire",
                    "commentaires",
                    "réactions",
                    "réponses",
                    "comentario",
                    "comentarios",
                    "respuestas",
                    "comentários",
                    "commento",
                    "commenti",
                    "komentarz",
                    "komentarze",
                    "komentarzy",
                    "reacties",
                    "комментарии",
                    "комментариев");
    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_MARKUP = 2_000;
    private static final int A_FEW = 2;
    private static final int MANY = 8;
    private static final int REPLIES = 3;
    private static final double MOSTLY = 0.6;
    private static final double LIVELY = 0.15;
    private static final int PROSE = 30;

    private TalkWords() {}

    /// Whether a line announces a discussion: it is short, ends no sentence, and one of its first
    /// words or its last one names it, as in `Comments (10)` or `28 thoughts on ..`.
    static boolean announces(String line) {
        var heading = line.strip();
        if (heading.isEmpty() || heading.length() > LONGEST_HEADING || heading.endsWith(".")) {
            return false;
        }
        var words = Words.of(heading);
        for (int i = 0; i < words.size(); i++) {
            boolean near = i < 2 || i == words.size() - 1 && words.size() <= 6;
            var word = words.get(i).of(heading).toLowerCase(Locale.ROOT);
            if (near && DISCUSSION.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the words of an element announce a discussion; of a long one not all are looked at.
    static boolean announces(Element element) {
        var words = new StringBuilder();
        for (var node : (Iterable<Node>) element.nodeStream()::iterator) {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (node instanceof Element below && !Blocks.isInline(below)) {
                words.append(' ');
            }
            if (words.length() > LONGEST_MARKUP) {
                return false;
            }
        }
        return announces(Blanks.collapse(words));
    }

    /// Whether a name of markup stands for a discussion.
    static boolean isName(String word) {
        return DISCUSSION.contains(word);
    }

    /// Whether list items that no heading announces are talk all the same.
    static boolean isTalk(List<Post> posts, List<PostItem> items) {
        int size = posts.size();
        long signed =
                posts.stream()
                        .filter(post -> post.author() != null && !post.own().isEmpty())
                        .count();
        if (signed >= A_FEW && signed >= MOSTLY * size) {
            return true;
        }
        long replies = items.stream().filter(item -> item.parent() >= 0).count();
        long lively = posts.stream().filter(post -> isLively(post.own())).count();
        long prose = posts.stream().filter(post -> post.own().length() >= PROSE).count();
        return size >= MANY && replies >= REPLIES && 2 * prose >= size && lively >= LIVELY * size;
    }

    /// Whether a text asks, exclaims, trails off or addresses somebody.
    private static boolean isLively(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("?!…@؟".indexOf(text.charAt(i)) >= 0 || text.startsWith(":)", i)) {
                return true;
            }
        }
        return false;
    }
}
