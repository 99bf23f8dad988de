package io.jinliu.order.lifecycle;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient we are with orders.
 *
 * @param payWithin from placing to the payment deadline
 * @param confirmAfter from shipping to the day we take the goods as received
 * @param askAgainAfter how long an order may be closing before its due's keeper is asked again
 * @param unpaidOrders at most, per buyer
 * @param heldPieces at most, in the unpaid orders of a buyer
 */
@Validated
@ConfigurationProperties("jinliu.order")
public record OrderSettings(
        @DefaultValue("30m") Duration payWithin,
        @DefaultValue("10d") Duration confirmAfter,
        @DefaultValue("30s") Duration askAgainAfter,
        @DefaultValue("20") @Min(1) int unpaidOrders,
        @DefaultValue("5000") @Min(1) int heldPieces) {}
