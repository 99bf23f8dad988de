package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookShares;
import org.springframework.stereotype.Component;

/** Books what was shared out, where the merchant is. */
@Component
class SplitFinishedListener implements EventListener<SplitFinished> {

    private final BookShares bookShares;

    SplitFinishedListener(BookShares bookShares) {
        this.bookShares = bookShares;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<SplitFinished> event() {
        return SplitFinished.class;
    }

    @Override
    public String consumer() {
        return "settlement-service.book-split";
    }

    @Override
    public Slot slot(SplitFinished event) {
        return Slot.ofOwner(event.merchantId());
    }

    @Override
    public void on(SplitFinished event) {
        event.shared().ifPresent(bookShares::book);
    }
}
