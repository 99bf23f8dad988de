package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookMovements;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books the refund, where its number is. */
@Component
class RefundSucceededListener implements EventListener<RefundSucceeded> {

    private final BookMovements bookMovements;

    RefundSucceededListener(BookMovements bookMovements) {
        this.bookMovements = bookMovements;
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
        return "settlement-service.book-refund";
    }

    @Override
    public Slot slot(RefundSucceeded event) {
        return Slot.ofNumber(Long.parseLong(event.refundNo()));
    }

    @Override
    public void on(RefundSucceeded event) {
        bookMovements.book(slot(event), List.of(event.posting()));
    }
}
