package io.jinliu.order.merchantview.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.order.merchantview.FollowOrders;
import io.jinliu.order.merchantview.mq.OrderNews.OrderPlaced;
import java.util.Locale;

/** Brings one kind of news of our own orders to the merchant's list. */
final class OrderNewsListener<E extends Record & OrderNews> implements EventListener<E> {

    private final Class<E> event;
    private final FollowOrders followOrders;

    OrderNewsListener(Class<E> event, FollowOrders followOrders) {
        this.event = event;
        this.followOrders = followOrders;
    }

    @Override
    public String topic() {
        return "order-events";
    }

    @Override
    public Class<E> event() {
        return event;
    }

    @Override
    public String consumer() {
        return "order-service.merchant-view-" + event.getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public Slot slot(E news) {
        return Slot.ofOwner(news.merchantId());
    }

    @Override
    public void on(E news) {
        if (news instanceof OrderPlaced placed) {
            followOrders.placed(placed.toMerchantOrder());
        } else {
            followOrders.moved(news.merchantId(), Long.parseLong(news.orderNo()), news.status(), news.version());
        }
    }
}
