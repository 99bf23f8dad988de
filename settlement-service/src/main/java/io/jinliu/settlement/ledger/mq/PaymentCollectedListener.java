package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookMovements;
import org.springframework.stereotype.Component;

/** Books the collection, where the receipts are. */
@Component
class PaymentCollectedListener implements EventListener<PaymentCollected> {

    private final BookMovements bookMovements;

    PaymentCollectedListener(BookMovements bookMovements) {
        this.bookMovements = bookMovements;
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
        return "settlement-service.book-collection";
    }

    @Override
    public Slot slot(PaymentCollected event) {
        return event.slotOfReceipts();
    }

    @Override
    public void on(PaymentCollected event) {
        bookMovements.book(slot(event), event.postings());
    }
}
