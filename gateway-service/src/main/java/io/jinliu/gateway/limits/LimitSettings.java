package io.jinliu.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one visitor may ask for. The numbers stand in {@code application.yml}.
 *
 * @param user for each subject of a token
 * @param address for each address, tokens or not; callbacks apart
 * @param callbacks for each address a channel calls back from
 * @param visitors how many visitors are remembered, of each kind
 * @param requestTimeout within which a whole request must have arrived
 * @param headerTimeout within which its headers must have arrived, and the first ones of a connection
 * @param connections at once, of everybody; and of each address that is no proxy of ours
 * @param bodies bytes of bodies on their way in at once, of everybody
 * @param atOnce requests that are under way at once on each route, by the route's id
 */
@Validated
@ConfigurationProperties("jinliu.limits")
record LimitSettings(
        @Valid @NotNull Rate user,
        @Valid @NotNull Rate address,
        @Valid @NotNull Rate callbacks,
        @Positive int visitors,
        @NotNull DataSize apiBody,
        @NotNull DataSize callbackBody,
        @NotNull Duration requestTimeout,
        @NotNull Duration headerTimeout,
        @Positive int connections,
        @Positive int connectionsPerAddress,
        @NotNull DataSize bodies,
        @NotEmpty Map<String, @Positive Integer> atOnce) {}
