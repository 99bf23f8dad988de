package io.jinliu.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Wire;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Attack 68: passwords and keys where they might be seen: the actuator, the descriptions, the logs. */
class SecretsIT {

    private static final Wire WIRE = new Wire();
    private static final Set<String> SHOWN = Set.of("self", "health", "health-path", "prometheus");

    /** Shorter values are words, names and addresses. */
    private static final int SHORTEST = 24;

    @ParameterizedTest
    @EnumSource
    void the_actuator_has_health_and_metrics_and_nothing_else(Service service) {
        assertThat(asked(service, "/actuator").path("_links").propertyNames()).isSubsetOf(SHOWN);
        for (var endpoint : List.of(
                "env",
                "configprops",
                "heapdump",
                "threaddump",
                "beans",
                "loggers",
                "mappings",
                "shutdown",
                "conditions",
                "httpexchanges",
                "scheduledtasks",
                "caches",
                "flyway",
                "logfile",
                "info",
                "metrics",
                "sessions",
                "refresh",
                "restart",
                "gateway/routes",
                "jolokia",
                "hawtio",
                "auditevents",
                "quartz",
                "startup",
                "sbom")) {
            assertThat(reply(service, "/actuator/" + endpoint).status())
                    .as(endpoint)
                    .isEqualTo(404);
        }
        assertThat(asked(service, "/actuator/health").propertyNames()).doesNotContain("components", "details");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_a_service_shows_holds_a_secret(Service service) {
        var shown = Stream.of("/actuator", "/actuator/health", "/actuator/prometheus", "/readyz", "/v3/api-docs")
                .map(path -> reply(service, path).text())
                .toList();
        assertThat(secrets()).hasSizeGreaterThan(20).allSatisfy(secret -> assertThat(shown)
                .noneMatch(text -> text.contains(secret)));
    }

    @Test
    void no_log_holds_a_secret_or_somebodys_token() {
        var secrets = secrets();
        for (var log : logs()) {
            for (var line : read(log).split("\n", -1)) {
                assertThat(secrets).as(log.toString()).noneMatch(line::contains);
                assertThat(line).as(log.toString()).doesNotContain("Bearer eyJ", "eyJhbGciOi");
            }
        }
    }

    /** A door from outside leads to none of it, however it is knocked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/api/v1/orders/../../actuator/env",
                "/api/v1/orders/..;/actuator/env",
                "/%61ctuator/env"
            })
    void the_gateway_leads_to_no_services_actuator(String path) {
        assertThat(reply(Service.GATEWAY, path).status()).isIn(400, 404);
    }

    private static Set<String> secrets() {
        var data = RunningSystem.data();
        var secrets = new HashSet<String>();
        Stream.of(data.secrets(), data.keys().resolve("field-keys.properties"))
                .flatMap(file -> properties(file).values().stream())
                .map(String::valueOf)
                .forEach(secrets::add);
        secrets.add(ChannelKeys.setting("JINLIU_WECHAT_API_V3_KEY"));
        pems(data.simulator().resolve("keys"))
                .forEach(pem -> secrets.add(pem.lines().skip(2).findFirst().orElseThrow()));
        secrets.removeIf(secret -> secret.length() < SHORTEST);
        return secrets;
    }

    private static Stream<String> pems(Path folder) {
        return files(folder).map(SecretsIT::read).filter(text -> text.contains("PRIVATE KEY")).toList().stream();
    }

    private static List<Path> logs() {
        return files(RunningSystem.data().logs())
                .filter(log -> log.toString().endsWith(".log"))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties properties(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode asked(Service service, String path) {
        return reply(service, path).expect(200);
    }

    private static Wire.Reply reply(Service service, String path) {
        return WIRE.get(
                URI.create(RunningSystem.ports().url(RunningSystem.ports().of(service)) + path), Map.of());
    }
}
