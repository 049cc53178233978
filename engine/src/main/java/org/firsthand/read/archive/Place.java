// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

/// Where a record begins.
///
/// @param member the offset of its compressed member in the archive; -1 where nothing is compressed
/// @param offset in what comes out of the member, else in the archive
record Place(long member, long offset) {
    /// Another place in the same member.
    Place at(long other) {
        return new Place(member, other);
    }

    /// The offset in the archive; for a record that shares its member, also that behind `+`.
    String name() {
        if (member < 0) {
            return Long.toString(offset);
        }
        return offset == 0 ? Long.toString(member) : member + "+" + offset;
    }

    /// The same for people.
    String words() {
        return "byte " + name();
    }
}
