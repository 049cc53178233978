// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Access;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Segment;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.model.Statement.Channel;
import org.firsthand.model.Statement.Stance;
import org.firsthand.text.Hash;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Makes statements of what somebody says in person: the voices of a transcript, sentence by
/// sentence, and the writers of comments.
final class OwnVoices {
    private static final int FEWEST_WORDS = 3;
    private static final int WORDS_OF_ACCESS = 16;
    private static final int MOST_WORDS_IN_A_NOISE = 8;

    private static final Set<String> GREETINGS =
            Set.of(
                    "good",
                    "evening",
                    "morning",
                    "afternoon",
                    "hello",
                    "hi",
                    "thank",
                    "thanks",
                    "you",
                    "welcome",
                    "everybody",
                    "everyone",
                    "all",
                    "very",
                    "much",
                    "please",
                    "yes",
                    "no",
                    "well",
                    "ladies",
                    "and",
                    "gentlemen",
                    "mr",
                    "madam",
                    "chairman",
                    "chair",
                    "perfectly",
                    "quite",
                    "sorry",
                    "so",
                    "oh",
                    "right",
                    "okay",
                    "ok",
                    "cheers",
                    "goodbye",
                    "bye",
                    "regards");
    private static final List<String> TOOK_PART =
            List.of(
                    " i was there ",
                    " i was at ",
                    " i was on ",
                    " i was in ",
                    " we were there ",
                    " i took part ",
                    " i sat ",
                    " we sat ",
                    " i helped ",
                    " i worked ",
                    " i held ",
                    " i was present ",
                    " i attended ",
                    " i signed ",
                    " i handed ",
                    " i went ",
                    " went to ",
                    " we were at ",
                    " we were on ",
                    " i paid ",
                    " i asked ");
    private static final List<String> SAW =
            List.of(
                    " i saw ",
                    " we saw ",
                    " i watched ",
                    " i heard the ",
                    " i counted ",
                    " i noticed ",
                    " i have seen ",
                    " i looked at ",
                    " with my own eyes ");
    private static final List<String> WAS_TOLD =
            List.of(
                    " i was told ",
                    " we were told ",
                    " told me ",
                    " told us ",
                    " i hear ",
                    " i heard that ",
                    " i heard from ");
    private static final List<String> OVERHEARD =
            List.of(
                    " was telling ",
                    " were telling ",
                    " i overheard ",
                    " we overheard ",
                    " told me ",
                    " told us ",
                    " i was told ",
                    " we were told ");
    private static final List<String> HOLDS =
            List.of(" i have it here ", " i have a copy ", " i have read ", " i have the ");

    private final Document document;
    private final String part;
    private final String text;
    private final List<Statement> made = new ArrayList<>();

    /// Whether the writer of a comment passes on what somebody was telling, sentence by sentence.
    private boolean retells;

    private OwnVoices(Document document, String part) {
        this.document = document;
        this.part = part;
        this.text = document.text(part);
    }

    /// The statements of a comment with those that its writer makes.
    static List<Statement> inComment(
            Document document, String part, @Nullable String author, List<Statement> found) {
        var voices = new OwnVoices(document, part);
        for (var sentence : Sentences.of(voices.text)) {
            voices.hear(voices.line(sentence));
            if (!isTaken(sentence, found) && !voices.isQuoted(sentence)) {
                voices.add(sentence, List.of(), author, Channel.STATEMENT);
            }
        }
        voices.made.addAll(found);
        return voices.made;
    }

    /// Notes where a writer begins to pass on what was told (`the man behind me was telling his
    /// wife`), and where a sentence speaks of the writer again.
    private void hear(String words) {
        retells = holds(OVERHEARD, words) || retells && !words.contains(" i ");
    }

    /// The statements of a transcript with those that its voices make; what is found within a
    /// voice's words went through that voice. What is found in the remarks stays as it is.
    static List<Statement> inTranscript(Document document, List<Statement> found) {
        var voices = new OwnVoices(document, Part.BODY);
        int next = 0;
        var ordered =
                found.stream()
                        .filter(s -> !s.rule().equals("colon.speaker") && !voices.saysOfItself(s))
                        .sorted()
                        .toList();
        for (var segment : document.segments()) {
            var within = new ArrayList<Statement>();
            while (next < ordered.size()
                    && ordered.get(next).passage().span().start() < segment.span().end()) {
                if (ordered.get(next).passage().span().start() >= segment.span().start()) {
                    within.add(voices.through(segment, ordered.get(next)));
                }
                next++;
            }
            voices.segment(segment, within);
        }
        found.stream().filter(s -> !document.isSpoken(s.passage())).forEach(voices.made::add);
        return voices.made;
    }

    private void segment(Segment segment, List<Statement> within) {
        made.addAll(within);
        var source = name(segment);
        for (var sentence : Sentences.of(text, segment.span().start(), segment.span().end())) {
            if (!isTaken(sentence, within)) {
                add(sentence, source, segment.speaker(), Channel.RECORDING);
            }
        }
    }

    /// The speaker's name where it stands before the words.
    private List<Span> name(Segment segment) {
        var speaker = segment.speaker();
        if (speaker == null) {
            return List.of();
        }
        int from = Math.max(0, segment.span().start() - speaker.length() - 4);
        int at = text.substring(from, segment.span().start()).lastIndexOf(speaker);
        return at < 0 ? List.of() : List.of(new Span(from + at, from + at + speaker.length()));
    }

    /// A statement that a voice passes on.
    private Statement through(Segment segment, Statement inner) {
        var chain = new ArrayList<>(inner.chain());
        var speaker = segment.speaker();
        boolean own =
                inner.sourceName() == null
                        || inner.rule().equals(Witnesses.RULE)
                        || isFirstPerson(inner);
        var name = own ? speaker : inner.sourceName();
        if (own) {
            chain.clear();
        }
        if (speaker != null && !chain.contains(speaker)) {
            chain.add(speaker);
        }
        addOutlet(chain);
        return new Statement(
                inner.id(),
                inner.path(),
                inner.part(),
                inner.content(),
                inner.cue(),
                inner.source(),
                name,
                chain,
                Channel.RECORDING,
                inner.stance(),
                inner.access(),
                inner.hedged(),
                inner.conditional(),
                inner.rule(),
                inner.confidence());
    }

    /// Whether a voice only says that it says something, `we have said fourteen weeks`: then the
    /// whole sentence is what it says.
    private boolean saysOfItself(Statement statement) {
        return statement.stance() == Stance.ASSERTS
                && !statement.rule().equals(Witnesses.RULE)
                && isFirstPerson(statement);
    }

    private boolean isFirstPerson(Statement statement) {
        for (var source : statement.source()) {
            var word = source.of(text);
            if (word.equals("I") || word.equalsIgnoreCase("we")) {
                return true;
            }
        }
        return false;
    }

    /// Adds the outlet that passes on what somebody says; where nobody is named, it is not said who
    /// knows.
    private void addOutlet(List<String> chain) {
        var outlet = document.outlet();
        if (!chain.isEmpty() && outlet != null && !chain.contains(outlet.value())) {
            chain.add(outlet.value());
        }
    }

    /// Whether a statement that was found takes up a third of a sentence.
    private static boolean isTaken(Span sentence, List<Statement> found) {
        int taken = 0;
        for (var statement : found) {
            for (var span : statement.content()) {
                taken = Math.max(taken, span.overlap(sentence));
            }
        }
        return taken * 3 >= sentence.length();
    }

    /// Whether a sentence is nothing but a quotation: then others said it.
    private boolean isQuoted(Span sentence) {
        var words = sentence.of(text).strip();
        return Quotations.markAt(words, 0) > 0 && Quotations.markAt(words, words.length() - 1) > 0
                || words.startsWith(">");
    }

    private void add(Span sentence, List<Span> source, @Nullable String speaker, Channel channel) {
        var words = line(sentence);
        if (!says(sentence, words)) {
            return;
        }
        var chain = new ArrayList<String>();
        if (speaker != null) {
            chain.add(speaker);
        }
        addOutlet(chain);
        made.add(
                new Statement(
                        Hash.id(document.path(), part, sentence, "own voice"),
                        document.path(),
                        part,
                        List.of(sentence),
                        List.of(),
                        source,
                        speaker,
                        chain,
                        channel,
                        stance(sentence, words),
                        retells ? passedOn(words) : access(words, channel),
                        Tone.hedges(words),
                        Tone.supposes(words),
                        channel == Channel.RECORDING ? "voice.recorded" : "voice.written",
                        speaker == null ? 0.6 : 0.95));
    }

    /// Whether a sentence holds more than greetings, noises and sounds.
    private boolean says(Span sentence, String words) {
        var verbatim = sentence.of(text).strip();
        boolean noise =
                verbatim.startsWith("(")
                        && verbatim.endsWith(")")
                        && words.split(" ").length <= MOST_WORDS_IN_A_NOISE;
        int content = 0;
        int all = 0;
        for (var word : words.strip().split(" ")) {
            all++;
            content += GREETINGS.contains(word) ? 0 : 1;
        }
        return !noise && all >= FEWEST_WORDS && content >= 2;
    }

    private Stance stance(Span sentence, String words) {
        var verbatim = sentence.of(text).strip();
        if (verbatim.endsWith("?")) {
            return Stance.ASKS;
        }
        return Replies.disputes(words) ? Stance.DENIES : Stance.ASSERTS;
    }

    private static Access access(String words, Channel channel) {
        var opening = opening(words);
        if (holds(SAW, opening)) {
            return Access.SAW;
        }
        if (holds(WAS_TOLD, opening)) {
            return Access.WAS_TOLD;
        }
        if (holds(TOOK_PART, opening)) {
            return Access.TOOK_PART;
        }
        if (holds(HOLDS, opening)) {
            return Access.DOCUMENT;
        }
        return channel == Channel.RECORDING ? Access.RECORDING : Access.NOT_SAID;
    }

    /// How somebody knows what he retells: who saw it with his own eyes saw it all the same.
    private static Access passedOn(String words) {
        return holds(SAW, opening(words)) ? Access.SAW : Access.WAS_TOLD;
    }

    private static String opening(String words) {
        int at = 0;
        for (int i = 0; i <= WORDS_OF_ACCESS && at >= 0; i++) {
            at = words.indexOf(' ', at + 1);
        }
        return at < 0 ? words : words.substring(0, at + 1);
    }

    private static boolean holds(List<String> phrases, String words) {
        return phrases.stream().anyMatch(words::contains);
    }

    /// The words of a sentence in lower case, each between blanks.
    private String line(Span sentence) {
        var line = new StringBuilder(" ");
        for (var word : Words.of(text, sentence.start(), sentence.end())) {
            line.append(word.of(text).toLowerCase(Locale.ROOT).replace('’', '\'')).append(' ');
        }
        return line.toString();
    }
}
