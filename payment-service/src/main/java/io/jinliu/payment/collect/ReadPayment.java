package io.jinliu.payment.collect;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.FundSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a payment for somebody who may see it; to anybody else there is none. */
@Service
public class ReadPayment {

    private final Payments payments;
    private final Receipts receipts;

    ReadPayment(Payments payments, Receipts receipts) {
        this.payments = payments;
        this.receipts = receipts;
    }

    /** @throws UnknownPayment if there is none that the caller may see */
    @Transactional(readOnly = true)
    public Payment read(long paymentNo, Caller caller) {
        return payments.find(paymentNo)
                .filter(payment -> maySee(caller, payment.terms()))
                .orElseThrow(() -> new UnknownPayment(paymentNo));
    }

    /** What the payer paid with, as far as the channel told; empty while nothing was collected. */
    @Transactional(readOnly = true)
    public List<FundSource> paidWith(Payment payment) {
        return payment instanceof Payment.Collected collected
                ? receipts.find(collected.receiptNo()).map(Receipt::sources).orElse(List.of())
                : List.of();
    }

    private static boolean maySee(Caller caller, Terms terms) {
        return (caller.is(Role.BUYER) && terms.buyer().equals(caller.id()))
                || caller.actsFor(terms.merchant())
                || caller.is(Role.OPERATOR)
                || caller.is(Role.FINANCE);
    }
}
