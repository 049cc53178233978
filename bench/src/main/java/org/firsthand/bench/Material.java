// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.firsthand.text.Hash;

/// Sets of data under one folder: whether they are there, and their digest.
public record Material(Path data) {
    /// Whether all of these files and folders exist.
    boolean has(List<String> paths) {
        return paths.stream().allMatch(path -> Files.exists(data.resolve(path)));
    }

    /// SHA-256 over the names and the SHA-256 of all files, in the order of their names.
    public String digest(List<String> paths) throws IOException {
        var digests = new TreeMap<String, String>();
        for (var path : paths) {
            try (var files = Files.walk(data.resolve(path))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    digests.put(name(file), Hash.sha256(Files.readAllBytes(file)));
                }
            }
        }
        var all = new StringBuilder();
        digests.forEach(
                (name, digest) -> all.append(name).append('\0').append(digest).append('\n'));
        return Hash.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String name(Path file) {
        return data.relativize(file).toString().replace('\\', '/');
    }
}
