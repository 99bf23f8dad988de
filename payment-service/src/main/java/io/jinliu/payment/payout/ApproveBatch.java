package io.jinliu.payment.payout;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.money.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a drafted batch go: from here on its payouts are sent, whoever lives. */
@Service
public class ApproveBatch {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final PayoutBatches batches;
    private final Payouts payouts;
    private final PayoutSettings settings;
    private final Audit audit;
    private final Clock clock;

    ApproveBatch(PayoutBatches batches, Payouts payouts, PayoutSettings settings, Audit audit, Clock clock) {
        this.batches = batches;
        this.payouts = payouts;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Approves all payouts of a batch.
     *
     * @throws UnknownPayout if there is no such batch
     * @throws SameHands if its maker asks
     * @throws PayoutNotReady if it is approved or cancelled already
     * @throws DayIsFull if with it the account had too much approved today
     */
    @Transactional
    public PayoutBatch approve(long batchNo, String checker) {
        var batch = batches.lock(batchNo).orElseThrow(() -> new UnknownPayout("batch " + batchNo));
        if (!(batch instanceof PayoutBatch.Drafted drafted)) {
            throw new PayoutNotReady(batch.state());
        }
        var approved = drafted.approve(checker);
        var terms = approved.terms();
        var now = clock.instant();
        if (!batches.addToDay(
                terms.account(), LocalDate.ofInstant(now, BEIJING), terms.total(), settings.mostPerDay())) {
            throw new DayIsFull(terms.account(), Money.cny(settings.mostPerDay()));
        }
        batches.keep(approved);
        payouts.approveAll(batchNo, now);
        audit.record(
                terms.slot(),
                "payout-batch.approved",
                Long.toString(batchNo),
                terms.total().toString());
        return approved;
    }
}
