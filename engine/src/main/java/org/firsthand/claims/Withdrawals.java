// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.model.Conflict;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Statement;
import org.firsthand.text.Days;
import org.firsthand.text.Key;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// What was said and later withdrawn by who said it: `the sentence which said that nobody was
/// present was wrong, and the board withdraws it`.
///
/// A withdrawal repeats what it withdraws, behind `that` or behind the word for it (`the figure of
/// 40 weeks`). It comes from the source itself, in a text of its own or in a report that names it.
final class Withdrawals {
    private static final double SAME = 0.75;
    private static final int FEWEST = 2;

    /// Words before a withdrawal that may name who withdraws, and that may undo it.
    private static final int BEFORE = 5;

    private static final int UNDOING = 3;

    private static final Set<String> BACK = Set.of("takes", "took", "take", "taken");
    private static final Set<String> WRONG =
            Set.of("wrong", "mistaken", "incorrect", "untrue", "inaccurate", "false");
    private static final Set<String> MAINTAINS =
            Set.of("maintains", "maintained", "maintain", "stands", "stand", "says", "claims");
    private static final Set<String> SAID =
            Lexicon.set(
                    "sentence statement figure number claim denial assertion remark words date");
    private static final Set<String> OURS = Set.of("our", "we", "my", "i");
    private static final Set<String> UNDONE =
            Lexicon.set(
                    """
                    not never nor neither cannot refused refuses declined declines asked asks urged
                    should must could would will may might if whether to nobody
                    """);

    private final List<Withdrawal> all = new ArrayList<>();

    /// @param speakers who may be speaking: the source that is named, and who publishes it
    /// @param lead the keys of the words before it, in which a report names who withdraws
    /// @param own whether the one who speaks withdraws words of its own
    /// @param denies whether that which is withdrawn says that something is not so
    private record Withdrawal(
            Document document,
            Passage passage,
            Set<String> speakers,
            List<String> lead,
            boolean own,
            boolean denies,
            Gist what) {}

    Withdrawals(Mentions mentions) {
        mentions.all().forEach(m -> add(m.document(), m.passage(), m.statement().sourceName()));
        mentions.loose().forEach(l -> add(l.document(), l.passage(), null));
    }

    private void add(Document document, Passage passage, @Nullable String source) {
        var text = document.quote(passage);
        var words = Words.of(text);
        var keys = words.stream().map(w -> Key.of(w.of(text))).toList();
        int at = at(keys);
        if (at < 0 || text.endsWith("?")) {
            return;
        }
        int from = what(keys, at);
        int to = from < at ? at : keys.size();
        if (from < 0 || from >= to) {
            return;
        }
        var what = text.substring(words.get(from).start(), words.get(to - 1).end());
        var speakers = new TreeSet<>(Set.of(document.publisher()));
        if (source != null) {
            speakers.add(source);
        }
        boolean own =
                keys.stream().anyMatch(OURS::contains)
                        || speakers.stream().anyMatch(s -> names(s, near(keys, last(keys))));
        var gist = Gists.of(what).getFirst();
        boolean denies = gist.negated() != keys.contains("denial");
        all.add(new Withdrawal(document, passage, speakers, near(keys, at), own, denies, gist));
    }

    /// Where a sentence first says that something is withdrawn; negative where it does not.
    private static int at(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (withdraws(keys, i)) {
                boolean undone =
                        !WRONG.contains(keys.get(i))
                                && keys.subList(Math.max(0, i - UNDOING), i).stream()
                                        .anyMatch(UNDONE::contains);
                return undone ? -1 : i;
            }
        }
        return -1;
    }

    /// The last place where a sentence says so.
    private static int last(List<String> keys) {
        int last = keys.size() - 1;
        while (last > 0 && !withdraws(keys, last)) {
            last--;
        }
        return last;
    }

    private static boolean withdraws(List<String> keys, int i) {
        var key = keys.get(i);
        var before = i > 0 ? keys.get(i - 1) : "";
        return Lexicon.WITHDRAWALS.contains(key)
                || BACK.contains(key) && i + 1 < keys.size() && keys.get(i + 1).equals("back")
                || WRONG.contains(key) && Grammar.BE.contains(before)
                || MAINTAINS.contains(key)
                        && before.equals("longer")
                        && i > 1
                        && keys.get(i - 2).equals("no");
    }

    /// Where that begins which is withdrawn: behind `that`, or behind the word for it.
    private static int what(List<String> keys, int at) {
        int noun = -1;
        for (int i = 0; i + 1 < keys.size(); i++) {
            if (keys.get(i).equals("that") && i > 0) {
                return i + 1;
            }
            if (noun < 0 && SAID.contains(keys.get(i)) && i != at) {
                noun = i + 1;
            }
        }
        return noun;
    }

    private static List<String> near(List<String> keys, int at) {
        return keys.subList(Math.max(0, at - BEFORE), at);
    }

    /// Whether words hold the last word of a name.
    private static boolean names(String name, List<String> keys) {
        var words = Words.of(name);
        return !words.isEmpty() && keys.contains(Key.of(words.getLast().of(name)));
    }

    /// How a side of a conflict was withdrawn, in words; null where nothing tells that it was.
    ///
    /// @param side mentions that say the same
    @Nullable String of(List<Mention> side) {
        for (var withdrawal : all) {
            var maker = maker(withdrawal, side);
            if (maker != null && side.stream().anyMatch(m -> isOf(withdrawal, m))) {
                var words = withdrawal.document.quote(withdrawal.passage);
                return Conflict.WITHDRAWN + maker + day(withdrawal.document) + ": “" + words + "”";
            }
        }
        return null;
    }

    /// Who withdraws and is among those who said it; null where that is nobody.
    private static @Nullable String maker(Withdrawal withdrawal, List<Mention> side) {
        for (var mention : side) {
            var source = mention.statement().sourceName();
            var name = source == null ? mention.document().publisher() : source;
            boolean said =
                    withdrawal.own
                            && withdrawal.speakers.stream()
                                    .anyMatch(s -> Names.sameSource(name, s));
            if (said || source != null && names(name, withdrawal.lead)) {
                return name;
            }
        }
        return null;
    }

    private static boolean isOf(Withdrawal withdrawal, Mention mention) {
        var published = mention.document().published();
        var later = withdrawal.document.published();
        if (published != null && later != null && later.value().before(published.value())) {
            return false;
        }
        var said = mention.said().gist();
        var what = telling(withdrawal.what);
        var shared = new TreeSet<>(what);
        shared.retainAll(telling(said));
        return !withdrawal.passage.touches(mention.passage())
                && what.size() >= FEWEST
                && shared.size() >= SAME * what.size()
                && denies(mention, said) == withdrawal.denies
                && SameThing.differing(withdrawal.what.amounts(), said.amounts()) == null;
    }

    private static boolean denies(Mention mention, Gist said) {
        return said.negated() != (mention.statement().stance() == Statement.Stance.DENIES);
    }

    private static Set<String> telling(Gist gist) {
        var telling = new TreeSet<String>();
        gist.stems()
                .forEach((stem, mark) -> {
                    if (mark.kind() != Gist.Kind.LIGHT) {
                        telling.add(stem);
                    }
                });
        return telling;
    }

    private static String day(Document document) {
        var published = document.published();
        return published == null || !Days.isDay(published.value())
                ? ""
                : ", "
                        + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                                .format(Days.date(published.value()));
    }
}
