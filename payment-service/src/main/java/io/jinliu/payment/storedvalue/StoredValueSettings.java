package io.jinliu.payment.storedvalue;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of stored value, in the smallest unit of whichever currency.
 *
 * @param largestTopUp the most that is put into a wallet at once
 * @param factorAbove what is more than this is paid only with a one-time code
 */
@Validated
@ConfigurationProperties("jinliu.stored-value")
public record StoredValueSettings(
        @DefaultValue("500000") @Positive long largestTopUp,
        @DefaultValue("50000") @PositiveOrZero long factorAbove) {}
