package io.jinliu.payment.split;

import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.refund.RefundTerms;
import io.jinliu.payment.refund.WhenRefunded;
import org.springframework.stereotype.Component;

/** Takes shares back when their buyer got money back, in the transaction that keeps the refund. */
@Component
class SharesFollowRefunds implements WhenRefunded {

    private final Receipts receipts;
    private final Splits splits;
    private final TakeBack takeBack;

    SharesFollowRefunds(Receipts receipts, Splits splits, TakeBack takeBack) {
        this.receipts = receipts;
        this.splits = splits;
        this.takeBack = takeBack;
    }

    /** A split that is still under way takes back when it ends: it waits for this row, or this waits for it. */
    @Override
    public void refunded(RefundTerms refund) {
        if (refund.purpose() == RefundTerms.Purpose.ORDER) {
            receipts.find(refund.receiptNo()).flatMap(Receipt::paymentNo).ifPresent(this::follow);
        }
    }

    private void follow(long paymentNo) {
        for (var split : splits.of(paymentNo)) {
            if (splits.lock(split.terms().splitNo()).orElseThrow() instanceof Split.Finished finished) {
                takeBack.of(finished);
            }
        }
    }
}
