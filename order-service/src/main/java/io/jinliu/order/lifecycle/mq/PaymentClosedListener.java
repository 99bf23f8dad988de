package io.jinliu.order.lifecycle.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.order.lifecycle.NotePaymentClosed;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Payment's word for "this attempt came to nothing". */
@Component
class PaymentClosedListener implements EventListener<PaymentClosedListener.PaymentClosed> {

    private final NotePaymentClosed notePaymentClosed;

    PaymentClosedListener(NotePaymentClosed notePaymentClosed) {
        this.notePaymentClosed = notePaymentClosed;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<PaymentClosed> event() {
        return PaymentClosed.class;
    }

    @Override
    public String consumer() {
        return "order-service.note-payment-closed";
    }

    @Override
    public Slot slot(PaymentClosed event) {
        return event.due().slot();
    }

    @Override
    public void on(PaymentClosed event) {
        event.due().ifOrder(order -> notePaymentClosed.note(order, event.reason(), event.at()));
    }

    record PaymentClosed(String dueKind, String dueNo, String reason, Instant at) {

        DueOwner due() {
            return new DueOwner(dueKind, dueNo);
        }
    }
}
