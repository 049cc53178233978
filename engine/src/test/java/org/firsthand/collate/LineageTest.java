// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firsthand.Papers;
import org.firsthand.model.Descent;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final String FIRST =
            "The ferry at Orle will not run for 14 days from the first of April because its rope has"
                    + " frayed, the ferryman said on the landing stage.";
    private static final String SECOND =
            "Whoever wants to cross must walk to the bridge at Wend, which takes an hour in dry"
                    + " weather and longer in the mud of spring.";
    private static final String THIRD =
            "The rope was bought from a chandler in Dell, who says that it was good for ten years if"
                    + " it had been kept out of the sun.";
    private static final String FOURTH =
            "Goats are carried over on Mondays only, and the miller has asked for his flour to be"
                    + " carried by cart until the rope is mended.";
    private static final String STORY = String.join("\n", FIRST, SECOND, THIRD, FOURTH);
    private static final String CHANGED = STORY.replace("14 days", "40 days");
    private static final String OWN =
            "The innkeeper of Vale, who has eleven beds, expects that they will be taken by those who"
                    + " came to cross and could not.";

    private static final String NOISE =
            "\nTho 1uckiess gu1ls w3re c0unted tw1ce at tbe r?ck and aga!n, f1fty 0f tbem, and n0ne"
                    + " cou1d s?y wh!ch ferryman had l0st h!s h?t in tbe m1ll r4ce.";

    private static List<String> edges(Papers papers) {
        return papers.collation().descents().stream()
                .filter(d -> d.parent() != null)
                .map(d -> d.child().path() + " < " + parent(d))
                .distinct()
                .sorted()
                .toList();
    }

    private static String parent(Descent descent) {
        var parent = descent.parent();
        return parent == null ? "" : parent.path();
    }

    private static String quote(Papers papers, Descent descent) {
        return papers.documents().stream()
                .filter(document -> document.path().equals(descent.child().path()))
                .findFirst()
                .orElseThrow()
                .quote(descent.child());
    }

    @Test
    void takesWhoHasTheChangeAndTheParagraphOfAnEditorForACopyOfHis() {
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY)
                        .print("Ash Courier", "2021-03-05", STORY.replace("\n" + SECOND, ""))
                        .print("Fen Echo", "2021-03-05", STORY.replace("\n" + FOURTH, ""))
                        .print("Vale Post", "2021-03-06", CHANGED + "\n" + OWN)
                        .print(
                                "Dell Mercury",
                                "2021-03-09",
                                String.join("\n", CHANGED.replace("\n" + THIRD, ""), OWN));

        assertThat(edges(papers))
                .contains("dell-mercury.txt < vale-post.txt", "vale-post.txt < orle-herald.txt");
    }

    @Test
    void seesNoOriginInAScanButWhereACreditTellsIt() {
        var scans =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY + "\n" + OWN + NOISE)
                        .print("Vale Post", "2021-03-05", STORY + NOISE);

        assertThat(edges(scans)).isEmpty();
        assertThat(scans.collation().descents())
                .anyMatch(Descent::unseen)
                .filteredOn(Descent::unseen)
                .allMatch(d -> String.join(" ", d.because()).contains("rough scan"))
                .allMatch(d -> d.probability() == null);
        assertThat(scans.collation().families())
                .singleElement()
                .satisfies(family ->
                        assertThat(family.origins())
                                .singleElement()
                                .satisfies(root -> assertThat(root.passage()).isNull()));
        assertThat(
                        edges(
                                new Papers()
                                        .print(
                                                "Orle Herald",
                                                "2021-03-03",
                                                STORY + "\n" + OWN + NOISE)
                                        .print(
                                                "Vale Post",
                                                "2021-03-05",
                                                STORY + NOISE + "\nSource: Orle Herald")))
                .containsExactly("vale-post.txt < orle-herald.txt");
    }

    /// Each of two passages stands over a credit of its own, or over none.
    @Test
    void namesTheSourceOfAScanOnlyFromWhoHasThePassage() {
        var other =
                OWN
                        + "\nThe parish pays for two lanterns at the landing stage, and the clerk has"
                        + " said that they will be lit every evening until somebody comes from the"
                        + " county to look at the rope.";
        var papers =
                new Papers()
                        .print(
                                "Orle Herald",
                                "2021-03-03",
                                STORY + NOISE + "\nSource: Norda News Agency")
                        .print("Vale Post", "2021-03-03", STORY + NOISE + "\n" + other)
                        .print("Fen Echo", "2021-03-03", other + NOISE);

        assertThat(papers.collation().descents())
                .filteredOn(d -> quote(papers, d).contains("rope has"))
                .extracting(Descent::unseenName)
                .containsExactly("Norda News Agency", "Norda News Agency");
        assertThat(papers.collation().descents())
                .filteredOn(d -> quote(papers, d).contains("lanterns"))
                .hasSize(2)
                .allMatch(d -> d.unseen() && d.unseenName() == null)
                .noneMatch(d -> String.join(" ", d.because()).contains("Orle"));
    }

    @Test
    void takesAFewMisreadWordsForAScanAmongScans() {
        var few = "\nTbe gu1ls w3re c0unted tw1ce.";
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY + "\n" + OWN + few)
                        .print("Vale Post", "2021-03-05", STORY + few);
        assertThat(edges(papers)).containsExactly("vale-post.txt < orle-herald.txt");

        for (var outlet : List.of("Ash Courier", "Fen Echo", "Dell Mercury")) {
            papers.print(outlet, "2021-03-07", STORY + NOISE);
        }
        assertThat(edges(papers)).isEmpty();
    }

    @Test
    void takesTermsOfATradeForNoScan() {
        var terms = "\nThe rope is logged by parseJSON, toHTML, sha256sum, k8s and getURL now.";
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY + "\n" + OWN + terms)
                        .print("Vale Post", "2021-03-05", STORY + terms);

        assertThat(edges(papers)).containsExactly("vale-post.txt < orle-herald.txt");
    }

    @Test
    void rulesOutWhoChangedANumberThatTheCopyDoesNotHave() {
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY)
                        .print("Vale Post", "2021-03-05", CHANGED)
                        .print("Wend Sheet", "2021-03-09", STORY + "\n" + OWN);

        assertThat(edges(papers)).contains("wend-sheet.txt < orle-herald.txt");
    }

    @Test
    void namesTheAgencyWhereAPaperMayHaveItsTextByWayOfAnother() {
        var dateline = "ORLE, March 3 (Norda) - ";
        var papers =
                new Papers()
                        .print("Norda", "2021-03-03", dateline + STORY)
                        .print("Orle Herald", "2021-03-04", dateline + CHANGED)
                        .print("Vale Post", "2021-03-04", dateline + CHANGED)
                        .print("Dell Mercury", "2021-03-04", dateline + CHANGED)
                        .undated("Wend Sheet", CHANGED);

        assertThat(edges(papers)).contains("wend-sheet.txt < norda.txt");
        assertThat(papers.collation().descents())
                .filteredOn(d -> d.child().path().equals("wend-sheet.txt"))
                .singleElement()
                .matches(d ->
                        d.because()
                                .contains(
                                        "perhaps by way of another that has the same wording from it"));
    }

    @Test
    void leavesItOpenWhichOfTwoThatAreAlikeAPaperCopied() {
        var papers =
                new Papers()
                        .print("Orle Herald", "2021-03-03", STORY)
                        .print("Vale Post", "2021-03-04", STORY)
                        .undated("Wend Sheet", STORY);

        assertThat(papers.collation().descents())
                .filteredOn(d -> d.child().path().equals("wend-sheet.txt"))
                .singleElement()
                .matches(Descent::undecided);
    }

    @Test
    void findsTheSameWhateverFilesAreCalled() {
        var texts = List.of(STORY, STORY, CHANGED, CHANGED.replace(THIRD, OWN), STORY + "\n" + OWN);
        var names = List.of("Ash Courier", "Dell Mercury", "Fen Echo", "Orle Herald", "Vale Post");
        var found = new ArrayList<List<String>>();
        for (int shift = 0; shift < 5; shift++) {
            var papers = new Papers();
            var numbers = new TreeMap<String, Integer>();
            for (int i = 0; i < 5; i++) {
                var name = names.get((i + shift) % 5);
                numbers.put(name, i);
                papers.undated(name, texts.get(i));
            }
            found.add(
                    papers.collation().descents().stream()
                            .map(d ->
                                    number(d.child().path(), numbers)
                                            + " < "
                                            + number(parent(d), numbers)
                                            + " "
                                            + d.unseen()
                                            + " "
                                            + d.probability())
                            .sorted()
                            .toList());
        }

        assertThat(found).allMatch(one -> one.equals(found.getFirst()));
        assertThat(found.getFirst()).isNotEmpty();
    }

    private static String number(String path, Map<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .filter(e ->
                        path.startsWith(
                                e.getKey().toLowerCase(java.util.Locale.ROOT).replace(' ', '-')))
                .map(e -> String.valueOf(e.getValue()))
                .findFirst()
                .orElse("");
    }
}
