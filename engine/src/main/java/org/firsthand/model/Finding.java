// SPDX-License-Identifier: Apache-2.0
package org.firsthand.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands behind one claim: how often it is printed, and how many origins are left when echoes
/// and relays are followed.
///
/// @param documents documents that print it
/// @param outlets distinct outlets among them
/// @param origins how many are shown and how many are not excluded
/// @param roots wordings that do not come from each other
/// @param origin the origins for and against it, strongest first
/// @param because the reasons for count and status
/// @param first its first appearance in this pile
public record Finding(
        String claim,
        int documents,
        int outlets,
        Origins origins,
        int roots,
        List<Origin> origin,
        Status status,
        List<String> because,
        FirstAppearance first)
        implements Comparable<Finding> {
    public Finding {
        origin = List.copyOf(origin);
        because = List.copyOf(because);
    }

    /// What the origins together do for a claim.
    public enum Status {
        SUPPORTED("supported"),
        CONTRADICTED("contradicted"),
        DISPUTED("disputed"),
        ONE_ORIGIN("one origin"),
        UNRESOLVED("unresolved");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        /// As printed.
        public String words() {
            return words;
        }
    }

    /// Origins as a range: shown, and at most, when what is not excluded is counted too.
    ///
    /// @param reports statements that only pass the claim on
    public record Origins(int shown, int atMost, int against, int againstAtMost, int reports) {
        public Origins {
            if (shown > atMost || against > againstAtMost) {
                throw new IllegalArgumentException("More origins are shown than are possible");
            }
        }
    }

    /// Who is said to know a claim.
    ///
    /// @param name as the documents give it
    /// @param access how it is said to know
    /// @param against whether it speaks against the claim
    /// @param shown false where it may be one of the others
    /// @param statements ids, sorted
    public record Origin(
            String name, Access access, boolean against, boolean shown, List<String> statements) {
        public Origin {
            statements = List.copyOf(statements);
        }
    }

    /// The first appearance in this pile: by descent, then by what documents say of each other,
    /// then by their dates.
    ///
    /// @param path the document; where it is not certain, the earliest dated of those possible
    /// @param when null where it is not dated
    /// @param certain false where another appearance may be earlier
    /// @param rivals the documents that may be earlier, the earliest dated first
    /// @param because what tells that it is the first, and not only its date
    /// @param before who had it earlier by the document's own account
    public record FirstAppearance(
            String path,
            @Nullable Moment when,
            boolean certain,
            List<Rival> rivals,
            List<String> because,
            List<Earlier> before) {
        public FirstAppearance {
            rivals = List.copyOf(rivals);
            because = List.copyOf(because);
            before = List.copyOf(before);
        }

        /// A first appearance of which only the date is known.
        public FirstAppearance(String path, @Nullable Moment when, boolean certain) {
            this(path, when, certain, List.of(), List.of(), List.of());
        }
    }

    /// Another appearance, of which nothing tells that it is later.
    public record Rival(String path, @Nullable Moment when) {}

    /// Somebody who is said to have had it earlier.
    ///
    /// @param path the document that is meant; null where it is not in the pile
    public record Earlier(String name, @Nullable String path) {}

    @Override
    public int compareTo(Finding other) {
        return claim.compareTo(other.claim);
    }
}
