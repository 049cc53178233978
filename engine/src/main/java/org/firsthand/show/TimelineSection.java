// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firsthand.model.Document;
import org.firsthand.show.Chart.Kind;
import org.firsthand.show.ToldTimes.Told;

/// Two clocks: when things happened, by what the sources say, against when each document that tells
/// of them came out; and every document in the lane of its outlet.
final class TimelineSection {
    private static final int MOST_TOLD = 20;
    private static final int MOST_LANES = 70;
    private static final int MOST_DOTS = 80;
    private static final long BUDGET = 400_000;

    private final Page page;
    private final Html html;

    TimelineSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void write() {
        var dated = page.answer().documents().stream().filter(d -> d.published() != null).toList();
        if (dated.isEmpty()) {
            return;
        }
        page.section(
                "timeline",
                "Timeline",
                "Two clocks: when something happened, by what the sources say, and when it was"
                        + " published. Each date is as the documents give it; a date in a page can be"
                        + " wrong.");
        told();
        published();
        html.closeLine();
    }

    private void told() {
        var all = ToldTimes.of(page.answer(), page.lookup());
        if (all.isEmpty()) {
            return;
        }
        boolean shared = all.stream().anyMatch(t -> t.count() > 1);
        var most =
                all.stream()
                        .filter(t -> !shared || t.count() > 1)
                        .sorted(
                                Comparator.<Told>comparingInt(t -> -t.count())
                                        .thenComparing(Told::when, Phrases.EARLIEST_FIRST))
                        .limit(MOST_TOLD)
                        .collect(Collectors.toSet());
        var shown = all.stream().filter(most::contains).toList();
        html.open("section", "class", "sub").element("h3", "What happened, and who told it when");
        html.open("ul", "class", "key");
        key("event", "happened, by what is told");
        key("teller", "a document that tells it was published");
        html.close();
        var rows = new ArrayList<Chart.Row>();
        for (int i = 0; i < shown.size(); i++) {
            rows.add(row(shown.get(i), i));
        }
        ChartDrawing.write(
                page,
                "told",
                new Chart(
                        "What happened, and who told it when",
                        "One lane for each thing that documents say happened on a day or in a month:"
                                + " where it stands in time, and when each document that tells it came"
                                + " out. The list below says the same in words.",
                        rows,
                        List.of()));
        page.note(
                all.size() - shown.size(),
                "more are told by fewer documents, most of them by one.");
        words(shown);
        html.closeLine();
    }

    private void key(String className, String words) {
        html.open("li");
        html.open("svg", "class", "swatch", "viewBox", "0 0 14 14", "aria-hidden", "true");
        if (className.equals("event")) {
            html.open("path", "class", "mark event", "d", "M1,7 L7,1 13,7 7,13Z").close();
        } else {
            html.open("circle", "class", "mark " + className, "cx", "7", "cy", "7", "r", "3.5")
                    .close();
        }
        html.close().text(words).close();
    }

    private Chart.Row row(Told told, int number) {
        var marks = new ArrayList<Chart.Mark>();
        var words = page.lookup().document(told.passage().path()).quote(told.passage());
        marks.add(
                new Chart.Mark(
                        "told-" + number,
                        Kind.EVENT,
                        told.when(),
                        0,
                        Phrases.date(told.when()),
                        null));
        var paths = Stream.concat(told.ahead().stream(), told.documents().stream()).toList();
        for (var path : paths.subList(0, Math.min(MOST_DOTS, paths.size()))) {
            var id = number + " " + path;
            marks.add(mark(page.lookup().document(path), new Place(id, Kind.TELLER, 0)));
        }
        return new Chart.Row(
                Phrases.date(told.when()), Escape.clip(Escape.line(words), 160), marks);
    }

    private record Place(String id, Kind kind, int rank) {}

    private Chart.Mark mark(Document document, Place place) {
        var published = document.published();
        var title = document.title();
        return new Chart.Mark(
                place.id(),
                place.kind(),
                published == null ? null : published.value(),
                place.rank(),
                Quotes.clip(document.publisher())
                        + ", "
                        + Phrases.date(published)
                        + Phrases.doubt(document, page.lookup())
                        + (title == null ? "" : ": " + Quotes.clip(title.value())),
                Page.anchor(document));
    }

    private void words(List<Told> shown) {
        html.open("details", "class", "more-of").element("summary", "The same in words");
        html.open("ol", "class", "told");
        var quotes = new Quotes(page);
        page.within(
                BUDGET,
                shown,
                told -> {
                    html.open("li").element("h4", Phrases.date(told.when()));
                    quotes.quoted(told.passage());
                    tellers("Told ahead by ", told.ahead());
                    tellers("Told by ", told.documents());
                    html.closeLine();
                });
        html.close().close();
    }

    private void tellers(String how, List<String> paths) {
        if (!paths.isEmpty()) {
            html.open("p", "class", "tally");
            html.text(how + Phrases.count(paths.size(), "document") + ": ");
            page.documents(paths);
            html.close();
        }
    }

    private void published() {
        var lanes = new LinkedHashMap<String, List<Document>>();
        page.lookup()
                .inOrder(page.answer().documents())
                .forEach(d -> lanes.computeIfAbsent(d.publisher(), k -> new ArrayList<>()).add(d));
        html.open("section", "class", "sub")
                .element("h3", "When it was published, outlet by outlet");
        var rows =
                lanes.entrySet().stream()
                        .limit(MOST_LANES)
                        .map(e -> lane(e.getKey(), e.getValue()))
                        .toList();
        ChartDrawing.write(
                page,
                "published",
                new Chart(
                        "When each document was published",
                        "One lane an outlet, in the order of its first document. The list of"
                                + " documents says the same in words.",
                        rows,
                        List.of()));
        page.note(
                lanes.size() - rows.size(),
                "more outlets are not drawn; the list of documents has them all.");
        html.closeLine();
    }

    /// Documents of one day stand side by side.
    private Chart.Row lane(String outlet, List<Document> documents) {
        var marks = new ArrayList<Chart.Mark>();
        var days = new LinkedHashMap<String, Integer>();
        for (var document : documents) {
            var published = document.published();
            var day = published == null ? "" : published.value().order();
            int before = days.merge(day, 1, Integer::sum) - 1;
            marks.add(mark(document, new Place(document.path(), Kind.DOCUMENT, before)));
        }
        return new Chart.Row(Quotes.clip(outlet), "", marks);
    }
}
