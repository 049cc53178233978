// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.bench.Pile.Pair;
import org.firsthand.collate.Collator;
import org.firsthand.model.Answer;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Document;
import org.firsthand.model.Found;
import org.firsthand.model.Reuse;
import org.firsthand.model.Span;
import org.firsthand.show.JsonLines;
import org.firsthand.text.Hash;

/// Ours: from texts in memory to `reuse` and `strand` lines in a buffer, descent included.
///
/// @param whole whether all that `collate` prints is found besides, as when a report is made
record Collating(boolean whole) implements Contestant {
    private static final Set<JsonLines.Type> LINES =
            EnumSet.of(JsonLines.Type.REUSE, JsonLines.Type.STRAND);

    @Override
    public String name() {
        return whole ? "Firsthand, all of collate" : "Firsthand, passages, strands, descent";
    }

    @Override
    public Work on(Pile pile) {
        var documents = pile.documents();
        return () -> run(pile, documents);
    }

    private Outcome run(Pile pile, List<Document> documents) throws IOException {
        var collation =
                whole
                        ? Collator.collate(documents, List.of())
                        : Collator.passages(documents, List.of());
        return new Lines(pile, collation.reuses(), lines(documents, collation));
    }

    /// The `reuse` and `strand` lines.
    static byte[] lines(List<Document> documents, Collation collation) throws IOException {
        var nothing = new Claims(List.of(), List.of(), List.of(), List.of());
        var found = new Found(List.of(), List.of(), List.of(), List.of());
        var answer =
                new Answer(
                        documents, List.of(), found, collation, nothing, List.of(), List.of(),
                        List.of(), List.of(), List.of());
        var buffer = new ByteArrayOutputStream(1 << 20);
        JsonLines.write(answer, LINES, buffer);
        return buffer.toByteArray();
    }

    private record Lines(Pile pile, List<Reuse> reuses, byte[] buffer) implements Outcome {
        @Override
        public Set<Pair> pairs() {
            var shared = new TreeMap<Pair, List<Span>>();
            for (var reuse : reuses) {
                var pair = Pair.of(reuse.a().path(), reuse.b().path());
                var shorter = length(pair.a()) <= length(pair.b()) ? pair.a() : pair.b();
                var span = reuse.a().path().equals(shorter) ? reuse.a().span() : reuse.b().span();
                shared.computeIfAbsent(pair, p -> new ArrayList<>()).add(span);
            }
            var pairs = new TreeSet<Pair>();
            for (Map.Entry<Pair, List<Span>> entry : shared.entrySet()) {
                int shorter = Math.min(length(entry.getKey().a()), length(entry.getKey().b()));
                if (united(entry.getValue()) > pile.share() * shorter) {
                    pairs.add(entry.getKey());
                }
            }
            return pairs;
        }

        @Override
        public String sum() {
            return Hash.sha256(buffer).substring(0, 12);
        }

        private int length(String name) {
            return Objects.requireNonNull(pile.texts().get(name)).length();
        }

        private static int united(List<Span> spans) {
            int sum = 0;
            int end = 0;
            for (var span : spans.stream().sorted().toList()) {
                sum += Math.max(0, span.end() - Math.max(end, span.start()));
                end = Math.max(end, span.end());
            }
            return sum;
        }
    }
}
