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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests of `./firsthand`, run in a small copy of the repository, with scripts in the place of Java and Maven that
/// print what they are given.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Instant EARLIER = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2020-01-01T01:00:00Z");
    private static final String PROGRAM =
            """
            #!/bin/sh
            echo "java ${0%/bin/java}"
            printf '<%s>\\n' "$@"
            echo "LC_ALL=${LC_ALL-}"
            [ -z "${KILL-}" ] || kill -TERM $$
            exit "${EXIT-0}"
            """;
    private static final String MAVEN =
            """
            echo "$JAVA_HOME $*" >>calls
            sleep "${BUILD_TAKES-0}"
            mkdir -p app/target/lib
            [ -f app/target/firsthand.jar ] || touch app/target/firsthand.jar
            """;

    @TempDir Path temp;

    private Path checkout;
    private Path launcher;
    private Path jdks;
    private Path tools;
    private Path calls;

    /// What a start of the launcher came to.
    private record Ended(int exit, String out, String err) {}

    @BeforeEach
    void layOutABuiltCheckout() throws IOException {
        temp = temp.toRealPath();
        checkout = temp.resolve("my checkout");
        launcher = checkout.resolve("firsthand");
        calls = checkout.resolve("calls");
        jdks = Files.createDirectories(temp.resolve("all jdks"));
        tools = Files.createDirectories(temp.resolve("tools"));
        for (var folder : List.of("engine/src/main", "app/src/main", "app/target/lib")) {
            Files.createDirectories(checkout.resolve(folder));
        }
        Files.copy(Path.of(System.getProperty("firsthand.root"), "firsthand"), launcher);
        Files.writeString(checkout.resolve("mvnw"), MAVEN);
        for (var source : List.of("pom.xml", "engine/pom.xml", "app/pom.xml", "engine/src/main/A", "app/src/main/B")) {
            Files.writeString(checkout.resolve(source), source);
        }
        setTimes(EARLIER, "pom.xml", "engine/pom.xml", "app/pom.xml", "engine/src/main/A", "app/src/main/B");
        setTimes(EARLIER, "engine/src/main", "app/src/main");
        Files.writeString(checkout.resolve("app/target/firsthand.jar"), "");
        setTimes(LATER, "app/target/firsthand.jar");
        offerTools("date", "find", "mkdir", "mv", "readlink", "rm", "rmdir", "sh", "sleep", "tail", "touch", "uname");
    }

    @Test
    void findsTheNewestJavaBesideAnOlderDefault() throws Exception {
        var old = jdk(temp.resolve("old"), "17.0.9");
        Files.createSymbolicLink(tools.resolve("java"), old.resolve("bin/java"));
        jdk(jdks.resolve("jdk-9"), "9.0.4");
        jdk(jdks.resolve("jdk-25"), "25.0.1");
        jdk(jdks.resolve("jdk-21"), "21.0.5");
        jdk(jdks.resolve("jdk8"), "1.8.0_392");

        var ended = start(Map.of("JAVA_HOME", old.toString()), "read");

        assertThat(ended.out).startsWith("java " + jdks.resolve("jdk-25") + "\n");
        assertThat(ended.err).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FIRSTHAND_JAVA_HOME", "JAVA_HOME"})
    void keepsTheJavaItIsGivenWhenThatIsNewEnough(String variable) throws Exception {
        var given = jdk(temp.resolve("given java"), "21");
        jdk(jdks.resolve("newer"), "25.0.1");

        assertThat(start(Map.of(variable, given.toString()), "read").out).startsWith("java " + given + "\n");
    }

    @Test
    void takesTheJavaOnThePathThroughItsLinks() throws Exception {
        var installed = jdk(temp.resolve("jvm/java-22"), "22-ea");
        Files.createSymbolicLink(temp.resolve("alternative"), installed.resolve("bin/java"));
        Files.createSymbolicLink(tools.resolve("java"), Path.of("../alternative"));
        jdk(jdks.resolve("newer"), "25.0.1");

        assertThat(start(Map.of(), "read").out).startsWith("java " + installed + "\n");
    }

    @Test
    void asksAJavaThatHasNoReleaseFile() throws Exception {
        var quiet = jdk(jdks.resolve("quiet"), "25");
        Files.delete(quiet.resolve("release"));
        script(
                quiet.resolve("bin/java"),
                """
                #!/bin/sh
                if [ "$1" = -XshowSettings:properties ]; then
                    echo "    java.home = ${0%/bin/java}" >&2
                    echo "    java.specification.version = 24" >&2
                else
                    echo "run by ${0%/bin/java}"
                fi
                """);

        assertThat(start(Map.of(), "read").out).isEqualTo("run by " + quiet + "\n");
    }

    @Test
    void refusesAGivenJavaThatIsTooOld() throws Exception {
        var old = jdk(temp.resolve("old"), "17.0.9");
        jdk(jdks.resolve("newer"), "25");

        var ended = start(Map.of("FIRSTHAND_JAVA_HOME", old.toString()), "read");

        assertThat(ended.exit).isEqualTo(2);
        assertThat(ended.err).contains("FIRSTHAND_JAVA_HOME is " + old).contains("Java 21 or newer");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJava() throws Exception {
        var ended = start(Map.of(), "read");

        assertThat(ended.exit).isEqualTo(2);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err)
                .startsWith("firsthand: this needs Java 21 or newer; none was found.\n")
                .contains("apt install", "dnf install", "brew install", "Windows");
    }

    @Test
    void namesTheNewestJavaWhenAllAreTooOld() throws Exception {
        jdk(jdks.resolve("a"), "11.0.1");
        var best = jdk(jdks.resolve("b"), "17.0.9");

        assertThat(start(Map.of(), "read").err).contains("the newest found is 17 in " + best + ".");
    }

    @Test
    void runsThroughLinksFromAnotherFolder() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        var elsewhere = Files.createDirectories(temp.resolve("else where/bin"));
        Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../second"));
        Files.createSymbolicLink(temp.resolve("else where/second"), launcher);

        var ended = finish(command(Map.of(), "./first", "read").directory(elsewhere.toFile()));

        assertThat(ended.out).contains("<-jar>\n<" + checkout.resolve("app/target/firsthand.jar") + ">\n<read>\n");
    }

    @Test
    void passesArgumentsAndExitCodeUnchanged() throws Exception {
        jdk(jdks.resolve("jdk"), "25");

        var ended = start(Map.of("EXIT", "7"), "two words", "", "*", "it's", "\"q\" $HOME \\n", "--json");

        assertThat(ended.out).contains(".jar>\n<two words>\n<>\n<*>\n<it's>\n<\"q\" $HOME \\n>\n<--json>\nLC_ALL");
        assertThat(ended.exit).isEqualTo(7);
    }

    @Test
    void becomesTheProgramSoThatSignalsReachIt() throws Exception {
        jdk(jdks.resolve("jdk"), "25");

        assertThat(start(Map.of("KILL", "yes"), "read").exit).isEqualTo(128 + 15);
    }

    @Test
    void splitsTheOptionsForJavaAtSpacesOnly() throws Exception {
        jdk(jdks.resolve("jdk"), "25");

        var ended = start(Map.of("FIRSTHAND_JAVA_OPTS", "-Xmx1g -Da=*"), "read");

        assertThat(ended.out).contains("<-Xmx1g>\n<-Da=*>\n<-jar>\n");
    }

    @ParameterizedTest
    @CsvSource({"21.0.5, firsthand-21.jsa, -XX:SharedArchiveFile=", "25.0.1, firsthand-25.aot, -XX:AOTCache="})
    void usesPreparedClassesOnlyWhenTheyAreOfThisBuild(String version, String file, String option) throws Exception {
        jdk(jdks.resolve("jdk"), version);
        var archive = Files.writeString(checkout.resolve("app/target").resolve(file), "classes");

        setTimes(LATER.plusSeconds(5), "app/target/" + file);
        assertThat(start(Map.of(), "read").out).contains("<" + option + archive + ">");
        setTimes(LATER.minusSeconds(5), "app/target/" + file);
        assertThat(start(Map.of(), "read").out).doesNotContain(file);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void letsJavaOpenNamesBeyondAsciiInTheBareLocale() throws Exception {
        jdk(jdks.resolve("jdk"), "25");

        assertThat(start(Map.of("LC_ALL", "C"), "read").out).contains("LC_ALL=C.UTF-8\n");
        assertThat(start(Map.of("LC_ALL", "fr_FR.UTF-8"), "read").out).contains("LC_ALL=fr_FR.UTF-8\n");
    }

    @ParameterizedTest
    @CsvSource({"pom.xml", "app/pom.xml", "engine/src/main/A", "app/src/main"})
    void buildsOnceWhenASourceIsNewer(String changed) throws Exception {
        var jdk = jdk(jdks.resolve("jdk"), "25");
        setTimes(LATER.plusSeconds(1), changed);

        var first = start(Map.of(), "read", "it");
        var second = start(Map.of(), "read", "it");

        assertThat(calls).content().isEqualTo(jdk + " -q -DskipTests -pl app -am package\n");
        assertThat(first.err).startsWith("Building Firsthand again").containsPattern(" done in \\d+ s\n$");
        assertThat(first.out).contains("<read>\n<it>\n").isEqualTo(second.out);
        assertThat(second.err).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"app/target/firsthand.jar", "app/target/lib"})
    void buildsWhatIsMissing(String missing) throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        Files.delete(checkout.resolve(missing));

        assertThat(start(Map.of(), "read").out).contains("<read>");
        assertThat(calls).content().hasLineCount(1);
    }

    @Test
    void reportsAFailedBuildWithTheTailOfItsLog() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        Files.writeString(
                checkout.resolve("mvnw"), "i=0; while [ $i -lt 99 ]; do i=$((i + 1)); echo \"line $i.\"; done; exit 1");
        setTimes(LATER.plusSeconds(1), "pom.xml");

        var ended = start(Map.of(), "read");

        assertThat(ended.exit).isEqualTo(2);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err).contains("failed after", "line 99.", checkout + "/target/firsthand-build.log");
        assertThat(ended.err).doesNotContain("line 50.");
        assertThat(checkout.resolve("target/firsthand-build.lock")).doesNotExist();
    }

    @Test
    void needsACompilerOnlyToBuild() throws Exception {
        var runtime = jdk(jdks.resolve("runtime"), "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(start(Map.of(), "read").out).contains("<read>");
        setTimes(LATER.plusSeconds(1), "pom.xml");
        assertThat(start(Map.of(), "read").err)
                .contains("needs JDK 21 or newer", "25 in " + runtime + ", which has no compiler");
    }

    @Test
    void buildsOnceForTwoStartsAtATime() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        Files.delete(checkout.resolve("app/target/firsthand.jar"));
        var slow = Map.of("BUILD_TAKES", "1");

        var first = command(slow, launcher.toString(), "first").start();
        var second = command(slow, launcher.toString(), "second").start();

        assertThat(collect(first).out).contains("<first>");
        assertThat(collect(second).out).contains("<second>");
        assertThat(calls).content().hasLineCount(1);
    }

    @Test
    void buildsAgainAfterABuildThatDied() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        var lock = Files.createDirectories(checkout.resolve("target/firsthand-build.lock"));
        var dead = new ProcessBuilder("sh", "-c", "echo $$ $(uname -n)").start();
        Files.writeString(lock.resolve("owner"), collect(dead).out);

        assertThat(start(Map.of(), "read").out).contains("<read>");
        assertThat(calls).content().hasLineCount(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    void runsTheEarlierBuildWhereNothingCanBeWritten() throws Exception {
        jdk(jdks.resolve("jdk"), "25");
        Files.writeString(checkout.resolve("target"), "a file where the build keeps its folder");
        setTimes(LATER.plusSeconds(1), "pom.xml");

        var ended = start(Map.of(), "read");

        assertThat(ended.out).contains("<read>");
        assertThat(ended.err).contains("this is the earlier build").hasLineCount(1);
        assertThat(calls).doesNotExist();
    }

    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), PROGRAM);
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void setTimes(Instant time, String... files) throws IOException {
        for (var file : files) {
            Files.setLastModifiedTime(checkout.resolve(file), FileTime.from(time));
        }
    }

    /// Everyday commands alone on the path, so that no Java of this machine is found.
    private void offerTools(String... names) throws IOException {
        for (var name : names) {
            var found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            script(tools.resolve(name), "#!/bin/sh\nexec '" + found + "' \"$@\"\n");
        }
    }

    private Ended start(Map<String, String> environment, String... arguments) throws Exception {
        var words = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toArray(String[]::new);
        return finish(command(environment, words));
    }

    private ProcessBuilder command(Map<String, String> environment, String... words) {
        var builder = new ProcessBuilder(words).directory(temp.toFile());
        var all = new TreeMap<>(Map.of("PATH", tools.toString(), "FIRSTHAND_JDKS", jdks + "/*"));
        all.putAll(environment);
        builder.environment().clear();
        builder.environment().putAll(all);
        return builder;
    }

    private static Ended finish(ProcessBuilder builder) throws Exception {
        return collect(builder.start());
    }

    /// The launcher prints little, so that one stream after the other cannot fill a pipe.
    private static Ended collect(Process process) throws Exception {
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }
}
