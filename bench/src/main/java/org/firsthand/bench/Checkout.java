// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The checkout that is measured, and the folder of data and scorers beside it.
///
/// @param root the folder that holds `mvnw`
public record Checkout(Path root) {
    private static final String SHARED = "firsthand.shared";

    /// The checkout that the current folder lies in, or the one that `firsthand.root` names.
    public static Checkout find() {
        var named = System.getProperty("firsthand.root");
        var here = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException(
                "The current folder lies in no checkout: no mvnw here or above");
    }

    /// The folder with `data/` and `score/`: `-Dfirsthand.shared`, `FIRSTHAND_SHARED`, or
    /// `../shared`.
    public Optional<Path> shared() {
        return Stream.of(System.getProperty(SHARED), System.getenv("FIRSTHAND_SHARED"), "../shared")
                .filter(name -> name != null && !name.isBlank())
                .map(name -> root.resolve(name).normalize())
                .findFirst()
                .filter(folder ->
                        Files.isDirectory(folder.resolve("data"))
                                && Files.isDirectory(folder.resolve("score")));
    }

    /// Where everything goes that can be made again.
    public Path target() {
        return root.resolve("bench/target");
    }

    /// The pinned floors.
    public Path floors() {
        return root.resolve("bench/floors.properties");
    }

    /// The pages that were judged by hand.
    Path discussions() {
        return root.resolve("bench/discussions.tsv");
    }

    /// The commit that is measured, with a word when tracked files outside `bench/runs` differ from
    /// it.
    String commit() throws IOException {
        var head = git("rev-parse", "--short=12", "HEAD");
        if (head.isEmpty()) {
            return "unknown";
        }
        var changed =
                git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!bench/runs");
        return changed.isEmpty() ? head : head + ", with uncommitted changes";
    }

    private String git(String... arguments) throws IOException {
        var command =
                Stream.concat(Stream.of("git", "-C", root.toString()), Stream.of(arguments))
                        .toList();
        try {
            var result = Command.run(command);
            return result.exit() == 0 ? result.out().strip() : "";
        } catch (Command.Absent e) {
            return "";
        }
    }
}
