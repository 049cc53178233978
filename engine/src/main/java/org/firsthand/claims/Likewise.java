// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Lets who says `the same` join the claim that stands before it: `Orr Mill said it was offered a
/// price in May. A second mill said it was offered the same by the same people.`
final class Likewise {
    /// What `the same` can stand before, and still leave all to what was said before.
    private static final Set<String> THINGS =
            Set.of("thing", "things", "question", "story", "account", "by", "as", "in", "and");

    private final Map<String, NavigableMap<Integer, Topic>> byPlace = new HashMap<>();

    private Likewise(List<Topic> topics) {
        for (var topic : topics) {
            for (var mention : topic.members()) {
                places(mention).put(mention.passage().span().start(), topic);
            }
        }
    }

    /// Moves claims of one mention that say the same as the one before to that one's claim.
    static void join(List<Topic> topics) {
        var likewise = new Likewise(topics);
        for (var topic : List.copyOf(topics)) {
            var mention = topic.representative();
            var said = topic.members().size() == 1 ? likewise.before(mention) : null;
            if (said != null) {
                said.add(List.of(mention), Relation.SAME);
                topics.remove(topic);
            }
        }
    }

    private NavigableMap<Integer, Topic> places(Mention mention) {
        var place = mention.passage().path() + '\n' + mention.passage().part();
        return byPlace.computeIfAbsent(place, x -> new TreeMap<>());
    }

    /// The claim that a mention says the same as: the nearest before it in its paragraph that tells
    /// of the same deed by somebody else; null where none does.
    private @Nullable Topic before(Mention mention) {
        if (mention.statement().sourceName() == null || !saysTheSame(mention)) {
            return null;
        }
        var passage = mention.passage();
        var text = mention.document().text(passage.part());
        int paragraph = text.lastIndexOf('\n', passage.span().start()) + 1;
        var near =
                places(mention)
                        .subMap(paragraph, true, passage.span().start(), false)
                        .descendingMap();
        for (var topic : near.values()) {
            boolean tells =
                    topic.members().stream()
                            .filter(m -> m.passage().path().equals(passage.path()))
                            .anyMatch(m -> isOther(m, mention) && tellsOfOneDeed(m, mention));
            if (tells) {
                return topic;
            }
        }
        return null;
    }

    private static boolean isOther(Mention mention, Mention other) {
        var name = mention.statement().sourceName();
        return name != null && !name.equals(other.statement().sourceName());
    }

    private static boolean saysTheSame(Mention mention) {
        var text = mention.said().text();
        var words = Words.of(text);
        for (int i = 0; i + 1 < words.size(); i++) {
            var plain = Words.plain(words.get(i).of(text) + " " + words.get(i + 1).of(text));
            var next = i + 2 < words.size() ? Words.plain(words.get(i + 2).of(text)) : "";
            if (plain.equals("the same") && (next.isEmpty() || THINGS.contains(next))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsOfOneDeed(Mention one, Mention other) {
        var shared = new HashSet<>(deeds(one));
        shared.retainAll(deeds(other));
        return !shared.isEmpty();
    }

    private static Set<String> deeds(Mention mention) {
        var deeds = new HashSet<String>();
        for (var gist : mention.said().gists()) {
            gist.stems()
                    .forEach((stem, mark) -> {
                        if (mark.verb() && !Lexicon.SUPPORTING.contains(stem)) {
                            deeds.add(stem);
                        }
                    });
        }
        return deeds;
    }
}
