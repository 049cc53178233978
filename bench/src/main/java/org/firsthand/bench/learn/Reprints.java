// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Writes traditions of another make from the originals of generated ones: each original becomes an
/// agency's dispatch, and papers reprint it, whole or cut, with reporting of their own, with its
/// dateline, a credit line or nothing, most from the agency and some from one another.
///
/// The generator knows traditions in which one paper copies the next and every editor rewrites a
/// little; real piles are mostly like this.
final class Reprints {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> AGENCIES =
            List.of("Interpol Wire", "Northern News Agency", "Telpress", "Coastal Press Agency");
    private static final List<String> PLACES =
            List.of(
                    "Arnsby",
                    "Bexholm",
                    "Corley",
                    "Dunwick",
                    "Elmstead",
                    "Farnley",
                    "Gorsey",
                    "Hexton",
                    "Ilkeston",
                    "Jarrow",
                    "Kelby",
                    "Lindal",
                    "Morven",
                    "Nesby",
                    "Orton",
                    "Penby",
                    "Quorn",
                    "Ruswick",
                    "Selby",
                    "Tarnham",
                    "Ulverby",
                    "Vale",
                    "Wexby",
                    "Yarrow");
    private static final List<String> PAPERS =
            List.of("Courier", "Gazette", "Mercury", "Post", "Herald", "Echo", "Star", "Times");

    private final Random random;
    private final List<String> ownReporting;
    private final List<Paper> papers = new ArrayList<>();

    /// One text of a tradition.
    private static final class Paper {
        private String name = "";
        private String outlet = "";
        private String headline = "";
        private String dateline = "";
        private String foot = "";
        private String family = "";
        private List<String> paragraphs = new ArrayList<>();
        private List<String> parents = new ArrayList<>();
        private boolean gone;
        private boolean unseen;
        private LocalDateTime time = LocalDateTime.of(2018, 1, 1, 8, 0);
    }

    private Reprints(long seed, List<String> ownReporting) {
        random = new Random(seed);
        this.ownReporting = ownReporting;
    }

    /// Writes one folder from the texts of another; what papers report themselves comes from a
    /// third.
    private static void write(Path from, Path own, Path to, long seed) throws IOException {
        var reprints = new Reprints(seed, paragraphs(own));
        int number = 0;
        for (var original : originals(from)) {
            reprints.family("f" + number++, original);
        }
        reprints.write(to);
    }

    private static List<List<String>> originals(Path folder) throws IOException {
        var texts = new ArrayList<List<String>>();
        for (var line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
            var node = MAPPER.readTree(line);
            if (node.get("parents").isEmpty() && !node.get("unseen").asBoolean()) {
                var file = folder.resolve("text/" + node.get("doc").asString() + ".txt");
                if (Files.exists(file)) {
                    texts.add(blocks(file));
                }
            }
        }
        return texts;
    }

    private static List<String> blocks(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).split("\n\n"))
                .map(String::strip)
                .filter(b -> !b.isEmpty())
                .toList();
    }

    private static List<String> paragraphs(Path folder) throws IOException {
        var all = new ArrayList<String>();
        for (var text : originals(folder)) {
            text.subList(2, text.size()).stream()
                    .filter(p -> !p.contains(" told the "))
                    .forEach(all::add);
        }
        return all;
    }

    private boolean chance(double likelihood) {
        return random.nextDouble() < likelihood;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void family(String family, List<String> original) {
        var agency = any(AGENCIES);
        var dispatch = new Paper();
        dispatch.family = family;
        dispatch.outlet = agency;
        dispatch.headline = original.getFirst();
        var outlet = original.get(1).split(" \\|")[0];
        original.subList(2, original.size())
                .forEach(p -> dispatch.paragraphs.add(p.replace("the " + outlet, agency)));
        dispatch.time =
                LocalDateTime.of(2018, 1 + random.nextInt(12), 1 + random.nextInt(28), 6, 0)
                        .plusMinutes(random.nextInt(700));
        var day = dispatch.time.format(DateTimeFormatter.ofPattern("MMMM d", Locale.ROOT));
        dispatch.dateline =
                any(PLACES).toUpperCase(Locale.ROOT) + ", " + day + " (" + agency + ") - ";
        dispatch.gone = chance(0.25);
        add(dispatch);
        var members = new ArrayList<>(List.of(dispatch));
        int copies = 4 + random.nextInt(9);
        for (int i = 0; i < copies; i++) {
            boolean relayed = members.size() > 1 && chance(0.3);
            var parent = relayed ? members.get(1 + random.nextInt(members.size() - 1)) : dispatch;
            var copy = copy(parent, dispatch);
            add(copy);
            members.add(copy);
        }
    }

    private void add(Paper paper) {
        paper.name =
                String.format(Locale.ROOT, "p%03d-%s", random.nextInt(1000), paper.family)
                        + "-"
                        + papers.size();
        papers.add(paper);
    }

    private Paper copy(Paper parent, Paper dispatch) {
        var copy = new Paper();
        copy.family = parent.family;
        copy.outlet = any(PLACES) + " " + any(PAPERS);
        copy.headline =
                chance(0.3) || ownReporting.isEmpty()
                        ? parent.headline
                        : any(ownReporting).split("[.,]")[0];
        copy.paragraphs = new ArrayList<>(parent.paragraphs);
        copy.time = parent.time.plusMinutes(8 + (long) (-700 * Math.log(1 - random.nextDouble())));
        if (parent.gone) {
            copy.unseen = true;
        } else {
            copy.parents.add(parent.name);
        }
        credit(copy, parent, dispatch);
        cut(copy);
        change(copy);
        if (chance(0.3)) {
            lay(copy);
        }
        if (chance(0.1)) {
            second(copy);
        }
        report(copy);
        return copy;
    }

    private void credit(Paper copy, Paper parent, Paper dispatch) {
        double drawn = random.nextDouble();
        if (drawn < 0.45) {
            copy.dateline = parent.dateline;
        } else if (drawn < 0.6) {
            copy.foot = "Source: " + (parent == dispatch ? dispatch.outlet : parent.outlet);
        } else if (drawn < 0.67 && parent != dispatch) {
            copy.paragraphs.add(1, "The " + parent.outlet + " first reported the story.");
        }
    }

    private void cut(Paper copy) {
        var paragraphs = copy.paragraphs;
        if (chance(0.45) && paragraphs.size() > 3) {
            int keep = 2 + random.nextInt(paragraphs.size() - 2);
            paragraphs.subList(keep, paragraphs.size()).clear();
        }
        if (chance(0.25) && paragraphs.size() > 3) {
            paragraphs.remove(1 + random.nextInt(paragraphs.size() - 1));
        }
        if (chance(0.3)) {
            int at = random.nextInt(paragraphs.size());
            var sentences = new ArrayList<>(sentences(paragraphs.get(at)));
            if (sentences.size() > 1) {
                sentences.remove(1 + random.nextInt(sentences.size() - 1));
                paragraphs.set(at, String.join(" ", sentences));
            }
        }
    }

    private static List<String> sentences(String paragraph) {
        return Arrays.asList(paragraph.split("(?<=[.!?]) (?=[A-Z“])"));
    }

    /// A number, a letter, a clause at the end of a sentence, who says so.
    private void change(Paper copy) {
        for (int i = 0; i < copy.paragraphs.size(); i++) {
            var text = copy.paragraphs.get(i);
            if (chance(0.03)) {
                text = number(text);
            }
            if (chance(0.03) && text.length() > 60) {
                int at = 20 + random.nextInt(text.length() - 40);
                text = text.substring(0, at) + text.substring(at + 1);
            }
            if (chance(0.06) && text.lastIndexOf(", ") > 60 && text.endsWith(".")) {
                text = text.substring(0, text.lastIndexOf(", ")) + ".";
            }
            if (chance(0.04) && text.endsWith(".") && !text.endsWith("said.")) {
                text = text.substring(0, text.length() - 1) + ", officials said.";
            }
            copy.paragraphs.set(i, text);
        }
    }

    private String number(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i + 1))) {
                char other = (char) ('1' + random.nextInt(9));
                return text.substring(0, i) + other + text.substring(i + 1);
            }
        }
        return text;
    }

    private void lay(Paper copy) {
        var paragraphs = new ArrayList<String>();
        for (var paragraph : copy.paragraphs) {
            var open = new StringBuilder();
            for (var sentence : sentences(paragraph)) {
                if (!open.isEmpty() && chance(0.6)) {
                    paragraphs.add(open.toString());
                    open.setLength(0);
                }
                open.append(open.isEmpty() ? "" : " ").append(sentence);
            }
            paragraphs.add(open.toString());
        }
        copy.paragraphs = paragraphs;
    }

    /// Paragraphs of another story.
    private void second(Paper copy) {
        var others =
                papers.stream()
                        .filter(p -> !p.family.equals(copy.family) && p.paragraphs.size() > 3)
                        .filter(p -> !p.gone && p.time.isBefore(copy.time))
                        .toList();
        if (!others.isEmpty()) {
            var other = any(others);
            copy.parents.add(other.name);
            copy.paragraphs.addAll(other.paragraphs.subList(1, 4));
        }
    }

    private void report(Paper copy) {
        if (!chance(0.4)) {
            return;
        }
        int many = 1 + random.nextInt(4);
        int at = chance(0.5) ? copy.paragraphs.size() : random.nextInt(copy.paragraphs.size() + 1);
        for (int i = 0; i < many && !ownReporting.isEmpty(); i++) {
            copy.paragraphs.add(at, ownReporting.remove(random.nextInt(ownReporting.size())));
        }
    }

    private void write(Path to) throws IOException {
        Files.createDirectories(to.resolve("text"));
        var truth = new StringBuilder();
        var written = new StringBuilder();
        for (var paper : papers) {
            if (paper.gone) {
                continue;
            }
            var day = paper.time.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ROOT));
            Files.writeString(
                    to.resolve("text/" + paper.name + ".txt"),
                    paper.headline
                            + "\n\n"
                            + paper.outlet
                            + " | "
                            + day
                            + "\n\n"
                            + paper.dateline
                            + String.join("\n\n", paper.paragraphs)
                            + "\n\n"
                            + paper.foot
                            + "\n");
            var line = new TreeMap<String, Object>();
            line.put("doc", paper.name);
            line.put("parents", paper.parents);
            line.put("unseen", paper.unseen);
            line.put("family", paper.family);
            truth.append(MAPPER.writeValueAsString(line)).append('\n');
            written.append(
                    MAPPER.writeValueAsString(
                                    new TreeMap<>(
                                            java.util.Map.of(
                                                    "doc",
                                                    "text/" + paper.name + ".txt",
                                                    "written",
                                                    paper.time + ":00Z")))
                            + "\n");
        }
        Files.writeString(to.resolve("truth.jsonl"), truth);
        Files.writeString(to.resolve("docs.jsonl"), written);
    }

    /// Writes `wire-SEED` from `true-SEED` for every other seed.
    static void write(Path folder, int first, int last) throws IOException {
        for (int seed = first; seed <= last; seed += 2) {
            int own = seed == last ? first : seed + 2;
            write(
                    folder.resolve("true-" + seed),
                    folder.resolve("true-" + own),
                    folder.resolve("wire-" + seed),
                    seed);
        }
    }
}
