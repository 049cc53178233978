// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Moment;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;
import org.firsthand.text.Numerals;
import org.jspecify.annotations.Nullable;

/// Finds the texts and recordings that somebody rests on: `according to the duty log`, `a survey
/// that the board ordered from Holm Marine`, `it said in a statement issued on Thursday`.
///
/// A noun for a text is not enough. It must be told whose or which it is, and it must be used.
final class CitedTexts {
    /// What an outlet calls its own work.
    private static final Set<String> OWN_WORK =
            Set.of("report", "article", "interview", "editorial");

    /// Texts that come in sets, and the words that tell one of a set.
    private static final Set<String> SHEETS = Set.of("sheet", "list", "drawing", "card", "map");

    private static final Set<String> ORDINALS =
            Set.of("first", "second", "third", "fourth", "fifth");

    private static final int NEAR = 12;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final Times times;
    private final Makers makers;
    private final TextUse use;
    private final List<Mention> mentions = new ArrayList<>();

    private CitedTexts(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.times = new Times(scan);
        this.use = new TextUse(scan);
        this.makers = new Makers(piece, use);
    }

    /// A noun phrase for a text.
    ///
    /// @param lemma the kind of text
    /// @param by who made or has it; null where it is not told
    /// @param which other words that tell which text it is
    /// @param names all names and bodies in the phrase
    /// @param used whether somebody rests on it
    /// @param shown whether it is told what stands in it or that it goes round, so that it exists
    ///   though nobody tells whose it is
    private record Mention(
            int from,
            int to,
            String lemma,
            Makers.@Nullable Maker by,
            List<String> which,
            Set<String> names,
            boolean used,
            boolean shown) {
        @Nullable String maker() {
            return by == null ? null : by.word();
        }

        @Nullable String owner() {
            return by == null ? null : by.name();
        }

        String key() {
            var key = new StringBuilder(lemma);
            if (by != null) {
                key.append(' ').append(by.word());
            }
            which.forEach(word -> key.append(' ').append(word));
            return key.toString();
        }

        boolean told() {
            return by != null || !which.isEmpty();
        }
    }

    /// The texts that a part cites, in order.
    static List<Reference> of(Piece piece) {
        var cited = new CitedTexts(piece);
        for (int i = 0; i < cited.scan.size(); i++) {
            var lemma = Texts.lemma(cited.scan.low(i));
            if (lemma != null && cited.phrases.isHead(i) && !piece.isFurniture(i)) {
                var mention = cited.mention(i, lemma);
                if (mention != null) {
                    cited.mentions.add(mention);
                }
            }
        }
        return cited.references();
    }

    /// The mentions that are used and of which it is clear, from themselves or from others of the
    /// part, which text they mean.
    private List<Reference> references() {
        var known = new HashMap<String, List<Mention>>();
        for (var mention : mentions) {
            if (mention.told()) {
                known.computeIfAbsent(mention.lemma(), x -> new ArrayList<>()).add(mention);
            }
        }
        var references = new ArrayList<Reference>();
        int end = -1;
        for (var mention : mentions) {
            var key = mention.used() && mention.from() >= end ? key(mention, known) : null;
            if (key != null) {
                end = mention.to();
                references.add(
                        new Reference(
                                piece.passage(mention.from(), mention.to()),
                                Reference.Kind.DOCUMENT,
                                key,
                                mention.owner()));
            }
        }
        return references;
    }

    /// One key for all mentions of one text: that of the first mention which names the same maker
    /// or, where this one tells nothing, of the only text of its kind.
    private @Nullable String key(Mention mention, Map<String, List<Mention>> known) {
        var same = known.getOrDefault(mention.lemma(), List.of());
        if (!mention.told() && mention.shown() && same.isEmpty()) {
            return mention.lemma();
        }
        if (!mention.told()) {
            var article = scan.low(mention.from());
            if (article.equals("a") || article.equals("an")) {
                return mention.shown() ? mention.lemma() : null;
            }
            return same.stream().map(Mention::key).distinct().count() == 1
                    ? same.getFirst().key()
                    : null;
        }
        int looked = 0;
        for (var other : same) {
            if (other.equals(mention) || looked++ > NEAR) {
                break;
            }
            boolean sameMaker =
                    mention.maker() != null
                            && other.names().contains(mention.maker())
                            && (mention.which().isEmpty() || mention.which().equals(other.which()));
            if (sameMaker) {
                return other.key();
            }
        }
        return mention.key();
    }

    private @Nullable Mention mention(int head, String lemma) {
        int from = phrases.left(head);
        if (!isTold(from, head, lemma)) {
            return null;
        }
        boolean saidIn = use.isSaidIn(from);
        int right = withDate(phrases.right(head));
        int to = saidIn ? beforeThat(head, right) : right;
        int putOut = use.putOut(from, head + 1);
        boolean shown =
                use.isWrittenIn(from)
                        || use.goesRound(to)
                        || use.goesRound(head + 1)
                        || isOneOfSeveral(from, head, lemma);
        var maker = putOut < 0 ? makers.of(from, head, to) : makers.subject(putOut);
        boolean certain =
                shown
                        || saidIn
                        || putOut >= 0 && maker != null
                        || use.speaks(to)
                        || use.speaks(head + 1)
                        || use.isEntered(from, head, lemma);
        boolean loose = Texts.LOOSE.contains(lemma);
        boolean used = certain || isUsed(new Span(from, to), head, loose, maker);
        boolean definite = !scan.low(from).equals("a") && !scan.low(from).equals("an");
        if (maker == null && !shown && (!definite && !certain || loose && !saidIn)) {
            used = false;
        }
        var which = which(head, new Span(from, to), lemma, maker == null ? null : maker.word());
        return new Mention(from, to, lemma, maker, which, names(from, to), used, shown);
    }

    /// Whether something stands on one of several sheets: `the plan on the second sheet`.
    private boolean isOneOfSeveral(int from, int head, String lemma) {
        return ORDINALS.contains(scan.low(head - 1))
                && SHEETS.contains(lemma)
                && scan.low(from).equals("the")
                && Set.of("on", "in").contains(scan.low(from - 1));
    }

    /// Whether the phrase names one text, and not texts of a kind, a title or a time.
    private boolean isTold(int from, int head, String lemma) {
        var first = scan.at(from);
        if (lemma.equals("minutes") && isTime(from, head)) {
            return false;
        }
        boolean plural = scan.low(head).endsWith("s") && !lemma.endsWith("s");
        boolean bare = from == head || !opens(from, head);
        boolean negated = first.is("no") || first.is("any") || first.is("another");
        boolean titled = scan.at(head).capital() && (bare || first.capital() && head > from);
        return !(plural && bare || negated || titled || bare && !first.capital());
    }

    private boolean isUsed(Span phrase, int head, boolean loose, Makers.@Nullable Maker maker) {
        int from = phrase.start();
        int to = phrase.end();
        boolean day = date(head, to) != null;
        boolean dated = day || use.handles(head + 1, to);
        boolean owned =
                TextUse.hasOwner(scan, from, head)
                        || scan.at(from).is("our") && scan.quotation(from) < 0;
        return (!loose || owned || day && scan.at(from).is("the")) && use.handled(from, to)
                || dated && (maker != null || owned)
                || maker != null && use.isMade(head, to);
    }

    /// Whether minutes are a time and no text.
    private boolean isTime(int from, int head) {
        for (int i = from; i < head; i++) {
            if (Numerals.one(Makers.plain(scan.low(i))) != null || scan.low(i).equals("few")) {
                return true;
            }
        }
        return !Set.of("the", "its", "their", "his", "her").contains(scan.low(head - 1))
                && !scan.at(Math.max(0, head - 1)).possessive();
    }

    /// Behind the day of `dated 13 May`.
    private int withDate(int to) {
        boolean dated = scan.low(to - 1).equals("dated") && to < scan.size();
        var time = dated ? times.at(to, piece.published(to), Times.Toward.PAST) : null;
        return time == null ? to : time.to();
    }

    /// Before the `that` behind which the content of what is said begins.
    private int beforeThat(int head, int to) {
        for (int i = head + 1; i < to; i++) {
            if (scan.low(i).equals("that")) {
                return i;
            }
        }
        return to;
    }

    private boolean opens(int from, int head) {
        var low = scan.low(from);
        return Grammar.DETERMINERS.contains(low)
                || low.equals("that")
                || TextUse.hasOwner(scan, from, head);
    }

    private Set<String> names(int from, int to) {
        var names = new TreeSet<String>();
        for (int i = from; i < to; i++) {
            boolean capital = scan.at(i).capital() && scan.at(i).word() && i > from;
            if (Texts.BODIES.contains(Makers.plain(scan.low(i))) || capital) {
                names.add(Makers.plain(scan.low(i)));
            }
        }
        return names;
    }

    /// What else tells which text it is: `duty` in a duty log, the day of a statement, what a
    /// recording is of where nobody is known to have made it.
    private List<String> which(int head, Span phrase, String lemma, @Nullable String maker) {
        int from = phrase.start();
        int to = phrase.end();
        boolean unmade = maker == null;
        var which = new ArrayList<String>();
        for (int i = from; i < head; i++) {
            var low = scan.low(i);
            boolean plain =
                    !(SHEETS.contains(lemma) && ORDINALS.contains(low))
                            && (!scan.at(i).word()
                                    || scan.at(i).capital() && !unmade
                                    || Grammar.DETERMINERS.contains(low)
                                    || Phrases.OWNERS.contains(low)
                                    || TextWords.PLAIN.contains(low)
                                    || scan.at(i).number()
                                    || low.endsWith("ed")
                                    || Numerals.one(low) != null
                                    || Grammar.adverb(low)
                                    || Grammar.time(low)
                                    || TextUse.hasOwner(scan, i, head) && !low.endsWith("s'")
                                    || low.equals("that"));
            if (!plain && !Makers.plain(low).equals(maker)) {
                which.add(Makers.plain(low));
            }
        }
        boolean nothing = unmade && which.isEmpty();
        if (nothing) {
            addSubject(which, head, to);
        }
        boolean own = OWN_WORK.contains(lemma) && scan.low(from).equals("our");
        var day = own || Texts.DATED.contains(lemma) ? date(head, to) : null;
        if (day != null) {
            which.add(day.value());
        }
        return which;
    }

    /// What the text is of or on, as one noun.
    private void addSubject(List<String> which, int head, int to) {
        for (int i = head + 1; i + 1 < to; i++) {
            if (Set.of("of", "on", "at", "about").contains(scan.low(i))) {
                int last = phrases.lastNoun(i + 1, to);
                boolean place = last >= 0 && scan.at(last).capital();
                boolean nowhere =
                        scan.low(i).equals("at")
                                && !place
                                && !Texts.OCCASIONS.contains(scan.low(last));
                if (nowhere || TextWords.STUFF.contains(scan.low(last))) {
                    return;
                }
                for (int k = i + 1; k < last; k++) {
                    if (Texts.BODIES.contains(Makers.plain(scan.low(k)))) {
                        which.add(Makers.plain(scan.low(k)));
                        return;
                    }
                }
                boolean time =
                        last >= 0
                                && (Grammar.time(scan.low(last)) || Times.month(scan.at(last)) > 0);
                if (last >= 0 && !time) {
                    which.add(Makers.plain(scan.low(last)));
                    return;
                }
            }
        }
    }

    /// The day that the phrase gives, or the day of the saying right behind it.
    private @Nullable Moment date(int head, int to) {
        for (int i = head + 1; i < Math.min(to, scan.sentence(head).end()); i++) {
            var time = times.at(i, piece.published(head), Times.Toward.PAST);
            if (time != null && time.moment() != null) {
                return time.moment().precision() == Moment.Precision.DAY ? time.moment() : null;
            }
        }
        return null;
    }
}
