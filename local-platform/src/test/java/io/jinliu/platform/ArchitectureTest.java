package io.jinliu.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    static final String ROOT = "io.jinliu.platform";

    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static final ArchRule THE_ENGINES_KNOW_NOTHING_OF_THE_PLATFORM = noClasses()
            .that()
            .resideInAPackage("..engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..plan..", "..run..", "..control..", "..cli..");

    static final ArchRule ROCKETMQ_AND_MARIADB_STAY_IN_THE_ENGINES = noClasses()
            .that()
            .resideOutsideOfPackage("..engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.rocketmq..", "ch.vorburger..", "java.sql..");

    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    static final ArchRule NAMES_SAY_WHAT_IT_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|VO|BO|DO|Constants|Base[A-Z]\\w*)$");

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(
                        THE_ENGINES_KNOW_NOTHING_OF_THE_PLATFORM,
                        ROCKETMQ_AND_MARIADB_STAY_IN_THE_ENGINES,
                        PACKAGES_HAVE_NO_CYCLES,
                        TIME_COMES_FROM_A_CLOCK,
                        NAMES_SAY_WHAT_IT_IS)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CODE)));
    }
}
