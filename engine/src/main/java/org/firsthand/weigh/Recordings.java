// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firsthand.model.Access;
import org.firsthand.model.Collation;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Statement;
import org.firsthand.model.Strand;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Tells which documents are transcripts of, or draw on, one and the same recording.
///
/// Two transcripts are of one recording when they share wording enough. Another document draws on
/// it when it shares a strand with a transcript, or, where the pile has only one recording, when it
/// says that it knows something from a recording.
final class Recordings {
    /// Characters that two transcripts must share: more than the formulas of a meeting.
    private static final int SHARED = 200;

    /// Words by which transcripts call a voice that they cannot name.
    private static final Set<String> ANYBODY =
            Set.of(
                    "unidentified",
                    "unknown",
                    "unnamed",
                    "voice",
                    "voices",
                    "speaker",
                    "participant",
                    "man",
                    "woman",
                    "male",
                    "female",
                    "person",
                    "somebody",
                    "someone",
                    "several",
                    "all",
                    "another",
                    "other",
                    "member",
                    "audience");

    /// Words by which it says that nobody could.
    private static final Set<String> OPEN = Set.of("unidentified", "unknown", "unnamed");

    private final Map<String, Document> transcripts = new TreeMap<>();
    private final Map<String, String> recordings = new HashMap<>();
    private final Map<String, SortedSet<Statement>> unnamed = new TreeMap<>();

    Recordings(List<Document> documents, Collation collation, Iterable<Statement> statements) {
        for (var document : documents) {
            if (!document.segments().isEmpty()) {
                transcripts.put(document.path(), document);
                recordings.put(document.path(), document.path());
            }
        }
        if (!transcripts.isEmpty()) {
            unite(collation.strands());
            collation.strands().forEach(this::quoted);
            speakOfIt(statements);
            for (var statement : statements) {
                var recording = isLeftOpen(statement) ? recordings.get(statement.path()) : null;
                if (recording != null) {
                    unnamed.computeIfAbsent(recording, x -> new TreeSet<>()).add(statement);
                }
            }
        }
    }

    /// What voices say on a recording that nobody could name, by the recording.
    Map<String, SortedSet<Statement>> unnamed() {
        return unnamed;
    }

    private void unite(List<Strand> strands) {
        var shared = new LinkedHashMap<List<String>, Integer>();
        for (var strand : strands) {
            var held = new TreeMap<String, Integer>();
            strand.passages().stream()
                    .filter(p -> transcripts.containsKey(p.path()))
                    .forEach(p -> held.merge(p.path(), p.span().length(), Integer::sum));
            for (var a : held.entrySet()) {
                for (var b : held.tailMap(a.getKey(), false).entrySet()) {
                    shared.merge(
                            List.of(a.getKey(), b.getKey()),
                            Math.min(a.getValue(), b.getValue()),
                            Integer::sum);
                }
            }
        }
        shared.forEach((pair, characters) -> {
            if (characters >= SHARED) {
                join(pair.getFirst(), pair.getLast());
            }
        });
    }

    private void join(String a, String b) {
        var one = recordings.get(a);
        var other = recordings.get(b);
        if (one != null && other != null) {
            recordings.replaceAll((path, key) -> key.equals(other) ? one : key);
        }
    }

    private void quoted(Strand strand) {
        strand.passages().stream()
                .map(p -> p.path())
                .filter(transcripts::containsKey)
                .findFirst()
                .map(recordings::get)
                .ifPresent(recording ->
                        strand.passages()
                                .forEach(p -> recordings.putIfAbsent(p.path(), recording)));
    }

    private void speakOfIt(Iterable<Statement> statements) {
        var all = new TreeSet<String>();
        transcripts.keySet().forEach(path -> all.add(recordings.getOrDefault(path, path)));
        if (all.size() > 1) {
            return;
        }
        for (var statement : statements) {
            if (statement.access() == Access.RECORDING
                    || statement.channel() == Statement.Channel.RECORDING) {
                recordings.putIfAbsent(statement.path(), all.first());
            }
        }
    }

    /// The recording that a document is a transcript of or draws on; null where it is none.
    @Nullable String of(String path) {
        return recordings.get(path);
    }

    /// The recording that most of them are transcripts of, or draw on: a copy may have lost what
    /// tells it; null where there is none.
    @Nullable String of(Set<Statement> statements) {
        var counts = new TreeMap<String, Integer>();
        for (var statement : statements) {
            var recording = recordings.get(statement.path());
            if (recording != null) {
                counts.merge(recording, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(e -> e.getValue() * 2 >= statements.size())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// The people whom the transcripts of a recording name.
    Set<String> speakers(String recording) {
        var speakers = new TreeSet<String>();
        transcripts.forEach((path, document) -> {
            if (recording.equals(recordings.get(path))) {
                document.segments().stream()
                        .map(segment -> segment.speaker())
                        .filter(Objects::nonNull)
                        .filter(Recordings::isNamed)
                        .forEach(speakers::add);
            }
        });
        return speakers;
    }

    /// Whether somebody says it on the recording itself, as a transcript has it.
    boolean isHeard(Statement statement) {
        var transcript = transcripts.get(statement.path());
        return transcript != null && transcript.isSpoken(statement.passage());
    }

    /// Whether who made a transcript says it beside what is spoken: that one has the recording.
    boolean isRemark(Statement statement) {
        return statement.part().equals(Part.BODY)
                && transcripts.containsKey(statement.path())
                && !isHeard(statement);
    }

    /// Whether a transcript has it and names nobody who speaks.
    boolean isUnknownVoice(Statement statement) {
        return isHeard(statement) && speaker(statement) == null;
    }

    /// Whether a transcript says itself that nobody could name who speaks; one that only has `MAN`
    /// has not tried.
    boolean isLeftOpen(Statement statement) {
        return isUnknownVoice(statement)
                && labels(statement)
                        .anyMatch(label ->
                                Words.of(label).stream()
                                        .map(w -> w.of(label).toLowerCase(Locale.ROOT))
                                        .anyMatch(OPEN::contains));
    }

    /// Whose voice a transcript gives it to; null where it names nobody.
    @Nullable String speaker(Statement statement) {
        return labels(statement).filter(Recordings::isNamed).findFirst().orElse(null);
    }

    /// What stands before the words in a transcript.
    private Stream<String> labels(Statement statement) {
        var document = Objects.requireNonNull(transcripts.get(statement.path()));
        var span = statement.passage().span();
        return document.segments().stream()
                .filter(s -> s.span().overlap(span) > 0)
                .map(s -> s.speaker())
                .filter(Objects::nonNull);
    }

    /// Whether a transcript names somebody, and not only `Unidentified voice A`, `WOMAN` or
    /// `Speaker 2`.
    private static boolean isNamed(String speaker) {
        return Words.of(speaker).stream()
                .map(w -> w.of(speaker).toLowerCase(Locale.ROOT))
                .anyMatch(w -> w.length() > 1 && !ANYBODY.contains(w) && !isNumber(w));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
