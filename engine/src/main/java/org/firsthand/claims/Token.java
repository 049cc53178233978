// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

/// A word or a mark of a part, with the sentence and paragraph it stands in.
///
/// @param start first UTF-16 unit in the part
/// @param end unit after the last one
/// @param low the word in lower case with plain apostrophes, or the mark; all quotation marks are
///   `"`
/// @param capital whether it begins with a capital letter
/// @param sentence running number in the part
record Token(int start, int end, String low, boolean capital, int sentence) {
    /// Whether it is a word or number, not a mark.
    boolean word() {
        return Character.isLetterOrDigit(low.charAt(0));
    }

    /// Whether it is this word or mark.
    boolean is(String other) {
        return low.equals(other);
    }

    /// Whether it is a number.
    boolean number() {
        return Character.isDigit(low.charAt(0));
    }

    /// Whether it ends in the sign of a possessive.
    boolean possessive() {
        return low.endsWith("'s") || low.endsWith("s'");
    }
}
