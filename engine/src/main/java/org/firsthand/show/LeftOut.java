// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.model.Answer;
import org.firsthand.model.Document;
import org.firsthand.model.Omission;
import org.firsthand.model.Omission.Matter;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Caveats;
import org.firsthand.text.Key;
import org.firsthand.text.Names;
import org.firsthand.text.Sentences;
import org.firsthand.text.Wording;

/// A passage that several documents left out of what they took, though it matters.
///
/// @param passage where it stands
/// @param core its first sentence that takes a claim back; the passage where none does
/// @param by the paths of the documents that lack it, sorted
/// @param certain those of `by` that surely came out after it was known
/// @param weight what it holds: the less, the graver
/// @param kept those of `by` that print what the passage bears on, sorted: who reads only these is
///   misled
/// @param outlets those that print the claim which the passage makes, most of several; 0 where it
///   makes none
record LeftOut(
        Passage passage,
        Passage core,
        List<Matter> matters,
        List<String> by,
        Set<String> certain,
        List<String> kept,
        Weight weight,
        int outlets)
        implements Comparable<LeftOut> {
    /// How much a reader misses, the gravest first.
    enum Weight {
        /// A denial, a condition, or that a source is not named.
        TAKES_BACK,
        /// A quotation, a number or a limit of what a claim says.
        BEARS_ON,
        OTHER,
        /// Nothing but that somebody gave no answer.
        SILENCE
    }

    private static final int MOST_COMPARED = 400;
    private static final double SAME = 0.9;

    /// Characters before a sentence on a recording in which stands what it bears on.
    private static final int SPOKEN_BEFORE = 400;

    private static final Set<Matter> BEARING =
            EnumSet.of(Matter.CAVEAT, Matter.QUOTATION, Matter.NUMBER);
    private static final Set<String> UNNAMED = Set.of("anonymity", "anonymous", "unnamed");

    /// First what takes a claim back that is printed without it, then what else takes a claim back,
    /// last that somebody gave no answer; of equal weight what most left out of the most widely
    /// printed claim.
    static final Comparator<LeftOut> WEIGHTIEST =
            Comparator.comparing((LeftOut l) -> l.weight() == Weight.SILENCE)
                    .thenComparing(l -> !l.misleads())
                    .thenComparing(LeftOut::weight)
                    .thenComparingInt(l -> -Math.max(1, l.outlets()) * l.by().size())
                    .thenComparing(LeftOut::passage);

    @Override
    public int compareTo(LeftOut other) {
        return WEIGHTIEST.compare(this, other);
    }

    /// Judged sentence by sentence: what one takes back another does not.
    private static Weight weighed(Set<Matter> matters, List<List<String>> sentences, int outlets) {
        if (sentences.stream().anyMatch(LeftOut::takesBack)) {
            return Weight.TAKES_BACK;
        }
        if (sentences.stream().allMatch(Caveats::isSilence)) {
            return Weight.SILENCE;
        }
        boolean bears = matters.stream().anyMatch(BEARING::contains);
        return bears && outlets > 0 ? Weight.BEARS_ON : Weight.OTHER;
    }

    /// Whether documents print the claim and not what takes it back.
    boolean misleads() {
        return weight == Weight.TAKES_BACK && !kept.isEmpty();
    }

    private static boolean takesBack(List<String> words) {
        return Caveats.denies(words)
                || Caveats.limits(words)
                || words.stream().anyMatch(UNNAMED::contains);
    }

    /// The passages left out of what documents took from each parent, by its path.
    ///
    /// What was cut from a document as a whole is told by its smallest pieces that some document
    /// left out by itself, so that one sentence counts for everybody who lacks it.
    static Map<String, List<LeftOut>> byParent(Answer answer, Lookup lookup) {
        var claims = new Claimed(answer, lookup);
        var byParent = new TreeMap<String, List<Omission>>();
        for (var omission : answer.collation().omissions()) {
            if (!omission.matters().isEmpty()
                    && omission.when() != Omission.When.BEFORE
                    && omission.where() != Omission.Where.NOT_CAPTURED) {
                byParent.computeIfAbsent(omission.from().path(), k -> new ArrayList<>())
                        .add(omission);
            }
        }
        var result = new TreeMap<String, List<LeftOut>>();
        byParent.forEach((parent, all) -> result.put(parent, of(all, claims)));
        return result;
    }

    private static List<LeftOut> of(List<Omission> omissions, Claimed claims) {
        var shortest =
                omissions.stream()
                        .sorted(
                                Comparator.<Omission>comparingInt(o -> o.from().span().length())
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST_COMPARED)
                        .toList();
        var all = new ArrayList<LeftOut>();
        for (var omission : shortest) {
            var told = EnumSet.noneOf(Matter.class);
            all.stream()
                    .filter(l -> holds(omission.from(), l.passage()))
                    .forEach(l -> told.addAll(l.matters()));
            if (!told.containsAll(omission.matters())) {
                all.add(of(omission, omissions, claims));
            }
        }
        all.sort(WEIGHTIEST);
        return all;
    }

    /// The same words left out of several texts on their way are one, and stand where they stood
    /// first; the weightiest first.
    static List<LeftOut> merged(Collection<List<LeftOut>> byParent, Lookup lookup) {
        var same = new LinkedHashMap<String, LeftOut>();
        var all = byParent.stream().flatMap(List::stream).toList();
        lookup.inOrder(all, LeftOut::passage)
                .forEach(l -> same.merge(l.key(lookup), l, LeftOut::with));
        return same.values().stream().sorted(WEIGHTIEST).toList();
    }

    /// What takes a claim back is known by that sentence, however much was cut with it.
    private String key(Lookup lookup) {
        var words = weight == Weight.TAKES_BACK ? core : passage;
        return Key.of(lookup.document(words.path()).quote(words));
    }

    /// The passage from its core on.
    Passage told() {
        return new Passage(
                passage.path(),
                passage.part(),
                new Span(core.span().start(), Math.max(core.span().end(), passage.span().end())));
    }

    private LeftOut with(LeftOut other) {
        var all = new TreeSet<>(by);
        all.addAll(other.by);
        var sure = new TreeSet<>(certain);
        sure.addAll(other.certain);
        var held = new TreeSet<>(matters);
        held.addAll(other.matters);
        var keep = new TreeSet<>(kept);
        keep.addAll(other.kept);
        return new LeftOut(
                passage,
                core,
                List.copyOf(held),
                List.copyOf(all),
                Set.copyOf(sure),
                List.copyOf(keep),
                weight,
                outlets);
    }

    private static LeftOut of(Omission omission, List<Omission> omissions, Claimed claims) {
        var by = new TreeSet<String>();
        var certain = new TreeSet<String>();
        for (var other : omissions) {
            if (holds(other.from(), omission.from())) {
                by.add(other.story().path());
                if (other.when() == Omission.When.AFTER) {
                    certain.add(other.story().path());
                }
            }
        }
        int outlets = claims.outlets(omission.from());
        var sentences = claims.sentences(omission.from());
        var words = sentences.stream().map(claims::words).toList();
        var core =
                sentences.stream()
                        .filter(sentence -> takesBack(claims.words(sentence)))
                        .findFirst()
                        .orElse(omission.from());
        return new LeftOut(
                omission.from(),
                core,
                omission.matters(),
                List.copyOf(by),
                Set.copyOf(certain),
                claims.kept(by, core),
                weighed(Set.copyOf(omission.matters()), words, outlets),
                outlets);
    }

    private static boolean holds(Passage whole, Passage piece) {
        return whole.part().equals(piece.part())
                && whole.span().overlap(piece.span()) >= SAME * piece.span().length();
    }

    /// The claims of an answer by where they are made.
    private static final class Claimed {
        private final Lookup lookup;
        private final Map<String, List<Statement>> byPath = new HashMap<>();
        private final Map<Statement, Integer> outlets = new HashMap<>();
        private final Map<Statement, Set<String>> printedBy = new HashMap<>();

        Claimed(Answer answer, Lookup lookup) {
            this.lookup = lookup;
            for (var finding : answer.findings()) {
                lookup.claim(finding.claim())
                        .ifPresent(claim ->
                                add(lookup.statements(claim.statements()), finding.outlets()));
            }
        }

        private void add(List<Statement> claim, int number) {
            var paths = new TreeSet<String>();
            claim.forEach(s -> paths.add(s.path()));
            for (var statement : claim) {
                byPath.computeIfAbsent(statement.path(), x -> new ArrayList<>()).add(statement);
                outlets.merge(statement, number, Math::max);
                printedBy.computeIfAbsent(statement, x -> new TreeSet<>()).addAll(paths);
            }
        }

        /// Who of some documents prints the claim of a sentence, or of what stands right before it:
        /// on a recording a few voices before, on a page in its paragraph. What an outlet says of
        /// itself, such as that it has not seen a contract, bears on all that it says before.
        List<String> kept(Set<String> by, Passage core) {
            var document = lookup.document(core.path());
            var text = document.text(core.part());
            int start = core.span().start();
            int paragraph = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
            int from =
                    document.kind() == Document.Kind.TRANSCRIPT
                            ? Math.max(0, start - SPOKEN_BEFORE)
                            : Math.min(paragraph, start);
            boolean ofItself =
                    document.outlet() != null
                            && Names.standsIn(document.quote(core), document.publisher());
            var around =
                    new Passage(
                            core.path(),
                            core.part(),
                            new Span(ofItself ? 0 : from, core.span().end()));
            var kept = new TreeSet<String>();
            byPath.getOrDefault(core.path(), List.of()).stream()
                    .filter(s -> s.passage().touches(around))
                    .forEach(s -> kept.addAll(printedBy.getOrDefault(s, Set.of())));
            kept.retainAll(by);
            return List.copyOf(kept);
        }

        int outlets(Passage passage) {
            return byPath.getOrDefault(passage.path(), List.of()).stream()
                    .filter(s -> s.passage().touches(passage))
                    .mapToInt(s -> outlets.getOrDefault(s, 0))
                    .max()
                    .orElse(0);
        }

        List<Passage> sentences(Passage passage) {
            var text = lookup.document(passage.path()).text(passage.part());
            var span = passage.span();
            return Sentences.of(text, span.start(), span.end()).stream()
                    .map(sentence ->
                            new Passage(
                                    passage.path(), passage.part(), withoutMark(sentence, text)))
                    .toList();
        }

        /// Without the mark of a list before it.
        private static Span withoutMark(Span sentence, String text) {
            int from = sentence.start();
            boolean mark =
                    sentence.length() > 2
                            && "-*\u2022\u2013\u2014".indexOf(text.charAt(from)) >= 0
                            && text.charAt(from + 1) == ' ';
            return mark ? new Span(from + 2, sentence.end()) : sentence;
        }

        List<String> words(Passage sentence) {
            var text = lookup.document(sentence.path()).text(sentence.part());
            return Wording.Side.of(text, sentence.span()).keys();
        }
    }
}
