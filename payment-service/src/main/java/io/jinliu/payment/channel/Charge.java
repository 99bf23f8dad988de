package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * An order at the channel. The same number with the same terms may be sent again: the channel answers the same.
 *
 * @param paymentNo our number, the channel's {@code out_trade_no}
 * @param expiresAt after this the channel takes no money for it
 * @param payerId the buyer's id at the channel, where the method needs one (JSAPI: openid)
 */
public record Charge(
        long paymentNo, Method method, Money amount, String subject, Instant expiresAt, Optional<String> payerId) {}
