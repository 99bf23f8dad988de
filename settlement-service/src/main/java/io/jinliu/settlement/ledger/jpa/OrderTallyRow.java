package io.jinliu.settlement.ledger.jpa;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.CommissionRate;
import io.jinliu.settlement.ledger.Earning;
import io.jinliu.settlement.ledger.OrderNo;
import io.jinliu.settlement.ledger.OrderTally;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;

/** An order tally as it is kept. Rows are made by {@link OrderTallyRows#ensure}, never by persisting. */
@Entity
@Table(name = "order_tally")
@IdClass(TallyId.class)
class OrderTallyRow {

    @Id
    @Column(updatable = false)
    private int slot;

    @Id
    @Column(name = "order_no", updatable = false)
    private long orderNo;

    @Column(name = "merchant_id", updatable = false)
    private String merchantId = "";

    @Column(updatable = false)
    private String currency = "";

    private long collected;
    private long refunded;
    private boolean completed;

    @Column(name = "commission_bp")
    private int commissionBp;

    @Column(name = "commission_agreed")
    private boolean commissionAgreed;

    @Column(name = "booked_net")
    private long bookedNet;

    @Column(name = "booked_commission")
    private long bookedCommission;

    /** Ours, not Hibernate's: the row is locked, and the version numbers the order's postings. */
    private long version;

    protected OrderTallyRow() {}

    OrderTally tally() {
        return new OrderTally(
                new OrderNo(orderNo),
                merchantId,
                Money.of(collected, currency),
                Money.of(refunded, currency),
                completed ? Optional.of(new CommissionRate(commissionBp, commissionAgreed)) : Optional.empty(),
                new Earning(Money.of(bookedNet, currency), Money.of(bookedCommission, currency)),
                version);
    }

    void take(OrderTally tally) {
        collected = tally.collected().minor();
        refunded = tally.refunded().minor();
        completed = tally.rate().isPresent();
        commissionBp = tally.rate().map(CommissionRate::basisPoints).orElse(0);
        commissionAgreed = tally.rate().map(CommissionRate::agreed).orElse(false);
        bookedNet = tally.booked().net().minor();
        bookedCommission = tally.booked().commission().minor();
        version = tally.version();
    }

    static TallyId idOf(OrderTally tally) {
        return new TallyId(Slot.ofOwner(tally.merchant()).value(), tally.order().value());
    }
}
