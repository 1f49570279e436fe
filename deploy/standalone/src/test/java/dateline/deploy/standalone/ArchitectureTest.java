package dateline.deploy.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data flow to the right, imports point to the left, and nobody imports {@code deploy}. */
class ArchitectureTest {
    private static final JavaClasses DATELINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline");

    @Test
    void allModulesAreLookedAt() {
        assertThat(DATELINE.stream().map(JavaClass::getPackageName))
                .contains(
                        "dateline.ingest.events",
                        "dateline.ingest",
                        "dateline.enrich.events",
                        "dateline.enrich",
                        "dateline.sink.events",
                        "dateline.sink",
                        "dateline.deploy.runtime",
                        "dateline.deploy",
                        "dateline.deploy.standalone");
    }

    @Test
    void foldersFormNoCycle() {
        slices().matching("dateline.(*)..").should().beFreeOfCycles().check(DATELINE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dateline.(**)").should().beFreeOfCycles().check(DATELINE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # stage , may import nothing of
        ingest  , dateline.enrich..
        ingest  , dateline.sink..
        ingest  , dateline.deploy..
        enrich  , dateline.sink..
        enrich  , dateline.deploy..
        sink    , dateline.deploy..
        """)
    void importsPointLeft(String stage, String other) {
        noClasses()
                .that()
                .resideInAPackage("dateline." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(other)
                .check(DATELINE);
    }

    @ParameterizedTest
    @CsvSource({"ingest", "enrich", "sink"})
    void stagesMeetInEventsOnly(String stage) {
        noClasses()
                .that(resideInAPackage("dateline." + stage + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dateline.ingest..", "dateline.enrich..", "dateline.sink..")
                        .and(not(resideInAPackage("dateline." + stage + "..")))
                        .and(not(resideInAPackage("dateline.*.events"))))
                .check(DATELINE);
    }

    @ParameterizedTest
    @CsvSource({"ingest", "enrich", "sink"})
    void eventsKnowNoStage(String stage) {
        noClasses()
                .that()
                .resideInAPackage("dateline." + stage + ".events")
                .should()
                .dependOnClassesThat(resideInAPackage("dateline..").and(not(resideInAPackage("dateline.*.events"))))
                .check(DATELINE);
    }

    @Test
    void theRuntimeKnowsNoStage() {
        noClasses()
                .that()
                .resideInAPackage("dateline.deploy.runtime..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dateline.ingest..", "dateline.enrich..", "dateline.sink..")
                        .and(not(resideInAPackage("dateline.ingest.events"))))
                .check(DATELINE);
    }

    /** The root package of a stage is the roof: it imports its parts, never the reverse. */
    @ParameterizedTest
    @CsvSource({"ingest", "enrich", "sink"})
    void partsDoNotImportTheirRoof(String stage) {
        noClasses()
                .that()
                .resideInAPackage("dateline." + stage + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dateline." + stage)
                .check(DATELINE);
    }

    @Test
    void annotatorsKnowNoKafka() {
        noClasses()
                .that()
                .resideInAPackage("dateline.enrich.*..")
                .and()
                .resideOutsideOfPackage("dateline.enrich.events")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(DATELINE);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().should(new BeInNullMarkedPackage()).check(DATELINE);
    }

    private static final class BeInNullMarkedPackage extends com.tngtech.archunit.lang.ArchCondition<JavaClass> {
        BeInNullMarkedPackage() {
            super("be in a package that is @NullMarked");
        }

        @Override
        public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                        type, type.getPackageName() + " is not @NullMarked"));
            }
        }
    }
}
