package io.jinliu.order.lifecycle;

import java.util.HashMap;
import java.util.Map;

/** Two unpaid orders for each buyer; pieces are counted but not limited. */
class InMemoryAllowances implements Allowances {

    final Map<String, Integer> unpaid = new HashMap<>();
    final Map<String, Integer> pieces = new HashMap<>();

    @Override
    public boolean wouldAllow(String buyerId, int wanted) {
        return unpaid.getOrDefault(buyerId, 0) < 2;
    }

    @Override
    public boolean take(String buyerId, int wanted) {
        if (!wouldAllow(buyerId, wanted)) {
            return false;
        }
        unpaid.merge(buyerId, 1, Integer::sum);
        pieces.merge(buyerId, wanted, Integer::sum);
        return true;
    }

    @Override
    public void giveBack(String buyerId, int given) {
        unpaid.merge(buyerId, -1, Integer::sum);
        pieces.merge(buyerId, -given, Integer::sum);
    }
}
