// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Omission;
import org.firsthand.model.Omission.When;
import org.firsthand.model.Omission.Where;
import org.firsthand.model.Span;
import org.firsthand.text.Caveats;
import org.firsthand.text.Wording;
import org.jspecify.annotations.Nullable;

/// Finds what a story's parent had and the story does not: runs of the parent's sentences of which
/// the story has neither the words nor, in other words, the matter.
final class Omissions {
    /// Share of a sentence that stands in the story and makes it kept.
    private static final double KEPT = 0.5;

    /// Words below which a sentence is no loss by itself.
    private static final int SHORTEST = 3;

    /// Words of a line without closing mark up to which it is a caption or a headline.
    private static final int CAPTION = 10;

    /// Rare words of a sentence that must stand in the story for it to be retold.
    private static final double RETOLD = 0.6;

    private static final int RARE_WORDS = 3;

    /// Letters of a word that may be rare.
    private static final int LONG = 5;

    private final Retelling retelling;
    private final Document child;
    private final Document parent;
    private final boolean whole;
    private final Set<String> childWords;
    private final Map<String, Integer> parentWords = new HashMap<>();

    private Omissions(Retelling retelling, Document child, Document parent, boolean whole) {
        this.retelling = retelling;
        this.child = child;
        this.parent = parent;
        this.whole = whole;
        childWords = new HashSet<>(retelling.child().keys());
        retelling.parent().keys().forEach(key -> parentWords.merge(key, 1, Integer::sum));
    }

    /// What a story lost of one that it takes whole; of several that it is put together from, only
    /// what stood between the stretches that it took, and the answers of those who are spoken of.
    static List<Omission> of(Retelling retelling, Document child, Document parent, Takes takes) {
        return new Omissions(retelling, child, parent, takes == Takes.WHOLE).find();
    }

    /// How a story goes about another's text.
    enum Takes {
        WHOLE,
        PIECES
    }

    private List<Omission> find() {
        var told = retelling.told();
        int count = told.length;
        int first = 0;
        int last = count - 1;
        while (first < count && !isKept(first, told)) {
            first++;
        }
        while (last >= 0 && !isKept(last, told)) {
            last--;
        }
        var found = new ArrayList<Omission>();
        for (int s = 0; s < count; s++) {
            int to = s;
            while (to < count && !isKept(to, told)) {
                to++;
            }
            if (to > s) {
                boolean between = s > first && to <= last;
                var run = new Span(s, to);
                var lost = whole || between ? run : answers(run);
                if (lost != null) {
                    add(lost.start(), lost.end() - 1, last, found);
                }
                s = to;
            }
        }
        return found;
    }

    /// From the first to the last answer to what is said, with the words that bear it out, among
    /// sentences of the parent: what is taken in pieces may lack any of the others. Null where
    /// there is none.
    private @Nullable Span answers(Span run) {
        int first = -1;
        int last = -1;
        for (int s = run.start(); s < run.end(); s++) {
            if (Caveats.answers(retelling.parent().side(s).keys())) {
                first = first < 0 ? s : first;
                last = s;
            } else if (last == s - 1 && last >= 0 && opensQuotation(s)) {
                last = s;
            }
        }
        return first < 0 ? null : new Span(first, last + 1);
    }

    private boolean opensQuotation(int sentence) {
        var words = retelling.parent().sentence(sentence);
        return "\"\u201c\u201e\u00ab".indexOf(words.charAt(0)) >= 0;
    }

    private boolean isKept(int sentence, boolean[] told) {
        return told[sentence] || retelling.held(sentence) >= KEPT || isRetold(sentence);
    }

    /// Whether the words of a sentence that stand nowhere else in the parent stand in the story.
    private boolean isRetold(int sentence) {
        var parentText = retelling.parent();
        int from = parentText.firstWord(sentence);
        int rare = 0;
        int there = 0;
        for (int w = from; w < from + parentText.length(sentence); w++) {
            var key = parentText.keys().get(w);
            if (parentWords.getOrDefault(key, 0) == 1
                    && (key.length() >= LONG || Wording.isNumber(key))) {
                rare++;
                there += childWords.contains(key) ? 1 : 0;
            }
        }
        return rare >= RARE_WORDS && there >= RETOLD * rare;
    }

    private void add(int first, int last, int lastKept, List<Omission> found) {
        int from = first;
        int to = last;
        while (from <= to && !counts(from)) {
            from++;
        }
        while (to >= from && !counts(to)) {
            to--;
        }
        if (from > to) {
            return;
        }
        var where =
                from < lastKept
                        ? Where.MIDDLE
                        : child.truncated() ? Where.NOT_CAPTURED : Where.TAIL;
        found.add(
                new Omission(
                        retelling.child().whole(),
                        retelling.parent().passage(from, to),
                        where,
                        when(),
                        Matters.of(retelling.parent(), from, to)));
    }

    private boolean counts(int sentence) {
        var text = retelling.parent();
        int length = text.length(sentence);
        boolean inBrackets =
                text.sentence(sentence).startsWith("(") && text.sentence(sentence).endsWith(")");
        return length >= SHORTEST && (length > CAPTION || text.isClosed(sentence)) && !inBrackets;
    }

    /// The story comes from the parent, so that the passage was known: but a parent that was
    /// changed after the story came out may have gained it then.
    private When when() {
        var changed = parent.updated();
        var published = child.published();
        boolean mayBeNewer =
                changed != null && published != null && published.value().before(changed.value());
        return mayBeNewer ? When.UNCERTAIN : When.AFTER;
    }
}
