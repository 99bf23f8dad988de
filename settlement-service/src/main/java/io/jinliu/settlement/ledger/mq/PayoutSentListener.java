package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookMovements;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books that a payout may leave, where its number is. */
@Component
class PayoutSentListener implements EventListener<PayoutSent> {

    private final BookMovements bookMovements;

    PayoutSentListener(BookMovements bookMovements) {
        this.bookMovements = bookMovements;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<PayoutSent> event() {
        return PayoutSent.class;
    }

    @Override
    public String consumer() {
        return "settlement-service.book-payout";
    }

    @Override
    public Slot slot(PayoutSent event) {
        return event.money().slot();
    }

    @Override
    public void on(PayoutSent event) {
        bookMovements.book(slot(event), List.of(event.money().reserved()));
    }
}
