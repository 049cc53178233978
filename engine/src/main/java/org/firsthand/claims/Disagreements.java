// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Bound;
import org.firsthand.text.Clocks;
import org.firsthand.text.Clocks.Clock;
import org.firsthand.text.Numerals;
import org.firsthand.text.Plurals;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds what a text itself says that accounts do not agree on: `her account differs from that of
/// the log, which has nine leaving at 18.51`.
///
/// Before such words stands one account, behind them the others. Times of day, and counts of the
/// same, that the two sides give last before and first behind it are held against each other. Of
/// those behind it, the ones that give the same tell the same.
final class Disagreements {
    private static final double SURE = 0.75;

    /// Sentences before the words that may hold the first account, and behind them the others.
    private static final int BEFORE = 8;

    private static final int BEHIND = 3;

    /// Words that two sentences about the same have in common.
    private static final int SHARED = 2;

    private static final List<String> WORDS =
            List.of(
                    " not agree with ",
                    " disagrees with ",
                    " disagree with ",
                    " differs from ",
                    " differ from ",
                    " contradicts ",
                    " contradict ",
                    " contradicted by ",
                    " conflicts with ",
                    " at odds with ",
                    " not match ",
                    " not tally with ",
                    " not square with ",
                    " cannot be squared with ",
                    " at variance with ",
                    " not consistent with ",
                    " inconsistent with ");

    /// What can disagree as an account does; opinions and parties disagree, too.
    private static final Set<String> ACCOUNTS =
            Set.of(
                    "account",
                    "accounts",
                    "version",
                    "versions",
                    "figure",
                    "figures",
                    "count",
                    "story",
                    "stories",
                    "report",
                    "reports",
                    "log",
                    "logs",
                    "record",
                    "records",
                    "number",
                    "numbers",
                    "time",
                    "times",
                    "evidence",
                    "testimony",
                    "recollection",
                    "others",
                    "statement",
                    "tally",
                    "total");

    /// Verbs before a bare number of what somebody counted: `I counted thirteen`.
    private static final Set<String> COUNTING =
            Set.of(
                    "count",
                    "counts",
                    "counted",
                    "see",
                    "saw",
                    "seen",
                    "tallied",
                    "numbered",
                    "put",
                    "recorded",
                    "estimated",
                    "say",
                    "says");

    private final String text;
    private final List<Span> sentences;
    private final Document document;
    private final Pile pile;
    private final List<Dispute> disputes = new ArrayList<>();
    private final List<Alike> alike = new ArrayList<>();

    /// Two passages that tell the same, as they are both held against a third.
    record Alike(Passage a, Passage b) {}

    /// What texts say of accounts.
    record Found(List<Dispute> disputes, List<Alike> alike) {}

    /// A time or a count in a sentence.
    ///
    /// @param unit what is counted; null for a time, empty where it is not said
    /// @param clock null for a count
    private record Slot(
            Passage sentence, @Nullable String unit, String value, @Nullable Clock clock) {
        /// Whether both give the same kind of thing.
        boolean isLike(Slot other) {
            if (unit == null || other.unit == null) {
                return unit == null && other.unit == null;
            }
            return unit.equals(other.unit) || unit.isEmpty() != other.unit.isEmpty();
        }

        boolean agrees(Slot other) {
            return clock != null && other.clock != null
                    ? clock.agrees(other.clock)
                    : value.equals(other.value);
        }

        /// What is given, and how exactly: the same for those that say just the same.
        String key() {
            return clock == null ? value + ' ' + unit : clock.from() + "-" + clock.to();
        }
    }

    /// The sentences of a pile by the times and counts that they give; read when first asked for.
    private static final class Pile {
        private final Mentions mentions;
        private @Nullable Map<String, List<Said>> byKey;

        Pile(Mentions mentions) {
            this.mentions = mentions;
        }

        List<Said> of(Slot slot) {
            if (byKey == null) {
                byKey = new HashMap<>();
                mentions.all().forEach(m -> add(new Said(m.document(), m.passage()), byKey));
                mentions.loose().forEach(l -> add(new Said(l.document(), l.passage()), byKey));
            }
            return byKey.getOrDefault(slot.key(), List.of());
        }

        private static void add(Said said, Map<String, List<Said>> byKey) {
            slots(said.document.text(said.passage.part()), said.passage)
                    .forEach(s -> byKey.computeIfAbsent(s.key(), x -> new ArrayList<>()).add(said));
        }
    }

    private record Said(Document document, Passage passage) {}

    private Disagreements(Document document, Pile pile) {
        this.document = document;
        this.text = document.body();
        this.sentences = Sentences.of(text);
        this.pile = pile;
    }

    /// What the bodies of documents say that accounts do not agree on. An account that stands in
    /// the pile is cited from there.
    static Found in(List<Document> documents, Mentions mentions) {
        var pile = new Pile(mentions);
        var disputes = new ArrayList<Dispute>();
        var alike = new ArrayList<Alike>();
        for (var document : documents) {
            if (document.analysed() && document.segments().isEmpty()) {
                var disagreements = new Disagreements(document, pile);
                disagreements.read();
                disputes.addAll(disagreements.disputes);
                alike.addAll(disagreements.alike);
            }
        }
        return new Found(disputes, alike);
    }

    private void read() {
        for (int i = 0; i < sentences.size(); i++) {
            if (says(i)) {
                compare(i);
            }
        }
    }

    /// Whether a sentence says that accounts differ.
    private boolean says(int i) {
        var plain = " " + Words.plain(sentences.get(i).of(text)) + " ";
        for (var words : WORDS) {
            int at = plain.indexOf(words);
            boolean accounts =
                    at >= 0
                            && (holdsAccount(plain.substring(0, at))
                                    || holdsAccount(plain.substring(at + words.length())));
            if (accounts && !isNegated(plain.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNegated(String before) {
        return before.endsWith(" not") || before.endsWith(" never") || before.endsWith(" longer");
    }

    private static boolean holdsAccount(String plain) {
        return Words.of(plain).stream().anyMatch(w -> ACCOUNTS.contains(w.of(plain)));
    }

    private void compare(int at) {
        var own = new ArrayList<Slot>();
        for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
            own.addAll(slots(text, passage(i)).reversed());
        }
        var opposed = new ArrayList<Slot>();
        for (int i = at; i < Math.min(sentences.size(), at + 1 + BEHIND); i++) {
            if (i > at && parted(at, i)) {
                break;
            }
            for (var their : slots(text, passage(i))) {
                var mine = own.stream().filter(their::isLike).findFirst();
                if (mine.isPresent() && !their.agrees(mine.get())) {
                    add(their, mine.get());
                    opposed.add(their);
                }
            }
        }
        opposed.stream()
                .skip(1)
                .filter(o -> tellTheSame(o, opposed.getFirst()))
                .forEach(o -> alike.add(new Alike(original(opposed.getFirst()), original(o))));
    }

    private static boolean tellTheSame(Slot one, Slot other) {
        return !one.sentence.equals(other.sentence) && one.isLike(other) && one.agrees(other);
    }

    private Passage passage(int sentence) {
        return new Passage(document.path(), Part.BODY, sentences.get(sentence));
    }

    private boolean parted(int a, int b) {
        return text.substring(sentences.get(a).end(), sentences.get(b).start()).indexOf('\n') >= 0;
    }

    private void add(Slot their, Slot own) {
        disputes.add(
                new Dispute(
                        their.unit == null ? Conflict.Kind.DATE : Conflict.Kind.NUMBER,
                        original(their),
                        own.sentence,
                        null,
                        SURE));
    }

    /// The sentence of another document that gives just this time or count of the same; the one at
    /// hand where none or several do.
    private Passage original(Slot slot) {
        var stems = stems(slot.sentence.span().of(text));
        var found = new ArrayList<Passage>();
        for (var said : pile.of(slot)) {
            boolean own = said.document.publisher().equals(document.publisher());
            var shared = own ? Set.<String>of() : stems(said.document.quote(said.passage));
            if (shared.stream().filter(stems::contains).count() >= SHARED) {
                found.add(said.passage);
            }
        }
        return found.size() == 1 ? found.getFirst() : slot.sentence;
    }

    private static Set<String> stems(String sentence) {
        var stems = new TreeSet<String>();
        Gists.of(sentence)
                .getFirst()
                .stems()
                .forEach((stem, mark) -> {
                    if (mark.kind() == Kind.WORD || mark.kind() == Kind.NAME) {
                        stems.add(stem);
                    }
                });
        return stems;
    }

    private static List<Slot> slots(String text, Passage sentence) {
        var words = sentence.span().of(text);
        var slots = new ArrayList<Slot>();
        var clocks = Clocks.of(words);
        clocks.forEach(c -> slots.add(new Slot(sentence, null, "", c)));
        var spans = Words.of(words);
        var lows = spans.stream().map(w -> w.of(words).toLowerCase(Locale.ROOT)).toList();
        int i = 0;
        while (i < lows.size()) {
            var number = Numerals.counting(lows, i, lows.size());
            if (number == null) {
                i++;
                continue;
            }
            int start = spans.get(i).start();
            boolean timed =
                    clocks.stream()
                            .anyMatch(c -> c.span().start() <= start && start < c.span().end());
            var unit = timed ? null : unit(lows, i, number.end());
            if (unit != null && !Bound.around(lows, i, number.end()).isRough()) {
                slots.add(new Slot(sentence, unit, number.digits(), null));
            }
            i = number.end();
        }
        return slots;
    }

    /// What a number counts, in the singular; empty where somebody just counted so many, null where
    /// it counts nothing that can be told.
    private static @Nullable String unit(List<String> lows, int from, int to) {
        var next = to < lows.size() ? lows.get(to) : "";
        if (Units.plural(next)) {
            return ACCOUNTS.contains(next) ? null : Plurals.singular(next);
        }
        return from > 0 && COUNTING.contains(lows.get(from - 1)) ? "" : null;
    }
}
