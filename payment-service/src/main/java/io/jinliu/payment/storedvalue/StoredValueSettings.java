package io.jinliu.payment.storedvalue;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of stored value, in the smallest unit of whichever currency.
 *
 * @param largestTopUp the most that is put into a wallet at once
 */
@Validated
@ConfigurationProperties("jinliu.stored-value")
public record StoredValueSettings(@DefaultValue("500000") @Positive long largestTopUp) {}
