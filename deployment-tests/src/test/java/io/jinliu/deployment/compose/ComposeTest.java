package io.jinliu.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.deployment.Checkout;
import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ComposeTest {

    private static final Contracts CONTRACTS = Contracts.of(Checkout.ROOT);
    private static final Path FILE = Checkout.ROOT.resolve("docker-compose.yml");
    private static final Path TRY_OUT = Checkout.ROOT.resolve("docker-compose.try-out.yml");

    @Test
    void every_service_is_there_and_gets_what_it_reads() {
        assertThat(ComposeCheck.complaints(ComposeFile.read(FILE), CONTRACTS)).isEmpty();
    }

    @Test
    void the_try_out_gets_nothing_that_nobody_reads() {
        assertThat(ComposeCheck.complaints(tryOut(), CONTRACTS)).isEmpty();
    }

    @Test
    void the_try_out_stays_on_this_machine() {
        assertThat(tryOut().path("services").properties()).allSatisfy(part -> {
            assertThat(part.getValue().path("ports").valueStream().map(port -> port.asString("")))
                    .allMatch(port -> port.startsWith("127.0.0.1:"));
            if (part.getKey().endsWith("-service")) {
                assertThat(part.getValue().path("network_mode").asString("")).isEqualTo("host");
                assertThat(part.getValue().has("networks")).isFalse();
                assertThat(part.getValue().at("/environment/SERVER_ADDRESS").asString(""))
                        .isEqualTo("127.0.0.1");
            }
        });
    }

    @Test
    void secrets_come_from_files_that_are_not_in_the_repository() throws IOException {
        assertThat(tryOut().path("secrets").properties())
                .allSatisfy(secret -> assertThat(secret.getValue().path("file").asString(""))
                        .isEqualTo("compose/secrets/" + secret.getKey()));
        try (var committed = Files.list(Checkout.ROOT.resolve("compose/secrets"))) {
            assertThat(Files.readString(Checkout.ROOT.resolve("compose/secrets/.gitignore")))
                    .startsWith("*\n");
            assertThat(committed).isNotEmpty();
        }
    }

    @Test
    void the_example_names_every_variable_the_files_ask_for() throws IOException {
        var example = Files.readString(Checkout.ROOT.resolve("compose/env.example"));
        for (var file : new Path[] {FILE, TRY_OUT}) {
            assertThat(Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)")
                            .matcher(Files.readString(file))
                            .results())
                    .extracting(found -> found.group(1))
                    .allSatisfy(name -> assertThat(example).contains("\n" + name + "="));
        }
    }

    @Test
    void the_topics_are_those_the_broker_has_locally() throws IOException {
        var local = Files.readString(
                Checkout.ROOT.resolve("local-platform/src/main/java/io/jinliu/platform/engine/EmbeddedBroker.java"));
        var made = ComposeFile.read(FILE).at("/services/topics/command/2").asString("");
        assertThat(Pattern.compile("\"([a-z]+-events)\"").matcher(local).results())
                .isNotEmpty()
                .extracting(found -> found.group(1))
                .allSatisfy(topic -> assertThat(made).contains(topic));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order-service: {environment: {JINLIU_DATABASE_URL: x}}                     | order-service: JINLIU_DATABASE_URL is set, but nothing in order-service reads it
            order-service: {environment: {JINLIU_DATABASE_URLS: !reset null}}          | order-service: JINLIU_DATABASE_URLS is not set
            order-service: {secrets: !reset null}                                      | order-service: JINLIU_DATABASE_PASSWORD is not set
            order-service: {healthcheck: {test: ["CMD", "true"]}}                      | order-service: its health check does not ask GET /readyz
            order-service: {environment: {MANAGEMENT_SERVER_PORT: !reset null}}        | order-service: its metrics are at the main port
            points-service: {ports: ["8084:8084"]}                                     | points-service: it publishes 8084:8084; only the gateway may
            gateway-service: {ports: ["80:8081"]}                                      | gateway-service: it publishes 80:8081; only the gateway may, at its own port
            gateway-service: {environment: {JINLIU_POINTS_URL: 'http://points:8084'}}  | gateway-service: it calls points, which is not there
            gateway-service: {environment: {JINLIU_POINTS_URL: 'http://points-service:80'}} | it calls points-service at port 80, which listens on 8084
            gateway-service: {depends_on: {points: {condition: service_healthy}}}      | gateway-service: it waits for points, which is not there
            gateway-service: {depends_on: {topics: {condition: service_healthy}}}      | it waits for topics to be service_healthy, which never comes
            points-service: {depends_on: {mysql: {condition: service_completed_successfully}}} | it waits for mysql to be service_completed_successfully
            points-service: !reset null                                                | points-service is missing
            points-service: {image: jinliu/points-service}                             | points-service: its image jinliu/points-service names no version
            points-service: {secrets: [{source: pointz, target: a}]}                   | points-service: it uses pointz of secrets, which is not there
            mysql: {volumes: ["sql:/var/lib/mysql"]}                                   | mysql: it uses volume sql, which is not there
            mysql: {networks: [inside]}                                                | mysql: it is in network inside, which is not there
            mysql: {restart: !reset null}                                              | mysql: nobody says whether it is started again
            """)
    void what_is_broken_is_said(String broken, String sentence, @TempDir Path folder) throws IOException {
        var override = Files.writeString(folder.resolve("override.yml"), "services:\n  " + broken + "\n");
        assertThat(ComposeCheck.complaints(ComposeFile.read(FILE, override), CONTRACTS))
                .anySatisfy(said -> assertThat(said).contains(sentence));
    }

    @Test
    void a_reset_is_read_as_nothing() {
        assertThat(Yaml.documents("a: !reset null").getFirst().path("a").isNull())
                .isTrue();
    }

    private static JsonNode tryOut() {
        return ComposeFile.read(FILE, TRY_OUT);
    }
}
