package io.jinliu.payment.bank;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down when to look at a voucher again before looking, so that one that hangs is not looked at by everybody. */
@Service
class LookAgain {

    private final Vouchers vouchers;

    LookAgain(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    @Transactional
    public void at(long paymentNo, Optional<Instant> at) {
        vouchers.askAgainAt(paymentNo, at);
    }
}
