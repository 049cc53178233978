// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;

/// One text laid beside another that it may have its wording from, sentence by sentence.
///
/// Sentences are matched by the runs of three words that they share, wherever they stand, so that
/// moved and re-typeset text is told from text that is gone.
final class Retelling {
    /// Places of one run that count: more is a formula.
    private static final int FORMULA = 8;

    /// Share of the shorter of two sentences that must be in the same words for one to tell the
    /// other.
    private static final double TELLS = 0.4;

    /// Words in the same order that make two long sentences counterparts, whatever their share.
    private static final int MANY = 8;

    private final Telling parent;
    private final Telling child;
    private final int[] counterparts;
    private final int[] strengths;
    private final boolean[] held;

    private Retelling(Telling parent, Telling child) {
        this.parent = parent;
        this.child = child;
        counterparts = new int[child.sentences().size()];
        strengths = new int[counterparts.length];
        held = new boolean[parent.words().size()];
        for (int s = 0; s < counterparts.length; s++) {
            counterparts[s] = counterpart(s);
        }
    }

    /// The child's text beside the parent's.
    static Retelling of(Telling parent, Telling child) {
        return new Retelling(parent, child);
    }

    Telling parent() {
        return parent;
    }

    Telling child() {
        return child;
    }

    /// For each sentence of the child the parent's sentence that it tells, or -1.
    int[] counterparts() {
        return counterparts.clone();
    }

    /// How many words a sentence of the child shares with the one that it tells.
    int strength(int sentence) {
        return strengths[sentence];
    }

    /// The share of a parent's sentence that the child has in runs of three words, anywhere.
    double held(int sentence) {
        int from = parent.firstWord(sentence);
        int kept = 0;
        for (int w = from; w < from + parent.length(sentence); w++) {
            kept += held[w] ? 1 : 0;
        }
        return (double) kept / Math.max(1, parent.length(sentence));
    }

    /// Which of the parent's sentences some sentence of the child tells.
    boolean[] told() {
        var told = new boolean[parent.sentences().size()];
        for (int counterpart : counterparts) {
            if (counterpart >= 0) {
                told[counterpart] = true;
            }
        }
        return told;
    }

    /// The parent's sentence that shares most runs with a sentence of the child, if enough.
    private int counterpart(int sentence) {
        int from = child.firstWord(sentence);
        int to = from + child.length(sentence);
        var candidates = new int[Math.max(0, to - from) * FORMULA];
        int size = 0;
        for (int w = from; w + Telling.RUN <= to; w++) {
            int hash = child.run(w);
            int entry = parent.entry(hash);
            for (int i = 0; i < FORMULA && parent.wordAt(entry + i, hash) >= 0; i++) {
                int at = parent.wordAt(entry + i, hash);
                Arrays.fill(held, at, at + Telling.RUN, true);
                candidates[size++] = parent.sentenceOf(at);
            }
        }
        return best(Arrays.copyOf(candidates, size), sentence);
    }

    private int best(int[] candidates, int sentence) {
        Arrays.sort(candidates);
        int best = -1;
        int most = 0;
        for (int i = 0; i < candidates.length; ) {
            int to = i;
            while (to < candidates.length && candidates[to] == candidates[i]) {
                to++;
            }
            if (to - i > most) {
                most = to - i;
                best = candidates[i];
            }
            i = to;
        }
        if (best < 0) {
            return -1;
        }
        int shared = shared(sentence, best);
        strengths[sentence] = shared;
        int shorter = Math.min(child.length(sentence), parent.length(best));
        return shared >= MANY || shared >= TELLS * shorter ? best : -1;
    }

    /// How many words of a sentence stand in runs that a sentence of the parent has.
    private int shared(int sentence, int inParent) {
        int from = child.firstWord(sentence);
        int to = from + child.length(sentence);
        int shared = 0;
        int reached = from;
        for (int w = from; w + Telling.RUN <= to; w++) {
            if (has(inParent, child.run(w))) {
                shared += w + Telling.RUN - Math.max(reached, w);
                reached = w + Telling.RUN;
            }
        }
        return shared;
    }

    private boolean has(int inParent, int hash) {
        int entry = parent.entry(hash);
        for (int i = 0; i < FORMULA && parent.wordAt(entry + i, hash) >= 0; i++) {
            if (parent.sentenceOf(parent.wordAt(entry + i, hash)) == inParent) {
                return true;
            }
        }
        return false;
    }
}
