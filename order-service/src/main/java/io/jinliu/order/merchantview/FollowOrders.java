package io.jinliu.order.merchantview;

import io.jinliu.common.inbox.NotYet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a merchant's list as the orders' events tell. */
@Service
public class FollowOrders {

    private final MerchantOrders merchantOrders;

    FollowOrders(MerchantOrders merchantOrders) {
        this.merchantOrders = merchantOrders;
    }

    @Transactional
    public void placed(MerchantOrder order) {
        merchantOrders.add(order);
    }

    /** @throws NotYet if the order's first event has not come */
    @Transactional
    public void moved(String merchantId, long orderNo, String status, long version) {
        if (!merchantOrders.move(merchantId, orderNo, status, version)) {
            throw new NotYet("OrderPlaced of " + orderNo);
        }
    }
}
