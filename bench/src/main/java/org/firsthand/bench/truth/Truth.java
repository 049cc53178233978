// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is so in a case, as its truth file says; laid out as `examples/README.md` tells.
///
/// Only what is measured is read; a key that a file lacks is an empty list.
record Truth(
        List<Source> documents,
        List<Unseen> unseen,
        List<Strand> strands,
        List<Claim> claims,
        List<Conflict> conflicts,
        @JsonProperty("not_conflicts") List<NotConflict> notConflicts,
        List<Alteration> alterations,
        List<Omission> omissions,
        List<Hole> holes,
        @JsonProperty("not_read") List<NotRead> notRead,
        List<Undecidable> undecidable,
        List<Version> versions,
        List<Reference> references,
        List<Splice> splices,
        List<Drafted> draft) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    Truth {
        documents = list(documents);
        unseen = list(unseen);
        strands = list(strands);
        claims = list(claims);
        conflicts = list(conflicts);
        notConflicts = list(notConflicts);
        alterations = list(alterations);
        omissions = list(omissions);
        holes = list(holes);
        notRead = list(notRead);
        undecidable = list(undecidable);
        versions = list(versions);
        references = list(references);
        splices = list(splices);
        draft = list(draft);
    }

    static Truth read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static Truth of(String json) {
        return MAPPER.readValue(json, Truth.class);
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// The path under which each document counts: its own, or the one that it duplicates.
    Aliases aliases() {
        var same = new TreeMap<String, String>();
        for (var source : documents) {
            if (source.duplicateOf != null) {
                same.put(source.path, source.duplicateOf);
            }
        }
        return new Aliases(same);
    }

    /// One source; `unseen` is an id or false.
    record Source(
            String path,
            List<Parent> parents,
            @Nullable JsonNode unseen,
            List<Edit> edits,
            List<Comment> comments,
            @Nullable @JsonProperty("duplicate_of") String duplicateOf) {
        Source {
            parents = list(parents);
            edits = list(edits);
            comments = list(comments);
        }

        boolean restsOnUnseen() {
            return unseen != null && unseen.isString();
        }
    }

    record Parent(String path, List<String> strands) {
        Parent {
            strands = list(strands);
        }
    }

    record Edit(
            String kind,
            boolean matters,
            @Nullable @JsonProperty("parent_path") String parentPath,
            @Nullable String parent,
            @Nullable String child) {}

    record Comment(int n, @Nullable String author, @Nullable Integer parent, String opens) {}

    record Unseen(
            String id,
            @Nullable String what,
            @JsonProperty("cited_by") List<String> citedBy,
            @JsonProperty("used_by") List<String> usedBy) {
        Unseen {
            citedBy = list(citedBy);
            usedBy = list(usedBy);
        }
    }

    record Strand(
            String id, @Nullable Boolean optional, List<String> documents, List<String> roots) {
        static final String UNSEEN = "unseen:";

        Strand {
            documents = list(documents);
            roots = list(roots);
        }

        boolean required() {
            return !Boolean.TRUE.equals(optional);
        }

        boolean startsUnseen() {
            return roots.stream().anyMatch(root -> root.startsWith(UNSEEN));
        }
    }

    record Claim(
            String id,
            @Nullable String text,
            List<Place> statements,
            List<Variant> variants,
            @Nullable Expected expected) {
        Claim {
            statements = list(statements);
            variants = list(variants);
        }
    }

    record Variant(List<Place> statements) {
        Variant {
            statements = list(statements);
        }
    }

    /// Both ends of each range.
    record Expected(@JsonProperty("for") List<Integer> pro, List<Integer> against) {
        Expected {
            pro = list(pro);
            against = list(against);
        }
    }

    /// A quotation in a source; `role` where it is a statement of a claim, `in` where it is not in
    /// the body.
    record Place(
            String path,
            @Nullable String quote,
            @Nullable String role,
            @Nullable @JsonProperty("in") String part) {
        boolean echoes() {
            return "echo".equals(role);
        }

        boolean against() {
            return "denies".equals(role) || "weighs against".equals(role);
        }
    }

    record Conflict(
            String id,
            @Nullable String kind,
            @Nullable String claim,
            @Nullable Place a,
            @Nullable Place b,
            @Nullable Boolean optional) {}

    record NotConflict(Place a, Place b, @Nullable String why) {}

    record Alteration(
            String id,
            String kind,
            String path,
            String from,
            @Nullable String parent,
            @Nullable String child,
            @Nullable Boolean inherited) {}

    record Omission(String document, String from, String opens, String ends, List<String> matters) {
        Omission {
            matters = list(matters);
        }
    }

    record Hole(String kind, String what, @Nullable String path, @Nullable String quote) {}

    record NotRead(String path, String extent, @Nullable String reason) {}

    /// A direction that the folder does not settle; `accept` lists what may be answered besides the
    /// truth, and where it is not given, that is `undecided`.
    record Undecidable(String child, String truth, @Nullable List<String> accept) {
        static final String UNDECIDED = "undecided";

        List<String> accepted() {
            return accept == null ? List.of(UNDECIDED) : accept;
        }
    }

    record Version(
            @Nullable String url,
            String earlier,
            String later,
            List<Wording> removed,
            List<Wording> added,
            @Nullable @JsonProperty("media_removed") Boolean mediaRemoved,
            @Nullable Wording correction) {
        Version {
            removed = list(removed);
            added = list(added);
        }

        boolean losesMedia() {
            return Boolean.TRUE.equals(mediaRemoved);
        }

        /// Whether anything changed between the two.
        boolean isEvent() {
            return losesMedia() || correction != null || !removed.isEmpty() || !added.isEmpty();
        }
    }

    record Wording(String quote) {}

    record Reference(
            String path,
            @Nullable Integer n,
            String quote,
            String kind,
            @Nullable @JsonProperty("in_pile") String inPile) {}

    record Splice(
            String path,
            String quote,
            String from,
            List<String> pieces,
            @Nullable Boolean inherited) {
        Splice {
            pieces = list(pieces);
        }
    }

    record Drafted(String quote, String kind, String verdict) {}
}
