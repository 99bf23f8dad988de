package io.jinliu.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    static final String ROOT = "io.jinliu.simulator";
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static final ArchRule THE_CORE_OPENS_NO_SOCKET_AND_STARTS_NO_THREAD = noClasses()
            .that()
            .resideOutsideOfPackage("..server..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(Socket|ServerSocket|http\\..*)|java\\.lang\\.Thread|java\\.util\\.concurrent\\.Execut.*");

    static final ArchRule TIME_COMES_FROM_THE_WORLD = noClasses()
            .that()
            .resideOutsideOfPackage("..server..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    static final ArchRule CHANNELS_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("..wechat..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..alipay..");

    static final ArchRule UNIONPAY_KNOWS_NO_OTHER_CHANNEL = noClasses()
            .that()
            .resideInAPackage("..unionpay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..wechat..", "..alipay..");

    static final ArchRule WE_DO_NOT_KNOW_OUR_MERCHANT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.jinliu.payment..", "io.jinliu.common..", "com.wechat..", "com.alipay..");

    static final ArchRule PARTS_HAVE_NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    static final ArchRule MONEY_IS_NEVER_A_NUMBER = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(BigDecimal.class);

    static final ArchRule NAMES_SAY_WHAT_IT_IS =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|VO|BO|DO|Constants)$");

    static final ArchRule NOTHING_STATIC_CHANGES =
            fields().that().areStatic().should().beFinal();

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(
                        THE_CORE_OPENS_NO_SOCKET_AND_STARTS_NO_THREAD,
                        TIME_COMES_FROM_THE_WORLD,
                        CHANNELS_DO_NOT_KNOW_EACH_OTHER,
                        UNIONPAY_KNOWS_NO_OTHER_CHANNEL,
                        WE_DO_NOT_KNOW_OUR_MERCHANT,
                        PARTS_HAVE_NO_CYCLES,
                        MONEY_IS_NEVER_A_NUMBER,
                        NAMES_SAY_WHAT_IT_IS,
                        NOTHING_STATIC_CHANGES)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CODE)));
    }
}
