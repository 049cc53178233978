// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.List;
import java.util.Set;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// What somebody grants that he may have done: `I may have told him something`, `it is possible
/// that I signed it`, `I did mention the roof`, `I cannot rule out having met them`.
///
/// What is granted only if something else were so, asked, or not done, is no concession.
///
/// @param deed the word for what may have been done, in lower case
/// @param saying whether the deed is to say something
/// @param rest what stands behind it
record Concession(String deed, boolean saying, String rest) {
    private static final Set<String> SPEAKERS = Set.of("i", "we");

    /// Who speaks, as others report it.
    private static final Set<String> REPORTED = Set.of("i", "we", "he", "she", "they", "it");

    private static final Set<String> MAY = Set.of("may", "might", "must", "could");

    private static final Set<String> HAVE = Set.of("have", "had", "having", "ve");

    /// Words between who speaks and the deed.
    private static final Set<String> BETWEEN =
            Lexicon.set(
                    """
                    may might must could have had having did do been well once perhaps possibly maybe probably also
                    indeed just only simply certainly in fact even then
                    """);

    /// Openings behind which the deed is one that may be; they stand in plain words.
    private static final List<String> OPENINGS =
            List.of(
                    "it is possible",
                    "it s possible",
                    "it was possible",
                    "it is conceivable",
                    "it is likely",
                    "it may be",
                    "it may well be",
                    "it could be",
                    "it is true",
                    "it s true",
                    "perhaps",
                    "maybe",
                    "possibly");

    /// What one does who grants something.
    private static final Set<String> GRANTS =
            Set.of("admit", "concede", "grant", "allow", "acknowledge", "confess");

    private static final Set<String> GRANTED =
            Set.of(
                    "admitted",
                    "admits",
                    "conceded",
                    "concedes",
                    "granted",
                    "grants",
                    "allowed",
                    "allows",
                    "acknowledged",
                    "acknowledges",
                    "confessed",
                    "confesses");

    /// Words between who speaks and these.
    private static final Set<String> BEFORE_GRANTS =
            Set.of("will", "ll", "do", "must", "have", "to", "can", "only", "would", "should");

    /// Openings that deny a denial.
    private static final List<String> LEFT_OPEN =
            List.of(
                    "cannot rule out",
                    "can t rule out",
                    "can not rule out",
                    "could not rule out",
                    "couldn t rule out",
                    "cannot exclude",
                    "can t exclude",
                    "do not deny",
                    "don t deny",
                    "did not deny",
                    "will not deny",
                    "won t deny",
                    "am not denying");

    private static final Set<String> NOT = Set.of("not", "never", "t");

    /// Words that make what is granted depend on something else.
    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether");

    /// Words for telling somebody something that are no verbs of saying.
    private static final Set<String> TELLING =
            Set.of("mentioned", "mention", "talked", "talk", "spoken", "spoke", "speak", "hinted");

    /// Words of a deed that is no more than to let somebody know.
    private static final List<String> PASSED_ON =
            List.of("let slip", "passed on", "passed it on", "dropped a", "had a word", "let them");

    private static final int REACH = 6;

    /// What a sentence concedes of the one who speaks; null where it concedes nothing.
    ///
    /// @param cue the words that have somebody say it, empty for direct speech
    static @Nullable Concession in(String said, String cue) {
        var words = List.of(Words.plain(said).split(" "));
        boolean granted = List.of(Words.plain(cue).split(" ")).stream().anyMatch(GRANTED::contains);
        boolean supposes = holdsAny(words, SUPPOSING) || words.getFirst().equals("had");
        if (supposes || said.strip().endsWith("?")) {
            return null;
        }
        for (int i = 0; i < words.size(); i++) {
            int deed = deed(words, i, !cue.isEmpty(), granted);
            if (deed > 0) {
                return of(words, deed);
            }
        }
        return null;
    }

    private static Concession of(List<String> words, int deed) {
        var rest = String.join(" ", words.subList(deed + 1, words.size()));
        var all = words.get(deed) + " " + rest;
        var use = Verbs.of(words.get(deed));
        boolean saying =
                use != null && (use.kind() == Verbs.Kind.SAY || use.kind() == Verbs.Kind.TELL)
                        || TELLING.contains(words.get(deed))
                        || PASSED_ON.stream().anyMatch(all::startsWith);
        return new Concession(words.get(deed), saying, rest);
    }

    /// The place of a deed that is conceded by who is named at a word, or from there on; -1 where
    /// none is.
    private static int deed(List<String> words, int at, boolean reported, boolean granted) {
        boolean first = at == 0 || at == 1 && words.getFirst().equals("that");
        boolean speaks = (reported && first ? REPORTED : SPEAKERS).contains(words.get(at));
        if (speaks) {
            int deed = behind(words, at + 1);
            var between = words.subList(at + 1, Math.max(at + 1, deed));
            boolean may = between.stream().anyMatch(MAY::contains) && holdsAny(between, HAVE);
            boolean did = between.contains("did");
            boolean done = deed > 0 && Stems.isPast(words.get(deed));
            boolean opened = granted && first || done && isOpen(words, at);
            return may || did || opened || grants(words, before(words, at)) ? deed : -1;
        }
        boolean having = words.get(at).equals("having") && (granted && first || isOpen(words, at));
        return having ? behind(words, at + 1) : -1;
    }

    private static boolean holdsAny(List<String> words, Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    /// The first word that is not only there to help the deed; -1 where it is negated.
    private static int behind(List<String> words, int from) {
        int at = from;
        while (at < words.size() && BETWEEN.contains(words.get(at))) {
            at++;
        }
        if (at >= words.size() || at + 1 < words.size() && NOT.contains(words.get(at + 1))) {
            return -1;
        }
        var word = words.get(at);
        boolean verb = !Lexicon.FUNCTION.contains(word) || Verbs.of(word) != null;
        return verb && !NOT.contains(word) ? at : -1;
    }

    /// Whether what stands right before a word says that it may be so, or grants it.
    private static boolean isOpen(List<String> words, int at) {
        int end = before(words, at) + 1;
        var before = String.join(" ", words.subList(Math.max(0, end - REACH), end));
        return OPENINGS.stream().anyMatch(o -> endsWith(before, o))
                || LEFT_OPEN.stream().anyMatch(o -> endsWith(before, o))
                || grants(words, end - 1);
    }

    /// The place of the word before one, but for `that` and `to`.
    private static int before(List<String> words, int at) {
        int before = at - 1;
        while (before >= 0 && Set.of("that", "to").contains(words.get(before))) {
            before--;
        }
        return before;
    }

    private static boolean endsWith(String words, String phrase) {
        return words.equals(phrase) || words.endsWith(" " + phrase);
    }

    /// Whether the one who speaks grants something: `I must admit`.
    private static boolean grants(List<String> words, int verb) {
        if (verb < 1 || !GRANTS.contains(words.get(verb))) {
            return false;
        }
        int at = verb - 1;
        while (at > 0 && BEFORE_GRANTS.contains(words.get(at))) {
            at--;
        }
        return SPEAKERS.contains(words.get(at));
    }
}
