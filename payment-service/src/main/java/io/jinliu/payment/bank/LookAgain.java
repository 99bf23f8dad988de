package io.jinliu.payment.bank;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down when to look at a voucher again before looking, so that one that hangs is not looked at by everybody. */
@Service
class LookAgain {

    private final Vouchers vouchers;
    private final Audit audit;

    LookAgain(Vouchers vouchers, Audit audit) {
        this.vouchers = vouchers;
        this.audit = audit;
    }

    @Transactional
    public void at(long paymentNo, Optional<Instant> at) {
        vouchers.askAgainAt(paymentNo, at);
    }

    /** Its money is another payment's, or has gone back: an alarm, and nothing that time would change. */
    @Transactional
    public void never(long paymentNo, String why) {
        vouchers.askAgainAt(paymentNo, Optional.empty());
        audit.record(Slot.ofNumber(paymentNo), "voucher.contradicted", Long.toString(paymentNo), why);
    }
}
