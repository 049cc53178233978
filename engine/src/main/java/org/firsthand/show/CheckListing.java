// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.firsthand.model.Change;
import org.firsthand.model.Checked;
import org.firsthand.model.Checked.Citation;
import org.firsthand.model.Checked.Kind;
import org.firsthand.model.Checked.Verdict;
import org.firsthand.model.Document;
import org.firsthand.model.Passage;
import org.firsthand.model.Segment;
import org.jspecify.annotations.Nullable;

/// What `check` prints for a person: what should be looked at again, in the order of the draft,
/// with the source's words and where they stand; then what stands; then the counts.
public final class CheckListing {
    private static final int QUOTED = 300;

    private final Document draft;
    private final Lookup lookup;
    private final Lines lines;

    private CheckListing(Document draft, Lookup lookup, Lines lines) {
        this.draft = draft;
        this.lookup = lookup;
        this.lines = lines;
    }

    /// The whole text.
    public static String of(
            List<Checked> checked, Document draft, List<Document> pile, Summary.Options options) {
        var listing =
                new CheckListing(
                        draft, Lookup.of(pile), new Lines(options.width(), options.style()));
        listing.all(checked);
        return listing.lines.toString();
    }

    private void all(List<Checked> checked) {
        var problems = checked.stream().filter(Checked::isProblem).toList();
        var standing = checked.stream().filter(c -> !c.isProblem()).toList();
        if (!problems.isEmpty()) {
            lines.heading("To look at again");
            problems.forEach(this::problem);
        }
        if (!standing.isEmpty()) {
            lines.heading("As in a source");
            standing.forEach(this::standing);
        }
        lines.heading(counts(checked));
    }

    private void problem(Checked checked) {
        item(checked);
        checked.because().forEach(reason -> lines.item("  " + Escape.line(reason) + "."));
        differences(checked);
        for (var citation : checked.citations()) {
            lines.item("  source: " + quote(lookup.document(citation.passage().path()), citation));
            lines.quiet("  " + place(citation));
        }
        checked.citations().stream().limit(1).forEach(this::context);
    }

    private void standing(Checked checked) {
        item(checked);
        checked.because().forEach(reason -> lines.item("  " + Escape.line(reason) + "."));
        checked.citations().stream().limit(1).forEach(c -> lines.quiet("  " + place(c)));
    }

    private void item(Checked checked) {
        lines.item(
                "line "
                        + line(checked.passage())
                        + ", "
                        + verdict(checked.verdict())
                        + ": "
                        + words(draft, checked.passage(), checked.kind()));
    }

    private int line(Passage passage) {
        var before = draft.text(passage.part()).substring(0, passage.span().start());
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    private static String verdict(Verdict verdict) {
        return verdict.name().toUpperCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Document document, Passage passage, Kind kind) {
        var words = Escape.clip(Escape.line(document.quote(passage)), QUOTED);
        return kind == Kind.QUOTATION ? Phrases.quoted(words) : words;
    }

    private static String quote(Document document, Citation citation) {
        return words(document, citation.passage(), Kind.QUOTATION);
    }

    /// `number: 68 in the draft, 61 in the source`.
    private void differences(Checked checked) {
        if (checked.citations().isEmpty()) {
            return;
        }
        var source = checked.citations().getFirst().passage();
        var other = lookup.document(source.path()).text(source.part());
        var own = draft.text(checked.passage().part());
        for (var change : checked.differences()) {
            lines.item(
                    "  "
                            + kind(change)
                            + ": "
                            + shown(change.a().of(own))
                            + " in the draft, "
                            + shown(change.b().of(other))
                            + " in the source");
        }
    }

    private static String kind(Change change) {
        return change.kind() == Change.Kind.OTHER ? "words" : Phrases.word(change.kind());
    }

    private static String shown(String words) {
        return words.isBlank() ? "nothing" : "“" + Escape.line(words) + "”";
    }

    /// `outlet, title, date, path`, for a transcript with speaker and time.
    private String place(Citation citation) {
        var document = lookup.document(citation.passage().path());
        var place = new StringJoiner(", ");
        var segment = citation.segment();
        if (segment != null) {
            place.add(clock(segment.from()) + " " + speaker(segment.speaker()));
        } else if (citation.speaker() != null) {
            place.add("said by " + citation.speaker());
        }
        if (document.outlet() != null) {
            place.add(document.outlet().value());
        }
        if (document.title() != null) {
            place.add("“" + document.title().value() + "”");
        }
        place.add(Phrases.date(document.published()));
        place.add(document.path());
        return Escape.line(place.toString());
    }

    private static String speaker(@Nullable String name) {
        return name == null ? "(speaker not named)" : name;
    }

    /// The half minute around the words, a line a segment.
    private void context(Citation citation) {
        var context = citation.context();
        if (context == null) {
            return;
        }
        var document = lookup.document(context.path());
        lines.item("  around it:");
        for (Segment segment : document.segments()) {
            if (context.span().contains(segment.span())) {
                lines.quiet(
                        "  "
                                + clock(segment.from())
                                + " "
                                + speaker(segment.speaker())
                                + ": "
                                + Escape.line(segment.span().of(document.body())));
            }
        }
    }

    /// `[00:06:46]`.
    private static String clock(double seconds) {
        long whole = (long) seconds;
        return String.format(
                Locale.ROOT, "[%02d:%02d:%02d]", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /// `25 quotations: 18 verbatim, 4 altered; 12 numbers: 12 verbatim`.
    private static String counts(List<Checked> checked) {
        var counts = new ArrayList<String>();
        for (var kind : Kind.values()) {
            Map<Verdict, Integer> each = new EnumMap<>(Verdict.class);
            checked.stream()
                    .filter(c -> c.kind() == kind)
                    .forEach(c -> each.merge(c.verdict(), 1, Integer::sum));
            int all = each.values().stream().mapToInt(Integer::intValue).sum();
            if (all > 0) {
                var parts = new ArrayList<String>();
                each.forEach((verdict, n) -> parts.add(n + " " + Phrases.word(verdict)));
                counts.add(
                        Phrases.count(all, Phrases.word(kind)) + ": " + String.join(", ", parts));
            }
        }
        return counts.isEmpty()
                ? "The draft has no quotation, number or date."
                : String.join("; ", counts);
    }
}
