package io.jinliu.common.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens we believe, and how we get our own.
 *
 * @param issuer the {@code iss} every token must carry
 * @param open paths that need no token, because something else proves the sender (a channel's signature) or because
 *     anybody may look; {@code GET /path} opens it for that method only
 */
@Validated
@ConfigurationProperties("jinliu.security")
public record SecuritySettings(
        @NotBlank String issuer,
        @NotNull URI jwksUri,
        @NotNull URI tokenUri,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue List<String> open) {}
