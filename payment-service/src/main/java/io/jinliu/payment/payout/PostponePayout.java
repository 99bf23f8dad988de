package io.jinliu.payment.payout;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down when to ask about a payout again before asking, so that a call that hangs is not made by everybody. */
@Service
class PostponePayout {

    private final Payouts payouts;

    PostponePayout(Payouts payouts) {
        this.payouts = payouts;
    }

    @Transactional
    public void until(long payoutNo, Instant at) {
        payouts.askAgainAt(payoutNo, at);
    }
}
