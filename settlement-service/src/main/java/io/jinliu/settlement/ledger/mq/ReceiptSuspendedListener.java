package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookMovements;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books money that nobody asked for, where its receipt is. */
@Component
class ReceiptSuspendedListener implements EventListener<ReceiptSuspended> {

    private final BookMovements bookMovements;

    ReceiptSuspendedListener(BookMovements bookMovements) {
        this.bookMovements = bookMovements;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<ReceiptSuspended> event() {
        return ReceiptSuspended.class;
    }

    @Override
    public String consumer() {
        return "settlement-service.book-suspense";
    }

    @Override
    public Slot slot(ReceiptSuspended event) {
        return Slot.ofNumber(Long.parseLong(event.receiptNo()));
    }

    @Override
    public void on(ReceiptSuspended event) {
        bookMovements.book(slot(event), List.of(event.posting()));
    }
}
