// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Mentions.Mention;
import org.jspecify.annotations.Nullable;

/// Lets a record that lists nothing weigh against the claim that there was something to list: `the
/// ministry's register lists no letter in May` against `the ministry was told in May`.
///
/// It denies nothing: not all that comes is written down.
final class Unrecorded {
    private Unrecorded() {}

    /// Moves what records do not list to the claim of most documents that it weighs against.
    static void join(List<Topic> topics) {
        for (var topic : List.copyOf(topics)) {
            var mention = topic.representative();
            if (topic.members().stream().allMatch(Unrecorded::listsNothing)) {
                var claim = against(mention, topics, topic);
                if (claim != null) {
                    topic.members().forEach(claim::weigh);
                    topics.remove(topic);
                }
            }
        }
    }

    private static boolean listsNothing(Mention mention) {
        return mention.statement().rule().equals(Listings.RULE)
                && Gists.of(mention.said().text()).getFirst().universal();
    }

    private static @Nullable Topic against(Mention mention, List<Topic> topics, Topic own) {
        var gist = Gists.of(mention.said().text()).getFirst();
        var name = mention.statement().sourceName();
        var frames = new HashSet<Integer>();
        gist.stems().keySet().stream().map(Frames::ofThing).forEach(frames::add);
        frames.remove(null);
        var owner = name == null ? Set.<String>of() : Gists.of(name).getFirst().stems().keySet();
        Topic best = null;
        for (var topic : topics) {
            boolean told =
                    topic != own
                            && topic.gists().stream()
                                    .anyMatch(g -> !g.negated() && tells(g, frames))
                            && holdsAny(topic, owner)
                            && isOfItsTime(topic, gist);
            if (told && (best == null || topic.documents() > best.documents())) {
                best = topic;
            }
        }
        return best;
    }

    /// Whether a claim tells that somebody got what the record does not list.
    private static boolean tells(Gist gist, Set<Integer> frames) {
        return gist.stems().entrySet().stream()
                .anyMatch(s ->
                        s.getValue().verb()
                                && !Frames.isGiving(s.getKey())
                                && frames.contains(Frames.of(s.getKey())));
    }

    /// Whether a claim speaks of whose record it is.
    private static boolean holdsAny(Topic topic, Set<String> owner) {
        var gist = topic.gists().getFirst();
        return gist.stems().entrySet().stream()
                .anyMatch(s -> s.getValue().kind() != Kind.LIGHT && owner.contains(s.getKey()));
    }

    /// Whether a claim gives a month or a day of those of which the record is told.
    private static boolean isOfItsTime(Topic topic, Gist gist) {
        var stems = topic.gists().getFirst().stems();
        return gist.stems().keySet().stream()
                .filter(stem -> stem.startsWith("d "))
                .anyMatch(stems::containsKey);
    }
}
