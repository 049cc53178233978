// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firsthand.DocumentBuilder;
import org.firsthand.model.Collation;
import org.firsthand.model.Descent;
import org.firsthand.model.Document;
import org.firsthand.model.Link;
import org.firsthand.model.Version;
import org.firsthand.text.Address;
import org.firsthand.text.Hash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
    private static final String KILN =
            "The brick kiln at Lower Marle will be lit again in October, the parish council said on"
                    + " Monday, after a mason from Tessel relined its vault with stones from the old bath house.";
    private static final String COST =
            "The work took 16 weeks and cost the parish nine thousand florins, most of which was"
                    + " raised by selling the timber of three fallen poplars.";
    private static final String QUOTE =
            "“It drew so well that the cat left the yard,” said the mason, Ebba Kroll, who has"
                    + " relined four kilns in the valley and has been paid for two of them.";

    private static Document capture(String url, @Nullable String captured, String body) {
        return capture(url, captured, body, List.of());
    }

    private static Document capture(
            String url, @Nullable String captured, String body, List<Link> media) {
        var path = "page-" + Hash.id(body, String.valueOf(captured), 0) + ".html";
        return DocumentBuilder.of(path, body)
                .kind(Document.Kind.PAGE)
                .url(url)
                .outlet(DocumentBuilder.given("Marle Echo"))
                .captured(captured == null ? null : DocumentBuilder.day(captured))
                .media(media)
                .build();
    }

    private static Collation collate(Document... captures) {
        return Collator.collate(List.of(captures), List.of());
    }

    private static Version only(Collation collation) {
        assertThat(collation.versions()).hasSize(1);
        return collation.versions().getFirst();
    }

    @Test
    void tellsWhatALaterCaptureLacks() {
        var first =
                capture(
                        "https://marle.example/kiln",
                        "2021-09-01",
                        KILN + "\n" + COST + "\n" + QUOTE);
        var second =
                capture("http://www.marle.example/kiln/#top", "2021-09-09", KILN + "\n" + COST);

        var version = only(collate(second, first));

        assertThat(version.earlier()).isEqualTo(first.path());
        assertThat(version.removed()).hasSize(1);
        assertThat(version.removed().getFirst().of(first.body())).isEqualTo(QUOTE);
        assertThat(version.added()).isEmpty();
        assertThat(version.correction()).isNull();
    }

    @Test
    void findsWhereAChangeIsOwnedUpTo() {
        var mended = COST.replace("16 weeks", "six weeks");
        var note = "An earlier version of this article gave the length of the work as 16 weeks.";
        var first = capture("https://marle.example/kiln", "2021-09-01", KILN + "\n" + COST);
        var second =
                capture(
                        "https://marle.example/kiln",
                        "2021-09-09",
                        KILN + "\n" + mended + "\n" + note);

        var version = only(collate(first, second));

        assertThat(version.removed()).extracting(s -> s.of(first.body())).containsExactly(COST);
        assertThat(version.correction())
                .isNotNull()
                .satisfies(passage -> assertThat(second.body()).endsWith(note))
                .extracting(passage -> passage.span().end())
                .isEqualTo(second.body().length());
    }

    @Test
    void seesNoChangeInMovedTextAndCounters() {
        var first =
                capture(
                        "https://marle.example/kiln",
                        "2021-09-01",
                        KILN + "\n" + COST + "\n41 readers");
        var second =
                capture(
                        "https://marle.example/kiln",
                        "2021-09-09",
                        COST + "\n" + KILN + "\n977 readers");

        assertThat(collate(first, second).versions()).isEmpty();
    }

    @Test
    void tellsThatARecordingIsGone() {
        var sound = new Link("https://marle.example/kiln.mp3", "audio", "body");
        var first =
                capture(
                        "https://marle.example/kiln",
                        "2021-09-01",
                        KILN + "\n" + COST,
                        List.of(sound));
        var second = capture("https://marle.example/kiln", "2021-09-09", KILN + " " + COST);

        assertThat(only(collate(first, second)).removedMedia()).containsExactly(sound);
    }

    @Test
    void tellsNothingWhereTheOrderIsUnknown() {
        var first = capture("https://marle.example/kiln", null, KILN + "\n" + COST);
        var second = capture("https://marle.example/kiln", null, KILN);

        assertThat(collate(first, second).versions()).isEmpty();
    }

    @Test
    void takesTwoArticlesOfOneAddressForNoVersions() {
        var first = capture("https://marle.example/", "2021-09-01", KILN + "\n" + COST);
        var other =
                "The lending library has bought a ladder, so that the books on the top shelf,"
                        + " which nobody has read since the flood, can be read again.";

        assertThat(
                        collate(first, capture("https://marle.example/", "2021-09-02", other))
                                .versions())
                .isEmpty();
    }

    @Test
    void givesALaterCaptureTheParentOfTheFirst() {
        var agency =
                capture("https://wire.example/7", "2021-08-30", KILN + "\n" + COST + "\n" + QUOTE);
        var dated =
                DocumentBuilder.like(agency)
                        .path("agency.html")
                        .outlet(DocumentBuilder.given("Wire of Tessel"))
                        .published(DocumentBuilder.day("2020-01-01"))
                        .captured(null)
                        .build();
        var first = capture("https://marle.example/kiln", "2021-09-01", KILN + "\n" + COST);
        var second = capture("https://marle.example/kiln", "2021-09-09", KILN);

        var descents = collate(dated, first, second).descents();

        assertThat(descents)
                .extracting(Descent::parent)
                .allSatisfy(parent ->
                        assertThat(parent)
                                .isNotNull()
                                .extracting(p -> p.path())
                                .isEqualTo("agency.html"));
        assertThat(descents)
                .extracting(d -> d.child().path())
                .contains(first.path(), second.path());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.a.example/x/,          http://a.example/x",
        "https://a.example/x?utm_source=b,  https://a.example/x",
        "https://a.example/x?b=2&a=1,       https://a.example/x?a=1&b=2&fbclid=z",
        "https://A.Example:443/x#part,      a.example/x",
        "https://a.example/x/amp,           https://amp.a.example/x"
    })
    void knowsOneAddressInItsForms(String one, String other) {
        assertThat(Address.canonical(one)).isEqualTo(Address.canonical(other));
    }

    @Test
    void keepsAddressesApartThatNameDifferentPages() {
        assertThat(Address.canonical("https://a.example/x?id=1"))
                .isNotEqualTo(Address.canonical("https://a.example/x?id=2"));
    }
}
