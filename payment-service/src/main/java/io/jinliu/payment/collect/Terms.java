package io.jinliu.payment.collect;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.Optional;

/**
 * What was agreed when the payment was opened; never changes afterwards.
 *
 * @param amount what its method collects; with what is held it is what is due
 * @param held what {@link io.jinliu.payment.part parts} of our own hold of the due
 * @param instalments how many months the buyer pays it back in; 0 if he does not
 * @param splittable whether the channel keeps the money frozen until it is split
 * @param expiresAt after this it is closed; for a payment by code, when our patience with the buyer ends
 */
public record Terms(
        long paymentNo,
        DueRef due,
        String buyer,
        String merchant,
        Method method,
        Money amount,
        Money held,
        String subject,
        Optional<String> payerId,
        int instalments,
        boolean splittable,
        Instant openedAt,
        Instant expiresAt) {

    public Terms {
        if (!amount.positive()) {
            throw new IllegalArgumentException("A payment must be for a positive amount, not " + amount);
        }
    }

    /** One method pays it all, and the money is the merchant's at once. */
    public Terms(
            long paymentNo,
            DueRef due,
            String buyer,
            String merchant,
            Method method,
            Money amount,
            String subject,
            Optional<String> payerId,
            int instalments,
            Instant openedAt,
            Instant expiresAt) {
        this(
                paymentNo,
                due,
                buyer,
                merchant,
                method,
                amount,
                amount.zero(),
                subject,
                payerId,
                instalments,
                false,
                openedAt,
                expiresAt);
    }

    /** Whether other methods hold a part of the due. */
    public boolean mixed() {
        return held.positive();
    }

    boolean metBy(Proof proof) {
        return proof.channel() == method.channel() && proof.amount().equals(amount);
    }

    /** @param payer what is said of him now; what was said at the opening stays */
    Charge charge(Payer payer) {
        return new Charge(paymentNo, method, amount, subject, expiresAt, payer.known(payerId), instalments, splittable);
    }
}
