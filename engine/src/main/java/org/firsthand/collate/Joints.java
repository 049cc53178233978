// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.firsthand.collate.Pairs.Shared;

/// Cuts shared passages where one story ends and the next begins, as other documents show it.
///
/// Two pages that print the same two dispatches in a row, unparted, share one long passage. Where
/// some other document has a story that begins at a place in it, and shares what stands before that
/// place in another story, the place is a *joint*: the passage is two. A story that merely ends or
/// begins there has lost its tail or its head and makes no joint.
final class Joints {
    /// Key characters that may stand before a story's passage: a headline and a dateline of its
    /// own.
    private static final int AT_START = 130;

    /// Key characters before a joint in which the other story's passage must end: its own tail may
    /// be cut or misread.
    private static final int BEFORE = 400;

    /// Key characters by which the two passages may overlap.
    private static final int NEAR = 70;

    /// Key characters on both sides of a joint below which nothing is cut off.
    private static final int SHORTEST = 50;

    private final List<Teller> tellers;
    private final List<TreeSet<Place>> ends = new ArrayList<>();
    private final List<TreeSet<Place>> starts = new ArrayList<>();

    /// A place in one teller's key where another teller's story ends or starts.
    private record Place(int at, int teller) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return at != other.at
                    ? Integer.compare(at, other.at)
                    : Integer.compare(teller, other.teller);
        }
    }

    private Joints(List<Teller> tellers, List<Shared> all) {
        this.tellers = tellers;
        tellers.forEach(t -> {
            ends.add(new TreeSet<>());
            starts.add(new TreeSet<>());
        });
        for (var s : all) {
            mark(new Ends(s.a(), s.aStart(), s.aEnd()), s.b(), s.bStart());
            mark(new Ends(s.b(), s.bStart(), s.bEnd()), s.a(), s.aStart());
        }
    }

    /// The same passages, those that run over a joint in pieces; in order of tellers and place.
    static List<Shared> cut(List<Teller> tellers, List<Shared> all) {
        var joints = new Joints(tellers, all);
        var pieces = new ArrayList<Shared>();
        all.forEach(s -> joints.cut(s, pieces));
        return pieces;
    }

    /// Both ends of a passage in a teller.
    private record Ends(int teller, int start, int end) {}

    private void mark(Ends passage, int other, int before) {
        ends.get(passage.teller).add(new Place(passage.end, other));
        if (before <= AT_START) {
            starts.get(passage.teller).add(new Place(passage.start, other));
        }
    }

    private void cut(Shared s, List<Shared> pieces) {
        int joint = joint(s.a(), s.aStart(), s.aEnd());
        double at = (double) (joint - s.aStart()) / (s.aEnd() - s.aStart());
        if (joint < 0) {
            joint = joint(s.b(), s.bStart(), s.bEnd());
            at = (double) (joint - s.bStart()) / (s.bEnd() - s.bStart());
        }
        if (joint < 0) {
            pieces.add(s);
            return;
        }
        int a = s.aStart() + (int) Math.round(at * (s.aEnd() - s.aStart()));
        int b = s.bStart() + (int) Math.round(at * (s.bEnd() - s.bStart()));
        if (Math.min(a - s.aStart(), s.aEnd() - a) < SHORTEST
                || Math.min(b - s.bStart(), s.bEnd() - b) < SHORTEST) {
            pieces.add(s);
            return;
        }
        cut(new Shared(s.a(), s.b(), s.aStart(), a, s.bStart(), b, s.identity()), pieces);
        cut(new Shared(s.a(), s.b(), a, s.aEnd(), b, s.bEnd(), s.identity()), pieces);
    }

    /// The first joint inside a stretch of a teller, or -1.
    private int joint(int teller, int from, int to) {
        var inside =
                starts.get(teller)
                        .subSet(
                                new Place(from + SHORTEST, 0),
                                new Place(Math.max(from + SHORTEST, to - SHORTEST), 0));
        for (var start : inside) {
            var near =
                    ends.get(teller)
                            .subSet(
                                    new Place(start.at - BEFORE, 0),
                                    new Place(start.at + NEAR, Integer.MAX_VALUE));
            if (near.stream().anyMatch(end -> areNeighbours(end.teller, start.teller))) {
                return start.at;
            }
        }
        return -1;
    }

    private boolean areNeighbours(int a, int b) {
        return a != b && tellers.get(a).document().path().equals(tellers.get(b).document().path());
    }
}
