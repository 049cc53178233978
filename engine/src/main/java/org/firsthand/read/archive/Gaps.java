// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

/// The places of one archive where nothing that is read begins: the first few are told one by one,
/// the others are counted.
final class Gaps {
    private static final int MOST = 20;

    private final Contents contents;
    private int count;

    Gaps(Contents contents) {
        this.contents = contents;
    }

    void tell(String where, String what) {
        count++;
        if (count <= MOST) {
            contents.problem("", where, what, null);
        }
    }

    /// Tells how many more there were.
    void finish() {
        if (count > MOST) {
            contents.problem(
                    "", null, "The archive is damaged in " + (count - MOST) + " more places", null);
        }
    }
}
