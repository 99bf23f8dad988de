package io.jinliu.payment.split;

import io.jinliu.common.money.Money;

/** More is promised, or given back, than is there. */
public final class SplitTooLarge extends SplitRejection {

    private static final long serialVersionUID = 1;

    SplitTooLarge(Money whole, Money missing) {
        super("%s more than the %s that are there".formatted(missing, whole));
    }
}
