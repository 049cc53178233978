// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.firsthand.model.Problem;
import org.firsthand.read.archive.EntryName;
import org.jspecify.annotations.Nullable;

/// The files that the sources name, each under its path, and the tables of given facts beside them.
///
/// Hidden files and folders are passed over, and counted: editors leave them, but a program that
/// saves pages may, too. What file managers leave in every folder holds no source and is not
/// counted.
///
/// Links inside a folder are not followed, so a walk always ends and never leaves the folder.
final class Listing {
    private static final String HIDDEN = " hidden files and folders were";
    private static final int MOST_NAMES = 8;
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
    private final Map<String, Map<String, Integer>> hidden = new TreeMap<>();

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

    /// What was passed over since it is hidden, one sentence for each folder that was given.
    List<Problem> skipped() {
        var problems = new ArrayList<Problem>();
        hidden.forEach((folder, names) -> {
            int all = names.values().stream().mapToInt(Integer::intValue).sum();
            problems.add(
                    new Problem(
                            folder,
                            null,
                            (all == 1 ? "1 hidden file or folder was" : all + HIDDEN)
                                    + " not read: "
                                    + named(names),
                            null));
        });
        return problems;
    }

    /// The names that most have first.
    private static String named(Map<String, Integer> names) {
        var listed = new StringJoiner(", ");
        names.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMES)
                .forEach(name ->
                        listed.add(
                                EntryName.printed(name.getKey())
                                        + (name.getValue() > 1
                                                ? " (" + name.getValue() + " times)"
                                                : "")));
        if (names.size() > MOST_NAMES) {
            listed.add((names.size() - MOST_NAMES) + " more names");
        }
        return listed.toString();
    }

    private void skip(String prefix, Path entry) {
        if (LEFT_BEHIND.contains(name(entry)) || name(entry).startsWith("._")) {
            return;
        }
        hidden.computeIfAbsent(
                        prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1),
                        folder -> new TreeMap<>())
                .merge(name(entry), 1, Integer::sum);
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
                            skip(prefix, visited);
                        }
                        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (isHidden(file)) {
                            skip(prefix, file);
                        } else {
                            add(prefix + slashed(folder.relativize(file)), file);
                        }
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
        if (name(file).equals(GivenFacts.FILE_NAME)) {
            tables.put(path, file);
        } else {
            files.put(
                    path,
                    Files.isSymbolicLink(file)
                            ? new Entry(file, "A link is not followed: give what it leads to")
                            : entry(file));
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
