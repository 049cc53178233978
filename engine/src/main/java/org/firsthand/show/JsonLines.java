// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Answer;
import org.firsthand.model.Resemblance;
import tools.jackson.core.exc.JacksonIOException;

/// What `--json` prints: one object a line, sorted by type, path, part and start.
///
/// Each step prints its own types and, since a source that cannot be read stops nothing, the
/// problems.
public final class JsonLines {
    private JsonLines() {}

    /// The types of lines, in the order in which they are printed.
    public enum Type {
        ALTERATION,
        CLAIM,
        CONFLICT,
        DESCENT,
        DOCUMENT,
        EVENT,
        FAMILY,
        FINDING,
        FORMULA,
        FURNITURE,
        HOLE,
        OMISSION,
        PARAPHRASE,
        PROBLEM,
        QUANTITY,
        READING,
        REFERENCE,
        REQUEST,
        REUSE,
        STATEMENT,
        STRAND,
        UPDATE,
        VERSION
    }

    /// What `read` prints.
    public static final Set<Type> READ = Set.of(Type.DOCUMENT, Type.PROBLEM);

    /// What needs shared wording and its descent alone.
    public static final Set<Type> PASSAGES =
            Set.of(Type.REUSE, Type.STRAND, Type.DESCENT, Type.FAMILY, Type.VERSION, Type.PROBLEM);

    /// What `collate` prints.
    public static final Set<Type> COLLATE =
            Set.of(
                    Type.REUSE,
                    Type.STRAND,
                    Type.DESCENT,
                    Type.FAMILY,
                    Type.VERSION,
                    Type.OMISSION,
                    Type.ALTERATION,
                    Type.FORMULA,
                    Type.FURNITURE,
                    Type.PARAPHRASE,
                    Type.PROBLEM);

    /// What `claims` prints.
    public static final Set<Type> CLAIMS =
            Set.of(
                    Type.STATEMENT,
                    Type.EVENT,
                    Type.REFERENCE,
                    Type.QUANTITY,
                    Type.CLAIM,
                    Type.CONFLICT,
                    Type.UPDATE,
                    Type.PROBLEM);

    /// What `weigh` prints.
    public static final Set<Type> WEIGH =
            Set.of(Type.FINDING, Type.HOLE, Type.READING, Type.REQUEST, Type.PROBLEM);

    /// Prints the lines of some types; the stream stays open.
    public static void write(Answer answer, Set<Type> types, OutputStream out) throws IOException {
        var offsets = new Offsets(answer.documents());
        try (var json = new Json(out)) {
            for (var type : Type.values()) {
                if (types.contains(type)) {
                    lines(type, answer, offsets, json);
                }
            }
        } catch (JacksonIOException e) {
            throw new IOException("The lines could not be written", e);
        }
    }

    private static void lines(Type type, Answer answer, Offsets offsets, Json json) {
        var documents = new DocumentLines(json);
        var collation = new CollationLines(json, offsets);
        var claims = new ClaimLines(json, offsets);
        var changes = new ChangeLines(json, offsets);
        var missing = new MissingLines(json, offsets);
        switch (type) {
            case ALTERATION ->
                    sorted(answer.collation().alterations()).forEach(changes::alteration);
            case CLAIM -> sorted(answer.claims().claims()).forEach(claims::claim);
            case CONFLICT -> sorted(answer.claims().conflicts()).forEach(claims::conflict);
            case DESCENT -> sorted(answer.collation().descents()).forEach(collation::descent);
            case DOCUMENT -> sorted(answer.documents()).forEach(documents::document);
            case EVENT -> sorted(answer.found().events()).forEach(claims::event);
            case FAMILY -> sorted(answer.collation().families()).forEach(collation::family);
            case FINDING -> sorted(answer.findings()).forEach(claims::finding);
            case FORMULA ->
                    resemblances(answer, Resemblance.Kind.FORMULA)
                            .forEach(both -> collation.resemblance("formula", both));
            case FURNITURE ->
                    resemblances(answer, Resemblance.Kind.FURNITURE)
                            .forEach(both -> collation.resemblance("furniture", both));
            case HOLE -> sorted(answer.holes()).forEach(missing::hole);
            case OMISSION -> sorted(answer.collation().omissions()).forEach(changes::omission);
            case PARAPHRASE ->
                    resemblances(answer, Resemblance.Kind.PARAPHRASE)
                            .forEach(collation::paraphrase);
            case PROBLEM -> sorted(answer.problems()).forEach(documents::problem);
            case QUANTITY -> sorted(answer.found().quantities()).forEach(claims::quantity);
            case READING -> answer.readings().forEach(missing::reading);
            case REFERENCE -> sorted(answer.found().references()).forEach(claims::reference);
            case REQUEST -> sorted(answer.requests()).forEach(missing::request);
            case REUSE -> sorted(answer.collation().reuses()).forEach(collation::reuse);
            case STATEMENT -> sorted(answer.claims().statements()).forEach(claims::statement);
            case STRAND -> sorted(answer.collation().strands()).forEach(collation::strand);
            case UPDATE -> sorted(answer.claims().updates()).forEach(claims::update);
            case VERSION -> sorted(answer.collation().versions()).forEach(changes::version);
        }
    }

    private static List<Resemblance> resemblances(Answer answer, Resemblance.Kind kind) {
        return sorted(answer.collation().resemblances()).stream()
                .filter(both -> both.kind() == kind)
                .toList();
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> items) {
        return items.stream().sorted().toList();
    }
}
