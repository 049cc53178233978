// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firsthand.model.Access;
import org.firsthand.model.Span;
import org.firsthand.model.Statement;
import org.firsthand.text.Likeness;
import org.firsthand.text.Names;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Makes one origin of all that goes back to the same words on one recording.
///
/// Several transcripts of a recording, and all who quote it, have one voice say a sentence once:
/// the person whom a transcript names there. What documents that draw on the recording say without
/// naming anybody, or of `the recording`, rests on that voice. A voice that no transcript names,
/// with other words, may be somebody else: it is not excluded.
final class Voices {
    /// Likeness of trigrams at which two writers have put the same spoken sentence on paper: they
    /// spell numbers and hear words differently.
    private static final double HEARD = 0.5;

    /// Likeness at which two quotations are of one sentence.
    private static final double QUOTED = 0.8;

    /// Share of a sentence's trigrams at which a longer quotation has it whole, and how many they
    /// must be.
    private static final double INSIDE = 0.9;

    private static final int LONG = 30;

    private static final String UNKNOWN = "an unnamed voice on the recording";

    private static final String RECORDING = "the recording";

    /// Words before a recording that say that something is found there.
    private static final Set<String> WITHIN = Set.of("on", "in", "throughout", "from");

    private static final Set<String> TAPES =
            Set.of("recording", "tape", "audio", "video", "footage", "transcript", "voice");

    private final List<Knower> groups;
    private final Roots pile;
    private final Recordings recordings;
    private final Map<String, Likeness> known = new HashMap<>();

    /// What was looked up on a recording as a whole, with the voice there that says it, too.
    private final Map<Knower, Knower> lookedUp = new LinkedHashMap<>();

    Voices(List<Knower> groups, Roots pile) {
        this.groups = groups;
        this.pile = pile;
        this.recordings = pile.recordings();
    }

    /// Unites them in place.
    void unite() {
        for (var group : List.copyOf(groups)) {
            var voice = groups.contains(group) ? voice(group) : null;
            if (voice != null) {
                groups.remove(group);
                if (isLookedUp(group)) {
                    lookedUp.put(group, voice);
                } else {
                    voice.absorb(group);
                    nameAnew(voice);
                }
            }
        }
        groups.stream().filter(this::isUnknown).forEach(this::unknown);
    }

    /// Holds a recording to be an origin beside somebody who speaks on it, where that one tells the
    /// same elsewhere too: then the one does not rest on the other. Else they are one.
    void settle() {
        lookedUp.forEach((record, voice) -> {
            var speaker =
                    groups.stream()
                            .filter(g -> g.statements().containsAll(voice.statements()))
                            .findFirst()
                            .orElse(voice);
            if (groups.contains(speaker) && tellsItElsewhere(speaker)) {
                record.rename(RECORDING);
                record.knows(Access.RECORDING);
                record.show();
                groups.add(record);
            } else {
                speaker.absorb(record);
            }
        });
    }

    /// Where one who speaks on a recording tells that others were there, not named, and it has
    /// voices that nobody could name, these may be theirs.
    void mayBeTheirs() {
        if (groups.stream().noneMatch(this::tellsOfOthers)
                || groups.stream().anyMatch(this::isUnknown)) {
            return;
        }
        recordings
                .unnamed()
                .forEach((recording, spoken) -> {
                    var speakers = recordings.speakers(recording);
                    boolean wasThere =
                            groups.stream()
                                    .filter(g -> g.shown() && pile.access(g) == Access.TOOK_PART)
                                    .anyMatch(g ->
                                            speakers.stream()
                                                    .anyMatch(s -> Parties.same(s, g.name())));
                    if (wasThere) {
                        var voices = new Knower(UNKNOWN, false);
                        voices.add(List.of(Collections.min(spoken, pile.ranks().statements())));
                        voices.doubt(
                                "the recording has voices that nobody could name: they may be theirs");
                        groups.add(voices);
                    }
                });
    }

    private boolean tellsOfOthers(Knower group) {
        return group.statements().stream()
                .anyMatch(s -> Presence.ofOthers(pile.document(s.path()).quote(s.passage())));
    }

    /// Whether a paper tells what is on a recording, or is not on it: `no vote is taken on the
    /// recording`.
    private boolean isLookedUp(Knower group) {
        return group.ownWords()
                && group.statements().stream()
                        .anyMatch(s -> {
                            var words = pile.document(s.path()).quote(s.passage());
                            return isTapeNamed(Words.of(words), words);
                        });
    }

    private static boolean isTapeNamed(List<Span> words, String text) {
        for (int i = 2; i < words.size(); i++) {
            if (TAPES.contains(Words.plain(words.get(i).of(text)))
                    && WITHIN.contains(Words.plain(words.get(i - 2).of(text)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether somebody says it at least once in words that no transcript has.
    private boolean tellsItElsewhere(Knower speaker) {
        var heard = speaker.statements().stream().filter(recordings::isHeard).toList();
        return speaker.statements().stream()
                .filter(s -> !recordings.isHeard(s))
                .anyMatch(
                        s -> heard.stream().noneMatch(h -> alike(likeness(s), likeness(h), HEARD)));
    }

    /// The origin on the recording on which a group rests; null where it is one of its own, as
    /// somebody who was there is.
    private @Nullable Knower voice(Knower group) {
        var access = pile.access(group);
        boolean remark = group.statements().stream().allMatch(recordings::isRemark);
        if (remark || access == Access.SAW || access == Access.TOOK_PART) {
            return null;
        }
        var recording = recordings.of(group.statements());
        boolean unknown = isUnknown(group);
        boolean restsOnIt = recording != null && !unknown && saysNobody(group);
        for (var other : groups) {
            boolean may =
                    other != group
                            && !(unknown && isLeftOpen(group) && !isUnknown(other))
                            && (unknown || !isUnknown(other))
                            && (isOn(other, recording, restsOnIt)
                                    || isTape(group.name()) && speaksOn(other, recording));
            boolean nobody = unknown || Names.isUnnamed(group.name());
            if (may && (restsOnIt || sameWords(group, other, nobody ? HEARD : QUOTED))) {
                return other;
            }
        }
        return null;
    }

    /// Whether a transcript of a recording has it, or it is the recording that is named.
    private boolean isOn(Knower group, @Nullable String recording, boolean named) {
        return group.statements().stream().anyMatch(s -> isOn(s, recording))
                || named && isTape(group.name()) && group.access() == Access.RECORDING;
    }

    /// Whether a group is a person who speaks on the recording, as documents that draw on it quote
    /// that person: what is put down to `a recording` rests on somebody's words there. One who
    /// tells it as somebody who was there is an origin beside it.
    private boolean speaksOn(Knower group, @Nullable String recording) {
        var access = pile.access(group);
        return recording != null
                && access != Access.SAW
                && access != Access.TOOK_PART
                && recording.equals(recordings.of(group.statements()))
                && recordings.speakers(recording).stream()
                        .anyMatch(speaker -> Parties.same(speaker, group.name()));
    }

    private boolean isOn(Statement statement, @Nullable String recording) {
        return recordings.isHeard(statement)
                && (recording == null || recording.equals(recordings.of(statement.path())));
    }

    private boolean isUnknown(Knower group) {
        return group.statements().stream().allMatch(recordings::isUnknownVoice);
    }

    /// Whether a transcript says that nobody knows the voice: if another names it, they differ.
    private boolean isLeftOpen(Knower group) {
        return group.statements().stream().anyMatch(recordings::isLeftOpen);
    }

    /// Whether no person or body is named: the document says it, or `the recording` does, or
    /// somebody was told.
    private boolean saysNobody(Knower group) {
        return !group.isWitness() && group.ownWords()
                || isTape(group.name())
                || !group.shown() && group.access() == Access.WAS_TOLD;
    }

    private static boolean isTape(String name) {
        return Names.isUnnamed(name)
                && Words.of(name).stream()
                        .anyMatch(w -> TAPES.contains(w.of(name).toLowerCase(Locale.ROOT)));
    }

    private boolean sameWords(Knower a, Knower b, double atLeast) {
        for (var one : a.statements()) {
            for (var other : b.statements()) {
                boolean spoken = isSpoken(one) && isSpoken(other);
                if (spoken && alike(likeness(one), likeness(other), atLeast)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alike(Likeness a, Likeness b, double atLeast) {
        return a.to(b) >= atLeast || Math.min(a.size(), b.size()) >= LONG && a.within(b) >= INSIDE;
    }

    private boolean isSpoken(Statement statement) {
        return recordings.isHeard(statement)
                || statement.rule().startsWith("quote.")
                || holdsQuotation(statement);
    }

    private boolean holdsQuotation(Statement statement) {
        var words = pile.document(statement.path()).quote(statement.passage());
        return words.indexOf('“') >= 0 || words.indexOf('"') >= 0;
    }

    private Likeness likeness(Statement statement) {
        return known.computeIfAbsent(
                statement.id(),
                id ->
                        Likeness.of(
                                pile.document(statement.path()).text(statement.part()),
                                statement.passage().span()));
    }

    /// Names a voice as most transcripts do: who quotes may have mistaken who speaks.
    private void nameAnew(Knower voice) {
        var names = new TreeMap<String, Integer>();
        for (var statement : voice.statements()) {
            var speaker = recordings.isHeard(statement) ? recordings.speaker(statement) : null;
            if (speaker != null) {
                names.merge(speaker, 1, Integer::sum);
            }
        }
        boolean fits = names.keySet().stream().anyMatch(n -> Parties.same(n, voice.name()));
        if (!fits && !names.isEmpty()) {
            var best =
                    names.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .orElseThrow()
                            .getKey();
            voice.rename(best);
        }
    }

    /// A voice that nobody names is shown only where it is the one origin.
    private void unknown(Knower group) {
        group.rename(UNKNOWN);
        group.doubt("who " + UNKNOWN + " is, no transcript tells");
    }
}
