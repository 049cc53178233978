// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.text.Key;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Whether the draft gives words to somebody else than every source does.
///
/// That is sure only where the draft itself names a person beside the words and all sources that
/// tell give them to another: on a recording, in two places, or in one where the name stands beside
/// the quotation.
final class Attribution {
    /// Bodies speak through people, so that a person and a body may both be right.
    private static final Set<String> BODIES =
            Set.of(
                    "agency",
                    "archive",
                    "army",
                    "association",
                    "bank",
                    "board",
                    "bureau",
                    "chamber",
                    "club",
                    "college",
                    "commission",
                    "committee",
                    "company",
                    "council",
                    "court",
                    "department",
                    "government",
                    "group",
                    "herald",
                    "hospital",
                    "institute",
                    "ministry",
                    "navy",
                    "news",
                    "office",
                    "parliament",
                    "party",
                    "police",
                    "post",
                    "radio",
                    "society",
                    "television",
                    "times",
                    "trust",
                    "union",
                    "university");

    /// What transcripts call a voice that nobody knows, and titles.
    private static final Set<String> ANYBODY =
            Set.of(
                    "audience",
                    "caller",
                    "chair",
                    "chairman",
                    "chairwoman",
                    "interviewer",
                    "madam",
                    "member",
                    "moderator",
                    "mr",
                    "mrs",
                    "ms",
                    "presenter",
                    "reporter",
                    "sir",
                    "speaker",
                    "unidentified",
                    "unknown",
                    "voice",
                    "dr");

    private final Document draft;
    private final Voices own;
    private final Voices pile;

    Attribution(Document draft, Voices own, Voices pile) {
        this.draft = draft;
        this.own = own;
        this.pile = pile;
    }

    /// The person to whom the draft gives the words by name; null where it names nobody beside
    /// them.
    @Nullable String named(Passage quotation) {
        var statement = own.statement(quotation);
        if (statement == null) {
            return null;
        }
        var text = draft.text(statement.part());
        for (var source : statement.source()) {
            if (isPerson(source.of(text))) {
                return source.of(text);
            }
        }
        return null;
    }

    /// Whether anybody of this name speaks in the pile; else it may be another name of whoever
    /// does.
    boolean knows(String name) {
        return pile.knows(name);
    }

    /// Who says the words instead, where that is sure; null where it may be the one named.
    @Nullable String other(String name, List<Passage> places) {
        var speakers = new ArrayList<String>();
        boolean plain = false;
        for (var place : places) {
            var speaker = pile.speaker(place);
            if (speaker == null || names(speaker).isEmpty()) {
                continue;
            }
            if (!isPerson(speaker) || shareName(speaker, name)) {
                return null;
            }
            plain |= pile.segment(place) != null || pile.isPlain(place);
            speakers.add(speaker);
        }
        boolean sure = !speakers.isEmpty() && (plain || speakers.size() > 1);
        return sure ? speakers.getFirst() : null;
    }

    /// Whether it names somebody, and no body.
    private static boolean isPerson(String name) {
        return !names(name).isEmpty()
                && Words.of(name).stream().map(w -> Key.of(w.of(name))).noneMatch(BODIES::contains);
    }

    /// Whether two names may be one person's.
    static boolean shareName(String a, String b) {
        if (Names.sameSource(a, b)) {
            return true;
        }
        var left = names(a);
        return names(b).stream().anyMatch(left::contains);
    }

    /// The words of a name that are somebody's own.
    private static List<String> names(String name) {
        return Words.of(name).stream()
                .map(w -> w.of(name))
                .filter(w -> w.length() > 1 && Character.isUpperCase(w.charAt(0)))
                .filter(w -> !Names.isUnnamed(w))
                .map(Key::of)
                .filter(w -> !ANYBODY.contains(w))
                .toList();
    }
}
