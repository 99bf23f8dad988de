package io.jinliu.payment.refund.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.Refund.Abnormal;
import io.jinliu.payment.refund.Refund.Applied;
import io.jinliu.payment.refund.Refund.Closed;
import io.jinliu.payment.refund.Refund.Processing;
import io.jinliu.payment.refund.Refund.Rejected;
import io.jinliu.payment.refund.Refund.Requested;
import io.jinliu.payment.refund.Refund.Succeeded;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refund as the outside sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefundView(
        String refundNo,
        @Nullable String orderNo,
        String receiptNo,
        String channel,
        Money amount,
        List<Line> lines,
        String status,
        String reason,
        @Nullable String outcome,
        OffsetDateTime requestedAt,

        @Schema(
                description =
                        "The other refunds of one request, where several methods paid: what came from outside goes back first")
        @Nullable List<RefundView> besides) {

    record Line(int line, Money amount) {}

    static RefundView of(Refund refund) {
        return of(refund, null);
    }

    /** What one request became. */
    static RefundView of(List<Refund> refunds) {
        var others = refunds.stream().skip(1).map(RefundView::of).toList();
        return of(refunds.getFirst(), others.isEmpty() ? null : others);
    }

    private static RefundView of(Refund refund, @Nullable List<RefundView> besides) {
        var terms = refund.terms();
        return new RefundView(
                Long.toString(terms.refundNo()),
                terms.due().map(DueRef::no).map(no -> Long.toString(no)).orElse(null),
                Long.toString(terms.receiptNo()),
                terms.channel().name(),
                terms.amount(),
                terms.lines().stream()
                        .map(line -> new Line(line.line(), line.amount()))
                        .toList(),
                refund.state(),
                terms.reason(),
                outcome(refund),
                terms.requestedAt().atOffset(ZoneOffset.UTC),
                besides);
    }

    private static @Nullable String outcome(Refund refund) {
        return switch (refund) {
            case Applied _, Requested _, Processing _ -> null;
            case Rejected rejected -> rejected.reason();
            case Succeeded succeeded -> succeeded.channelRefundNo();
            case Abnormal abnormal -> abnormal.reason();
            case Closed closed -> closed.reason();
        };
    }
}
