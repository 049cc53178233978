// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

/// The room that a chart is drawn in, in CSS pixels: one for a screen or a sheet of paper, one for
/// a telephone; the style sheet shows the one that fits.
enum ChartFrame {
    WIDE("wide", 920, 236, 34, 13),
    NARROW("narrow", 344, 0, 46, 13);

    /// The axis above the lanes.
    static final double AXIS = 26;

    private static final double UNSEEN = 26;
    private static final double UNDATED = 62;
    private static final double MARGIN = 6;

    private final String name;
    private final double width;

    /// The column of labels on the left; 0 where labels stand above their lane.
    private final double labels;

    private final double lane;
    private final double letters;

    ChartFrame(String name, double width, double labels, double lane, double letters) {
        this.name = name;
        this.width = width;
        this.labels = labels;
        this.lane = lane;
        this.letters = letters;
    }

    String className() {
        return name;
    }

    double width() {
        return width;
    }

    double height(int rows) {
        return AXIS + lane * rows + MARGIN;
    }

    /// The thickest line from one document to another.
    double thickest() {
        return stacked() ? 4 : 7;
    }

    double letters() {
        return letters;
    }

    /// The room for a label.
    double labelRoom() {
        return labels == 0 ? width - 2 * MARGIN : labels - 14;
    }

    /// Whether a label and its note share one line above the lane.
    boolean stacked() {
        return labels == 0;
    }

    /// Where the lane of a row lies.
    double track(int row) {
        return AXIS + lane * row + (stacked() ? lane - 14 : lane / 2);
    }

    /// Where the label of a row stands.
    double baseline(int row) {
        return AXIS + lane * row + (stacked() ? 17 : lane / 2 - 2);
    }

    /// Where the column of unseen sources lies.
    double unseen() {
        return labels + MARGIN + 8;
    }

    /// Where time begins.
    double left(Chart chart) {
        return labels + MARGIN + (chart.hasUnseen() ? UNSEEN : 0);
    }

    /// Where time ends.
    double right(Chart chart) {
        return width - MARGIN - (chart.hasUndated() ? UNDATED : 0);
    }

    /// Where marks without a date stand.
    double undated() {
        return width - MARGIN - UNDATED / 2;
    }
}
