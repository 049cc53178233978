// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import org.jspecify.annotations.Nullable;

/// Something read about a document, with where it was read.
///
/// @param from the place, such as `meta article:published_time`, `first line` or `sources.csv`
/// @param confidence 0 to 1
/// @param doubt what speaks against it, for the user; null where nothing does
public record Fact<T>(T value, String from, double confidence, @Nullable String doubt) {
    public Fact {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence lies in 0..1, but got " + confidence);
        }
    }

    /// One against which nothing speaks.
    public Fact(T value, String from, double confidence) {
        this(value, from, confidence, null);
    }

    /// A fact that was given by hand: it overrules what was found.
    public static <T> Fact<T> given(T value, String from) {
        return new Fact<>(value, from, 1);
    }
}
