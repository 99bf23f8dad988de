package io.jinliu.deployment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    static final String ROOT = "io.jinliu.deployment";

    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static final ArchRule YAML_IS_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("..yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..");

    static final ArchRule CONTRACTS_KNOW_NO_MANIFEST = noClasses()
            .that()
            .resideInAPackage("..contract..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..manifest..", "..check..", "..kustomize..", "..compose..");

    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    static final ArchRule NAMES_SAY_WHAT_IT_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|VO|BO|DO|Constants|Base[A-Z]\\w*)$");

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(
                        YAML_IS_READ_IN_ONE_PLACE,
                        CONTRACTS_KNOW_NO_MANIFEST,
                        PACKAGES_HAVE_NO_CYCLES,
                        NAMES_SAY_WHAT_IT_IS)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CODE)));
    }
}
