// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firsthand.collate.Bundles.Bundle;
import org.firsthand.collate.Bundles.Member;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Strand;
import org.firsthand.text.Hash;
import org.jspecify.annotations.Nullable;

/// Makes one strand of a bundle: its passages, whom each has its wording from, and where it starts.
final class StrandMaker {
    /// Key characters that a second parent must explain: less is a formula or a quotation.
    private static final int SECOND_PARENT = 250;

    /// Passages above which a strand is no quotation.
    private static final int MANY = 64;

    /// Others that are named, at most.
    private static final int SHOWN = 3;

    private final List<Teller> tellers;
    private final List<Pairs.Shared> shared;
    private final Bundle bundle;
    private final Lineage lineage;
    private final Map<Integer, Lineage.Origin> origins;
    private final Versions versions;
    private final Map<Integer, Member> members = new TreeMap<>();
    private final Map<Member, Passage> passages = new HashMap<>();

    /// Where each teller has the strand.
    private final Map<Integer, Span> places = new HashMap<>();

    private final String id;
    private final @Nullable String paper;

    /// A strand and the descents in it.
    record Made(Strand strand, List<Descent> descents) {}

    /// What all strands are made from.
    ///
    /// @param ids those that strands have already
    record Material(
            List<Teller> tellers,
            List<Pairs.Shared> shared,
            Map<Integer, Lineage.Origin> origins,
            Versions versions,
            Set<String> ids) {}

    StrandMaker(Material material, Bundle bundle, Lineage lineage) {
        tellers = material.tellers;
        shared = material.shared;
        origins = material.origins;
        versions = material.versions;
        this.bundle = bundle;
        this.lineage = lineage;
        for (var member : bundle.members()) {
            members.merge(member.teller(), member, (a, b) -> a.length() >= b.length() ? a : b);
        }
        members.forEach((teller, member) -> places.put(teller, passage(member).span()));
        id = id(material.ids);
        paper = members.size() < 2 || bundle.members().size() > MANY ? null : paper();
    }

    private @Nullable String paper() {
        return Written.source(
                members.values().stream()
                        .map(m -> new Written.Place(tellers.get(m.teller()), passage(m)))
                        .toList());
    }

    Made make() {
        var descents = new ArrayList<Descent>();
        bundle.members()
                .forEach(member -> {
                    var descent = descent(member);
                    if (descent != null) {
                        descents.add(descent);
                    }
                });
        return new Made(new Strand(id, passages(), roots(descents)), descents);
    }

    /// The wording of its longest passage, so that further copies leave it as it is.
    private String id(Set<String> taken) {
        var longest =
                bundle.members().stream()
                        .max(Comparator.comparingInt(Member::length).thenComparing(this::wording))
                        .orElseThrow();
        var wording = wording(longest);
        int number = 1;
        while (!taken.add(Hash.id("strand", wording, number))) {
            number++;
        }
        return Hash.id("strand", wording, number);
    }

    private String wording(Member member) {
        return new String(
                tellers.get(member.teller()).key().chars(), member.start(), member.length());
    }

    private List<Passage> passages() {
        return bundle.members().stream().map(this::passage).sorted().toList();
    }

    private Passage passage(Member member) {
        return passages.computeIfAbsent(
                member, m -> tellers.get(m.teller()).passage(m.start(), m.end()));
    }

    private @Nullable Descent descent(Member member) {
        var earlier = earlierCapture(member);
        if (earlier != null) {
            return asEarlier(member, earlier, descent(earlier));
        }
        if (document(member).kind() != Document.Kind.TRANSCRIPT
                && versions.earlier(document(member)) != null) {
            return secondParent(member);
        }
        var origin = origins.get(member.teller());
        if (origin == null || origin.isRoot()) {
            var quoted = fromPaper(member);
            return quoted == null ? fromCommonSource(member) : quoted;
        }
        var parent = members.get(origin.parent());
        if (parent != null) {
            return descent(member, parent, origin.probability(), origin.because());
        }
        if (origin.isUnseen()) {
            var source = lineage.unseen(member.teller(), passage(member).span(), places);
            return unseen(member, source.name(), origin.probability(), source.because());
        }
        if (origin.isUndecided()) {
            return members.containsKey(origin.nearest())
                    ? new Descent(
                            passage(member),
                            null,
                            false,
                            null,
                            null,
                            share(member),
                            id,
                            origin.because())
                    : fromPaper(member);
        }
        var second = secondParent(member);
        return second == null ? fromPaper(member) : second;
    }

    /// Words that several quote from a paper that is not in the pile; null where there is none, or
    /// where the member has them from another that it credits.
    private @Nullable Descent fromPaper(Member member) {
        if (paper == null) {
            return null;
        }
        var others = members.values().stream().filter(other -> !other.equals(member)).toList();
        if (others.stream().anyMatch(o -> lineage.credits(member.teller(), o.teller()))) {
            return null;
        }
        var because =
                "quotes the same "
                        + paper
                        + " as "
                        + others.stream()
                                .map(o -> document(o).publisher())
                                .distinct()
                                .sorted()
                                .limit(SHOWN)
                                .collect(Collectors.joining(", "));
        return unseen(member, paper, null, List.of(because));
    }

    /// What a rough scan shares with other papers alone, though its text as a whole is its own: as
    /// with all that is in rough scans, nothing shows who has it from whom. Null where it is none,
    /// or where a credit or an issue of the same paper tells more.
    private @Nullable Descent fromCommonSource(Member member) {
        if (!lineage.isScan(member.teller()) || members.size() > MANY) {
            return null;
        }
        var others = members.values().stream().filter(o -> o.teller() != member.teller()).toList();
        var publisher = document(member).publisher();
        boolean tells =
                others.stream()
                        .anyMatch(o ->
                                document(o).publisher().equals(publisher)
                                        || lineage.credits(member.teller(), o.teller())
                                        || lineage.credits(o.teller(), member.teller())
                                        || isParent(member, o));
        if (others.isEmpty() || tells) {
            return null;
        }
        var other =
                others.stream()
                        .max(
                                Comparator.comparingInt(Member::length)
                                        .thenComparing(Member::teller, lineage.ranks().reversed()))
                        .orElseThrow();
        return unseen(member, null, null, List.of(Reasons.rough(document(other).publisher())));
    }

    /// From a source that is not in the pile.
    private Descent unseen(
            Member member,
            @Nullable String name,
            @Nullable Double probability,
            List<String> because) {
        return new Descent(
                passage(member), null, true, name, probability, share(member), id, because);
    }

    private boolean isParent(Member one, Member other) {
        var origin = origins.get(other.teller());
        return origin != null && origin.parent() == one.teller();
    }

    private Document document(Member member) {
        return tellers.get(member.teller()).document();
    }

    /// What the next earlier capture of the same address has of this strand, or null.
    private @Nullable Member earlierCapture(Member member) {
        for (var earlier = versions.earlier(document(member));
                earlier != null;
                earlier = versions.earlier(earlier)) {
            var path = earlier.path();
            var found =
                    members.values().stream()
                            .filter(other -> document(other).path().equals(path))
                            .max(Comparator.comparingInt(Member::length));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    /// A later capture has its wording from where the earlier one has it; where that one wrote it,
    /// from that one.
    private Descent asEarlier(Member member, Member earlier, @Nullable Descent descent) {
        var because = new ArrayList<String>();
        because.add("a later capture of the same address as " + document(earlier).path());
        if (descent == null) {
            return new Descent(
                    passage(member),
                    aligned(member, earlier),
                    false,
                    null,
                    null,
                    share(member),
                    id,
                    because);
        }
        because.addAll(descent.because());
        return new Descent(
                passage(member),
                descent.parent(),
                descent.unseen(),
                descent.unseenName(),
                descent.probability(),
                share(member),
                id,
                because);
    }

    /// Whether others may have wording from this member: spoken words are quoted, and of the
    /// captures of one address the first counts.
    private boolean mayBeParent(Member member) {
        return document(member).kind() != Document.Kind.TRANSCRIPT
                && earlierCapture(member) == null;
    }

    /// Wording that the parent of the story lacks comes from somebody else who has it, if there is
    /// enough of it.
    private @Nullable Descent secondParent(Member member) {
        if (member.length() < SECOND_PARENT) {
            return null;
        }
        return members.values().stream()
                .filter(other -> other.teller() != member.teller() && mayBeParent(other))
                .filter(other -> !descendsFrom(other.teller(), member.teller()))
                .max(
                        Comparator.<Member>comparingDouble(other -> likelihood(other, member))
                                .thenComparing(Member::length)
                                .thenComparing(Member::teller, lineage.ranks().reversed()))
                .filter(other -> Lineage.decides(likelihood(other, member)))
                .map(other ->
                        descent(
                                member,
                                other,
                                lineage.probability(likelihood(other, member)),
                                lineage.because(other.teller(), member.teller())))
                .orElse(null);
    }

    private double likelihood(Member parent, Member child) {
        return lineage.likelihood(parent.teller(), child.teller());
    }

    private boolean descendsFrom(int teller, int ancestor) {
        var seen = new HashSet<Integer>();
        int at = teller;
        while (at >= 0 && seen.add(at)) {
            if (at == ancestor) {
                return true;
            }
            var origin = origins.get(at);
            at = origin == null ? -1 : origin.parent();
        }
        return false;
    }

    private Descent descent(
            Member child, Member parent, @Nullable Double probability, List<String> because) {
        var all = new ArrayList<String>();
        all.add(
                Math.round(100 * lineage.shared(parent.teller(), child.teller()))
                        + " % of its text is in the same words");
        all.addAll(because);
        return new Descent(
                passage(child),
                aligned(child, parent),
                false,
                null,
                probability,
                share(child),
                id,
                all);
    }

    /// The stretch of the parent that holds all that the child's passage is aligned with.
    private Passage aligned(Member child, Member parent) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (int i : bundle.shared()) {
            var s = shared.get(i);
            boolean first = s.a() == child.teller() && s.b() == parent.teller();
            if (first || s.b() == child.teller() && s.a() == parent.teller()) {
                var own = first ? s : s.mirrored();
                if (own.aStart() < child.end() && child.start() < own.aEnd()) {
                    from = Math.min(from, own.bStart());
                    to = Math.max(to, own.bEnd());
                }
            }
        }
        return to < 0 ? passage(parent) : tellers.get(parent.teller()).passage(from, to);
    }

    /// All that the teller has of this strand, as a share of its own text.
    private double share(Member member) {
        int held =
                bundle.members().stream()
                        .filter(other -> other.teller() == member.teller())
                        .mapToInt(Member::length)
                        .sum();
        return Math.min(
                1.0, (double) held / Math.max(1, tellers.get(member.teller()).key().length()));
    }

    /// Whether the member's story has no parent anywhere: else its parent may have had this
    /// wording, too.
    private boolean isOwn(Member member) {
        var origin = origins.get(member.teller());
        return origin == null || origin.isRoot();
    }

    /// Members without a parent, and the unseen sources of others.
    private List<Strand.Root> roots(List<Descent> descents) {
        var derived = new HashSet<Passage>();
        Set<String> unseen = new TreeSet<>();
        for (var descent : descents) {
            derived.add(descent.child());
            var name = descent.unseenName();
            if (name != null) {
                unseen.add(name);
            }
        }
        var roots = new ArrayList<Strand.Root>();
        for (var name : unseen) {
            roots.add(new Strand.Root(null, name, true));
        }
        for (var member : members.values()) {
            if (!derived.contains(passage(member))) {
                roots.add(new Strand.Root(passage(member), null, isOwn(member)));
            }
        }
        if (roots.isEmpty()) {
            roots.add(new Strand.Root(null, null, false));
        }
        return roots;
    }
}
