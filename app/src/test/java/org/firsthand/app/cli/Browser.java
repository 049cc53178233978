// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real browser that a test steers, by the [WebDriver](https://www.w3.org/TR/webdriver2/)
/// protocol.
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final URI root;
    private String session = "";

    private Browser(Process driver, int port) {
        this.driver = driver;
        this.root = URI.create("http://127.0.0.1:" + port);
    }

    /// A program on the path, by the first of its names that is found.
    static @Nullable Path program(String... names) {
        var path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /// Starts a browser in a fresh profile.
    static Browser start(Path driver, Path browser, Path temp)
            throws IOException, InterruptedException {
        var log = temp.resolve("driver.log");
        var process =
                new ProcessBuilder(driver.toString(), "--port=0")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        var started = new Browser(process, port(log));
        var options =
                Map.of(
                        "binary",
                        browser.toString(),
                        "args",
                        List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--window-size=1280,900",
                                "--user-data-dir=" + temp.resolve("driven")));
        var capabilities = Map.of("alwaysMatch", Map.of("goog:chromeOptions", options));
        started.session =
                "/session/"
                        + started.ask("POST", "/session", Map.of("capabilities", capabilities))
                                .get("sessionId")
                                .asString();
        return started;
    }

    /// The port that the driver chose, which it prints.
    private static int port(Path log) throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            var text = Files.readString(log);
            int at = text.indexOf("started successfully on port ");
            if (at >= 0 && text.indexOf('.', at) > 0) {
                var digits = text.substring(at + 29, text.indexOf('.', at));
                return Integer.parseInt(digits.strip());
            }
            Thread.sleep(100);
        }
        throw new IOException("The driver did not start: " + Files.readString(log));
    }

    void open(URI page) throws IOException, InterruptedException {
        ask("POST", session + "/url", Map.of("url", page.toString()));
    }

    /// Clicks an element as a person does: it must be visible, and nothing may cover it.
    void click(String selector) throws IOException, InterruptedException {
        var found =
                ask(
                        "POST",
                        session + "/element",
                        Map.of("using", "css selector", "value", selector));
        ask("POST", session + "/element/" + found.get(ELEMENT).asString() + "/click", Map.of());
    }

    /// Lets the page read what was copied, as a person would by pasting it.
    void allowPasting() throws IOException, InterruptedException {
        var descriptor = Map.of("name", "clipboard-read");
        ask("POST", session + "/permissions", Map.of("descriptor", descriptor, "state", "granted"));
    }

    /// Shows the page as wide as a window of so many pixels.
    void width(int pixels) throws IOException, InterruptedException {
        var metrics =
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false);
        var command = Map.of("cmd", "Emulation.setDeviceMetricsOverride", "params", metrics);
        ask("POST", session + "/goog/cdp/execute", command);
    }

    /// What a function body in the page returns, awaited.
    JsonNode run(String script) throws IOException, InterruptedException {
        return ask("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    private JsonNode ask(String method, String path, Object body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(root.resolve(path))
                        .timeout(PATIENCE)
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .header("Content-Type", "application/json")
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("value");
    }

    @Override
    public void close() throws IOException {
        try {
            if (!session.isEmpty()) {
                ask("DELETE", session, Map.of());
            }
            driver.destroy();
            driver.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroyForcibly();
        }
    }
}
