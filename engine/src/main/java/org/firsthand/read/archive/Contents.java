// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Takes what a container holds, one thing after the other.
public interface Contents {
    /// The next item; a limit that is hit in it ends the container.
    void item(Item item) throws IOException;

    /// Something could not be read.
    ///
    /// @param name of the item; empty for the container itself
    /// @param where the place, such as `byte 312`; null for the whole
    /// @param limit the name of the limit that was hit, if one was
    void problem(String name, @Nullable String where, String what, @Nullable String limit);
}
