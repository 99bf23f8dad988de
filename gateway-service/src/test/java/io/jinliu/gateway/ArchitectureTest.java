package io.jinliu.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    static final String ROOT = "io.jinliu.gateway";

    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    static final ArchRule THE_GATEWAY_SHARES_NO_CODE_WITH_THE_SERVICES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.jinliu.common..",
                    "io.jinliu.order..",
                    "io.jinliu.payment..",
                    "io.jinliu.settlement..",
                    "io.jinliu.points..");

    static final ArchRule THE_DEVELOPMENT_ISSUER_IS_NOBODYS_FOUNDATION = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".issuer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".issuer..");

    static final ArchRule DOORS_STAY_HOME = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .areAnnotatedWith("org.springframework.context.annotation.Configuration")
            .should()
            .notBePublic();

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    static final ArchRule NOTHING_IS_INJECTED_BEHIND_OUR_BACK = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    static final ArchRule STATE_IS_FINAL = fields().should().beFinal();

    static final ArchRule NAMES_SAY_WHAT_IT_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|VO|BO|DO|Constants|Base[A-Z]\\w*)$");

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(
                        FEATURES_HAVE_NO_CYCLES,
                        THE_GATEWAY_SHARES_NO_CODE_WITH_THE_SERVICES,
                        THE_DEVELOPMENT_ISSUER_IS_NOBODYS_FOUNDATION,
                        DOORS_STAY_HOME,
                        TIME_COMES_FROM_A_CLOCK,
                        NOTHING_IS_INJECTED_BEHIND_OUR_BACK,
                        STATE_IS_FINAL,
                        NAMES_SAY_WHAT_IT_IS)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CODE)));
    }
}
