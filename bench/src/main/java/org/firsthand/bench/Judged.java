// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firsthand.model.Answer;

/// Pages of which we judged by hand whether they hold a discussion.
///
/// @param pages by file name
record Judged(Map<String, Boolean> pages) {
    /// What a scoring by this list is called.
    static final String SCORER = "discussions";

    private static final String COMMENT = "#";

    static Judged read(Path file) throws IOException {
        var pages = new TreeMap<String, Boolean>();
        for (var line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.startsWith(COMMENT)) {
                pages.put(line.substring(0, tab), line.substring(tab + 1).equals("yes"));
            }
        }
        return new Judged(pages);
    }

    /// The share of pages of which it is told rightly whether they hold one, and how many pages
    /// were read.
    SortedMap<String, Double> figures(String trial, Answer answer) {
        int right = 0;
        int all = 0;
        for (var document : answer.documents()) {
            var name = document.path().substring(document.path().lastIndexOf('/') + 1);
            var judged = pages.get(name);
            if (judged != null) {
                all++;
                right += judged == document.comments().isEmpty() ? 0 : 1;
            }
        }
        var figures = new TreeMap<String, Double>();
        var prefix = trial + "." + SCORER;
        figures.put(prefix + ".pages", (double) all);
        figures.put(prefix + ".right", all == 0 ? Double.NaN : right / (double) all);
        return figures;
    }
}
