package io.jinliu.payment.collect.jpa;

import io.jinliu.common.jpa.NumberedRow;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipt.Reason;
import io.jinliu.payment.collect.Receipt.Standing;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "receipt")
class ReceiptRow extends NumberedRow {

    @Column(updatable = false)
    String channel = "";

    @Column(name = "channel_no", updatable = false)
    String channelNo = "";

    @Column(name = "out_trade_no", updatable = false)
    String outTradeNo = "";

    @Column(name = "payment_id", updatable = false)
    @Nullable Long paymentId;

    @Column(name = "due_id", updatable = false)
    @Nullable Long dueId;

    @Column(name = "due_kind", updatable = false)
    @Nullable String dueKind;

    @Column(name = "amount_minor", updatable = false)
    long amountMinor;

    @Column(name = "refunded_minor")
    long refundedMinor;

    @Column(updatable = false)
    String currency = "";

    String state = "";

    @Nullable String reason;

    @Column(name = "paid_at", updatable = false)
    Instant paidAt = Instant.EPOCH;

    @Column(name = "fund_sources", updatable = false)
    @Nullable String fundSources;

    @Column(name = "kept_at", updatable = false)
    Instant keptAt = Instant.EPOCH;

    @Version
    long version;

    protected ReceiptRow() {}

    private ReceiptRow(long receiptNo) {
        super(receiptNo);
    }

    static ReceiptRow of(Receipt receipt, Instant at) {
        var row = new ReceiptRow(receipt.no());
        row.channel = receipt.channel().name();
        row.channelNo = receipt.channelNo();
        row.outTradeNo = receipt.outTradeNo();
        row.paymentId = receipt.paymentNo().orElse(null);
        row.dueId = receipt.due().map(DueRef::no).orElse(null);
        row.dueKind = receipt.due().map(DueRef::kind).map(Enum::name).orElse(null);
        row.amountMinor = receipt.amount().minor();
        row.currency = receipt.amount().currency().getCurrencyCode();
        row.state = state(receipt.standing());
        row.reason = reason(receipt.standing());
        row.paidAt = receipt.paidAt();
        row.fundSources = FundSourceText.of(receipt.sources());
        row.keptAt = at;
        return row;
    }

    Receipt receipt() {
        return new Receipt(
                number(),
                Channel.valueOf(channel),
                channelNo,
                outTradeNo,
                Optional.ofNullable(paymentId),
                Optional.ofNullable(dueKind).flatMap(this::due),
                Money.of(amountMinor, currency),
                Money.of(refundedMinor, currency),
                standing(),
                paidAt,
                FundSourceText.read(fundSources, currency));
    }

    private Optional<DueRef> due(String kind) {
        return Optional.ofNullable(dueId).map(no -> new DueRef(DueKind.valueOf(kind), no));
    }

    private Standing standing() {
        return switch (state) {
            case "KEPT" -> new Standing.Kept();
            case "SUSPENSE" -> new Standing.Suspense(Reason.valueOf(String.valueOf(reason)));
            case "RETURNED" -> new Standing.Returned(Reason.valueOf(String.valueOf(reason)));
            default -> throw new IllegalStateException("Receipt row in unknown state " + state);
        };
    }

    private static String state(Standing standing) {
        return switch (standing) {
            case Standing.Kept _ -> "KEPT";
            case Standing.Suspense _ -> "SUSPENSE";
            case Standing.Returned _ -> "RETURNED";
        };
    }

    private static @Nullable String reason(Standing standing) {
        return switch (standing) {
            case Standing.Kept _ -> null;
            case Standing.Suspense suspense -> suspense.reason().name();
            case Standing.Returned returned -> returned.reason().name();
        };
    }
}
