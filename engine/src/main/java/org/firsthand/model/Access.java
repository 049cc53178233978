// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

/// How an origin is said to know what it says.
public enum Access {
    SAW("saw"),
    TOOK_PART("took part"),
    WAS_TOLD("was told"),
    DOCUMENT("document"),
    RECORDING("recording"),
    NOT_SAID("not said");

    private final String words;

    Access(String words) {
        this.words = words;
    }

    /// As printed.
    public String words() {
        return words;
    }
}
