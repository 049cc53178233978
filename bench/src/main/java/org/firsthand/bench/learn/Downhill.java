// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Walks down a smooth hill to where it is flat.
///
/// Liu and Nocedal, "On the limited memory BFGS method for large scale optimization" (Mathematical
/// Programming 45, 1989): the last `m` steps show how the slope bends, and so where to go and how
/// far. A step that gains too little is halved.
final class Downhill {
    /// Steps that are remembered, `m` in the paper.
    private static final int REMEMBERED = 10;

    /// Share of what the slope promises that a step must gain.
    private static final double GAIN = 1e-4;

    /// Halvings after which no step gains anything.
    private static final int HALVINGS = 20;

    /// Length of the gradient at which the walk ends.
    private static final double FLAT = 1e-4;

    private final Hill hill;
    private final Deque<Step> taken = new ArrayDeque<>();

    private Downhill(Hill hill) {
        this.hill = hill;
    }

    /// What is walked down.
    interface Hill {
        Place at(double[] point);
    }

    /// A point of a hill, how high it is there and how it slopes.
    @SuppressWarnings("ArrayRecordComponent") // two rows of numbers, never compared
    record Place(double[] point, double height, double[] gradient) {}

    /// A step that was taken, and how the slope changed over it: `s` and `y` in the paper.
    @SuppressWarnings("ArrayRecordComponent") // two rows of numbers, never compared
    private record Step(double[] moved, double[] turned) {
        double curvature() {
            return dot(moved, turned);
        }
    }

    /// Where a walk of at most so many steps ends.
    static double[] from(double[] start, int steps, Hill hill) {
        var walk = new Downhill(hill);
        var place = hill.at(start);
        for (int step = 0; step < steps && length(place.gradient) > FLAT; step++) {
            var next = walk.next(place);
            if (next == null) {
                return place.point;
            }
            walk.remember(
                    new Step(
                            along(next.point, place.point, -1),
                            along(next.gradient, place.gradient, -1)));
            place = next;
        }
        return place.point;
    }

    /// A lower place, or null where none is found.
    private @Nullable Place next(Place place) {
        var way = way(place.gradient);
        double promised = GAIN * dot(way, place.gradient);
        double size = taken.isEmpty() ? 1 / length(place.gradient) : 1;
        for (int i = 0; i < HALVINGS; i++) {
            var next = hill.at(along(place.point, way, size));
            if (next.height < place.height && next.height <= place.height + size * promised) {
                return next;
            }
            size /= 2;
        }
        return null;
    }

    private void remember(Step step) {
        if (step.curvature() > 0) {
            taken.addFirst(step);
        }
        if (taken.size() > REMEMBERED) {
            taken.removeLast();
        }
    }

    /// Where to go and how far: the recursion of two loops, algorithm 7.4 in Nocedal and Wright,
    /// "Numerical Optimization".
    private double[] way(double[] gradient) {
        var way = along(new double[gradient.length], gradient, -1);
        var shares = new ArrayDeque<Double>();
        for (var step : taken) {
            double share = dot(step.moved, way) / step.curvature();
            shares.addFirst(share);
            way = along(way, step.turned, -share);
        }
        var last = taken.peekFirst();
        if (last != null) {
            double bend = last.curvature() / dot(last.turned, last.turned);
            way = along(new double[way.length], way, bend);
        }
        for (var steps = taken.descendingIterator(); steps.hasNext(); ) {
            var step = steps.next();
            double back = dot(step.turned, way) / step.curvature();
            way = along(way, step.moved, shares.removeFirst() - back);
        }
        return way;
    }

    private static double[] along(double[] from, double[] way, double size) {
        var to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + size * way[i];
        }
        return to;
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
