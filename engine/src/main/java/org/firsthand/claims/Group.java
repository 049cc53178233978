// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firsthand.claims.Mentions.Mention;
import org.firsthand.model.Claim;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Document;
import org.firsthand.model.Found;
import org.firsthand.model.Statement;
import org.firsthand.text.DocumentRanks;
import org.firsthand.text.Hash;
import org.firsthand.text.Key;
import org.firsthand.text.Words;

/// Groups statements that say the same thing into claims.
///
/// First the sentences of one strand, by their letters, so that scanning errors do not part them;
/// then groups of different strands, by what they say; last the sentences that attribute nothing to
/// anybody and may still say what others do.
public final class Group {
    /// Dice coefficient of trigrams at which two sentences of a strand are the same one.
    private static final double SAME_SENTENCE = 0.6;

    private final Mentions mentions;
    private final List<Mention> shared;
    private final Map<String, Integer> frequency;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Conflicts conflicts;
    private final MostHeard heard;

    private Group(Mentions mentions, Conflicts conflicts, MostHeard heard) {
        this.mentions = mentions;
        this.heard = heard;
        this.conflicts = conflicts;
        shared = mentions.all();
        frequency = Topic.frequencies(shared);
    }

    /// The claims that documents make, from what was found in them and from the wording they share.
    public static Claims group(List<Document> all, Found found, Collation collation) {
        var documents = new DocumentRanks(all).documents();
        var mentions = Mentions.of(documents, found.statements(), collation);
        var group =
                new Group(
                        mentions,
                        new Conflicts(documents, collation, new Withdrawals(mentions)),
                        new MostHeard(documents));
        var topics = group.topics();
        Rejoinders.part(topics);
        Likewise.join(topics);
        Concurring.join(topics);
        Unrecorded.join(topics);
        Wholeness.join(topics, mentions);
        var disputed = new Disputed(mentions, topics);
        Hearings.disputes(documents, found.statements()).forEach(disputed::add);
        Corrections.disputes(documents).forEach(disputed::add);
        var disagreements = Disagreements.in(documents, mentions);
        disagreements.alike().forEach(disputed::same);
        disagreements.disputes().forEach(disputed::add);
        var descriptions = Descriptions.in(mentions);
        descriptions.disputes().forEach(disputed::add);
        descriptions.alike().forEach(disputed::same);
        Denials.disputes(mentions).forEach(disputed::add);
        disputed.part();
        var conceded = Conceding.of(mentions, topics);
        var claims = new ArrayList<Claim>();
        var statements = new TreeMap<String, Statement>();
        found.statements().forEach(s -> statements.put(s.id(), s));
        for (var topic : topics) {
            var variants = new Variants(topic, group.frequency);
            var conceding = conceding(topic, conceded.getOrDefault(topic, List.of()));
            var claim = group.claim(variants, topic.members(), conceding);
            claims.add(claim);
            group.conflicts.add(claim.id(), variants, disputed.of(topic));
            topic.members().forEach(m -> statements.putIfAbsent(m.statement().id(), m.statement()));
            conceding.values().forEach(s -> statements.putIfAbsent(s.id(), s));
        }
        Collections.sort(claims);
        return new Claims(
                statements.values().stream().sorted().toList(),
                claims,
                Slips.explain(group.conflicts.all(), statements, documents),
                group.conflicts.updates());
    }

    /// The statements that concede a part of a claim, by their mentions: of one that also says the
    /// claim, what concedes it alone.
    private static SortedMap<Mention, Statement> conceding(Topic topic, List<Mention> mentions) {
        var ids = ids(topic.members());
        var conceding = new TreeMap<Mention, Statement>();
        for (var mention : mentions) {
            var statement = mention.statement();
            conceding.put(
                    mention, ids.contains(statement.id()) ? Conceding.alone(mention) : statement);
        }
        return conceding;
    }

    /// @param conceding mentions that concede a part of this claim, with their statements
    private Claim claim(
            Variants variants, List<Mention> members, SortedMap<Mention, Statement> conceding) {
        var ids = ids(members);
        var parts = once(variants.all());
        if (!conceding.isEmpty()) {
            var more = new TreeSet<String>();
            conceding.values().forEach(s -> more.add(s.id()));
            ids.addAll(more);
            parts.add(
                    Claim.Variant.conceding(
                            Words.oneLine(heard.of(List.copyOf(conceding.keySet())).text()),
                            List.copyOf(more)));
        }
        var text = variants.text();
        int number = taken.merge(Key.of(text), 1, Integer::sum);
        return new Claim(Hash.id("claim", Key.of(text), number), text, List.copyOf(ids), parts);
    }

    /// The variants with each statement in one alone, its first: of a quotation that says a thing
    /// and denies it, nobody can tell which stands.
    private static List<Claim.Variant> once(List<Claim.Variant> variants) {
        var taken = new HashSet<String>();
        var parts = new ArrayList<Claim.Variant>();
        for (var variant : variants) {
            var own = variant.statements().stream().filter(taken::add).toList();
            if (!own.isEmpty()) {
                parts.add(
                        new Claim.Variant(
                                variant.text(), own, variant.differs(), variant.weighs()));
            }
        }
        return parts;
    }

    private static Set<String> ids(List<Mention> mentions) {
        var ids = new TreeSet<String>();
        mentions.forEach(m -> ids.add(m.statement().id()));
        return ids;
    }

    private List<Topic> topics() {
        var clusters = new ArrayList<List<Mention>>();
        var byStrand = new LinkedHashMap<String, List<Mention>>();
        for (var mention : shared) {
            var strand =
                    mention.strands().isEmpty()
                            ? mention.passage().toString()
                            : mention.strands().iterator().next();
            byStrand.computeIfAbsent(strand, x -> new ArrayList<>()).add(mention);
        }
        byStrand.values().forEach(own -> clusters.addAll(sameSentences(own)));
        return sameContent(clusters);
    }

    /// Puts the sentences of one strand together that are copies of each other.
    private static List<List<Mention>> sameSentences(List<Mention> own) {
        var clusters = new ArrayList<List<Mention>>();
        for (var mention : own) {
            List<Mention> best = null;
            double most = SAME_SENTENCE;
            for (var cluster : clusters) {
                double likeness = cluster.getFirst().likeness().to(mention.likeness());
                if (likeness >= most) {
                    best = cluster;
                    most = likeness;
                }
            }
            if (best == null) {
                best = new ArrayList<>();
                clusters.add(best);
            }
            best.add(mention);
        }
        return clusters;
    }

    /// What the representative of a claim says, then what each of the others says that has another
    /// number.
    private List<Sense> senses(Topic topic) {
        var senses = new ArrayList<Sense>();
        senses.add(mentions.sense(topic.representative()));
        for (var member : topic.members()) {
            var sense = mentions.sense(member);
            boolean known =
                    sense.gists().isEmpty()
                            || senses.stream()
                                    .filter(s -> !s.gists().isEmpty())
                                    .anyMatch(s ->
                                            SameThing.differing(
                                                            sense.whole().amounts(),
                                                            s.whole().amounts())
                                                    == null);
            if (!known) {
                senses.add(sense);
            }
        }
        return senses;
    }

    /// Whether it says that something is not so, or takes that back: first comes what was said.
    private static boolean speaksAgainst(Topic topic) {
        var gist = topic.gists().getFirst();
        return gist.negated() || gist.universal();
    }

    /// Puts clusters together that say the same, larger ones first and of these the ones that tell
    /// more, then what says that it is not so, and then what else says it.
    private List<Topic> sameContent(List<List<Mention>> clusters) {
        var topics = new ArrayList<>(clusters.stream().map(c -> new Topic(c, frequency)).toList());
        topics.sort(
                Comparator.comparing(Group::speaksAgainst)
                        .thenComparingInt(t -> -t.members().size())
                        .thenComparingInt(t -> -t.gists().getFirst().size())
                        .thenComparing(t -> t.members().getFirst()));
        var loose = mentions.loose();
        var rarity = new Rarity();
        topics.forEach(topic -> rarity.count(topic.gists().getFirst()));
        loose.forEach(l -> rarity.count(mentions.gists(l.text()).getFirst()));
        var known = new Gathering(rarity);
        for (var topic : topics) {
            if (topic.documents() > 1) {
                known.add(topic, senses(topic));
            } else {
                known.offer(topic, mentions.sense(topic.representative()));
            }
        }
        for (var sentence : loose) {
            known.offer(
                    mentions.sense(sentence),
                    () -> mentions.mention(sentence),
                    () -> new Topic(List.of(mentions.mention(sentence)), frequency));
        }
        known.settle();
        return new ArrayList<>(known.topics());
    }
}
