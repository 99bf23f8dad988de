package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Movement;
import io.jinliu.settlement.ledger.OrderFact;
import io.jinliu.settlement.ledger.OrderFact.Collected;
import io.jinliu.settlement.ledger.Posting;
import java.time.Instant;
import java.util.List;

/** Payment's word for "the money is here", as far as we read it. */
record PaymentCollected(String dueKind, String dueNo, String merchantId, List<Receipt> receipts, Instant at) {

    record Receipt(String receiptNo, String channel, Money amount) {}

    /** The receipts of one payment are all numbered in its payer's slot. */
    Slot slotOfReceipts() {
        return Slot.ofNumber(Long.parseLong(receipts.getFirst().receiptNo()));
    }

    List<Posting> postings() {
        return receipts.stream()
                .map(receipt -> new Movement(
                        receipt.receiptNo(), receipt.channel(), Due.order(dueKind, dueNo), receipt.amount(), at))
                .map(movement -> Due.fillsAWallet(dueKind) ? movement.topUp() : movement.collectionFor(merchantId))
                .toList();
    }

    /** Nothing for a due that is no order's. */
    List<OrderFact> facts() {
        return Due.order(dueKind, dueNo)
                .map(order -> receipts.stream()
                        .<OrderFact>map(
                                receipt -> new Collected(order, merchantId, receipt.receiptNo(), receipt.amount(), at))
                        .toList())
                .orElseGet(List::of);
    }
}
