package io.jinliu.payment.collect;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.collect.Receipt.Standing;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Receipts kept in a map; behaves like the table, races aside. */
public final class InMemoryReceipts implements Receipts {

    private final Map<Long, Receipt> receipts = new LinkedHashMap<>();

    public List<Receipt> all() {
        return List.copyOf(receipts.values());
    }

    @Override
    public Optional<Receipt> find(Slot slot, Channel channel, String channelNo) {
        return receipts.values().stream()
                .filter(receipt -> Slot.ofNumber(receipt.no()).equals(slot)
                        && receipt.channel() == channel
                        && receipt.channelNo().equals(channelNo))
                .findFirst();
    }

    @Override
    public Optional<Receipt> find(long receiptNo) {
        return Optional.ofNullable(receipts.get(receiptNo));
    }

    @Override
    public List<Receipt> kept(DueRef due) {
        return receipts.values().stream()
                .filter(receipt ->
                        receipt.due().filter(due::equals).isPresent() && receipt.standing() instanceof Standing.Kept)
                .toList();
    }

    @Override
    public void keep(Receipt receipt, Instant at) {
        receipts.put(receipt.no(), receipt);
    }

    @Override
    public boolean addRefunded(long receiptNo, long minor) {
        var receipt = find(receiptNo).orElseThrow();
        var refunded =
                new Money(receipt.refunded().minor() + minor, receipt.amount().currency());
        if (refunded.negative() || refunded.compareTo(receipt.amount()) > 0) {
            return false;
        }
        receipts.put(receiptNo, with(receipt, refunded, receipt.standing()));
        return true;
    }

    @Override
    public void markReturned(long receiptNo) {
        var receipt = find(receiptNo).orElseThrow();
        if (receipt.standing() instanceof Standing.Suspense suspense) {
            receipts.put(receiptNo, with(receipt, receipt.refunded(), new Standing.Returned(suspense.reason())));
        }
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
}
