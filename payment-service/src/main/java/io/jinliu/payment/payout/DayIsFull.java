package io.jinliu.payment.payout;

import io.jinliu.common.money.Money;

/** With this batch more would be approved on one account today than one day may see. */
public final class DayIsFull extends PayoutRejection {

    private static final long serialVersionUID = 1;

    public DayIsFull(String account, Money most) {
        super("At most %s a day on the account of %s".formatted(most, account));
    }
}
