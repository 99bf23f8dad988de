package io.jinliu.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
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
        @Positive int connections) {}
