package io.jinliu.points.loyalty.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.points.loyalty.TallyPoints;
import org.springframework.stereotype.Component;

/** Tells the order's tally that the buyer confirmed. */
@Component
class OrderCompletedListener implements EventListener<OrderCompleted> {

    private final TallyPoints tallyPoints;

    OrderCompletedListener(TallyPoints tallyPoints) {
        this.tallyPoints = tallyPoints;
    }

    @Override
    public String topic() {
        return "order-events";
    }

    @Override
    public Class<OrderCompleted> event() {
        return OrderCompleted.class;
    }

    @Override
    public String consumer() {
        return "points-service.tally-completion";
    }

    @Override
    public Slot slot(OrderCompleted event) {
        return Slot.ofOwner(event.buyerId());
    }

    @Override
    public void on(OrderCompleted event) {
        tallyPoints.add(event.fact());
    }
}
