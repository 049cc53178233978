// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.Arrays;

/// The code point offsets of one text: Java counts UTF-16 units, JSON counts code points, and only
/// this class converts.
///
/// Built in one pass; a lookup is a binary search among the surrogate pairs, and costs nothing in a
/// text without any.
public final class CodePoints {
    /// Offsets of the second halves of all surrogate pairs, ascending.
    private final int[] secondHalves;

    private final int length;

    private CodePoints(int[] secondHalves, int length) {
        this.secondHalves = secondHalves;
        this.length = length;
    }

    /// The offsets of `text`.
    public static CodePoints of(String text) {
        var halves = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                if (count == halves.length) {
                    halves = Arrays.copyOf(halves, 2 * count);
                }
                halves[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(halves, count), text.length());
    }

    /// How many code points stand before a UTF-16 offset; half a pair and a lone surrogate count as
    /// one.
    public int at(int offset) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException(
                    "Offset " + offset + " lies outside a text of " + length + " units");
        }
        int found = Arrays.binarySearch(secondHalves, offset);
        return offset - (found >= 0 ? found : -found - 1);
    }
}
