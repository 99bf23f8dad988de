package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookMovements;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books that a payout will not leave, where its number is. */
@Component
class PayoutFailedListener implements EventListener<PayoutFailed> {

    private final BookMovements bookMovements;

    PayoutFailedListener(BookMovements bookMovements) {
        this.bookMovements = bookMovements;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<PayoutFailed> event() {
        return PayoutFailed.class;
    }

    @Override
    public String consumer() {
        return "settlement-service.book-payout-release";
    }

    @Override
    public Slot slot(PayoutFailed event) {
        return event.money().slot();
    }

    @Override
    public void on(PayoutFailed event) {
        bookMovements.book(slot(event), List.of(event.money().released()));
    }
}
