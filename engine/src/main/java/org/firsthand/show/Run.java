// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import org.firsthand.model.Change;
import org.jspecify.annotations.Nullable;

/// A stretch of a quoted passage that is shown in one manner.
///
/// @param change what kind of change it is; null where it is none or the kind is not known
record Run(Manner manner, String text, Change.@Nullable Kind change) {
    /// How a stretch is shown.
    enum Manner {
        PLAIN,
        SAID,
        ADDED,
        DROPPED,
        CHANGED
    }

    static Run plain(String text) {
        return new Run(Manner.PLAIN, text, null);
    }
}
