package io.jinliu.common.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.jinliu.common.jpa.NumberedRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.transaction.annotation.Transactional;

/** What the build keeps of our house rules, for any service: {@code ArchitectureRules.all("io.jinliu.order")}. */
public final class ArchitectureRules {

    private static final String[] ADAPTERS = {
        "..web..", "..jpa..", "..jdbc..", "..mq..", "..wechat..", "..alipay..", "..unionpay.."
    };
    private static final String[] WIRE = {
        "org.springframework.web..",
        "org.springframework.http..",
        "org.springframework.jdbc..",
        "org.springframework.data..",
        "jakarta.persistence..",
        "java.sql..",
        "org.apache.rocketmq..",
        "com.wechat..",
        "com.alipay..",
        "tools.jackson.."
    };

    private ArchitectureRules() {}

    public static Stream<DynamicTest> all(String root) {
        return check(
                root,
                Stream.of(
                        theDomainKnowsNoAdapter(),
                        theDomainKnowsNoWire(),
                        adaptersStayHome(),
                        servicesShareOnlyTheCommonLibrary(root),
                        featuresHaveNoCycles(root),
                        timeComesFromAClock(),
                        nobodyIsInterrupted(),
                        moneyIsNeverANumber(),
                        nothingIsInjectedBehindOurBack(),
                        stateIsFinal(),
                        transactionsBelongToUseCases(),
                        everyHandlerSaysWhoMayCallIt(),
                        rowsShareOneIdentity(),
                        namesSayWhatItIs()));
    }

    /** What holds below the services, too. */
    static Stream<DynamicTest> ofTheCommonLibrary() {
        return check("io.jinliu.common", Stream.of(nobodyIsInterrupted(), nothingIsInjectedBehindOurBack()));
    }

    private static Stream<DynamicTest> check(String root, Stream<ArchRule> rules) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        return rules.map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(code)));
    }

    private static ArchRule theDomainKnowsNoAdapter() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADAPTERS)
                .allowEmptyShould(true)
                .as("the domain knows no adapter");
    }

    private static ArchRule theDomainKnowsNoWire() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WIRE)
                .as("the domain knows no wire");
    }

    private static ArchRule adaptersStayHome() {
        return classes()
                .that()
                .resideInAnyPackage(ADAPTERS)
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .as("adapters stay home");
    }

    private static ArchRule servicesShareOnlyTheCommonLibrary(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.jinliu..")
                        .and(not(resideInAnyPackage(root + "..", "io.jinliu.common..", "io.jinliu.bill.."))))
                .as("services share only the common library and the reader of bills");
    }

    private static ArchRule featuresHaveNoCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .as("time comes from a clock");
    }

    /** Interrupting a virtual thread closes the socket it reads from: a connection that its pool lends to the next one. */
    private static ArchRule nobodyIsInterrupted() {
        return noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(ExecutorService.class)))
                        .and(target(nameMatching("invokeAny|invokeAll|shutdownNow"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Future.class))).and(target(name("cancel"))))
                .as("nobody is interrupted");
    }

    private static ArchRule moneyIsNeverANumber() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("io.jinliu.common.money..", "..fx..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(BigDecimal.class)
                .as("money is never a number");
    }

    private static ArchRule nothingIsInjectedBehindOurBack() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .as("nothing is injected behind our back");
    }

    private static ArchRule stateIsFinal() {
        return fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..jpa..")
                .should()
                .beFinal()
                .as("state is final");
    }

    private static ArchRule transactionsBelongToUseCases() {
        return methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .resideOutsideOfPackages(ADAPTERS)
                .allowEmptyShould(true)
                .as("transactions belong to use cases");
    }

    private static ArchRule everyHandlerSaysWhoMayCallIt() {
        return methods()
                .that()
                .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
                .and()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.security.PermitAll")
                .allowEmptyShould(true)
                .as("every handler says who may call it");
    }

    private static ArchRule rowsShareOneIdentity() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .and()
                .implement("org.springframework.data.domain.Persistable")
                .should()
                .beAssignableTo(NumberedRow.class)
                .allowEmptyShould(true)
                .as("rows share one identity");
    }

    private static ArchRule namesSayWhatItIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|VO|BO|DO|Constants|Base[A-Z]\\w*)$")
                .as("names say what it is");
    }
}
