package io.jinliu.payment.collect;

import io.jinliu.common.money.Money;

/** Parts are positive, in the due's currency, and leave something for the method that collects. */
public final class PartsDoNotFit extends PaymentRejection {

    private static final long serialVersionUID = 1;

    PartsDoNotFit(Money due) {
        super("The parts must be less than the %s that are due, in its currency".formatted(due));
    }
}
