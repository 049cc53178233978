// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Omission.Matter;
import org.firsthand.text.Caveats;
import org.firsthand.text.Days;
import org.firsthand.text.MonthNames;
import org.firsthand.text.Wording;

/// What a passage holds that a reader would miss: a denial, a caveat, somebody who says it, a
/// quotation, a number, a date. It is seen by its words alone.
final class Matters {
    /// Words in quotation marks that make more than a scare quote.
    private static final int QUOTED = 3;

    private static final int LATEST_DAY = 31;

    private static final Set<String> CAVEATS =
            Set.of(
                    "if",
                    "however",
                    "although",
                    "though",
                    "allegedly",
                    "reportedly",
                    "estimated",
                    "condition",
                    "conditions",
                    "subject",
                    "depending",
                    "unclear",
                    "uncertain",
                    "whether",
                    "except");

    private final Telling telling;
    private final Set<Matter> seen = new HashSet<>();

    private Matters(Telling telling) {
        this.telling = telling;
    }

    /// What the sentences from `first` to `last` hold, in the order of [Matter].
    static List<Matter> of(Telling telling, int first, int last) {
        var matters = new Matters(telling);
        for (int s = first; s <= last; s++) {
            matters.look(s);
        }
        var found = new ArrayList<>(matters.seen);
        found.sort(null);
        return found;
    }

    private void look(int sentence) {
        int from = telling.firstWord(sentence);
        int to = from + telling.length(sentence);
        if (Quoted.words(telling, sentence) >= QUOTED) {
            seen.add(Matter.QUOTATION);
        }
        var keys = telling.keys().subList(from, to);
        if (Caveats.answers(keys)) {
            seen.add(Matter.DENIAL);
        }
        if (Caveats.limits(keys)) {
            seen.add(Matter.CAVEAT);
        }
        boolean silence = Caveats.isSilence(keys);
        boolean cue = false;
        boolean name = false;
        for (int w = from; w < to; w++) {
            var key = telling.keys().get(w);
            cue |= Wording.isCue(key);
            name |= w > from && isCapital(w);
            if (CAVEATS.contains(key)) {
                seen.add(Matter.CAVEAT);
            }
            if (!silence || !isPlainCount(key)) {
                lookForFigure(w, from, to);
            }
        }
        if (cue && name) {
            seen.add(Matter.SOURCE);
        }
    }

    /// A number in words: who gave no answer is told with how often he was asked.
    private static boolean isPlainCount(String key) {
        return !Days.WEEKDAYS.contains(key) && key.chars().noneMatch(Character::isDigit);
    }

    private void lookForFigure(int w, int from, int to) {
        var key = telling.keys().get(w);
        if (Days.WEEKDAYS.contains(key)) {
            seen.add(Matter.DATE);
        } else if (Wording.isNumber(key)) {
            boolean dated = isDay(key) && (isMonth(w - 1, from, to) || isMonth(w + 1, from, to));
            seen.add(dated ? Matter.DATE : Matter.NUMBER);
        }
    }

    private static boolean isDay(String key) {
        int digits = 0;
        while (digits < key.length() && Character.isDigit(key.charAt(digits))) {
            digits++;
        }
        return digits > 0
                && (digits <= 2 && Integer.parseInt(key.substring(0, digits)) <= LATEST_DAY
                        || digits == 4);
    }

    private boolean isMonth(int w, int from, int to) {
        return w >= from
                && w < to
                && isCapital(w)
                && MonthNames.of(telling.words().get(w).of(telling.text())) > 0;
    }

    private boolean isCapital(int w) {
        return Character.isUpperCase(telling.text().charAt(telling.words().get(w).start()));
    }
}
