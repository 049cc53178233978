// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.firsthand.model.Alteration;
import org.firsthand.model.Document;
import org.firsthand.model.Hole;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Span;
import org.firsthand.model.Version;
import org.firsthand.text.Wording;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// What is not there, for the first screen: removed from a page, left out of a copy, cited and not
/// in the pile.
final class FrontHoles {
    private static final int VERSIONS = 1;
    private static final int PASSAGES = 3;
    private static final int HOLES = 8;
    private static final int QUOTE = 130;
    private static final int MISSING = 170;
    private static final int OUTLETS = 4;

    /// Words behind a change that are shown with it.
    private static final int AFTER = 2;

    private final Page page;
    private final Html html;
    private final Overview overview;
    private @Nullable FirstTold firstTold;

    FrontHoles(Page page) {
        this.page = page;
        this.html = page.html();
        this.overview = page.overview();
    }

    void removed() {
        html.open("section", "class", "removed").element("h2", "Removed, altered, left out");
        var versions = overview.versions();
        var left = overview.weightiest();
        var made = AlterationSection.made(page.answer().collation().alterations());
        if (versions.isEmpty() && left.isEmpty() && made.isEmpty()) {
            html.element("p", "none", "Nothing was found removed, altered or left out.");
        } else {
            html.open("ul", "class", "short");
            versions.stream().limit(VERSIONS).forEach(this::version);
            mostCopied(made).ifPresent(this::alteration);
            Unsourced.of(page.answer(), page.lookup()).stream()
                    .findFirst()
                    .ifPresent(this::unsourced);
            chosen(left).forEach(this::leftOut);
            html.close();
            more(versions.size(), made.size(), left.size());
        }
        html.closeLine();
    }

    /// The three gravest, and the first of what is less grave, by its weight.
    private static List<LeftOut> chosen(List<LeftOut> left) {
        var chosen = new ArrayList<>(left.subList(0, Math.min(PASSAGES, left.size())));
        for (var weight : LeftOut.Weight.values()) {
            left.stream()
                    .filter(l -> l.weight() == weight)
                    .findFirst()
                    .filter(l -> !chosen.contains(l) && weight != LeftOut.Weight.OTHER)
                    .ifPresent(chosen::add);
        }
        return chosen;
    }

    /// The one that most copied; of equals the one that misleads most, which stands first.
    private static Optional<AlterationSection.Made> mostCopied(List<AlterationSection.Made> made) {
        return made.stream().reduce((a, b) -> b.copies().size() > a.copies().size() ? b : a);
    }

    private void more(int versions, int made, int left) {
        var counts = new ArrayList<String>();
        if (versions > 0) {
            counts.add(Phrases.count(versions, "changed page"));
        }
        if (made > 0) {
            counts.add(Phrases.count(made, "alteration"));
        }
        if (left > 0) {
            counts.add(Phrases.count(left, "passage") + " left out");
        }
        html.open("p", "class", "more").open("a", "href", "#changes");
        html.text("In all " + Phrases.names(counts, counts.size())).close().close();
    }

    private void version(Version version) {
        var later = page.lookup().document(version.later());
        var longest = longest(version);
        html.open("li");
        if (longest != null) {
            quote("versions", longest);
        }
        html.open("p", "class", "tally")
                .text(longest == null ? "Changed on a page of " : "Gone from a page of ");
        page.link(Page.anchor(later), Quotes.clip(later.publisher()));
        html.text(
                (version.removedMedia().isEmpty() ? "" : ", with a recording")
                        + (version.correction() == null
                                ? "; nothing there says so"
                                : "; it says so"));
        html.close().closeLine();
    }

    /// The longest passage that was removed.
    static @Nullable Passage longest(Version version) {
        return version.removed().stream()
                .max(Comparator.comparingInt(s -> s.length()))
                .map(span -> new Passage(version.earlier(), Part.BODY, span))
                .orElse(null);
    }

    /// `“nine million crowns” became “19 million crowns”`.
    private void alteration(AlterationSection.Made made) {
        var alteration = made.alteration();
        html.open("li");
        var became = became(alteration);
        if (became.isEmpty()) {
            quote("alterations", alteration.to());
        } else {
            html.open("p", "class", "said", "dir", "auto").open("a", "href", "#alterations");
            html.text(became).close().close();
        }
        html.open("p", "class", "tally");
        document(page.lookup().document(alteration.to().path()));
        html.text(": " + AlterationSection.happened(alteration, page.lookup()));
        html.text(
                made.copies().isEmpty()
                        ? ""
                        : ", copied by " + Phrases.number(made.copies().size()));
        html.close().closeLine();
    }

    /// What documents print as a fact that another had from somebody.
    private void unsourced(Unsourced unsourced) {
        var from = page.lookup().document(unsourced.from().path());
        html.open("li");
        quote("alterations", unsourced.to().getFirst());
        html.open("p", "class", "tally").text("Printed without its source by ");
        page.documents(unsourced.to().stream().map(Passage::path).toList());
        html.text("; in ");
        document(from);
        html.text(
                " it is said by "
                        + Phrases.somebody(Quotes.clip(page.lookup().speaker(unsourced.from()))));
        html.close().closeLine();
    }

    /// The words that were changed, before and after, each with the two that follow; empty where
    /// the change is no exchange of words.
    private String became(Alteration alteration) {
        if (alteration.from().size() != 1) {
            return "";
        }
        var one = side(alteration.from().getFirst());
        var other = side(alteration.to());
        var changes =
                Wording.changes(one, other).stream()
                        .filter(c -> c.a().length() > 0 && c.b().length() > 0)
                        .toList();
        var telling =
                changes.stream()
                        .filter(c -> c.kind().name().equals(alteration.kind().name()))
                        .findFirst();
        return telling.or(() -> changes.stream().findFirst())
                .map(c -> words(one, c.a()) + " became " + words(other, c.b()))
                .orElse("");
    }

    private Wording.Side side(Passage passage) {
        var text = page.lookup().document(passage.path()).text(passage.part());
        return Wording.Side.of(text, passage.span());
    }

    private static String words(Wording.Side side, Span changed) {
        int last = changed.end();
        int after = 0;
        for (var word : side.words()) {
            if (word.start() >= changed.end() && after < AFTER) {
                last = word.end();
                after++;
            }
        }
        var words = side.text().substring(changed.start(), last);
        return Phrases.quoted(Escape.clip(Words.oneLine(words), QUOTE));
    }

    private void leftOut(LeftOut left) {
        html.open("li");
        quote("omissions", left.core());
        var document = page.lookup().document(left.passage().path());
        html.open("p", "class", "tally");
        page.link(Page.anchor(document), Phrases.capital(Phrases.leftOut(left, document)));
        boolean spoken = document.kind() == Document.Kind.TRANSCRIPT;
        var paths = left.misleads() && !spoken ? left.kept() : left.by();
        html.text(": " + Phrases.names(outlets(paths), OUTLETS));
        if (spoken) {
            firstTold()
                    .of(document, left.core())
                    .ifPresent(first -> {
                        html.text(". First told by ");
                        document(first);
                        html.text(", " + Phrases.date(first.published()));
                    });
        }
        html.close().closeLine();
    }

    private List<String> outlets(List<String> paths) {
        return paths.stream()
                .map(path -> page.lookup().document(path).publisher())
                .distinct()
                .map(Quotes::clip)
                .toList();
    }

    private FirstTold firstTold() {
        if (firstTold == null) {
            firstTold = new FirstTold(page.answer(), page.lookup());
        }
        return firstTold;
    }

    private void document(Document document) {
        page.link(Page.anchor(document), Quotes.clip(document.publisher()));
    }

    private void quote(String section, Passage passage) {
        html.open("p", "class", "said", "dir", "auto").open("a", "href", "#" + section);
        html.text(words(page.lookup().document(passage.path()), passage));
        html.close().close();
    }

    /// The opening words of a passage, in quotation marks.
    static String words(Document document, Passage passage) {
        return Phrases.quoted(Escape.clip(Words.oneLine(document.quote(passage)), QUOTE));
    }

    void missing() {
        var holes = page.answer().holes();
        html.open("section", "class", "lacking").element("h2", "Missing");
        if (holes.isEmpty()) {
            html.element(
                    "p",
                    "none",
                    "Nothing was found that the sources rest on and that is not here.");
        } else {
            html.open("ul", "class", "short");
            for (var hole : Overview.asked(page.answer()).stream().limit(HOLES).toList()) {
                html.open("li").open("p", "class", "what", "dir", "auto");
                html.open("a", "href", "#missing").text(Escape.clip(what(hole), MISSING));
                html.close().close();
                html.element("p", "tally", HoleSection.heading(hole.kind())).close();
            }
            html.close();
            html.open("p", "class", "more").open("a", "href", "#missing");
            html.text(Phrases.count(holes.size(), "thing") + " in all").close().close();
        }
        html.closeLine();
    }

    /// What is missing; a question that a text leaves open in the very sentence that does so.
    private String what(Hole hole) {
        var passage = hole.passage();
        return hole.kind() == Hole.Kind.NEEDED && passage != null && hole.what().indexOf('“') >= 0
                ? words(page.lookup().document(passage.path()), new Quotes(page).sentences(passage))
                : hole.what().strip();
    }
}
