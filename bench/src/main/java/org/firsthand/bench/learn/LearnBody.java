// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firsthand.bench.Checkout;
import org.firsthand.read.BodyModel;
import org.firsthand.read.MeasuredPage;
import tools.jackson.databind.json.JsonMapper;

/// The program that trains the model of bodies on trafilatura-eval: in five folds by host, so that
/// each page is read by a model that never saw its host, and with `--write` on all pages, as the
/// resource that is shipped.
///
/// Arguments: `evaldata.json`, the folder of its pages, unpacked, and `--write`. The bodies of the
/// folds go to a file that `body.py` scores.
public final class LearnBody {
    private static final int FOLDS = 5;
    private static final String RESOURCE =
            "engine/src/main/resources/org/firsthand/read/body.model";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<Snippets> gold;
    private final Path folder;
    private final PrintStream out;

    private LearnBody(List<Snippets> gold, Path folder, PrintStream out) {
        this.gold = gold;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 2) {
            out.println("usage: bench/run learn EVALDATA.json PAGES [--write]");
            return;
        }
        var checkout = Checkout.find();
        var learning =
                new LearnBody(Snippets.of(Path.of(arguments[0])), Path.of(arguments[1]), out);
        if (arguments.length > 2 && arguments[2].equals("--write")) {
            learning.write(checkout.root().resolve(RESOURCE));
        } else {
            learning.folds(Files.createDirectories(checkout.target().resolve("learn")));
        }
    }

    private byte[] page(Snippets page) throws IOException {
        for (var part : List.of("cache", "eval", "")) {
            var file = folder.resolve(part).resolve(page.file());
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
        }
        throw new IOException("There is no page " + page.file() + " in " + folder);
    }

    /// The pages as they are, and each again without furniture.
    private List<LabelledPage> labelled() throws IOException {
        var pages = new ArrayList<LabelledPage>();
        for (var snippets : gold) {
            pages.add(new LabelledPage(snippets, MeasuredPage.of(page(snippets))));
        }
        var plain = pages.stream().map(LabelledPage::plain).toList();
        pages.addAll(plain);
        return pages;
    }

    private void folds(Path target) throws IOException {
        var pages = labelled();
        var lines = new StringBuilder();
        var counts = new int[3];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            var model =
                    BodyTraining.train(
                            pages.stream()
                                    .filter(page -> page.snippets().fold(FOLDS) != held)
                                    .toList());
            for (var snippets : gold) {
                if (snippets.fold(FOLDS) == fold) {
                    var body = model.body(page(snippets));
                    count(snippets, Snippets.squeeze(body), counts);
                    lines.append(line(snippets, body)).append('\n');
                }
            }
            print("folds up to " + (fold + 1), counts);
        }
        var file = target.resolve("body-folds.jsonl");
        Files.writeString(file, lines);
        out.println(file);
    }

    private static String line(Snippets snippets, String body) {
        return MAPPER.writeValueAsString(
                Map.of("type", "document", "path", snippets.file(), "text", body));
    }

    private static void count(Snippets snippets, String body, int[] counts) {
        int found = (int) snippets.with().stream().filter(body::contains).count();
        counts[0] += found;
        counts[1] += (int) snippets.without().stream().filter(body::contains).count();
        counts[2] += snippets.with().size() - found;
    }

    private void print(String name, int[] counts) {
        double precision = (double) counts[0] / (counts[0] + counts[1]);
        double recall = (double) counts[0] / (counts[0] + counts[2]);
        out.printf(
                Locale.ROOT,
                "%s: F1 %.4f  precision %.4f  recall %.4f%n",
                name,
                2 * precision * recall / (precision + recall),
                precision,
                recall);
    }

    private void write(Path file) throws IOException {
        BodyModel model = BodyTraining.train(labelled());
        try (var resource = Files.newOutputStream(file)) {
            model.write(resource);
        }
        out.println(file + ": " + Files.size(file) + " bytes");
    }
}
