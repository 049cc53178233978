// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.firsthand.model.Answer;
import org.firsthand.show.HtmlReport;

/// The place of a report: a new file, or that of an earlier report; never that of anything else.
///
/// @param file as the user named it
record ReportFile(Path file) {
    /// `sources` gives `sources.report.html` in the working directory.
    static ReportFile of(Path source) {
        var name = source.toAbsolutePath().normalize().getFileName();
        return new ReportFile(Path.of((name == null ? "firsthand" : name) + ".report.html"));
    }

    /// Throws where no report may be written; asked before the work begins, and again at its end.
    void check() throws IOException {
        var target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException(file + " is a folder; name a file for the report");
        }
        var parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new IOException("the report cannot be written: no such folder: " + parent);
        }
        if (Files.exists(target, NOFOLLOW_LINKS) && !isReport(target)) {
            throw new IOException(
                    file + " exists and is no report of Firsthand's; choose another name");
        }
    }

    private static boolean isReport(Path target) throws IOException {
        if (!Files.isRegularFile(target, NOFOLLOW_LINKS)) {
            return false;
        }
        try (var in = Files.newInputStream(target, NOFOLLOW_LINKS)) {
            return HtmlReport.isReport(new String(in.readNBytes(HtmlReport.OPENING), UTF_8));
        }
    }

    /// Writes the report under a new name beside its place and moves it there, so that a
    /// half-written one never stands.
    void write(Answer answer) throws IOException {
        check();
        var target = file.toAbsolutePath();
        var part =
                Files.createTempFile(target.resolveSibling(""), ".firsthand-", ".part", ordinary());
        try {
            try (var out = Files.newBufferedWriter(part, UTF_8)) {
                HtmlReport.write(answer, out);
            }
            check();
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
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
