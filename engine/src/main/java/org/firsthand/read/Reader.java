// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.firsthand.model.Outcome;
import org.firsthand.model.Problem;
import org.firsthand.read.GivenFacts.Row;
import org.firsthand.read.archive.Budget;
import org.firsthand.read.archive.Bytes;
import org.firsthand.read.archive.FileBytes;
import org.firsthand.read.archive.Item;
import org.firsthand.read.pdf.PdfProcess;

/// Reads sources into documents and problems, and hands them over one at a time, in the order of
/// their paths.
///
/// Memory: the list of all paths and given facts, and one file at a time: its bytes (at most 64
/// MB), their characters, for a text at most 500,000 lines, for a page at most 300,000 elements. A
/// container may be larger: it is read where it lies, with its directory and one item in memory,
/// and where containers lie in one another one item of each. What was handed over is not kept.
///
/// A source that cannot be read, wholly or in part, is a problem and never stops the others.
public final class Reader {
    /// Larger files are not read.
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Map<String, Row> given = new TreeMap<>();
    private final Map<String, String> tableOf = new TreeMap<>();
    private final Map<String, List<Problem>> tableProblems = new TreeMap<>();
    private final Consumer<Outcome> sink;
    private final Outcomes outcomes;
    private final Position position;
    private final PdfProcess process = new PdfProcess();

    private Reader(Consumer<Outcome> sink, Position position) {
        this.sink = sink;
        this.outcomes = new Outcomes(given, sink);
        this.position = position;
    }

    /// Reads files and folders; folders with all that is in them, but for `sources.csv` and hidden
    /// files, which are told.
    ///
    /// Of one folder, paths are relative to it; of several sources each keeps the name it was given
    /// by.
    ///
    /// @throws java.nio.file.NoSuchFileException when a source does not exist, before anything is
    ///   read
    public static void read(List<Path> sources, Consumer<Outcome> sink) throws IOException {
        read(sources, sink, (done, all) -> {});
    }

    /// Is told how far the reading is.
    public interface Reach {
        /// So many bytes of all that were listed are read.
        void reached(long done, long all);
    }

    /// The same, and tells how far it is.
    public static void read(List<Path> sources, Consumer<Outcome> sink, Reach reach)
            throws IOException {
        var listing = Listing.of(sources);
        var reader = new Reader(sink, Position.of(listing.files().values(), reach));
        listing.tables()
                .forEach((path, file) ->
                        reader.table(path, GivenFacts.read(file, path, listing.files().keySet())));
        reader.manifests(listing.files());
        var paths = new ArrayList<>(listing.files().keySet());
        paths.addAll(reader.tableProblems.keySet());
        paths.sort(null);
        try {
            for (var path : paths) {
                var entry = listing.files().get(path);
                if (entry != null) {
                    reader.read(path, entry);
                } else {
                    reader.tableProblems.getOrDefault(path, List.of()).forEach(sink);
                }
            }
        } finally {
            reader.process.close();
        }
    }

    /// Reads one source that is in memory already and called `name`, with all that is nested in it.
    public static void read(String name, byte[] content, Consumer<Outcome> sink)
            throws IOException {
        try (var process = new PdfProcess()) {
            new Unpacking(new Budget(content.length), new Outcomes(Map.of(), sink), process)
                    .read(name, Item.of(name, Bytes.of(content)));
        }
    }

    /// Takes the facts of one table; a table in a deeper folder overrules those above it.
    private void table(String path, GivenFacts facts) {
        facts.byPath()
                .forEach((file, row) -> {
                    var earlier = tableOf.get(file);
                    if (earlier == null || earlier.length() < path.length()) {
                        tableOf.put(file, path);
                        given.put(file, row);
                    }
                });
        if (!facts.problems().isEmpty()) {
            tableProblems.put(path, facts.problems());
        }
    }

    /// Takes the tables of capture tools out of the files; what is given by hand comes before them.
    private void manifests(Map<String, Listing.Entry> files) {
        for (var listed : new TreeMap<>(files).entrySet()) {
            var path = listed.getKey();
            boolean table = path.endsWith(".csv") && listed.getValue().obstacle() == null;
            var file = listed.getValue().file();
            var manifest = table ? Manifest.of(file, path, files.keySet()) : null;
            if (manifest != null) {
                files.remove(path);
                manifest.byPath().forEach(given::putIfAbsent);
                if (!manifest.problems().isEmpty()) {
                    tableProblems.put(path, manifest.problems());
                }
            }
        }
    }

    private void read(String path, Listing.Entry entry) {
        if (entry.obstacle() != null) {
            problem(path, entry.obstacle());
            return;
        }
        try (var file = FileBytes.open(entry.file(), position::reached)) {
            new Unpacking(new Budget(file.size()), outcomes, process)
                    .read(path, Item.of(path, file));
        } catch (NoSuchFileException e) {
            problem(path, "The file was taken away before it was read");
        } catch (AccessDeniedException e) {
            problem(path, "There is no permission to read this");
        } catch (IOException e) {
            problem(path, "The file could not be read: " + e.getClass().getSimpleName());
        } finally {
            position.finished(entry.size());
        }
    }

    private void problem(String path, String what) {
        sink.accept(new Problem(path, null, what, null));
    }

    /// How much of all files is read.
    private static final class Position {
        private final Reach reach;
        private final long all;
        private long before;

        private Position(Reach reach, long all) {
            this.reach = reach;
            this.all = all;
        }

        static Position of(Collection<Listing.Entry> files, Reach reach) {
            long all = 0;
            for (var entry : files) {
                all += entry.size();
            }
            return new Position(reach, all);
        }

        /// So far into the file that is read now.
        void reached(long offset) {
            reach.reached(before + offset, all);
        }

        void finished(long size) {
            before += size;
        }
    }
}
