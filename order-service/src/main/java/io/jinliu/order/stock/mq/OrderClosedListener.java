package io.jinliu.order.stock.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.order.stock.FollowOrder;
import org.springframework.stereotype.Component;

/** An order was closed: its holds follow. What they become the order's state says, not this event. */
@Component
class OrderClosedListener implements EventListener<OrderClosedListener.OrderClosed> {

    private final FollowOrder followOrder;

    OrderClosedListener(FollowOrder followOrder) {
        this.followOrder = followOrder;
    }

    @Override
    public String topic() {
        return "order-events";
    }

    @Override
    public Class<OrderClosed> event() {
        return OrderClosed.class;
    }

    @Override
    public String consumer() {
        return "order-service.stock-follows-closed";
    }

    @Override
    public Slot slot(OrderClosed event) {
        return Slot.ofNumber(Long.parseLong(event.orderNo()));
    }

    @Override
    public void on(OrderClosed event) {
        followOrder.followAll(Long.parseLong(event.orderNo()));
    }

    record OrderClosed(String orderNo) {}
}
