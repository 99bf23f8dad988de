package io.jinliu.order.lifecycle.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.MarkPaid;
import io.jinliu.order.lifecycle.Payment;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Payment's word for "the money is here". */
@Component
class PaymentCollectedListener implements EventListener<PaymentCollectedListener.PaymentCollected> {

    private final MarkPaid markPaid;

    PaymentCollectedListener(MarkPaid markPaid) {
        this.markPaid = markPaid;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<PaymentCollected> event() {
        return PaymentCollected.class;
    }

    @Override
    public String consumer() {
        return "order-service.mark-paid";
    }

    @Override
    public Slot slot(PaymentCollected event) {
        return event.due().slot();
    }

    @Override
    public void on(PaymentCollected event) {
        event.due().ifOrder(order -> markPaid.mark(order, new Payment(event.paymentNo(), event.at()), event.amount()));
    }

    record PaymentCollected(String paymentNo, String dueKind, String dueNo, Money amount, Instant at) {

        DueOwner due() {
            return new DueOwner(dueKind, dueNo);
        }
    }
}
