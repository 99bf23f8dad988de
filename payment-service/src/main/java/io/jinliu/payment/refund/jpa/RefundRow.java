package io.jinliu.payment.refund.jpa;

import io.jinliu.common.jpa.NumberedRow;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.refund.RefundTerms;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refund as a row: its terms, which never change, and the columns that {@link RefundStates} reads and writes. */
@Entity
@Table(name = "refund")
class RefundRow extends NumberedRow {

    @Column(name = "request_no", updatable = false)
    @Nullable Long requestNo;

    @Column(updatable = false)
    String purpose = "";

    @Column(name = "receipt_id", updatable = false)
    long receiptId;

    @Column(updatable = false)
    String channel = "";

    @Column(name = "channel_no", updatable = false)
    String channelNo = "";

    @Column(name = "out_trade_no", updatable = false)
    String outTradeNo = "";

    @Column(name = "due_id", updatable = false)
    @Nullable Long dueId;

    @Column(name = "due_kind", updatable = false)
    @Nullable String dueKind;

    @Column(name = "buyer_id", updatable = false)
    @Nullable String buyerId;

    @Column(name = "merchant_id", updatable = false)
    @Nullable String merchantId;

    @Column(name = "amount_minor", updatable = false)
    long amountMinor;

    @Column(name = "total_minor", updatable = false)
    long totalMinor;

    @Column(updatable = false)
    String currency = "";

    @Column(updatable = false)
    String reason = "";

    String state = "";

    @Column(name = "channel_refund_no")
    @Nullable String channelRefundNo;

    @Nullable String outcome;

    @Column(name = "requested_at", updatable = false)
    Instant requestedAt = Instant.EPOCH;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;

    @Column(name = "ask_at")
    @Nullable Instant askAt;

    int asked;

    @Column(name = "applied_by")
    @Nullable String appliedBy;

    @Column(name = "decided_by")
    @Nullable String decidedBy;

    @Column(name = "not_before")
    @Nullable Instant notBefore;

    @Version
    long version;

    @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "slot", referencedColumnName = "slot", insertable = false, updatable = false)
    @JoinColumn(name = "refund_id", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("line")
    List<RefundLineRow> lines = new ArrayList<>();

    protected RefundRow() {}

    RefundRow(RefundTerms terms) {
        super(terms.refundNo());
        this.requestNo = terms.requestNo() == terms.refundNo() ? null : terms.requestNo();
        this.purpose = terms.purpose().name();
        this.receiptId = terms.receiptNo();
        this.channel = terms.channel().name();
        this.channelNo = terms.channelNo();
        this.outTradeNo = terms.outTradeNo();
        this.dueId = terms.due().map(DueRef::no).orElse(null);
        this.dueKind = terms.due().map(DueRef::kind).map(Enum::name).orElse(null);
        this.buyerId = terms.buyer().orElse(null);
        this.merchantId = terms.merchant().orElse(null);
        this.amountMinor = terms.amount().minor();
        this.totalMinor = terms.total().minor();
        this.currency = terms.amount().currency().getCurrencyCode();
        this.reason = terms.reason();
        this.requestedAt = terms.requestedAt();
        terms.lines().forEach(line -> lines.add(new RefundLineRow(getId(), line)));
    }

    RefundTerms terms() {
        return new RefundTerms(
                number(),
                requestNo == null ? number() : requestNo,
                RefundTerms.Purpose.valueOf(purpose),
                receiptId,
                Channel.valueOf(channel),
                channelNo,
                outTradeNo,
                Optional.ofNullable(dueId).map(no -> new DueRef(DueKind.valueOf(String.valueOf(dueKind)), no)),
                Optional.ofNullable(buyerId),
                Optional.ofNullable(merchantId),
                Money.of(amountMinor, currency),
                Money.of(totalMinor, currency),
                reason,
                lines.stream().map(line -> line.line(currency)).toList(),
                requestedAt);
    }
}
