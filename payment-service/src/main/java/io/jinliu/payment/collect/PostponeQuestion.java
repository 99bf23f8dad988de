package io.jinliu.payment.collect;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down when to ask again before asking, so that a question that hangs is not asked by everybody. */
@Service
class PostponeQuestion {

    private final Payments payments;

    PostponeQuestion(Payments payments) {
        this.payments = payments;
    }

    @Transactional
    public void until(long paymentNo, Instant at) {
        payments.askAgainAt(paymentNo, at);
    }
}
