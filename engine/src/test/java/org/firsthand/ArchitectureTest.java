// SPDX-License-Identifier: Apache-2.0
package org.firsthand;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may know whom in the engine, and what nobody there may use.
class ArchitectureTest {
    private static final String OURS = "org.firsthand";
    private static final List<String> STEPS =
            List.of("read", "claims", "collate", "weigh", "check", "show");

    /// What `read` is built on: how sources are packed, and what a page of PDF holds.
    private static final List<String> FORMATS = List.of(OURS + ".read.archive", OURS + ".read.pdf");

    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(OURS);

    private static String packageOf(String step) {
        return OURS + "." + step;
    }

    /// All of ours but these packages.
    private static DescribedPredicate<JavaClass> oursBut(String... packages) {
        return resideInAPackage(OURS + "..").and(not(resideInAnyPackage(packages)));
    }

    private static Set<String> packages() {
        return ENGINE.stream().map(JavaClass::getPackageName).collect(toCollection(TreeSet::new));
    }

    /// A package that no rule here speaks of would be free to do anything.
    @Test
    void hasThePackagesThatTheRulesSpeakOf() {
        var known = new TreeSet<>(List.of(OURS, packageOf("model"), packageOf("text")));
        STEPS.forEach(step -> known.add(packageOf(step)));
        known.addAll(FORMATS);
        assertThat(packages()).isEqualTo(known);
    }

    @Test
    void modelDependsOnNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("model"))
                .should()
                .dependOnClassesThat(oursBut(packageOf("model")))
                .check(ENGINE);
    }

    @Test
    void textDependsOnModelOnly() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("text"))
                .should()
                .dependOnClassesThat(oursBut(packageOf("text"), packageOf("model")))
                .check(ENGINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "claims", "collate", "weigh", "check", "show"})
    void aStepSeesNoOtherStep(String step) {
        noClasses()
                .that()
                .resideInAPackage(packageOf(step) + "..")
                .should()
                .dependOnClassesThat(
                        oursBut(packageOf(step) + "..", packageOf("model"), packageOf("text")))
                .check(ENGINE);
    }

    /// How a source is packed has nothing to do with what is read in it.
    @Test
    void formatsKnowNeitherEachOtherNorWhatIsReadInThem() {
        for (var format : FORMATS) {
            noClasses()
                    .that()
                    .resideInAPackage(format)
                    .should()
                    .dependOnClassesThat(oursBut(format, packageOf("model"), packageOf("text")))
                    .check(ENGINE);
        }
    }

    @Test
    void onlyTheInvestigationSeesSteps() {
        noClasses()
                .that()
                .resideInAPackage(OURS)
                .and(not(belongToAnyOf(Investigation.class)))
                .should()
                .dependOnClassesThat(oursBut(OURS, packageOf("model")))
                .check(ENGINE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(OURS + ".(*)..").should().beFreeOfCycles().check(ENGINE);
        noClasses()
                .that()
                .resideInAPackage(OURS + ".*..")
                .should()
                .dependOnClassesThat(resideInAPackage(OURS))
                .check(ENGINE);
    }

    @Test
    void formatsOfSourcesAreKnownToReadOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("read") + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "org.jsoup..",
                                "de.siegmar..",
                                "com.github.luben..",
                                "org.brotli..",
                                "org.apache..",
                                "javax.xml.."))
                .check(ENGINE);
    }

    /// Pages carry facts about themselves as JSON, and results are printed as JSON; no step between
    /// knows it.
    @Test
    void jsonIsKnownToReadAndShowOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("read") + "..", packageOf("show"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.."))
                .check(ENGINE);
    }

    /// Parsing an address is allowed, opening one is not.
    @Test
    void nothingReachesTheNetwork() {
        var addresses = belongToAnyOf(URI.class, URISyntaxException.class);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.net..").and(not(addresses)))
                .orShould()
                .dependOnClassesThat(
                        resideInAnyPackage("javax.net..", "java.rmi..", "com.sun.net..", "sun.."))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.channels\\..*Socket.*")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.jsoup\\.(Connection|helper\\.HttpConnection).*")
                .check(ENGINE);
    }

    /// But for the process that reads PDF, which is this program once more.
    @Test
    void nothingStartsAnotherProgram() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(OURS + ".read.pdf.PdfProcess")
                .should()
                .dependOnClassesThat(belongToAnyOf(ProcessBuilder.class, Runtime.class))
                .check(ENGINE);
    }

    /// Regular expressions backtrack: on text that strangers wrote they may never end.
    @Test
    void nothingUsesRegularExpressions() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .orShould()
                .callMethod(String.class, "matches", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .orShould()
                .callMethod(String.class, "replaceFirst", String.class, String.class)
                .check(ENGINE);
    }

    /// The same sources give the same bytes on every machine.
    @Test
    void nothingAsksForLocaleClockZoneOrChance() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethodWhere(isInexactMathematics())
                .orShould()
                .dependOnClassesThat(belongToAnyOf(Random.class, Clock.class))
                .check(ENGINE);
    }

    /// What `Math` may compute differently on another processor; `StrictMath` may not.
    private static DescribedPredicate<JavaMethodCall> isInexactMathematics() {
        var inexact =
                Set.of(
                        "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "sin", "cos", "tan",
                        "tanh", "atan", "random");
        return DescribedPredicate.describe(
                "inexact mathematics",
                call ->
                        call.getTargetOwner().isEquivalentTo(Math.class)
                                && inexact.contains(call.getName()));
    }

    @Test
    void packagesAndTypesSayWhatTheyHold() {
        var empty =
                Set.of(
                        "util", "utils", "common", "core", "impl", "service", "manager", "misc",
                        "helpers");
        assertThat(packages())
                .noneMatch(name -> empty.contains(name.substring(name.lastIndexOf('.') + 1)));
        noClasses()
                .should()
                .haveNameMatching(".*(Data|Info|Helper|Processor|Utils?|Manager)")
                .check(ENGINE);
    }

    @Test
    void everyPackageIsNullMarked() throws ClassNotFoundException {
        var unmarked = new ArrayList<String>();
        for (var name : packages()) {
            if (!Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class)) {
                unmarked.add(name);
            }
        }
        assertThat(unmarked).isEmpty();
    }
}
