// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

/// Which post another answers, and what decided it.
///
/// @param parent its place among the posts, an earlier one but where the page shows the newest
///   first or says so by an id; -1 at the top level
/// @param confidence 0 to 1
record Answer(int parent, String signal, double confidence) {
    static final int TOP = -1;

    /// The signal of an answer to a post that is not in the capture: it stands at the top level for
    /// want of a better place.
    static final String AWAY = "parent not captured";

    /// At the top level, by the signal that the page's other parents go by.
    static Answer top(String signal, double confidence) {
        return new Answer(TOP, signal, confidence);
    }
}
