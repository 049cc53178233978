// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Answer;

/// An answer beside the truth about the same folder: what every measure looks at.
record Exam(Answer answer, Truth truth, Places places) {
    static Exam of(Answer answer, Truth truth) {
        return new Exam(answer, truth, new Places(answer, truth));
    }

    /// Every figure, in the order of the flow.
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.addAll(Readings.figures(this));
        figures.addAll(Replies.figures(this));
        figures.addAll(SharedWording.figures(this));
        figures.addAll(Directions.figures(this));
        figures.addAll(Counts.figures(this));
        figures.addAll(Versions.figures(this));
        figures.addAll(Disputes.figures(this));
        figures.addAll(Edits.figures(this));
        figures.addAll(Cuts.figures(this));
        figures.addAll(Gaps.figures(this));
        return figures;
    }
}
