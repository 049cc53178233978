// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Sentences;

/// A piece of a part around something that is quoted: enough context to read it, never more than a
/// screenful.
final class Excerpt {
    private static final int CONTEXT = 160;

    /// Where what is said is to be judged by what stands around it.
    private static final int PARAGRAPH = 600;

    private static final int LONGEST = 900;
    private static final int SENTENCE = 500;

    private Excerpt() {}

    /// What a statement says, marked, with the words around it.
    static List<Run> of(Statement statement, Document document) {
        return of(statement, document, CONTEXT);
    }

    /// What a statement says, marked, with the rest of its paragraph.
    static List<Run> atLength(Statement statement, Document document) {
        return of(statement, document, PARAGRAPH);
    }

    private static List<Run> of(Statement statement, Document document, int context) {
        var text = document.text(statement.part());
        var runs = new ArrayList<Run>();
        int from = statement.passage().span().start();
        int end = Math.min(statement.passage().span().end(), from + LONGEST);
        before(text, from, context, runs);
        int at = from;
        for (var content : statement.content()) {
            if (content.start() >= end) {
                break;
            }
            if (content.start() > at) {
                runs.add(Run.plain(text.substring(at, content.start())));
            }
            int to =
                    content.end() <= end
                            ? content.end()
                            : Math.max(content.start(), Escape.cutBefore(text, end));
            runs.add(new Run(Run.Manner.SAID, text.substring(content.start(), to), null));
            at = to;
        }
        after(text, at, context, runs);
        return runs;
    }

    private static void before(String text, int start, int context, List<Run> runs) {
        int from = start;
        int lowest = Math.max(0, start - context);
        while (from > lowest && !endsParagraph(text, from - 1)) {
            from--;
        }
        boolean cut = from > 0 && from == lowest && !endsParagraph(text, from - 1);
        int begin = cut ? Math.min(start, Escape.cutAfter(text, from)) : from;
        if (begin < start) {
            runs.add(Run.plain((cut ? "… " : "") + text.substring(begin, start)));
        }
    }

    private static void after(String text, int end, int context, List<Run> runs) {
        int to = end;
        int highest = Math.min(text.length(), end + context);
        while (to < highest && !endsParagraph(text, to)) {
            to++;
        }
        boolean cut = to == highest && to < text.length() && !endsParagraph(text, to);
        int stop = cut ? whole(text, end, context, to) : to;
        if (stop > end || cut) {
            runs.add(Run.plain(text.substring(end, stop) + (cut ? " …" : "")));
        }
    }

    /// The end of the sentence in which the context would be cut: what explains a statement often
    /// stands in its second half. A sentence too long for that is cut.
    private static int whole(String text, int end, int context, int cut) {
        int far = Math.min(text.length(), end + context + SENTENCE);
        for (var sentence : Sentences.of(text, end, far)) {
            if (sentence.start() < cut && cut <= sentence.end() && sentence.end() < far) {
                return sentence.end();
            }
        }
        return Math.max(end, Escape.cutBefore(text, cut));
    }

    /// Whether the character is a line end after which something new begins; hand-wrapped texts
    /// break lines anywhere.
    private static boolean endsParagraph(String text, int i) {
        if (text.charAt(i) != '\n') {
            return false;
        }
        return i == 0
                || i + 1 >= text.length()
                || "\n.!?\"”’:".indexOf(text.charAt(i - 1)) >= 0
                || text.charAt(i + 1) == '\n';
    }

    /// The sentences that a passage touches, as one span of its part.
    static Span sentences(Passage passage, Document document) {
        var text = document.text(passage.part());
        var span = passage.span();
        int from = Escape.cutAfter(text, Math.max(0, span.start() - SENTENCE));
        int to = Escape.cutBefore(text, Math.min(text.length(), span.end() + SENTENCE));
        int start = span.start();
        int end = span.end();
        for (var sentence : Sentences.of(text, Math.min(from, start), Math.max(to, end))) {
            if (sentence.overlap(span) > 0) {
                start = Math.min(start, sentence.start());
                end = Math.max(end, sentence.end());
            }
        }
        return new Span(start, end);
    }
}
