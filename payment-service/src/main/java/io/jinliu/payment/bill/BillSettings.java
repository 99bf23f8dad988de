package io.jinliu.payment.bill;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which bills are asked for.
 *
 * @param days how many past days are looked after; a day that is older is asked for by hand
 */
@Validated
@ConfigurationProperties("jinliu.bills")
public record BillSettings(
        @DefaultValue("7") @Min(1) @Max(60) int days) {}
