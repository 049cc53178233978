// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

/// Something read about a document, with where it was read.
///
/// @param from the place, such as `meta article:published_time`, `first line` or `sources.csv`
/// @param confidence 0 to 1
public record Fact<T>(T value, String from, double confidence) {
    public Fact {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence lies in 0..1, but got " + confidence);
        }
    }

    /// A fact that was given by hand: it overrules what was found.
    public static <T> Fact<T> given(T value, String from) {
        return new Fact<>(value, from, 1);
    }
}
