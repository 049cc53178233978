// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;

/// One item is larger than what is held in memory; the others go on.
public final class ItemTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
    static final String WHAT =
            "It is larger than " + Budget.MOST_ITEM_BYTES + " bytes and was not read";

    ItemTooLarge() {
        super(WHAT);
    }
}
