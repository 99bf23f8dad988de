package io.jinliu.payment.payout;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where batches are kept, in the slot of their account. */
public interface PayoutBatches {

    Optional<PayoutBatch> find(long batchNo);

    /** Loads a batch and locks it until the transaction ends. */
    Optional<PayoutBatch> lock(long batchNo);

    void draft(PayoutBatch.Drafted batch, Instant at);

    void keep(PayoutBatch batch);

    /** Adds to what is approved on an account on one day, unless that came to more than {@code most}. */
    boolean addToDay(String account, LocalDate day, Money amount, long most);

    /** How its payouts stand, by channel and state. */
    List<Tally> tally(long batchNo);

    /** So many payouts of one batch at one channel are in one state, and come to so much. */
    record Tally(Channel channel, String state, long payouts, Money total) {}
}
