// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.util.List;
import java.util.stream.Stream;
import org.firsthand.Investigation.Step;

/// One set of sources with known answers: how far the engine runs on it, and which scorers look at
/// the result.
///
/// @param name what its figures begin with; holds no point
/// @param sources where the sources lie under `data/`
record Trial(String name, Step step, Sources sources, List<Scoring> scorings) {
    Trial {
        scorings = List.copyOf(scorings);
    }

    /// Sources as they lie under `data/`.
    sealed interface Sources {
        String path();

        /// A folder as it is.
        record Folder(String path) implements Sources {}

        /// A packed folder.
        record Archive(String path) implements Sources {}

        /// A folder of pages that are packed one by one.
        record Packed(String path) implements Sources {}

        /// A file of articles, one a line, after their ids.
        record Articles(String path) implements Sources {}
    }

    /// A scorer and what it is told after the predictions: paths under `data/`, and options that
    /// begin with `--`.
    record Scoring(String scorer, List<String> arguments) {
        Scoring {
            arguments = List.copyOf(arguments);
        }

        static boolean isOption(String argument) {
            return argument.startsWith("--");
        }
    }

    /// The files and folders under `data/` that the figures depend on.
    List<String> material() {
        var gold =
                scorings.stream()
                        .flatMap(s -> s.arguments().stream())
                        .filter(a -> !Scoring.isOption(a));
        return Stream.concat(Stream.of(sources.path()), gold).distinct().sorted().toList();
    }

    /// Every trial.
    static List<Trial> all() {
        return List.of(
                traditions("noisy"),
                traditions("hidden"),
                traditions("true"),
                articles(),
                polnear("train"),
                polnear("dev"),
                trafilatura(),
                trees("threads", new Sources.Packed("threads/html")),
                trees("discussiontools", new Sources.Packed("discussiontools")),
                trees("derived-threads", new Sources.Folder("derived-threads")),
                htmldate());
    }

    /// The trial of that name.
    static Trial named(String name) {
        return all().stream().filter(trial -> trial.name().equals(name)).findFirst().orElseThrow();
    }

    /// Trials that are done in seconds: those that the build repeats.
    static List<Trial> quick() {
        return List.of(traditions("noisy"), traditions("hidden"));
    }

    private static Trial traditions(String dates) {
        var folder = "traditions/" + dates + "/";
        return new Trial(
                "traditions-" + dates,
                Step.COLLATE,
                new Sources.Folder(folder + "text"),
                List.of(
                        new Scoring("copies", List.of(folder + "truth.jsonl")),
                        new Scoring(
                                "passages",
                                List.of(folder + "passages.jsonl", folder + "docs.jsonl"))));
    }

    private static Trial articles() {
        var articles = "minhash-articles/articles_1000";
        return new Trial(
                "articles-1000",
                Step.COLLATE,
                new Sources.Articles(articles + ".train"),
                List.of(
                        new Scoring(
                                "passages",
                                List.of("--articles", articles + ".train", articles + ".truth"))));
    }

    private static Trial polnear(String part) {
        var folder = "polnear/data/" + part;
        return new Trial(
                "polnear-" + part,
                Step.CLAIMS,
                new Sources.Folder(folder + "/text"),
                List.of(new Scoring("attribution", List.of(folder))));
    }

    private static Trial trafilatura() {
        var gold = "trafilatura-eval/evaldata.json";
        return new Trial(
                "trafilatura",
                Step.READ,
                new Sources.Archive("trafilatura-eval/html.tar.xz"),
                List.of(
                        new Scoring("body", List.of(gold)),
                        new Scoring("meta", List.of(gold)),
                        new Scoring("comments", List.of("trafilatura-eval")),
                        new Scoring(Judged.SCORER, List.of())));
    }

    private static Trial trees(String folder, Sources sources) {
        return new Trial(folder, Step.READ, sources, List.of(new Scoring("tree", List.of(folder))));
    }

    private static Trial htmldate() {
        return new Trial(
                "htmldate",
                Step.READ,
                new Sources.Archive("htmldate-eval/html.tar.xz"),
                List.of(new Scoring("meta", List.of("htmldate-eval/eval_default.json"))));
    }
}
