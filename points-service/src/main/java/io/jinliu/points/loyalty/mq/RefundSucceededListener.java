package io.jinliu.points.loyalty.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.points.loyalty.TallyPoints;
import org.springframework.stereotype.Component;

/** Tells the order's tally of a refund. */
@Component
class RefundSucceededListener implements EventListener<RefundSucceeded> {

    private final TallyPoints tallyPoints;

    RefundSucceededListener(TallyPoints tallyPoints) {
        this.tallyPoints = tallyPoints;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<RefundSucceeded> event() {
        return RefundSucceeded.class;
    }

    @Override
    public String consumer() {
        return "points-service.tally-refund";
    }

    @Override
    public Slot slot(RefundSucceeded event) {
        return Slot.ofOwner(event.buyerId());
    }

    @Override
    public void on(RefundSucceeded event) {
        event.fact().ifPresent(tallyPoints::add);
    }
}
