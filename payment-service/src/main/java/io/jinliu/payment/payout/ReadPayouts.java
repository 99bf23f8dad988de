package io.jinliu.payment.payout;

import io.jinliu.payment.payout.PayoutBatches.Tally;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows batches and their payouts to finance. */
@Service
public class ReadPayouts {

    private final PayoutBatches batches;
    private final Payouts payouts;

    ReadPayouts(PayoutBatches batches, Payouts payouts) {
        this.batches = batches;
        this.payouts = payouts;
    }

    /** @throws UnknownPayout if there is no such batch */
    public PayoutBatch batch(long batchNo) {
        return batches.find(batchNo).orElseThrow(() -> new UnknownPayout("batch " + batchNo));
    }

    public List<Tally> tally(long batchNo) {
        return batches.tally(batchNo);
    }

    /**
     * So many payouts of a batch behind one line, in the order of their lines.
     *
     * @throws UnknownPayout if there is no such batch
     */
    public List<Payout> ofBatch(long batchNo, int afterLine, int limit) {
        return payouts.ofBatch(batch(batchNo).terms().no(), afterLine, limit);
    }

    /** @throws UnknownPayout if there is none */
    public Payout payout(long payoutNo) {
        return payouts.find(payoutNo).orElseThrow(() -> new UnknownPayout("payout " + payoutNo));
    }
}
