package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of refunds, in the smallest unit of whichever currency.
 *
 * @param approveAbove what is more than this waits for a second person
 */
@Validated
@ConfigurationProperties("jinliu.refund")
public record RefundSettings(
        @DefaultValue("100000") @PositiveOrZero long approveAbove) {

    boolean needsApproval(Money amount) {
        return amount.minor() > approveAbove;
    }
}
