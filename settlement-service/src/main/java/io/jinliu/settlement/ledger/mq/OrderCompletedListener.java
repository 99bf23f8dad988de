package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.TallyOrder;
import org.springframework.stereotype.Component;

/** Tells the order's tally that the buyer confirmed, where the merchant is. */
@Component
class OrderCompletedListener implements EventListener<OrderCompleted> {

    private final TallyOrder tallyOrder;

    OrderCompletedListener(TallyOrder tallyOrder) {
        this.tallyOrder = tallyOrder;
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
        return "settlement-service.tally-completion";
    }

    @Override
    public Slot slot(OrderCompleted event) {
        return Slot.ofOwner(event.merchantId());
    }

    @Override
    public void on(OrderCompleted event) {
        tallyOrder.add(event.fact());
    }
}
