// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Decides what each record of a page answers, by the best signal that the page gives: the id it
/// says it answers, a stated depth, nesting, how far it is moved in, and on a flat page whom it
/// quotes or addresses.
///
/// @param structure by depth, nesting or indentation; null on a flat page
/// @param ids by the ids that the records state; null where none does
record Nesting(@Nullable List<Answer> structure, @Nullable List<Answer> ids) {
    private static final String PARENT_ID = "parent id";
    private static final String DEPTH = "depth";
    private static final String NESTING = "nesting";
    private static final String INDENTATION = "indentation";
    private static final double BY_ID = 0.99;
    private static final double BY_DEPTH = 0.97;
    private static final double BY_NESTING = 0.98;
    private static final double BY_INDENTATION = 0.9;
    private static final String NOBODY = "0";
    private static final double STEADY = 0.9;
    private static final int NEAR = 3;

    /// What the records of a page show.
    static Nesting of(List<RecordGroup.Item> records) {
        return new Nesting(structure(records), byId(records));
    }

    /// Whether nothing sets the records below one another.
    boolean isFlat() {
        return structure == null;
    }

    /// What each record answers; where the page does not show it, as quotations tell.
    List<Answer> answers(Quotations quotations) {
        if (ids == null) {
            return structure == null ? quotations.answers() : structure;
        }
        var answers = new ArrayList<>(ids);
        for (int i = 0; structure != null && i < answers.size(); i++) {
            boolean better =
                    structure.get(i).parent() >= 0 || !answers.get(i).signal().equals(Answer.AWAY);
            if (answers.get(i).parent() < 0 && better) {
                answers.set(i, structure.get(i));
            }
        }
        return answers;
    }

    /// Whether the records themselves state whom they answer or how deep they stand.
    static boolean isStated(List<RecordGroup.Item> records) {
        return byId(records) != null
                || stacked(records, item -> item.marks().depth(), DEPTH, BY_DEPTH) != null
                || stacked(records, item -> item.marks().indent(), INDENTATION, BY_INDENTATION)
                        != null;
    }

    private static @Nullable List<Answer> structure(List<RecordGroup.Item> records) {
        var depth = stacked(records, item -> item.marks().depth(), DEPTH, BY_DEPTH);
        if (depth != null) {
            return depth;
        }
        var nested = nested(records);
        return nested != null
                ? nested
                : stacked(records, item -> item.marks().indent(), INDENTATION, BY_INDENTATION);
    }

    /// Parents by the ids that the records state; null where none states one that is here. An
    /// earlier record goes before a later one of the same number.
    private static @Nullable List<Answer> byId(List<RecordGroup.Item> records) {
        var above = new ArrayList<@Nullable Integer>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            var parent = records.get(i).marks().parent();
            above.add(parent == null ? null : places.get(parent));
            for (var id : records.get(i).post().ids()) {
                places.putIfAbsent(id, i);
                places.putIfAbsent(figures(id), i);
            }
        }
        var answers = new ArrayList<Answer>();
        boolean any = false;
        for (int i = 0; i < records.size(); i++) {
            var place = above.get(i);
            place = place == null ? below(records.get(i), i, places) : place;
            any |= place != null;
            answers.add(
                    place != null
                            ? new Answer(place, PARENT_ID, BY_ID)
                            : Answer.top(
                                    isAway(records.get(i).marks().parent(), places)
                                            ? Answer.AWAY
                                            : PARENT_ID,
                                    BY_ID));
        }
        return any ? answers : null;
    }

    /// Whether a record answers one that is not on the page.
    private static boolean isAway(@Nullable String parent, Map<String, Integer> places) {
        return parent != null && !parent.equals(NOBODY) && !places.containsKey(parent);
    }

    /// The later record that is answered; null where there is none. An answer to 0 answers nobody.
    private static @Nullable Integer below(
            RecordGroup.Item item, int at, Map<String, Integer> places) {
        var parent = item.marks().parent();
        var place = parent == null || parent.equals(NOBODY) ? null : places.get(parent);
        return place == null || place <= at ? null : place;
    }

    private static String figures(String id) {
        int start = id.length();
        while (start > 0 && Character.isDigit(id.charAt(start - 1))) {
            start--;
        }
        return id.substring(start);
    }

    /// Parents by a number that grows with depth; null where it does not vary, or jumps about.
    private static @Nullable List<Answer> stacked(
            List<RecordGroup.Item> records,
            ToDoubleFunction<RecordGroup.Item> depth,
            String signal,
            double confidence) {
        var levels = new TreeSet<Double>();
        records.forEach(item -> levels.add(Math.max(0, depth.applyAsDouble(item))));
        if (levels.size() < 2) {
            return null;
        }
        var answers = new ArrayList<Answer>();
        var open = new ArrayDeque<Integer>();
        int jumps = 0;
        for (int i = 0; i < records.size(); i++) {
            double level = Math.max(0, depth.applyAsDouble(records.get(i)));
            while (!open.isEmpty()
                    && Math.max(0, depth.applyAsDouble(records.get(open.peek()))) >= level) {
                open.pop();
            }
            var above =
                    open.isEmpty()
                            ? null
                            : Math.max(0, depth.applyAsDouble(records.get(open.peek())));
            var expected = levels.lower(level);
            jumps += expected == null || expected.equals(above) ? 0 : 1;
            answers.add(
                    open.isEmpty()
                            ? Answer.top(signal, confidence)
                            : new Answer(open.peek(), signal, confidence));
            open.push(i);
        }
        return jumps <= (1 - STEADY) * records.size() ? answers : null;
    }

    private static @Nullable List<Answer> nested(List<RecordGroup.Item> records) {
        Map<Element, Integer> places = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            places.put(records.get(i).parts().getFirst(), i);
        }
        Map<Element, Integer> known = new HashMap<>();
        var answers = new ArrayList<Answer>();
        boolean any = false;
        for (var record : records) {
            int parent = above(record.parts().getFirst(), places, known);
            any |= parent >= 0;
            answers.add(
                    parent < 0
                            ? Answer.top(NESTING, BY_NESTING)
                            : new Answer(parent, NESTING, BY_NESTING));
        }
        return any ? answers : null;
    }

    /// The record that holds `head`, or that stands before an element around it; -1 for none. What
    /// was found for an element around one record holds for all in it.
    private static int above(
            Element head, Map<Element, Integer> places, Map<Element, Integer> known) {
        var path = new ArrayList<Element>();
        int found = -1;
        for (var at = head.parent(); at != null; at = at.parent()) {
            var place = places.get(at);
            place = place != null ? place : known.get(at);
            place = place != null ? place : before(at, places);
            if (place != null) {
                found = place;
                break;
            }
            path.add(at);
            if (at.nameIs("body")) {
                break;
            }
        }
        for (var seen : path) {
            known.put(seen, found);
        }
        return found;
    }

    private static @Nullable Integer before(Element element, Map<Element, Integer> places) {
        var at = element.previousElementSibling();
        for (int i = 0; i < NEAR && at != null; i++) {
            var place = places.get(at);
            if (place != null) {
                return place;
            }
            at = at.previousElementSibling();
        }
        return null;
    }
}
