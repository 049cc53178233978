// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;
import org.firsthand.model.Statement;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Lets who agrees on a recording with what was just said join that claim: `It will hold for the
/// summer.` `We would agree with the summer.`
///
/// Readers who agree with a comment add nothing to it, and are left where they are.
final class Concurring {
    private static final Set<String> AGREES =
            Set.of("agree", "agrees", "agreed", "concur", "concurs");

    /// Who agrees is the one who speaks.
    private static final Set<String> SPEAKERS = Set.of("i", "we", "both");

    /// Words before these in which the speaker stands, and a negation that turns them.
    private static final int NEAR = 4;

    /// Characters between what is said and who agrees with it.
    private static final int REACH = 1_500;

    private final Map<String, NavigableMap<Integer, Place>> byDocument = new HashMap<>();

    private record Place(Topic topic, Mention mention) {}

    /// What somebody agrees with, in stems, or does not agree with.
    private record Agreement(Set<String> what, boolean not) {}

    private record Found(Topic topic, Relation relation) {}

    private Concurring(List<Topic> topics) {
        for (var topic : topics) {
            for (var mention : topic.members()) {
                if (isSpoken(mention)) {
                    byDocument
                            .computeIfAbsent(mention.passage().path(), x -> new TreeMap<>())
                            .put(mention.passage().span().start(), new Place(topic, mention));
                }
            }
        }
    }

    /// Moves the claims of those who only agree to the claim that they agree with.
    static void join(List<Topic> topics) {
        var concurring = new Concurring(topics);
        for (var topic : List.copyOf(topics)) {
            if (!topic.members().stream().allMatch(Concurring::isSpoken)) {
                continue;
            }
            var found = concurring.said(topic);
            if (found != null && topics.contains(found.topic)) {
                found.topic.absorb(topic, found.relation);
                topics.remove(topic);
            }
        }
    }

    private static boolean isSpoken(Mention mention) {
        return mention.document().isSpoken(mention.passage());
    }

    /// The claim with which the first of some mentions agrees that tells.
    private @Nullable Found said(Topic topic) {
        for (var mention : topic.members()) {
            var agreement =
                    mention.statement().stance() == Statement.Stance.ASKS
                            ? null
                            : agreement(mention.text());
            var said = agreement == null ? null : before(mention, agreement.what);
            if (agreement != null && said != null && said.topic != topic) {
                var stands = said.topic.relation(said.mention);
                var own = agreement.not ? Relation.NEGATED : Relation.SAME;
                return stands == Relation.NUMBER ? null : new Found(said.topic, own.then(stands));
            }
        }
        return null;
    }

    private static @Nullable Agreement agreement(String text) {
        var words = Words.of(text);
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean agrees =
                    AGREES.contains(Words.plain(words.get(i).of(text)))
                            && Words.plain(words.get(i + 1).of(text)).equals("with");
            var before =
                    words.subList(Math.max(0, i - NEAR), i).stream()
                            .map(w -> Words.plain(w.of(text)))
                            .toList();
            if (agrees && before.stream().anyMatch(SPEAKERS::contains)) {
                boolean not = before.stream().anyMatch(Lexicon.NEGATIONS::contains);
                return new Agreement(stems(upToMark(text, words.get(i + 1).end())), not);
            }
        }
        return null;
    }

    private static String upToMark(String text, int from) {
        int to = from;
        while (to < text.length() && ",;:.!?".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }

    private static Set<String> stems(String text) {
        return Gists.of(text).getFirst().telling();
    }

    /// What another voice states of the same nearest before a mention.
    private @Nullable Place before(Mention mention, Set<String> what) {
        int start = mention.passage().span().start();
        var near =
                byDocument
                        .getOrDefault(mention.passage().path(), new TreeMap<>())
                        .subMap(start - REACH, true, start, false)
                        .descendingMap();
        for (var place : near.values()) {
            if (agreement(place.mention.text()) != null) {
                continue;
            }
            var name = place.mention.statement().sourceName();
            boolean other = name == null || !name.equals(mention.statement().sourceName());
            if (other && stems(place.mention.said().text()).containsAll(what) && !what.isEmpty()) {
                return place;
            }
        }
        return null;
    }
}
