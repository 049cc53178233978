// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements that say the same thing.
///
/// @param id a hash of `text`
/// @param text the wording that stands for it, verbatim from one of the statements
/// @param statements ids of all statements, sorted
/// @param variants the wordings that differ in what matters; the first is the one of `text`
public record Claim(String id, String text, List<String> statements, List<Variant> variants)
        implements Comparable<Claim> {
    public Claim {
        statements = List.copyOf(statements);
        variants = List.copyOf(variants);
    }

    /// Statements of a claim that agree in every number, name, negation and modality.
    ///
    /// @param differs what differs from the first variant; null for the first, and for those who
    ///   only concede a part of what it says
    /// @param weighs whether it weighs against the claim and does not deny it: it denies only that
    ///   something was sent of what is said to have come, or is a record that does not list it; or,
    ///   where nothing differs, whether it concedes a part of the claim and does not say it
    public record Variant(
            String text, List<String> statements, Change.@Nullable Kind differs, boolean weighs) {
        public Variant {
            statements = List.copyOf(statements);
        }

        /// The statements of those who concede a part of a claim.
        public static Variant conceding(String text, List<String> statements) {
            return new Variant(text, statements, null, true);
        }

        /// Whether it concedes a part of the claim, and does not say it.
        public boolean concedes() {
            return differs == null && weighs;
        }

        /// Whether it weighs against the claim, and does not deny it.
        public boolean weighsAgainst() {
            return differs != null && weighs;
        }
    }

    @Override
    public int compareTo(Claim other) {
        return id.compareTo(other.id);
    }
}
