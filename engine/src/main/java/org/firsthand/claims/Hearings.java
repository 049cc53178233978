// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firsthand.model.Change;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Names;
import org.firsthand.text.Numerals;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Compares what two transcripts of one recording heard in the same place, and whom reports and
/// transcripts have say the same words.
///
/// Two transcripts are of one recording when long sentences stand in both in the same order. What
/// lies between two such anchors is aligned by its words; clocks need not agree.
final class Hearings {
    private static final int ANCHOR_WORDS = 4;
    private static final int FEWEST_ANCHORS = 6;
    private static final double ANCHORED = 0.15;
    private static final int FEWEST_WORDS = 3;
    private static final int LARGEST_GAP = 150;
    private static final int LONGEST_LINE = 80;

    /// Share of words that two hearings of one sentence have in common.
    private static final double SAME = 0.6;

    private static final Set<String> PRONOUNS = Set.of("he", "she");

    private static final double SURE = 0.8;
    private static final double LIKELY = 0.7;
    private static final double BY_PRONOUN = 0.55;

    private final List<Transcript> transcripts;
    private final List<Dispute> disputes = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private Hearings(List<Document> documents) {
        transcripts =
                documents.stream()
                        .filter(d -> d.analysed() && !d.segments().isEmpty())
                        .map(Transcript::of)
                        .sorted(Comparator.comparingInt((Transcript t) -> -t.lines.size()))
                        .toList();
    }

    /// What transcripts, and reports of what they hold, cannot agree on.
    static List<Dispute> disputes(List<Document> documents, List<Statement> statements) {
        var hearings = new Hearings(documents);
        for (int i = 0; i < hearings.transcripts.size(); i++) {
            for (int j = i + 1; j < hearings.transcripts.size(); j++) {
                hearings.compare(hearings.transcripts.get(i), hearings.transcripts.get(j));
            }
        }
        if (!hearings.transcripts.isEmpty()) {
            var byPath = documents.stream().collect(Collectors.toMap(Document::path, d -> d));
            statements.forEach(s -> hearings.attribute(s, byPath.get(s.path())));
        }
        return List.copyOf(hearings.disputes);
    }

    /// One sentence of a transcript.
    private record Line(Passage passage, List<String> keys, String key, @Nullable String speaker) {}

    private record Transcript(
            Document document,
            List<Line> lines,
            Set<String> speakers,
            Map<String, List<Integer>> places) {
        static Transcript of(Document document) {
            var lines = new ArrayList<Line>();
            for (var span : Turns.sentences(document)) {
                var passage = new Passage(document.path(), Part.BODY, span);
                var keys = keys(span.of(document.body()));
                lines.add(
                        new Line(
                                passage,
                                keys,
                                String.join(" ", keys),
                                Turns.speaker(document, passage)));
            }
            var speakers = new TreeSet<String>();
            lines.forEach(line -> {
                if (line.speaker != null) {
                    speakers.add(line.speaker);
                }
            });
            var places = new HashMap<String, List<Integer>>();
            for (int i = 0; i < lines.size(); i++) {
                places.computeIfAbsent(lines.get(i).key, x -> new ArrayList<>()).add(i);
            }
            return new Transcript(document, lines, speakers, places);
        }

        /// Whether a voice is named in it.
        boolean names(String speaker) {
            return !isNumbered(speaker)
                    && speakers.stream().anyMatch(s -> Names.sameSource(s, speaker));
        }
    }

    private static List<String> keys(String text) {
        return Words.of(text).stream().map(w -> Wording.key(w.of(text))).toList();
    }

    private void compare(Transcript a, Transcript b) {
        var anchors = anchors(a, b);
        int shorter = Math.min(a.lines.size(), b.lines.size());
        if (anchors.size() < FEWEST_ANCHORS || anchors.size() < ANCHORED * shorter) {
            return;
        }
        int i = 0;
        int j = 0;
        for (var anchor : anchors) {
            alignGap(a, new Span(i, anchor[0]), b, new Span(j, anchor[1]));
            same(a, a.lines.get(anchor[0]), b, b.lines.get(anchor[1]));
            i = anchor[0] + 1;
            j = anchor[1] + 1;
        }
        alignGap(a, new Span(i, a.lines.size()), b, new Span(j, b.lines.size()));
    }

    /// Pairs of lines with the same words, each once in its transcript, that follow each other in
    /// both.
    private static List<int[]> anchors(Transcript a, Transcript b) {
        var left = unique(a);
        var right = unique(b);
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < a.lines.size(); i++) {
            var key = a.lines.get(i).key;
            var j = right.get(key);
            if (j != null && j >= 0 && left.getOrDefault(key, -1) == i) {
                pairs.add(new int[] {i, j});
            }
        }
        return rising(pairs);
    }

    private static Map<String, Integer> unique(Transcript transcript) {
        var at = new HashMap<String, Integer>();
        for (int i = 0; i < transcript.lines.size(); i++) {
            var line = transcript.lines.get(i);
            if (line.keys.size() >= ANCHOR_WORDS) {
                at.merge(line.key, i, (x, y) -> -1);
            }
        }
        return at;
    }

    /// The longest run of pairs whose second rises; Fredman, "On computing the length of longest
    /// increasing subsequences" (Discrete Mathematics 11, 1975).
    private static List<int[]> rising(List<int[]> pairs) {
        var ends = new ArrayList<Integer>();
        var before = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int from = 0;
            int to = ends.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (pairs.get(ends.get(middle))[1] < pairs.get(i)[1]) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            before[i] = from == 0 ? -1 : ends.get(from - 1);
            if (from == ends.size()) {
                ends.add(i);
            } else {
                ends.set(from, i);
            }
        }
        var run = new ArrayList<int[]>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            run.add(pairs.get(i));
        }
        return run.reversed();
    }

    /// Pairs the lines of two gaps so that most of their words are shared in order.
    private void alignGap(Transcript a, Span inA, Transcript b, Span inB) {
        if (inA.length() == 0
                || inB.length() == 0
                || inA.length() > LARGEST_GAP
                || inB.length() > LARGEST_GAP) {
            return;
        }
        var best = new double[inA.length() + 1][inB.length() + 1];
        var likeness = new double[inA.length()][inB.length()];
        for (int i = inA.length() - 1; i >= 0; i--) {
            for (int j = inB.length() - 1; j >= 0; j--) {
                double like =
                        dice(a.lines.get(inA.start() + i).keys, b.lines.get(inB.start() + j).keys);
                likeness[i][j] = like >= SAME ? like : 0;
                best[i][j] =
                        StrictMath.max(
                                likeness[i][j] > 0 ? likeness[i][j] + best[i + 1][j + 1] : 0,
                                StrictMath.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < inA.length() && j < inB.length()) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                same(a, a.lines.get(inA.start() + i), b, b.lines.get(inB.start() + j));
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static double dice(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var rest = new ArrayList<>(b);
        int shared = 0;
        for (var key : a) {
            shared += rest.remove(key) ? 1 : 0;
        }
        return 2.0 * shared / (a.size() + b.size());
    }

    /// Two hearings of one sentence.
    private void same(Transcript a, Line one, Transcript b, Line other) {
        if (Math.min(one.keys.size(), other.keys.size()) < FEWEST_WORDS) {
            return;
        }
        var kind = kind(a, one, b, other);
        boolean first = one.key.compareTo(other.key) < 0;
        var pair = (first ? one : other).key + '\n' + (first ? other : one).key;
        if (kind != null && told.add(pair)) {
            disputes.add(
                    new Dispute(
                            kind,
                            one.passage,
                            other.passage,
                            kind == Conflict.Kind.ATTRIBUTION
                                    ? "two transcripts of one recording give the same words to"
                                            + " different speakers: "
                                            + one.speaker
                                            + " and "
                                            + other.speaker
                                    : "two transcripts of one recording heard it differently",
                            SURE));
        }
    }

    private static Conflict.@Nullable Kind kind(Transcript a, Line one, Transcript b, Line other) {
        var left = whole(a.document, one.passage);
        var right = whole(b.document, other.passage);
        for (var change : Wording.changes(left, right)) {
            if (change.kind() == Change.Kind.NEGATION) {
                return Conflict.Kind.NEGATION;
            }
            var x = Numerals.whole(change.a().of(left.text()));
            var y = Numerals.whole(change.b().of(right.text()));
            if (change.kind() == Change.Kind.NUMBER
                    && x != null
                    && y != null
                    && x.compareTo(y) != 0) {
                return Conflict.Kind.NUMBER;
            }
            if (change.kind() == Change.Kind.MODALITY
                    && isOneWord(change.a(), left)
                    && isOneWord(change.b(), right)) {
                return Conflict.Kind.MODALITY;
            }
        }
        boolean differ =
                one.speaker != null
                        && other.speaker != null
                        && one.keys.size() > ANCHOR_WORDS
                        && isOther(a, one.speaker, b, other.speaker);
        return differ ? Conflict.Kind.ATTRIBUTION : null;
    }

    private static boolean isOneWord(Span change, Wording.Side side) {
        return Words.of(change.of(side.text())).size() == 1;
    }

    private static Wording.Side whole(Document document, Passage passage) {
        var text = document.quote(passage);
        return Wording.Side.of(text, new Span(0, text.length()));
    }

    /// Whether two labels cannot mean one voice: a transcript that knows somebody by name, and
    /// gives the words to somebody else or to a voice that it counts apart.
    private static boolean isOther(Transcript a, String one, Transcript b, String other) {
        return !Names.sameSource(one, other)
                && (a.names(other) && (isNumbered(one) || b.names(one))
                        || b.names(one) && isNumbered(other));
    }

    /// Whether a label tells a voice from others without naming it, such as `Voice B`.
    private static boolean isNumbered(String speaker) {
        int space = speaker.strip().lastIndexOf(' ');
        var last = speaker.strip().substring(space + 1);
        return space > 0
                && (last.length() == 1 || last.chars().allMatch(Character::isDigit))
                && Character.isLetterOrDigit(last.charAt(0));
    }

    /// Compares whom a report has say words with whom a transcript heard say them; only where the
    /// one whom the report names speaks on the recording too.
    private void attribute(Statement statement, @Nullable Document document) {
        if (document == null || !document.segments().isEmpty()) {
            return;
        }
        var name = named(statement, document);
        if (name == null) {
            return;
        }
        for (var content : statement.content()) {
            var keys = keys(content.of(document.text(statement.part())));
            if (keys.size() <= ANCHOR_WORDS) {
                continue;
            }
            for (var transcript : transcripts) {
                var line = speaking(transcript, keys);
                if (line != null
                        && line.speaker != null
                        && transcript.names(name)
                        && !isNumbered(line.speaker)
                        && transcript.speakers.stream()
                                .noneMatch(
                                        s -> s.equals(line.speaker) && Names.sameSource(s, name))) {
                    disputes.add(
                            new Dispute(
                                    Conflict.Kind.ATTRIBUTION,
                                    line.passage,
                                    new Passage(statement.path(), statement.part(), content),
                                    "the transcript has "
                                            + line.speaker
                                            + " say it, "
                                            + document.publisher()
                                            + " has "
                                            + name,
                                    isNamed(statement, document, name) ? LIKELY : BY_PRONOUN));
                    return;
                }
            }
        }
    }

    /// Whom the text has speak: by name, or by a pronoun where only one of those who speak on a
    /// recording is named before it in the paragraph. Whom other pronouns mean is less sure than
    /// such a charge needs.
    private @Nullable String named(Statement statement, Document document) {
        var name = statement.sourceName();
        if (name != null && isNamed(statement, document, name)) {
            return name;
        }
        var text = document.text(statement.part());
        boolean pronoun =
                statement.source().size() == 1
                        && PRONOUNS.contains(Wording.key(statement.source().getFirst().of(text)));
        return pronoun ? onlyOne(text, statement.source().getFirst().start()) : null;
    }

    /// The one voice of the transcripts that is named in a paragraph before a place; null where
    /// none is, or several are.
    private @Nullable String onlyOne(String text, int before) {
        var paragraph = text.substring(text.lastIndexOf('\n', before - 1) + 1, before);
        var words = Words.of(paragraph).stream().map(w -> bare(w.of(paragraph))).toList();
        var voices = new TreeMap<String, String>();
        for (var transcript : transcripts) {
            for (var speaker : transcript.speakers) {
                var name = keys(speaker);
                if (name.size() > 1
                        && !isNumbered(speaker)
                        && Collections.indexOfSubList(words, name) >= 0) {
                    voices.put(name.getLast(), speaker);
                }
            }
        }
        return voices.size() == 1 ? voices.firstEntry().getValue() : null;
    }

    /// The comparison key of a word, without a possessive ending.
    private static String bare(String word) {
        boolean possessive = word.endsWith("'s") || word.endsWith("’s");
        return Wording.key(possessive ? word.substring(0, word.length() - 2) : word);
    }

    private static boolean isNamed(Statement statement, Document document, String name) {
        var named = keys(name);
        var text = document.text(statement.part());
        return !named.isEmpty()
                && statement.source().stream()
                        .anyMatch(s -> keys(s.of(text)).contains(named.getLast()));
    }

    /// The first of the lines, one after the other of one speaker, that say just these words; null
    /// where none do, or where they stand in several places.
    private static @Nullable Line speaking(Transcript transcript, List<String> keys) {
        Line found = null;
        var opening = new StringBuilder();
        for (int i = 0; i < Math.min(keys.size(), LONGEST_LINE); i++) {
            opening.append(opening.isEmpty() ? "" : " ").append(keys.get(i));
            for (int first : transcript.places.getOrDefault(opening.toString(), List.of())) {
                if (starts(transcript.lines, first, keys)) {
                    if (found != null) {
                        return null;
                    }
                    found = transcript.lines.get(first);
                }
            }
        }
        return found;
    }

    private static boolean starts(List<Line> lines, int first, List<String> keys) {
        int at = 0;
        for (int i = first; i < lines.size() && at < keys.size(); i++) {
            var line = lines.get(i);
            if (line.speaker != null && !line.speaker.equals(lines.get(first).speaker)
                    || line.keys.size() > keys.size() - at
                    || !line.keys.equals(keys.subList(at, at + line.keys.size()))) {
                return false;
            }
            at += line.keys.size();
        }
        return at == keys.size();
    }
}
