// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A small copy of the repository that is built already, with scripts in the place of Java and
/// Maven that print or note down what they are given.
record Checkout(Path root, Path jdks, Path tools) {
    /// When the jar was built: an hour after the last change to a source.
    static final Instant BUILT = Instant.parse("2020-01-01T01:00:00Z");

    private static final String PROGRAM =
            """
            #!/bin/sh
            echo "java ${0%/bin/java}"
            printf '<%s>\\n' "$@"
            echo "LC_ALL=${LC_ALL-}"
            echo "process $$"
            exit "${EXIT-0}"
            """;
    private static final String MAVEN =
            """
            echo "$JAVA_HOME $*" >>calls
            sleep "${BUILD_TAKES-0}"
            mkdir -p app/target/lib
            [ -f app/target/firsthand.jar ] || touch app/target/firsthand.jar
            """;

    /// What a start of the launcher came to.
    record Ended(int exit, String out, String err) {}

    static Checkout layOut(Path folder) throws IOException {
        var checkout =
                new Checkout(
                        folder.resolve("my checkout"),
                        Files.createDirectories(folder.resolve("all jdks")),
                        Files.createDirectories(folder.resolve("tools")));
        checkout.write();
        checkout.offerTools(
                "date",
                "find",
                "mkdir",
                "mv",
                "readlink",
                "rm",
                "rmdir",
                "sh",
                "sleep",
                "tail",
                "touch",
                "uname");
        return checkout;
    }

    private void write() throws IOException {
        for (var folder : List.of("engine/src/main", "app/src/main", "app/target/lib")) {
            Files.createDirectories(at(folder));
        }
        Files.copy(Path.of(System.getProperty("firsthand.root"), "firsthand"), at("firsthand"));
        Files.writeString(at("mvnw"), MAVEN);
        Files.writeString(at("app/target/firsthand.jar"), "");
        setTime("app/target/firsthand.jar", BUILT);
        var sources =
                List.of(
                        "pom.xml",
                        "engine/pom.xml",
                        "app/pom.xml",
                        "engine/src/main/A",
                        "app/src/main/B");
        for (var source : sources) {
            Files.writeString(at(source), source);
            setTime(source, BUILT.minusSeconds(3600));
        }
        setTime("engine/src/main", BUILT.minusSeconds(3600));
        setTime("app/src/main", BUILT.minusSeconds(3600));
    }

    Path at(String path) {
        return root.resolve(path);
    }

    /// The calls of Maven, a line each: the JDK it was given, then its arguments.
    Path calls() {
        return at("calls");
    }

    /// A JDK among those that the launcher looks through.
    Path jdk(String name, String version) throws IOException {
        return jdkAt(jdks.resolve(name), version);
    }

    static Path jdkAt(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), PROGRAM);
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    void setTime(String path, Instant time) throws IOException {
        Files.setLastModifiedTime(at(path), FileTime.from(time));
    }

    /// Everyday commands alone on the path, so that no Java of this machine is found.
    private void offerTools(String... names) throws IOException {
        for (var name : names) {
            var found =
                    Stream.of(System.getenv("PATH").split(File.pathSeparator))
                            .map(folder -> Path.of(folder, name))
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow();
            script(tools.resolve(name), "#!/bin/sh\nexec '" + found + "' \"$@\"\n");
        }
    }

    Ended start(Map<String, String> environment, String... arguments) throws Exception {
        var words =
                Stream.concat(Stream.of(at("firsthand").toString()), Stream.of(arguments))
                        .toArray(String[]::new);
        return finish(command(environment, words));
    }

    ProcessBuilder command(Map<String, String> environment, String... words) {
        var builder = new ProcessBuilder(words).directory(jdks.toFile());
        var all = new TreeMap<>(Map.of("PATH", tools.toString(), "FIRSTHAND_JDKS", jdks + "/*"));
        all.putAll(environment);
        builder.environment().clear();
        builder.environment().putAll(all);
        return builder;
    }

    static Ended finish(ProcessBuilder builder) throws Exception {
        return collect(builder.start());
    }

    /// The launcher prints little, so that one stream after the other cannot fill a pipe.
    static Ended collect(Process process) throws Exception {
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }
}
