package io.jinliu.payment.due;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.outbox.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Its owner wants a due back. From here on no payment is opened for it; the sweep closes those that are.
 *
 * <p>A due we have not heard of is withdrawn at once. One that is collected stays so: the owner hears it was paid.
 */
@Service
public class RequestWithdrawal {

    private final Dues dues;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    RequestWithdrawal(Dues dues, Outbox outbox, Audit audit, Clock clock) {
        this.dues = dues;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void request(DueRef ref) {
        var now = clock.instant();
        if (dues.lock(ref).isPresent()) {
            dues.beginWithdrawal(ref, now);
        } else {
            dues.learnWithdrawn(ref, now);
            audit.record(
                    ref.slot(),
                    "due.withdrawn",
                    Long.toString(ref.no()),
                    ref.kind().name() + " before it was heard of");
            outbox.append(ref.slot(), "payment-events", Long.toString(ref.no()), DueWithdrawn.of(ref, now));
        }
    }
}
