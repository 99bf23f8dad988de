package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.settlement.ledger.BookShares;
import org.springframework.stereotype.Component;

/** Books what came back of a share, where the merchant is. */
@Component
class SplitReturnedListener implements EventListener<SplitReturned> {

    private final BookShares bookShares;

    SplitReturnedListener(BookShares bookShares) {
        this.bookShares = bookShares;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<SplitReturned> event() {
        return SplitReturned.class;
    }

    @Override
    public String consumer() {
        return "settlement-service.book-split-return";
    }

    @Override
    public Slot slot(SplitReturned event) {
        return Slot.ofOwner(event.merchantId());
    }

    @Override
    public void on(SplitReturned event) {
        event.shared().ifPresent(bookShares::book);
    }
}
