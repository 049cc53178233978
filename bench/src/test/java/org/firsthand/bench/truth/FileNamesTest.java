// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firsthand.Investigation;
import org.firsthand.Progress;
import org.firsthand.bench.Checkout;
import org.firsthand.model.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What files are called is nobody's evidence: the example case under names in the opposite order
/// has the same strands, descent, omissions, alterations, claims, conflicts and origins.
class FileNamesTest {
    private static final Path CASE = Checkout.find().root().resolve("examples/harbour-tape");
    private static final String TABLE = "sources.csv";

    @TempDir private Path folder;

    @Test
    void decideNothing() throws IOException {
        var once = folder.resolve("once");
        var again = folder.resolve("again");
        var names = names();
        write(once, names, false);
        write(again, names, true);

        var back = new TreeMap<String, String>();
        names.forEach((name, other) -> back.put(other, name));
        assertThat(found(again, back)).containsExactlyInAnyOrderElementsOf(found(once, Map.of()));
    }

    /// Another name for each file, so that the last comes first; one of those with the same
    /// account, between which nothing but the name can decide.
    private static Map<String, String> names() throws IOException {
        List<Path> files;
        try (var all = Files.list(CASE)) {
            files = all.filter(f -> !f.endsWith(TABLE)).sorted(Comparator.reverseOrder()).toList();
        }
        var names = new TreeMap<String, String>();
        var twins = twins();
        var texts = new TreeSet<String>();
        for (int i = 0; i < files.size(); i++) {
            var name = String.valueOf(files.get(i).getFileName());
            if (!twins.contains(name) && texts.add(Files.readString(files.get(i)))) {
                names.put(name, "s%03d%s".formatted(i, name.substring(name.lastIndexOf('.'))));
            }
        }
        return names;
    }

    /// The files whose account another has word for word.
    private static Set<String> twins() throws IOException {
        var bodies = new TreeSet<String>();
        var twins = new TreeSet<String>();
        new Investigation(Progress.SILENT)
                .answer(List.of(CASE), Investigation.Step.READ).documents().stream()
                        .filter(d -> !bodies.add(d.body()))
                        .forEach(d -> twins.add(d.path()));
        return twins;
    }

    private static void write(Path out, Map<String, String> names, boolean renamed)
            throws IOException {
        Files.createDirectories(out);
        var table = Files.readString(CASE.resolve(TABLE));
        for (var name : names.entrySet()) {
            var called = renamed ? name.getValue() : name.getKey();
            Files.copy(CASE.resolve(name.getKey()), out.resolve(called));
            table = table.replace(name.getKey() + ",", called + ",");
        }
        Files.writeString(out.resolve(TABLE), table);
    }

    /// Everything that is found, in the first names, each with all that it says in one order.
    private static Collection<String> found(Path pile, Map<String, String> names)
            throws IOException {
        var answer =
                new Investigation(Progress.SILENT).answer(List.of(pile), Investigation.Step.WEIGH);
        var collation = answer.collation();
        return Stream.of(
                        collation.strands().stream()
                                .map(s -> new TreeSet<>(lines(s.passages(), names))),
                        collation.descents().stream()
                                .map(d ->
                                        lines(List.of(d.child(), String.valueOf(d.parent())), names)
                                                + " "
                                                + d.probability()),
                        lines(collation.omissions(), names).stream(),
                        lines(collation.alterations(), names).stream(),
                        claims(answer, names))
                .flatMap(s -> s)
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    /// Claims, conflicts and who stands behind each claim, with the places of statements for ids:
    /// these hold the path.
    private static Stream<String> claims(Answer answer, Map<String, String> names) {
        var places = new TreeMap<String, String>();
        answer.claims()
                .statements()
                .forEach(s -> places.put(s.id(), lines(List.of(s.passage()), names).getFirst()));
        var texts = new TreeMap<String, String>();
        answer.claims().claims().forEach(c -> texts.put(c.id(), c.text()));
        return Stream.of(
                        answer.claims().claims().stream()
                                .map(c ->
                                        c.text()
                                                + c.variants().stream()
                                                        .map(v ->
                                                                v.differs()
                                                                        + " "
                                                                        + v.weighs()
                                                                        + at(
                                                                                v.statements(),
                                                                                places))
                                                        .sorted()
                                                        .toList()),
                        answer.claims().conflicts().stream()
                                .map(c -> c.kind() + " " + at(List.of(c.a(), c.b()), places)),
                        answer.findings().stream()
                                .map(f ->
                                        texts.get(f.claim())
                                                + f.origins()
                                                + f.status()
                                                + lines(List.of(f.first().path()), names)
                                                + f.origin().stream()
                                                        .map(o ->
                                                                o.name()
                                                                        + o.shown()
                                                                        + at(
                                                                                o.statements(),
                                                                                places))
                                                        .sorted()
                                                        .toList()))
                .flatMap(s -> s);
    }

    private static List<String> at(List<String> statements, Map<String, String> places) {
        return statements.stream().map(id -> places.getOrDefault(id, id)).sorted().toList();
    }

    private static List<String> lines(Collection<?> things, Map<String, String> names) {
        return things.stream()
                .map(thing -> {
                    var line = thing.toString();
                    for (var name : names.entrySet()) {
                        line = line.replace(name.getKey(), name.getValue());
                    }
                    return line;
                })
                .toList();
    }
}
