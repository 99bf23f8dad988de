package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.TallyOrder;
import org.springframework.stereotype.Component;

/** Tells the order's tally of the collection, where the merchant is. */
@Component
class PaymentCollectedTallyListener implements EventListener<PaymentCollected> {

    private final TallyOrder tallyOrder;

    PaymentCollectedTallyListener(TallyOrder tallyOrder) {
        this.tallyOrder = tallyOrder;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<PaymentCollected> event() {
        return PaymentCollected.class;
    }

    @Override
    public String consumer() {
        return "settlement-service.tally-collection";
    }

    @Override
    public Slot slot(PaymentCollected event) {
        return Slot.ofOwner(event.merchantId());
    }

    @Override
    public void on(PaymentCollected event) {
        event.facts().forEach(tallyOrder::add);
    }
}
