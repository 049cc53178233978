// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;

/// What stands at the head of an account, in a row: rule, headline, credit line, dateline or time
/// stamp.
///
/// @param first the index of its first line
/// @param next the index of the line with which the account itself begins
/// @param large how many of its headline lines are in capitals
/// @param titles how many of its headline lines have a capital on each longer word
/// @param ruled whether a rule, or a mark of the format, sets it apart
record Opening(
        int first,
        int next,
        @Nullable Span headline,
        int large,
        int titles,
        @Nullable CreditLine credit,
        @Nullable Dateline dateline,
        boolean stamped,
        boolean ruled) {

    /// How many lines its headline has.
    int headlineLines() {
        return large + titles;
    }

    /// Whether somebody is credited by more than a name in brackets.
    boolean credited() {
        return credit != null && credit.weight() != CreditLine.Weight.BRACKETS;
    }

    /// The span of its credit: the line of its own, else the brackets in the dateline.
    @Nullable Span creditSpan() {
        if (credit != null) {
            return credit.span();
        }
        return dateline == null ? null : dateline.credit();
    }

    @Nullable Span datelineSpan() {
        return dateline == null ? null : dateline.span();
    }
}
