// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import org.firsthand.model.Conflict;
import org.firsthand.model.Passage;
import org.jspecify.annotations.Nullable;

/// Two passages of which it is known, before anything is grouped, that they tell the same thing and
/// cannot both stand.
///
/// @param explained how it comes that they differ; null where nothing tells
record Dispute(
        Conflict.Kind kind, Passage a, Passage b, @Nullable String explained, double confidence) {}
