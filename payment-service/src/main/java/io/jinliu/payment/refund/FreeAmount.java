package io.jinliu.payment.refund;

import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.due.Dues;
import org.springframework.stereotype.Component;

/** What was taken off a receipt and its lines is there again, for a new refund. Part of its caller's transaction. */
@Component
class FreeAmount {

    private final Receipts receipts;
    private final Dues dues;

    FreeAmount(Receipts receipts, Dues dues) {
        this.receipts = receipts;
        this.dues = dues;
    }

    void of(RefundTerms terms) {
        receipts.addRefunded(terms.receiptNo(), -terms.amount().minor());
        terms.due().ifPresent(due -> terms.lines()
                .forEach(line ->
                        dues.addRefunded(due, line.line(), -line.amount().minor())));
    }
}
