// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Characters that make a text read otherwise than it looks: they do not show, they turn a line
/// round, or they look like letters of another script. Uses that writing needs are none: what a
/// script, an emoji or a line break asks for, marks around words that run from right to left, signs
/// of units and of mathematics.
///
/// @param at the offset of the first
/// @param count how many there are
public record Disguise(Kind kind, int at, int count) {
    private static final char SOFT_HYPHEN = 0xAD;

    /// The combining grapheme joiner, which does not show; before it stand Latin letters and marks.
    private static final char JOINER = 0x34F;

    /// Dashes, quotation marks and dots, up to where controls begin.
    private static final char FIRST_DASH = 0x2010;

    private static final char LAST_POINTS = 0x2027;
    private static final char FIRST_CURRENCY = 0x20A0;
    private static final char LAST_CURRENCY = 0x20CF;

    /// What is done.
    public enum Kind {
        /// Characters that do not show stand inside words, or in rows long enough to carry words.
        HIDDEN,
        /// Controls of direction show letters in another order than they are written in.
        TURNED,
        /// Words mix letters of two scripts that look alike.
        MIXED
    }

    /// What there is of each kind, in the order of kinds; most texts hold nothing.
    public static List<Disguise> of(String text) {
        if (isPlain(text)) {
            return List.of();
        }
        return Stream.of(
                        new HiddenCharacters().in(text).as(Kind.HIDDEN),
                        new TurnedLines().in(text).as(Kind.TURNED),
                        MixedWords.in(text).as(Kind.MIXED))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /// Whether all of a text are Latin letters, marks upon them, and common signs, as in most
    /// texts: none of these deceives.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c < SOFT_HYPHEN
                || c > SOFT_HYPHEN && c < JOINER
                || c >= FIRST_DASH && c <= LAST_POINTS
                || c >= FIRST_CURRENCY && c <= LAST_CURRENCY;
    }

    /// How many were found, and where the first stands.
    static final class Tally {
        private int first;
        private int count;

        void add(int at, int more) {
            first = count == 0 ? at : Math.min(at, first);
            count += more;
        }

        @Nullable Disguise as(Kind kind) {
            return count == 0 ? null : new Disguise(kind, first, count);
        }
    }
}
