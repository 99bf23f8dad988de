package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookMovements;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books what went back from suspense, where its number is. */
@Component
class SuspenseRefundedListener implements EventListener<SuspenseRefunded> {

    private final BookMovements bookMovements;

    SuspenseRefundedListener(BookMovements bookMovements) {
        this.bookMovements = bookMovements;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<SuspenseRefunded> event() {
        return SuspenseRefunded.class;
    }

    @Override
    public String consumer() {
        return "settlement-service.book-suspense-refund";
    }

    @Override
    public Slot slot(SuspenseRefunded event) {
        return Slot.ofNumber(Long.parseLong(event.refundNo()));
    }

    @Override
    public void on(SuspenseRefunded event) {
        bookMovements.book(slot(event), List.of(event.posting()));
    }
}
