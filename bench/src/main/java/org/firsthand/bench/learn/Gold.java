// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What must and what must not be in the body of a page.
record Gold(String host, String file, List<String> with, List<String> without, List<String> comments) {
    static List<Gold> of(Path file) throws IOException {
        var all = new ArrayList<Gold>();
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
        root.propertyStream()
                .forEach(entry -> {
                    var item = entry.getValue();
                    all.add(
                            new Gold(
                                    host(entry.getKey()),
                                    item.get("file").asString(),
                                    texts(item.get("with")),
                                    texts(item.get("without")),
                                    texts(item.get("comments"))));
                });
        return all;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        if (list != null) {
            list.forEach(text -> texts.add(squeeze(text.asString())));
        }
        return texts;
    }

    static String squeeze(String text) {
        var line = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == 0x85) {
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

    private static String host(String url) {
        var rest = url;
        int web = rest.indexOf("web.archive.org/web/");
        if (web >= 0) {
            rest = rest.substring(rest.indexOf('/', web + 20) + 1);
        }
        int scheme = rest.indexOf("://");
        rest = scheme < 0 ? rest : rest.substring(scheme + 3);
        int slash = rest.indexOf('/');
        rest = slash < 0 ? rest : rest.substring(0, slash);
        rest = rest.toLowerCase(Locale.ROOT);
        return rest.startsWith("www.") ? rest.substring(4) : rest;
    }

    int fold(int folds) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < host.length(); i++) {
            hash = (hash ^ host.charAt(i)) * 0x01000193;
        }
        return Math.floorMod(hash ^ hash >>> 15, folds);
    }
}
