// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds short denials that repeat nothing of a charge but its verb, in other words: somebody says
/// that `the letter has been shortened`, somebody else that `we have cut nothing from it`.
///
/// The one who denies speaks for himself, or of nothing at all (`nothing was taken out`), of what
/// has been done; so does the charge. The verb must be one that few of the documents use, and the
/// document that denies must speak of what the charge is about.
final class Denials {
    private static final double LIKELY = 0.5;

    /// A verb that more than one in so many documents uses tells too little.
    private static final int RARE = 8;

    private static final int FEWEST_RARE = 3;

    /// Sentences of a document that speak of something if it is about that.
    private static final int ABOUT = 2;

    private static final int LONGEST = 10;

    /// Words before a verb that may negate it.
    private static final int NEGATED = 4;

    private static final Set<String> DONE = Set.of("has", "have", "had", "was", "were", "been");
    private static final Set<String> SELF = Set.of("i", "we");
    private static final Set<String> NOTHING = Set.of("nothing", "none", "nobody");
    private static final Set<String> DID =
            Set.of("have", "had", "did", "never", "haven't", "didn't");

    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Set<String>> documentsByVerb = new HashMap<>();
    private final Map<String, Map<String, Integer>> stemsByDocument = new HashMap<>();

    private record Sentence(
            Document document, Passage passage, @Nullable Mention mention, Gist gist) {
        String text() {
            return document.quote(passage);
        }
    }

    /// A clause that denies one thing.
    private record Denial(Document document, Passage passage) {}

    private Denials(Mentions mentions) {
        for (var m : mentions.all()) {
            var gist = mentions.gists(m.text()).getFirst();
            add(new Sentence(m.document(), m.passage(), m, gist));
        }
        for (var l : mentions.loose()) {
            var gist = mentions.gists(l.text()).getFirst();
            add(new Sentence(l.document(), l.passage(), null, gist));
        }
        sentences.sort(
                Comparator.comparing(Denials::when)
                        .thenComparing(Sentence::passage, mentions.order()));
    }

    private void add(Sentence sentence) {
        sentences.add(sentence);
        var path = sentence.document.path();
        var own = stemsByDocument.computeIfAbsent(path, x -> new HashMap<>());
        sentence.gist
                .stems()
                .forEach((stem, mark) -> {
                    own.merge(stem, 1, Integer::sum);
                    if (mark.verb()) {
                        documentsByVerb.computeIfAbsent(stem, x -> new TreeSet<>()).add(path);
                    }
                });
    }

    /// The charges of a pile that are denied in other words, each with the first denial of it.
    static List<Dispute> disputes(Mentions mentions) {
        var denials = new Denials(mentions);
        var denied = new TreeMap<String, Denial>();
        for (var sentence : denials.sentences) {
            for (var clause : clauses(sentence)) {
                var verb =
                        denials.denied(clause.of(sentence.document.text(sentence.passage.part())));
                if (verb != null) {
                    denied.putIfAbsent(verb, denials.denial(sentence, clause));
                }
            }
        }
        var disputes = new ArrayList<Dispute>();
        denied.forEach((verb, denial) -> {
            var charge = denials.charge(verb, denial);
            if (charge != null) {
                disputes.add(
                        new Dispute(
                                Conflict.Kind.DENIAL,
                                charge.passage,
                                denial.passage,
                                null,
                                LIKELY));
            }
        });
        return disputes;
    }

    /// The stretches between marks, and behind `that`.
    private static List<Span> clauses(Sentence sentence) {
        var text = sentence.document.text(sentence.passage.part());
        var clauses = new ArrayList<Span>();
        var words = Words.of(text, sentence.passage.span().start(), sentence.passage.span().end());
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean ends =
                    i == words.size()
                            || !text.substring(words.get(i - 1).end(), words.get(i).start())
                                    .isBlank()
                            || words.get(i - 1).of(text).equals("that");
            if (ends) {
                clauses.add(new Span(words.get(from).start(), words.get(i - 1).end()));
                from = i;
            }
        }
        return clauses;
    }

    /// The rare verb that a clause denies, and that is all it tells; null where it does no such
    /// thing.
    private @Nullable String denied(String clause) {
        var lows = lows(clause);
        if (lows.size() < 3 || lows.size() > LONGEST || !denies(lows)) {
            return null;
        }
        var gist = Gists.of(clause).getFirst();
        var told =
                gist.stems().entrySet().stream()
                        .filter(e -> e.getValue().kind() != Kind.LIGHT)
                        .toList();
        var only = told.size() == 1 ? told.getFirst() : null;
        boolean verb =
                only != null && only.getValue().verb() && only.getValue().kind() == Kind.WORD;
        return verb && only != null && gist.negated() && isRare(only.getKey())
                ? only.getKey()
                : null;
    }

    private static boolean denies(List<String> lows) {
        return SELF.contains(lows.getFirst()) && DID.contains(lows.get(1))
                || NOTHING.contains(lows.getFirst()) && DONE.contains(lows.get(1));
    }

    private static List<String> lows(String text) {
        return Words.of(text).stream()
                .map(w -> w.of(text).toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }

    private boolean isRare(String verb) {
        int using = documentsByVerb.getOrDefault(verb, Set.of()).size();
        return using > 1 && using <= Math.max(FEWEST_RARE, stemsByDocument.size() / RARE);
    }

    /// The clause alone where what somebody else says takes up the sentence.
    private Denial denial(Sentence sentence, Span clause) {
        var mention = sentence.mention;
        boolean apart =
                mention != null
                        && mention.statement().content().stream()
                                .noneMatch(c -> c.overlap(clause) > 0);
        var passage = sentence.passage;
        return new Denial(
                sentence.document,
                apart ? new Passage(passage.path(), passage.part(), clause) : passage);
    }

    /// The first sentence in which a source says that it was done, of something that the document
    /// of the denial is about; null where none does.
    private @Nullable Sentence charge(String verb, Denial denial) {
        return sentences.stream()
                .filter(s -> isCharge(s, verb))
                .filter(s -> !s.document.publisher().equals(denial.document.publisher()))
                .filter(s -> isAboutTheSame(s, verb, denial))
                .findFirst()
                .orElse(null);
    }

    private static boolean isCharge(Sentence sentence, String verb) {
        var mention = sentence.mention;
        return mention != null
                && mention.statement().sourceName() != null
                && mention.statement().stance() == Statement.Stance.ASSERTS
                && sentence.gist.stems().containsKey(verb)
                && wasDone(lows(sentence.text()), verb);
    }

    /// Whether a sentence says of something that it has been done.
    private static boolean wasDone(List<String> lows, String verb) {
        for (int i = 1; i < lows.size(); i++) {
            var before =
                    Grammar.adverb(lows.get(i - 1)) && i > 1 ? lows.get(i - 2) : lows.get(i - 1);
            var two = i + 1 < lows.size() ? Stems.of(lows.get(i), lows.get(i + 1)) : null;
            var stem = two == null ? Stems.of(lows.get(i)) : two;
            var negated = lows.subList(Math.max(0, i - NEGATED), i);
            if (DONE.contains(before)
                    && negated.stream().noneMatch(low -> low.equals("not") || low.equals("never"))
                    && Stems.isPast(lows.get(i))
                    && stem.key().equals(verb)
                    && !stem.flipped()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAboutTheSame(Sentence charge, String verb, Denial denial) {
        var about = stemsByDocument.getOrDefault(denial.document.path(), Map.of());
        return charge.gist.stems().entrySet().stream()
                .filter(e -> e.getValue().kind() == Kind.WORD && !e.getValue().verb())
                .anyMatch(e ->
                        !e.getKey().equals(verb) && about.getOrDefault(e.getKey(), 0) >= ABOUT);
    }

    private static long when(Sentence sentence) {
        var published = sentence.document.published();
        return published == null ? Long.MAX_VALUE : published.value().from().getEpochSecond();
    }
}
