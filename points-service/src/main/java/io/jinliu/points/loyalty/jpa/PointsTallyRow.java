package io.jinliu.points.loyalty.jpa;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.points.loyalty.OrderNo;
import io.jinliu.points.loyalty.PointsTally;
import io.jinliu.points.loyalty.Purchase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A points tally as it is kept. Rows are made by {@link PointsTallyRows#ensure}, never by persisting. */
@Entity
@Table(name = "points_tally")
@IdClass(TallyId.class)
class PointsTallyRow {

    @Id
    @Column(updatable = false)
    private int slot;

    @Id
    @Column(name = "order_no", updatable = false)
    private long orderNo;

    @Column(name = "buyer_id", updatable = false)
    private String buyerId = "";

    @Column(updatable = false)
    private String currency = "";

    private long paid;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    private long refunded;
    private long booked;

    /** Ours, not Hibernate's: the row is locked, and the version numbers the order's entries. */
    private long version;

    protected PointsTallyRow() {}

    PointsTally tally() {
        return new PointsTally(
                new OrderNo(orderNo),
                buyerId,
                Optional.ofNullable(completedAt).map(at -> new Purchase(Money.of(paid, currency), at)),
                Money.of(refunded, currency),
                booked,
                version);
    }

    void take(PointsTally tally) {
        paid = tally.purchase().map(purchase -> purchase.paid().minor()).orElse(0L);
        completedAt = tally.purchase().map(Purchase::completedAt).orElse(null);
        refunded = tally.refunded().minor();
        booked = tally.booked();
        version = tally.version();
    }

    static TallyId idOf(PointsTally tally) {
        return new TallyId(Slot.ofOwner(tally.buyer()).value(), tally.order().value());
    }
}
