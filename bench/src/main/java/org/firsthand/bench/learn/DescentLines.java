// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.Investigation;
import org.firsthand.Progress;
import org.firsthand.model.Collation;
import org.firsthand.model.Descent;
import org.firsthand.model.Family;
import org.firsthand.model.Passage;
import org.firsthand.model.Strand;
import tools.jackson.databind.json.JsonMapper;

/// What the engine says of descent in many folders, and what their truth says, line by line as
/// `copies.py` reads them: each folder's name stands before those of its documents and families.
final class DescentLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<String> predictions = new ArrayList<>();
    private final List<String> truth = new ArrayList<>();
    private int derived;
    private int decided;
    private int named;
    private int right;

    /// Adds a folder with `text/` and `truth.jsonl`.
    void add(Path folder) throws IOException {
        var mark = folder.getFileName() + ".";
        var collation =
                new Investigation(Progress.SILENT)
                        .answer(List.of(folder.resolve("text")), Investigation.Step.COLLATE)
                        .collation();
        var known = Traditions.truth(folder.resolve("truth.jsonl"));
        known.forEach((name, source) -> truth.add(truth(mark, name, source)));
        predict(mark, collation);
        count(collation.descents(), known);
    }

    List<String> predictions() {
        return List.copyOf(predictions);
    }

    List<String> truth() {
        return List.copyOf(truth);
    }

    /// The share of the documents that have a source of which one is named, and of those named the
    /// share that is right.
    Map<String, String> figures() {
        return Map.of("decided", share(decided, derived), "right.of.named", share(right, named));
    }

    private static String share(int some, int all) {
        return String.format(Locale.ROOT, "%.4f", some / (double) all);
    }

    private static String document(String mark, String path) {
        return mark + Traditions.stem(path) + ".txt";
    }

    private void predict(String mark, Collation collation) {
        for (var descent : collation.descents()) {
            var parent = descent.parent();
            var line = new TreeMap<String, Object>();
            line.put("type", "descent");
            line.put("child", document(mark, descent.child().path()));
            line.put("parent", parent == null ? null : document(mark, parent.path()));
            line.put("unseen", descent.unseen());
            line.put("probability", descent.probability());
            line.put("share", descent.share());
            predictions.add(MAPPER.writeValueAsString(line));
        }
        collation.families().forEach(family -> predict(mark, family));
    }

    private void predict(String mark, Family family) {
        var line = new TreeMap<String, Object>();
        line.put("type", "family");
        line.put("origins", family.origins().stream().map(root -> origin(mark, root)).toList());
        line.put(
                "documents",
                family.stories().stream()
                        .map(Passage::path)
                        .distinct()
                        .map(path -> document(mark, path))
                        .toList());
        predictions.add(MAPPER.writeValueAsString(line));
    }

    private static String origin(String mark, Strand.Root root) {
        var passage = root.passage();
        return passage == null ? "unseen" : document(mark, passage.path());
    }

    private static String truth(String mark, String name, Example.Source source) {
        var line = new TreeMap<String, Object>();
        line.put("doc", document(mark, name));
        line.put("parents", source.parents().stream().map(p -> document(mark, p)).toList());
        line.put("unseen", source.unseen());
        line.put("family", mark + source.family());
        return MAPPER.writeValueAsString(line);
    }

    private void count(List<Descent> descents, Map<String, Example.Source> known) {
        var likeliest = NamedOrigins.likeliest(descents);
        known.forEach((name, source) -> {
            var descent = likeliest.get(name);
            derived += source.isOriginal() ? 0 : 1;
            decided += source.isOriginal() || descent == null ? 0 : 1;
            named += descent == null ? 0 : 1;
            right += descent != null && NamedOrigins.isRight(descent, source) ? 1 : 0;
        });
    }
}
