package io.jinliu.payment.collect;

import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Withdraws a due whose owner asked for it: every open payment is closed at its channel first. Finds it collected when a
 * buyer was faster; waits while a channel cannot be asked.
 */
@Service
public class WithdrawDue {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Dues dues;
    private final Payments payments;
    private final ClosePayment closePayment;
    private final FinishWithdrawal finishWithdrawal;
    private final Clock clock;

    WithdrawDue(
            Dues dues, Payments payments, ClosePayment closePayment, FinishWithdrawal finishWithdrawal, Clock clock) {
        this.dues = dues;
        this.payments = payments;
        this.closePayment = closePayment;
        this.finishWithdrawal = finishWithdrawal;
        this.clock = clock;
    }

    /** Returns the due as it stands now. */
    public Optional<Due> withdraw(DueRef ref) {
        if (dues.find(ref).orElse(null) instanceof Due.Open open && open.withdrawing()) {
            finishWithdrawal.tryAgainAt(ref, clock.instant().plus(PAUSE));
            payments.open(ref)
                    .forEach(payment -> closePayment.close(payment.terms().paymentNo(), Reason.DUE_WITHDRAWN));
            finishWithdrawal.finish(ref);
        }
        return dues.find(ref);
    }
}
