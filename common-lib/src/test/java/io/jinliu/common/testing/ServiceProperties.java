package io.jinliu.common.testing;

import io.jinliu.platform.engine.TestEngines;
import io.jinliu.platform.plan.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * What a service needs to run in a test: fresh databases, the broker, an issuer, field keys and a clock to move. The test
 * carries {@code @ActiveProfiles("test")}, which is what allows moving the clock.
 */
public final class ServiceProperties {

    /** The system property that spreads the rows otherwise, e.g. {@code 4x4} (docs/domain/storage.md). */
    private static final Layout LAYOUT = Layout.of(System.getProperty("jinliu.test.layout", Layout.FIRST.toString()));

    private static final Path FOLDER = folder();

    private ServiceProperties() {}

    public static void register(DynamicPropertyRegistry registry, String service) {
        TestEngines.databases(service, LAYOUT.databases())
                .properties()
                .forEach((name, value) -> registry.add(name, () -> value));
        registry.add("jinliu.database.tables", LAYOUT::tables);
        registry.add("jinliu.broker.name-server", TestEngines::nameServer);
        registry.add("jinliu.security.issuer", TestIssuer::url);
        registry.add("jinliu.security.jwks-uri", () -> TestIssuer.url() + "/jwks");
        registry.add("jinliu.security.token-uri", () -> TestIssuer.url() + "/token");
        registry.add("jinliu.security.client-id", () -> service + "-service");
        registry.add("jinliu.security.client-secret", () -> "test");
        registry.add("jinliu.crypto.key-file", ServiceProperties::keys);
        registry.add("jinliu.clock.file", ServiceProperties::clock);
    }

    /** The file by which a test moves business time: write an ISO-8601 duration into it. */
    public static Path clock() {
        return FOLDER.resolve("clock");
    }

    private static Path keys() {
        var encoder = Base64.getEncoder();
        var key = encoder.encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        return write("field-keys.properties", "active=k1\nk1=%s\nblind=%s\n".formatted(key, key));
    }

    private static Path write(String name, String text) {
        try {
            return Files.writeString(FOLDER.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("jinliu-service-test");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
