package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ShareOutcome;

/**
 * What one receiver gets of a split.
 *
 * @param line his place among the receivers by id, from 1; names him where his account may not be told
 */
public record Share(int line, Receiver receiver, Money amount, String description, ShareOutcome outcome) {

    Share with(ShareOutcome told) {
        return new Share(line, receiver, amount, description, told);
    }

    public boolean paid() {
        return outcome instanceof ShareOutcome.Paid;
    }

    boolean open() {
        return outcome instanceof ShareOutcome.Pending;
    }
}
