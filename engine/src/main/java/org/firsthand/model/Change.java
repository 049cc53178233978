// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

/// A place where two aligned passages differ in words.
///
/// @param a span in the first passage's part; empty where words were added
/// @param b span in the second passage's part; empty where words were dropped
public record Change(Kind kind, Span a, Span b) {
    /// What differs.
    public enum Kind {
        NUMBER,
        NAME,
        NEGATION,
        MODALITY,
        ATTRIBUTION,
        OTHER
    }
}
