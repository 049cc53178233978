// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.firsthand.claims.Mentions.Mention;

/// Parts from a claim the sentence by which another speaker corrects it at once: `We tarred it in
/// May.` `We tarred half of it in May.` Who says only a part of what was just said supports no more
/// than that part.
final class Rejoinders {
    /// Words that take back a part of what was said.
    private static final Set<String> PARTS =
            Set.of(
                    "half", "part", "parts", "some", "most", "only", "almost", "nearly", "barely",
                    "hardly", "third", "quarter", "few");

    /// Characters between the two sentences: a name and a time may stand there.
    private static final int NEXT = 80;

    /// Share of the words of the first that the second repeats.
    private static final double REPEATED = 0.75;

    private Rejoinders() {}

    /// Gives those that correct what was just said claims of their own.
    static void part(List<Topic> topics) {
        for (var topic : List.copyOf(topics)) {
            var correcting = correcting(topic.members());
            if (correcting.isEmpty() || correcting.size() == topic.members().size()) {
                continue;
            }
            topics.remove(topic);
            topics.add(topic.only(m -> !correcting.contains(m)));
            topics.add(new Topic(List.copyOf(correcting), Map.of()));
        }
    }

    private static List<Mention> correcting(List<Mention> members) {
        var correcting = new ArrayList<Mention>();
        for (var later : members) {
            if (members.stream().anyMatch(earlier -> corrects(later, earlier))) {
                correcting.add(later);
            }
        }
        return correcting;
    }

    private static boolean corrects(Mention later, Mention earlier) {
        var one = earlier.passage();
        var other = later.passage();
        int apart = other.span().start() - one.span().end();
        boolean follows =
                one.path().equals(other.path())
                        && one.part().equals(other.part())
                        && apart >= 0
                        && apart <= NEXT;
        return follows
                && !Objects.equals(earlier.statement().sourceName(), later.statement().sourceName())
                && isPartOf(new HashSet<>(earlier.keys()), new HashSet<>(later.keys()));
    }

    /// Whether the second words are the first, and say that it was only a part.
    private static boolean isPartOf(Set<String> said, Set<String> answer) {
        long repeated = said.stream().filter(answer::contains).count();
        boolean less =
                PARTS.stream().anyMatch(part -> answer.contains(part) && !said.contains(part));
        return less && repeated >= REPEATED * said.size();
    }
}
