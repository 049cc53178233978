// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.firsthand.model.Answer;
import org.firsthand.text.Hash;

/// The answer as one HTML file that needs nothing else: no network, no other file, and no script to
/// be read.
///
/// Its policy allows one style sheet and one script, ours, by their hashes; foreign text is escaped
/// by [Html].
public final class HtmlReport {
    /// How many characters of a file [#isReport] needs to see.
    public static final int OPENING = 1_024;

    private static final String GENERATOR = "Firsthand";

    private HtmlReport() {}

    /// Whether a file that begins so is a report written here, by this or another version.
    public static boolean isReport(String opening) {
        return opening.startsWith(Html.DOCTYPE)
                && opening.contains("<meta name=\"generator\" content=\"" + GENERATOR);
    }

    /// Writes the report; the writer must encode in UTF-8, and stays open.
    public static void write(Answer answer, Writer out) throws IOException {
        try {
            var html = new Html(out);
            write(Page.of(html, answer));
            out.flush();
        } catch (UncheckedIOException e) {
            throw new IOException("The report could not be written", e);
        }
    }

    private static void write(Page page) {
        var html = page.html();
        var script = resource("report.js");
        html.doctype().open("html", "lang", "en");
        head(html, resource("report.css"), script);
        html.open("body").open("main");
        new FrontSection(page).write();
        new ClaimSection(page).write();
        new ConflictSection(page).write();
        new ChangeSection(page).write();
        new HoleSection(page).write();
        new TimelineSection(page).write();
        new FamilySection(page).write();
        new CommentSection(page).write();
        new NumberSection(page).write();
        var work = new WorkSection(page);
        work.readings();
        work.requests();
        var documents = new DocumentSection(page);
        documents.documents();
        documents.problems();
        new MethodSection(page).write();
        html.close().inline("script", script).close().closeLine();
        if (!html.complete()) {
            throw new IllegalStateException("An element of the report was left open");
        }
    }

    private static void head(Html html, String style, String script) {
        var policy =
                "default-src 'none'; style-src '"
                        + hash(style)
                        + "'; script-src '"
                        + hash(script)
                        + "'; base-uri 'none'; form-action 'none'";
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "generator", "content", GENERATOR);
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", "Firsthand report").inline("style", style).closeLine();
    }

    private static String hash(String code) {
        var sha256 = HexFormat.of().parseHex(Hash.sha256(code.getBytes(StandardCharsets.UTF_8)));
        return "sha256-" + Base64.getEncoder().encodeToString(sha256);
    }

    /// A text file that the library brings along.
    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
