// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firsthand.claims.Mentions.Loose;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Brings together what is said of whether a recording, a film or a paper is whole: that it `has
/// been shortened`, that `nothing was taken out`, that it `starts when the bell rings and stops
/// when they get up`.
///
/// Who examined it and found no break denies nothing, but weighs against: what came before and
/// after leaves no trace.
final class Wholeness {
    /// What a record is called, and of which kind it is.
    private static final Map<String, Kind> RECORDS =
            Map.ofEntries(
                    Map.entry("recording", Kind.SOUND),
                    Map.entry("tape", Kind.SOUND),
                    Map.entry("audio", Kind.SOUND),
                    Map.entry("footage", Kind.FILM),
                    Map.entry("film", Kind.FILM),
                    Map.entry("video", Kind.FILM),
                    Map.entry("transcript", Kind.PAPER),
                    Map.entry("document", Kind.PAPER),
                    Map.entry("letter", Kind.PAPER),
                    Map.entry("memo", Kind.PAPER),
                    Map.entry("minutes", Kind.PAPER),
                    Map.entry("photograph", Kind.PICTURE),
                    Map.entry("picture", Kind.PICTURE),
                    Map.entry("clip", Kind.ANY),
                    Map.entry("file", Kind.ANY),
                    Map.entry("copy", Kind.ANY));

    /// What is done to records alone.
    private static final Set<String> ALTERED =
            Set.of(
                    "shortened",
                    "edited",
                    "doctored",
                    "abridged",
                    "spliced",
                    "redacted",
                    "manipulated",
                    "tampered",
                    "truncated");

    /// What is done to much else as well.
    private static final Set<String> CUT = Set.of("cut", "trimmed", "clipped", "altered");

    private static final Set<String> LACKING =
            Set.of("missing", "removed", "omitted", "deleted", "erased", "taken", "left", "cut");

    /// What may lack of a record.
    private static final Set<String> PIECES =
            Set.of(
                    "nothing",
                    "something",
                    "anything",
                    "part",
                    "parts",
                    "passage",
                    "passages",
                    "piece",
                    "pieces",
                    "minutes",
                    "seconds",
                    "words",
                    "sentences",
                    "pages",
                    "lines",
                    "remarks",
                    "questions",
                    "some",
                    "much");

    private static final Set<String> BE =
            Set.of(
                    "has",
                    "have",
                    "had",
                    "was",
                    "were",
                    "is",
                    "are",
                    "be",
                    "been",
                    "being",
                    "not",
                    "never",
                    "heavily",
                    "crudely",
                    "badly",
                    "deliberately",
                    "clearly",
                    "also");

    private static final Set<String> PRONOUNS = Set.of("it", "this", "that", "which", "and", "or");

    private static final Set<String> UNTOUCHED =
            Set.of("complete", "whole", "uncut", "unedited", "unabridged", "intact", "entire");

    private static final Set<String> MARRED = Set.of("incomplete");

    private static final Set<String> TRACES =
            Set.of(
                    "break",
                    "breaks",
                    "cut",
                    "cuts",
                    "edit",
                    "edits",
                    "splice",
                    "splices",
                    "join",
                    "joins",
                    "gap",
                    "gaps",
                    "tampering",
                    "editing",
                    "erasures",
                    "alterations");

    private static final Set<String> EXAMINED =
            Set.of("examined", "searched", "checked", "tested", "analysed", "inspected", "found");

    private static final Set<String> STARTS = Set.of("starts", "begins", "started", "began");
    private static final Set<String> STOPS = Set.of("stops", "ends", "stopped", "ended");
    private static final Set<String> NONE = Set.of("no", "none", "nothing", "without", "any");

    /// Words behind a verb in which its object stands.
    private static final int OBJECT = 4;

    /// Words behind the name of a record that tell which is meant.
    private static final int PHRASE = 6;

    /// Words between what lacks and the end of its name: `parts of the tape`.
    private static final int PIECE = 3;

    /// Words around a verb in which a negation turns it.
    private static final int NEAR = 4;

    /// Characters before a sentence in which the record may be named that it speaks of.
    private static final int BEFORE = 320;

    /// Words around a break in which stands whether one was found.
    private static final int FINDING = 8;

    /// Things that the texts must have in common beside a record.
    private static final int IN_COMMON = 1;

    /// The stems of what is said of any record.
    private static final Set<String> COMMON =
            Stream.of(
                            RECORDS.keySet(),
                            ALTERED,
                            CUT,
                            LACKING,
                            PIECES,
                            UNTOUCHED,
                            MARRED,
                            TRACES,
                            EXAMINED)
                    .flatMap(Set::stream)
                    .map(word -> Stems.of(word).key())
                    .collect(Collectors.toUnmodifiableSet());

    private enum Kind {
        SOUND,
        FILM,
        PAPER,
        PICTURE,
        ANY
    }

    private enum What {
        CUT,
        WHOLE,
        FOUND_WHOLE
    }

    /// What is said of a record of a kind.
    private record Says(What what, Kind kind) {
        boolean isOf(Says other) {
            return kind == other.kind || kind == Kind.ANY || other.kind == Kind.ANY;
        }
    }

    private final String text;
    private final List<Span> spans;
    private final List<String> words;

    /// The last word that says when a record stops; -1 where none does.
    private final int stop;

    /// The kind of the record that is spoken of before; null where none is.
    private final @Nullable Kind before;

    private Wholeness(String text, @Nullable Kind before) {
        this.text = text;
        this.before = before;
        spans = Words.of(text);
        words = words(text);
        stop = lastStop(words);
    }

    /// Moves what is said of whether a record is whole to the claim that it has been cut: of the
    /// claims on a record of one kind, in texts of one story, that of most mentions.
    static void join(List<Topic> topics, Mentions mentions) {
        var told = new ArrayList<Told>();
        for (var topic : topics) {
            var says = says(topic.representative());
            if (says != null) {
                var sense = mentions.sense(topic.representative());
                told.add(new Told(says, sense, topic, sayAll(topic, says)));
            }
        }
        var cuts =
                told.stream()
                        .filter(t -> t.says.what == What.CUT)
                        .sorted(
                                Comparator.comparingInt((Told t) -> -t.topic.members().size())
                                        .thenComparing(t -> t.topic.representative()))
                        .toList();
        if (cuts.isEmpty()) {
            return;
        }
        var loose = new ArrayList<LooseTold>();
        for (var one : mentions.loose()) {
            var says = says(one.passage(), one.document(), one.text());
            if (says != null && says.what != What.CUT) {
                loose.add(new LooseTold(says, mentions.sense(one), one));
            }
        }
        var joined = new HashSet<Told>();
        for (var cut : cuts) {
            if (joined.add(cut)) {
                told.stream()
                        .filter(other -> other.alike && !joined.contains(other))
                        .filter(other -> cut.isOf(other.says, other.sense))
                        .toList()
                        .forEach(other -> {
                            joined.add(other);
                            topics.remove(other.topic);
                            bring(other, cut.topic);
                        });
                var own = loose.stream().filter(l -> cut.isOf(l.says, l.sense)).toList();
                loose.removeAll(own);
                own.forEach(l -> bring(l, cut.topic, mentions));
            }
        }
    }

    private static void bring(Told told, Topic claim) {
        if (told.says.what == What.FOUND_WHOLE) {
            told.topic.members().forEach(claim::weigh);
        } else {
            claim.absorb(told.topic, told.says.what == What.CUT ? Relation.SAME : Relation.NEGATED);
        }
    }

    private static void bring(LooseTold told, Topic claim, Mentions mentions) {
        if (told.says.what == What.FOUND_WHOLE) {
            claim.weigh(mentions.mention(told.loose));
        } else {
            claim.add(List.of(mentions.mention(told.loose)), Relation.NEGATED);
        }
    }

    /// What a claim says of a record, and in which surroundings.
    ///
    /// @param alike whether all its mentions say that
    private record Told(Says says, Sense sense, Topic topic, boolean alike) {
        /// Whether something is said of a record of the same kind, in a text of the same story.
        boolean isOf(Says other, Sense where) {
            return says.isOf(other) && isOneStory(sense, where);
        }

        private static boolean isOneStory(Sense one, Sense other) {
            var first = surroundings(one);
            return surroundings(other).stream().filter(first::contains).count() >= IN_COMMON;
        }

        /// What is told around and in a text, but for what any record is called.
        private static Set<String> surroundings(Sense sense) {
            var all = new HashSet<>(sense.around());
            all.addAll(sense.story());
            sense.gists().forEach(gist -> all.addAll(gist.telling()));
            all.removeAll(COMMON);
            return all;
        }
    }

    private record LooseTold(Says says, Sense sense, Loose loose) {}

    private static boolean sayAll(Topic topic, Says says) {
        return topic.members().stream()
                .map(Wholeness::says)
                .allMatch(other -> other != null && other.what == says.what);
    }

    private static @Nullable Says says(Mention mention) {
        return mention.statement().stance() == Statement.Stance.ASKS
                ? null
                : says(mention.passage(), mention.document(), mention.text());
    }

    private static @Nullable Says says(Passage passage, Document document, String sentence) {
        var before = before(passage, document.text(passage.part()));
        return sentence.strip().endsWith("?")
                ? null
                : new Wholeness(sentence, kind(words(before), null)).says();
    }

    private static List<String> words(String text) {
        return Words.of(text).stream().map(w -> Words.plain(w.of(text))).toList();
    }

    /// The kind of the record that is named last; another where none is.
    private static @Nullable Kind kind(List<String> words, @Nullable Kind other) {
        return words.reversed().stream()
                .filter(RECORDS::containsKey)
                .findFirst()
                .map(RECORDS::get)
                .orElse(other);
    }

    private static String before(Passage passage, String text) {
        int from = Math.max(0, passage.span().start() - BEFORE);
        int paragraph = text.lastIndexOf('\n', passage.span().start()) + 1;
        return text.substring(Math.max(from, paragraph), passage.span().start());
    }

    private @Nullable Says says() {
        var kind = before;
        for (int i = 0; i < words.size(); i++) {
            kind = i == 0 ? before : RECORDS.getOrDefault(words.get(i - 1), kind);
            var object = kind(behind(i), kind);
            if (object == null) {
                continue;
            }
            if (isFoundWhole(i)) {
                return new Says(What.FOUND_WHOLE, object);
            }
            if (isAltered(i, kind != null) || kind != null && isLacking(i)) {
                return new Says(isNegated(i) ? What.WHOLE : What.CUT, object);
            }
            if (isState(i, MARRED) || isState(i, UNTOUCHED)) {
                boolean whole = UNTOUCHED.contains(words.get(i)) != isNegated(i);
                return new Says(whole ? What.WHOLE : What.CUT, object);
            }
            if (runsFrom(i)) {
                return new Says(What.WHOLE, object);
            }
        }
        return null;
    }

    private List<String> behind(int i) {
        return words.subList(i + 1, Math.min(words.size(), i + 1 + OBJECT));
    }

    /// `the tape has been cut`, `it was edited`, `they edited the film`, `we cut nothing from it`.
    ///
    /// @param known whether a record is named before
    private boolean isAltered(int i, boolean known) {
        boolean always = ALTERED.contains(words.get(i));
        if (!always && !CUT.contains(words.get(i))) {
            return false;
        }
        int subject = subject(i);
        if (subject < i - 1 && isSubject(subject, known && always)) {
            return true;
        }
        var behind = behind(i);
        return behind.stream().anyMatch(RECORDS::containsKey)
                || known
                        && (always && behind.contains("it")
                                || PIECES.contains(behind.isEmpty() ? "" : behind.getFirst())
                                        && behind.contains("from"));
    }

    /// The word before `has been` and the like that stand before a word.
    private int subject(int i) {
        int at = i - 1;
        while (at >= 0 && BE.contains(words.get(at))) {
            at--;
        }
        return at;
    }

    /// Whether a record is what a verb tells of: it stands right before it, or something may stand
    /// there for it.
    private boolean isSubject(int word, boolean known) {
        return word < 0
                ? known
                : RECORDS.containsKey(words.get(word))
                        || isOfRecord(word)
                        || known && (PRONOUNS.contains(words.get(word)) || isParted(word));
    }

    /// Whether a word ends what tells which record is meant: `the recording of the last sitting`.
    private boolean isOfRecord(int word) {
        for (int i = word - 1; i > Math.max(0, word - PHRASE); i--) {
            if (Grammar.PREPOSITIONS.contains(words.get(i))
                    && RECORDS.containsKey(words.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a mark stands behind a word: then the subject stands before what is put in between.
    private boolean isParted(int word) {
        return word + 1 < spans.size()
                && text.substring(spans.get(word).end(), spans.get(word + 1).start())
                                .strip()
                                .length()
                        > 0;
    }

    /// `nothing had been taken out`, `parts of it are missing`.
    private boolean isLacking(int i) {
        var word = words.get(i);
        boolean out = i + 1 < words.size() && words.get(i + 1).equals("out");
        if (!LACKING.contains(word) || !out && Set.of("taken", "left", "cut").contains(word)) {
            return false;
        }
        int subject = subject(i);
        return subject < i - 1
                && words.subList(Math.max(0, subject - PIECE), subject + 1).stream()
                        .anyMatch(PIECES::contains);
    }

    /// `the file is complete`, `it is not whole`.
    private boolean isState(int i, Set<String> states) {
        int subject = subject(i);
        return states.contains(words.get(i))
                && subject < i - 1
                && isSubject(subject, true)
                && (i + 1 == words.size() || isParted(i));
    }

    /// `examined for breaks; none was found`, `no sign of a cut`.
    private boolean isFoundWhole(int i) {
        var near = near(i, FINDING);
        return TRACES.contains(words.get(i))
                && near.stream().anyMatch(EXAMINED::contains)
                && near.stream().anyMatch(NONE::contains);
    }

    private List<String> near(int i, int reach) {
        return words.subList(Math.max(0, i - reach), Math.min(words.size(), i + 1 + reach));
    }

    private boolean isNegated(int i) {
        return near(i, NEAR).stream()
                .anyMatch(w -> Lexicon.NEGATIONS.contains(w) || w.equals("nothing"));
    }

    /// `it starts when the chairman sits down and it stops when all get up`.
    private boolean runsFrom(int i) {
        return i > 0
                && STARTS.contains(words.get(i))
                && isSubject(i - 1, true)
                && i + 1 < words.size()
                && isMoment(words.get(i + 1))
                && stop > i + 1;
    }

    private static int lastStop(List<String> words) {
        for (int i = words.size() - 2; i >= 0; i--) {
            if (STOPS.contains(words.get(i)) && isMoment(words.get(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMoment(String word) {
        return word.equals("when") || word.equals("as");
    }
}
