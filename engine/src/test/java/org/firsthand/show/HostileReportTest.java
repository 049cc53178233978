// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.firsthand.model.Access;
import org.firsthand.model.Alteration;
import org.firsthand.model.Answer;
import org.firsthand.model.Comment;
import org.firsthand.model.Conflict;
import org.firsthand.model.Descent;
import org.firsthand.model.Family;
import org.firsthand.model.Hole;
import org.firsthand.model.Link;
import org.firsthand.model.Omission;
import org.firsthand.model.Problem;
import org.firsthand.model.Quantity;
import org.firsthand.model.Reading;
import org.firsthand.model.Reference;
import org.firsthand.model.Request;
import org.firsthand.model.Strand;
import org.firsthand.model.Update;
import org.firsthand.model.Version;
import org.firsthand.text.Hash;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What strangers wrote, in every place where the page shows it, must stay text.
class HostileReportTest {
    /// All elements that the page is made of; `script` and `style` are counted apart.
    private static final Set<String> OURS =
            Set.of(
                    "#document",
                    "html",
                    "head",
                    "body",
                    "meta",
                    "title",
                    "style",
                    "script",
                    "main",
                    "header",
                    "nav",
                    "section",
                    "article",
                    "div",
                    "p",
                    "span",
                    "strong",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "a",
                    "bdi",
                    "b",
                    "ins",
                    "del",
                    "mark",
                    "blockquote",
                    "button",
                    "details",
                    "summary",
                    "time",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "svg",
                    "g",
                    "desc",
                    "path",
                    "circle",
                    "line",
                    "rect",
                    "text");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "class",
                    "href",
                    "rel",
                    "title",
                    "lang",
                    "dir",
                    "type",
                    "data-cite",
                    "datetime",
                    "aria-label",
                    "aria-hidden",
                    "charset",
                    "http-equiv",
                    "content",
                    "name",
                    "role",
                    "aria-labelledby",
                    "viewBox",
                    "width",
                    "height",
                    "stroke-width",
                    "d",
                    "x",
                    "y",
                    "x1",
                    "x2",
                    "y1",
                    "y2",
                    "cx",
                    "cy",
                    "r",
                    "scope",
                    "start",
                    "tabindex");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "</style><style>*{display:none}</style>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)' autofocus='",
                "<img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "https://a.example/\" onclick=\"alert(1)",
                "<!--<p>-->",
                "--><svg onload=alert(1)>",
                "]]><x>",
                "<![CDATA[<b>",
                "</title><meta http-equiv=refresh content=0>",
                "</textarea></details></main></body></html><p>after",
                "&lt;script&gt;",
                "&#60;script&#62;",
                "<\0script>",
                "a\u2028b\u2029c",
                "\u202Egnihton\u2066x",
                "\uD83D",
                "\uDE00<",
                "`${alert(1)}`",
                "{{7*7}}",
                "<base href=//a.example>",
                "<a href=data:text/html,x>",
                "<noscript><p title='</noscript>'>"
            })
    void staysTextInEveryPlace(String payload) throws IOException {
        assertHarmless(everywhere(List.of(payload)), List.of(payload));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "firsthand.shared",
            matches = ".+",
            disabledReason = "no folder of hostile strings given")
    void staysTextForAFolderOfHostileStrings() throws IOException {
        var payloads = new ArrayList<String>();
        try (var files =
                Files.walk(Path.of(System.getProperty("firsthand.shared"), "hostile"), 2)) {
            for (var file :
                    files.filter(f ->
                                    f.toString()
                                            .matches(
                                                    ".*(xss-payloads|naughty-strings)/.*(txt|json)"))
                            .sorted()
                            .toList()) {
                payloads.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
        }
        assertThat(payloads).hasSizeGreaterThan(100);
        for (int i = 0; i < payloads.size(); i += 50) {
            assertHarmless(
                    everywhere(payloads.subList(i, Math.min(payloads.size(), i + 50))), List.of());
        }
    }

    private static void assertHarmless(Answer answer, List<String> shown) throws IOException {
        var out = new StringWriter();
        HtmlReport.write(answer, out);
        var page = Jsoup.parse(out.toString());
        assertOnlyOurs(page);
        assertPolicy(page);
        assertNothingSteers(out.toString());
        for (var payload : shown) {
            assertThat(page.expectFirst(".clash .said").wholeText())
                    .isEqualTo(Phrases.quoted(visible(payload)));
        }
    }

    private static void assertOnlyOurs(Document page) {
        for (var element : page.getAllElements()) {
            assertThat(OURS).contains(element.nodeName());
            element.attributes()
                    .forEach(attribute -> assertThat(ATTRIBUTES).contains(attribute.getKey()));
        }
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href ->
                        href.startsWith("#")
                                || href.startsWith("https://")
                                || href.startsWith("http://"));
        assertThat(page.select("a[href^=http]").eachAttr("rel"))
                .allMatch(rel -> rel.contains("noreferrer"));
        assertThat(page.body().children())
                .extracting(child -> child.nodeName())
                .containsExactly("main", "script");
        assertThat(page.select("*").stream().flatMap(e -> e.childNodes().stream()))
                .noneMatch(node -> node.nodeName().equals("#comment"));
    }

    private static void assertPolicy(Document page) {
        var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(page.select("meta[http-equiv]")).hasSize(1);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(policy)
                .isEqualTo(
                        "default-src 'none'; style-src '"
                                + hash(page.expectFirst("style").data())
                                + "'; script-src '"
                                + hash(page.expectFirst("script").data())
                                + "'; base-uri 'none'; form-action 'none'");
    }

    private static String hash(String code) {
        var bytes = HexFormat.of().parseHex(Hash.sha256(code.getBytes(StandardCharsets.UTF_8)));
        return "sha256-" + Base64.getEncoder().encodeToString(bytes);
    }

    private static void assertNothingSteers(String html) {
        assertThat(html.codePoints())
                .noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                .noneMatch(c -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069)
                .noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static String visible(String payload) {
        return payload.replaceAll("[\\x00\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD")
                .replaceAll(
                        "(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])",
                        "\uFFFD");
    }

    /// Answers in which every foreign string is one of the payloads.
    private static Answer everywhere(List<String> payloads) {
        var builder = new AnswerBuilder();
        for (int i = 0; i < payloads.size(); i++) {
            place(builder, payloads.get(i).isEmpty() ? " " : payloads.get(i), i);
        }
        return builder.build();
    }

    private static void place(AnswerBuilder builder, String payload, int number) {
        var head = new AnswerBuilder.Head(payload, payload, "2019-05-02", payload);
        var comment = new Comment("c1", null, 0, payload, null, payload, payload, 1);
        var one = builder.document(number + payload + ".html", head, "x " + payload, comment);
        var two = builder.document(number + "y" + payload, head, "y " + payload);
        var three =
                builder.document(
                        number + "z" + payload,
                        new AnswerBuilder.Head(null, null, null, "https://a.example/" + payload),
                        payload);
        var ids =
                List.of(
                        builder.says(one, payload, payload),
                        builder.says(two, payload, payload),
                        builder.says(three, null, payload));
        var claim =
                builder.claim(
                        payload + (number == 0 ? "" : number),
                        ids,
                        k ->
                                k.origin(payload, Access.SAW, ids.getFirst())
                                        .against(payload, ids.get(1)));
        builder.conflicts.add(
                new Conflict(
                        Conflict.Kind.DENIAL,
                        ids.getFirst(),
                        ids.get(1),
                        claim,
                        null,
                        null,
                        1 - number / 1e4));
        var root = builder.passage(one, payload);
        var child = builder.passage(two, payload);
        var third = builder.passage(three, payload);
        var strand =
                new Strand(
                        "s" + number,
                        List.of(root, child),
                        List.of(
                                new Strand.Root(root, null, true),
                                new Strand.Root(null, payload, true)));
        builder.strands.add(strand);
        builder.families.add(
                new Family(List.of(root, child), List.of(strand.id()), strand.roots()));
        builder.takes(strand, child, root);
        builder.descents.add(
                new Descent(third, null, true, payload, null, 1, strand.id(), List.of(payload)));
        builder.problems.add(new Problem(payload, payload, payload, payload));
        var claimed = new Place(one, two, comment);
        changes(builder, payload, claimed);
        work(builder, payload, claimed);
    }

    private record Place(
            org.firsthand.model.Document one, org.firsthand.model.Document two, Comment comment) {}

    private static void changes(AnswerBuilder builder, String payload, Place place) {
        var one = builder.passage(place.one(), payload);
        var two = builder.passage(place.two(), payload);
        builder.versions.add(
                new Version(
                        payload,
                        one.path(),
                        two.path(),
                        List.of(one.span()),
                        List.of(two.span()),
                        List.of(new Link(payload, payload, "body")),
                        two));
        builder.omissions.add(
                new Omission(
                        two,
                        one,
                        Omission.Where.TAIL,
                        Omission.When.AFTER,
                        List.of(Omission.Matter.DENIAL)));
        builder.alterations.add(new Alteration(Alteration.Kind.QUOTATION, List.of(one), two, null));
        builder.alterations.add(
                new Alteration(Alteration.Kind.SPLICE, List.of(one, two), two, one.path()));
        var said = builder.statements.getFirst().id();
        var denied = builder.statements.get(1).id();
        builder.conflicts.add(
                new Conflict(
                        Conflict.Kind.NUMBER,
                        denied,
                        said,
                        builder.claims.getFirst().id(),
                        null,
                        payload,
                        0.1));
        builder.updates.add(new Update(builder.claims.getFirst().id(), said, denied));
    }

    private static void work(AnswerBuilder builder, String payload, Place place) {
        var one = builder.passage(place.one(), payload);
        var commented = builder.passage(place.one(), place.comment(), payload);
        builder.references.add(new Reference(commented, Reference.Kind.URL, payload));
        builder.quantities.add(new Quantity(one, payload, payload, true, null));
        builder.holes.add(
                new Hole(Hole.Kind.CITED, payload, payload, one.path(), one, List.of(payload)));
        builder.holes.add(
                new Hole(Hole.Kind.NOT_CAPTURED, payload, null, payload, null, List.of(payload)));
        builder.readings.add(new Reading(one.path(), List.of(one), 0.5));
        builder.requests.add(
                new Request(Request.Kind.ANSWER, payload, payload, one.path(), one, payload));
        builder.beside.add(one.path());
    }
}
