// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.firsthand.bench.truth.DraftVerdicts.Verdict;
import org.firsthand.model.Alteration;
import org.firsthand.model.Conflict;
import org.firsthand.model.Finding;
import org.firsthand.model.Hole;
import org.junit.jupiter.api.Test;

/// Each measure on an answer made by hand, of which one can count what is right.
class ExamTest {
    private static final String LONG =
            "The old lime kiln at Tarn Hollow will be pulled down in the second week of the month, and"
                    + " the bricks will go to the school.";
    private static final String OTHER =
            "A dog that nobody owns has been seen on the weir by four people, two of whom had gone there"
                    + " to look for another dog.";

    @Test
    void countsACommentOnceAndItsParentApart() {
        var made =
                new Made()
                        .document(
                                "t.html",
                                LONG,
                                Made.comment("x", null, "ann", "I saw it. Twice."),
                                Made.comment("y", null, "bob", "> I saw it.\nSo did I."),
                                Made.comment("z", "x", "ad", "Buy bricks"));
        var figures =
                figures(
                        made,
                        """
                        {"documents": [{"path": "t.html", "comments": [
                          {"n": 1, "author": "ann", "parent": null, "opens": "I saw it."},
                          {"n": 2, "author": "bob", "parent": 1, "opens": "So did I."},
                          {"n": 3, "author": "cyn", "parent": 1, "opens": "Where?"}]}]}\
                        """);

        assertFigure(figures, "replies.found", 2.0 / 3);
        assertFigure(figures, "replies.parents", 1.0 / 3);
        assertFigure(figures, "replies.invented", 1);
    }

    @Test
    void findsTheOpeningPostOfATopicInTheBody() {
        var made =
                new Made()
                        .document("t.html", LONG, Made.comment("x", null, "bob", "So did I."))
                        .document("u.html", LONG, Made.comment("y", null, "bob", "So did I."))
                        .by("u.html", "ann");
        var post =
                """
                {"path": "%s", "comments": [
                  {"n": 1, "author": "ann", "parent": null, "opens": "%s"},
                  {"n": 2, "author": "bob", "parent": 1, "opens": "So did I."}]}\
                """;
        var opens = LONG.substring(0, 20);
        var authorless = "{\"documents\": [" + post.formatted("t.html", opens) + "]}";
        var signed = "{\"documents\": [" + post.formatted("u.html", opens) + "]}";

        assertFigure(figures(made, authorless), "replies.parents", 0);
        assertFigure(figures(made, signed), "replies.found", 1);
        assertFigure(figures(made, signed), "replies.parents", 1);
    }

    @Test
    void tiesADocumentToItsStrandWhateverPiecesTheWordingIsCutInto() {
        var made =
                three().document("d.html", OTHER)
                        .strand("p", "a.html", "b.html")
                        .strand("q", "a.html", "c.html");
        var figures = figures(made, strands("\"d.html\""));

        assertFigure(figures, "strands.recall", 3.0 / 4);
        assertFigure(figures, "strands.precision", 1);
        assertFigure(figures, "strands.f1", 6.0 / 7);
    }

    @Test
    void chargesEveryDocumentOfAStrandThatIsNone() {
        var made =
                three().document("d.html", OTHER)
                        .document("e.html", OTHER)
                        .strand("p", "a.html", "b.html", "c.html")
                        .strand("q", "d.html", "e.html");

        assertFigure(figures(made, strands()), "strands.precision", 3.0 / 5);
    }

    @Test
    void passesOverPassagesThatAreShort() {
        var made =
                new Made()
                        .document("a.html", "Short.")
                        .document("b.html", "Short.")
                        .document("c.html", LONG)
                        .strand("p", "a.html", "b.html");

        assertFigure(figures(made, strands()), "strands.recall", 0);
    }

    @Test
    void decidesDirectionsByTheParentsThatAreNamed() {
        var made = three().descent("b.html", "a.html").descent("c.html", "b.html");
        var figures = figures(made, strands());

        assertFigure(figures, "direction.right", 1.0 / 2);
        assertFigure(figures, "direction.undecided", 0);
    }

    @Test
    void callsAnUndecidedDocumentUndecidedUnlessThatIsAccepted() {
        var made = three().descent("b.html", null).descent("c.html", null);
        var truth = strands();
        var open =
                truth.substring(0, truth.length() - 1)
                        + ", \"undecidable\": [{\"child\": \"b.html\", \"truth\": \"a.html\"}]}";

        assertFigure(figures(made, truth), "direction.undecided", 1);
        assertFigure(figures(made, open), "direction.undecided", 1.0 / 2);
    }

    @Test
    void asksForBothRangesOfAClaim() {
        var claim = claim("[1, 1]");

        assertFigure(
                figures(counted(new Finding.Origins(1, 1, 0, 0, 0)), claim), "origins.exact", 1);
        assertFigure(
                figures(counted(new Finding.Origins(1, 2, 0, 0, 0)), claim), "origins.exact", 0);
        assertFigure(
                figures(counted(new Finding.Origins(1, 2, 0, 0, 0)), claim), "origins.inside", 1);
        assertFigure(
                figures(counted(new Finding.Origins(2, 2, 0, 0, 0)), claim), "origins.inside", 0);
        assertFigure(
                figures(counted(new Finding.Origins(1, 1, 1, 1, 0)), claim), "origins.inside", 0);
        assertFigure(
                figures(counted(new Finding.Origins(1, 1, 0, 0, 0)), claim("[1, 2]")),
                "origins.inside",
                0);
    }

    @Test
    void findsNoClaimOfWhichLessThanHalfTheStatementsAreHeld() {
        var made =
                three().statement("1", "a.html", "pulled down")
                        .claim("c", new Finding.Origins(1, 1, 0, 0, 0), List.of(), "1");

        assertFigure(figures(made, claim("[1, 1]")), "origins.found", 0);
        assertFigure(figures(made, claim("[1, 1]")), "origins.exact", 0);
    }

    @Test
    void chargesAnOriginBehindWhichThereAreOnlyEchoes() {
        var echoed =
                counted(
                        new Finding.Origins(2, 2, 0, 0, 0),
                        Made.origin("Ann", "1"),
                        Made.origin("Bob", "2"));
        var alone = counted(new Finding.Origins(1, 1, 0, 0, 0), Made.origin("Bob", "2"));

        assertFigure(figures(echoed, claim("[1, 1]")), "origins.echoed", 1);
        assertFigure(figures(alone, claim("[1, 1]")), "origins.echoed", 0);
    }

    @Test
    void findsWhatAVersionLost() {
        var made =
                new Made()
                        .document("a.html", LONG)
                        .document("b.html", "The old lime kiln.")
                        .version(
                                "a.html",
                                "b.html",
                                List.of("will be pulled down", "to the school"));
        var figures =
                figures(
                        made,
                        """
                        {"versions": [{"earlier": "a.html", "later": "b.html",
                          "removed": [{"quote": "pulled down"}, {"quote": "second week"}],
                          "media_removed": true}]}\
                        """);

        assertFigure(figures, "versions.recall", 1.0 / 3);
        assertFigure(figures, "versions.precision", 1.0 / 2);
    }

    @Test
    void findsAConflictByAnyCopyOfASide() {
        var made =
                three().document("d.html", "It will not be pulled down.")
                        .statement("1", "b.html", "will be pulled down")
                        .statement("2", "d.html", "will not be pulled down")
                        .conflict(Conflict.Kind.NEGATION, "2", "1");
        var truth =
                """
                {"conflicts": [{"id": "x", "kind": "%s", "claim": null,
                  "a": {"path": "a.html", "quote": "will be pulled down"},
                  "b": {"path": "d.html", "quote": "not be pulled down"}}]}\
                """;

        assertFigure(figures(made, truth.formatted("denial")), "conflicts.recall", 1);
        assertFigure(figures(made, truth.formatted("number")), "conflicts.recall", 0);
        assertFigure(figures(made, truth.formatted("number")), "conflicts.precision", 1);
        assertFigure(figures(made, "{}"), "conflicts.precision", 0);
    }

    @Test
    void countsASmallEditNeitherWay() {
        var made = three();
        made.alteration(
                        Alteration.Kind.NUMBER,
                        made.passage("a.html", "second week"),
                        made.passage("b.html", "second week"))
                .alteration(
                        Alteration.Kind.MODALITY,
                        made.passage("a.html", "will be"),
                        made.passage("b.html", "will be"));
        var figures =
                figures(
                        made,
                        """
                        {"documents": [{"path": "b.html", "edits": [{"kind": "number", "matters": false,
                          "parent_path": "a.html", "parent": "second week", "child": "second week"}]}],
                         "alterations": [
                          {"id": "1", "kind": "modality", "path": "b.html", "from": "a.html",
                           "parent": "will be", "child": "will be"},
                          {"id": "2", "kind": "modality", "path": "b.html", "from": "a.html",
                           "parent": "will be", "child": "will be", "inherited": true}]}\
                        """);

        assertFigure(figures, "alterations.recall", 1.0 / 2);
        assertFigure(figures, "alterations.precision", 1);
    }

    @Test
    void holdsAnOmissionAgainstADocumentWithOneParentAlone() {
        var made =
                three().omission("b.html", "a.html", "and the bricks will go to the school.")
                        .omission("b.html", "a.html", "The old lime kiln")
                        .omission("c.html", "a.html", "The old lime kiln");
        var figures =
                figures(
                        made,
                        """
                        {"documents": [
                          {"path": "b.html", "parents": [{"path": "a.html"}]},
                          {"path": "c.html", "parents": [{"path": "a.html"}, {"path": "b.html"}]}],
                         "omissions": [{"document": "b.html", "from": "a.html", "opens": "the bricks",
                          "ends": "school.", "matters": ["number"]}]}\
                        """);

        assertFigure(figures, "omissions.recall", 1);
        assertFigure(figures, "omissions.precision", 1.0 / 2);
    }

    @Test
    void findsAHoleByItsPlaceOrByWhatItNames() {
        var made = three();
        made.hole(Hole.Kind.CITED, "a letter", made.passage("a.html", "bricks will go"))
                .hole(Hole.Kind.CITED, "Survey of the kiln", made.passage("b.html", "old"))
                .hole(Hole.Kind.CITED, "Some other thing", made.passage("b.html", "month"));
        var figures =
                figures(
                        made,
                        """
                        {"holes": [
                          {"kind": "announced", "what": "the bricks", "path": "a.html", "quote": "bricks will go"},
                          {"kind": "removed", "what": "nothing", "path": "a.html", "quote": "bricks will go"}],
                         "unseen": [{"id": "u", "what": "the survey of the kiln, in March"}]}\
                        """);

        assertFigure(figures, "holes.recall", 1.0 / 2);
        assertFigure(figures, "holes.precision", 2.0 / 3);
    }

    @Test
    void takesADuplicateForTheDocumentThatTheProgramKept() {
        var made =
                three().statement("1", "a.html", "pulled down").problem("z.html", "The same bytes");
        var figures =
                figures(
                        made,
                        """
                        {"documents": [{"path": "z.html"}, {"path": "a.html", "duplicate_of": "z.html"}],
                         "claims": [{"id": "c", "statements": [{"path": "z.html", "quote": "pulled down"}]}],
                         "not_read": [{"path": "q.html", "extent": "whole"}]}\
                        """);

        assertFigure(figures, "read.statements", 1);
        assertFigure(figures, "problems.false", 0);
        assertFigure(figures, "problems.listed", 0);
    }

    @Test
    void wantsEveryBadQuotationCaughtAndNoGoodOneAccused() {
        var truth =
                Truth.of(
                        """
                        {"draft": [
                          {"quote": "It's here", "kind": "quotation", "verdict": "verbatim"},
                          {"quote": "It is gone", "kind": "quotation", "verdict": "altered"},
                          {"quote": "Two in one", "kind": "quotation", "verdict": "spliced"},
                          {"quote": "Nowhere", "kind": "quotation", "verdict": "not found"},
                          {"quote": "14 weeks", "kind": "number", "verdict": "altered"}]}\
                        """);
        var figures =
                DraftVerdicts.figures(
                        truth,
                        List.of(
                                new Verdict("“It’s here”", "altered"),
                                new Verdict("It is gone", "not found"),
                                new Verdict("Two in one", "altered"),
                                new Verdict("Nowhere", "not found"),
                                new Verdict("14 weeks", "altered")));

        assertFigure(figures, "draft.found", 2.0 / 3);
        assertFigure(figures, "draft.accused", 1);
        assertFigure(figures, "draft.numbers", 1);
    }

    private static Made three() {
        return new Made()
                .document("a.html", LONG)
                .document("b.html", LONG)
                .document("c.html", LONG);
    }

    /// Strand s of a, b, c and perhaps another; b and c from a.
    private static String strands(String... others) {
        return """
        {"documents": [{"path": "a.html"},
          {"path": "b.html", "parents": [{"path": "a.html"}]},
          {"path": "c.html", "parents": [{"path": "a.html"}]}],
         "strands": [{"id": "s", "documents": ["a.html", "b.html", "c.html"%s], "roots": ["a.html"]}]}\
        """
                .formatted(String.join("", Stream.of(others).map(o -> ", " + o).toList()));
    }

    private static Made counted(Finding.Origins counts, Finding.Origin... origins) {
        return three().statement("1", "a.html", "pulled down")
                .statement("2", "b.html", "pulled down")
                .claim("c", counts, List.of(origins), "1", "2");
    }

    private static String claim(String expected) {
        return """
        {"claims": [{"id": "c", "expected": {"for": %s, "against": [0, 0]}, "statements": [
          {"path": "a.html", "quote": "will be pulled down", "role": "says"},
          {"path": "b.html", "quote": "will be pulled down", "role": "echo"},
          {"path": "c.html", "quote": "will be pulled down", "role": "echo"}]}]}\
        """
                .formatted(expected);
    }

    private static List<Figure> figures(Made made, String truth) {
        return Exam.of(made.answer(), Truth.of(truth)).figures();
    }

    private static void assertFigure(List<Figure> figures, String name, double value) {
        assertThat(figures.stream().filter(f -> f.name().equals(name)).toList())
                .as(name)
                .singleElement()
                .satisfies(f ->
                        assertThat(f.value()).as(name + f.misses()).isCloseTo(value, within(1e-9)));
    }
}
