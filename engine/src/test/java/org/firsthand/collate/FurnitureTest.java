// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Collation;
import org.firsthand.model.Document;
import org.firsthand.model.Resemblance;
import org.junit.jupiter.api.Test;

class FurnitureTest {
    private static final String HEAD =
            "The Orle Herald is printed each weekday at the old mint behind the corn exchange, is"
                    + " sent to all stations of the valley line, and costs two pence.\nAll who owe for"
                    + " last year are asked to call at the office before the end of the quarter.\n";

    private static final String NOISE =
            "\nTho 1uckiess gu1ls w3re c0unted tw1ce at tbe r?ck and aga!n, f1fty 0f tbem, and n0ne"
                    + " cou1d s?y wh!ch ferryman had l0st h!s h?t in tbe m1ll r4ce.";

    /// What a page has to itself, in invented words.
    private static String news(int page) {
        var random = new Random(page);
        return IntStream.range(0, 30)
                .mapToObj(i ->
                        IntStream.range(0, 10)
                                .mapToObj(j -> word(random))
                                .collect(Collectors.joining(" ", "", ".")))
                .collect(Collectors.joining("\n"));
    }

    private static String word(Random random) {
        return random.ints(2 + random.nextInt(5), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Document page(String paper, String path, String day, String body) {
        return DocumentBuilder.of(path, body)
                .outlet(DocumentBuilder.given(paper))
                .published(DocumentBuilder.day(day))
                .build();
    }

    private static Document issue(int page, String day, String head) {
        return page("Orle Herald", "page" + page + ".txt", day, head + news(page) + NOISE);
    }

    private static Collation collation(Document... documents) {
        return Collator.collate(List.of(documents), List.of());
    }

    private static List<Resemblance> furniture(Collation collation) {
        return collation.resemblances().stream()
                .filter(both -> both.kind() == Resemblance.Kind.FURNITURE)
                .toList();
    }

    @Test
    void listsWhatAPaperPrintsFromIssueToIssueAndDrawsNothingFromIt() {
        var collation =
                collation(
                        issue(1, "2021-03-04", HEAD),
                        issue(2, "2021-03-05", HEAD.replace("two pence", "three pence")));

        assertThat(furniture(collation))
                .anySatisfy(both -> {
                    assertThat(both.a().path()).isEqualTo("page1.txt");
                    assertThat(both.b().path()).isEqualTo("page2.txt");
                    assertThat(both.a().span().start()).isZero();
                    assertThat(both.degree()).isBetween(0.9, 0.999);
                });
        assertThat(collation.strands()).isEmpty();
        assertThat(collation.reuses()).isEmpty();
        assertThat(collation.descents()).isEmpty();
        assertThat(collation.alterations()).isEmpty();
    }

    @Test
    void takesWhatEditionsOfADayShareForNews() {
        var collation = collation(issue(1, "2021-03-04", HEAD), issue(2, "2021-03-04", HEAD));

        assertThat(furniture(collation)).isEmpty();
        assertThat(collation.strands()).isNotEmpty();
    }

    @Test
    void takesWhatAnotherPaperHasAsWellForNews() {
        var collation =
                collation(
                        issue(1, "2021-03-04", HEAD),
                        issue(2, "2021-03-05", HEAD),
                        page("Vale Post", "post.txt", "2021-03-05", HEAD + news(3) + NOISE));

        assertThat(furniture(collation)).isEmpty();
        assertThat(collation.strands()).isNotEmpty();
    }

    @Test
    void takesWhatIsMostOfAPageForAStoryPrintedAgain() {
        var story = HEAD + news(1);

        var collation =
                collation(
                        page("Orle Herald", "first.txt", "2021-03-04", story + NOISE),
                        page("Orle Herald", "again.txt", "2021-03-05", story + NOISE));

        assertThat(furniture(collation)).isEmpty();
        assertThat(collation.descents())
                .singleElement()
                .satisfies(descent -> assertThat(descent.parent()).isNotNull());
    }

    @Test
    void listsWhatMostTextsOfAnOutletHave() {
        var pages = new ArrayList<Document>();
        for (int i = 0; i < 4; i++) {
            pages.add(
                    page("Orle Herald", "page" + i + ".txt", "2021-03-04", news(i) + "\n" + HEAD));
        }

        var collation = Collator.collate(pages, List.of());

        assertThat(furniture(collation)).hasSize(6);
        assertThat(collation.strands()).isEmpty();
        assertThat(collation.descents()).isEmpty();
    }

    @Test
    void takesWhatFewTextsOfAnOutletHaveForItsReports() {
        var pages = new ArrayList<Document>();
        for (int i = 0; i < 8; i++) {
            var told = i < 3 ? HEAD : "";
            pages.add(
                    page("Orle Herald", "page" + i + ".txt", "2021-03-04", news(i) + "\n" + told));
        }

        var collation = Collator.collate(pages, List.of());

        assertThat(furniture(collation)).isEmpty();
        assertThat(collation.strands()).hasSize(1);
    }

    @Test
    void takesAStoryPrintedAgainInPiecesForAStory() {
        var first = new StringBuilder();
        var again = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            var part = news(20 + i).substring(0, 400) + "\n";
            first.append(part).append(news(40 + i), 0, 90).append('\n');
            again.append(part).append(news(60 + i), 0, 90).append('\n');
        }

        var collation =
                collation(
                        page("Orle Herald", "first.txt", "2021-03-04", first + NOISE),
                        page("Orle Herald", "again.txt", "2021-03-05", again + NOISE));

        assertThat(furniture(collation)).isEmpty();
        assertThat(collation.strands()).isNotEmpty();
    }

    /// A common head must not make two pages kin.
    @Test
    void weighsInNoDescent() {
        var story = news(9);
        for (var head : List.of(HEAD, news(8).substring(0, HEAD.length()))) {
            var collation =
                    collation(
                            page("Orle Herald", "a.txt", "2021-03-04", HEAD + news(1) + NOISE),
                            page(
                                    "Orle Herald",
                                    "b.txt",
                                    "2021-03-05",
                                    head + news(2) + story + NOISE),
                            page("Vale Post", "c.txt", "2021-03-05", story + news(3) + NOISE));

            assertThat(collation.descents())
                    .extracting(descent -> descent.child().path())
                    .containsOnly("b.txt", "c.txt");
            assertThat(collation.descents())
                    .allMatch(descent -> descent.unseen() && descent.probability() == null);
        }
    }

    @Test
    void takesWhatTwoPagesHaveForWording() {
        var collation =
                collation(
                        page("Orle Herald", "first.txt", "2021-03-04", HEAD + news(1)),
                        page("Orle Herald", "second.txt", "2021-03-05", HEAD + news(2)));

        assertThat(furniture(collation)).isEmpty();
        assertThat(collation.strands()).hasSize(1);
    }

    /// Else a year of issues would print a line for each pair of days.
    @Test
    void listsFurnitureOfManyIssuesBesideOneOfThem() {
        var pages = new ArrayList<Document>();
        for (int i = 0; i < 70; i++) {
            pages.add(issue(i, LocalDate.of(2021, 3, 1).plusDays(i).toString(), HEAD));
        }

        var collation = Collator.collate(pages, List.of());

        assertThat(collation.strands()).isEmpty();
        assertThat(furniture(collation)).hasSizeBetween(69, 3 * 69);
    }
}
