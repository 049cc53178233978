// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.firsthand.model.Answer;
import org.firsthand.show.HtmlReport;
import org.firsthand.show.Sheet;
import org.jspecify.annotations.Nullable;

/// The place of a report or a table: a new file, or that of an earlier one of its kind; never that
/// of anything else.
///
/// @param file as the user named it
/// @param content what is written there
record ReportFile(Path file, Content content) {
    /// What a file holds.
    sealed interface Content {
        /// What it is called.
        String name();

        /// Whether a file that begins so holds it.
        boolean isIn(String opening);

        void write(Answer answer, Writer out) throws IOException;
    }

    /// The report itself.
    record Report() implements Content {
        @Override
        public String name() {
            return "report";
        }

        @Override
        public boolean isIn(String opening) {
            return HtmlReport.isReport(opening);
        }

        @Override
        public void write(Answer answer, Writer out) throws IOException {
            HtmlReport.write(answer, out);
        }
    }

    /// A table as a spreadsheet takes it.
    record Table(Sheet sheet) implements Content {
        @Override
        public String name() {
            return "table";
        }

        @Override
        public boolean isIn(String opening) {
            return sheet.isOne(opening);
        }

        @Override
        public void write(Answer answer, Writer out) throws IOException {
            sheet.write(answer, out);
        }
    }

    /// The place of a report.
    ReportFile(Path file) {
        this(file, new Report());
    }

    /// `sources` gives `sources.report.html` in the working directory.
    static ReportFile of(Path source) {
        var name = source.toAbsolutePath().normalize().getFileName();
        return new ReportFile(Path.of((name == null ? "firsthand" : name) + ".report.html"));
    }

    /// Throws where nothing may be written; asked before the work begins, and again at its end.
    void check() throws IOException {
        var target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException(file + " is a folder; name a file for the " + content.name());
        }
        var parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new IOException(
                    "the " + content.name() + " cannot be written: no such folder: " + parent);
        }
        if (!Files.isWritable(parent)) {
            throw noFileIn(parent);
        }
        if (Files.exists(target, NOFOLLOW_LINKS) && !isOurs(target)) {
            throw new IOException(
                    file
                            + " exists and is no "
                            + content.name()
                            + " of Firsthand's; choose another name");
        }
    }

    private boolean isOurs(Path target) throws IOException {
        if (!Files.isRegularFile(target, NOFOLLOW_LINKS)) {
            return false;
        }
        try (var in = Files.newInputStream(target, NOFOLLOW_LINKS)) {
            return content.isIn(new String(in.readNBytes(HtmlReport.OPENING), UTF_8));
        }
    }

    /// Writes it under a new name beside its place and moves it there, so that a half-written one
    /// never stands.
    void write(Answer answer) throws IOException {
        check();
        var target = file.toAbsolutePath();
        var part = part(target);
        try {
            try (var out = Files.newBufferedWriter(part, UTF_8)) {
                content.write(answer, out);
            }
            check();
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path part(Path target) throws IOException {
        try {
            return Files.createTempFile(
                    target.resolveSibling(""), ".firsthand-", ".part", ordinary());
        } catch (FileSystemException itsNameMeansNothingToTheUser) {
            throw noFileIn(target.getParent());
        }
    }

    private IOException noFileIn(@Nullable Path folder) {
        return new IOException(
                "the " + content.name() + " cannot be written: no file can be made in " + folder);
    }

    /// The rights that any new file gets here, where a temporary one would get the owner's alone.
    private FileAttribute<?>[] ordinary() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-rw-rw-"))
                }
                : new FileAttribute<?>[0];
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, REPLACE_EXISTING);
        }
    }
}
