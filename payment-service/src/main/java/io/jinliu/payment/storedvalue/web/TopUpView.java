package io.jinliu.payment.storedvalue.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.Owed;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A top-up as the outside sees it; paid as the due {@code {"kind": "TOP_UP", "no": topUpNo}}.
 *
 * @param status OPEN, or COLLECTED: then it is in the wallet
 */
record TopUpView(String topUpNo, Money amount, String status, OffsetDateTime payBefore) {

    static TopUpView of(Due due) {
        return switch (due) {
            case Due.Open open -> view(open.owed(), "OPEN");
            case Due.Collected collected -> view(collected.owed(), "COLLECTED");
            case Due.Withdrawn withdrawn -> throw new IllegalStateException(withdrawn.ref() + " is withdrawn");
        };
    }

    private static TopUpView view(Owed owed, String status) {
        return new TopUpView(
                Long.toString(owed.ref().no()),
                owed.amount(),
                status,
                owed.payBefore().atOffset(ZoneOffset.UTC));
    }
}
