// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Locale;
import org.firsthand.show.ChartLayout.Point;

/// A chart as SVG within the page, once for each frame; it needs no script, and colours come from
/// the style sheet.
final class ChartDrawing {
    private static final double THINNEST = 1;

    private final Page page;
    private final Html html;
    private final Chart chart;
    private final ChartFrame frame;
    private final ChartLayout layout;

    private ChartDrawing(Page page, Chart chart, ChartFrame frame) {
        this.page = page;
        this.html = page.html();
        this.chart = chart;
        this.frame = frame;
        this.layout = new ChartLayout(chart, frame);
    }

    /// Draws a chart for all frames under ids that begin with `id`.
    static void write(Page page, String id, Chart chart) {
        page.html().open("div", "class", "chart");
        for (var frame : ChartFrame.values()) {
            new ChartDrawing(page, chart, frame).draw(id + "-" + frame.className());
        }
        page.html().closeLine();
    }

    private void draw(String id) {
        double height = frame.height(chart.rows().size());
        html.open(
                "svg",
                "class",
                frame.className(),
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d",
                "viewBox",
                "0 0 " + number(frame.width()) + " " + number(height),
                "width",
                number(frame.width()),
                "height",
                number(height));
        html.open("title", "id", id + "-t").text(chart.title()).close();
        html.open("desc", "id", id + "-d").text(chart.description()).close();
        axis(height);
        for (int i = 0; i < chart.rows().size(); i++) {
            double y = frame.track(i);
            line("lane", frame.stacked() ? 6 : layout.left(), y, layout.right(), y);
        }
        chart.edges().forEach(this::edge);
        for (int i = 0; i < chart.rows().size(); i++) {
            label(i);
        }
        chart.rows().forEach(row -> row.marks().forEach(this::mark));
        html.closeLine();
    }

    private void axis(double height) {
        for (var gap : layout.breaks()) {
            html.open(
                    "rect",
                    "class",
                    "gap",
                    "x",
                    number(gap.from()),
                    "y",
                    number(ChartFrame.AXIS - 7),
                    "width",
                    number(gap.to() - gap.from()),
                    "height",
                    "4");
            html.element("title", "Idle time, drawn short").close();
        }
        for (var tick : layout.ticks()) {
            line("grid", tick.x(), ChartFrame.AXIS - 8, tick.x(), height - 4);
            text("tick", tick.begins(), ChartFrame.AXIS - 10, tick.label());
        }
        if (chart.hasUndated()) {
            text("tick middle", frame.undated(), ChartFrame.AXIS - 10, "no date");
        }
    }

    private void label(int number) {
        var row = chart.rows().get(number);
        double size = frame.letters();
        double room = frame.labelRoom();
        double y = frame.baseline(number);
        html.open("g");
        html.element("title", row.label() + (row.note().isEmpty() ? "" : ", " + row.note()));
        if (frame.stacked()) {
            var label = Letters.fit(row.label(), row.note().isEmpty() ? room : room * 0.6, size);
            text("label", 6, y, label);
            double used = Letters.width(label, size) + 10;
            if (!row.note().isEmpty()) {
                text("note", 6 + used, y, Letters.fit(row.note(), room - used, size - 2));
            }
        } else {
            boolean alone = row.note().isEmpty();
            text("label", 0, alone ? y + 6 : y, Letters.fit(row.label(), room, size));
            if (!alone) {
                text("note", 0, y + 13, Letters.fit(row.note(), room, size - 2));
            }
        }
        html.close();
    }

    /// Leaves its parent straight up or down and reaches the child from the side, so that the
    /// children of one parent share a stem.
    private void edge(Chart.Edge edge) {
        var from = layout.point(edge.from());
        var to = layout.point(edge.to());
        double bend = from.y() + (to.y() - from.y()) * 0.92;
        html.open(
                "path",
                "class",
                isUnseen(edge.from()) ? "edge unseen" : "edge",
                "stroke-width",
                number(THINNEST + (frame.thickest() - THINNEST) * Math.min(1, edge.share())),
                "d",
                "M"
                        + at(from)
                        + " C"
                        + at(from.x(), bend)
                        + " "
                        + at(from.x(), to.y())
                        + " "
                        + at(to));
        html.element("title", edge.title()).close();
    }

    private boolean isUnseen(String mark) {
        return layout.point(mark).x() == frame.unseen() && chart.hasUnseen();
    }

    private void mark(Chart.Mark mark) {
        var point = layout.point(mark.id());
        var name = mark.kind().name().toLowerCase(Locale.ROOT);
        if (mark.kind() != Chart.Kind.TELLER && point.to() - point.from() > 1) {
            line("range " + name, point.from() + 1.5, point.y(), point.to() - 1.5, point.y());
        }
        var anchor = mark.anchor();
        boolean linked = anchor != null && page.linked().contains(anchor);
        if (linked) {
            html.open("a", "href", "#" + anchor, "tabindex", "-1");
        }
        shape(mark.kind(), name, point);
        html.element("title", mark.title()).close();
        if (linked) {
            html.close();
        }
    }

    private void shape(Chart.Kind kind, String name, Point point) {
        if (kind == Chart.Kind.EVENT) {
            double x = point.x();
            double y = point.y();
            html.open(
                    "path",
                    "class",
                    "mark " + name,
                    "d",
                    "M"
                            + at(x - 6, y)
                            + " L"
                            + at(x, y - 6)
                            + " "
                            + at(x + 6, y)
                            + " "
                            + at(x, y + 6)
                            + "Z");
        } else {
            html.open(
                    "circle",
                    "class",
                    "mark " + name,
                    "cx",
                    number(point.x()),
                    "cy",
                    number(point.y()),
                    "r",
                    radius(kind));
        }
    }

    private static String radius(Chart.Kind kind) {
        return switch (kind) {
            case TELLER -> "3.5";
            case DOCUMENT -> "4.5";
            case ROOT, UNDECIDED, UNSEEN, EVENT -> "5.5";
        };
    }

    private void line(String className, double x1, double y1, double x2, double y2) {
        html.open(
                        "line",
                        "class",
                        className,
                        "x1",
                        number(x1),
                        "y1",
                        number(y1),
                        "x2",
                        number(x2),
                        "y2",
                        number(y2))
                .close();
    }

    private void text(String className, double x, double y, String words) {
        html.open("text", "class", className, "x", number(x), "y", number(y)).text(words).close();
    }

    private static String at(Point point) {
        return at(point.x(), point.y());
    }

    private static String at(double x, double y) {
        return number(x) + "," + number(y);
    }

    /// With one decimal, and none where it is whole.
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
