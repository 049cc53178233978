// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Citation;
import org.firsthand.model.Checked.Kind;
import org.firsthand.model.Checked.Verdict;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Looks for each quotation of a draft in the pile and says what became of its words.
final class Quotations {
    private static final int MOST_CITATIONS = 3;

    private final Voices voices;
    private final Preference preference;
    private final Attribution attribution;

    Quotations(Voices voices, Preference preference, Attribution attribution) {
        this.voices = voices;
        this.preference = preference;
        this.attribution = attribution;
    }

    /// The quotations of a draft, checked, in their order.
    List<Checked> check(List<Quotation> quotations, List<Document> pile) {
        var sightings = quotations.stream().map(q -> new Sightings(q, preference, voices)).toList();
        var seeds = new Seeds(quotations);
        for (var document : pile) {
            for (var track : Track.of(document)) {
                look(seeds, track, sightings);
            }
        }
        var checked = new ArrayList<Checked>();
        for (int i = 0; i < quotations.size(); i++) {
            checked.add(verdict(quotations.get(i), sightings.get(i)));
        }
        return checked;
    }

    private static void look(Seeds seeds, Track track, List<Sightings> sightings) {
        var matches = new ArrayList<List<Seeds.Match>>();
        sightings.forEach(s -> matches.add(new ArrayList<>()));
        seeds.matches(track, match -> matches.get(match.quotation()).add(match));
        for (int i = 0; i < matches.size(); i++) {
            sightings.get(i).take(track, matches.get(i));
        }
    }

    private Checked verdict(Quotation quotation, Sightings sightings) {
        var near = sightings.near();
        var same = new ArrayList<>(sightings.exact());
        near.stream().filter(s -> s.changes().isEmpty()).forEach(same::add);
        var oneVoice = same.stream().filter(s -> !isSpliced(s)).toList();
        if (!oneVoice.isEmpty()) {
            return standing(quotation, oneVoice, near);
        }
        if (!same.isEmpty()) {
            return voicesJoined(quotation, same.getFirst());
        }
        var pieces = sightings.splice();
        if (!pieces.isEmpty()) {
            return spliced(quotation, pieces);
        }
        return near.isEmpty() ? notFound(quotation) : altered(quotation, near);
    }

    /// Whether different voices speak its pieces.
    private boolean isSpliced(Sighting sighting) {
        return speakers(sighting.passage(), sighting).size() > 1;
    }

    private List<String> speakers(Passage whole, Sighting sighting) {
        var document = voices.document(whole.path());
        return document.segments().stream()
                .filter(segment ->
                        sighting.pieces().stream().anyMatch(p -> segment.span().overlap(p) > 0))
                .map(segment -> segment.speaker())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Checked standing(Quotation quotation, List<Sighting> same, List<Sighting> near) {
        var places = preference.sorted(same.stream().map(Sighting::passage).toList());
        var other = otherSpeaker(quotation, places);
        var because = new ArrayList<String>();
        if (other != null) {
            because.add(other);
        }
        var citations = new ArrayList<>(cite(places));
        var contrary = otherwise(same, near);
        if (contrary != null) {
            var differing = contrary.track().text();
            because.add(
                    "Another transcript has: “"
                            + Words.oneLine(contrary.passage().span().of(differing))
                            + "”");
            citations.add(voices.cite(contrary.passage()));
        }
        var named = attribution.named(quotation.passage());
        boolean accused = other != null && named != null && attribution.knows(named);
        var verdict = accused ? Verdict.MISATTRIBUTED : Verdict.VERBATIM;
        return new Checked(
                Kind.QUOTATION, verdict, quotation.passage(), citations, List.of(), because);
    }

    /// That somebody else says the words; null where it may be the one whom the draft names.
    private @Nullable String otherSpeaker(Quotation quotation, List<Passage> places) {
        var named = attribution.named(quotation.passage());
        var other = named == null ? null : attribution.other(named, places);
        if (named == null || other == null) {
            return null;
        }
        var unknown = attribution.knows(named) ? "" : ", who speaks in no source";
        return "The draft gives these words to "
                + named
                + unknown
                + "; here "
                + other
                + " says them";
    }

    /// A transcript that has other words where some source has these.
    private @Nullable Sighting otherwise(List<Sighting> same, List<Sighting> near) {
        return near.stream()
                .filter(s -> !s.changes().isEmpty())
                .filter(s -> voices.segment(s.passage()) != null)
                .filter(s ->
                        same.stream().noneMatch(o -> o.track().path().equals(s.track().path())))
                .findFirst()
                .orElse(null);
    }

    private Checked voicesJoined(Quotation quotation, Sighting sighting) {
        var citations =
                sighting.pieces().stream().map(p -> voices.cite(sighting.passage(p))).toList();
        var because =
                "Different people speak: "
                        + String.join(", ", speakers(sighting.passage(), sighting));
        return new Checked(
                Kind.QUOTATION,
                Verdict.SPLICED,
                quotation.passage(),
                citations,
                List.of(),
                List.of(because));
    }

    private Checked spliced(Quotation quotation, List<Fragments.Fragment> pieces) {
        var citations = pieces.stream().map(p -> voices.cite(p.passage())).toList();
        var because = new ArrayList<String>();
        because.add(
                "Pieces from " + pieces.size() + " places stand in one pair of quotation marks");
        var speakers =
                citations.stream().map(Citation::speaker).filter(Objects::nonNull).distinct();
        var names = speakers.toList();
        if (names.size() > 1) {
            because.add("Different people speak: " + String.join(", ", names));
        }
        return new Checked(
                Kind.QUOTATION,
                Verdict.SPLICED,
                quotation.passage(),
                citations,
                List.of(),
                because);
    }

    private Checked altered(Quotation quotation, List<Sighting> near) {
        var best = near.getFirst();
        var places = new ArrayList<Passage>();
        near.stream()
                .filter(s -> s.unlike() <= best.unlike())
                .map(Sighting::passage)
                .forEach(places::add);
        var other = otherSpeaker(quotation, places);
        return new Checked(
                Kind.QUOTATION,
                Verdict.ALTERED,
                quotation.passage(),
                cite(places),
                best.changes(),
                other == null ? List.of() : List.of(other));
    }

    private static Checked notFound(Quotation quotation) {
        return new Checked(
                Kind.QUOTATION,
                Verdict.NOT_FOUND,
                quotation.passage(),
                List.of(),
                List.of(),
                List.of("Nothing like it stands in the captured texts"));
    }

    private List<Citation> cite(List<Passage> places) {
        return places.stream().distinct().limit(MOST_CITATIONS).map(voices::cite).toList();
    }
}
