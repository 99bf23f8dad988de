package io.jinliu.payment.collect;

import io.jinliu.common.money.Money;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other services may know. The wire form of each is pinned by a sample in {@code docs/events}. */
public sealed interface PaymentEvent {

    static PaymentCollected collected(Terms terms, List<Receipt> receipts) {
        var first = receipts.getFirst();
        return new PaymentCollected(
                Long.toString(terms.paymentNo()),
                terms.due().kind().name(),
                Long.toString(terms.due().no()),
                terms.buyer(),
                terms.merchant(),
                terms.amount().plus(terms.held()),
                receipts.stream().map(receipt -> received(terms, receipt)).toList(),
                first.paidAt());
    }

    /** What is held is held on something of ours, and that is a method and a channel of one name. */
    private static Received received(Terms terms, Receipt receipt) {
        var own = receipt.channel() == terms.method().channel();
        return new Received(
                Long.toString(receipt.no()),
                receipt.channel().name(),
                own ? terms.method().name() : receipt.channel().name(),
                receipt.channelNo(),
                receipt.amount());
    }

    static PaymentClosed closed(Terms terms, Closing why, Instant at) {
        return new PaymentClosed(
                Long.toString(terms.paymentNo()),
                terms.due().kind().name(),
                Long.toString(terms.due().no()),
                terms.merchant(),
                why.reason().name(),
                at);
    }

    static ReceiptSuspended suspended(Receipt receipt, Optional<String> merchant, Receipt.Reason reason, Instant at) {
        return new ReceiptSuspended(
                Long.toString(receipt.no()),
                receipt.channel().name(),
                receipt.channelNo(),
                receipt.due().map(DueRef::kind).map(Enum::name).orElse(null),
                receipt.due().map(DueRef::no).map(no -> Long.toString(no)).orElse(null),
                merchant.orElse(null),
                receipt.amount(),
                reason.name(),
                at);
    }

    record PaymentCollected(
            String paymentNo,
            String dueKind,
            String dueNo,
            String buyerId,
            String merchantId,
            Money amount,
            List<Received> receipts,
            Instant at)
            implements PaymentEvent {}

    record Received(String receiptNo, String channel, String method, String channelNo, Money amount) {}

    record PaymentClosed(String paymentNo, String dueKind, String dueNo, String merchantId, String reason, Instant at)
            implements PaymentEvent {}

    /** @param dueKind and dueNo and merchantId are absent for money under a number we never issued */
    record ReceiptSuspended(
            String receiptNo,
            String channel,
            String channelNo,
            @Nullable String dueKind,
            @Nullable String dueNo,
            @Nullable String merchantId,
            Money amount,
            String reason,
            Instant at)
            implements PaymentEvent {}
}
