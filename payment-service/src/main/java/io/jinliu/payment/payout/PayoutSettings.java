package io.jinliu.payment.payout;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of payouts, in fen.
 *
 * @param largest the most that one payout may be
 * @param mostPerDay the most that is approved on one account on one day in Beijing
 * @param retryAfter when a payout is sent again for which our balance at the channel was too low
 */
@Validated
@ConfigurationProperties("jinliu.payout")
public record PayoutSettings(
        @DefaultValue("2000000") @Positive long largest,
        @DefaultValue("100000000") @Positive long mostPerDay,
        @DefaultValue("5m") @NotNull Duration retryAfter) {}
