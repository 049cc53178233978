// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firsthand.model.Answer;
import org.firsthand.model.Conflict;
import org.firsthand.model.Finding;
import org.firsthand.model.Statement;
import org.firsthand.model.Version;
import org.jspecify.annotations.Nullable;

/// The answer in about twenty-five lines of plain text, for a terminal.
public final class Summary {
    private static final int TOP = 3;
    private static final int QUOTE = 110;
    private static final int MISSING = 300;
    private static final int NAME = 48;

    private final Answer answer;
    private final Lookup lookup;
    private final Overview overview;
    private final Lines lines;

    /// Whether the terminal shows weight and shade.
    public enum Style {
        PLAIN,
        ANSI
    }

    /// How the summary is printed.
    ///
    /// @param width columns of the terminal, at least 40
    /// @param report where the full report lies; null where none was written
    public record Options(int width, Style style, @Nullable String report) {
        private static final int NARROWEST = 40;

        public Options {
            if (width < NARROWEST) {
                throw new IllegalArgumentException(
                        "A summary needs " + NARROWEST + " columns, but got " + width);
            }
        }
    }

    private Summary(Answer answer, Options options) {
        this.answer = answer;
        this.lookup = new Lookup(answer);
        this.overview = Overview.of(answer, lookup);
        this.lines = new Lines(options.width(), options.style());
    }

    /// The summary, its lines ended by `\n`.
    public static String of(Answer answer, Options options) {
        var summary = new Summary(answer, options);
        summary.read();
        summary.first();
        summary.wide();
        summary.several();
        summary.latest();
        summary.conflicts();
        summary.removed();
        summary.missing();
        summary.unsure();
        var report = options.report();
        if (report != null) {
            summary.lines.heading("Report: " + Escape.line(report));
        }
        return summary.lines.toString();
    }

    private void read() {
        lines.heading("Read " + Overview.read(answer.documents()) + ".");
        behind();
        var fine = Overview.fine(answer);
        if (!fine.isEmpty()) {
            lines.quiet(fine);
        }
        Troubles.of(answer).lines(TOP).forEach(line -> lines.quiet(Escape.line(line)));
        if (answer.findings().isEmpty()) {
            lines.quiet("No claim was found in them.");
        }
    }

    private void behind() {
        var behind = overview.behind();
        if (behind.repeating() == 0) {
            return;
        }
        var starts =
                behind.starts().stream()
                        .map(s -> clipped(s.name()) + " (" + Phrases.number(s.takers()) + ")")
                        .toList();
        lines.quiet(
                Phrases.count(behind.repeating(), "document")
                        + (behind.repeating() == 1 ? " has most of its" : " have most of their")
                        + " text from "
                        + Phrases.names(starts, TOP)
                        + ".");
    }

    private void first() {
        var entries = Firsts.of(answer, lookup).most(TOP, lookup);
        if (entries.isEmpty()) {
            return;
        }
        lines.heading("Who had it first");
        for (var entry : entries) {
            claim(entry.claims().getFirst());
            lines.quiet(first(entry.first()));
        }
    }

    /// `The Halvern Lantern, 8 May 2019`, or `Norda or one of 3 others, 8 May 2019: not certain`.
    private String first(Finding.FirstAppearance first) {
        int rivals = first.rivals().size();
        return clipped(lookup.document(first.path()).publisher())
                + (rivals == 1
                        ? " or "
                                + clipped(
                                        lookup.document(first.rivals().getFirst().path())
                                                .publisher())
                        : rivals > 1 ? " or one of " + Phrases.number(rivals) + " others" : "")
                + ", "
                + Phrases.when(first.when())
                + (first.certain() ? "" : ": not certain");
    }

    private void latest() {
        var all = LatestSection.chosen(Latest.of(answer, lookup));
        if (all.isEmpty()) {
            return;
        }
        lines.heading("Where it stands" + top(all.size()));
        for (var entry : all.subList(0, Math.min(TOP, all.size()))) {
            var document = lookup.document(entry.now().path());
            lines.item(quoted(document.quote(entry.now()), QUOTE));
            lines.quiet(
                    LatestSection.label(entry)
                            + ": "
                            + clipped(entry.who())
                            + ", "
                            + LatestSection.date(entry, document));
        }
    }

    private void wide() {
        if (overview.wide().isEmpty()) {
            return;
        }
        lines.heading("Widely printed, one origin" + top(overview.wide().size()));
        for (var finding : Overview.varied(overview.wide(), TOP)) {
            claim(finding);
            var names = originNames(finding);
            lines.quiet(
                    Phrases.count(finding.outlets(), "outlet")
                            + Phrases.prints(finding.outlets())
                            + " ("
                            + Phrases.count(finding.documents(), "document")
                            + "), "
                            + Phrases.origins(finding.origins())
                            + (names.isEmpty() ? "" : ": " + names.getFirst())
                            + Phrases.against(finding));
        }
    }

    private void several() {
        if (overview.several().isEmpty()) {
            if (!answer.findings().isEmpty()) {
                lines.heading("Several origins");
                lines.quiet(Overview.NONE_SEVERAL);
            }
            return;
        }
        lines.heading("Several origins" + top(overview.several().size()));
        for (var finding : Overview.varied(overview.several(), TOP)) {
            claim(finding);
            lines.quiet(
                    Phrases.origins(finding.origins())
                            + ": "
                            + Phrases.names(originNames(finding), TOP)
                            + Phrases.against(finding));
        }
    }

    private void conflicts() {
        if (overview.conflicts().isEmpty()) {
            return;
        }
        var quarrels = Quarrel.of(overview.conflicts(), lookup);
        int count = quarrels.size();
        var shown = quarrels.getFirst().first();
        lines.heading(
                Phrases.count(count, "conflict")
                        + ", "
                        + (count == 1 ? "about " : "the clearest about ")
                        + quarrels.getFirst().about(lookup));
        sides(shown)
                .forEach(side -> {
                    var document = lookup.document(side.path());
                    lines.item(
                            quoted(document.quote(side.passage()), QUOTE)
                                    + "  "
                                    + clipped(Original.who(side, lookup)));
                });
    }

    private List<Statement> sides(Conflict conflict) {
        return List.of(conflict.a(), conflict.b()).stream()
                .flatMap(id -> lookup.statement(id).stream())
                .map(side -> Original.of(side, lookup))
                .toList();
    }

    private void removed() {
        var made = AlterationSection.made(answer.collation().alterations());
        var left = overview.weightiest();
        if (overview.versions().isEmpty() && made.isEmpty() && left.isEmpty()) {
            return;
        }
        lines.heading("Removed, altered, left out");
        overview.versions().stream().limit(1).forEach(this::version);
        if (!made.isEmpty()) {
            int copied = made.stream().mapToInt(m -> m.copies().size()).sum();
            lines.quiet(
                    Phrases.count(made.size(), "passage")
                            + " altered by who took "
                            + (made.size() == 1 ? "it" : "them")
                            + (copied == 0 ? "" : ", copied " + times(copied))
                            + ".");
        }
        for (var passage : left.stream().limit(TOP - 1).toList()) {
            var document = lookup.document(passage.passage().path());
            lines.item(quoted(document.quote(passage.core()), QUOTE));
            lines.quiet(Escape.line(Phrases.leftOut(passage, document)));
        }
    }

    private static String times(int number) {
        return number == 1 ? "once" : Phrases.number(number) + " times";
    }

    private void version(Version version) {
        var page = lookup.document(version.later());
        var longest = FrontHoles.longest(version);
        if (longest != null) {
            lines.item(quoted(lookup.document(version.earlier()).quote(longest), QUOTE));
        }
        lines.quiet(
                (longest == null ? "changed on" : "gone from")
                        + " a page of "
                        + clipped(page.publisher())
                        + (version.removedMedia().isEmpty() ? "" : ", with a recording")
                        + (version.correction() == null
                                ? "; nothing there says so"
                                : "; it says so"));
    }

    private void missing() {
        if (answer.holes().isEmpty()) {
            return;
        }
        lines.heading("Missing" + top(answer.holes().size()));
        Overview.asked(answer).stream()
                .map(hole ->
                        Escape.clip(Escape.line(hole.what()), MISSING)
                                + "  ("
                                + HoleSection.heading(hole.kind()).toLowerCase(Locale.ROOT)
                                + ")")
                .distinct()
                .limit(TOP)
                .forEach(lines::item);
    }

    private void unsure() {
        if (!overview.unsure().nothing()) {
            lines.heading("Not certain");
            lines.quiet(
                    String.join(
                                    "; ",
                                    overview.unsure().clauses().stream()
                                            .map(Unsure.Clause::words)
                                            .toList())
                            + ".");
        }
    }

    private void claim(Finding finding) {
        lookup.claim(finding.claim()).ifPresent(claim -> lines.item(quoted(claim.text(), QUOTE)));
    }

    private List<String> originNames(Finding finding) {
        var names = new ArrayList<String>();
        for (var origin : finding.origin()) {
            if (origin.shown() && !origin.against()) {
                names.add(
                        clipped(Phrases.origin(origin, lookup))
                                + " ("
                                + Phrases.knows(origin.access())
                                + ")");
            }
        }
        return names;
    }

    private static String top(int size) {
        return size > TOP ? " (" + TOP + " of " + Phrases.number(size) + ")" : "";
    }

    private static String quoted(String foreign, int limit) {
        return Phrases.quoted(Escape.clip(Escape.line(foreign), limit));
    }

    private static String clipped(String foreign) {
        return Escape.clip(Escape.line(foreign), NAME);
    }
}
