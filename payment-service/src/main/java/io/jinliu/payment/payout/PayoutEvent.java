package io.jinliu.payment.payout;

import io.jinliu.common.money.Money;
import java.time.Instant;

/** What other services may know of payouts. The wire form of each is pinned by a sample in {@code docs/events}. */
public sealed interface PayoutEvent {

    static PayoutSent sent(PayoutTerms terms, Instant at) {
        return new PayoutSent(
                Long.toString(terms.no()),
                Long.toString(terms.batchNo()),
                terms.account(),
                terms.channel().name(),
                terms.amount(),
                at);
    }

    static PayoutPaid paid(Payout.Paid payout) {
        var terms = payout.terms();
        return new PayoutPaid(
                Long.toString(terms.no()),
                Long.toString(terms.batchNo()),
                terms.account(),
                terms.channel().name(),
                payout.channelNo(),
                terms.amount(),
                payout.at());
    }

    /** @param reason a word; what the channel said in its own words stays here */
    static PayoutFailed failed(PayoutTerms terms, String reason, Instant at) {
        return new PayoutFailed(
                Long.toString(terms.no()),
                Long.toString(terms.batchNo()),
                terms.account(),
                terms.channel().name(),
                terms.amount(),
                reason,
                at);
    }

    /** It may leave from now on: it is reserved. */
    record PayoutSent(String payoutNo, String batchNo, String account, String channel, Money amount, Instant at)
            implements PayoutEvent {}

    record PayoutPaid(
            String payoutNo, String batchNo, String account, String channel, String channelNo, Money amount, Instant at)
            implements PayoutEvent {}

    /** It will not leave any more: what was reserved is free. */
    record PayoutFailed(
            String payoutNo, String batchNo, String account, String channel, Money amount, String reason, Instant at)
            implements PayoutEvent {}
}
