package io.jinliu.payment.part;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import java.util.Optional;

/**
 * A part that a buyer wants to pay by something of ours.
 *
 * @param account the card's number; a wallet is its buyer's
 */
public record Wish(Method method, Money amount, Optional<String> account) {

    /** Without the card's number: requests get printed. */
    @Override
    public String toString() {
        return "%s by %s".formatted(amount, method);
    }
}
