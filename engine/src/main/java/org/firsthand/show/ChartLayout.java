// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firsthand.model.Moment;
import org.firsthand.model.Moment.Precision;

/// Where everything of a chart lies in a frame.
///
/// A mark whose time is known to the minute stands at that minute. One that is known to a day or
/// less stands somewhere in its range, later generations to the right of the ones they take from;
/// the range is drawn, so that the place within it is not mistaken for a time.
final class ChartLayout {
    private static final double STEP = 13;

    private final Chart chart;
    private final ChartFrame frame;
    private final TimeScale scale;
    private final double left;
    private final Map<String, Point> points = new HashMap<>();

    /// A place in the picture, with the range of time that the mark may lie in.
    record Point(double x, double y, double from, double to) {}

    private record Placed(Chart.Mark mark, double y) {}

    ChartLayout(Chart chart, ChartFrame frame) {
        this.chart = chart;
        this.frame = frame;
        this.left = frame.left(chart);
        this.scale = TimeScale.of(chart.moments(), frame.right(chart) - left);
        place();
    }

    private void place() {
        var marks = new ArrayList<Placed>();
        for (int i = 0; i < chart.rows().size(); i++) {
            double y = frame.track(i);
            chart.rows().get(i).marks().forEach(mark -> marks.add(new Placed(mark, y)));
        }
        marks.sort(Comparator.comparingInt(p -> p.mark().rank()));
        int deepest = marks.stream().mapToInt(p -> p.mark().rank()).max().orElse(0);
        var parents = new HashMap<String, List<String>>();
        chart.edges()
                .forEach(
                        e -> parents.computeIfAbsent(e.to(), k -> new ArrayList<>()).add(e.from()));
        for (var placed : marks) {
            var id = placed.mark().id();
            double after =
                    parents.getOrDefault(id, List.of()).stream()
                            .map(points::get)
                            .filter(p -> p != null)
                            .mapToDouble(Point::x)
                            .max()
                            .orElse(0);
            points.put(id, point(placed, after + STEP, deepest));
        }
    }

    private Point point(Placed placed, double after, int deepest) {
        double y = placed.y();
        var when = placed.mark().when();
        if (placed.mark().kind() == Chart.Kind.UNSEEN) {
            return new Point(frame.unseen(), y, 0, 0);
        }
        if (when == null) {
            return new Point(frame.undated(), y, 0, 0);
        }
        double from = at(when);
        if (when.precision() == Precision.MINUTE) {
            return new Point(from, y, from, from);
        }
        double to = left + scale.at(when.to());
        double within = from + (to - from) * (placed.mark().rank() + 1) / (deepest + 2);
        double x = Math.min(Math.max(within, after), Math.max(within, to - 3));
        return new Point(x, y, from, to);
    }

    private double at(Moment moment) {
        return left + scale.at(moment.from());
    }

    /// Where a mark stands.
    Point point(String mark) {
        var point = points.get(mark);
        if (point == null) {
            throw new IllegalArgumentException("The chart has no mark " + mark);
        }
        return point;
    }

    /// A day of the axis: where its line stands, and where its label begins.
    record Tick(String label, double x, double begins) {}

    /// As many days of the axis as have room for their label; the year stands where it changes. A
    /// label that would run out of the picture stands before its line.
    List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        double next = Double.NEGATIVE_INFINITY;
        int year = Integer.MIN_VALUE;
        for (var day : scale.days()) {
            var date = day.date();
            var label =
                    Phrases.shortDay(date) + (date.getYear() == year ? "" : " " + date.getYear());
            double room = Letters.width(label, frame.letters() - 2);
            double x = left + day.at();
            double begins = Math.min(x + 3, frame.right(chart) - room);
            if (begins >= next) {
                ticks.add(new Tick(label, x, begins));
                year = date.getYear();
                next = begins + room + 10;
            }
        }
        return ticks;
    }

    /// Where idle time is cut short.
    List<TimeScale.Break> breaks() {
        return scale.breaks().stream()
                .map(b -> new TimeScale.Break(left + b.from(), left + b.to()))
                .toList();
    }

    double left() {
        return left;
    }

    double right() {
        return frame.right(chart);
    }
}
