// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Alteration;
import org.firsthand.model.Alteration.Kind;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.text.Wording;
import org.jspecify.annotations.Nullable;

/// What is printed in quotation marks, held against a transcript of what was spoken: whether the
/// words were changed, or put together from several places.
final class Hearing {
    /// Words below which a quotation may stand anywhere.
    private static final int SHORTEST = 5;

    /// Words of a piece that is no formula.
    private static final int PIECE = 4;

    /// Words that may be left out or put in between two pieces of one place.
    private static final int NEAR = 8;

    private static final int PLACES = 16;

    /// Share of a piece's words that stand right before the next piece for it to be no leap.
    private static final double THERE = 0.5;

    /// Letters of a word that says something, and how many of these must be heard.
    private static final int LONG = 4;

    private static final int WEIGHTY = 2;

    /// Share of a quotation's words that must be heard for it to be taken from the transcript.
    private static final double HEARD = 0.6;

    private final Telling print;
    private final Telling transcript;
    private final Span words;
    private final List<Piece> pieces = new ArrayList<>();

    /// Words of the quotation from `at` on that the transcript has from `heard` on.
    private record Piece(int at, int heard, int length) {
        int end() {
            return at + length;
        }

        int heardEnd() {
            return heard + length;
        }

        boolean runsOn(Piece next) {
            int gap = next.heard - heardEnd();
            return gap >= 0 && gap <= NEAR + next.at - end();
        }
    }

    private Hearing(Telling print, Span words, Telling transcript) {
        this.print = print;
        this.words = words;
        this.transcript = transcript;
        for (int w = words.start(); w < words.end(); ) {
            var piece = piece(w);
            if (piece == null) {
                w++;
            } else {
                pieces.add(piece);
                w = piece.end();
            }
        }
    }

    /// The quotation held against the transcript that has most of it; null where none has enough.
    static @Nullable Hearing of(Telling print, Span words, List<Telling> transcripts) {
        Hearing best = null;
        if (words.length() < SHORTEST) {
            return null;
        }
        for (var transcript : transcripts) {
            var hearing = new Hearing(print, words, transcript);
            boolean better =
                    best == null
                            || hearing.heard() > best.heard()
                            || hearing.heard() == best.heard()
                                    && hearing.places().size() < best.places().size();
            best = better ? hearing : best;
        }
        boolean enough =
                best != null && best.heard() >= HEARD * words.length() && best.weighty() >= WEIGHTY;
        return enough ? best : null;
    }

    /// How many of the words heard are more than articles and verbs that stand anywhere.
    private long weighty() {
        return pieces.stream()
                .flatMap(p -> print.keys().subList(p.at, p.end()).stream())
                .filter(key -> key.length() >= LONG)
                .count();
    }

    private int heard() {
        return pieces.stream().mapToInt(Piece::length).sum();
    }

    /// The longest run of the transcript that begins with word `w`; one that goes on where the last
    /// ended is taken first.
    private @Nullable Piece piece(int w) {
        if (w + Telling.RUN > words.end()) {
            return null;
        }
        int hash = print.run(w);
        int entry = transcript.entry(hash);
        Piece best = null;
        for (int i = 0; i < PLACES && transcript.wordAt(entry + i, hash) >= 0; i++) {
            var piece = grown(w, transcript.wordAt(entry + i, hash));
            boolean near = !pieces.isEmpty() && pieces.getLast().runsOn(piece);
            boolean bestIsNear = best != null && !pieces.isEmpty() && pieces.getLast().runsOn(best);
            boolean longer = best == null || piece.length > best.length;
            best = near != bestIsNear ? (near ? piece : best) : longer ? piece : best;
        }
        return best;
    }

    private Piece grown(int at, int heard) {
        int length = 0;
        while (at + length < words.end()
                && heard + length < transcript.keys().size()
                && print.keys().get(at + length).equals(transcript.keys().get(heard + length))) {
            length++;
        }
        return new Piece(at, heard, length);
    }

    /// The pieces by place: those that stand near one another, in their order, are one place.
    private List<List<Piece>> places() {
        var places = new ArrayList<List<Piece>>();
        for (var piece : pieces) {
            if (!places.isEmpty() && places.getLast().getLast().runsOn(piece)) {
                places.getLast().add(piece);
            } else {
                places.add(new ArrayList<>(List.of(piece)));
            }
        }
        places.removeIf(place -> length(place) < PIECE);
        for (int i = places.size() - 2; i >= 0; i--) {
            if (standsBefore(places.get(i), places.get(i + 1).getFirst().heard)) {
                places.remove(i);
            }
        }
        return places;
    }

    /// Whether the words of a place stand, perhaps parted by another voice, right before a word of
    /// the transcript as well.
    private boolean standsBefore(List<Piece> place, int heard) {
        int printed = place.getLast().end() - place.getFirst().at;
        int from = Math.max(0, heard - printed - NEAR);
        var there = transcript.keys().subList(from, heard);
        var said = print.keys().subList(place.getFirst().at, place.getLast().end());
        return said.stream().filter(there::contains).count() >= THERE * said.size();
    }

    private static int length(List<Piece> place) {
        return place.stream().mapToInt(Piece::length).sum();
    }

    /// The transcript that was heard.
    Telling transcript() {
        return transcript;
    }

    /// Behind the last word of the transcript that the quotation has.
    int end() {
        return pieces.getLast().heardEnd();
    }

    /// What was done to the words; null where they stand as they were spoken.
    @Nullable Alteration alteration() {
        var places = places();
        if (places.isEmpty()) {
            return null;
        }
        if (places.size() > 1) {
            return isMarked(places)
                    ? null
                    : new Alteration(Kind.SPLICE, heardIn(places), to(), null);
        }
        return isChanged(places.getFirst())
                ? new Alteration(Kind.QUOTATION, heardIn(places), to(), null)
                : null;
    }

    /// Whether dots or brackets own up to each leap.
    private boolean isMarked(List<List<Piece>> places) {
        for (int i = 1; i < places.size(); i++) {
            var gap =
                    new Span(
                            places.get(i - 1).getLast().end(),
                            Math.max(
                                    places.get(i - 1).getLast().end(),
                                    places.get(i).getFirst().at));
            if (!Speech.isMarked(print.text(), print.words(), gap)) {
                return false;
            }
        }
        return true;
    }

    private List<Passage> heardIn(List<List<Piece>> places) {
        var heard = new ArrayList<Passage>();
        for (var place : places) {
            heard.add(heard(place.getFirst().heard, place.getLast().heardEnd()));
        }
        return heard;
    }

    private Passage heard(int from, int to) {
        return transcript.passage(
                new Span(
                        transcript.words().get(from).start(),
                        transcript.words().get(to - 1).end()));
    }

    private Passage to() {
        return print.passage(
                new Span(
                        print.words().get(words.start()).start(),
                        print.words().get(words.end() - 1).end()));
    }

    /// Whether words within the quotation were changed without a mark: a quotation that begins
    /// later or ends earlier than the speech is only short.
    private boolean isChanged(List<Piece> place) {
        int before = place.getFirst().at - words.start();
        int after = words.end() - place.getLast().end();
        int from = Math.max(0, place.getFirst().heard - before);
        int to = Math.min(transcript.words().size(), place.getLast().heardEnd() + after);
        var spoken = side(transcript, new Span(from, to));
        var printed = side(print, words);
        return Wording.changes(spoken, printed).stream()
                .filter(change -> change.b().length() > 0 || isInside(change.a(), spoken))
                .anyMatch(change -> Meaning.isMisquoted(change, spoken, printed));
    }

    private static boolean isInside(Span dropped, Wording.Side spoken) {
        return dropped.start() > spoken.words().getFirst().start()
                && dropped.end() < spoken.words().getLast().end();
    }

    private static Wording.Side side(Telling telling, Span words) {
        return new Wording.Side(
                telling.text(),
                telling.words().subList(words.start(), words.end()),
                telling.keys().subList(words.start(), words.end()));
    }

    /// The quotations of a text, as ranges of its words.
    static List<Span> quotations(Telling print) {
        var quotations = new ArrayList<Span>();
        int from = -1;
        var spans = Quoted.of(print.text(), print.whole().span());
        int w = 0;
        for (var quotation : spans) {
            while (w < print.words().size() && print.words().get(w).start() < quotation.start()) {
                w++;
            }
            from = w;
            while (w < print.words().size() && print.words().get(w).end() <= quotation.end()) {
                w++;
            }
            if (w > from) {
                quotations.add(new Span(from, w));
            }
        }
        return quotations;
    }
}
