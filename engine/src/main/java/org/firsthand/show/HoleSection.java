// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.firsthand.model.Hole;
import org.firsthand.model.Hole.Kind;
import org.firsthand.model.Moment;
import org.firsthand.model.Passage;
import org.jspecify.annotations.Nullable;

/// What should be there and is not, by how it is known to be missing.
final class HoleSection {
    private static final long BUDGET = 800_000;
    private static final int OPEN = 8;

    /// How the reasons of a hole begin that say for when it was announced.
    private static final String FOR = "for ";

    private static final int DAY = "2000-01-01".length();

    private static final List<Kind> ORDER =
            List.of(
                    Kind.CITED,
                    Kind.NEEDED,
                    Kind.ANNOUNCED,
                    Kind.LINKED,
                    Kind.NOT_CAPTURED,
                    Kind.REMOVED,
                    Kind.LEFT_OUT);

    /// Kinds in the order in which they are told.
    static final Comparator<Hole> BY_KIND = Comparator.comparingInt(h -> ORDER.indexOf(h.kind()));

    private final Page page;
    private final Html html;
    private final Quotes quotes;
    private final Reversals reversals;
    private final long end;

    HoleSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
        this.reversals = new Reversals(page.answer(), page.lookup());
        this.end = html.bytes() + BUDGET;
    }

    void write() {
        var holes = page.overview().holes();
        page.section(
                "missing",
                "What is missing",
                holes.isEmpty()
                        ? "Nothing was found that the sources rest on and that is not here."
                        : "What the sources rest on, announce, link or ask for, and what is not in this"
                                + " pile. Something absent from the captured text may still exist.");
        var asked = Overview.asked(page.answer());
        var places = new HashSet<Place>();
        asked.forEach(hole -> places.add(Place.of(hole)));
        for (var kind : ORDER) {
            var can = asked.stream().filter(h -> h.kind() == kind).toList();
            var rest =
                    holes.stream()
                            .filter(h -> h.kind() == kind)
                            .filter(h -> !places.contains(Place.of(h)))
                            .toList();
            kind(kind, Stream.concat(can.stream(), rest.stream()).toList(), can.size());
        }
        html.closeLine();
    }

    /// Where a hole shows: of two of one kind at one place, one is told.
    private record Place(Kind kind, String path, @Nullable Passage passage) {
        static Place of(Hole hole) {
            return new Place(hole.kind(), hole.path(), hole.passage());
        }
    }

    /// Those for which nothing can be asked stand behind the fold, where any can.
    private void kind(Kind kind, List<Hole> holes, int asked) {
        if (holes.isEmpty()) {
            return;
        }
        html.open("section", "class", "sub", "id", "missing-" + word(kind));
        html.open("h3")
                .text(heading(kind))
                .text(" ")
                .element("span", "count", Phrases.number(holes.size()));
        html.close();
        html.open("ul", "class", "holes");
        int first = Math.min(OPEN, asked == 0 ? holes.size() : asked);
        int written = within(holes.subList(0, first));
        html.close();
        if (holes.size() > first) {
            html.open("details", "class", "more-of");
            html.element("summary", Phrases.number(holes.size() - first) + " more");
            html.open("ul", "class", "holes");
            written += within(holes.subList(first, holes.size()));
            html.close().close();
        }
        page.leftOut(holes.size() - written, "of these", "weigh");
        html.closeLine();
    }

    private int within(List<Hole> holes) {
        return page.within(Math.max(0, end - html.bytes()), holes, this::hole);
    }

    private static String word(Kind kind) {
        return Phrases.word(kind).replace(' ', '-');
    }

    /// What holes of a kind are called.
    static String heading(Kind kind) {
        return switch (kind) {
            case CITED -> "Cited, and not here";
            case LEFT_OUT -> "Said before, and left out";
            case REMOVED -> "Removed from a page";
            case NOT_CAPTURED -> "Not captured";
            case LINKED -> "Linked, and not here";
            case ANNOUNCED -> "Announced, and not here";
            case NEEDED -> "Unanswered";
        };
    }

    /// What a later document says became of what was announced for a day.
    private void unkept(Hole hole) {
        var passage = hole.passage();
        if (hole.kind() != Kind.ANNOUNCED || passage == null) {
            return;
        }
        hole.because().stream()
                .filter(because -> because.startsWith(FOR))
                .findFirst()
                .map(because -> because.substring(FOR.length()))
                .filter(when -> when.length() >= DAY)
                .map(when -> Moment.day(LocalDate.parse(when.substring(0, DAY))))
                .flatMap(day -> reversals.of(passage, day))
                .ifPresent(this::unkept);
    }

    private void unkept(Reversals.Report report) {
        var document = page.lookup().document(report.passage().path());
        html.open("p", "class", "tally")
                .element("strong", report.putOff() ? "Put off: " : "It did not happen: ");
        html.text(FrontHoles.words(document, report.passage()) + " ");
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
        html.text(", " + Phrases.date(report.when())).close();
    }

    private void hole(Hole hole) {
        html.open("li").open("p", "class", "what", "dir", "auto");
        html.text(Escape.clip(hole.what().strip(), 300)).close();
        var whom = hole.whom();
        if (whom != null) {
            html.element("p", "tally", "From: " + Quotes.clip(whom));
        }
        quotes.place(hole.path(), hole.passage());
        unkept(hole);
        if (!hole.because().isEmpty()) {
            html.open("ul", "class", "why");
            hole.because().stream()
                    .limit(OPEN)
                    .forEach(reason -> html.element("li", Quotes.clip(reason)));
            html.close();
        }
        html.closeLine();
    }
}
