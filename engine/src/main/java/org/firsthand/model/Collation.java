// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;

/// What `collate` finds: shared wording, where it comes from, and what became of it on the way.
/// Every list is sorted.
public record Collation(
        List<Reuse> reuses,
        List<Strand> strands,
        List<Descent> descents,
        List<Family> families,
        List<Version> versions,
        List<Omission> omissions,
        List<Alteration> alterations,
        List<Resemblance> resemblances) {
    public Collation {
        reuses = List.copyOf(reuses);
        strands = List.copyOf(strands);
        descents = List.copyOf(descents);
        families = List.copyOf(families);
        versions = List.copyOf(versions);
        omissions = List.copyOf(omissions);
        alterations = List.copyOf(alterations);
        resemblances = List.copyOf(resemblances);
    }

    /// With nothing that is alike and no copy.
    public Collation(
            List<Reuse> reuses,
            List<Strand> strands,
            List<Descent> descents,
            List<Family> families,
            List<Version> versions,
            List<Omission> omissions,
            List<Alteration> alterations) {
        this(reuses, strands, descents, families, versions, omissions, alterations, List.of());
    }
}
