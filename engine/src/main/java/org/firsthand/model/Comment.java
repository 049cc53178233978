// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import org.jspecify.annotations.Nullable;

/// One contribution to the discussion below a document.
///
/// @param parent the id of the comment it answers; null at the top level
/// @param depth 0 at the top level
/// @param signal what decided the parent
/// @param confidence of the parent, 0 to 1
public record Comment(
        String id,
        @Nullable String parent,
        int depth,
        @Nullable String author,
        @Nullable Moment time,
        String text,
        String signal,
        double confidence) {}
