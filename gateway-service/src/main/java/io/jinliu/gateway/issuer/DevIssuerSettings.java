package io.jinliu.gateway.issuer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.validation.annotation.Validated;

/**
 * The development issuer's key and the services that may ask it for a token of their own.
 *
 * @param clients each as {@code name:secret}
 */
@Validated
@Profile("local")
@ConfigurationProperties("jinliu.dev-issuer")
record DevIssuerSettings(
        @NotNull Path keyFile,
        @DefaultValue List<@Pattern(regexp = "[a-z0-9-]+:\\S{8,}", message = "must be name:secret") String> clients) {

    Map<String, String> secrets() {
        return clients.stream()
                .map(client -> client.split(":", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    /** A secret is not for the log. */
    @Override
    public String toString() {
        return "DevIssuerSettings[keyFile=" + keyFile + ", clients=" + secrets().keySet() + "]";
    }
}
