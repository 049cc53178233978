// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.firsthand.Papers;
import org.firsthand.model.Answer;
import org.firsthand.model.Claims;
import org.firsthand.model.Collation;
import org.firsthand.model.Document;
import org.firsthand.model.Found;
import org.firsthand.model.Hole;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Request;
import org.firsthand.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final String POST =
            "The Quarry Safety Council met on Monday. The council’s inspection book lay on the table,"
                    + " beside a note and the cook's bill. A plan with three routes will be"
                    + " published on Friday.\nThe keys were passed on in June. A guard did not say who"
                    + " had taken them. See resolution 2014/7, in full at the address below.";

    private final Papers papers = new Papers().print("Quarry Post", "2021-04-02", POST);

    private static Passage passage(Document document, String words) {
        int at = document.body().indexOf(words);
        return new Passage(document.path(), Part.BODY, new Span(at, at + words.length()));
    }

    private Missing missing(Hole.Kind kind, String what, @Nullable String whom, String words) {
        var passage = passage(papers.of("Quarry Post"), words);
        return new Missing(
                new Hole(kind, what, whom, passage.path(), passage, List.of("cited by one")),
                List.of(passage));
    }

    private List<Request> requests(Missing... missing) {
        var answer =
                new Answer(
                        papers.documents(),
                        List.of(),
                        new Found(List.of(), List.of(), List.of(), List.of()),
                        new Collation(
                                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                                List.of()),
                        new Claims(List.of(), List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return Requests.of(List.of(missing), answer);
    }

    @Test
    void asksABodyByTheNameThatTheDocumentHasForIt() {
        var book = "The council’s inspection book";
        assertThat(requests(missing(Hole.Kind.CITED, book, "council", book)))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.what()).isEqualTo(book);
                    assertThat(request.whom()).isEqualTo("Quarry Safety Council");
                });
    }

    @Test
    void asksForNothingThatNeitherOwnerNorNumberNorNameTellsFromOthers() {
        assertThat(
                        requests(
                                missing(Hole.Kind.CITED, "a note", null, "a note"),
                                missing(
                                        Hole.Kind.CITED,
                                        "the cook's bill",
                                        "cook",
                                        "the cook's bill"),
                                missing(Hole.Kind.ANNOUNCED, "put it off until 3 May", null, "met"),
                                missing(
                                        Hole.Kind.ANNOUNCED,
                                        "They are to meet on Monday",
                                        null,
                                        "met")))
                .isEmpty();
    }

    @Test
    void asksForATextByItsNumberAndForALinkedOneAtItsAddressOnly() {
        var resolution = missing(Hole.Kind.CITED, "resolution 2014/7", null, "resolution 2014/7");
        assertThat(requests(resolution))
                .extracting(Request::what)
                .containsExactly("resolution 2014/7");
        var address = "https://quarry.example/papers/2014-7.pdf";
        assertThat(requests(resolution, missing(Hole.Kind.LINKED, address, null, "address")))
                .extracting(Request::what)
                .containsExactly(address);
    }

    @Test
    void tellsAQuestionThatLeansOnOthersWithTheSentenceBeforeIt() {
        var words = "who had taken them";
        assertThat(requests(missing(Hole.Kind.NEEDED, words, null, words)))
                .extracting(Request::what)
                .containsExactly(
                        "what is left open in “The keys were passed on in June. A guard did not say"
                                + " who had taken them.”");
        assertThat(requests(missing(Hole.Kind.NEEDED, words, "guard", words))).isEmpty();
    }

    @Test
    void asksForWhatWasAnnouncedWhenADocumentSaysThatItDidNotCome() {
        var plan = missing(Hole.Kind.ANNOUNCED, "A plan with three routes", null, "A plan");
        assertThat(requests(plan)).isEmpty();
        papers.print("Fair News", "2021-04-06", "The plan with three routes was not cheap.");
        assertThat(requests(plan)).isEmpty();
        papers.print("Dyke Star", "2021-04-06", "The plan with three routes was not published.");
        assertThat(requests(plan))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.what())
                            .isEqualTo("A plan with three routes, which Quarry Post names");
                    assertThat(request.because()).endsWith("a source says that it did not come");
                });
    }

    @Test
    void asksWhoPutOutARecordForWhatItNames() {
        papers.print(
                "Dyke Harbour Office",
                "2021-04-07",
                "DYKE HARBOUR OFFICE\nVisitors' log, 2 April 2021\n\n09.10 in, two men (see sheet).\n\n"
                        + "The attendance sheet that is mentioned above is kept apart.");
        var words = "The attendance sheet that is mentioned above";
        var passage = passage(papers.of("Dyke Harbour Office"), words);
        var hole =
                new Hole(
                        Hole.Kind.CITED,
                        words,
                        null,
                        passage.path(),
                        passage,
                        List.of("cited by one"));
        assertThat(requests(new Missing(hole, List.of(passage))))
                .extracting(Request::what)
                .containsExactly("The attendance sheet, which Dyke Harbour Office names");
    }

    @Test
    void capturesWhatFailedAtItsAddress() {
        var hole =
                new Hole(
                        Hole.Kind.NOT_CAPTURED,
                        "The file is empty",
                        null,
                        "gone.html",
                        null,
                        List.of());
        assertThat(requests(new Missing(hole, List.of())))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.what()).isEqualTo("gone.html");
                    assertThat(request.because()).isEqualTo("The file is empty");
                });
    }

    @Test
    void putsADenialToWhoSaysWhatIsDenied() {
        var pile =
                new Papers()
                        .print(
                                "Dyke Star",
                                "2021-04-06",
                                "The mill at Orle has been sold to a brewer, Otto Lind said on Monday.")
                        .print(
                                "Fair News",
                                "2021-04-08",
                                "The mill at Orle has not been sold to a brewer, Ida Kolm said on Thursday.");
        var claims = pile.claims();
        assertThat(claims.conflicts()).hasSize(1);
        var answer =
                new Answer(
                        pile.documents(),
                        List.of(),
                        pile.found(),
                        pile.collation(),
                        claims,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(Requests.of(List.of(), answer))
                .extracting(Request::kind, Request::whom, Request::what)
                .containsExactly(
                        tuple(
                                Request.Kind.ANSWER,
                                "Otto Lind",
                                "an answer to “The mill at Orle has not been sold to a brewer” (Fair News)"));
    }

    private static Answer boats(String opening) {
        var told =
                " boats were counted in the harbour of Orle on Monday night after the storm had torn the"
                        + " old breakwater at the northern end, and the harbour office put all of them down in"
                        + " its book, ";
        var pile =
                new Papers()
                        .print(
                                "Dyke Star",
                                "2021-04-06",
                                opening + " 38" + told + "Ida Kolm said on Thursday.")
                        .print(
                                "Fair News",
                                "2021-04-07",
                                "Only 44" + told + "Otto Lind said on Thursday.");
        return new Answer(
                pile.documents(),
                List.of(),
                pile.found(),
                pile.collation(),
                pile.claims(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void putsTheFigureOfEachSideToTheOtherHoweverItIsWritten() {
        var answer = boats("https://example.org/" + "a1b2c3d4".repeat(28));
        assertThat(answer.claims().conflicts()).anyMatch(c -> c.explained() == null);
        assertThat(Requests.of(List.of(), answer))
                .isNotEmpty()
                .allMatch(q -> q.what().length() < 300);
    }
}
