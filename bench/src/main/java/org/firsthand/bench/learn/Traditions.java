// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.Investigation;
import org.firsthand.Progress;
import org.firsthand.claims.Find;
import org.firsthand.collate.Collator;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads generated traditions: the sources of a folder, and its `truth.jsonl`.
final class Traditions {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Traditions() {}

    /// The tied stories of a folder. Of one with dates to the minute three examples are made: as it
    /// is, with days only, and with what a real pile has: minutes, days and nothing, mixed.
    static List<Example> read(Path folder) throws IOException {
        var name = String.valueOf(folder.getFileName());
        var truth = truth(folder.resolve("truth.jsonl"));
        var written = written(folder.resolve("docs.jsonl"));
        var documents =
                new Investigation(Progress.SILENT)
                        .answer(List.of(folder.resolve("text")), Investigation.Step.READ)
                        .documents();
        var events = documents.stream().flatMap(d -> Find.find(d).events().stream()).toList();
        var examples = new ArrayList<Example>();
        int seed = Integer.parseInt(name.replaceFirst(".*-", ""));
        for (var regime : Regime.values()) {
            boolean left =
                    regime == Regime.MINUTE && seed % 4 != 0
                            || regime == Regime.DAY && seed % 4 != 1
                            || regime == Regime.MIXED && seed % 4 < 2;
            if (left) {
                continue;
            }
            var dated =
                    documents.stream()
                            .map(d -> dated(d, regime.of(written.get(stem(d.path())), d)))
                            .toList();
            Collator.candidates(dated, events)
                    .forEach(c ->
                            examples.add(
                                    Example.of(
                                            regime.name().toLowerCase(Locale.ROOT)
                                                    + (name.startsWith("wire") ? "-wire" : ""),
                                            name,
                                            c,
                                            truth)));
        }
        return examples;
    }

    private static Map<String, OffsetDateTime> written(Path file) throws IOException {
        var written = new TreeMap<String, OffsetDateTime>();
        for (var line : Files.readAllLines(file)) {
            var node = MAPPER.readTree(line);
            written.put(
                    stem(node.get("doc").asString()),
                    OffsetDateTime.parse(node.get("written").asString()));
        }
        return written;
    }

    /// The name of a file without folder and extension.
    static String stem(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        int point = name.lastIndexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }

    static Map<String, Example.Source> truth(Path file) throws IOException {
        var truth = new TreeMap<String, Example.Source>();
        for (var line : Files.readAllLines(file)) {
            var node = MAPPER.readTree(line);
            var parents = new ArrayList<String>();
            node.get("parents").forEach(p -> parents.add(p.asString()));
            truth.put(
                    node.get("doc").asString(),
                    new Example.Source(
                            parents,
                            node.get("unseen").asBoolean(),
                            node.get("family").asString()));
        }
        return truth;
    }

    /// What is known of dates.
    private enum Regime {
        MINUTE,
        DAY,
        NOISY,
        MIXED,
        HIDDEN;

        @Nullable Fact<Moment> of(@Nullable OffsetDateTime written, Document document) {
            var published =
                    written == null ? null : new Fact<>(Moment.minute(written), "generated", 0.95);
            int drawn = Integer.parseInt(document.sha256().substring(0, 4), 16);
            if (published == null) {
                return null;
            }
            return switch (this) {
                case MINUTE -> published;
                case DAY -> day(published, 0);
                case NOISY -> day(published, drawn % 3 - 1);
                case MIXED ->
                        drawn % 3 == 0
                                ? published
                                : drawn % 3 == 1 ? day(published, drawn / 3 % 3 - 1) : null;
                case HIDDEN -> null;
            };
        }

        private static Fact<Moment> day(Fact<Moment> published, int shift) {
            var date = published.value().from().atZone(ZoneOffset.UTC).toLocalDate();
            return new Fact<>(
                    Moment.day(date.plusDays(shift)), published.from(), published.confidence());
        }
    }

    private static Document dated(Document d, @Nullable Fact<Moment> published) {
        return new Document(
                d.id(),
                d.path(),
                d.sha256(),
                d.kind(),
                d.url(),
                d.title(),
                d.outlet(),
                d.authors(),
                published,
                d.updated(),
                d.captured(),
                d.language(),
                d.analysed(),
                d.body(),
                d.stories(),
                d.segments(),
                d.comments(),
                d.links(),
                d.media(),
                d.truncated());
    }
}
