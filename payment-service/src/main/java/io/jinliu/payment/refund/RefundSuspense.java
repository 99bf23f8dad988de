package io.jinliu.payment.refund;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.collect.Channels;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipt.Standing.Suspense;
import io.jinliu.payment.collect.Receipts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives back money that never paid anything, automatically, once per receipt. If the channel closes that refund the
 * receipt waits for a person, who may have it tried again. Money that a reversal took back has gone already: its refund is only written down.
 */
@Service
public class RefundSuspense {

    private final Receipts receipts;
    private final Refunds refunds;
    private final ApplyRefundAnswer applyAnswer;
    private final Channels channels;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    RefundSuspense(
            Receipts receipts,
            Refunds refunds,
            ApplyRefundAnswer applyAnswer,
            Channels channels,
            Ids ids,
            Audit audit,
            Clock clock) {
        this.receipts = receipts;
        this.refunds = refunds;
        this.applyAnswer = applyAnswer;
        this.channels = channels;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing if it is no money in suspense, or is on its way back. */
    @Transactional
    public OptionalLong refund(long receiptNo) {
        var receipt = receipts.find(receiptNo).orElse(null);
        return receipt != null
                        && receipt.standing() instanceof Suspense suspense
                        && receipts.addRefunded(receiptNo, receipt.amount().minor())
                ? OptionalLong.of(open(receipt, suspense.reason()))
                : OptionalLong.empty();
    }

    /**
     * Takes it out of suspense without sending it anywhere, once: the same money is booked where two persons say it
     * belongs.
     *
     * @param name what the refund is called instead of a channel's number
     */
    @Transactional
    public void moved(long receiptNo, String name) {
        receipts.find(receiptNo).ifPresent(receipt -> {
            if (receipt.standing() instanceof Suspense
                    && receipts.addRefunded(receiptNo, receipt.amount().minor())) {
                var now = clock.instant();
                var refundNo = requested(receipt, "MATCHED", now);
                applyAnswer.apply(refundNo, new RefundAnswer.Succeeded(name, Optional.of(receipt.amount()), now));
            }
        });
    }

    private long open(Receipt receipt, Receipt.Reason reason) {
        var now = clock.instant();
        var refundNo = requested(receipt, reason.name(), now);
        if (reason == Receipt.Reason.REVERSED) {
            applyAnswer.apply(refundNo, gone(receipt, now));
        }
        return refundNo;
    }

    private long requested(Receipt receipt, String reason, Instant now) {
        var slot = Slot.ofNumber(receipt.no());
        var terms = RefundTerms.ofSuspense(ids.next(slot), receipt, reason, now);
        refunds.open(new Refund.Requested(terms, now, 0), now);
        audit.record(
                slot,
                "refund.requested",
                Long.toString(terms.refundNo()),
                "%s from suspense: %s".formatted(terms.amount(), reason));
        return terms.refundNo();
    }

    private RefundAnswer gone(Receipt receipt, Instant at) {
        var name = channels.of(receipt.channel()).reversalNo(receipt.paymentNo().orElseThrow());
        return new RefundAnswer.Succeeded(name, Optional.of(receipt.amount()), at);
    }
}
