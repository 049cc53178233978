// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.List;

/// How to read the page: its words explained, and what it does not do.
final class MethodSection {
    private record Entry(String word, String meaning) {}

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry(
                            "Origin",
                            """
                            Who is said to know a claim: what remains when copies are followed to where their wording starts \
                            and “according to” is followed to the one it names. Many documents may go back to one origin.\
                            """),
                    new Entry(
                            "1 origin shown (at most 2)",
                            """
                            One origin can be pointed at; a second one is not excluded, for example because somebody prints \
                            the claim without saying how it is known. The report never guesses between the two.\
                            """),
                    new Entry(
                            "Root",
                            """
                            Where a wording starts. Three reporters who each heard the mayor give three roots and, for what the \
                            mayor said, one origin.\
                            """),
                    new Entry(
                            "Strand, family",
                            """
                            A strand is one wording and all passages that share it. Documents tied by strands form a family. \
                            A family is a view; nothing is counted by it.\
                            """),
                    new Entry(
                            "Parent",
                            """
                            The passage that another one comes from, by credit lines, dates and what each of them added or lost. \
                            “Undecided” means that both directions are possible. Same wording is a fact about two texts and no \
                            judgement on anybody.\
                            """),
                    new Entry(
                            "Unseen source",
                            "A common source that is not in the pile, such as an agency that several documents credit."),
                    new Entry(
                            "First appearance",
                            """
                            The earliest dated document in this pile that prints a claim. It may have been printed earlier elsewhere. \
                            Where dates overlap or lack, the order is unknown, and the page says so.\
                            """),
                    new Entry(
                            "Conflict",
                            """
                            Two statements that do not agree as of the same time. A later figure may be an update. The \
                            report does not choose a side.\
                            """),
                    new Entry(
                            "Dates and names",
                            """
                            Each one says where it was read. A date in a page can be wrong; check the ones that matter.\
                            """),
                    new Entry(
                            "What this is not",
                            """
                            This report counts who says what and where it comes from. It does not say what is the case, it does not \
                            rate outlets, and something missing from the captured text was not necessarily left out on purpose.\
                            """));

    private final Page page;

    MethodSection(Page page) {
        this.page = page;
    }

    void write() {
        page.section(
                "method",
                "How to read this",
                "The words used above, what this report does not do, and how often it errs.");
        var html = page.html();
        html.open("dl", "class", "method");
        for (var entry : ENTRIES) {
            html.element("dt", entry.word()).element("dd", entry.meaning());
        }
        html.close();
        errors(html);
        html.closeLine();
    }

    private static void errors(Html html) {
        html.open("section", "class", "sub", "id", "errors").element("h3", "How often it errs");
        html.element(
                "p",
                "lead",
                "Measured on public material that was not made for this program. On other material it"
                        + " may do better or worse: check whatever you mean to print.");
        html.open("div", "class", "scroll").open("table", "class", "rates");
        html.open("thead").open("tr");
        for (var head : List.of("What it does", "Right", "Measured on")) {
            html.open("th", "scope", "col").text(head).close();
        }
        html.close().close().open("tbody");
        HtmlReport.resource("error-rates.tsv").lines().skip(1).forEach(line -> rate(html, line));
        html.close().close().close();
        html.closeLine();
    }

    private static void rate(Html html, String line) {
        var cells = List.of(line.split("\t", -1));
        html.open("tr").open("th", "scope", "row").text(cells.getFirst()).close();
        cells.subList(1, cells.size()).forEach(cell -> html.element("td", cell));
        html.closeLine();
    }
}
