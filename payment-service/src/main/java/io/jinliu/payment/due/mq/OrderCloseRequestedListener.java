package io.jinliu.payment.due.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.RequestWithdrawal;
import org.springframework.stereotype.Component;

/** An order wants to close: its due is to be withdrawn. */
@Component
class OrderCloseRequestedListener implements EventListener<OrderCloseRequestedListener.OrderCloseRequested> {

    private final RequestWithdrawal requestWithdrawal;

    OrderCloseRequestedListener(RequestWithdrawal requestWithdrawal) {
        this.requestWithdrawal = requestWithdrawal;
    }

    @Override
    public String topic() {
        return "order-events";
    }

    @Override
    public Class<OrderCloseRequested> event() {
        return OrderCloseRequested.class;
    }

    @Override
    public String consumer() {
        return "payment-service.request-withdrawal";
    }

    @Override
    public Slot slot(OrderCloseRequested event) {
        return event.ref().slot();
    }

    @Override
    public void on(OrderCloseRequested event) {
        requestWithdrawal.request(event.ref());
    }

    /** Only the fields we read. Pinned by docs/events/order-close-requested.v1.json. */
    record OrderCloseRequested(String orderNo) {

        DueRef ref() {
            return DueRef.order(Long.parseLong(orderNo));
        }
    }
}
