package io.jinliu.payment.storedvalue;

import io.jinliu.common.money.Money;

/** So much is not in the wallet, or not frozen in it. */
public final class BalanceTooLow extends StoredValueRejection {

    private static final long serialVersionUID = 1;

    public BalanceTooLow(Money amount) {
        super("There is no %s in the wallet for this".formatted(amount));
    }
}
