// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.firsthand.model.Document;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Reading;
import org.firsthand.model.Span;
import org.firsthand.text.Key;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// The fewest documents that hold all distinct wording, the one that adds most first.
///
/// Wording is runs of [#RUN] words. Choosing the fewest is NP-hard; the greedy choice needs at most
/// ln n times as many (V. Chvátal, A greedy heuristic for the set-covering problem, 1979), and a
/// queue of outdated gains, which can only shrink, saves most recounting (M. Minoux, 1978).
///
/// Memory: 16 bytes for each word of each document, and at most 32 for each distinct run.
public final class Readings {
    private static final int RUN = 4;

    /// A sentence adds something when this part of its runs is new.
    private static final double NEW = 0.5;

    /// A document that adds fewer new runs than this need not be read.
    private static final int WORTH_READING = 12;

    private final List<Text> texts;
    private final LongSet known = new LongSet();

    private Readings(List<Document> documents) {
        texts = documents.stream().sorted().map(Text::of).toList();
    }

    /// The list for these documents, in the order in which to read. Documents that add next to
    /// nothing do not stand on it.
    public static List<Reading> of(List<Document> documents) {
        return new Readings(documents).list();
    }

    /// A text by its runs of words.
    ///
    /// @param runs a hash of the run that begins at each word
    /// @param distinct the same, sorted, each once
    private record Text(Document document, List<Span> words, long[] runs, long[] distinct) {
        static Text of(Document document) {
            var words = Words.of(document.body());
            var keys = words.stream().mapToLong(w -> hash(Key.of(w.of(document.body())))).toArray();
            var runs = new long[Math.max(0, keys.length - RUN + 1)];
            for (int i = 0; i < runs.length; i++) {
                long run = 0;
                for (int j = i; j < i + RUN; j++) {
                    run = (run ^ keys[j]) * 0x9E3779B97F4A7C15L;
                    run ^= run >>> 29;
                }
                runs[i] = run;
            }
            return new Text(
                    document, words, runs, Arrays.stream(runs).sorted().distinct().toArray());
        }

        private static long hash(String word) {
            long hash = 0xCBF29CE484222325L;
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            }
            return hash;
        }
    }

    /// A set of numbers in one array, probed linearly (D. Knuth, The Art of Computer Programming,
    /// volume 3, algorithm L).
    private static final class LongSet {
        private long[] slots = new long[1 << 10];
        private boolean zero;
        private int size;

        boolean contains(long value) {
            return value == 0 ? zero : slots[slot(slots, value)] != 0;
        }

        void add(long value) {
            if (value == 0) {
                size += zero ? 0 : 1;
                zero = true;
                return;
            }
            int slot = slot(slots, value);
            if (slots[slot] == 0) {
                slots[slot] = value;
                if (++size * 2 > slots.length) {
                    grow();
                }
            }
        }

        int size() {
            return size;
        }

        private void grow() {
            var wider = new long[slots.length * 2];
            for (long value : slots) {
                if (value != 0) {
                    wider[slot(wider, value)] = value;
                }
            }
            slots = wider;
        }

        private static int slot(long[] slots, long value) {
            int mask = slots.length - 1;
            int slot = (int) ((value ^ value >>> 32) & mask);
            while (slots[slot] != 0 && slots[slot] != value) {
                slot = slot + 1 & mask;
            }
            return slot;
        }
    }

    /// How many new runs a text held when it was last counted.
    private record Gain(int runs, Text text) {}

    private List<Reading> list() {
        var queue =
                new PriorityQueue<>(
                        Comparator.comparingInt((Gain g) -> -g.runs)
                                .thenComparing(g -> g.text.document));
        texts.forEach(text -> queue.add(new Gain(gain(text), text)));
        int total = distinct();
        var readings = new ArrayList<Reading>();
        while (!queue.isEmpty()) {
            var best = queue.poll();
            int now = gain(best.text);
            if (now < best.runs) {
                queue.add(new Gain(now, best.text));
            } else if (now < WORTH_READING) {
                break;
            } else {
                var adds = adds(best.text);
                for (long run : best.text.distinct) {
                    known.add(run);
                }
                readings.add(
                        new Reading(
                                best.text.document.path(), adds, (double) known.size() / total));
            }
        }
        return readings;
    }

    private int distinct() {
        var all = new LongSet();
        for (var text : texts) {
            for (long run : text.distinct) {
                all.add(run);
            }
        }
        return all.size();
    }

    private int gain(Text text) {
        int fresh = 0;
        for (long run : text.distinct) {
            fresh += known.contains(run) ? 0 : 1;
        }
        return fresh;
    }

    /// The sentences whose wording is new, runs of them joined to one passage.
    private List<Passage> adds(Text text) {
        var body = text.document.body();
        var passages = new ArrayList<Passage>();
        int word = 0;
        Span open = null;
        for (var sentence : Sentences.of(body)) {
            int fresh = 0;
            int all = 0;
            for (;
                    word < text.words.size() && text.words.get(word).end() <= sentence.end();
                    word++) {
                if (word < text.runs.length) {
                    all++;
                    fresh += known.contains(text.runs[word]) ? 0 : 1;
                }
            }
            boolean adds = all > 0 && fresh >= NEW * all;
            if (adds) {
                open = open == null ? sentence : new Span(open.start(), sentence.end());
            } else if (open != null && all > 0) {
                passages.add(new Passage(text.document.path(), Part.BODY, open));
                open = null;
            }
        }
        if (open != null) {
            passages.add(new Passage(text.document.path(), Part.BODY, open));
        }
        return passages;
    }
}
