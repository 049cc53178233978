// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Set;
import org.firsthand.model.Moment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// One contribution to a discussion as it was found, before it is known what it answers.
///
/// @param ids what the markup calls it, so that others can point at it
/// @param blocks what it says, in order, quotations of others among it
/// @param anchors the links in its own words, as they stand in the page
record Post(
        Set<String> ids,
        @Nullable String author,
        @Nullable Moment time,
        List<Block> blocks,
        List<Element> anchors) {

    Post {
        ids = Set.copyOf(ids);
        blocks = List.copyOf(blocks);
        anchors = List.copyOf(anchors);
    }

    /// A paragraph, or a block that is set apart as somebody else's words.
    ///
    /// @param quote whose words they are said to be; null for a paragraph of its own
    record Block(String text, @Nullable Quote quote) {}

    /// Where quoted words are said to come from.
    ///
    /// @param author the name given, as in `fenwick wrote:`
    /// @param target the id of the post that is linked, or its number
    record Quote(@Nullable String author, @Nullable String target) {
        boolean attributed() {
            return author != null || target != null;
        }
    }

    /// Its own words alone.
    String own() {
        var text = new StringBuilder();
        for (var block : blocks) {
            if (block.quote() == null) {
                append(text, block.text());
            }
        }
        return text.toString();
    }

    /// Its own words, and quotations that are ascribed to no other post, such as of the article.
    /// The block at `answered` is the quotation that was traced to a post; -1 for none.
    String text(Set<Integer> answered) {
        var text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            var quote = blocks.get(i).quote();
            if (quote == null || !quote.attributed() && !answered.contains(i)) {
                append(text, blocks.get(i).text());
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String block) {
        if (!block.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(block);
        }
    }
}
