package io.jinliu.schedule.order;

import io.jinliu.common.id.Slot;
import io.jinliu.order.merchantview.MerchantOrder;
import io.jinliu.order.merchantview.MerchantOrders;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merchants' lists. */
final class InMemoryMerchantOrders implements MerchantOrders {

    private final Table<Key, MerchantOrder> rows;

    InMemoryMerchantOrders(Store store) {
        this.rows = store.table("merchant_order", key -> Slot.ofOwner(key.merchantId()));
    }

    @Override
    public void add(MerchantOrder order) {
        rows.insertIgnore(new Key(order.merchantId(), order.orderNo()), order);
    }

    @Override
    public boolean move(String merchantId, long orderNo, String status, long version) {
        var key = new Key(merchantId, orderNo);
        var row = rows.find(key);
        row.filter(known -> known.version() < version)
                .ifPresent(known -> rows.update(key, moved(known, status, version)));
        return row.isPresent();
    }

    private static MerchantOrder moved(MerchantOrder known, String status, long version) {
        return new MerchantOrder(
                known.merchantId(),
                known.orderNo(),
                known.buyerId(),
                status,
                known.amount(),
                known.title(),
                known.lines(),
                known.placedAt(),
                version);
    }

    @Override
    public List<MerchantOrder> before(String merchantId, long orderNo, int limit, @Nullable String status) {
        return rows.all().stream()
                .filter(row -> row.merchantId().equals(merchantId) && row.orderNo() < orderNo)
                .filter(row -> status == null || row.status().equals(status))
                .sorted((one, other) -> Long.compare(other.orderNo(), one.orderNo()))
                .limit(limit)
                .toList();
    }

    record Key(String merchantId, long orderNo) {}
}
