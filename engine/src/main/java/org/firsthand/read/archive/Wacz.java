// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.firsthand.model.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A packed web archive ([WACZ](https://specs.webrecorder.net/wacz/1.1.1/)): its captures with the
/// titles of its list of pages, held against the digests that it states.
public final class Wacz {
    static final String PACKAGE = "datapackage.json";
    private static final double LIKELY = 0.7;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> OWN =
            Set.of("indexes/", "pages/", "logs/", "datapackage", "fuzzy");

    private final ZipArchive zip;
    private final Budget budget;
    private final Contents contents;
    private final Map<String, String> titles = new TreeMap<>();

    private Wacz(ZipArchive zip, Budget budget, Contents contents) {
        this.zip = zip;
        this.budget = budget;
        this.contents = contents;
    }

    /// Whether a ZIP file is one.
    public static boolean is(ZipArchive zip) {
        return zip.holds(PACKAGE)
                && zip.entries().stream().anyMatch(entry -> entry.name().startsWith("archive/"));
    }

    /// Hands over what was captured.
    public static void read(ZipArchive zip, Budget budget, Contents contents) throws IOException {
        new Wacz(zip, budget, contents).read();
    }

    private void read() throws IOException {
        var entries = zip.named(contents);
        prove(entries);
        for (var entry : entries.entrySet()) {
            if (entry.getKey().startsWith("pages/")) {
                pages(entry.getKey(), entry.getValue());
            }
        }
        for (var entry : entries.entrySet()) {
            var name = entry.getKey();
            if (name.startsWith("archive/")) {
                archive(name, entry.getValue());
            } else if (OWN.stream().noneMatch(name::startsWith)) {
                zip.hand(name, entry.getValue(), contents);
            }
        }
    }

    /// Compares what the package says of its parts with what they are.
    private void prove(Map<String, ZipEntry> entries) throws IOException {
        var stated = json(PACKAGE, entries.get(PACKAGE));
        var resources = stated == null ? null : stated.get("resources");
        if (resources == null || !resources.isArray()) {
            contents.problem(PACKAGE, null, "The package states no digests", null);
            return;
        }
        var told = new TreeSet<String>();
        for (var resource : resources) {
            var path = text(resource, "path");
            var entry = path == null ? null : entries.get(path);
            if (path == null || !told.add(path)) {
                continue;
            }
            if (entry == null) {
                contents.problem(path, null, "The package names this, and it is not there", null);
            } else {
                prove(path, entry, Digest.of(text(resource, "hash")));
            }
        }
    }

    private void prove(String path, ZipEntry entry, @Nullable Digest digest) throws IOException {
        try {
            if (digest != null && !digest.fits(zip.content(entry))) {
                contents.problem(
                        path, null, "This is not what was packed: its digest differs", null);
            }
        } catch (ZipException | ItemTooLarge toldWhenItIsRead) {
            contents.problem(path, null, "Its digest could not be checked", null);
        }
    }

    private @Nullable JsonNode json(String name, @Nullable ZipEntry entry) throws IOException {
        try {
            return entry == null ? null : JSON.readTree(words(entry));
        } catch (JacksonException | ZipException | ItemTooLarge e) {
            contents.problem(name, null, "This could not be read", null);
            return null;
        }
    }

    private String words(ZipEntry entry) throws IOException {
        var bytes = zip.content(entry);
        return new String(bytes.copy(0, bytes.size()), StandardCharsets.UTF_8);
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.get(field);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    private void pages(String name, ZipEntry entry) throws IOException {
        int broken = 0;
        try {
            for (var line : words(entry).split("\n", -1)) {
                broken += line.isBlank() || page(line) ? 0 : 1;
            }
        } catch (ZipException | ItemTooLarge e) {
            contents.problem(name, null, "The list of pages could not be read", null);
        }
        if (broken > 0) {
            contents.problem(
                    name, null, broken + " lines of the list of pages could not be read", null);
        }
    }

    private boolean page(String line) {
        try {
            var page = JSON.readTree(line);
            var url = text(page, "url");
            var title = text(page, "title");
            if (url != null && title != null && !title.isBlank() && !title.equals(url)) {
                titles.putIfAbsent(url, title.strip());
            }
            return page.isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private void archive(String name, ZipEntry entry) throws IOException {
        budget.enter();
        try {
            WebArchive.read(zip.content(entry), budget, within(name));
        } catch (ZipException e) {
            contents.problem(name, null, "The entry is damaged: " + e.getMessage(), null);
        } catch (ItemTooLarge e) {
            contents.problem(name, null, ItemTooLarge.WHAT, Budget.ITEM_BYTES);
        } finally {
            budget.leave();
        }
    }

    private Contents within(String name) {
        return new Contents() {
            @Override
            public void item(Item item) throws IOException {
                var title = item.url() == null ? null : titles.get(item.url());
                contents.item(
                        item.within(
                                name,
                                title == null ? null : new Fact<>(title, "pages.jsonl", LIKELY)));
            }

            @Override
            public void problem(
                    String inner, @Nullable String where, String what, @Nullable String limit) {
                contents.problem(inner.isEmpty() ? name : name + "#" + inner, where, what, limit);
            }
        };
    }
}
