package io.jinliu.payment.refund;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down when to go on with a refund before going on, so that a call that hangs is not made by everybody. */
@Service
class PostponeRefund {

    private final Refunds refunds;

    PostponeRefund(Refunds refunds) {
        this.refunds = refunds;
    }

    @Transactional
    public void until(long refundNo, Instant at) {
        refunds.askAgainAt(refundNo, at);
    }
}
