// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What must stand in the body of a page and what must not, as trafilatura-eval gives it.
///
/// @param host where the page was, without `www.` and the web archive around it
/// @param file the name of the page's file
/// @param with parts of the body
/// @param without parts of what is no body
/// @param comments parts of what readers wrote, which is no body either
record Snippets(
        String host, String file, List<String> with, List<String> without, List<String> comments) {
    private static final String ARCHIVE = "web.archive.org/web/";

    /// All pages of `file`, in its order.
    static List<Snippets> of(Path file) throws IOException {
        var all = new ArrayList<Snippets>();
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
        for (var entry : root.properties()) {
            var page = entry.getValue();
            all.add(
                    new Snippets(
                            host(entry.getKey()),
                            page.get("file").asString(),
                            texts(page.get("with")),
                            texts(page.get("without")),
                            texts(page.get("comments"))));
        }
        return all;
    }

    private static List<String> texts(@Nullable JsonNode list) {
        var texts = new ArrayList<String>();
        if (list != null) {
            list.forEach(text -> texts.add(squeeze(text.asString())));
        }
        return texts;
    }

    /// The text with one space for each run of white space and none at its ends, as the scorer has
    /// it.
    static String squeeze(String text) {
        var line = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
                blank = true;
            } else {
                if (blank && !line.isEmpty()) {
                    line.append(' ');
                }
                blank = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    private static String host(String address) {
        int archive = address.indexOf(ARCHIVE);
        int slash = archive < 0 ? -1 : address.indexOf('/', archive + ARCHIVE.length());
        var rest = address.substring(slash + 1);
        int scheme = rest.indexOf("://");
        rest = scheme < 0 ? rest : rest.substring(scheme + "://".length());
        int path = rest.indexOf('/');
        rest = (path < 0 ? rest : rest.substring(0, path)).toLowerCase(Locale.ROOT);
        return rest.startsWith("www.") ? rest.substring("www.".length()) : rest;
    }

    /// The fold of `folds` that all pages of this host are in.
    int fold(int folds) {
        return Math.floorMod(hash(host), folds);
    }

    /// A number of the file's name, the same on every machine.
    int number() {
        return hash(file) >>> 1;
    }

    private static int hash(String text) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }
}
