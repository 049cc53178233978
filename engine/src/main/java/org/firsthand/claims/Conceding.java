// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.firsthand.claims.Gist.Kind;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.claims.SameThing.Relation;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Hash;
import org.firsthand.text.Names;
import org.firsthand.text.Places;
import org.jspecify.annotations.Nullable;

/// Finds who concedes a part of what he denies, or of what was just told of him: `I have sent the
/// office nothing. I may have told them that the roof leaks` beside the claim that the office knew.
///
/// He does not say what is claimed, and so is not counted with those who do; but he may be the one
/// from whom it comes. A concession belongs to a claim when its deed is one of those that the claim
/// or the denial tells of, and what it says of it, if anything, was spoken of there.
final class Conceding {
    /// Characters between a denial and a concession.
    private static final int REACH = 1_500;

    /// The same for a concession that does not say of what it speaks, and between what is told of
    /// somebody and his answer.
    private static final int NEAR = 350;

    /// Verbs of letting somebody know.
    private static final int INFORM = Objects.requireNonNull(Frames.of(Stems.of("inform").key()));

    private final Mentions mentions;
    private final Places<Place> places = new Places<>();

    private record Place(Topic topic, Mention mention) {
        int start() {
            return mention.passage().span().start();
        }

        int end() {
            return mention.passage().span().end();
        }
    }

    private Conceding(Mentions mentions, List<Topic> topics) {
        this.mentions = mentions;
        for (var topic : topics) {
            topic.members().forEach(m -> places.add(m.passage(), new Place(topic, m)));
        }
    }

    /// The mentions that concede a part of what a claim says, by claim.
    static Map<Topic, List<Mention>> of(Mentions mentions, List<Topic> topics) {
        var conceding = new Conceding(mentions, topics);
        var found = new IdentityHashMap<Topic, List<Mention>>();
        for (var topic : topics) {
            var conceded =
                    topic.members().stream().filter(m -> concession(m) != null).sorted().toList();
            conceded.stream()
                    .map(m -> conceding.claim(topic, m))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(claim ->
                            found.computeIfAbsent(claim, x -> new ArrayList<>()).addAll(conceded));
        }
        return found;
    }

    /// What a mention says, as a statement of its own: the same quotation may hold the denial.
    static Statement alone(Mention mention) {
        var statement = mention.statement();
        var passage = mention.passage();
        return new Statement(
                Hash.id("conceded", passage),
                statement.path(),
                statement.part(),
                List.of(passage.span()),
                statement.cue(),
                statement.source(),
                statement.sourceName(),
                statement.chain(),
                statement.channel(),
                statement.stance(),
                statement.access(),
                statement.hedged(),
                statement.conditional(),
                statement.rule(),
                statement.confidence());
    }

    private static @Nullable Concession concession(Mention mention) {
        var statement = mention.statement();
        if (statement.stance() != Statement.Stance.ASSERTS) {
            return null;
        }
        var text = mention.document().text(statement.part());
        boolean reported = statement.rule().startsWith("indirect");
        var cue = reported && !statement.cue().isEmpty() ? statement.cue().getFirst().of(text) : "";
        return Concession.in(mention.said().text(), cue);
    }

    /// The claim of which a mention concedes a part; null where it is none.
    private @Nullable Topic claim(Topic own, Mention mention) {
        var concession = concession(mention);
        if (concession == null) {
            return null;
        }
        var here = new Place(own, mention);
        Place nearest = null;
        for (var place : around(here)) {
            boolean nearer = nearest == null || apart(here, place) < apart(here, nearest);
            if (nearer && place.topic != own && isConceded(here, concession, place)) {
                nearest = place;
            }
        }
        return nearest == null ? null : nearest.topic;
    }

    /// The places of the same part within reach.
    private List<Place> around(Place here) {
        var own = here.mention.passage();
        var reach = new Span(Math.max(0, here.start() - REACH - 1), here.end() + REACH + 1);
        return places.touching(new Passage(own.path(), own.part(), reach));
    }

    private static int apart(Place one, Place other) {
        return Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
    }

    private boolean isConceded(Place here, Concession concession, Place there) {
        boolean denies =
                there.topic.relation(there.mention) == Relation.NEGATED
                        || there.mention.statement().stance() == Statement.Stance.DENIES;
        boolean one = isSameSpeaker(here.mention, there.mention);
        boolean denied = denies && one && !there.topic.weighs(there.mention);
        boolean told = !denies && !one && there.end() <= here.start() && isOf(here, there);
        var claim = there.topic.representative();
        int apart = apart(here, there);
        if (!(denied || told)
                || apart > (denied ? REACH : NEAR)
                || claim.said().gists().getFirst().negated()) {
            return false;
        }
        var gists = new ArrayList<>(there.topic.gists());
        gists.addAll(there.mention.said().gists());
        if (!tellsOfTheDeed(concession, gists)) {
            return false;
        }
        var about = about(concession);
        var spoken = denied ? spoken(claim, there.mention) : told(gists);
        return about.isEmpty() ? apart <= NEAR : about.stream().anyMatch(spoken::contains);
    }

    /// Whether what is told names the one who concedes, or is what he is asked about in a
    /// conversation.
    private static boolean isOf(Place here, Place there) {
        var name = here.mention.statement().sourceName();
        return name != null
                && (Part.isComment(here.mention.passage().part())
                        || here.mention.document().isSpoken(here.mention.passage())
                        || isNamed(name, there.mention.text()));
    }

    private static boolean isNamed(String name, String text) {
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return Character.isUpperCase(last.codePointAt(0)) && text.contains(last);
    }

    private static boolean isSameSpeaker(Mention one, Mention other) {
        var name = one.statement().sourceName();
        var second = other.statement().sourceName();
        if (name == null || second == null) {
            boolean paper =
                    !Part.isComment(one.passage().part())
                            && !one.document().isSpoken(one.passage());
            return paper && name == null && second == null;
        }
        return name.equalsIgnoreCase(second) || Names.sameSource(name, second);
    }

    /// Whether a deed is one of those that are told of, or of the same kind.
    private static boolean tellsOfTheDeed(Concession concession, List<Gist> gists) {
        var deed = Stems.of(concession.deed()).key();
        var frame = Frames.of(deed);
        for (var gist : gists) {
            for (var stem : gist.stems().entrySet()) {
                if (!stem.getValue().verb()) {
                    continue;
                }
                var other = Frames.of(stem.getKey());
                boolean same =
                        stem.getKey().equals(deed) && stem.getValue().kind() != Kind.LIGHT
                                || frame != null && frame.equals(other)
                                || concession.saying() && other != null && other == INFORM;
                if (same) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What a concession tells beside its deed.
    private static Set<String> about(Concession concession) {
        var about = new TreeSet<>(Gists.of(concession.rest()).getFirst().telling());
        about.remove(Stems.of(concession.deed()).key());
        return about;
    }

    private static Set<String> told(List<Gist> gists) {
        var told = new HashSet<String>();
        gists.forEach(gist -> told.addAll(gist.telling()));
        return told;
    }

    /// What is spoken of by a claim and by a denial of it, and around them.
    private Set<String> spoken(Mention claim, Mention denial) {
        var spoken = new HashSet<String>();
        for (var mention : List.of(claim, denial)) {
            var sense = mentions.sense(mention);
            spoken.addAll(sense.around());
            spoken.addAll(told(sense.gists()));
        }
        return spoken;
    }
}
