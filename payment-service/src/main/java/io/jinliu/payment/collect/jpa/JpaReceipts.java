package io.jinliu.payment.collect.jpa;

import io.jinliu.common.id.Slot;
import io.jinliu.common.jpa.RowKey;
import io.jinliu.common.meter.CommittedCounts;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.due.DueRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Receipts in MySQL, in the slot of their payment. */
@Repository
class JpaReceipts implements Receipts {

    private final ReceiptRows rows;
    private final CommittedCounts counts;

    JpaReceipts(ReceiptRows rows, CommittedCounts counts) {
        this.rows = rows;
        this.counts = counts;
    }

    @Override
    public Optional<Receipt> find(Slot slot, Channel channel, String channelNo) {
        return rows.find(slot.value(), channel.name(), channelNo).map(ReceiptRow::receipt);
    }

    @Override
    public Optional<Receipt> find(long receiptNo) {
        return rows.findById(RowKey.of(receiptNo)).map(ReceiptRow::receipt);
    }

    @Override
    public List<Receipt> kept(DueRef due) {
        return rows.kept(due.slot().value(), due.no()).stream()
                .map(ReceiptRow::receipt)
                .toList();
    }

    @Override
    public void keep(Receipt receipt, Instant at) {
        rows.saveAndFlush(ReceiptRow.of(receipt, at));
        count(receipt);
        counts.add(
                "notification.lag",
                Duration.between(receipt.paidAt(), at),
                "channel",
                receipt.channel().name());
    }

    @Override
    public boolean addRefunded(long receiptNo, long minor) {
        return rows.addRefunded(Slot.ofNumber(receiptNo).value(), receiptNo, minor) == 1;
    }

    @Override
    public void markReturned(long receiptNo) {
        rows.markReturned(Slot.ofNumber(receiptNo).value(), receiptNo);
    }

    private void count(Receipt receipt) {
        counts.add(
                "money.received.minor",
                receipt.amount().minor(),
                "channel",
                receipt.channel().name(),
                "currency",
                receipt.amount().currency().getCurrencyCode(),
                "standing",
                receipt.standing() instanceof Receipt.Standing.Kept ? "kept" : "suspense");
    }
}
