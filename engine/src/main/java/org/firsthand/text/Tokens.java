// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.Arrays;
import org.firsthand.model.Span;

/// The words of a stretch of text as numbers: where each stands, and a hash of its comparison key.
///
/// Where long passages are compared, most words are the same on both sides and nobody asks for
/// them: no string is made of these.
public final class Tokens {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    /// Of the key of each word, as a string's.
    private final int[] hashes;

    private Tokens(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        hashes = new int[starts.length];
        Arrays.setAll(hashes, i -> hash(text, starts[i], ends[i]));
    }

    /// The words of a span of a text.
    public static Tokens of(String text, Span span) {
        var starts = new int[16 + span.length() / 6];
        var ends = new int[starts.length];
        int size = 0;
        for (int i = Words.next(text, span.start(), span.end());
                i < span.end();
                i = Words.next(text, i, span.end())) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            starts[size] = i;
            i = Words.end(text, i, span.end());
            ends[size++] = i;
        }
        return new Tokens(text, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '.') {
                return Wording.key(text.substring(start, end)).hashCode();
            }
            int folded = Key.plain(c);
            hash = folded == 0 ? hash : 31 * hash + folded;
        }
        return hash;
    }

    /// How many words there are.
    public int size() {
        return starts.length;
    }

    /// The text they stand in.
    public String text() {
        return text;
    }

    Span word(int at) {
        return new Span(starts[at], ends[at]);
    }

    /// Whether the key of a word is that of a word of another text.
    boolean isSame(int at, Tokens other, int there) {
        if (hashes[at] != other.hashes[there]) {
            return false;
        }
        int length = ends[at] - starts[at];
        return length == other.ends[there] - other.starts[there]
                        && text.regionMatches(starts[at], other.text, other.starts[there], length)
                || Wording.key(word(at).of(text))
                        .equals(Wording.key(other.word(there).of(other.text)));
    }

    /// How many words lie within a span of the text.
    public int within(Span span) {
        int first = Arrays.binarySearch(starts, span.start());
        int count = 0;
        for (int i = first < 0 ? -first - 1 : first;
                i < ends.length && ends[i] <= span.end();
                i++) {
            count++;
        }
        return count;
    }
}
