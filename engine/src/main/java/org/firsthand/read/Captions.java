// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// The blocks of a caption file, [WebVTT](https://www.w3.org/TR/webvtt1/#file-structure) or SubRip,
/// in the order of the file: what breaks the format is noted with its line, and the rest is read.
///
/// Words that stand where no cue is are kept: with the cue above them, or with no time.
///
/// @param header what the first line says behind `WEBVTT`; empty where there is none
/// @param remarks the `NOTE` blocks and the lines below the header, each line by itself
/// @param told the paragraphs of the `NOTE` blocks that tell something in sentences, such as how a
///   recording was come by; what programs note beside each cue is none
record Captions(
        String header,
        List<String> remarks,
        List<String> told,
        List<Captions.Cue> cues,
        List<Draft.Note> notes) {
    private static final String MAGIC = "WEBVTT";
    private static final int MOST_LINES = 1_000_000;
    private static final int MOST_NOTES = 20;
    private static final int FEWEST_WORDS = 4;

    /// Words shown for a while.
    ///
    /// @param line the number of its first line, from 1
    /// @param time null where it could not be read
    /// @param words as written, with tags, lines parted by `\n`
    record Cue(int line, @Nullable CueTime time, String words) {}

    /// Reads the blocks of `text`.
    static Captions of(String text) {
        var scan = new Scan(lines(text));
        scan.read();
        return new Captions(
                scan.header,
                scan.remarks,
                scan.told,
                scan.cues.stream().map(Open::cue).toList(),
                scan.notes());
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length() && lines.size() < MOST_LINES; i++) {
            boolean ends = i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
            if (ends) {
                lines.add(text.substring(from, i));
                boolean pair =
                        i + 1 < text.length()
                                && text.charAt(i) == '\r'
                                && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                from = i + 1;
            }
        }
        return lines;
    }

    /// A cue that may still get words.
    private record Open(int line, @Nullable CueTime time, StringBuilder words) {
        Cue cue() {
            return new Cue(line, time, words.toString());
        }

        void add(String more) {
            words.append(words.isEmpty() ? "" : "\n").append(more);
        }
    }

    /// One pass over the lines.
    private static final class Scan {
        private final List<String> lines;
        private final List<String> remarks = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final List<Open> cues = new ArrayList<>();
        private final List<Draft.Note> notes = new ArrayList<>();
        private String header = "";
        private boolean web;
        private int unsaid;
        private double latest;

        Scan(List<String> lines) {
            this.lines = lines;
        }

        void read() {
            int i = 0;
            while (i < lines.size() && isBlank(i)) {
                i++;
            }
            web = i < lines.size() && lines.get(i).strip().startsWith(MAGIC);
            if (web) {
                i = header(i);
            }
            while (i < lines.size()) {
                int end = i;
                while (end < lines.size() && !isBlank(end)) {
                    end++;
                }
                if (end > i) {
                    block(i, end);
                }
                i = end + 1;
            }
            if (lines.size() == MOST_LINES) {
                notes.add(
                        Draft.Note.cut(
                                "The transcript was read up to line " + MOST_LINES,
                                "transcript lines"));
            }
        }

        List<Draft.Note> notes() {
            if (unsaid > 0) {
                notes.add(
                        Draft.Note.of(
                                (MOST_NOTES + unsaid)
                                        + " places are damaged, of which the first "
                                        + MOST_NOTES
                                        + " are told"));
            }
            return notes;
        }

        private boolean isBlank(int i) {
            return lines.get(i).isBlank();
        }

        /// Takes the first line and what stands below it up to a blank line or a cue.
        private int header(int first) {
            header = lines.get(first).strip().substring(MAGIC.length()).strip();
            int i = first + 1;
            while (i < lines.size() && !isBlank(i) && !CueTime.isMeant(lines.get(i))) {
                remarks.add(lines.get(i).strip());
                i++;
            }
            return i;
        }

        private void block(int from, int to) {
            int time = nextTime(from, to);
            if (time == to) {
                wordsAlone(from, to);
                return;
            }
            if (time - from > 1) {
                stray(from, time - 1);
            }
            while (time < to) {
                int next = nextTime(time + 1, to);
                int end = next < to && isNumber(next - 1) && next - 1 > time ? next - 1 : next;
                cue(time, end);
                if (next < to) {
                    note(next, "The blank line before this cue is missing");
                }
                time = next;
            }
        }

        private int nextTime(int from, int to) {
            int i = from;
            while (i < to && !CueTime.isMeant(lines.get(i))) {
                i++;
            }
            return i;
        }

        /// A block without a time: a remark, a style, a lone number, or words that lost their cue.
        private void wordsAlone(int from, int to) {
            var first = lines.get(from).strip();
            if (web
                    && (first.equals("NOTE")
                            || first.startsWith("NOTE ")
                            || first.startsWith("NOTE\t"))) {
                var block = new ArrayList<>(List.of(first.substring(4).strip()));
                lines.subList(from + 1, to).forEach(line -> block.add(line.strip()));
                block.forEach(this::addRemark);
                addTold(String.join(" ", block).strip());
            } else if (web && cues.isEmpty() && (first.equals("STYLE") || first.equals("REGION"))) {
                return;
            } else if (to - from > 1 || !isNumber(from)) {
                stray(from, to);
            }
        }

        private void addRemark(String line) {
            if (!line.isEmpty()) {
                remarks.add(line);
            }
        }

        /// Adds a remark that ends like a sentence and holds enough words to be one.
        private void addTold(String remark) {
            boolean ends =
                    !remark.isEmpty() && ".!?\"”".indexOf(remark.charAt(remark.length() - 1)) >= 0;
            boolean ordinary =
                    remark.chars().filter(Character::isLetter).count() * 2 > remark.length();
            if (ends && ordinary && Words.of(remark).size() >= FEWEST_WORDS) {
                told.add(remark);
            }
        }

        private void stray(int from, int to) {
            if (lines.subList(from, to).stream().allMatch(String::isBlank)) {
                return;
            }
            note(from, "These words stand in no cue: they were taken with the cue above");
            if (cues.isEmpty()) {
                cues.add(new Open(from + 1, null, new StringBuilder()));
            }
            lines.subList(from, to).forEach(line -> cues.getLast().add(line.strip()));
        }

        private void cue(int at, int end) {
            var time = CueTime.of(lines.get(at));
            if (time == null) {
                note(at, "The time of this cue could not be read: its words stand without one");
            } else if (time.to() < time.from()) {
                note(at, "This cue ends before it begins");
                time = new CueTime(time.from(), time.from());
            } else if (time.from() < latest) {
                note(at, "This cue begins before the one above it");
            }
            latest = time == null ? latest : time.from();
            var cue = new Open(at + 1, time, new StringBuilder());
            lines.subList(at + 1, end).forEach(line -> cue.add(line.strip()));
            cues.add(cue);
        }

        private boolean isNumber(int i) {
            var line = lines.get(i).strip();
            return !line.isEmpty() && line.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private void note(int line, String what) {
            if (notes.size() < MOST_NOTES) {
                notes.add(Draft.Note.at("line " + (line + 1), what));
            } else {
                unsaid++;
            }
        }
    }
}
