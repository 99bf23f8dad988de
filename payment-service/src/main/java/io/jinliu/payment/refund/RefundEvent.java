package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other services may know of refunds. The wire form of each is pinned by a sample in {@code docs/events}. */
public sealed interface RefundEvent {

    static RefundEvent succeeded(RefundTerms terms, Optional<String> merchant, Instant at) {
        var dueKind = terms.due().map(DueRef::kind).map(Enum::name).orElse(null);
        var dueNo = terms.due().map(DueRef::no).map(no -> Long.toString(no)).orElse(null);
        return switch (terms.purpose()) {
            case SUSPENSE ->
                new SuspenseRefunded(
                        Long.toString(terms.refundNo()),
                        Long.toString(terms.receiptNo()),
                        terms.channel().name(),
                        dueKind,
                        dueNo,
                        merchant.orElse(null),
                        terms.amount(),
                        at);
            case ORDER ->
                new RefundSucceeded(
                        Long.toString(terms.refundNo()),
                        Long.toString(terms.receiptNo()),
                        terms.channel().name(),
                        String.valueOf(dueKind),
                        String.valueOf(dueNo),
                        terms.buyer().orElseThrow(),
                        terms.merchant().orElseThrow(),
                        terms.amount(),
                        terms.lines().stream()
                                .map(line -> new Line(line.line(), line.amount()))
                                .toList(),
                        at);
        };
    }

    static RefundAbnormal abnormal(RefundTerms terms, Optional<String> merchant, Instant at) {
        return new RefundAbnormal(
                Long.toString(terms.refundNo()),
                Long.toString(terms.receiptNo()),
                terms.channel().name(),
                terms.due().map(DueRef::kind).map(Enum::name).orElse(null),
                terms.due().map(DueRef::no).map(no -> Long.toString(no)).orElse(null),
                merchant.orElse(null),
                terms.amount(),
                at);
    }

    record RefundSucceeded(
            String refundNo,
            String receiptNo,
            String channel,
            String dueKind,
            String dueNo,
            String buyerId,
            String merchantId,
            Money amount,
            List<Line> lines,
            Instant at)
            implements RefundEvent {}

    record Line(int line, Money amount) {}

    /** The channel cannot deliver it: a person helps, and asks on. */
    record RefundAbnormal(
            String refundNo,
            String receiptNo,
            String channel,
            @Nullable String dueKind,
            @Nullable String dueNo,
            @Nullable String merchantId,
            Money amount,
            Instant at)
            implements RefundEvent {}

    record SuspenseRefunded(
            String refundNo,
            String receiptNo,
            String channel,
            @Nullable String dueKind,
            @Nullable String dueNo,
            @Nullable String merchantId,
            Money amount,
            Instant at)
            implements RefundEvent {}
}
