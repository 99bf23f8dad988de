package io.jinliu.payment.guard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a channel counts as down, and how many may wait for it.
 *
 * @param failurePercent of the last {@code calls} that opens the breaker
 * @param calls how many are looked back at
 * @param callsAtLeast before that many nothing is concluded
 * @param open how long nobody is let through then
 * @param probes how many are let through to see whether it is back
 * @param atOnce calls of one kind that may be under way at one channel
 */
@Validated
@ConfigurationProperties("jinliu.guard")
public record GuardSettings(
        @DefaultValue("50") @Positive @Max(100) int failurePercent,
        @DefaultValue("20") @Positive int calls,
        @DefaultValue("10") @Positive int callsAtLeast,
        @DefaultValue("5s") @NotNull Duration open,
        @DefaultValue("3") @Positive int probes,
        @DefaultValue("64") @Positive int atOnce) {}
