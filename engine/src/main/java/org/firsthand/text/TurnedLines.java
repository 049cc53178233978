// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.firsthand.text.Disguise.Tally;

/// Looks for [controls of direction](https://www.unicode.org/reports/tr9/) by the line: where a
/// line holds no letter that runs from right to left, no writing needs one; where it does, only an
/// override that turns letters or figures is odd, whatever else stands in it: what a second control
/// inside keeps straight, the first one sets in another order.
final class TurnedLines {
    private static final int LEFT_OVERRIDE = 0x202D;
    private static final int RIGHT_OVERRIDE = 0x202E;
    private static final int POP = 0x202C;
    private static final int POP_ISOLATE = 0x2069;

    private final Deque<Opened> open = new ArrayDeque<>();
    private final List<Opened> line = new ArrayList<>();
    private final Tally tally = new Tally();
    private boolean leftwards;
    private int isolates;

    /// Where a letter that runs from right to left was seen last, and one that runs the other way.
    private int left = -1;

    private int right = -1;

    /// A control that holds until it is closed, or the line ends.
    private static final class Opened {
        private final int at;
        private final int control;
        private boolean turns;

        Opened(int at, int control) {
            this.at = at;
            this.control = control;
        }
    }

    Tally in(String text) {
        for (int p = 0; p < text.length(); p += Character.charCount(text.codePointAt(p))) {
            int point = text.codePointAt(p);
            if (opens(point)) {
                var opened = new Opened(p, point);
                open.push(opened);
                line.add(opened);
                isolates += isIsolate(point) ? 1 : 0;
            } else if (point == POP) {
                if (!open.isEmpty() && !isIsolate(open.peek().control)) {
                    close();
                }
            } else if (point == POP_ISOLATE) {
                closeIsolate();
            } else {
                letter(p, point);
            }
        }
        end();
        return tally;
    }

    private static boolean opens(int point) {
        return point >= 0x202A && point <= RIGHT_OVERRIDE && point != POP
                || point >= 0x2066 && point < POP_ISOLATE;
    }

    private static boolean isIsolate(int control) {
        return control >= 0x2066;
    }

    /// Closes the last isolate that is open, with all that is open in it; where none is, the
    /// character does nothing.
    private void closeIsolate() {
        if (isolates == 0) {
            return;
        }
        while (!isIsolate(open.element().control)) {
            close();
        }
        close();
    }

    private void close() {
        var closed = open.pop();
        isolates -= isIsolate(closed.control) ? 1 : 0;
        closed.turns =
                closed.control == LEFT_OVERRIDE && left > closed.at
                        || closed.control == RIGHT_OVERRIDE && right > closed.at;
    }

    private void letter(int at, int point) {
        switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                left = at;
                leftwards = true;
            }
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                    right = at;
            case Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR -> end();
            default -> {}
        }
    }

    private void end() {
        while (!open.isEmpty()) {
            close();
        }
        for (var opened : line) {
            if (!leftwards || opened.turns) {
                tally.add(opened.at, 1);
            }
        }
        line.clear();
        leftwards = false;
    }
}
