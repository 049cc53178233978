// SPDX-License-Identifier: Apache-2.0
package org.firsthand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests of `./firsthand` itself, with neither Java nor Maven behind it.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir Path temp;

    private Checkout checkout;

    @BeforeEach
    void layOutABuiltCheckout() throws IOException {
        temp = temp.toRealPath();
        checkout = Checkout.layOut(temp);
    }

    @Test
    void findsTheNewestJavaBesideAnOlderDefault() throws Exception {
        var old = Checkout.jdkAt(temp.resolve("old"), "17.0.9");
        Files.createSymbolicLink(checkout.tools().resolve("java"), old.resolve("bin/java"));
        checkout.jdk("jdk-9", "9.0.4");
        checkout.jdk("jdk-25", "25.0.1");
        checkout.jdk("jdk-21", "21.0.5");
        checkout.jdk("jdk8", "1.8.0_392");

        var ended = checkout.start(Map.of("JAVA_HOME", old.toString()), "read");

        assertThat(ended.out()).startsWith("java " + checkout.jdks().resolve("jdk-25") + "\n");
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FIRSTHAND_JAVA_HOME", "JAVA_HOME"})
    void keepsTheJavaItIsGivenWhenThatIsNewEnough(String variable) throws Exception {
        var given = Checkout.jdkAt(temp.resolve("given java"), "21");
        checkout.jdk("newer", "25.0.1");

        var ended = checkout.start(Map.of(variable, given.toString()), "read");

        assertThat(ended.out()).startsWith("java " + given + "\n");
    }

    @Test
    void takesTheJavaOnThePathThroughItsLinks() throws Exception {
        var installed = Checkout.jdkAt(temp.resolve("jvm/java-22"), "22-ea");
        Files.createSymbolicLink(temp.resolve("alternative"), installed.resolve("bin/java"));
        Files.createSymbolicLink(checkout.tools().resolve("java"), Path.of("../alternative"));
        checkout.jdk("newer", "25.0.1");

        assertThat(checkout.start(Map.of(), "read").out()).startsWith("java " + installed + "\n");
    }

    @Test
    void asksAJavaThatHasNoReleaseFile() throws Exception {
        var quiet = checkout.jdk("quiet", "25");
        Files.delete(quiet.resolve("release"));
        Checkout.script(
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

        assertThat(checkout.start(Map.of(), "read").out()).isEqualTo("run by " + quiet + "\n");
    }

    @Test
    void refusesAGivenJavaThatIsTooOld() throws Exception {
        var old = Checkout.jdkAt(temp.resolve("old"), "17.0.9");
        checkout.jdk("newer", "25");

        var ended = checkout.start(Map.of("FIRSTHAND_JAVA_HOME", old.toString()), "read");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err())
                .contains("FIRSTHAND_JAVA_HOME is " + old)
                .contains("Java 21 or newer");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJava() throws Exception {
        var ended = checkout.start(Map.of(), "read");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("firsthand: this needs Java 21 or newer; none was found.\n")
                .contains("apt install", "dnf install", "brew install", "Windows");
    }

    @Test
    void namesTheNewestJavaWhenAllAreTooOld() throws Exception {
        checkout.jdk("a", "11.0.1");
        var best = checkout.jdk("b", "17.0.9");

        assertThat(checkout.start(Map.of(), "read").err())
                .contains("the newest found is 17 in " + best + ".");
    }

    @Test
    void runsThroughLinksFromAnotherFolder() throws Exception {
        checkout.jdk("jdk", "25");
        var elsewhere = Files.createDirectories(temp.resolve("else where/bin"));
        Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../second"));
        Files.createSymbolicLink(temp.resolve("else where/second"), checkout.at("firsthand"));

        var ended =
                Checkout.finish(
                        checkout.command(Map.of(), "./first", "read")
                                .directory(elsewhere.toFile()));

        assertThat(ended.out())
                .contains("<-jar>\n<" + checkout.at("app/target/firsthand.jar") + ">\n<read>\n");
    }

    @Test
    void passesArgumentsAndExitCodeUnchanged() throws Exception {
        checkout.jdk("jdk", "25");

        var ended =
                checkout.start(
                        Map.of("EXIT", "7"),
                        "two words",
                        "",
                        "*",
                        "it's",
                        "\"q\" $HOME \\n",
                        "--json");

        assertThat(ended.out())
                .contains(
                        ".jar>\n<two words>\n<>\n<*>\n<it's>\n<\"q\" $HOME \\n>\n<--json>\nLC_ALL");
        assertThat(ended.exit()).isEqualTo(7);
    }

    @Test
    void becomesTheProgramSoThatSignalsReachIt() throws Exception {
        checkout.jdk("jdk", "25");

        var process =
                checkout.command(Map.of(), checkout.at("firsthand").toString(), "read").start();

        assertThat(Checkout.collect(process).out()).contains("process " + process.pid() + "\n");
    }

    @Test
    void splitsTheOptionsForJavaAtSpacesOnly() throws Exception {
        checkout.jdk("jdk", "25");

        var ended = checkout.start(Map.of("FIRSTHAND_JAVA_OPTS", "-Xmx1g *"), "read");

        assertThat(ended.out()).contains("<-Xmx1g>\n<*>\n<-jar>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIRSTHAND_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"})
    void leavesTheCollectorThatTheUserNames(String variable) throws Exception {
        checkout.jdk("jdk", "25");

        var usual = checkout.start(Map.of(variable, "-Da=b"), "read");
        var named = checkout.start(Map.of(variable, "-Da=b -XX:+UseG1GC"), "read");
        var small = checkout.start(Map.of(variable, "-Xmx400m"), "read");

        assertThat(usual.out()).contains("<-XX:+UseParallelGC>");
        assertThat(named.out()).doesNotContain("ParallelGC");
        assertThat(small.out()).doesNotContain("ParallelGC");
    }

    @ParameterizedTest
    @CsvSource({
        "21.0.5, firsthand-21.jsa, -XX:SharedArchiveFile=",
        "25.0.1, firsthand-25.aot, -XX:AOTCache="
    })
    void usesPreparedClassesOnlyWhenTheyAreOfThisBuild(String version, String file, String option)
            throws Exception {
        checkout.jdk("jdk", version);
        var archive = Files.writeString(checkout.at("app/target").resolve(file), "classes");

        checkout.setTime("app/target/" + file, Checkout.BUILT.plusSeconds(5));
        assertThat(checkout.start(Map.of(), "read").out()).contains("<" + option + archive + ">");
        checkout.setTime("app/target/" + file, Checkout.BUILT.minusSeconds(5));
        assertThat(checkout.start(Map.of(), "read").out()).doesNotContain(file);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void letsJavaOpenNamesBeyondAsciiInTheBareLocale() throws Exception {
        checkout.jdk("jdk", "25");

        assertThat(checkout.start(Map.of("LC_ALL", "C"), "read").out())
                .contains("LC_ALL=C.UTF-8\n");
        assertThat(checkout.start(Map.of("LC_ALL", "fr_FR.UTF-8"), "read").out())
                .contains("LC_ALL=fr_FR.UTF-8\n");
    }

    @ParameterizedTest
    @CsvSource({"pom.xml", "app/pom.xml", "engine/src/main/A", "app/src/main"})
    void buildsOnceWhenASourceIsNewer(String changed) throws Exception {
        var jdk = checkout.jdk("jdk", "25");
        checkout.setTime(changed, Checkout.BUILT.plusSeconds(1));

        var first = checkout.start(Map.of(), "read", "it");
        var second = checkout.start(Map.of(), "read", "it");

        assertThat(checkout.calls())
                .content()
                .isEqualTo(jdk + " -q -DskipTests -pl app -am package\n");
        assertThat(first.err())
                .startsWith("Building Firsthand again")
                .containsPattern(" done in \\d+ s\n$");
        assertThat(first.out()).contains("<read>\n<it>\n");
        assertThat(second.out()).contains("<read>\n<it>\n");
        assertThat(second.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"app/target/firsthand.jar", "app/target/lib"})
    void buildsWhatIsMissing(String missing) throws Exception {
        checkout.jdk("jdk", "25");
        Files.delete(checkout.at(missing));

        assertThat(checkout.start(Map.of(), "read").out()).contains("<read>");
        assertThat(checkout.calls()).content().hasLineCount(1);
    }

    @Test
    void reportsAFailedBuildWithTheTailOfItsLog() throws Exception {
        checkout.jdk("jdk", "25");
        Files.writeString(
                checkout.at("mvnw"),
                "i=0; while [ $i -lt 99 ]; do i=$((i + 1)); echo \"line $i.\"; done; exit 1");
        checkout.setTime("pom.xml", Checkout.BUILT.plusSeconds(1));

        var ended = checkout.start(Map.of(), "read");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains(
                        "failed after",
                        "line 99.",
                        checkout.root() + "/target/firsthand-build.log");
        assertThat(ended.err()).doesNotContain("line 50.");
        assertThat(checkout.at("target/firsthand-build.lock")).doesNotExist();
    }

    @Test
    void needsACompilerOnlyToBuild() throws Exception {
        var runtime = checkout.jdk("runtime", "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(checkout.start(Map.of(), "read").out()).contains("<read>");
        checkout.setTime("pom.xml", Checkout.BUILT.plusSeconds(1));
        assertThat(checkout.start(Map.of(), "read").err())
                .contains("needs JDK 21 or newer", "25 in " + runtime + ", which has no compiler");
    }

    @Test
    void buildsOnceForTwoStartsAtATime() throws Exception {
        checkout.jdk("jdk", "25");
        Files.delete(checkout.at("app/target/firsthand.jar"));
        var slow = Map.of("BUILD_TAKES", "1");

        var first = checkout.command(slow, checkout.at("firsthand").toString(), "first").start();
        var second = checkout.command(slow, checkout.at("firsthand").toString(), "second").start();

        assertThat(Checkout.collect(first).out()).contains("<first>");
        assertThat(Checkout.collect(second).out()).contains("<second>");
        assertThat(checkout.calls()).content().hasLineCount(1);
    }

    @Test
    void buildsAgainAfterABuildThatDied() throws Exception {
        checkout.jdk("jdk", "25");
        var lock = Files.createDirectories(checkout.at("target/firsthand-build.lock"));
        var dead = new ProcessBuilder("sh", "-c", "echo $$ $(uname -n)").start();
        Files.writeString(lock.resolve("owner"), Checkout.collect(dead).out());

        assertThat(checkout.start(Map.of(), "read").out()).contains("<read>");
        assertThat(checkout.calls()).content().hasLineCount(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    void runsTheEarlierBuildWhereNothingCanBeWritten() throws Exception {
        checkout.jdk("jdk", "25");
        Files.writeString(checkout.at("target"), "a file where the build keeps its folder");
        checkout.setTime("pom.xml", Checkout.BUILT.plusSeconds(1));

        var ended = checkout.start(Map.of(), "read");

        assertThat(ended.out()).contains("<read>");
        assertThat(ended.err()).contains("this is the earlier build").hasLineCount(1);
        assertThat(checkout.calls()).doesNotExist();
    }
}
