package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookMovements;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books that a payout has left its channel, where its number is. */
@Component
class PayoutPaidListener implements EventListener<PayoutPaid> {

    private final BookMovements bookMovements;

    PayoutPaidListener(BookMovements bookMovements) {
        this.bookMovements = bookMovements;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<PayoutPaid> event() {
        return PayoutPaid.class;
    }

    @Override
    public String consumer() {
        return "settlement-service.book-payout-paid";
    }

    @Override
    public Slot slot(PayoutPaid event) {
        return event.money().slot();
    }

    @Override
    public void on(PayoutPaid event) {
        bookMovements.book(slot(event), List.of(event.money().paid()));
    }
}
