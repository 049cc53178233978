// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.firsthand.collate.Pairs.Shared;
import org.firsthand.model.Event;
import org.firsthand.model.Reuse;

/// Tellers that are tied by wording, and all that their descent is decided from: nothing outside of
/// it counts.
///
/// @param numbers of the tellers among those of the pile; ascending
/// @param shared what they have in common, by their place in this group; passages that are no more
///   than a credit are left out
/// @param reuses the same, with what differs
/// @param lengths in key characters of each of these, credits left out
/// @param quotations which of these are no more than a quotation
/// @param credits of each teller
@SuppressWarnings("ArrayRecordComponent") // made once and only read
record Group(
        List<Teller> tellers,
        int[] numbers,
        List<Shared> shared,
        List<Reuse> reuses,
        int[] lengths,
        BitSet quotations,
        List<List<Event>> credits) {

    /// Whether these are the same tellers that have the same in common, whatever their numbers are.
    boolean isSame(Group other) {
        if (tellers.size() != other.tellers.size()) {
            return false;
        }
        for (int i = 0; i < tellers.size(); i++) {
            if (tellers.get(i) != other.tellers.get(i)) {
                return false;
            }
        }
        return shared.equals(other.shared) && credits.equals(other.credits);
    }

    /// The place of a teller of the pile in the group.
    int place(int number) {
        return Arrays.binarySearch(numbers, number);
    }
}
