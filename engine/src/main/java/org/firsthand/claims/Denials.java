// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
/// The verb must be one that few of the documents use, and the document that denies must speak of
/// what the charge is about.
final class Denials {
    private static final double LIKELY = 0.5;

    /// A verb that more than one in so many documents uses tells too little.
    private static final int RARE = 8;

    private static final int FEWEST_RARE = 3;

    /// Sentences of a document that speak of something if it is about that.
    private static final int ABOUT = 2;

    private static final Set<String> DONE = Set.of("has", "have", "had", "was", "were", "been");

    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Set<String>> documentsByVerb = new HashMap<>();
    private final Map<String, Map<String, Integer>> stemsByDocument = new HashMap<>();

    private record Sentence(
            Document document, Passage passage, @Nullable Mention mention, List<Gist> gists) {
        String text() {
            return document.quote(passage);
        }
    }

    private Denials(Mentions mentions) {
        mentions.all()
                .forEach(m ->
                        add(new Sentence(
                                m.document(), m.passage(), m, Gists.of(m.text()))));
        mentions.loose()
                .forEach(l -> add(new Sentence(l.document(), l.passage(), null, Gists.of(l.text()))));
    }

    private void add(Sentence sentence) {
        sentences.add(sentence);
        var path = sentence.document.path();
        var own = stemsByDocument.computeIfAbsent(path, x -> new HashMap<>());
        sentence.gists.getFirst().stems().forEach((stem, mark) -> {
            own.merge(stem, 1, Integer::sum);
            if (mark.verb()) {
                documentsByVerb.computeIfAbsent(stem, x -> new TreeSet<>()).add(path);
            }
        });
    }

    /// The charges of a pile that are denied in other words, each with the first denial of it.
    static List<Dispute> disputes(Mentions mentions) {
        var denials = new Denials(mentions);
        var denied = new TreeMap<String, Sentence>();
        denials.sentences.stream()
                .sorted(Comparator.comparing(Denials::when).thenComparing(Sentence::passage))
                .forEach(s -> denials.denied(s).forEach(verb -> denied.putIfAbsent(verb, s)));
        var disputes = new ArrayList<Dispute>();
        denied.forEach((verb, denial) -> {
            var charge = denials.charge(verb, denial);
            if (charge != null) {
                disputes.add(
                        new Dispute(
                                Conflict.Kind.DENIAL,
                                charge.passage,
                                place(denial, verb),
                                null,
                                LIKELY));
            }
        });
        return disputes;
    }

    /// The rare verbs that clauses of a sentence deny, and that are all these clauses tell.
    private List<String> denied(Sentence sentence) {
        var verbs = new ArrayList<String>();
        for (var gist : sentence.gists) {
            var told =
                    gist.stems().entrySet().stream()
                            .filter(e -> e.getValue().kind() != Kind.LIGHT)
                            .toList();
            boolean verb =
                    told.size() == 1
                            && told.getFirst().getValue().verb()
                            && told.getFirst().getValue().kind() == Kind.WORD;
            if (verb && gist.negated() && isDone(sentence) && isRare(told.getFirst().getKey())) {
                verbs.add(told.getFirst().getKey());
            }
        }
        return verbs;
    }

    private boolean isRare(String verb) {
        int using = documentsByVerb.getOrDefault(verb, Set.of()).size();
        return using > 1 && using <= Math.max(FEWEST_RARE, stemsByDocument.size() / RARE);
    }

    /// The first sentence in which a source says that it was done, of something that the document of
    /// the denial is about; null where none does.
    private @Nullable Sentence charge(String verb, Sentence denial) {
        return sentences.stream()
                .filter(s -> isCharge(s, verb))
                .filter(s -> !s.document.publisher().equals(denial.document.publisher()))
                .filter(s -> isAboutTheSame(s, verb, denial))
                .min(Comparator.comparing(Denials::when).thenComparing(Sentence::passage))
                .orElse(null);
    }

    private static boolean isCharge(Sentence sentence, String verb) {
        var mention = sentence.mention;
        return mention != null
                && mention.statement().sourceName() != null
                && mention.statement().stance() == Statement.Stance.ASSERTS
                && isDone(sentence)
                && sentence.gists.stream()
                        .anyMatch(g ->
                                !g.negated()
                                        && g.stems().get(verb) instanceof Gist.Mark mark
                                        && mark.verb()
                                        && !mark.flipped());
    }

    private boolean isAboutTheSame(Sentence charge, String verb, Sentence denial) {
        var about = stemsByDocument.getOrDefault(denial.document.path(), Map.of());
        return charge.gists.getFirst().stems().entrySet().stream()
                .filter(e -> e.getValue().kind() == Kind.WORD && !e.getValue().verb())
                .anyMatch(e ->
                        !e.getKey().equals(verb) && about.getOrDefault(e.getKey(), 0) >= ABOUT);
    }

    /// The sentence of a denial; only its head, where what somebody says in it begins behind.
    private static Passage place(Sentence denial, String verb) {
        var whole = denial.passage;
        if (denial.mention == null) {
            return whole;
        }
        int start = denial.mention.statement().content().getFirst().start();
        var text = denial.text();
        int comma = text.lastIndexOf(',', Math.max(0, start - whole.span().start()));
        var head = text.substring(0, Math.max(0, comma));
        boolean denied =
                Gists.of(head).getFirst() instanceof Gist gist
                        && gist.negated()
                        && gist.stems().containsKey(verb);
        return denied
                ? new Passage(
                        whole.path(),
                        whole.part(),
                        new Span(whole.span().start(), whole.span().start() + comma))
                : whole;
    }

    /// Whether it tells of what has been done.
    private static boolean isDone(Sentence sentence) {
        var text = sentence.text();
        return Words.of(text).stream().anyMatch(w -> DONE.contains(w.of(text)));
    }

    private static long when(Sentence sentence) {
        var published = sentence.document.published();
        return published == null
                ? Long.MAX_VALUE
                : published.value().from().getEpochSecond();
    }
}
