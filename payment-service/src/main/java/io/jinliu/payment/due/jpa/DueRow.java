package io.jinliu.payment.due.jpa;

import io.jinliu.common.jpa.NumberedRow;
import io.jinliu.common.money.Money;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Owed;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "due")
class DueRow extends NumberedRow {

    static final String OPEN = "OPEN";
    static final String COLLECTED = "COLLECTED";
    static final String WITHDRAWN = "WITHDRAWN";

    String kind = "";

    @Column(name = "buyer_id")
    String buyerId = "";

    @Column(name = "merchant_id")
    String merchantId = "";

    String subject = "";

    @Column(name = "amount_minor")
    long amountMinor;

    String currency = "CNY";

    @Column(name = "pay_before")
    Instant payBefore = Instant.EPOCH;

    String state = OPEN;

    @Column(name = "payment_no")
    @Nullable Long paymentNo;

    @Column(name = "withdraw_requested_at")
    @Nullable Instant withdrawRequestedAt;

    @Column(name = "ask_at")
    @Nullable Instant askAt;

    @Column(name = "owner_version")
    long ownerVersion;

    @Column(name = "created_at", updatable = false)
    Instant createdAt = Instant.EPOCH;

    @Version
    long version;

    @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "slot", referencedColumnName = "slot", insertable = false, updatable = false)
    @JoinColumn(name = "due_id", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("line")
    List<DueLineRow> lines = new ArrayList<>();

    protected DueRow() {}

    private DueRow(long dueNo) {
        super(dueNo);
    }

    static DueRow open(Owed owed, Instant at) {
        var row = of(owed.ref(), at);
        row.buyerId = owed.buyer();
        row.merchantId = owed.merchant();
        row.subject = owed.subject();
        row.amountMinor = owed.amount().minor();
        row.currency = owed.amount().currency().getCurrencyCode();
        row.payBefore = owed.payBefore();
        row.ownerVersion = owed.version();
        owed.lines().forEach(line -> row.lines.add(new DueLineRow(row.getId(), line)));
        return row;
    }

    static DueRow withdrawn(DueRef ref, Instant at) {
        var row = of(ref, at);
        row.state = WITHDRAWN;
        row.withdrawRequestedAt = at;
        return row;
    }

    Due due() {
        return switch (state) {
            case OPEN -> new Due.Open(owed(), withdrawRequestedAt != null);
            case COLLECTED -> new Due.Collected(owed(), Objects.requireNonNull(paymentNo));
            case WITHDRAWN -> new Due.Withdrawn(ref());
            default -> throw new IllegalStateException("Due row in unknown state " + state);
        };
    }

    private static DueRow of(DueRef ref, Instant at) {
        var row = new DueRow(ref.no());
        row.kind = ref.kind().name();
        row.createdAt = at;
        return row;
    }

    private DueRef ref() {
        return new DueRef(DueKind.valueOf(kind), number());
    }

    private Owed owed() {
        return new Owed(
                ref(),
                buyerId,
                merchantId,
                subject,
                Money.of(amountMinor, currency),
                payBefore,
                lines.stream().map(line -> line.line(currency)).toList(),
                ownerVersion);
    }
}
