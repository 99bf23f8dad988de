package io.jinliu.payment.collect;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.DueWithdrawn;
import io.jinliu.payment.due.Dues;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last step of a withdrawal, with the due locked: nothing is open, so nothing can be collected any more. */
@Service
class FinishWithdrawal {

    private final Dues dues;
    private final Payments payments;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    FinishWithdrawal(Dues dues, Payments payments, Outbox outbox, Audit audit, Clock clock) {
        this.dues = dues;
        this.payments = payments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void tryAgainAt(DueRef ref, Instant at) {
        dues.tryAgainAt(ref, at);
    }

    @Transactional
    public void finish(DueRef ref) {
        dues.lock(ref);
        if (payments.open(ref).isEmpty() && dues.withdraw(ref)) {
            audit.record(
                    ref.slot(),
                    "due.withdrawn",
                    Long.toString(ref.no()),
                    ref.kind().name());
            outbox.append(ref.slot(), "payment-events", Long.toString(ref.no()), DueWithdrawn.of(ref, clock.instant()));
        }
    }
}
