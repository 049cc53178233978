// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firsthand.model.Claim;
import org.firsthand.model.Conflict;
import org.firsthand.model.Moment;
import org.firsthand.model.Statement;
import org.firsthand.model.Update;
import org.firsthand.text.Clocks;
import org.firsthand.text.Days;
import org.firsthand.text.Key;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;

/// The conflicts: both sides in their own words, neither preferred; apart from them those that
/// something explains, and later figures, which are none.
final class ConflictSection {
    private static final long BUDGET = 1_000_000;
    private static final int QUOTE = 120;
    private static final int LINE = 90;
    private static final int FURTHER = 300;

    /// Outlets that are named beside the first.
    private static final int OUTLETS = 3;

    private final Page page;
    private final Html html;
    private final Quotes quotes;

    ConflictSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.quotes = new Quotes(page);
    }

    void write() {
        var open = Quarrel.of(page.overview().conflicts(), page.lookup());
        page.section(
                "conflicts",
                "Conflicts",
                open.isEmpty()
                        ? "No two statements were found that do not agree as of the same time"
                                + (page.overview().explained().isEmpty()
                                        ? "."
                                        : " and that nothing explains.")
                        : Phrases.count(open.size(), "conflict")
                                + " between statements that do not agree as of the same time."
                                + " They may count or mean different things; which one holds is"
                                + " not for this report to say.");
        int written = page.within(BUDGET, open, this::quarrel);
        page.leftOut(open.size() - written, "conflicts", "claims");
        part(
                new Part("explained", "How it comes is known", "such conflicts", "claims"),
                page.overview().explained(),
                this::conflict);
        part(
                new Part("misdated", "Days whose weekday does not fit", "such days", "read"),
                Misdated.of(page.answer().documents()),
                this::misdated);
        part(
                new Part("updates", "Later figures, no conflict", "updates", "claims"),
                page.answer().claims().updates(),
                this::update);
        html.closeLine();
    }

    /// A part of the section and its words.
    ///
    /// @param things what it lists, in the plural
    /// @param step the command that tells the rest of them
    private record Part(String id, String title, String things, String step) {}

    /// Writes a part where there is something for it.
    private <T> void part(Part part, List<T> things, Consumer<T> writer) {
        if (things.isEmpty()) {
            return;
        }
        html.open("section", "class", "sub", "id", part.id).element("h3", part.title);
        int written = page.within(BUDGET, things, writer);
        page.leftOut(things.size() - written, part.things, part.step);
        html.closeLine();
    }

    private void misdated(Misdated day) {
        html.open("article", "class", "conflict");
        html.element("h4", Phrases.date(Moment.day(day.date())) + " was a " + weekday(day));
        quotes.quoted(quotes.sentences(day.passage()));
        html.closeLine();
    }

    private static String weekday(Misdated day) {
        return day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private void update(Update update) {
        html.open("article", "class", "conflict");
        pair(
                List.of(update.earlier(), update.later()),
                (side, statement) -> {
                    html.element("p", "tally", Quotes.clip(who(statement)));
                    quotes.appearance(statement);
                });
        html.closeLine();
    }

    /// Several points between the same accounts stand in one entry; two that set the same
    /// statements against each other are printed once.
    private void quarrel(Quarrel quarrel) {
        html.open("article", "class", "conflict");
        html.element("h4", "About " + quarrel.about(page.lookup()));
        var told = new HashSet<List<Statement>>();
        for (var point : quarrel.points()) {
            if (told.add(both(point).stream().flatMap(id -> original(id).stream()).toList())) {
                sides(point);
            }
        }
        html.closeLine();
    }

    private void conflict(Conflict conflict) {
        html.open("article", "class", "conflict");
        var explained = conflict.explained();
        html.element(
                "h4",
                explained == null
                        ? "About " + about(conflict, page.lookup())
                        : Escape.clip(explained, 300));
        sides(conflict);
        html.closeLine();
    }

    private void sides(Conflict conflict) {
        var asOf = conflict.asOf();
        if (asOf != null) {
            html.element("p", "tally", "Both speak of " + Phrases.date(asOf) + ".");
        }
        boolean counted = conflict.kind() == Conflict.Kind.NUMBER && conflict.explained() == null;
        pair(
                both(conflict),
                (side, statement) -> {
                    html.element("p", "tally", whoAll(conflict, side, statement));
                    quotes.atLength(statement);
                    if (counted) {
                        further(statement);
                    }
                });
        html.open("p", "class", "more");
        page.link(Page.claimAnchor(conflict.claim()), "The claim and all who print it");
        html.close();
    }

    /// Two sides beside each other.
    ///
    /// @param writer writes a side, given its id and what stands for it
    private void pair(List<String> sides, BiConsumer<String, Statement> writer) {
        html.open("div", "class", "pair");
        for (var side : sides) {
            html.open("div", "class", "side");
            original(side).ifPresent(statement -> writer.accept(side, statement));
            html.close();
        }
        html.close();
    }

    /// What else the document has from the source of a statement, or of it: how a figure came about
    /// often stands elsewhere.
    private void further(Statement statement) {
        var document = page.lookup().document(statement.path());
        var further = FurtherWords.of(statement, document);
        if (further.isEmpty()) {
            return;
        }
        html.element("p", "tally", "And further on");
        further.forEach(sentence ->
                html.element(
                        "p", "quoted", Phrases.quoted(Escape.clip(sentence.strip(), FURTHER))));
    }

    /// What stands for a side: what its wording was copied from, where that is here.
    private Optional<Statement> original(String id) {
        return page.lookup().statement(id).map(s -> Original.of(s, page.lookup()));
    }

    /// Both sides in short, for the first screen.
    void brief(Quarrel quarrel) {
        html.open("li").open("p", "class", "about").open("a", "href", "#conflicts");
        html.text(Phrases.capital(quarrel.about(page.lookup()))).close().close();
        side(quarrel.first(), quarrel.first().a());
        side(quarrel.first(), quarrel.first().b());
        html.closeLine();
    }

    /// Both sides in one line.
    void line(Quarrel quarrel) {
        var first = quarrel.first();
        html.open("li").open("p", "class", "said", "dir", "auto");
        html.open("a", "href", "#conflicts");
        html.text(
                Stream.of(first.a(), first.b())
                        .flatMap(id -> original(id).stream())
                        .map(statement -> quote(statement, LINE))
                        .collect(Collectors.joining(" – ")));
        html.close().close();
        html.closeLine();
    }

    /// What is said; of a denial the sentence that denies it, since what is denied alone would say
    /// the contrary.
    private String quote(Statement statement, int limit) {
        var document = page.lookup().document(statement.path());
        boolean denies = statement.stance() == Statement.Stance.DENIES;
        var words = denies ? quotes.sentences(statement.passage()) : statement.passage();
        return Phrases.quoted(Escape.clip(document.quote(words).strip(), limit));
    }

    private void side(Conflict conflict, String id) {
        original(id)
                .ifPresent(statement -> {
                    var document = page.lookup().document(statement.path());
                    html.open("p", "class", "said", "dir", "auto");
                    html.text(quote(statement, QUOTE)).close();
                    html.open("p", "class", "tally");
                    page.link(Page.anchor(document), whoAll(conflict, id, statement));
                    html.closeLine();
                });
    }

    /// Who says it, and which other outlets print it.
    private String whoAll(Conflict conflict, String side, Statement shown) {
        var who = Quotes.clip(who(shown));
        var others = others(conflict, side, shown);
        return others.isEmpty() ? who : who + "; also " + Phrases.names(others, OUTLETS);
    }

    /// What tells that a statement is on a side. Where the conflict is about a figure, it gives the
    /// one that the other side does not: the claim may say more, and some that print it may leave
    /// the figure out.
    private Predicate<Statement> gives(Conflict conflict, String side) {
        if (conflict.kind() != Conflict.Kind.NUMBER && conflict.kind() != Conflict.Kind.DATE) {
            return statement -> true;
        }
        var figures = figures(side);
        figures.removeAll(figures(side.equals(conflict.a()) ? conflict.b() : conflict.a()));
        return statement -> figures(statement.id()).stream().anyMatch(figures::contains);
    }

    private Set<String> figures(String id) {
        return page.lookup().statement(id).stream()
                .flatMap(s -> Original.words(s, page.lookup()).stream())
                .filter(Wording::isNumber)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether a variant holds one side alone, or who denies beside those who do not.
    private boolean tellsApart(Claim.Variant variant, Conflict conflict) {
        return !variant.statements().containsAll(both(conflict))
                || page.lookup().statements(both(conflict)).stream()
                                .map(Statement::stance)
                                .distinct()
                                .count()
                        > 1;
    }

    private static List<String> both(Conflict conflict) {
        return List.of(conflict.a(), conflict.b());
    }

    /// The other outlets whose statements make up one side, in order; none where the claim does not
    /// tell the sides apart.
    private List<String> others(Conflict conflict, String side, Statement shown) {
        var own = page.lookup().document(shown.path()).publisher();
        var gives = gives(conflict, side);
        return page.lookup().claim(conflict.claim()).stream()
                .flatMap(claim -> claim.variants().stream())
                .filter(variant -> variant.statements().contains(side))
                .filter(variant -> tellsApart(variant, conflict))
                .flatMap(variant -> page.lookup().statements(variant.statements()).stream())
                .filter(s -> s.stance() == shown.stance() && gives.test(s))
                .map(s -> page.lookup().document(s.path()).publisher())
                .filter(outlet -> !outlet.equals(own))
                .distinct()
                .map(Quotes::clip)
                .toList();
    }

    /// Who says it, and where. What a document quotes without a name is theirs whom another
    /// statement of the claim has say the same words.
    private String who(Statement statement) {
        var document = page.lookup().document(statement.path());
        if (statement.sourceName() != null) {
            return Original.who(statement, page.lookup());
        }
        var words = Key.of(document.quote(statement.passage()));
        return page.answer().claims().claims().stream()
                .filter(claim -> claim.statements().contains(statement.id()))
                .flatMap(claim -> page.lookup().statements(claim.statements()).stream())
                .filter(s -> s.sourceName() != null && s.stance() == statement.stance())
                .filter(s -> words.contains(said(s)) && said(s).length() * 2 > words.length())
                .findFirst()
                .map(s -> s.sourceName() + ", in " + document.publisher())
                .orElseGet(() -> Original.who(statement, page.lookup()));
    }

    private String said(Statement statement) {
        return Key.of(page.lookup().document(statement.path()).quote(statement.passage()));
    }

    /// What a conflict is about, as the end of a sentence.
    static String about(Conflict conflict, Lookup lookup) {
        return switch (conflict.kind()) {
            case NUMBER -> "a number";
            case DATE -> isHour(conflict, lookup) ? "the hour" : "a date";
            case PLACE -> "a place";
            case NEGATION -> "whether it is so at all";
            case OPPOSITE -> "which of two opposites it is";
            case MODALITY -> "how sure it is";
            case ATTRIBUTION -> "who said it";
            case DENIAL -> "something one side denies";
        };
    }

    /// Whether both sides tell an hour, and no two days are set against each other.
    private static boolean isHour(Conflict conflict, Lookup lookup) {
        var sides =
                Stream.of(conflict.a(), conflict.b())
                        .flatMap(id -> lookup.statement(id).stream())
                        .map(s -> lookup.document(s.path()).quote(s.passage()))
                        .toList();
        return sides.stream().allMatch(side -> !Clocks.of(side).isEmpty())
                && !sides.stream().allMatch(ConflictSection::namesADay);
    }

    private static boolean namesADay(String words) {
        return !Days.of(words).isEmpty()
                || Words.of(words).stream()
                        .map(word -> word.of(words).toLowerCase(Locale.ROOT))
                        .anyMatch(Days.WEEKDAYS::contains);
    }
}
