package io.jinliu.payment.payout.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.payment.payout.PayoutBatch;
import io.jinliu.payment.payout.PayoutBatches.Tally;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A batch as finance sees it, before and after it is approved.
 *
 * @param duplicates how many rows repeat another's payee and amount
 * @param finished whether nothing of it will move any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayoutBatchView(
        String batchNo,
        String status,
        String account,
        @Nullable String cause,
        int payouts,
        Money total,
        int duplicates,
        boolean finished,
        List<SumView> sums) {

    private static final Set<String> ENDS = Set.of("PAID", "FAILED", "CANCELLED");

    /** So many payouts at one channel are in one state, and come to so much. */
    record SumView(String channel, String status, long payouts, Money total) {}

    static PayoutBatchView of(PayoutBatch batch, List<Tally> tally) {
        var terms = batch.terms();
        return new PayoutBatchView(
                Long.toString(terms.no()),
                batch.state(),
                terms.account(),
                terms.cause().orElse(null),
                terms.payouts(),
                terms.total(),
                terms.duplicates(),
                tally.stream().map(Tally::state).allMatch(ENDS::contains),
                tally.stream()
                        .map(sum -> new SumView(sum.channel().name(), sum.state(), sum.payouts(), sum.total()))
                        .toList());
    }
}
