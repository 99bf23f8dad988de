package io.jinliu.payment.collect;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long we wait for money that comes through a bank.
 *
 * @param days at most; never longer than the due
 */
@Validated
@ConfigurationProperties("jinliu.bank")
record TransferSettings(
        @DefaultValue("7") @Positive @Max(90) int days) {}
