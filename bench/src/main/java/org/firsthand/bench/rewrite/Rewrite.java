// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firsthand.bench.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The program that writes a case anew: other outlets, people, places, numbers, dates, file names
/// and page furniture, the same structure and the same truth.
///
/// Beside `FOLDER` lie `FOLDER.truth.json` and the table of names, `FOLDER.names.json`; further
/// files `FOLDER.*`, such as a draft and questions, are written anew as well. Every quotation of
/// the truth that stood in its source must stand in it afterwards, else nothing is handed over.
public final class Rewrite {
    private static final String TRUTH = ".truth.json";
    private static final String NAMES = ".names.json";
    private static final String EXAMPLE = "examples/harbour-tape";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, String> sources;
    private final Map<String, String> beside;
    private final JsonNode truth;
    private final Random random;
    private final Names names;
    private final Wording wording;
    private final Furniture furniture;
    private final Map<String, String> files = new TreeMap<>();

    private Rewrite(
            Map<String, String> sources,
            Map<String, String> beside,
            Names.Table table,
            Random random) {
        this.sources = sources;
        this.beside = new TreeMap<>(beside);
        this.truth = MAPPER.readTree(this.beside.remove(TRUTH));
        this.random = random;
        var texts = new ArrayList<>(sources.values());
        texts.addAll(beside.values());
        this.names = Names.draw(table, random, texts);
        var calendar = Calendar.draw(random, firstDay(truth));
        var numbers = new Numbers(random);
        this.wording = new Wording(names, calendar, numbers);
        var values = new TreeSet<Long>();
        texts.forEach(text -> values.addAll(wording.values(text)));
        numbers.learn(values);
        this.furniture = new Furniture(table, random);
        nameFiles(table.files());
    }

    /// `SEED OUT [FOLDER]`; prints where the new folder lies.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: bench/run rewrite SEED OUT [FOLDER]");
            System.exit(2);
        }
        var folder =
                arguments.length == 3
                        ? Path.of(arguments[2])
                        : Checkout.find().root().resolve(EXAMPLE);
        var anew = of(folder, Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        System.out.println(anew);
        var left = leftovers(folder, anew);
        if (!left.isEmpty()) {
            System.err.println("Left as they are, since the table does not name them: " + left);
        }
    }

    /// The words that look like names and stand in a case and in a rewriting of it.
    static SortedSet<String> leftovers(Path folder, Path anew) throws IOException {
        var table = Names.Table.read(folder.resolveSibling(folder.getFileName() + NAMES));
        return Leftovers.of(
                texts(read(folder, "")).values(),
                texts(read(anew, "")).values(),
                table.kept() == null ? List.of() : table.kept());
    }

    /// Writes the case in `folder` anew into `out`, and says where its folder lies.
    ///
    /// @throws IllegalStateException when a quotation of the truth is verbatim no more
    public static Path of(Path folder, int seed, Path out) throws IOException {
        var named = folder.toAbsolutePath().normalize();
        var name = String.valueOf(named.getFileName());
        var table = Names.Table.read(named.resolveSibling(name + NAMES));
        var rewrite =
                new Rewrite(
                        read(named, ""),
                        read(named.resolveSibling(""), name + "."),
                        table,
                        new Random(seed));
        return rewrite.write(out, name);
    }

    /// The files of a folder by what is left of their names after a prefix, but for tables of
    /// names.
    private static Map<String, String> read(Path folder, String prefix) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.startsWith(prefix) && !name.endsWith(NAMES)) {
                    var key = prefix.isEmpty() ? name : name.substring(prefix.length() - 1);
                    texts.put(key, Files.readString(file));
                }
            }
        }
        return texts;
    }

    /// The first day on which a document came out.
    private static LocalDate firstDay(JsonNode truth) {
        var days = new TreeMap<LocalDate, Integer>();
        for (var document : truth.path("documents")) {
            var day = ISO.matcher(document.path("date").path("real").asString(""));
            if (day.find()) {
                days.merge(
                        LocalDate.parse(day.group()).withDayOfMonth(1).minusMonths(1),
                        1,
                        Integer::sum);
            }
        }
        return days.entrySet().stream()
                .max(
                        Map.Entry.<LocalDate, Integer>comparingByValue()
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalStateException("No document has a date"));
    }

    /// Names of sources: names as elsewhere, other words in place of other words, the same ending.
    private void nameFiles(List<String> words) {
        var pool = new ArrayList<>(words);
        Collections.shuffle(pool, random);
        var others = new TreeMap<String, String>();
        var used = new TreeSet<String>();
        for (var file : sources.keySet()) {
            if (file.equals("sources.csv")) {
                continue;
            }
            int dot = file.lastIndexOf('.');
            var stem =
                    Pattern.compile("\\p{L}+")
                            .matcher(wording.address(file.substring(0, dot)))
                            .replaceAll(m -> fileWord(m.group(), others, pool));
            var name = stem + file.substring(dot);
            for (int i = 2; !used.add(name); i++) {
                name = stem + "-" + i + file.substring(dot);
            }
            files.put(file, name);
        }
    }

    private String fileWord(String word, Map<String, String> others, List<String> pool) {
        if (names.addresses().containsValue(word.toLowerCase(Locale.ROOT))) {
            return word;
        }
        return others.computeIfAbsent(word, w -> pool.isEmpty() ? w : pool.removeLast());
    }

    private Path write(Path out, String name) throws IOException {
        var texts = new TreeMap<String, String>();
        sources.forEach(
                (file, text) -> texts.put(files.getOrDefault(file, file), source(file, text)));
        var anew = tree(truth);
        check(texts, anew);
        var folder = Files.createDirectories(out.resolve(name));
        try (var old = Files.list(folder)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
        for (var text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
        for (var text : beside.entrySet()) {
            Files.writeString(out.resolve(name + text.getKey()), withFiles(text.getValue()));
        }
        Files.writeString(out.resolve(name + TRUTH), MAPPER.writeValueAsString(anew) + "\n");
        return folder;
    }

    private String source(String file, String text) {
        if (file.endsWith(".vtt") || file.endsWith(".srt")) {
            return cues(text);
        }
        if (file.endsWith(".html")) {
            return furniture.anew(wording.anew(text));
        }
        return file.equals("sources.csv") ? withFiles(text) : wording.anew(text);
    }

    /// Numbers and times of cues stay.
    private String cues(String text) {
        var anew = new StringBuilder();
        var marks = Pattern.compile("(?m)^(?:\\d+|.*-->.*)$").matcher(text);
        int at = 0;
        while (marks.find()) {
            anew.append(wording.anew(text.substring(at, marks.start()))).append(marks.group());
            at = marks.end();
        }
        return anew.append(wording.anew(text.substring(at))).toString();
    }

    /// A text that names sources.
    private String withFiles(String text) {
        var pattern =
                Pattern.compile(
                        files.keySet().stream()
                                .sorted(Comparator.comparing(String::length).reversed())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|")));
        var anew = new StringBuilder();
        var matcher = pattern.matcher(text);
        int at = 0;
        while (matcher.find()) {
            anew.append(wording.anew(text.substring(at, matcher.start())));
            anew.append(files.get(matcher.group()));
            at = matcher.end();
        }
        return anew.append(wording.anew(text.substring(at))).toString();
    }

    /// Every string of the tree anew; keys, numbers and ids as they are.
    private JsonNode tree(JsonNode node) {
        var make = JsonNodeFactory.instance;
        if (node.isString()) {
            return make.stringNode(withFiles(node.asString()));
        }
        if (node.isArray()) {
            var array = make.arrayNode();
            node.forEach(item -> array.add(tree(item)));
            return array;
        }
        if (node.isObject()) {
            var object = make.objectNode();
            for (var field : node.properties()) {
                object.set(field.getKey(), tree(field.getValue()));
            }
            return object;
        }
        return node;
    }

    private void check(Map<String, String> anew, JsonNode newTruth) {
        var before = texts(sources);
        var after = texts(anew);
        var then = Verbatim.of(truth);
        var now = Verbatim.of(newTruth);
        var lost = new ArrayList<String>();
        for (int i = 0; i < then.size(); i++) {
            if (then.get(i).stands(before) && !now.get(i).stands(after)) {
                lost.add(then.get(i) + " became " + now.get(i));
            }
        }
        if (!lost.isEmpty()) {
            throw new IllegalStateException(
                    lost.size() + " quotations are verbatim no more:\n" + String.join("\n", lost));
        }
    }

    private static Map<String, String> texts(Map<String, String> sources) {
        var texts = new TreeMap<String, String>();
        sources.forEach((file, source) -> texts.put(file, Verbatim.text(file, source)));
        return texts;
    }
}
