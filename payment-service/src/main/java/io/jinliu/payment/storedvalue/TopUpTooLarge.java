package io.jinliu.payment.storedvalue;

import io.jinliu.common.money.Money;

/** It is for more than may be put into a wallet at once. */
public final class TopUpTooLarge extends StoredValueRejection {

    private static final long serialVersionUID = 1;

    public TopUpTooLarge(Money amount, Money most) {
        super("%s is more than %s, the most for one top-up".formatted(amount, most));
    }
}
