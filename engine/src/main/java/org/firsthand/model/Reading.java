// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;

/// One document of the reading list: with those before it, it holds wording that no other shows.
///
/// @param path the document
/// @param adds passages whose wording none before it on the list has, in order
/// @param covered the part of all distinct wording that is read after it, 0 to 1
public record Reading(String path, List<Passage> adds, double covered) {
    public Reading {
        adds = List.copyOf(adds);
    }
}
