// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firsthand.model.Access;
import org.firsthand.model.Collation;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Story;
import org.firsthand.text.DocumentRanks;
import org.firsthand.text.Hash;
import org.firsthand.text.Key;
import org.firsthand.text.Likeness;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Gathers the sentences that can state a claim: those that several documents share, and those with
/// a statement.
final class Mentions {
    /// A sentence belongs to a strand when the strand holds this share of it.
    private static final double HELD = 0.6;

    private static final int FEWEST_WORDS = 5;

    private static final int SHORTEST = 3;

    /// Words of a sentence that tells no more than that something is denied.
    private static final int LONGEST_BARE = 12;

    /// Words behind a denial that begin something that is told.
    private static final Set<String> SAYS_MORE =
            Set.of("saying", "said", "says", "but", "because", "and", "was", "is", "had", "has");

    /// A text comes back to what so many of its sentences speak of.
    private static final int SEVERAL = 2;

    /// Characters that a statement may have begun before the sentence that it goes on in.
    private static final int LONGEST_STATEMENT = 3_000;

    /// So many sentences before one tell what it is about, within so many characters.
    private static final int BEFORE = 2;

    /// The same for sentences that are spoken, which are short.
    private static final int SPOKEN = 6;

    /// What all is said on that a transcript has.
    private static final String RECORDING = Stems.of("recording").key();

    private static final int NEAR = 600;

    private static final double PROSE = 0.6;

    /// One in so many words may be a stray letter or two, one in so many characters a mark.
    private static final int STRAY = 12;

    private static final int MARKS = 14;

    /// Marks that a short sentence may have.
    private static final int FREE = 2;

    private final Map<String, Document> documents = new HashMap<>();
    private final DocumentRanks ranks;
    private final Map<Passage, Mention> mentions;
    private final Map<String, List<Statement>> statements = new HashMap<>();
    private final Map<String, Map<String, List<Span>>> sentences = new HashMap<>();

    /// The stems of sentences that stand before others.
    private final Map<Passage, Set<String>> known = new HashMap<>();

    private final KnownGists gists = new KnownGists();
    private final Map<String, Set<String>> stories = new HashMap<>();
    private final List<Loose> loose = new ArrayList<>();

    /// A sentence in its place, the statement it makes, and the strands that hold it.
    ///
    /// @param rank of its document: mentions stand in order of their documents' ranks
    /// @param keys comparison keys of its words
    /// @param said what is said alone, without who says it
    record Mention(
            int rank,
            Document document,
            Passage passage,
            Statement statement,
            List<String> keys,
            Said said,
            Likeness likeness,
            Collection<String> strands)
            implements Comparable<Mention> {
        String text() {
            return document.quote(passage);
        }

        @Override
        public int compareTo(Mention other) {
            int byRank = Integer.compare(rank, other.rank);
            return byRank != 0 ? byRank : passage.compareTo(other.passage);
        }
    }

    /// The part of a sentence that is the content of its statement.
    ///
    /// @param keys comparison keys of its words
    /// @param known what has been read of it
    record Said(String text, List<String> keys, Likeness likeness, KnownGists known) {
        static Said of(String text, KnownGists known) {
            return new Said(
                    text,
                    Words.of(text).stream().map(w -> Key.of(w.of(text))).toList(),
                    Likeness.of(text, new Span(0, text.length())),
                    known);
        }

        /// The gist of the whole first, then those of its clauses.
        List<Gist> gists() {
            return known.of(text);
        }

        /// The gist of the whole.
        Gist gist() {
            return gists().getFirst();
        }
    }

    private Mentions(List<Document> all, List<Statement> found) {
        all.forEach(d -> documents.put(d.path(), d));
        ranks = new DocumentRanks(all);
        mentions = new TreeMap<>(ranks.passages());
        // what is asked, or left unsaid, is no claim of the one who is named
        found.stream()
                .filter(s -> s.stance() != Statement.Stance.ASKS)
                .forEach(s ->
                        statements
                                .computeIfAbsent(s.path() + '\n' + s.part(), x -> new ArrayList<>())
                                .add(s));
    }

    /// The sentences of documents that can state a claim.
    static Mentions of(List<Document> documents, List<Statement> found, Collation collation) {
        var mentions = new Mentions(documents, found);
        for (var strand : collation.strands()) {
            strand.passages().forEach(p -> mentions.addShared(p, strand.id()));
        }
        found.forEach(mentions::addStated);
        mentions.findLoose();
        mentions.readAhead();
        mentions.tellStories();
        return mentions;
    }

    private void readAhead() {
        gists.read(
                Stream.concat(
                        mentions.values().stream().flatMap(m -> Stream.of(m.text(), m.said.text)),
                        loose.stream().map(Loose::text)));
    }

    /// Sentences of a document's own that no document shares, and that attribute nothing to
    /// anybody.
    ///
    /// @param text the sentence
    record Loose(Document document, Passage passage, String text) {}

    /// Sentences that make no claim alone, and may say what others say, in order of their place.
    /// What has become a mention since is none of them any more.
    List<Loose> loose() {
        return loose.stream().filter(l -> !mentions.containsKey(l.passage())).toList();
    }

    private void findLoose() {
        for (var document : ranks.documents()) {
            if (document.analysed()) {
                addLoose(document, Part.BODY);
                document.comments().forEach(c -> addLoose(document, Part.comment(c.id())));
            }
        }
    }

    /// The gists of a text, the whole first.
    List<Gist> gists(String text) {
        return gists.of(text);
    }

    private void addLoose(Document document, String part) {
        var text = document.text(part);
        for (var sentence :
                sentences(new Passage(document.path(), part, new Span(0, text.length())))) {
            var passage = new Passage(document.path(), part, sentence);
            var words = sentence.of(text);
            if (!mentions.containsKey(passage)
                    && !isBareDenial(words)
                    && isReadable(words)
                    && tells(Words.of(words).size(), words)) {
                loose.add(new Loose(document, passage, words));
            }
        }
    }

    /// The mention that a loose sentence makes, now that others say the same.
    Mention mention(Loose loose) {
        add(loose.passage(), null);
        return told(loose.passage());
    }

    /// The mention of a passage that is known to tell something, however short it is.
    Mention told(Passage passage) {
        var known = mentions.get(passage);
        return known == null ? made(passage) : known;
    }

    /// What a mention says, in its surroundings; nothing where its words cannot be told.
    Sense sense(Mention mention) {
        var said = mention.said().text();
        var around = around(mention.passage());
        around.addAll(telling(mention.text()));
        around.removeAll(stems(said));
        return new Sense(
                isReadable(said) ? gists.of(said) : List.of(), around, story(mention.passage()));
    }

    /// What a loose sentence says, in its surroundings.
    Sense sense(Loose loose) {
        return new Sense(gists.of(loose.text()), around(loose.passage()), story(loose.passage()));
    }

    /// The stems of the headline, and of the sentences right before a passage; what a transcript
    /// has is said on the recording.
    private Set<String> around(Passage passage) {
        var document = document(passage);
        var text = document.text(passage.part());
        var around = new TreeSet<String>();
        if (document.isSpoken(passage)) {
            around.add(RECORDING);
        }
        int start = passage.span().start();
        var before =
                start == 0
                        ? List.<Span>of()
                        : sentences(
                                new Passage(
                                        passage.path(),
                                        passage.part(),
                                        new Span(Math.max(0, start - NEAR), start)));
        int most = document.isSpoken(passage) ? SPOKEN : BEFORE;
        before.subList(Math.max(0, before.size() - most), before.size())
                .forEach(sentence ->
                        around.addAll(
                                known.computeIfAbsent(
                                        new Passage(passage.path(), passage.part(), sentence),
                                        x -> telling(sentence.of(text)))));
        if (passage.part().equals(Part.BODY)) {
            document.stories().stream()
                    .filter(story -> story.span().overlap(passage.span()) > 0)
                    .map(Story::headline)
                    .filter(Objects::nonNull)
                    .forEach(headline -> around.addAll(telling(headline.of(text))));
        }
        return around;
    }

    /// The stems that a document comes back to.
    private Set<String> story(Passage passage) {
        return stories.getOrDefault(passage.path(), Set.of());
    }

    private void tellStories() {
        var counts = new HashMap<String, Map<String, Integer>>();
        mentions.values().forEach(m -> count(m.passage().path(), m.text(), counts));
        loose.forEach(l -> count(l.passage().path(), l.text(), counts));
        counts.forEach((path, stems) -> {
            stems.values().removeIf(count -> count < SEVERAL);
            stories.put(path, Set.copyOf(stems.keySet()));
        });
    }

    private void count(String path, String text, Map<String, Map<String, Integer>> counts) {
        var own = counts.computeIfAbsent(path, x -> new HashMap<>());
        telling(text).forEach(stem -> own.merge(stem, 1, Integer::sum));
    }

    private Set<String> stems(String text) {
        return gists.of(text).getFirst().stems().keySet();
    }

    /// The stems of a text that tell something.
    private Set<String> telling(String text) {
        return gists.of(text).getFirst().telling();
    }

    /// How passages follow each other.
    Comparator<Passage> order() {
        return ranks.passages();
    }

    /// All mentions, in order of their place.
    List<Mention> all() {
        return List.copyOf(mentions.values());
    }

    private void addShared(Passage passage, String strand) {
        for (var sentence : sentences(passage)) {
            if (sentence.overlap(passage.span()) >= HELD * sentence.length()) {
                add(new Passage(passage.path(), passage.part(), sentence), strand);
            }
        }
    }

    private void addStated(Statement statement) {
        if (statement.part().equals(Part.TITLE)) {
            return;
        }
        var passage = statement.passage();
        for (var sentence : sentences(passage)) {
            if (sentence.overlap(passage.span()) * 2
                    > Math.min(sentence.length(), passage.span().length())) {
                var whole = new Passage(passage.path(), passage.part(), sentence);
                add(whole, null);
                addBeside(whole, statement);
            }
        }
    }

    /// Adds what a sentence has somebody say beside what it mainly says.
    private void addBeside(Passage sentence, Statement statement) {
        var main = mentions.get(sentence);
        if (main == null || !isBeside(main, sentence, statement)) {
            return;
        }
        var passage = new Passage(sentence.path(), sentence.part(), statement.content().getFirst());
        var made = made(passage, statement, main.strands());
        if (made.keys().size() >= FEWEST_WORDS && stems(made.said().text()).size() > 1) {
            mentions.putIfAbsent(passage, made);
        }
    }

    private static boolean isBeside(Mention main, Passage sentence, Statement statement) {
        return statement.stance() != Statement.Stance.ASKS
                && statement.content().size() == 1
                && sentence.span().contains(statement.content().getFirst())
                && main.statement().content().stream()
                        .allMatch(c -> c.overlap(statement.passage().span()) == 0);
    }

    private List<Span> sentences(Passage passage) {
        var all =
                sentences
                        .computeIfAbsent(passage.path(), x -> new HashMap<>())
                        .computeIfAbsent(passage.part(), part -> cut(document(passage), part));
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (all.get(middle).end() <= passage.span().start()) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        int end = from;
        while (end < all.size() && all.get(end).start() < passage.span().end()) {
            end++;
        }
        return all.subList(from, end);
    }

    /// Sentences never run across two stories.
    private static List<Span> cut(Document document, String part) {
        var text = document.text(part);
        if (!part.equals(Part.BODY)) {
            return Sentences.of(text);
        }
        boolean spoken = !document.segments().isEmpty();
        var all = new ArrayList<>(spoken ? Turns.sentences(document) : List.<Span>of());
        for (var story : document.stories().subList(spoken ? 1 : 0, document.stories().size())) {
            int start = story.span().start();
            for (var furniture :
                    Arrays.asList(story.headline(), story.dateline(), story.credit())) {
                start = furniture == null ? start : Math.max(start, furniture.end());
            }
            var opening = opening(text, start, story.span().end());
            Sentences.of(text, opening, story.span().end())
                    .forEach(sentence -> all.addAll(Rows.of(text, sentence)));
        }
        return all;
    }

    /// The first letter, digit or opening mark: dashes and stops that end a dateline are no part of
    /// a sentence.
    private static int opening(String text, int start, int end) {
        int at = Math.min(start, end);
        while (at < end
                && !Character.isLetterOrDigit(text.charAt(at))
                && "\"“„«‘'([".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private Document document(Passage passage) {
        var document = documents.get(passage.path());
        if (document == null) {
            throw new IllegalArgumentException(
                    "A passage of a document that was not given: " + passage.path());
        }
        return document;
    }

    private void add(Passage sentence, @Nullable String strand) {
        var known = mentions.get(sentence);
        if (known == null) {
            known = made(sentence);
            if (!tells(known)
                    || !isProse(known.text())
                    || isCredit(known)
                    || isBareDenial(known.text())) {
                return;
            }
            mentions.put(sentence, known);
        }
        if (strand != null) {
            known.strands.add(strand);
        }
    }

    /// Whether a sentence tells no more than that somebody denies what was told before it: `The
    /// ministry has since denied it.`
    private static boolean isBareDenial(String text) {
        var words = Words.of(text);
        if (words.size() > LONGEST_BARE) {
            return false;
        }
        var keys = words.stream().map(w -> Key.of(w.of(text))).toList();
        for (int i = 1; i + 1 < keys.size(); i++) {
            boolean denied =
                    Lexicon.DENIALS.contains(keys.get(i))
                            && Lexicon.PRONOUNS.contains(keys.get(i + 1));
            if (denied
                    && keys.subList(i + 2, keys.size()).stream().noneMatch(SAYS_MORE::contains)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a sentence is long enough to tell something; a short one can tell that nothing
    /// happened.
    private boolean tells(Mention mention) {
        return tells(mention.keys.size(), mention.said().text());
    }

    private boolean tells(int words, String text) {
        return words >= FEWEST_WORDS || words >= SHORTEST && tellsThatNothing(text);
    }

    private boolean tellsThatNothing(String text) {
        var gist = gists.of(text).getFirst();
        return gist.universal() && gist.negated() && gist.size() > 0;
    }

    private Mention made(Passage sentence) {
        return made(sentence, statement(sentence), new TreeSet<>());
    }

    private Mention made(Passage sentence, Statement statement, Collection<String> strands) {
        var document = document(sentence);
        var text = document.quote(sentence);
        return new Mention(
                ranks.of(sentence.path()),
                document,
                sentence,
                statement,
                Words.of(text).stream().map(w -> Key.of(w.of(text))).toList(),
                said(document.text(sentence.part()), sentence.span(), statement),
                Likeness.of(text, new Span(0, text.length())),
                strands);
    }

    /// What lies in the sentence of the statement's content.
    private Said said(String text, Span sentence, Statement statement) {
        var said = new StringBuilder();
        for (var content : statement.content()) {
            int start = Math.max(content.start(), sentence.start());
            int end = Math.min(content.end(), sentence.end());
            if (start < end) {
                said.append(said.isEmpty() ? "" : " ").append(text, start, end);
            }
        }
        return Said.of(said.toString(), gists);
    }

    /// A line in brackets that tells who wrote it, such as `(Reporting by ..)`.
    private static boolean isCredit(Mention mention) {
        return mention.text().startsWith("(")
                && Lexicon.CREDITS.contains(mention.keys.getFirst())
                && mention.keys.contains("by");
    }

    private static boolean isProse(String text) {
        long lower = text.chars().filter(Character::isLowerCase).count();
        long other = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        return lower >= PROSE * other;
    }

    /// Whether a sentence is prose, and was not scanned so badly that its words cannot be told:
    /// then marks and single letters abound.
    static boolean isReadable(String text) {
        if (!isProse(text)) {
            return false;
        }
        var words = Words.of(text);
        long stray = words.stream().filter(w -> w.length() <= 2 && !isKnown(w.of(text))).count();
        long marks = IntStream.range(0, text.length() - 1).filter(i -> isStray(text, i)).count();
        return stray * STRAY <= words.size() && (marks - FREE) * MARKS <= text.length();
    }

    /// Whether a mark stands in a text that is no part of a number.
    private static boolean isStray(String text, int i) {
        char c = text.charAt(i);
        boolean inNumber =
                i > 0
                        && Character.isDigit(text.charAt(i - 1))
                        && Character.isDigit(text.charAt(i + 1));
        return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c) && !inNumber;
    }

    private static boolean isKnown(String word) {
        var key = Key.of(word);
        return Lexicon.FUNCTION.contains(key)
                || !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    }

    /// The statement that takes up most of the sentence, or the document's own.
    private Statement statement(Passage sentence) {
        var all = statements.getOrDefault(sentence.path() + '\n' + sentence.part(), List.of());
        Statement best = null;
        int most = 0;
        for (int i = before(all, sentence.span().end());
                i >= 0 && isNear(all.get(i), sentence);
                i--) {
            int overlap =
                    all.get(i).content().stream()
                            .mapToInt(span -> span.overlap(sentence.span()))
                            .sum();
            if (overlap >= most && overlap > 0) {
                best = all.get(i);
                most = overlap;
            }
        }
        return best != null && (most * 3 >= sentence.span().length() || fills(best, sentence))
                ? best
                : own(sentence, document(sentence));
    }

    /// Whether a sentence is most of all what a statement takes, with who says it.
    private static boolean fills(Statement statement, Passage sentence) {
        int told =
                Stream.of(statement.content(), statement.cue(), statement.source())
                        .flatMap(List::stream)
                        .mapToInt(span -> span.overlap(sentence.span()))
                        .sum();
        return told * 2 >= sentence.span().length();
    }

    /// The last statement that begins before `end`; they are in order of their place.
    private static int before(List<Statement> all, int end) {
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (all.get(middle).passage().span().start() < end) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    private static boolean isNear(Statement statement, Passage sentence) {
        return statement.passage().span().start() > sentence.span().start() - LONGEST_STATEMENT;
    }

    /// What the document says itself, or a recording has somebody say; who made a transcript has
    /// the recording.
    private static Statement own(Passage sentence, Document document) {
        var speaker = Turns.speaker(document, sentence);
        boolean transcript = !document.segments().isEmpty() && sentence.part().equals(Part.BODY);
        return new Statement(
                Hash.id("own", sentence),
                sentence.path(),
                sentence.part(),
                List.of(sentence.span()),
                List.of(),
                List.of(),
                speaker,
                speaker == null ? List.of() : List.of(speaker),
                speaker == null ? Statement.Channel.REPORT : Statement.Channel.RECORDING,
                Statement.Stance.ASSERTS,
                transcript ? Access.RECORDING : Access.NOT_SAID,
                false,
                false,
                speaker == null ? "own.words" : "transcript.speaker",
                1);
    }
}
