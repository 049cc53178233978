// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.model.Segment;
import org.firsthand.model.Span;
import org.firsthand.read.Captions.Cue;
import org.jspecify.annotations.Nullable;

/// The spoken text of a transcript, a paragraph for each turn of a voice, and where each cue lies
/// in it.
///
/// A cue that names nobody goes on with the voice before it only where the transcript says so: it
/// marks every change with `>>`, or the sentence runs on from one cue to the next. Else nobody is
/// named, and the cue is a paragraph by itself; but where no cue names or marks a voice, only a
/// pause parts paragraphs. A sound such as `(laughter)` is a paragraph without a voice.
///
/// @param body the paragraphs joined by `\n`
/// @param segments one for each cue, or for each voice of a cue in which several speak; none for a
///   cue whose time is not known
record Turns(String body, List<Segment> segments) {
    private static final double PAUSE = 2;
    private static final double LONG_PAUSE = 5;
    private static final double A_FIFTH = 0.2;

    /// Puts the words of `cues` in a row.
    static Turns of(List<Cue> cues) {
        var voices = cues.stream().map(cue -> Utterance.voices(cue.words())).toList();
        var writer = new Writer(rolled(cues, voices));
        for (int i = 0; i < cues.size(); i++) {
            writer.cue(cues.get(i).time(), i);
        }
        return new Turns(writer.body.toString(), List.copyOf(writer.segments));
    }

    /// The words of each cue without those that it only shows once more.
    private static List<List<Utterance>> rolled(List<Cue> cues, List<List<Utterance>> voices) {
        var words = new ArrayList<String>();
        var times = new ArrayList<@Nullable CueTime>();
        for (int i = 0; i < cues.size(); i++) {
            var time = cues.get(i).time();
            boolean plain = voices.get(i).size() == 1 && voices.get(i).getFirst().voice() == null;
            words.add(plain ? voices.get(i).getFirst().text() : "");
            times.add(plain ? time : null);
        }
        var news = RollingCues.news(words, times);
        var rolled = new ArrayList<List<Utterance>>();
        for (int i = 0; i < cues.size(); i++) {
            boolean same = news.get(i).equals(words.get(i));
            rolled.add(same ? voices.get(i) : List.of(new Utterance(null, false, news.get(i))));
        }
        return rolled;
    }

    /// Collects paragraphs and segments.
    private static final class Writer {
        private final StringBuilder body = new StringBuilder();
        private final List<Segment> segments = new ArrayList<>();
        private final List<List<Utterance>> said = new ArrayList<>();
        private final boolean chevrons;
        private final boolean unmarked;
        private final boolean punctuated;
        private @Nullable String voice;
        private String latest = "";
        private double end;

        /// Whether the paragraph that the body ends with may go on.
        private boolean open;

        Writer(List<List<Utterance>> cues) {
            var names = Utterance.names();
            cues.forEach(cue ->
                    cue.stream()
                            .filter(part -> part.voice() == null)
                            .forEach(part -> Utterance.countNames(part.text(), names)));
            int marks = 0;
            int ends = 0;
            boolean named = false;
            for (var cue : cues) {
                var turns = cue.stream().flatMap(part -> part.turns(names).stream()).toList();
                said.add(turns);
                marks += cue.stream().anyMatch(part -> part.text().contains(">>")) ? 1 : 0;
                named |= turns.stream().anyMatch(Utterance::fresh);
                ends += !turns.isEmpty() && endsSentence(turns.getLast().text()) ? 1 : 0;
            }
            this.chevrons = marks > 1;
            this.unmarked = !named;
            this.punctuated = ends >= A_FIFTH * cues.size();
        }

        void cue(@Nullable CueTime time, int i) {
            if (said.get(i).isEmpty() && time != null && !segments.isEmpty()) {
                prolong(time.to());
            }
            for (var part : said.get(i)) {
                if (!part.text().isEmpty()) {
                    say(part, time);
                } else if (part.voice() != null) {
                    voice = part.voice();
                    open = false;
                }
            }
        }

        private void say(Utterance part, @Nullable CueTime time) {
            boolean sound = part.isSound() && part.voice() == null;
            if (sound) {
                add(part.text(), null, false, time);
                open = false;
                return;
            }
            double gap = time == null ? 0 : time.from() - end;
            boolean on = !part.fresh() && goesOn(part.text(), gap);
            var speaker = part.voice() != null ? part.voice() : on ? voice : null;
            boolean same = speaker == null ? on : speaker.equals(voice);
            add(part.text(), speaker, same && open, time);
            voice = speaker;
            latest = part.text();
            open = true;
            end = time == null ? end : Math.max(end, time.to());
        }

        /// Whether words without a mark go on with what was said before them.
        private boolean goesOn(String text, double gap) {
            if (chevrons) {
                return true;
            }
            if (unmarked && gap < PAUSE) {
                return true;
            }
            return punctuated && gap < LONG_PAUSE && !latest.isEmpty() && runsOn(latest, text);
        }

        /// Whether a sentence of `before` goes on in `text`.
        private static boolean runsOn(String before, String text) {
            char last = before.charAt(before.length() - 1);
            char next = text.charAt(0);
            return Character.isLowerCase(next) && !endsSentence(before)
                    || Character.isLetterOrDigit(last) && Character.isLetterOrDigit(next)
                    || last == ',' && next != '(' && next != '[';
        }

        private static boolean endsSentence(String text) {
            int last = text.length() - 1;
            while (last > 0 && "\"'”’)]".indexOf(text.charAt(last)) >= 0) {
                last--;
            }
            return last >= 0 && ".?!…".indexOf(text.charAt(last)) >= 0;
        }

        private void add(
                String text, @Nullable String speaker, boolean on, @Nullable CueTime time) {
            if (!body.isEmpty()) {
                body.append(on ? ' ' : '\n');
            }
            var span = new Span(body.length(), body.length() + text.length());
            body.append(text);
            if (time != null) {
                segments.add(new Segment(span, speaker, time.from(), time.to()));
            }
        }

        private void prolong(double to) {
            var last = segments.removeLast();
            segments.add(
                    new Segment(last.span(), last.speaker(), last.from(), Math.max(last.to(), to)));
        }
    }
}
