package io.jinliu.payment.collect;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a payment for somebody who may see it; to anybody else there is none. */
@Service
public class ReadPayment {

    private final Payments payments;

    ReadPayment(Payments payments) {
        this.payments = payments;
    }

    /** @throws UnknownPayment if there is none that the caller may see */
    @Transactional(readOnly = true)
    public Payment read(long paymentNo, Caller caller) {
        return payments.find(paymentNo)
                .filter(payment -> maySee(caller, payment.terms()))
                .orElseThrow(() -> new UnknownPayment(paymentNo));
    }

    private static boolean maySee(Caller caller, Terms terms) {
        return (caller.is(Role.BUYER) && terms.buyer().equals(caller.id()))
                || caller.actsFor(terms.merchant())
                || caller.is(Role.OPERATOR)
                || caller.is(Role.FINANCE);
    }
}
