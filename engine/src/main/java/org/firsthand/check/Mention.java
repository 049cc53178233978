// SPDX-License-Identifier: Apache-2.0
package org.firsthand.check;

import java.util.Set;
import org.firsthand.model.Passage;

/// A number or a day that a text names.
///
/// @param value the number in digits, or the day as `--04-25`
/// @param unit what is counted; empty where the text does not tell
/// @param matter the content words around it
/// @param sure false for a day that only a weekday or the date of the text gives
record Mention(Passage passage, String value, String unit, Set<String> matter, boolean sure) {
    /// How much two mentions are about the same.
    int shared(Mention other) {
        return Matter.shared(matter, other.matter).size();
    }
}
