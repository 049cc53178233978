// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.firsthand.Investigation;
import org.firsthand.Progress;
import org.firsthand.bench.Trial.Scoring;
import org.firsthand.bench.Trial.Sources;
import org.firsthand.model.Answer;
import org.firsthand.show.JsonLines;

/// Runs trials: the engine in process on the sources, then the scorers on the lines that it prints.
final class Scorer {
    static final String PYTHON = "python3";
    private static final int NOTHING_PREDICTED = 1;

    private final Path shared;
    private final Material material;
    private final Path target;
    private final Judged judged;

    Scorer(Path shared, Path target, Judged judged) {
        this.shared = shared;
        this.judged = judged;
        this.material = new Material(shared.resolve("data"));
        this.target = target.resolve("scores");
    }

    /// What a trial gave.
    ///
    /// @param digest SHA-256 of its data
    /// @param seconds processor seconds of the engine, start of the virtual machine's compilers
    ///   included
    record Result(
            Trial trial,
            int documents,
            double seconds,
            String digest,
            SortedMap<String, Double> figures) {
        /// What the floors look at.
        Floors.Measured measured() {
            return new Floors.Measured(trial.name(), digest, figures);
        }
    }

    /// Whether the data of a trial is here.
    boolean has(Trial trial) {
        return material.has(trial.material());
    }

    /// Runs one trial.
    Result run(Trial trial) throws IOException {
        var digest = material.digest(trial.material());
        var folder = Files.createDirectories(target.resolve(trial.name()));
        var sources = sources(trial);
        var predictions = folder.resolve("predictions.jsonl");
        var watch = Stopwatch.start();
        var answer = new Investigation(Progress.SILENT).answer(List.of(sources), trial.step());
        print(trial, answer, predictions);
        double seconds = watch.lap().cpu();
        var figures = new TreeMap<String, Double>();
        for (var scoring : trial.scorings()) {
            figures.putAll(
                    scoring.scorer().equals(Judged.SCORER)
                            ? judged.figures(trial.name(), answer)
                            : score(scoring, trial, predictions));
        }
        return new Result(trial, answer.documents().size(), seconds, digest, figures);
    }

    /// The folder that holds the sources of a trial one by one.
    Path sources(Trial trial) throws IOException {
        return folder(trial.sources(), material.digest(trial.material()));
    }

    private static void print(Trial trial, Answer answer, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            JsonLines.write(
                    answer,
                    switch (trial.step()) {
                        case READ -> JsonLines.READ;
                        case PASSAGES -> JsonLines.PASSAGES;
                        case COLLATE -> JsonLines.COLLATE;
                        case CLAIMS -> JsonLines.CLAIMS;
                        case WEIGH -> JsonLines.WEIGH;
                    },
                    out);
        }
    }

    private SortedMap<String, Double> score(Scoring scoring, Trial trial, Path predictions)
            throws IOException {
        var command =
                new ArrayList<>(List.of(PYTHON, script(scoring.scorer()), predictions.toString()));
        for (var argument : scoring.arguments()) {
            command.add(Scoring.isOption(argument) ? argument : data(argument).toString());
        }
        var result = Command.run(command);
        if (result.exit() > NOTHING_PREDICTED) {
            throw new IOException(scoring.scorer() + " could not score " + trial.name());
        }
        var name = trial.name() + "." + scoring.scorer();
        Files.writeString(
                target.resolve(trial.name()).resolve(scoring.scorer() + ".txt"), result.out());
        return Figures.of(name, result.out());
    }

    /// The folder that holds the sources one by one, unpacked where need be and kept as long as the
    /// data is the same.
    private Path folder(Sources sources, String digest) throws IOException {
        var unpacked = target.resolve("sources-" + digest.substring(0, 12));
        return switch (sources) {
            case Sources.Folder folder -> data(folder.path());
            case Sources.Archive archive ->
                    unpack(
                            unpacked,
                            List.of("-m", "tarfile", "-e", data(archive.path()).toString()));
            case Sources.Packed packed -> unpackEach(unpacked, data(packed.path()));
            case Sources.Articles articles ->
                    unpack(
                            unpacked,
                            List.of(
                                    script("passages"),
                                    "--split",
                                    data(articles.path()).toString()));
        };
    }

    private static Path unpack(Path folder, List<String> how) throws IOException {
        var done = folder.resolveSibling(folder.getFileName() + ".done");
        if (!Files.exists(done)) {
            var command = new ArrayList<>(List.of(PYTHON));
            command.addAll(how);
            command.add(folder.toString());
            if (Command.run(command).exit() != 0) {
                throw new IOException(
                        "The sources could not be unpacked: " + String.join(" ", how));
            }
            Files.writeString(done, "");
        }
        return folder;
    }

    /// Unpacks every page that ends in `.gz` under its name without that.
    private static Path unpackEach(Path folder, Path packed) throws IOException {
        Files.createDirectories(folder);
        try (var pages = Files.newDirectoryStream(packed, "*.html.gz")) {
            for (var page : pages) {
                var name = page.getFileName().toString();
                var to = folder.resolve(name.substring(0, name.length() - ".gz".length()));
                try (var in = new GZIPInputStream(Files.newInputStream(page))) {
                    Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return folder;
    }

    private Path data(String path) {
        return material.data().resolve(path);
    }

    private String script(String scorer) {
        return shared.resolve("score").resolve(scorer + ".py").toString();
    }
}
