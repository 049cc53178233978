// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

/// A half-open range of UTF-16 units in one part of one document.
///
/// @param start first unit, 0 or more
/// @param end unit after the last one, not before `start`
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "A span needs 0 <= start <= end, but got " + start + " and " + end);
        }
    }

    /// Length in UTF-16 units.
    public int length() {
        return end - start;
    }

    /// Units that both spans hold.
    public int overlap(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /// Whether `other` lies wholly inside this span.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// The characters of `text` that this span names.
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }
}
