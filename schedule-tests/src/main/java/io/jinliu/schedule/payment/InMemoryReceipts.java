package io.jinliu.schedule.payment;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipt.Standing;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.due.DueRef;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Receipts by number, and unique by the channel's own in each slot. */
final class InMemoryReceipts implements Receipts {

    private final Table<Long, Receipt> rows;
    private final Table<Arrival, Long> unique;

    InMemoryReceipts(Store store) {
        this.rows = store.table("receipt", Slot::ofNumber, receipt -> state(receipt.standing()));
        this.unique = store.table("receipt_unique", Arrival::slot);
    }

    private static String state(Standing standing) {
        return switch (standing) {
            case Standing.Kept _ -> "KEPT";
            case Standing.Suspense _ -> "SUSPENSE";
            case Standing.Returned _ -> "RETURNED";
        };
    }

    @Override
    public Optional<Receipt> find(Slot slot, Channel channel, String channelNo) {
        return unique.find(new Arrival(slot, channel, channelNo)).flatMap(rows::find);
    }

    @Override
    public Optional<Receipt> find(long receiptNo) {
        return rows.find(receiptNo);
    }

    @Override
    public List<Receipt> kept(DueRef due) {
        return rows.all().stream()
                .filter(receipt ->
                        receipt.due().filter(due::equals).isPresent() && receipt.standing() instanceof Standing.Kept)
                .toList();
    }

    @Override
    public void keep(Receipt receipt, Instant at) {
        var slot = Slot.ofNumber(receipt.no());
        unique.insert(new Arrival(slot, receipt.channel(), receipt.channelNo()), receipt.no());
        rows.insert(receipt.no(), receipt);
    }

    @Override
    public boolean addRefunded(long receiptNo, long minor) {
        var receipt = rows.find(receiptNo).orElseThrow();
        var refunded =
                new Money(receipt.refunded().minor() + minor, receipt.amount().currency());
        var fits = !refunded.negative() && refunded.compareTo(receipt.amount()) <= 0;
        if (fits) {
            rows.update(receiptNo, with(receipt, refunded, receipt.standing()));
        }
        return fits;
    }

    @Override
    public void markReturned(long receiptNo) {
        rows.find(receiptNo).ifPresent(receipt -> {
            if (receipt.standing() instanceof Standing.Suspense(var reason)) {
                rows.update(receiptNo, with(receipt, receipt.refunded(), new Standing.Returned(reason)));
            }
        });
    }

    private static Receipt with(Receipt receipt, Money refunded, Standing standing) {
        return new Receipt(
                receipt.no(),
                receipt.channel(),
                receipt.channelNo(),
                receipt.outTradeNo(),
                receipt.paymentNo(),
                receipt.due(),
                receipt.amount(),
                refunded,
                standing,
                receipt.paidAt(),
                receipt.sources());
    }

    List<Receipt> all() {
        return rows.all();
    }

    private record Arrival(Slot slot, Channel channel, String channelNo) {}
}
