// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.model.Fact;
import org.firsthand.model.Link;
import org.firsthand.text.Dates;
import org.jspecify.annotations.Nullable;

/// Reads a text in [Markdown](https://commonmark.org/): its words without their marks, its links,
/// and the facts that note-taking and clipping programs write above it between lines of `---`.
final class MarkdownReader {
    private static final double STATED = 0.9;
    private static final String RULE = "---";
    private static final String FENCE = "```";

    private final Map<String, String> facts = new TreeMap<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final MarkdownWords words = new MarkdownWords();
    private @Nullable String title;

    private MarkdownReader() {}

    /// Reads `text`, found at `path`.
    static Draft read(String path, String text) {
        var reader = new MarkdownReader();
        var lines = text.lines().toList();
        reader.words.define(lines);
        reader.body(lines.subList(reader.facts(lines), lines.size()));
        return reader.draft(TextReader.plain(path, String.join("\n", reader.paragraphs)));
    }

    private Draft draft(Draft text) {
        var named = facts.getOrDefault("title", title);
        var outlet = first("site", "site_name", "outlet", "publication", "publisher");
        var author = first("author", "authors", "byline");
        var date = first("published", "date", "created");
        var moment = date == null ? null : Dates.parse(date);
        return new Draft(
                text.kind(),
                first("url", "source", "link", "original"),
                named == null ? text.title() : new Fact<>(named, "heading", STATED),
                outlet == null ? text.outlet() : new Fact<>(outlet, "front matter", STATED),
                author == null
                        ? text.authors()
                        : List.of(new Fact<>(author, "front matter", STATED)),
                moment == null ? text.published() : new Fact<>(moment, "front matter", STATED),
                text.updated(),
                text.captured(),
                text.language(),
                text.body(),
                text.stories(),
                text.segments(),
                text.comments(),
                words.links(),
                List.<Link>of(),
                text.notes());
    }

    private @Nullable String first(String... names) {
        for (var name : names) {
            var value = facts.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /// Takes the facts at the top and tells at which line the text begins.
    private int facts(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(RULE)) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i).stripTrailing();
            if (line.equals(RULE)) {
                return i + 1;
            }
            int colon = line.indexOf(':');
            var value = colon < 0 ? "" : unquoted(line.substring(colon + 1).strip());
            if (colon > 0 && !value.isEmpty()) {
                facts.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
            }
        }
        facts.clear();
        return 0;
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() > 1
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private void body(List<String> lines) {
        boolean fenced = false;
        for (var line : lines) {
            var bare = withoutQuote(line);
            if (bare.startsWith(FENCE)) {
                close();
                fenced = !fenced;
            } else if (fenced) {
                paragraphs.add(line);
            } else if (bare.isEmpty() || isRule(bare) || MarkdownWords.isDefinition(bare)) {
                close();
            } else {
                line(bare);
            }
        }
        close();
    }

    private void line(String line) {
        int marks = 0;
        while (marks < line.length() && line.charAt(marks) == '#') {
            marks++;
        }
        boolean heading =
                marks > 0 && marks < 7 && marks < line.length() && line.charAt(marks) == ' ';
        int item = afterBullet(line);
        if (heading) {
            close();
            open.append(line.substring(marks).strip());
            var words = close();
            title = title == null && marks == 1 ? words : title;
        } else {
            if (item > 0) {
                close();
            }
            open.append(open.isEmpty() ? "" : " ").append(line.substring(item).strip());
        }
    }

    private static String withoutQuote(String line) {
        int from = 0;
        while (from < line.length()
                && (line.charAt(from) == '>' || Character.isWhitespace(line.charAt(from)))) {
            from++;
        }
        return line.substring(from).strip();
    }

    private static boolean isRule(String line) {
        char mark = line.charAt(0);
        return line.length() > 2
                && "-*_=".indexOf(mark) >= 0
                && line.chars().allMatch(c -> c == mark || c == ' ');
    }

    private static int afterBullet(String line) {
        boolean bullet =
                line.length() > 1 && "-*+".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
        return bullet ? 2 : 0;
    }

    private String close() {
        var paragraph = words.plain(open.toString());
        open.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        return paragraph;
    }
}
