// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.firsthand.text.Disguise.Tally;

/// Looks for [controls of direction](https://www.unicode.org/reports/tr9/) by the line: where a
/// line holds no letter that runs from right to left, no writing needs one; where it does, only an
/// override that turns letters is odd.
final class TurnedLines {
    private static final int LEFT_OVERRIDE = 0x202D;
    private static final int RIGHT_OVERRIDE = 0x202E;
    private static final int POP = 0x202C;
    private static final int POP_ISOLATE = 0x2069;

    private final Deque<Opened> open = new ArrayDeque<>();
    private final List<Opened> line = new ArrayList<>();
    private final Tally tally = new Tally();
    private boolean leftwards;

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
            if (point == '\n') {
                end();
            } else if (opens(point)) {
                var opened = new Opened(p, point);
                open.push(opened);
                line.add(opened);
            } else if (point == POP || point == POP_ISOLATE) {
                open.poll();
            } else {
                letter(point);
            }
        }
        end();
        return tally;
    }

    private static boolean opens(int point) {
        return point >= 0x202A && point <= RIGHT_OVERRIDE && point != POP
                || point >= 0x2066 && point < POP_ISOLATE;
    }

    private void letter(int point) {
        byte way = Character.getDirectionality(point);
        boolean left =
                way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        boolean right = way == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
        leftwards |= left;
        var inner = open.peek();
        if (inner != null) {
            inner.turns |=
                    inner.control == LEFT_OVERRIDE && left
                            || inner.control == RIGHT_OVERRIDE && right;
        }
    }

    private void end() {
        for (var opened : line) {
            if (!leftwards || opened.turns) {
                tally.add(opened.at, 1);
            }
        }
        line.clear();
        open.clear();
        leftwards = false;
    }
}
