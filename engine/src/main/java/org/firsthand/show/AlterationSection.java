// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.firsthand.model.Alteration;
import org.firsthand.model.Alteration.Kind;

/// Changes of meaning on the way, each with the words before and after, and with those who copied
/// it.
final class AlterationSection {
    private static final long BUDGET = 1_200_000;
    private static final List<Kind> ORDER =
            List.of(
                    Kind.SPLICE,
                    Kind.QUOTATION,
                    Kind.NUMBER,
                    Kind.NEGATION,
                    Kind.MODALITY,
                    Kind.HEADLINE,
                    Kind.ATTRIBUTION,
                    Kind.NAME);

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    /// An alteration with the ones that were copied from it.
    record Made(Alteration alteration, List<Alteration> copies) {
        boolean has(Alteration other) {
            return other.kind() == alteration.kind()
                    && Objects.equals(other.madeIn(), alteration.to().path())
                    && other.from().stream()
                            .anyMatch(p -> alteration.from().stream().anyMatch(p::touches));
        }
    }

    AlterationSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    /// The alterations with their copies, those that mislead most and were copied most first.
    static List<Made> made(List<Alteration> alterations) {
        var made = new ArrayList<Made>();
        for (var alteration : alterations) {
            if (!alteration.inherited()) {
                made.add(new Made(alteration, new ArrayList<>()));
            }
        }
        for (var alteration : alterations) {
            if (alteration.inherited()) {
                made.stream()
                        .filter(m -> m.has(alteration))
                        .findFirst()
                        .ifPresentOrElse(
                                m -> m.copies().add(alteration),
                                () -> made.add(new Made(alteration, new ArrayList<>())));
            }
        }
        made.sort(
                Comparator.<Made>comparingInt(m -> ORDER.indexOf(m.alteration().kind()))
                        .thenComparingInt(m -> -m.copies().size())
                        .thenComparing(Made::alteration));
        return made;
    }

    void write() {
        var made = made(page.answer().collation().alterations());
        if (made.isEmpty()) {
            return;
        }
        html.open("section", "class", "sub", "id", "alterations");
        html.element("h3", "Altered on the way");
        html.element("p", "lead", inWords(made));
        int written = page.within(BUDGET, made, this::alteration);
        page.leftOut(made.size() - written, "alterations", "collate");
        html.closeLine();
    }

    private static String inWords(List<Made> made) {
        var counts = new ArrayList<String>();
        for (var kind : ORDER) {
            long number = made.stream().filter(m -> m.alteration().kind() == kind).count();
            if (number > 0) {
                counts.add(counted(kind, Math.toIntExact(number)));
            }
        }
        return "Changes of meaning between a passage and the one it comes from or quotes: "
                + Phrases.names(counts, ORDER.size())
                + ".";
    }

    private static String counted(Kind kind, int number) {
        return switch (kind) {
            case NUMBER -> Phrases.count(number, "number");
            case NAME -> Phrases.count(number, "name");
            case NEGATION -> Phrases.count(number, "negation");
            case MODALITY -> Phrases.count(number, "degree of certainty", "degrees of certainty");
            case ATTRIBUTION -> Phrases.count(number, "attribution");
            case HEADLINE ->
                    Phrases.count(
                            number,
                            "headline that says more than the text it comes from",
                            "headlines that say more than the texts they come from");
            case QUOTATION -> Phrases.count(number, "quotation");
            case SPLICE -> Phrases.count(number, "spliced quotation");
        };
    }

    /// What happened, as the end of “Outlet: …”.
    static String happened(Alteration alteration, Lookup lookup) {
        return Unsourced.drops(alteration, lookup)
                ? "who says it was dropped"
                : happened(alteration.kind());
    }

    private static String happened(Kind kind) {
        return switch (kind) {
            case NUMBER -> "a number changed";
            case NAME -> "a name changed";
            case NEGATION -> "a “not” added or dropped";
            case MODALITY -> "how sure it is changed";
            case ATTRIBUTION -> "who says it was changed";
            case HEADLINE -> "a headline that says more than the text it comes from";
            case QUOTATION -> "words within quotation marks changed";
            case SPLICE -> "one quotation made of several places";
        };
    }

    private void alteration(Made made) {
        var alteration = made.alteration();
        var document = page.lookup().document(alteration.to().path());
        html.open("article", "class", "change").open("h4");
        html.element("span", "kind", happened(alteration, page.lookup()));
        html.text(" · ");
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
        html.close();
        copied(made);
        if (alteration.from().size() == 1) {
            quotes.sideBySide(
                    quotes.sentences(alteration.from().getFirst()),
                    quotes.sentences(alteration.to()));
        } else {
            pieces(alteration);
        }
        html.closeLine();
    }

    private void copied(Made made) {
        var madeIn = made.alteration().madeIn();
        if (madeIn != null) {
            var maker = page.lookup().document(madeIn);
            html.open("p", "class", "tally").text("Copied from ");
            page.link(Page.anchor(maker), Quotes.clip(maker.publisher()));
            html.text(", which had made it.").close();
        }
        if (!made.copies().isEmpty()) {
            html.open("p", "class", "tally").text("Copied by ");
            page.documents(made.copies().stream().map(a -> a.to().path()).distinct().toList());
            html.text(".").close();
        }
    }

    private void pieces(Alteration alteration) {
        html.open("div", "class", "pair").open("div", "class", "side");
        alteration.from().forEach(quotes::quoted);
        html.close().open("div", "class", "side");
        quotes.quoted(alteration.to());
        html.close().close();
    }
}
