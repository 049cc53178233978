// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Something that a document says was done with a text or a claim; a *credit* is an event of kind
/// `REPUBLISH` or `CITE`.
///
/// @param who who did it: for a credit the outlet of the document, null when unknown
/// @param what what it was done with, such as `dispatch`
/// @param to the other side: for a credit the source that is credited
/// @param rule the rule that found it
/// @param confidence 0 to 1
public record Event(
        Kind kind,
        Passage passage,
        @Nullable String who,
        @Nullable String what,
        @Nullable String to,
        @Nullable Moment when,
        String rule,
        double confidence)
        implements Comparable<Event> {

    /// What was done. `REPUBLISH`: the text is said to be somebody else's. `CITE`: somebody else is
    /// said to have reported it. `ANNOUNCE`: a text or an occasion is said to be yet to come.
    /// `LEAVE_OPEN`: a question stays open, since somebody gave no answer or nobody is said to
    /// know; or a document says that it is only a part.
    public enum Kind {
        LEAK,
        OBTAIN,
        PUBLISH,
        REPUBLISH,
        QUOTE,
        CITE,
        OMIT,
        REMOVE,
        CORRECT,
        DENY,
        CONFIRM,
        ANNOUNCE,
        LEAVE_OPEN
    }

    private static final Comparator<Event> ORDER =
            Comparator.comparing(Event::passage)
                    .thenComparing(Event::kind)
                    .thenComparing(e -> e.to == null ? "" : e.to);

    /// Whether it credits somebody else with text or news.
    public boolean isCredit() {
        return to != null && (kind == Kind.REPUBLISH || kind == Kind.CITE);
    }

    /// The same, with another other side.
    public Event to(String other) {
        return new Event(kind, passage, who, what, other, when, rule, confidence);
    }

    @Override
    public int compareTo(Event other) {
        return ORDER.compare(this, other);
    }
}
