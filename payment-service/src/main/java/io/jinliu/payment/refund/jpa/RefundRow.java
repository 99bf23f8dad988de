package io.jinliu.payment.refund.jpa;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.Refund.Abnormal;
import io.jinliu.payment.refund.Refund.Closed;
import io.jinliu.payment.refund.Refund.Processing;
import io.jinliu.payment.refund.Refund.Requested;
import io.jinliu.payment.refund.Refund.Succeeded;
import io.jinliu.payment.refund.RefundTerms;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "refund")
@IdClass(RefundKey.class)
class RefundRow implements Persistable<RefundKey> {

    @Id
    @Column(updatable = false)
    int slot;

    @Id
    @Column(updatable = false)
    long id;

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

    @Version
    long version;

    @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "slot", referencedColumnName = "slot", insertable = false, updatable = false)
    @JoinColumn(name = "refund_id", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("line")
    List<RefundLineRow> lines = new ArrayList<>();

    @Transient
    private boolean stored;

    protected RefundRow() {}

    static RefundRow of(Requested refund, Instant askAt) {
        var terms = refund.terms();
        var row = new RefundRow();
        row.slot = RefundKey.of(terms.refundNo()).slot();
        row.id = terms.refundNo();
        row.purpose = terms.purpose().name();
        row.receiptId = terms.receiptNo();
        row.channel = terms.channel().name();
        row.channelNo = terms.channelNo();
        row.outTradeNo = terms.outTradeNo();
        row.dueId = terms.due().map(DueRef::no).orElse(null);
        row.dueKind = terms.due().map(DueRef::kind).map(Enum::name).orElse(null);
        row.buyerId = terms.buyer().orElse(null);
        row.merchantId = terms.merchant().orElse(null);
        row.amounts(terms);
        row.state = refund.state();
        row.askAt = askAt;
        return row;
    }

    private void amounts(RefundTerms terms) {
        amountMinor = terms.amount().minor();
        totalMinor = terms.total().minor();
        currency = terms.amount().currency().getCurrencyCode();
        reason = terms.reason();
        requestedAt = terms.requestedAt();
        terms.lines().forEach(line -> lines.add(new RefundLineRow(slot, id, line)));
    }

    /** Takes over what may change. */
    void become(Refund refund) {
        state = refund.state();
        switch (refund) {
            case Requested _, Processing _ -> {}
            case Abnormal abnormal -> outcome = abnormal.reason();
            case Succeeded succeeded -> {
                channelRefundNo = succeeded.channelRefundNo();
                finish(succeeded.at());
            }
            case Closed closed -> {
                outcome = closed.reason();
                finish(closed.at());
            }
        }
    }

    Refund refund() {
        return switch (state) {
            case "REQUESTED" -> new Requested(terms(), asked);
            case "PROCESSING" -> new Processing(terms(), asked);
            case "ABNORMAL" -> new Abnormal(terms(), String.valueOf(outcome), asked);
            case "SUCCEEDED" ->
                new Succeeded(terms(), String.valueOf(channelRefundNo), Objects.requireNonNull(finishedAt));
            case "CLOSED" -> new Closed(terms(), String.valueOf(outcome), Objects.requireNonNull(finishedAt));
            default -> throw new IllegalStateException("Refund row in unknown state " + state);
        };
    }

    @Override
    public RefundKey getId() {
        return new RefundKey(slot, id);
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }

    private void finish(Instant at) {
        finishedAt = at;
        askAt = null;
    }

    private RefundTerms terms() {
        return new RefundTerms(
                id,
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
