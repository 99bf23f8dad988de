package io.jinliu.order.stock;

import org.springframework.stereotype.Service;

/** Settles the holds of an order by its word: all of them when an event tells of it, one when it has expired. */
@Service
public class FollowOrder {

    private final HoldOwners owners;
    private final SettleHold settleHold;

    FollowOrder(HoldOwners owners, SettleHold settleHold) {
        this.owners = owners;
        this.settleHold = settleHold;
    }

    /** Each SKU by itself and repeatable: whoever dies in between begins again. */
    public void followAll(long orderNo) {
        var word = owners.wordOf(orderNo);
        owners.skusOf(orderNo).forEach(skuId -> settleHold.settle(skuId, orderNo, word));
    }

    public void follow(String skuId, long orderNo) {
        settleHold.settle(skuId, orderNo, owners.wordOf(orderNo));
    }
}
