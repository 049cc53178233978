// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.jspecify.annotations.Nullable;

/// One voice that can take wording from another: a story, or a comment. No passage runs across two
/// tellers. Two are the same only if they are one object.
final class Teller {
    private final Document document;
    private final String part;
    private final Span span;
    private final Key key;
    private @Nullable List<Span> quotations;

    /// @param document the document it stands in
    /// @param part `body` or a comment
    /// @param span its span of that part
    /// @param key its comparison key, with offsets in the part
    private Teller(Document document, String part, Span span, Key key) {
        this.document = document;
        this.part = part;
        this.span = span;
        this.key = key;
    }

    Document document() {
        return document;
    }

    String part() {
        return part;
    }

    Span span() {
        return span;
    }

    Key key() {
        return key;
    }

    /// What stands in quotation marks, without them, in order.
    List<Span> quotations() {
        var known = quotations;
        if (known == null) {
            known = List.copyOf(Quoted.of(document.text(part), span));
            quotations = known;
        }
        return known;
    }

    /// The tellers of a document, in order.
    static List<Teller> of(Document document) {
        var tellers = new ArrayList<Teller>();
        for (var story : document.stories()) {
            tellers.add(of(document, Part.BODY, story.span()));
        }
        for (var comment : document.comments()) {
            tellers.add(
                    of(document, Part.comment(comment.id()), new Span(0, comment.text().length())));
        }
        return tellers;
    }

    private static Teller of(Document document, String part, Span span) {
        return new Teller(document, part, span, Key.of(document.text(part), span));
    }

    /// All of it, as a passage.
    Passage whole() {
        return new Passage(document.path(), part, span);
    }

    /// The headline that stands over it: its own, or that of the document that it is all of; empty
    /// where there is none.
    String headline() {
        var stories = document.stories();
        for (var story : stories) {
            var own = story.headline();
            if (part.equals(Part.BODY) && story.span().equals(span) && own != null) {
                return own.of(document.text(part));
            }
        }
        return stories.size() == 1 && part.equals(Part.BODY) ? document.text(Part.TITLE) : "";
    }

    /// The passage of key characters `from` to `to`, in whole words with the marks around them. A
    /// word of which less than half is shared stays outside.
    Passage passage(int from, int to) {
        var text = document.text(part);
        var bare = key.verbatim(from, to);
        int start = wordAt(text, bare.start(), bare);
        int end = wordAt(text, bare.end(), bare);
        while (start > span.start() && "\"'“‘«([".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        while (end < span.end() && "\"'”’».,;:!?)]%…".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return new Passage(document.path(), part, new Span(start, Math.max(start, end)));
    }

    /// The edge of the word that `edge` cuts: its far edge if at least half of the word lies in
    /// `bare`, else its near one.
    private int wordAt(String text, int edge, Span bare) {
        int from = edge;
        int to = edge;
        while (from > span.start() && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        while (to < span.end() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        if (from == edge || to == edge) {
            return edge;
        }
        boolean atStart = edge == bare.start();
        boolean mostlyShared = 2 * bare.overlap(new Span(from, to)) >= to - from;
        int near = atStart ? afterGap(text, to) : beforeGap(text, from);
        return mostlyShared ? (atStart ? from : to) : near;
    }

    private int afterGap(String text, int at) {
        int i = at;
        while (i < span.end() && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int beforeGap(String text, int at) {
        int i = at;
        while (i > span.start() && !Character.isLetterOrDigit(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
