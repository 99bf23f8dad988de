package io.jinliu.payment.collect;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.openitem.CallAttention;
import io.jinliu.payment.openitem.CallAttention.Call;
import io.jinliu.payment.openitem.Kind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps money that nothing explains: with its event for the books and a row for whoever must look. */
@Service
class SuspendReceipt {

    private final Receipts receipts;
    private final Outbox outbox;
    private final Audit audit;
    private final CallAttention attention;
    private final Clock clock;

    SuspendReceipt(Receipts receipts, Outbox outbox, Audit audit, CallAttention attention, Clock clock) {
        this.receipts = receipts;
        this.outbox = outbox;
        this.audit = audit;
        this.attention = attention;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void suspend(Receipt receipt, Optional<String> merchant, Receipt.Reason reason) {
        var now = clock.instant();
        var slot = Slot.ofNumber(receipt.no());
        receipts.keep(receipt, now);
        audit.record(slot, "receipt.suspended", Long.toString(receipt.no()), reason + " " + receipt.amount());
        if (reason == Receipt.Reason.UNKNOWN_PAYMENT) {
            attention.open(Call.about(
                    receipt.no(), Kind.STRAY_MONEY, merchant, receipt.amount(), "under " + receipt.outTradeNo()));
        }
        outbox.append(
                slot,
                "payment-events",
                receipt.due().map(DueRef::no).map(no -> Long.toString(no)).orElse(receipt.outTradeNo()),
                PaymentEvent.suspended(receipt, merchant, reason, now));
    }
}
