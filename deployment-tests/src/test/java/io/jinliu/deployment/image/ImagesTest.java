package io.jinliu.deployment.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.deployment.Checkout;
import io.jinliu.deployment.check.ManifestCheck;
import io.jinliu.deployment.contract.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the poms tell Jib, as far as it can be told without an engine. */
class ImagesTest {

    private static final String ROOT = pom(Checkout.ROOT);

    /** Quick to start, slow for ever: right for one laptop, wrong for a pod. */
    private static final String LAPTOP_ONLY = "-XX:TieredStopAtLevel=1";

    private static final List<String> FLAGS = all("<jvmFlag>(.*?)</jvmFlag>", ROOT);

    @Test
    void this_java_takes_the_flags() throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(FLAGS);
        command.add("-version");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContainIgnoringCase("warning");
    }

    @Test
    void flags_are_those_of_the_local_platform_but_for_the_laptops_own() throws IOException {
        var java = Files.readString(
                Checkout.ROOT.resolve("local-platform/src/main/java/io/jinliu/platform/run/Java.java"));
        assertThat(all("\"(-.*?)\"", java.substring(java.indexOf("OPTIONS"), java.indexOf("private Java()"))))
                .contains(LAPTOP_ONLY)
                .filteredOn(option -> !option.equals(LAPTOP_ONLY))
                .isSubsetOf(FLAGS);
        assertThat(FLAGS).doesNotContain(LAPTOP_ONLY).anyMatch(flag -> flag.startsWith("-XX:MaxRAMPercentage="));
    }

    @Test
    void an_image_runs_the_services_main_class_at_its_port() {
        assertThat(Contracts.of(Checkout.ROOT).all()).allSatisfy(contract -> {
            var module = Checkout.ROOT.resolve(contract.name());
            var main = all("<image.main-class>(.*?)</image.main-class>", pom(module));
            assertThat(module.resolve("target/classes").resolve(main.getFirst().replace('.', '/') + ".class"))
                    .exists();
            assertThat(all("<image.port>(.*?)</image.port>", pom(module)))
                    .containsExactly(Integer.toString(contract.port()));
            assertThat(pom(module)).contains("<jib.skip>false</jib.skip>", "<artifactId>jib-maven-plugin</artifactId>");
        });
    }

    @Test
    void the_user_is_the_pods_user_and_a_number() {
        var user = all("<user>(\\d+):\\1</user>", ROOT).getFirst();
        assertThat(ManifestCheck.manifests(Checkout.ROOT, "production").workloads())
                .allSatisfy(workload -> assertThat(
                                workload.pod().at("/securityContext/runAsUser").asString(""))
                        .isEqualTo(user));
    }

    @Test
    void the_base_is_the_java_the_build_is_for() {
        assertThat(ROOT)
                .contains("<image>eclipse-temurin:%s-jre</image>"
                        .formatted(
                                all("<java.version>(.*?)</java.version>", ROOT).getFirst()));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String pom(Path module) {
        try {
            return Files.readString(module.resolve("pom.xml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
