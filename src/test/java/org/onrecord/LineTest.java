package org.onrecord;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** The architecture: packages in a line, each of which may look left and never right. */
class LineTest {
    private static final List<String> LINE = List.of(
            "kit",
            "ledger",
            "account",
            "speaker",
            "document",
            "extract",
            "claim",
            "quote",
            "review",
            "match",
            "publish",
            "desk");

    /** Of one source file, imports not counted. */
    private static final int MOST_LINES = 200;

    /** The steps of a review are one method each, and there are sixteen. */
    private static final Set<String> LONGER = Set.of("Review.java");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.onrecord");

    @Test
    void noPackageLooksRight() {
        for (int i = 0; i < LINE.size() - 1; i++) {
            var right = LINE.subList(i + 1, LINE.size()).stream()
                    .map(LineTest::packages)
                    .toArray(String[]::new);

            noClasses()
                    .that()
                    .resideInAPackage(packages(LINE.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(right)
                    .allowEmptyShould(true)
                    .check(CODE);
        }
    }

    @Test
    void everyPackageStandsInTheLine() {
        var known = LINE.stream().map(LineTest::packages).toArray(String[]::new);

        classes()
                .that()
                .doNotHaveSimpleName("OnRecord")
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(resideInAnyPackage(known)))
                .check(CODE);
    }

    @Test
    void nothingIsNamedAfterItsPattern() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Mapper|Dto|DTO)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*[.$]Abstract[A-Z]\\w*")
                .check(CODE);
    }

    @Test
    void entitiesKnowNoSessionNoUniAndNoHttp() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate.reactive..",
                        "io.smallrye.mutiny..",
                        "jakarta.ws.rs..",
                        "io.vertx..",
                        "io.quarkus..")
                .check(CODE);
    }

    @Test
    void onlyTheKitOpensSessions() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("kit"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Mutiny.SessionFactory.class)
                .check(CODE);
    }

    @Test
    void onlyWhatRunsAtStartWaitsForAnAnswer() {
        noClasses()
                .that(DescribedPredicate.not(describe("run at start", LineTest::runsAtStart)))
                .and()
                .resideOutsideOfPackage(packages("kit"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(VertxContextSupport.class)
                .check(CODE);
    }

    @Test
    void nothingBlocksOnAUniOrRacesInASession() {
        noClasses()
                .should()
                .callMethod(Uni.class, "await")
                .orShould()
                .callMethod(Uni.class, "combine")
                .orShould()
                .callMethod(Uni.class, "join")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(CODE);
    }

    @Test
    void noClassIsLongerThanOneIdea() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var longer = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !LONGER.contains(file.getFileName().toString()))
                    .filter(file -> lines(file) > MOST_LINES)
                    .toList();

            assertEquals(List.of(), longer);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("import ")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean runsAtStart(JavaClass type) {
        return type.getMethods().stream()
                .flatMap(method -> method.getRawParameterTypes().stream())
                .anyMatch(parameter -> parameter.isEquivalentTo(StartupEvent.class));
    }

    private static String packages(String name) {
        return "org.onrecord." + name + "..";
    }
}
