// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.firsthand.collate.Pairs.Shared;

/// Cuts shared passages where one story ends and the next begins, as other documents show it.
///
/// Two pages that print the same two dispatches in a row, unparted, share one long passage. Where some other
/// document's story ends at a place in it, and some document's story begins there, the place is a *joint*: the
/// passage is two. A story that merely ends there is a cut tail and makes no joint.
final class Joints {
    /// Key characters that a story's end may lie before the end of its passage.
    private static final int AT_END = 40;

    /// Key characters that may stand before a story's passage: a headline and a dateline of its own.
    private static final int AT_START = 130;

    /// Key characters by which an end and a start of one joint may miss each other.
    private static final int NEAR = 70;

    /// Key characters on both sides of a joint below which nothing is cut off.
    private static final int SHORTEST = 50;

    private final List<TreeSet<Integer>> ends = new ArrayList<>();
    private final List<TreeSet<Integer>> starts = new ArrayList<>();

    private Joints(List<Teller> tellers, List<Shared> all) {
        tellers.forEach(t -> {
            ends.add(new TreeSet<>());
            starts.add(new TreeSet<>());
        });
        for (var s : all) {
            mark(s.a(), s.aStart(), s.aEnd(), s.bStart(), tellers.get(s.b()).key().length() - s.bEnd());
            mark(s.b(), s.bStart(), s.bEnd(), s.aStart(), tellers.get(s.a()).key().length() - s.aEnd());
        }
    }

    /// The same passages, those that run over a joint in pieces; in order of tellers and place.
    static List<Shared> cut(List<Teller> tellers, List<Shared> all) {
        var joints = new Joints(tellers, all);
        var pieces = new ArrayList<Shared>();
        all.forEach(s -> joints.cut(s, pieces));
        return pieces;
    }

    private void mark(int teller, int start, int end, int before, int after) {
        if (after <= AT_END) {
            ends.get(teller).add(end);
        }
        if (before <= AT_START) {
            starts.get(teller).add(start);
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
        if (Math.min(a - s.aStart(), s.aEnd() - a) < SHORTEST || Math.min(b - s.bStart(), s.bEnd() - b) < SHORTEST) {
            pieces.add(s);
            return;
        }
        cut(new Shared(s.a(), s.b(), s.aStart(), a, s.bStart(), b, s.identity()), pieces);
        cut(new Shared(s.a(), s.b(), a, s.aEnd(), b, s.bEnd(), s.identity()), pieces);
    }

    /// The first joint inside a stretch of a teller, or -1.
    private int joint(int teller, int from, int to) {
        for (int start : starts.get(teller).subSet(from + SHORTEST, Math.max(from + SHORTEST, to - SHORTEST))) {
            var end = ends.get(teller).ceiling(start - NEAR);
            if (end != null && end <= start + NEAR) {
                return start;
            }
        }
        return -1;
    }
}
