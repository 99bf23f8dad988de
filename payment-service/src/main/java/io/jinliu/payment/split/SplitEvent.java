package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What other services may know of shares: never who got one. The wire form of each is pinned by a sample in
 * {@code docs/events}.
 */
public sealed interface SplitEvent {

    static SplitFinished finished(Split.Finished split) {
        var terms = split.terms();
        var paid = split.shares().stream()
                .filter(Share::paid)
                .map(share -> new Part(share.line(), share.receiver().type().name(), share.amount()))
                .toList();
        return new SplitFinished(
                Long.toString(terms.splitNo()),
                Long.toString(terms.paymentNo()),
                Long.toString(terms.receiptNo()),
                terms.channel().name(),
                terms.due().kind().name(),
                Long.toString(terms.due().no()),
                terms.merchant(),
                split.held(),
                paid,
                split.at());
    }

    static SplitReturned returned(GiveBack.Returned giveBack) {
        var terms = giveBack.terms();
        return new SplitReturned(
                Long.toString(terms.giveBackNo()),
                Long.toString(terms.splitNo()),
                terms.channel().name(),
                terms.due().kind().name(),
                Long.toString(terms.due().no()),
                terms.merchant(),
                terms.line(),
                terms.amount(),
                giveBack.at());
    }

    /** @param amount what left the merchant's account in all; nothing if nobody got a share */
    record SplitFinished(
            String splitNo,
            String paymentNo,
            String receiptNo,
            String channel,
            String dueKind,
            String dueNo,
            String merchantId,
            Money amount,
            List<Part> shares,
            Instant at)
            implements SplitEvent {}

    /** A share that was paid. */
    record Part(int line, String receiverType, Money amount) {}

    /** A receiver gave back a part of his share. */
    record SplitReturned(
            String giveBackNo,
            String splitNo,
            String channel,
            String dueKind,
            String dueNo,
            String merchantId,
            int line,
            Money amount,
            Instant at)
            implements SplitEvent {}
}
