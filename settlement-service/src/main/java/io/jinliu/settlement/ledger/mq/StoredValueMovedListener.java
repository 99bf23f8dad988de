package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookMovements;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books what cards are worth, where the batch's or the entry's number is. */
@Component
class StoredValueMovedListener implements EventListener<StoredValueMoved> {

    private final BookMovements bookMovements;

    StoredValueMovedListener(BookMovements bookMovements) {
        this.bookMovements = bookMovements;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<StoredValueMoved> event() {
        return StoredValueMoved.class;
    }

    @Override
    public String consumer() {
        return "settlement-service.book-stored-value";
    }

    @Override
    public Slot slot(StoredValueMoved event) {
        return event.slot();
    }

    @Override
    public void on(StoredValueMoved event) {
        bookMovements.book(slot(event), List.of(event.posting()));
    }
}
