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

    /// The words from `first` on, `size` of them.
    private final int[] starts;

    private final int[] ends;

    /// Of the key of each word, as a string's.
    private final int[] hashes;

    private final int first;
    private final int size;

    private Tokens(String text, int[] starts, int[] ends, int[] hashes, int first, int size) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.hashes = hashes;
        this.first = first;
        this.size = size;
    }

    /// The words of a span of a text.
    public static Tokens of(String text, Span span) {
        var starts = new int[16 + span.length() / 6];
        var ends = new int[starts.length];
        var hashes = new int[starts.length];
        int size = 0;
        for (int i = Words.next(text, span.start(), span.end());
                i < span.end();
                i = Words.next(text, i, span.end())) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
                hashes = Arrays.copyOf(hashes, 2 * size);
            }
            starts[size] = i;
            i = Words.end(text, i, span.end());
            hashes[size] = hash(text, starts[size], i);
            ends[size++] = i;
        }
        return new Tokens(text, starts, ends, hashes, 0, size);
    }

    /// The words of a span of the text, as [#of] gives them: nothing is read again but where the
    /// span cuts a word.
    public Tokens in(Span span) {
        int from = place(span.start());
        int to = place(span.end());
        boolean cuts =
                from > first && ends[from - 1] > span.start()
                        || to > from && ends[to - 1] > span.end();
        return cuts ? of(text, span) : new Tokens(text, starts, ends, hashes, from, to - from);
    }

    /// The place of the first word that begins there or later.
    private int place(int start) {
        int at = Arrays.binarySearch(starts, first, first + size, start);
        return at < 0 ? -at - 1 : at;
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
        return size;
    }

    /// The text they stand in.
    public String text() {
        return text;
    }

    Span word(int at) {
        return new Span(starts[first + at], ends[first + at]);
    }

    /// Whether the key of a word is that of a word of another text.
    boolean isSame(int at, Tokens other, int there) {
        int one = first + at;
        int its = other.first + there;
        if (hashes[one] != other.hashes[its]) {
            return false;
        }
        int length = ends[one] - starts[one];
        return length == other.ends[its] - other.starts[its]
                        && text.regionMatches(starts[one], other.text, other.starts[its], length)
                || Wording.key(word(at).of(text))
                        .equals(Wording.key(other.word(there).of(other.text)));
    }

    /// How many words lie within a span of the text.
    public int within(Span span) {
        int from = place(span.start());
        int to = from;
        while (to < first + size && ends[to] <= span.end()) {
            to++;
        }
        return to - from;
    }
}
