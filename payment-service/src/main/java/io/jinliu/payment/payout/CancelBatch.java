package io.jinliu.payment.payout;

import io.jinliu.common.audit.Audit;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a batch: what was not sent never will be, what was sent goes its way. */
@Service
public class CancelBatch {

    private final PayoutBatches batches;
    private final Payouts payouts;
    private final Audit audit;
    private final Clock clock;

    CancelBatch(PayoutBatches batches, Payouts payouts, Audit audit, Clock clock) {
        this.batches = batches;
        this.payouts = payouts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Cancels a batch, drafted or approved.
     *
     * @throws UnknownPayout if there is no such batch
     * @throws PayoutNotReady if it is cancelled already
     */
    @Transactional
    public PayoutBatch cancel(long batchNo) {
        var batch = batches.lock(batchNo).orElseThrow(() -> new UnknownPayout("batch " + batchNo));
        var cancelled =
                switch (batch) {
                    case PayoutBatch.Drafted drafted -> drafted.cancel();
                    case PayoutBatch.Approved approved -> approved.cancel();
                    case PayoutBatch.Cancelled _ -> throw new PayoutNotReady(batch.state());
                };
        batches.keep(cancelled);
        var stopped = payouts.cancelUnsent(batchNo, clock.instant());
        payouts.hurryReserved(batchNo, clock.instant());
        audit.record(
                cancelled.terms().slot(),
                "payout-batch.cancelled",
                Long.toString(batchNo),
                "%d payouts never sent".formatted(stopped));
        return cancelled;
    }
}
