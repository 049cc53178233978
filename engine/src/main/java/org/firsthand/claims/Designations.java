// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;
import org.firsthand.claims.Titles.Gender;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Tells the name in a phrase: `Hanne Osterberg` in `the harbour master, Hanne Osterberg, who was
/// there`, and for a later `Ms. Osterberg` or `the harbour master`.
final class Designations {
    /// Words before a name that are no part of it; some as scanning reads them.
    private static final Set<String> OPENERS =
            Set.of("the", "a", "an", "its", "their", "his", "her", "our", "tho", "tbe");

    /// Words behind a name that tell where somebody is.
    private static final Set<String> PLACED = Set.of("on", "at", "in", "with", "from");

    private final Scan scan;
    private final NameTable table;

    Designations(Scan scan, NameTable table) {
        this.scan = scan;
        this.table = table;
    }

    /// The name in a phrase: the full name where one is known, else the phrase without article and
    /// apposition.
    String name(Span speaker) {
        var known = byRole(speaker);
        if (known != null) {
            return known;
        }
        int from = maker(speaker);
        int to = head(from, speaker.end());
        if (to - from == 1 && Titles.contains(table.bare(from)) && scan.low(from).endsWith(".")) {
            return "";
        }
        while (from < to - 1 && OPENERS.contains(scan.low(from))) {
            from++;
        }
        int name = to;
        while (name > from && table.isNamePart(name - 1)) {
            name--;
        }
        name = table.afterTitles(name, to);
        int ahead = name - 1;
        while (ahead > from && Grammar.DETERMINERS.contains(scan.low(ahead))) {
            ahead--;
        }
        boolean place = ahead > from && Grammar.PREPOSITIONS.contains(scan.low(ahead));
        boolean person =
                !place && to - name >= 2
                        || to - name == 1
                                && (name == from || Titles.contains(table.bare(name - 1)));
        var words = table.clean(person ? name : from, to);
        return person && words.indexOf(' ') < 0 ? table.full(words) : words;
    }

    /// The one whose name stands behind a role, as in `its spokesman, Dov Marrin`, or who had that
    /// role before, as in `the spokesman`; null where none does.
    private @Nullable String byRole(Span speaker) {
        int comma = speaker.start();
        while (comma < speaker.end() && !scan.low(comma).equals(",")) {
            comma++;
        }
        int role = Math.min(comma, speaker.end()) - 1;
        for (int i = role; i > speaker.start(); i--) {
            role = scan.low(i).equals("of") ? i - 1 : role;
        }
        var name = table.holder(scan.low(role));
        boolean article = Set.of("the", "its", "their").contains(scan.low(speaker.start()));
        boolean behind = comma + 1 < speaker.end() && table.isNamePart(comma + 1);
        boolean lower = !scan.at(role).capital();
        if (behind && lower) {
            int to = comma + 1;
            while (to < speaker.end() && table.isNamePart(to)) {
                to++;
            }
            return to - comma > 2 && to - comma < 6 ? table.clean(comma + 1, to) : null;
        }
        return article && lower && role - speaker.start() < 4 && !name.isEmpty() ? name : null;
    }

    /// Who made the thing that speaks: the name after `by` in `a story told by Jan Holm`; else the
    /// phrase itself.
    private int maker(Span speaker) {
        for (int i = speaker.start() + 1; i + 1 < speaker.end(); i++) {
            if (scan.low(i).equals("by") && table.isNamePart(i + 1)) {
                return i + 1;
            }
        }
        return speaker.start();
    }

    private int head(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            var low = scan.low(i);
            boolean afterName =
                    Grammar.PREPOSITIONS.contains(low)
                            && from > 0
                            && scan.low(from - 1).equals("by");
            if (low.equals(",")
                    || low.equals("(")
                    || low.equals("who")
                    || low.equals("that")
                    || low.equals("which")
                    || low.equals("—")
                    || afterName
                    || PLACED.contains(low) && isTitledName(from, i)) {
                return i;
            }
        }
        return end;
    }

    /// Whether a name with a title ends there: `old Mr Holm on the Teal`.
    private boolean isTitledName(int from, int to) {
        boolean titled = false;
        for (int i = from; i < to - 1; i++) {
            titled |= Titles.gender(table.bare(i)) != Gender.OPEN;
        }
        return titled && table.isNamePart(to - 1);
    }
}
