// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.Investigation;
import org.firsthand.Progress;
import org.firsthand.claims.Find;
import org.firsthand.collate.Collator;
import org.firsthand.model.Document;
import org.firsthand.model.Event;
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
        var documents =
                new Investigation(Progress.SILENT)
                        .answer(List.of(folder.resolve("text")), Investigation.Step.READ)
                        .documents();
        var events = documents.stream().flatMap(d -> Find.find(d).events().stream()).toList();
        var kind = name.replaceFirst("-.*", "");
        var examples = new ArrayList<Example>();
        add(examples, kind, name, documents, events, truth);
        if (kind.equals("true")) {
            add(
                    examples,
                    "day",
                    name,
                    documents.stream().map(d -> dated(d, day(d.published()))).toList(),
                    events,
                    truth);
            add(
                    examples,
                    "mixed",
                    name,
                    documents.stream().map(d -> dated(d, mixed(d))).toList(),
                    events,
                    truth);
        }
        return examples;
    }

    private static void add(
            List<Example> examples,
            String kind,
            String name,
            List<Document> documents,
            List<Event> events,
            Map<String, Example.Source> truth) {
        Collator.candidates(documents, events)
                .forEach(c -> examples.add(Example.of(kind, name, c, truth)));
    }

    private static Map<String, Example.Source> truth(Path file) throws IOException {
        var truth = new TreeMap<String, Example.Source>();
        for (var line : Files.readAllLines(file)) {
            var node = MAPPER.readTree(line);
            var parents = new ArrayList<String>();
            node.get("parents").forEach(p -> parents.add(p.asString()));
            truth.put(
                    node.get("doc").asString(),
                    new Example.Source(
                            parents, node.get("unseen").asBoolean(), node.get("family").asString()));
        }
        return truth;
    }

    private static @Nullable Fact<Moment> day(@Nullable Fact<Moment> published) {
        if (published == null) {
            return null;
        }
        var date = published.value().from().atZone(ZoneOffset.UTC).toLocalDate();
        return new Fact<>(Moment.day(date), published.from(), published.confidence());
    }

    private static @Nullable Fact<Moment> mixed(Document document) {
        return switch (Character.digit(document.sha256().charAt(0), 16) % 3) {
            case 0 -> document.published();
            case 1 -> day(document.published());
            default -> null;
        };
    }

    private static Document dated(Document d, @Nullable Fact<Moment> published) {
        return new Document(
                d.id(), d.path(), d.sha256(), d.kind(), d.url(), d.title(), d.outlet(), d.authors(),
                published, d.updated(), d.captured(), d.language(), d.analysed(), d.body(),
                d.stories(), d.segments(), d.comments(), d.links(), d.media(), d.truncated());
    }
}
