package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.TallyOrder;
import org.springframework.stereotype.Component;

/** Tells the order's tally of the refund, where the merchant is. */
@Component
class RefundSucceededTallyListener implements EventListener<RefundSucceeded> {

    private final TallyOrder tallyOrder;

    RefundSucceededTallyListener(TallyOrder tallyOrder) {
        this.tallyOrder = tallyOrder;
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
        return "settlement-service.tally-refund";
    }

    @Override
    public Slot slot(RefundSucceeded event) {
        return Slot.ofOwner(event.merchantId());
    }

    @Override
    public void on(RefundSucceeded event) {
        event.fact().ifPresent(tallyOrder::add);
    }
}
