package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method.Particular;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order at the channel. The same number with the same terms may be sent again: the channel answers the same. An order
 * by payment code is sent once and then asked about: its code is gone.
 *
 * @param paymentNo our number, the channel's {@code out_trade_no}
 * @param expiresAt after this the channel takes no money for it
 * @param instalments how many months the buyer pays it back in; 0 if he does not
 * @param splittable whether the channel keeps the money frozen until it is split
 */
public record Charge(
        long paymentNo,
        Method method,
        Money amount,
        String subject,
        Instant expiresAt,
        Payer payer,
        int instalments,
        boolean splittable) {

    /** The money is the merchant's at once. */
    public Charge(
            long paymentNo,
            Method method,
            Money amount,
            String subject,
            Instant expiresAt,
            Payer payer,
            int instalments) {
        this(paymentNo, method, amount, subject, expiresAt, payer, instalments, false);
    }

    /** What its method needs of the payer and nobody said. */
    public Optional<Particular> missing() {
        return Stream.of(Particular.values())
                .filter(method::needs)
                .filter(particular -> !payer.has(particular))
                .findFirst();
    }
}
