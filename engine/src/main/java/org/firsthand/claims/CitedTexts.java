// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.model.Moment;
import org.firsthand.model.Reference;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds the texts and recordings that somebody rests on: `according to the duty log`, `a survey
/// that the board ordered from Holm Marine`, `it said in a statement issued on Thursday`.
///
/// A noun for a text is not enough. It must be told whose or which it is, and it must be used: it
/// says something, or somebody has it, shows it, asks for it or keeps it back.
final class CitedTexts {
    /// Verbs that make a text speak when they follow it.
    private static final Set<String> SPEAKS =
            Set.of(
                    "says",
                    "said",
                    "shows",
                    "showed",
                    "found",
                    "finds",
                    "lists",
                    "listed",
                    "reads",
                    "records",
                    "recorded",
                    "describes",
                    "described",
                    "notes",
                    "noted",
                    "gives",
                    "gave",
                    "names",
                    "named",
                    "adds",
                    "added",
                    "concludes",
                    "concluded",
                    "states",
                    "stated",
                    "has",
                    "puts",
                    "put",
                    "suggests",
                    "suggested",
                    "indicates",
                    "indicated",
                    "reveals",
                    "revealed",
                    "confirms",
                    "confirmed",
                    "warned",
                    "warns",
                    "estimates",
                    "estimated",
                    "contains",
                    "begins",
                    "mentions",
                    "claims",
                    "points");

    /// Words near a text that tell that somebody has it, shows it or keeps it back.
    private static final Set<String> HANDLED =
            Set.of(
                    "shown",
                    "showed",
                    "show",
                    "seen",
                    "see",
                    "published",
                    "publish",
                    "released",
                    "release",
                    "obtained",
                    "read",
                    "refused",
                    "declined",
                    "withheld",
                    "copy",
                    "extract",
                    "requested",
                    "leaked",
                    "reviewed",
                    "examined",
                    "stamped",
                    "dated",
                    "brought",
                    "disclosed",
                    "quoted",
                    "quotes",
                    "citing",
                    "cited",
                    "cites",
                    "heard",
                    "hear",
                    "listened",
                    "examine",
                    "asked",
                    "files",
                    "missing");

    /// Verbs by which somebody says something in a text: `wrote in a letter`.
    private static final Set<String> IN = Set.of("in", "through", "by", "from", "on", "to");

    /// Words that tell nothing about which text it is.
    private static final Set<String> PLAIN =
            Set.of(
                    "new",
                    "recent",
                    "unsigned",
                    "signed",
                    "written",
                    "full",
                    "whole",
                    "long",
                    "short",
                    "same",
                    "own",
                    "first",
                    "second",
                    "last",
                    "latest",
                    "official",
                    "provisional",
                    "secret",
                    "leaked",
                    "earlier",
                    "later",
                    "previous",
                    "brief",
                    "joint",
                    "public",
                    "private",
                    "confidential",
                    "internal",
                    "original",
                    "preliminary",
                    "final",
                    "detailed",
                    "special",
                    "further",
                    "separate",
                    "entire",
                    "complete",
                    "short-lived",
                    "handwritten",
                    "anonymous",
                    "sworn",
                    "famous",
                    "old",
                    "following",
                    "other",
                    "one",
                    "single",
                    "late",
                    "next",
                    "annual",
                    "unofficial",
                    "authentic",
                    "alleged",
                    "said",
                    "such",
                    "current",
                    "printed",
                    "press",
                    "prepared",
                    "formal",
                    "informal",
                    "sealed",
                    "open",
                    "undated",
                    "lengthy");

    private static final Set<String> FIRMS =
            Set.of(
                    "marine",
                    "hotels",
                    "lines",
                    "shipping",
                    "group",
                    "ltd",
                    "limited",
                    "inc",
                    "corp",
                    "gmbh",
                    "partners",
                    "associates",
                    "consulting",
                    "engineering",
                    "media",
                    "holdings",
                    "brothers",
                    "sons",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "miss",
                    "sir",
                    "mutual");
    private static final int NEAR = 12;

    private final Piece piece;
    private final Scan scan;
    private final Phrases phrases;
    private final Times times;
    private final List<Mention> mentions = new ArrayList<>();

    private CitedTexts(Piece piece) {
        this.piece = piece;
        this.scan = piece.scan();
        this.phrases = new Phrases(scan);
        this.times = new Times(scan);
    }

    /// A noun phrase for a text.
    ///
    /// @param lemma the kind of text
    /// @param maker who made or has it, in one word; null where it is not told
    /// @param which other words that tell which text it is
    /// @param names all names and bodies in the phrase
    /// @param used whether somebody rests on it
    private record Mention(
            int from,
            int to,
            String lemma,
            @Nullable String maker,
            List<String> which,
            Set<String> names,
            boolean used) {
        String key() {
            var key = new StringBuilder(lemma);
            if (maker != null) {
                key.append(' ').append(maker);
            }
            which.forEach(word -> key.append(' ').append(word));
            return key.toString();
        }

        boolean told() {
            return maker != null || !which.isEmpty();
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
                                key));
            }
        }
        return references;
    }

    /// One key for all mentions of one text: that of the first mention which names the same maker
    /// or, where this one tells nothing, of the only text of its kind.
    private @Nullable String key(Mention mention, Map<String, List<Mention>> known) {
        var same = known.getOrDefault(mention.lemma(), List.of());
        if (!mention.told()) {
            var article = scan.low(mention.from());
            if (article.equals("a") || article.equals("an")) {
                return null;
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
        boolean saidIn = isSaidIn(from);
        int to = saidIn ? beforeThat(head, phrases.right(head)) : phrases.right(head);
        var first = scan.at(from);
        if (lemma.equals("minutes") && isTime(from, head)) {
            return null;
        }
        boolean plural = scan.low(head).endsWith("s") && !lemma.endsWith("s");
        boolean bare = from == head || !opens(from, head);
        boolean negated = first.is("no") || first.is("any") || first.is("another");
        boolean titled = scan.at(head).capital() && (bare || first.capital() && head > from);
        if (plural && bare || negated || titled || bare && !first.capital()) {
            return null;
        }
        boolean certain = saidIn || speaks(to) || speaks(head + 1) || isEntered(from, head, lemma);
        boolean loose = Texts.LOOSE.contains(lemma);
        var maker = maker(from, head, to);
        boolean definite = !first.is("a") && !first.is("an");
        boolean dated = date(head, to) != null || handles(head + 1, to);
        boolean owned = hasOwner(from, head) || first.is("our") && scan.quotation(from) < 0;
        boolean used =
                certain
                        || (!loose || owned) && handled(from, to)
                        || dated && (maker != null || owned);
        used |= maker != null && isMade(head, to);
        if (!definite && maker == null && !certain) {
            used = false;
        }
        if (loose && maker == null && !saidIn) {
            used = false;
        }
        var which = which(head, new Span(from, to), lemma, maker);
        return new Mention(from, to, lemma, maker, which, names(from, to), used);
    }

    /// Whether minutes are a time and no text.
    private boolean isTime(int from, int head) {
        for (int i = from; i < head; i++) {
            if (Figure.plain(bare(i)) != null || scan.low(i).equals("few")) {
                return true;
            }
        }
        return !Set.of("the", "its", "their", "his", "her").contains(scan.low(head - 1))
                && !scan.at(Math.max(0, head - 1)).possessive();
    }

    /// Whether something stands in a book that somebody keeps: `an entry in the trust's register`.
    private boolean isEntered(int from, int head, String lemma) {
        return Set.of("register", "log", "ledger", "diary").contains(lemma)
                && scan.low(from - 1).equals("in")
                && hasOwner(from, head);
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
        return Grammar.DETERMINERS.contains(low) || low.equals("that") || hasOwner(from, head);
    }

    private boolean hasOwner(int from, int head) {
        for (int i = from; i < head; i++) {
            if (scan.at(i).possessive() && scan.at(i).word()) {
                return true;
            }
        }
        return false;
    }

    /// Whether `according to`, or words such as `said in`, lead to the phrase.
    private boolean isSaidIn(int from) {
        if (scan.low(from - 1).equals("to") && scan.low(from - 2).equals("according")) {
            return true;
        }
        if (!IN.contains(scan.low(from - 1))) {
            return false;
        }
        int first = Math.max(scan.sentence(from).start(), from - 4);
        for (int i = from - 2; i >= first; i--) {
            var use = Verbs.of(scan.low(i));
            boolean says =
                    use != null && use.kind() != Verbs.Kind.OPINE && use.kind() != Verbs.Kind.THINK;
            if (says && !Verbs.alsoNoun(scan.low(i))) {
                return true;
            }
            if (scan.low(i).equals(",") || scan.low(i).equals(";")) {
                return false;
            }
        }
        return false;
    }

    /// Whether the text is made to say something by the verb at a token.
    private boolean speaks(int to) {
        int i = to;
        while (Grammar.adverb(scan.low(i)) || Grammar.time(scan.low(i))) {
            i++;
        }
        var low = scan.low(i);
        if (!SPEAKS.contains(low)) {
            return false;
        }
        var next = scan.low(i + 1);
        boolean perfect =
                low.equals("has")
                        && (next.endsWith("ed")
                                || Grammar.AUXILIARIES.contains(next)
                                || Grammar.adverb(next)
                                || next.equals("to"));
        return !perfect;
    }

    /// Whether words around the phrase tell that somebody has, shows or keeps the text.
    private boolean handled(int from, int to) {
        var sentence = scan.sentence(from);
        return handles(Math.max(sentence.start(), from - 4), from)
                || handles(to, Math.min(sentence.end(), to + 5))
                || isNotPart(to);
    }

    private boolean handles(int from, int to) {
        for (int i = from; i < to; i++) {
            if (HANDLED.contains(scan.low(i))) {
                return true;
            }
        }
        return false;
    }

    /// `... is not part of the log`, `... is not in the files`.
    private boolean isNotPart(int to) {
        for (int i = to; i < Math.min(scan.sentence(to - 1).end(), to + NEAR); i++) {
            if (scan.low(i).equals("not")) {
                var next = scan.low(i + 1);
                return next.equals("part") || next.equals("in") || next.equals("among");
            }
        }
        return false;
    }

    /// Whether the phrase tells how the text came about.
    private boolean isMade(int head, int to) {
        for (int i = head + 1; i < to; i++) {
            var low = scan.low(i);
            if (Phrases.MADE.contains(low) && !low.equals("calling") && !low.equals("put")) {
                return true;
            }
        }
        return false;
    }

    /// Who made the text or has it, in one lower-case word: behind `by` or `from`, the owner, or
    /// the one who speaks in it.
    private @Nullable String maker(int from, int head, int to) {
        var by = behind(head, to, "by");
        if (by == null) {
            by = behind(head, to, "from");
        }
        if (by == null && Grammar.clauseMark(scan.low(to)) && scan.low(to).equals(",")) {
            by = behindMade(to + 1);
        }
        if (by == null) {
            by = owner(from, head);
        }
        if (by == null && isSaidIn(from) && !scan.low(from - 2).equals("according")) {
            var statement = piece.saidBefore(from);
            var name = statement == null ? null : statement.sourceName();
            by =
                    name == null || Names.isPronoun(name.toLowerCase(Locale.ROOT))
                            ? null
                            : ofName(name);
        }
        return by;
    }

    private @Nullable String behindMade(int i) {
        int k = Set.of("first", "also").contains(scan.low(i)) ? i + 1 : i;
        boolean made =
                Set.of("prepared", "made", "written", "signed", "drawn").contains(scan.low(k));
        return made ? behind(k, Math.min(scan.sentence(i - 1).end(), k + NEAR), "by") : null;
    }

    private @Nullable String behind(int head, int to, String preposition) {
        for (int i = head + 1; i + 1 < to; i++) {
            if (scan.low(i).equals(preposition)) {
                int last = phrases.lastNoun(i + 1, to);
                return last < 0 ? null : name(i + 1, last + 1);
            }
        }
        return null;
    }

    private @Nullable String owner(int from, int head) {
        for (int i = head - 1; i >= from; i--) {
            if (scan.at(i).possessive() && scan.at(i).word()) {
                return name(from, i + 1);
            }
        }
        var low = scan.low(from);
        if (low.equals("its") || low.equals("their") || low.equals("his") || low.equals("her")) {
            return nearestBody(from);
        }
        var outlet = piece.document().outlet();
        boolean own = low.equals("our") && piece.isBody() && scan.quotation(from) < 0;
        return own && outlet != null ? ofName(outlet.value()) : null;
    }

    /// The last body or name before a token in its sentence.
    private @Nullable String nearestBody(int from) {
        int first = scan.sentence(from).start();
        for (int i = from - 1; i >= first; i--) {
            var low = scan.low(i);
            boolean name =
                    isName(i)
                            && i > first
                            && Times.month(scan.at(i)) == 0
                            && !Set.of("at", "in", "of", "near", "from").contains(scan.low(i - 1));
            if (Texts.BODIES.contains(low) || name) {
                return name(i, i + 1);
            }
        }
        return null;
    }

    /// The word of a name that keys go by: the last body in it, else its last word that is no title
    /// and no word for a firm.
    private @Nullable String name(int from, int to) {
        String best = null;
        for (int i = from; i < to; i++) {
            if (isName(i) || Texts.BODIES.contains(bare(i))) {
                best = better(best, bare(i));
            }
        }
        boolean common =
                best == null && scan.at(to - 1).word() && Grammar.nounLike(scan.at(to - 1));
        boolean counted = common && Figure.plain(bare(to - 1)) != null;
        return common && !Grammar.time(bare(to - 1)) && !counted ? bare(to - 1) : best;
    }

    private static @Nullable String ofName(String name) {
        String best = null;
        for (var word : name.split(" ")) {
            var low = plain(word.toLowerCase(Locale.ROOT));
            if (!low.isEmpty() && !FIRMS.contains(low)) {
                best = better(best, low);
            }
        }
        return best;
    }

    private boolean isName(int i) {
        var low = bare(i);
        return scan.at(i).capital()
                && scan.at(i).word()
                && !FIRMS.contains(low)
                && Grammar.nounLike(scan.at(i))
                && !Grammar.DETERMINERS.contains(low)
                && !Grammar.time(low);
    }

    /// A body tells more than a name, a name more than a common body, and of two of a kind the
    /// later one.
    private static String better(@Nullable String best, String next) {
        return best == null || rank(next) >= rank(best) ? next : best;
    }

    private static int rank(String word) {
        return Texts.COMMON.contains(word) ? 0 : Texts.BODIES.contains(word) ? 2 : 1;
    }

    private String bare(int i) {
        return plain(scan.low(i));
    }

    private static String plain(String low) {
        int end = low.length();
        if (low.endsWith("'s") || low.endsWith("s'") || low.endsWith("’s")) {
            end -= low.endsWith("s'") ? 1 : 2;
        }
        while (end > 0 && !Character.isLetterOrDigit(low.charAt(end - 1))) {
            end--;
        }
        return low.substring(0, end);
    }

    private Set<String> names(int from, int to) {
        var names = new TreeSet<String>();
        for (int i = from; i < to; i++) {
            boolean capital = scan.at(i).capital() && scan.at(i).word() && i > from;
            if (Texts.BODIES.contains(bare(i)) || capital) {
                names.add(bare(i));
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
                    !scan.at(i).word()
                            || scan.at(i).capital() && !unmade
                            || Grammar.DETERMINERS.contains(low)
                            || Phrases.OWNERS.contains(low)
                            || PLAIN.contains(low)
                            || scan.at(i).number()
                            || low.endsWith("ed")
                            || Figure.plain(low) != null
                            || Grammar.adverb(low)
                            || Grammar.time(low)
                            || hasOwner(i, head) && !low.endsWith("s'")
                            || low.equals("that");
            if (!plain && !plain(low).equals(maker)) {
                which.add(plain(low));
            }
        }
        boolean nothing = unmade && which.isEmpty();
        if (nothing) {
            addSubject(which, head, to);
        }
        var day = Texts.DATED.contains(lemma) ? date(head, to) : null;
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
                if (scan.low(i).equals("at") && !Texts.OCCASIONS.contains(scan.low(last))) {
                    return;
                }
                for (int k = i + 1; k < last; k++) {
                    if (Texts.BODIES.contains(bare(k))) {
                        which.add(bare(k));
                        return;
                    }
                }
                boolean time =
                        last >= 0
                                && (Grammar.time(scan.low(last)) || Times.month(scan.at(last)) > 0);
                if (last >= 0 && !time) {
                    which.add(bare(last));
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
