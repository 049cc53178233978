// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;
import org.firsthand.model.Change;
import org.firsthand.model.Claim;
import org.firsthand.model.Span;
import org.firsthand.text.Clocks;
import org.firsthand.text.Key;
import org.firsthand.text.Likeness;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Parts the statements of one claim into variants that differ in a number, a name, a negation or a
/// modality.
final class Variants {
    /// The changes that matter, the gravest first: a variant is named after its gravest change.
    private static final List<Change.Kind> GRAVITY =
            List.of(
                    Change.Kind.NEGATION,
                    Change.Kind.NUMBER,
                    Change.Kind.NAME,
                    Change.Kind.MODALITY);

    /// Below this likeness two wordings are compared by no word: everything would be a change.
    private static final double COMPARABLE = 0.75;

    private static final int MOST_WORDS = 4;

    /// Likeness of two words, one of which may be the other with wrong letters.
    private static final double NEARLY = 0.3;

    private static final int SEVERAL = 2;
    private static final String OPENING = "\"“„«";
    private static final String CLOSING = "\"”“»";

    private static final String OTHER_WORDS = "other words: ";

    private static final String ASIDE = "another end";

    /// How the signature of a variant ends that has another day or another time of day.
    static final String DATE = " " + Gists.DATE;

    private final Topic topic;
    private final Mention representative;
    private final Map<String, Integer> frequency;
    private final Map<String, List<Mention>> groups = new LinkedHashMap<>();
    private final Map<String, Change.Kind> differs = new LinkedHashMap<>();

    /// Mentions that differ from the claim's own wording in the same way.
    ///
    /// @param signature what differs, as text
    /// @param differs the gravest change; null where nothing that matters differs
    /// @param sameWording whether they have the wording of the claim but for that
    /// @param weighs whether they only weigh against the claim and do not deny it
    record Variant(
            String signature,
            Change.@Nullable Kind differs,
            boolean sameWording,
            boolean weighs,
            List<Mention> mentions) {}

    Variants(Topic topic, Map<String, Integer> frequency) {
        this.topic = topic;
        this.representative = topic.representative();
        this.frequency = frequency;
        groups.put("", new ArrayList<>());
        for (var mention : topic.members()) {
            groups.computeIfAbsent(signature(mention), x -> new ArrayList<>()).add(mention);
        }
        dropReadingErrors();
    }

    /// A variant that one badly scanned copy alone has is no variant.
    private void dropReadingErrors() {
        var main = groups.getOrDefault("", List.of());
        for (var signature : List.copyOf(groups.keySet())) {
            var mentions = groups.getOrDefault(signature, List.of());
            if (!signature.isEmpty()
                    && mentions.size() == 1
                    && isBadlyScanned(mentions.getFirst())) {
                main.addAll(mentions);
                groups.remove(signature);
            }
        }
        main.sort(null);
    }

    /// Whether words are nearly those of the representative in several places, as scanning makes
    /// them.
    private boolean isBadlyScanned(Mention mention) {
        var a = side(representative);
        var b = side(mention);
        return Wording.changes(a, b).stream()
                        .filter(change -> change.a().length() > 0 && change.b().length() > 0)
                        .filter(change ->
                                Likeness.of(a.text(), change.a())
                                                .to(Likeness.of(b.text(), change.b()))
                                        >= NEARLY)
                        .count()
                >= SEVERAL;
    }

    /// The wording that stands for the claim.
    String text() {
        return Words.oneLine(withoutLoneQuote(representative.text()));
    }

    /// A sentence out of a longer quotation, without the mark that opens or closes only that.
    private static String withoutLoneQuote(String text) {
        if (OPENING.indexOf(text.charAt(0)) >= 0 && !holdsAny(text.substring(1), CLOSING)) {
            return text.substring(1);
        }
        int last = text.length() - 1;
        return CLOSING.indexOf(text.charAt(last)) >= 0
                        && !holdsAny(text.substring(0, last), OPENING)
                ? text.substring(0, last)
                : text;
    }

    private static boolean holdsAny(String text, String marks) {
        return text.chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }

    /// All variants, the one of the claim's own wording first.
    List<Claim.Variant> all() {
        var variants = new ArrayList<Claim.Variant>();
        groups.forEach((signature, mentions) -> {
            var ids = new TreeSet<String>();
            mentions.forEach(m -> ids.add(m.statement().id()));
            var text = signature.isEmpty() ? text() : Words.oneLine(mentions.getFirst().text());
            variants.add(
                    new Claim.Variant(
                            text,
                            List.copyOf(ids),
                            differs.get(signature),
                            signature.endsWith(ASIDE)));
        });
        return variants;
    }

    /// The mentions that say what the claim's own wording says.
    List<Mention> main() {
        return groups.getOrDefault("", List.of());
    }

    /// All mentions, those of the claim's own wording first.
    List<Mention> mentions() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /// The variants other than the claim's own wording.
    List<Variant> others() {
        var others = new ArrayList<Variant>();
        groups.forEach((signature, mentions) -> {
            if (!signature.isEmpty()) {
                others.add(
                        new Variant(
                                signature,
                                differs.get(signature),
                                !signature.startsWith(OTHER_WORDS),
                                signature.endsWith(ASIDE),
                                List.copyOf(mentions)));
            }
        });
        return others;
    }

    /// What makes a mention differ from the representative, as text; empty when nothing that
    /// matters does.
    private String signature(Mention mention) {
        var relation = topic.relation(mention);
        if (relation != Relation.SAME) {
            return otherWords(mention, relation);
        }
        var model = topic.model(mention);
        if (mention.said().likeness().to(model.said().likeness()) < COMPARABLE) {
            return "";
        }
        var signature = new StringBuilder();
        var a = side(model);
        var b = side(mention);
        Change.Kind gravest = null;
        boolean timed = false;
        for (var change : Wording.changes(a, b)) {
            var clocks = clocks(change, a, b);
            if (clocks.size() == 2 && clocks.getFirst().agrees(clocks.getLast())) {
                continue;
            }
            timed |= clocks.size() == 2;
            if (GRAVITY.contains(change.kind())
                    && isSmall(change, a, b)
                    && !isScanningError(change, a, b)) {
                gravest =
                        gravest == null || GRAVITY.indexOf(change.kind()) < GRAVITY.indexOf(gravest)
                                ? change.kind()
                                : gravest;
                signature
                        .append(change.kind())
                        .append(' ')
                        .append(Key.of(change.a().of(a.text())))
                        .append('>')
                        .append(Key.of(change.b().of(b.text())))
                        .append(';');
            }
        }
        signature.append(timed && gravest == Change.Kind.NUMBER ? DATE : "");
        if (gravest != null) {
            differs.putIfAbsent(signature.toString(), gravest);
        }
        return signature.toString();
    }

    /// The times of day that both sides of a change give; fewer than two where one gives none.
    private static List<Clocks.Clock> clocks(Change change, Wording.Side a, Wording.Side b) {
        if (change.kind() != Change.Kind.NUMBER) {
            return List.of();
        }
        var clocks = new ArrayList<Clocks.Clock>();
        Clocks.of(a.text()).stream()
                .filter(c -> c.span().overlap(change.a()) > 0)
                .findFirst()
                .ifPresent(clocks::add);
        Clocks.of(b.text()).stream()
                .filter(c -> c.span().overlap(change.b()) > 0)
                .findFirst()
                .ifPresent(clocks::add);
        return clocks;
    }

    /// What makes a mention in other words differ.
    private String otherWords(Mention mention, Relation relation) {
        var amount =
                relation == Relation.NEGATED
                        ? null
                        : SameThing.differing(
                                mention.said().gist().amounts(),
                                topic.gists().getFirst().amounts());
        var what = amount == null ? relation.name() : amount.value() + " " + amount.unit();
        boolean aside =
                relation == Relation.NEGATED
                        && (topic.weighs(mention) || deniesAnotherEnd(mention));
        var signature = OTHER_WORDS + (aside ? ASIDE : what);
        differs.putIfAbsent(
                signature,
                relation == Relation.NEGATED ? Change.Kind.NEGATION : Change.Kind.NUMBER);
        return signature;
    }

    /// Whether a mention denies no more than another end of what the claim tells: who did not send
    /// it does not say that it never came.
    private boolean deniesAnotherEnd(Mention mention) {
        var frames = new TreeSet<Integer>();
        var deeds = new TreeSet<String>();
        for (var gist : topic.gists()) {
            deeds.addAll(verbs(gist));
            verbs(gist).stream().map(Frames::of).filter(Objects::nonNull).forEach(frames::add);
        }
        var denials = Gists.of(mention.said().text()).stream().filter(Gist::negated).toList();
        return !denials.isEmpty()
                && denials.stream()
                        .map(Variants::verbs)
                        .allMatch(verbs ->
                                verbs.stream().noneMatch(deeds::contains)
                                        && verbs.stream()
                                                .anyMatch(v ->
                                                        Frames.isGiving(v)
                                                                && frames.contains(Frames.of(v))));
    }

    private static Set<String> verbs(Gist gist) {
        var verbs = new TreeSet<String>();
        gist.stems()
                .forEach((stem, mark) -> {
                    if (mark.verb()) {
                        verbs.add(stem);
                    }
                });
        return verbs;
    }

    /// What is said alone: who says it may differ.
    private static Wording.Side side(Mention mention) {
        var text = mention.said().text();
        return Wording.Side.of(text, new Span(0, text.length()));
    }

    private static boolean isSmall(Change change, Wording.Side a, Wording.Side b) {
        return Words.of(change.a().of(a.text())).size() <= MOST_WORDS
                && Words.of(change.b().of(b.text())).size() <= MOST_WORDS;
    }

    /// The digits with their marks, points as commas: one is often read as the other.
    private static String digits(String words) {
        var digits = new StringBuilder();
        words.replace('.', ',')
                .chars()
                .filter(c -> c >= '0' && c <= '9' || c == ',')
                .forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /// A number that is put in or left out alone, or mixed with letters, a negation that has run
    /// into the next word, and a name that stands nowhere else in the pile, are taken for scanning
    /// errors.
    private boolean isScanningError(Change change, Wording.Side a, Wording.Side b) {
        var left = change.a().of(a.text());
        var right = change.b().of(b.text());
        if (change.kind() == Change.Kind.NUMBER) {
            return !isNumber(left)
                    || !isNumber(right)
                    || digits(left).equals(digits(right)) && !digits(left).isEmpty()
                    || agree(left, right);
        }
        if (change.kind() == Change.Kind.NEGATION) {
            return Likeness.of(a.text(), change.a()).to(Likeness.of(b.text(), change.b()))
                    >= NEARLY;
        }
        return change.kind() == Change.Kind.NAME && (isSingular(left) || isSingular(right));
    }

    /// Whether two stretches give about the same number, at least one of them roughly: `6.2
    /// million` and `more than 6 million`.
    private static boolean agree(String a, String b) {
        var one = Gists.of(a + " things").getFirst().amounts();
        var other = Gists.of(b + " things").getFirst().amounts();
        return one.size() == 1 && other.size() == 1 && one.getFirst().agrees(other.getFirst());
    }

    /// Whether words hold a number, and no digits mixed with letters.
    private static boolean isNumber(String words) {
        var keys = Words.of(words).stream().map(w -> Key.of(w.of(words))).toList();
        return keys.stream().anyMatch(Wording::isNumber)
                && keys.stream()
                        .filter(key -> key.chars().anyMatch(Character::isDigit))
                        .allMatch(key -> key.chars().allMatch(Character::isDigit));
    }

    private boolean isSingular(String words) {
        return Words.of(words).stream()
                .anyMatch(w -> frequency.getOrDefault(Key.of(w.of(words)), 0) <= 1);
    }
}
