package io.jinliu.order.lifecycle.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.order.lifecycle.CloseWithdrawn;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Payment's word for "nobody can pay this any more". */
@Component
class DueWithdrawnListener implements EventListener<DueWithdrawnListener.DueWithdrawn> {

    private final CloseWithdrawn closeWithdrawn;

    DueWithdrawnListener(CloseWithdrawn closeWithdrawn) {
        this.closeWithdrawn = closeWithdrawn;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<DueWithdrawn> event() {
        return DueWithdrawn.class;
    }

    @Override
    public String consumer() {
        return "order-service.close-withdrawn";
    }

    @Override
    public Slot slot(DueWithdrawn event) {
        return event.due().slot();
    }

    @Override
    public void on(DueWithdrawn event) {
        event.due().ifOrder(order -> closeWithdrawn.close(order, event.at()));
    }

    record DueWithdrawn(String dueKind, String dueNo, Instant at) {

        DueOwner due() {
            return new DueOwner(dueKind, dueNo);
        }
    }
}
