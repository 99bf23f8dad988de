package io.jinliu.order.stock.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.order.stock.FollowOrder;
import org.springframework.stereotype.Component;

/** An order was paid: its holds follow. What they become the order's state says, not this event. */
@Component
class OrderPaidListener implements EventListener<OrderPaidListener.OrderPaid> {

    private final FollowOrder followOrder;

    OrderPaidListener(FollowOrder followOrder) {
        this.followOrder = followOrder;
    }

    @Override
    public String topic() {
        return "order-events";
    }

    @Override
    public Class<OrderPaid> event() {
        return OrderPaid.class;
    }

    @Override
    public String consumer() {
        return "order-service.stock-follows-paid";
    }

    @Override
    public Slot slot(OrderPaid event) {
        return Slot.ofNumber(Long.parseLong(event.orderNo()));
    }

    @Override
    public void on(OrderPaid event) {
        followOrder.followAll(Long.parseLong(event.orderNo()));
    }

    record OrderPaid(String orderNo) {}
}
