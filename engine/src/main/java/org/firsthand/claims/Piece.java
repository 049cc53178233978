// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Arrays;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.firsthand.model.Story;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// A part of a document with its cut-up text: what the rules for events, references and quantities
/// look at.
///
/// @param names those of this part; to be asked `again()`
/// @param statements those of this part, in order
record Piece(Document document, String part, Scan scan, Names names, List<Statement> statements) {
    Piece {
        statements = List.copyOf(statements);
    }

    /// The characters of a range of tokens, in their place.
    Passage passage(int from, int to) {
        return new Passage(document.path(), part, scan.chars(from, to));
    }

    /// The words of a range of tokens on one line.
    String words(int from, int to) {
        return Words.oneLine(scan.shown(from, to));
    }

    boolean isBody() {
        return part.equals(Part.BODY);
    }

    /// Whether a token stands in a headline, dateline, credit line or a heading in capitals.
    boolean isFurniture(int token) {
        int at = scan.at(token).start();
        var story = isBody() ? story(at) : null;
        if (story == null) {
            return false;
        }
        for (var span : Arrays.asList(story.headline(), story.dateline(), story.credit())) {
            if (span != null && span.start() <= at && at < span.end()) {
                return true;
            }
        }
        return false;
    }

    /// When the words at a token came out: the comment, the story, else the document.
    @Nullable Moment published(int token) {
        var comment = document.comment(part);
        if (comment != null && comment.time() != null) {
            return comment.time();
        }
        var story = isBody() ? story(scan.at(token).start()) : null;
        if (story != null && story.published() != null) {
            return story.published().value();
        }
        var published = document.published();
        return published == null ? null : published.value();
    }

    /// The statement whose cue stands nearest before a token in its sentence; null where none does.
    @Nullable Statement saidBefore(int token) {
        var sentence = scan.sentence(token);
        int from = scan.at(sentence.start()).start();
        int at = scan.at(token).start();
        Statement nearest = null;
        int end = -1;
        for (int i = before(scan.at(sentence.end() - 1).end()); i >= 0; i--) {
            var statement = statements.get(i);
            if (statement.passage().span().end() < from - LONGEST) {
                break;
            }
            for (var cue : statement.cue()) {
                if (cue.start() >= from && cue.end() <= at && cue.end() > end) {
                    nearest = statement;
                    end = cue.end();
                }
            }
        }
        return nearest;
    }

    /// Characters that a statement may begin before the sentence of its cue.
    private static final int LONGEST = 3_000;

    /// The last statement whose content begins before an offset.
    private int before(int offset) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).passage().span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private @Nullable Story story(int offset) {
        var stories = document.stories();
        int low = 0;
        int high = stories.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stories.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        boolean holds = low < stories.size() && stories.get(low).span().start() <= offset;
        return holds ? stories.get(low) : null;
    }
}
