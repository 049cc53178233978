// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;

/// A limit of the budget was hit: the rest of the source is not read.
public final class LimitReached extends IOException {
    private static final long serialVersionUID = 1L;

    private final String limit;
    private final String what;

    LimitReached(String limit, String message) {
        super(message);
        this.limit = limit;
        this.what = message;
    }

    /// One sentence for the user.
    public String what() {
        return what;
    }

    /// The name of the limit.
    public String limit() {
        return limit;
    }
}
