// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One of those that read the same saved pages in the same run.
interface PageContestant {
    /// Who it is and what it reads of a page, as shown.
    String name();

    /// What it reads of one page, as it hands it over, with words that differ where the reading
    /// does; null where it fails on the page.
    @Nullable Object read(SavedFile page) throws IOException;

    /// A page in memory.
    ///
    /// @param bytes as they were saved
    /// @param text the characters, for those who do not decode
    record SavedFile(String name, byte[] bytes, String text) {}
}
