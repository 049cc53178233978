// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firsthand.model.Alteration;
import org.firsthand.model.Passage;
import org.firsthand.model.Quantity;
import org.firsthand.model.Span;
import org.firsthand.show.NumberTable.Figure;
import org.firsthand.text.Plurals;

/// The table of numbers: value, as of when, who says it, in how many documents, and in which words.
final class NumberSection {
    private static final long BUDGET = 700_000;
    private static final int NAMES = 3;
    private static final int CONTEXT = 60;

    private final Page page;
    private final Html html;
    private final Quotes quotes;
    private final FirstPrint firstPrint;
    private final Map<String, List<Alteration>> altered = new HashMap<>();
    private final long end;

    NumberSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
        this.firstPrint = new FirstPrint(page.answer().found(), page.lookup());
        this.end = html.bytes() + BUDGET;
        for (var alteration : page.answer().collation().alterations()) {
            if (alteration.kind() == Alteration.Kind.NUMBER) {
                altered.computeIfAbsent(alteration.to().path(), k -> new ArrayList<>())
                        .add(alteration);
            }
        }
    }

    void write() {
        var tables = NumberTable.of(page.answer(), page.lookup());
        if (tables.isEmpty()) {
            return;
        }
        page.section(
                "numbers",
                "Numbers",
                "What is counted or measured, with every value the documents give for it. Equal units"
                        + " need not count the same thing: the words beside a number tell. As a"
                        + " spreadsheet: firsthand export FOLDER --format numbers");
        var compared = tables.stream().filter(NumberTable::comparable).toList();
        var single = tables.stream().filter(t -> !t.comparable()).toList();
        table(compared);
        if (!single.isEmpty()) {
            html.open("details", "class", "more-of minor");
            html.element(
                    "summary", Phrases.count(single.size(), "number") + " given in one place only");
            table(single);
            html.close();
        }
        html.closeLine();
    }

    private void table(List<NumberTable> tables) {
        if (tables.isEmpty()) {
            return;
        }
        html.open("div", "class", "scroll").open("table", "class", "numbers-table");
        html.open("thead").open("tr");
        for (var head :
                List.of(
                        "Number",
                        "As of, if told",
                        "Who says",
                        "Where",
                        "In the words of the first")) {
            html.open("th", "scope", "col").text(head).close();
        }
        html.close().close();
        int written = page.within(Math.max(0, end - html.bytes()), tables, this::unit);
        html.close().close();
        page.leftOut(tables.size() - written, "units", "claims");
    }

    private void unit(NumberTable table) {
        html.open("tbody");
        for (var figure : table.figures()) {
            figure(table.unit(), figure);
        }
        html.closeLine();
    }

    private void figure(String unit, Figure figure) {
        var first = figure.places().getFirst();
        html.open("tr").open("th", "scope", "row");
        if (isPartInWords(first)) {
            var words = page.lookup().document(first.passage().path()).quote(first.passage());
            html.text((figure.approximate() ? "about " : "") + Quotes.clip(Escape.line(words)));
        } else {
            html.text((figure.approximate() ? "about " : "") + amount(figure.value()) + " ");
            html.element("span", "unit", Quotes.clip(unit(unit, figure)));
        }
        html.close();
        html.element("td", asOf(figure));
        html.element("td", Phrases.names(who(figure), NAMES));
        html.open("td");
        page.documents(
                figure.places().stream()
                        .map(q -> q.passage().path())
                        .distinct()
                        .limit(NAMES)
                        .toList());
        int more = figure.documents() - NAMES;
        html.text(more > 0 ? " and " + Phrases.number(more) + " more" : "").close();
        html.open("td", "class", "words");
        var around = around(first);
        var document = page.lookup().document(around.path());
        html.open("span", "dir", "auto")
                .text(Phrases.quoted(Escape.line(document.quote(around))))
                .close();
        quotes.cite(document, around);
        html.close();
        html.closeLine();
    }

    private static String unit(String unit, Figure figure) {
        return figure.value().equals("1") ? unit : Plurals.of(unit);
    }

    /// Whether a number is a part in words, such as `two thirds of the fees`, which no digits
    /// render.
    private boolean isPartInWords(Quantity quantity) {
        var words = page.lookup().document(quantity.passage().path()).quote(quantity.passage());
        return quantity.value().startsWith("0.")
                && words.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    /// `6,200,000`; what is no whole number stays as it is.
    static String amount(String value) {
        boolean whole =
                value.length() <= 9
                        && !value.isEmpty()
                        && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole && !value.startsWith("0") ? Phrases.number(Integer.parseInt(value)) : value;
    }

    private String asOf(Figure figure) {
        var told =
                figure.places().stream()
                        .map(q -> Optional.ofNullable(firstPrint.asOf(q)))
                        .flatMap(Optional::stream)
                        .map(Phrases::date)
                        .distinct()
                        .toList();
        return Phrases.names(told, NAMES);
    }

    private List<String> who(Figure figure) {
        var names = figure.places().stream().map(this::giver).map(Quotes::clip).distinct().toList();
        return names.stream()
                .filter(name -> names.stream().noneMatch(other -> isLastName(name, other)))
                .toList();
    }

    /// Who gives a number: who is said to say it, but for one that was altered on the way the
    /// document that altered it.
    private String giver(Quantity quantity) {
        for (var alteration : altered.getOrDefault(quantity.passage().path(), List.of())) {
            boolean before =
                    alteration.from().stream().anyMatch(p -> firstPrint.gives(p, quantity));
            if (alteration.to().touches(quantity.passage()) && !before) {
                var maker = alteration.madeIn();
                return page.lookup()
                        .document(maker == null ? quantity.passage().path() : maker)
                        .publisher();
            }
        }
        return page.lookup().speaker(quantity.passage());
    }

    /// Whether a name is the last word of another, as in the margin of a transcript.
    private static boolean isLastName(String name, String whole) {
        return whole.toLowerCase(Locale.ROOT).endsWith(" " + name.toLowerCase(Locale.ROOT));
    }

    /// A number with some words on both sides.
    private Passage around(Quantity quantity) {
        var passage = quantity.passage();
        var text = page.lookup().document(passage.path()).text(passage.part());
        int from = Math.max(0, passage.span().start() - CONTEXT);
        int to = Math.min(text.length(), passage.span().end() + CONTEXT);
        int line = text.lastIndexOf('\n', Math.max(0, passage.span().start() - 1)) + 1;
        int next = text.indexOf('\n', passage.span().end());
        int start = Math.max(line, Escape.cutAfter(text, from));
        int end = Math.min(next < 0 ? text.length() : next, Escape.cutBefore(text, to));
        return new Passage(
                passage.path(),
                passage.part(),
                new Span(
                        Math.min(start, passage.span().start()),
                        Math.max(end, passage.span().end())));
    }
}
