package io.jinliu.payment.collect;

import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Unfinished;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Withdraws a due whose owner asked for it: every open payment is closed at its channel first. Finds it collected when a
 * buyer was faster; waits while a channel cannot be asked, or cannot close.
 */
@Service
public class WithdrawDue {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

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
            var pending = payments.open(ref);
            finishWithdrawal.tryAgainAt(ref, nextTry(pending));
            pending.forEach(payment -> closePayment.close(payment.terms().paymentNo(), Reason.DUE_WITHDRAWN));
            finishWithdrawal.finish(ref);
        }
        return dues.find(ref);
    }

    /** A channel that never closes has nothing new to say every few seconds, and counts our questions. */
    private Instant nextTry(List<Unfinished> pending) {
        var now = clock.instant();
        var soon = now.plus(PAUSE);
        if (pending.stream()
                .anyMatch(payment -> payment.terms().method().channel().closes())) {
            return soon;
        }
        return pending.stream()
                .map(payment -> payment.terms().expiresAt().plus(ClosePayment.UNDER_WAY))
                .map(end -> end.isBefore(now.plus(LONG_PAUSE)) ? end : now.plus(LONG_PAUSE))
                .filter(soon::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(soon);
    }
}
