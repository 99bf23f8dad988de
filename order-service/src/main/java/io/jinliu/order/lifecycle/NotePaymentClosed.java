package io.jinliu.order.lifecycle;

import io.jinliu.common.inbox.NotYet;
import io.jinliu.order.history.History;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that an attempt to pay came to nothing, and why; the order itself stays where it is. */
@Service
public class NotePaymentClosed {

    private static final String CAUSE = "PAYMENT_CLOSED";

    private final Orders orders;
    private final History history;

    NotePaymentClosed(Orders orders, History history) {
        this.orders = orders;
        this.history = history;
    }

    /**
     * Notes it beside the state the order has then: the order is locked, so that its history is in order.
     *
     * @throws NotYet if we do not know the order yet
     */
    @Transactional
    public void note(OrderNo number, String reason, Instant at) {
        var order = orders.lock(number).orElseThrow(() -> new NotYet("order " + number));
        history.add(number.value(), at, order.status().name(), CAUSE, reason);
    }
}
