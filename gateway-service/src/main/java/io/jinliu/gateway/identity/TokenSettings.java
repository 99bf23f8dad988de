package io.jinliu.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed. In {@code local} the gateway is the issuer itself and asks nobody for the keys.
 *
 * @param revocationsEvery how often order-service is asked which tokens were given up
 */
@Validated
@ConfigurationProperties("jinliu.security")
public record TokenSettings(
        @NotNull URI issuer,
        @Nullable URI jwksUri,
        @NotBlank @DefaultValue("jinliu") String audience,
        @NotNull @DefaultValue("1s") Duration revocationsEvery) {}
