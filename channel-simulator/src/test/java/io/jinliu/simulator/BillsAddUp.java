package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.bill.Movement.Collected;
import io.jinliu.simulator.bill.Movement.Returned;
import io.jinliu.simulator.bill.Movements;
import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Totals;

/** What bills are made of is what the book sums up, and no fee comes back that was never taken. */
final class BillsAddUp {

    private BillsAddUp() {}

    static void require(Accounts accounts, Totals totals) {
        long collectedFen = 0;
        long refundedFen = 0;
        long feesFen = 0;
        for (var movement : Movements.of(accounts).all()) {
            switch (movement) {
                case Collected paid -> {
                    collectedFen += paid.payment().amountFen();
                    feesFen += paid.feeFen();
                }
                case Returned back -> {
                    refundedFen += back.refund().amountFen();
                    feesFen -= back.feeFen();
                }
            }
        }
        assertThat(collectedFen).isEqualTo(totals.collectedFen());
        assertThat(refundedFen).isEqualTo(totals.refundedFen());
        assertThat(feesFen).isNotNegative();
    }
}
