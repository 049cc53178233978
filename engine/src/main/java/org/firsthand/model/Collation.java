// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;

/// What `collate` finds: shared wording, and where it comes from. Every list is sorted.
public record Collation(
        List<Reuse> reuses, List<Strand> strands, List<Descent> descents, List<Family> families) {
    public Collation {
        reuses = List.copyOf(reuses);
        strands = List.copyOf(strands);
        descents = List.copyOf(descents);
        families = List.copyOf(families);
    }
}
