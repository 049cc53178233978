// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Document;
import org.firsthand.model.Outcome;
import org.firsthand.model.Problem;

/// A folder of sources, and what reading it gives.
record Folder(Path path) {
    Folder with(String name, byte[] bytes) throws IOException {
        var file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    List<Outcome> read() throws IOException {
        var outcomes = new ArrayList<Outcome>();
        Reader.read(List.of(path), outcomes::add);
        return outcomes;
    }

    List<Document> documents() throws IOException {
        return read().stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .toList();
    }

    Document only() throws IOException {
        var documents = documents();
        if (documents.size() != 1) {
            throw new AssertionError("One document was expected, but got " + read());
        }
        return documents.getFirst();
    }

    /// Each as `path @where: what [limit]`.
    List<String> problems() throws IOException {
        return read().stream()
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .map(p ->
                        p.path()
                                + (p.where() == null ? "" : " @" + p.where())
                                + ": "
                                + p.what()
                                + (p.limit() == null ? "" : " [" + p.limit() + "]"))
                .toList();
    }
}
