// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.firsthand.model.Document;
import org.firsthand.model.Outcome;
import org.firsthand.model.Problem;
import org.firsthand.read.GivenFacts.Row;
import org.firsthand.text.Hash;
import org.firsthand.text.Language;

/// Reads sources into documents and problems, and hands them over one at a time, in the order of
/// their paths.
///
/// Memory: the list of all paths and given facts, and one file at a time: its bytes (at most 64
/// MB), their characters, for a text at most 500,000 lines, for a page at most 300,000 elements.
/// What was handed over is not kept.
///
/// A source that cannot be read, wholly or in part, is a problem and never stops the others.
public final class Reader {
    /// Larger files are not read.
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Map<String, Row> given = new TreeMap<>();
    private final Map<String, String> tableOf = new TreeMap<>();
    private final Map<String, List<Problem>> tableProblems = new TreeMap<>();
    private final Consumer<Outcome> sink;

    private Reader(Consumer<Outcome> sink) {
        this.sink = sink;
    }

    /// Reads files and folders; folders with all that is in them, but for hidden files and
    /// `sources.csv`.
    ///
    /// Of one folder, paths are relative to it; of several sources each keeps the name it was given
    /// by.
    ///
    /// @throws java.nio.file.NoSuchFileException when a source does not exist, before anything is
    ///   read
    public static void read(List<Path> sources, Consumer<Outcome> sink) throws IOException {
        var listing = Listing.of(sources);
        var reader = new Reader(sink);
        listing.tables()
                .forEach((path, file) ->
                        reader.table(path, GivenFacts.read(file, path, listing.files().keySet())));
        var paths = new ArrayList<>(listing.files().keySet());
        paths.addAll(reader.tableProblems.keySet());
        paths.sort(null);
        for (var path : paths) {
            var entry = listing.files().get(path);
            if (entry != null) {
                reader.read(path, entry);
            } else {
                reader.tableProblems.getOrDefault(path, List.of()).forEach(sink);
            }
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

    private void read(String path, Listing.Entry entry) {
        if (entry.obstacle() != null) {
            problem(path, entry.obstacle());
            return;
        }
        try {
            if (Files.size(entry.file()) > MOST_BYTES) {
                sink.accept(
                        new Problem(
                                path,
                                null,
                                "The file is larger than " + MOST_BYTES + " bytes",
                                "file bytes"));
                return;
            }
            content(path, Files.readAllBytes(entry.file()));
        } catch (IOException e) {
            problem(path, "The file could not be read: " + e.getClass().getSimpleName());
        }
    }

    private void content(String path, byte[] bytes) {
        if (bytes.length == 0) {
            problem(path, "The file is empty");
            return;
        }
        switch (Format.of(path, bytes)) {
            case Format.Foreign foreign -> problem(path, foreign.why());
            case Format.Text text ->
                    document(path, bytes, TextReader.read(path, Decoding.text(bytes)));
            case Format.Transcript transcript ->
                    document(path, bytes, TranscriptReader.read(path, Decoding.text(bytes)));
            case Format.Exported exported -> exports(path, bytes);
            case Format.Page page -> page(path, bytes, Markup.parse(Decoding.page(bytes)));
        }
    }

    private void exports(String path, byte[] bytes) {
        var exports = Exports.of(Decoding.text(bytes));
        if (exports.why() != null) {
            problem(path, exports.why());
        }
        for (var export : exports.exports()) {
            var entry = export.entry();
            document(entry == null ? path : path + "#" + entry, bytes, export.draft());
        }
    }

    private void page(String path, byte[] bytes, Markup markup) {
        if (PageReader.isOwnReport(markup)) {
            problem(path, "A report of Firsthand's own is no source");
        } else {
            document(
                    path,
                    bytes,
                    PageReader.read(path, markup, given.getOrDefault(path, Row.NONE).captured()));
        }
    }

    private void document(String path, byte[] bytes, Draft draft) {
        if (!draft.empty()) {
            sink.accept(document(path, Hash.sha256(bytes), draft));
        } else if (draft.notes().stream().noneMatch(note -> note.loss() == Draft.Loss.ALL)) {
            problem(path, "No text was found in it");
        }
        for (var note : draft.notes()) {
            sink.accept(new Problem(path, note.where(), note.what(), note.limit()));
        }
        if (!draft.empty() && !isAnalysed(draft.language())) {
            problem(path, "Not analysed: language " + draft.language());
        }
    }

    private Document document(String path, String sha256, Draft draft) {
        var row = given.getOrDefault(path, Row.NONE);
        return new Document(
                Hash.id(path, sha256),
                path,
                sha256,
                draft.kind(),
                row.url() != null ? row.url() : draft.url(),
                draft.title(),
                row.outlet() != null ? row.outlet() : draft.outlet(),
                draft.authors(),
                row.published() != null ? row.published() : draft.published(),
                draft.updated(),
                row.captured() != null ? row.captured() : draft.captured(),
                draft.language(),
                isAnalysed(draft.language()),
                draft.body(),
                draft.stories(),
                draft.segments(),
                draft.comments(),
                draft.links(),
                draft.media(),
                draft.truncated());
    }

    private static boolean isAnalysed(String language) {
        return language.equals("en") || language.equals(Language.UNKNOWN);
    }

    private void problem(String path, String what) {
        sink.accept(new Problem(path, null, what, null));
    }
}
