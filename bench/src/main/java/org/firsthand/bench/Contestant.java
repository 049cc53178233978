// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import java.util.Set;
import org.firsthand.bench.Pile.Pair;

/// One of those that are timed on the same pile in the same run.
interface Contestant {
    /// Who it is and what it finds, as shown.
    String name();

    /// Makes ready what is not timed, and gives the work that is.
    Work on(Pile pile);

    /// The work that is timed; each call does all of it anew.
    interface Work {
        Outcome run() throws IOException;
    }

    /// What the work gave; looked at when the clock has stopped.
    interface Outcome {
        /// The pairs found, by the rule of the pile where the contestant knows what is shared, else
        /// by its own.
        Set<Pair> pairs();

        /// A sum over everything it gave: equal sums, equal results.
        String sum();
    }
}
