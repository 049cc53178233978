// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.model.Problem;
import org.jspecify.annotations.Nullable;

/// The files that the sources name, each under its path, and the tables of given facts beside them.
///
/// Hidden files and folders are not read: editors leave them, but a program that saves pages may,
/// too. What file managers leave in every folder holds no source.
///
/// Links inside a folder are not followed, so a walk always ends and never leaves the folder.
final class Listing {
    private static final Set<String> LEFT_BEHIND = Set.of(".DS_Store", ".localized", ".directory");

    /// A file to read.
    ///
    /// @param obstacle why it cannot be read; null where nothing is known to stand in the way
    record Entry(Path file, @Nullable String obstacle) {
        /// How many bytes it holds, as far as it can be read; 0 where it cannot.
        long size() {
            try {
                return obstacle == null ? Files.size(file) : 0;
            } catch (IOException goneSinceThen) {
                return 0;
            }
        }
    }

    private final Map<String, Entry> files = new TreeMap<>();
    private final Map<String, Path> tables = new TreeMap<>();

    private Listing() {}

    /// Lists all sources; a source that does not exist is an error of whoever named it.
    static Listing of(List<Path> sources) throws IOException {
        for (var source : sources) {
            if (!Files.exists(source)) {
                throw new NoSuchFileException(source.toString());
            }
        }
        var listing = new Listing();
        for (var source : sources) {
            if (Files.isDirectory(source)) {
                listing.walk(source.toRealPath(), sources.size() == 1 ? "" : slashed(source) + "/");
            } else {
                listing.files.put(slashed(source), entry(source));
            }
        }
        return listing;
    }

    /// The files by path, sorted.
    Map<String, Entry> files() {
        return files;
    }

    /// The tables of given facts by path, sorted.
    Map<String, Path> tables() {
        return tables;
    }

    private void walk(Path folder, String prefix) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path visited, BasicFileAttributes attributes) {
                        boolean skip = !visited.equals(folder) && isHidden(visited);
                        if (skip) {
                            add(prefix + slashed(folder.relativize(visited)), visited);
                        }
                        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        add(prefix + slashed(folder.relativize(file)), file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        files.put(
                                prefix + slashed(folder.relativize(file)),
                                new Entry(file, "This could not be opened"));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException e) {
                        if (e != null) {
                            var path = prefix + slashed(folder.relativize(visited));
                            files.put(
                                    path,
                                    new Entry(
                                            visited, "This folder could not be listed to its end"));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void add(String path, Path file) {
        if (isHidden(file)) {
            hide(path, file);
            return;
        }
        var entry =
                Files.isSymbolicLink(file)
                        ? new Entry(file, "A link is not followed: give what it leads to")
                        : entry(file);
        if (name(file).equals(GivenFacts.FILE_NAME) && entry.obstacle() == null) {
            tables.put(path, file);
        } else {
            files.put(path, entry);
        }
    }

    private void hide(String path, Path file) {
        if (!LEFT_BEHIND.contains(name(file)) && !name(file).startsWith("._")) {
            files.put(path, new Entry(file, Problem.HIDDEN));
        }
    }

    private static Entry entry(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Entry(file, "This is not a regular file");
        }
        return new Entry(
                file, Files.isReadable(file) ? null : "There is no permission to read this");
    }

    private static boolean isHidden(Path file) {
        return name(file).startsWith(".");
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String slashed(Path path) {
        var text = path.toString();
        var separator = path.getFileSystem().getSeparator();
        return separator.equals("/") ? text : text.replace(separator, "/");
    }
}
