package io.jinliu.payment.bill;

import java.time.LocalDate;

/** A day that is not over, or that no channel has a bill of any more. */
public final class NoBillOfThatDay extends BillRejection {

    private static final long serialVersionUID = 1;

    NoBillOfThatDay(LocalDate day) {
        super("No channel has a bill of " + day);
    }
}
