// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Comment;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Durations;
import org.firsthand.text.Key;
import org.firsthand.text.Names;
import org.firsthand.text.Numerals;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds readers who quote a number of the article they stand below and set another against it, and
/// whether its author concedes that.
final class Corrections {
    private static final int FEWEST_QUOTED = 3;

    /// Lines at the head of a text, one of which may name its author.
    private static final int HEAD = 6;

    private static final String WROTE = ", who wrote the article";
    private static final BigDecimal FAR = BigDecimal.valueOf(4);

    /// A correction stands at the head of what a reader says.
    private static final int SENTENCES = 2;

    private static final double CONCEDED = 0.85;
    private static final double SAID = 0.65;

    private static final Set<String> REFUSALS = Set.of("no", "not", "wrong", "nope", "incorrect");

    private static final List<String> CONCESSIONS =
            List.of(
                    "you are right",
                    "youre right",
                    "you are quite right",
                    "quite right",
                    "i stand corrected",
                    "my mistake",
                    "i was wrong",
                    "the article is wrong",
                    "i accept",
                    "we have corrected",
                    "now corrected",
                    "has been corrected",
                    "thank you for the correction");

    private final Document document;
    private final List<Dispute> disputes = new ArrayList<>();

    /// The sentences of the article, once a comment quotes it.
    private final List<Sentence> sentences = new ArrayList<>();

    private Corrections(Document document) {
        this.document = document;
    }

    /// The corrections of numbers below documents.
    static List<Dispute> disputes(List<Document> documents) {
        var disputes = new ArrayList<Dispute>();
        for (var document : documents) {
            if (document.analysed() && !document.comments().isEmpty()) {
                var corrections = new Corrections(document);
                document.comments().forEach(corrections::read);
                disputes.addAll(corrections.disputes);
            }
        }
        return disputes;
    }

    private void read(Comment comment) {
        var text = comment.text();
        int line = text.indexOf('\n');
        var quoted = text.substring(0, Math.max(0, line));
        var sentence = quotedSentence(quoted);
        var given = sentence == null ? null : number(quoted);
        if (sentence == null || given == null) {
            duration(comment);
            return;
        }
        int read = 0;
        boolean refused = false;
        for (var span : Sentences.of(text, line + 1, text.length())) {
            var words = span.of(text);
            var first = Words.of(words);
            refused |= !first.isEmpty() && REFUSALS.contains(Key.of(first.getFirst().of(words)));
            if (corrects(words, given, refused)) {
                add(comment, sentence, withReason(text, span));
                return;
            }
            if (++read == SENTENCES) {
                return;
            }
        }
    }

    /// Another duration than the article has, quoted or not, where its author concedes it: of the
    /// sentences that give another, the one that has most in common with what the reader says.
    private void duration(Comment comment) {
        var sentences = Sentences.of(comment.text());
        if (sentences.isEmpty() || !wrote(concession(comment))) {
            return;
        }
        var said = sentences.getFirst().of(comment.text());
        var own = Durations.of(said);
        if (own.size() != 1) {
            return;
        }
        Span best = null;
        int most = -1;
        var before = Set.<String>of();
        for (var sentence : Sentences.of(document.body())) {
            var words = sentence.of(document.body());
            var stems = Gists.of(words).getFirst().stems().keySet();
            var shared = new TreeSet<>(stems);
            shared.addAll(before);
            shared.retainAll(Gists.of(said).getFirst().stems().keySet());
            var given = Durations.of(words);
            boolean other = given.size() == 1 && given.getFirst().compareTo(own.getFirst()) != 0;
            if (other && isNear(given.getFirst(), own.getFirst()) && shared.size() > most) {
                best = sentence;
                most = shared.size();
            }
            before = stems;
        }
        if (best != null) {
            add(comment, best, sentences.getFirst());
        }
    }

    /// Whether one duration may stand for the other: hours are not put right by days.
    private static boolean isNear(BigDecimal a, BigDecimal b) {
        return a.max(b).compareTo(a.min(b).multiply(FAR)) < 0;
    }

    private static boolean wrote(@Nullable String concession) {
        return concession != null && concession.endsWith(WROTE);
    }

    /// A number alone, with the sentence behind it, which tells how the reader knows.
    private static Span withReason(String text, Span correction) {
        var behind = Sentences.of(text, correction.end(), text.length());
        return Words.of(correction.of(text)).size() > FEWEST_QUOTED || behind.isEmpty()
                ? correction
                : new Span(correction.start(), behind.getFirst().end());
    }

    private void add(Comment comment, Span sentence, Span correction) {
        var concession = concession(comment);
        disputes.add(
                new Dispute(
                        Conflict.Kind.NUMBER,
                        new Passage(document.path(), Part.BODY, sentence),
                        new Passage(document.path(), Part.comment(comment.id()), correction),
                        concession == null ? "a reader corrects the article" : concession,
                        concession == null ? SAID : CONCEDED));
    }

    /// The sentence of the article that holds the words a reader quotes.
    private @Nullable Span quotedSentence(String quoted) {
        if (Words.of(quoted).size() < FEWEST_QUOTED) {
            return null;
        }
        var key = Key.of(quoted);
        for (var sentence : sentences()) {
            if (sentence.key().contains(key)) {
                return sentence.span();
            }
        }
        return null;
    }

    private List<Sentence> sentences() {
        if (sentences.isEmpty()) {
            for (var span : Sentences.of(document.body())) {
                sentences.add(new Sentence(span, Key.of(span.of(document.body()))));
            }
        }
        return sentences;
    }

    /// A sentence of the article and its comparison key.
    private record Sentence(Span span, String key) {}

    /// A number and what it counts.
    private record Count(BigDecimal value, @Nullable String unit) {}

    /// The only number of a text that is no day; null where there is none, or several.
    private static @Nullable Count number(String text) {
        var keys = Words.of(text).stream().map(w -> Key.of(w.of(text))).toList();
        Count found = null;
        for (int i = 0; i < keys.size(); i++) {
            var number = Numerals.counting(keys, i, keys.size());
            if (number != null) {
                if (found != null) {
                    return null;
                }
                found = new Count(number.value(), null);
                i = number.end() - 1;
            }
        }
        var amounts = Gists.of(text).getFirst().amounts();
        return found == null || amounts.isEmpty()
                ? found
                : new Count(found.value, amounts.getFirst().unit());
    }

    /// Whether words set another number against one: of the same unit, or alone, or, where the
    /// number before was refused, the same number of something else.
    private static boolean corrects(String words, Count given, boolean refused) {
        var keys = Words.of(words).stream().map(w -> Key.of(w.of(words))).toList();
        var alone = Numerals.counting(keys, 0, keys.size());
        if (alone != null && alone.end() == keys.size()) {
            return alone.value().compareTo(given.value) != 0;
        }
        for (var amount : Gists.of(words).getFirst().amounts()) {
            if (amount.unit().equals(given.unit)
                    && (refused || !amount.value().equals(plain(given.value)))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /// Who concedes it among those who answer, in words; null where nobody does who wrote the
    /// article.
    private @Nullable String concession(Comment comment) {
        for (var answer : document.answers(comment)) {
            var author = answer.author();
            if (author == null) {
                continue;
            }
            var plain = " " + Words.plain(answer.text()) + " ";
            boolean concedes = CONCESSIONS.stream().anyMatch(c -> plain.contains(" " + c + " "));
            if (concedes) {
                return Conflict.CONCEDED + author + (isAuthor(author) ? WROTE : "");
            }
        }
        return null;
    }

    /// Whether somebody is given as author, or opens a line at the head of the text as authors do.
    private boolean isAuthor(String name) {
        if (document.authors().stream().map(Fact::value).anyMatch(a -> Names.sameSource(a, name))) {
            return true;
        }
        return name.indexOf(' ') > 0
                && document.body()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .limit(HEAD)
                        .anyMatch(line ->
                                line.startsWith(name)
                                        && (line.length() == name.length()
                                                || line.charAt(name.length()) == ','));
    }
}
