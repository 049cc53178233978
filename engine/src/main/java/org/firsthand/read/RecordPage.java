// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.firsthand.model.Moment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// What the nodes of a page are to the posts that they may stand in. Groups of records overlap:
/// each node is looked at once, when the first of them asks for it.
final class RecordPage {
    private static final int LONGEST_STAMP = 80;
    private static final int LONGEST_MARKUP = 240;
    private static final int MOST_BESIDE_TIME = 45;

    /// A time of writing in a text that says little else.
    ///
    /// @param letters how many letters stand beside it
    record Stamp(PostTime time, int letters) {}

    private final Outline outline;
    private final @Nullable Moment captured;
    private final RecordNames names = new RecordNames();
    private final @Nullable RecordElement[] elements;
    private final @Nullable PostTime[] times;
    private final boolean[] timed;
    private final @Nullable Stamp[] stamps;
    private final boolean[] stamped;

    /// Of each place how far the next one is that may be a sign of a post, as far as it is known.
    private final int[] signs;

    /// @param captured when the page was captured; null where that is not known
    RecordPage(Outline outline, @Nullable Moment captured) {
        this.outline = outline;
        this.captured = captured;
        this.elements = new RecordElement[outline.size()];
        this.times = new PostTime[outline.size()];
        this.timed = new boolean[outline.size()];
        this.stamps = new Stamp[outline.size()];
        this.stamped = new boolean[outline.size()];
        this.signs = new int[outline.size() + 1];
    }

    Outline outline() {
        return outline;
    }

    @Nullable Moment captured() {
        return captured;
    }

    /// What the element at a place is.
    RecordElement element(int place) {
        var known = elements[place];
        if (known == null) {
            known = RecordElement.of(outline.element(place), names);
            elements[place] = known;
        }
        return known;
    }

    /// The time of writing in the text at a place; null where it tells none, or much else.
    @Nullable Stamp stamp(int place) {
        if (!stamped[place]) {
            stamped[place] = true;
            stamps[place] = stampOf(place);
        }
        return stamps[place];
    }

    private @Nullable Stamp stampOf(int place) {
        var time = time(place);
        if (time == null) {
            return null;
        }
        var text = ((TextNode) outline.node(place)).getWholeText();
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean outside = i < time.span().start() || i >= time.span().end();
            letters += outside && Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters > MOST_BESIDE_TIME ? null : new Stamp(time, letters);
    }

    /// The first time that the text at a place tells; null where there is none, or the text is
    /// long.
    @Nullable PostTime time(int place) {
        if (!timed[place]) {
            timed[place] = true;
            var text = ((TextNode) outline.node(place)).getWholeText();
            boolean longer =
                    text.length() >= LONGEST_MARKUP
                            || text.length() > LONGEST_STAMP
                                    && Blanks.collapse(text).length() > LONGEST_STAMP;
            times[place] = longer ? null : PostTime.of(text, 0);
        }
        return times[place];
    }

    /// Whether a name or a time may stand from place `from` up to `to`: without one nothing there
    /// is a post.
    boolean hasSign(int from, int to) {
        int at = nearest(from);
        while (at < to) {
            int end = unsigned(at);
            if (end == at) {
                return true;
            }
            signs[at] = end - at;
            at = nearest(end);
        }
        return false;
    }

    /// The first place from `place` on that is not known to be no sign.
    private int nearest(int place) {
        int at = place;
        while (signs[at] > 0) {
            signs[at] += signs[at + signs[at]];
            at += signs[at];
        }
        return at;
    }

    /// Up to where nothing from `place` on is a sign; `place` itself where it is one.
    private int unsigned(int place) {
        if (outline.node(place) instanceof Element) {
            var element = element(place);
            if (element.is(RecordElement.PASSED_OVER)) {
                return outline.end(place);
            }
            return element.is(RecordElement.TIME) || element.strength() > 0 ? place : place + 1;
        }
        boolean time = outline.node(place) instanceof TextNode && stamp(place) != null;
        return time ? place : place + 1;
    }
}
