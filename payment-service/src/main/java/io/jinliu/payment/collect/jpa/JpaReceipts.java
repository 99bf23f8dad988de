package io.jinliu.payment.collect.jpa;

import io.jinliu.common.id.Slot;
import io.jinliu.common.jpa.RowKey;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Receipts in MySQL, in the slot of their payment. */
@Repository
class JpaReceipts implements Receipts {

    private final ReceiptRows rows;

    JpaReceipts(ReceiptRows rows) {
        this.rows = rows;
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
    public void keep(Receipt receipt, Instant at) {
        rows.saveAndFlush(ReceiptRow.of(receipt, at));
    }

    @Override
    public boolean addRefunded(long receiptNo, long minor) {
        return rows.addRefunded(Slot.ofNumber(receiptNo).value(), receiptNo, minor) == 1;
    }

    @Override
    public void markReturned(long receiptNo) {
        rows.markReturned(Slot.ofNumber(receiptNo).value(), receiptNo);
    }
}
