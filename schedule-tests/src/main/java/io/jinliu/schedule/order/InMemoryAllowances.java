package io.jinliu.schedule.order;

import io.jinliu.common.id.Slot;
import io.jinliu.order.lifecycle.Allowances;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.util.Map;

/** How much each buyer holds without paying. */
final class InMemoryAllowances implements Allowances {

    private static final int ORDERS = 6;
    private static final int PIECES = 20;

    private final Table<String, Used> rows;

    InMemoryAllowances(Store store) {
        this.rows = store.table("buyer_allowance", Slot::ofOwner);
    }

    @Override
    public boolean wouldAllow(String buyerId, int pieces) {
        return rows.find(buyerId).orElse(Used.NOTHING).hasRoom(pieces);
    }

    @Override
    public boolean take(String buyerId, int pieces) {
        var used = rows.ensure(buyerId, () -> Used.NOTHING);
        if (used.hasRoom(pieces)) {
            rows.update(buyerId, used.plus(1, pieces));
        }
        return used.hasRoom(pieces);
    }

    @Override
    public void giveBack(String buyerId, int pieces) {
        rows.find(buyerId).ifPresent(used -> rows.update(buyerId, used.plus(-1, -pieces)));
    }

    Map<String, Used> used() {
        return rows.byKey();
    }

    record Used(int orders, int pieces) {

        static final Used NOTHING = new Used(0, 0);

        boolean hasRoom(int more) {
            return orders < ORDERS && pieces + more <= PIECES;
        }

        Used plus(int moreOrders, int morePieces) {
            return new Used(orders + moreOrders, pieces + morePieces);
        }
    }
}
